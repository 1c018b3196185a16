using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>La adenda con lo que cambia, lado a lado; en preparación, también se edita, se expide o se descarta.</summary>
[Permiso(Permisos.ExpedirAdendas)]
public sealed class VerAdendaModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    private Adenda _adenda = null!;

    [BindProperty(SupportsGet = true)]
    public Guid AdendaId { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public int NumeroDeAdenda => _adenda.Numero;

    public EstadoAdenda Estado => _adenda.Estado;

    public string MotivoExpedido => _adenda.Motivo;

    public DateTimeOffset? ExpedidaEn => _adenda.ExpedidaEn;

    public IEnumerable<(SeccionPliego Seccion, string Ruta)> Secciones => SeccionesDelPliego.De(Proceso.SuModalidad);

    public IReadOnlyList<CambioDePliego> Cambios { get; private set; } = [];

    public IReadOnlyList<Pendiente> Bloqueos { get; private set; } = [];

    /// <summary>El acto que publicará lo preparado, si no es una adenda.</summary>
    public ActoDeProceso? ConQueSePublica => Estado == EstadoAdenda.EnPreparacion ? Proceso.PorPublicar : null;

    public bool EnVentana => Proceso.Reglas is not { } reglas || reglas.VentanaDeAdendas.Admite(Ahora, Servicios.Calendario);

    public DateTimeOffset? Limite => Proceso.LimiteDeAdendas(Servicios.Calendario);

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        async p =>
        {
            var expedidas = await Servicios.Db.Adendas.CountAsync(a => a.ProcesoId == Id && a.Estado == EstadoAdenda.Expedida);
            Servicios.Db.Add(p.ExpedirAdenda(_adenda, Motivo ?? "", expedidas, Servicios.Calendario, Actor, Ahora));
        },
        "La adenda quedó expedida y publicada.",
        $"{Raiz}/adendas/{AdendaId}");

    public Task<IActionResult> OnPostDescartarAsync() => ActuarAsync(
        p => _adenda.Descartar(p, Actor, Ahora), "La adenda en preparación se descartó.", $"{Raiz}/adendas");

    protected override async Task<bool> CompletarAsync()
    {
        var db = Servicios.Db;
        var adenda = await db.Adendas.FirstOrDefaultAsync(a => a.Id == AdendaId && a.ProcesoId == Id && a.Estado != EstadoAdenda.Descartada);
        if (adenda is null)
        {
            return false;
        }

        _adenda = adenda;
        var antes = await db.VersionesPliego.AsNoTracking().Where(v => v.ProcesoId == Id && v.Numero == adenda.VersionBase).Select(v => v.Contenido).FirstAsync();
        Cambios = DiferenciaDePliego.Entre(antes, adenda.Propuesta);
        if (Estado == EstadoAdenda.EnPreparacion && Proceso.Reglas is { } reglas)
        {
            Bloqueos = [.. adenda.Pliego(Proceso).Pendientes(reglas, Servicios.Calendario, Proceso.PublicadoEn!.Value)
                .Where(p => p.Severidad == Severidad.Bloquea && p.Seccion != SeccionPliego.Equipo)];
        }

        return true;
    }
}
