using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Entidades.Interes;

/// <summary>Prever el sorteo, publicar la lista de interesados y sortear.</summary>
[Permiso(Permisos.PublicarProceso)]
public sealed partial class IndexModel(ServiciosDeProceso s, SecretosDeSorteo secretos) : PaginaDeProceso(s)
{
    private ListaDeInteresados? _guardada;

    [BindProperty]
    public FormularioDeSorteo Entrada { get; set; } = new();

    [BindProperty]
    public string? Dato { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public ListaDeInteresados Lista { get; private set; } = null!;

    /// <summary>Quiénes manifestaron interés; vacío hasta que vence el término.</summary>
    public IReadOnlyList<(string Nombre, string Codigo, DateTimeOffset En)> Interesados { get; private set; } = [];

    /// <summary>El de la norma; nulo si se precalifica, que lo anuncia el aviso.</summary>
    public ParametroLegal? MaximoLegal { get; private set; }

    public bool VencioElTermino => Fase == FaseProceso.ListaInteresados;

    /// <summary>El sorteo no estaba en el cronograma al ordenar la apertura: lo puso una adenda.</summary>
    public bool PorAdenda { get; private set; }

    public bool PuedePrever => (PorAdenda && Lista.Previsto is null && Lista.PublicadaEn is null && Fase is FaseProceso.ManifestacionInteres or FaseProceso.ListaInteresados) || Fase == FaseProceso.Borrador || (!Precalifica && Fase is FaseProceso.ObservacionesBorrador or FaseProceso.EsperaApertura)
        || (Lista.Previsto is { } p && Lista.PublicadaEn is null && Ahora < p.DatoDesde && Ahora < FinManifestacion);

    public bool YaSeConoceElDato => Ahora >= Lista.Previsto?.DatoDesde && Ahora >= HoraDelSorteo;

    public DateTimeOffset? FinManifestacion => ListaDeInteresados.FinDelTermino(Proceso);

    public DateTimeOffset? HoraDelSorteo => ListaDeInteresados.HoraDelSorteo(Proceso);

    public string Codigo => Proceso.Codigo;

    private string Aqui => $"{Raiz}/interesados";

    public Task<IActionResult> OnPostPreverAsync() => ActuarAsync(
        p => Guardar().PreverSorteo(
            p, Entrada.Fuente, Entrada.Detalle ?? "", Formato.DeCampo(Entrada.DatoDesde) ?? DateTimeOffset.MinValue, SorteoDeInteresados.Compromiso(secretos.Del(p.Id)),
            (int?)MaximoLegal?.Valor ?? Entrada.Maximo ?? 0, MaximoLegal?.Norma ?? ReglasDeInteres.Precalificacion, Actor, Ahora, PorAdenda),
        "El sorteo quedó previsto, con su semilla comprometida.", Aqui);

    public Task<IActionResult> OnPostPublicarAsync() => ActuarAsync(
        async p => Guardar().Publicar(p, await Servicios.Db.InteresadosVigentesAsync(Id), Actor, Ahora), "La lista de interesados quedó publicada.", Aqui);

    public Task<IActionResult> OnPostSortearAsync() => ActuarAsync(
        p =>
        {
            p.ExigirPuerta(ActoDeProceso.Sortear, Actor, Ahora);
            Guardar().Sortear(p, secretos.Del(p.Id), Dato, Actor, Ahora);
        },
        "El sorteo quedó hecho y publicado: cualquiera puede recalcularlo.", Aqui);

    /// <summary>Nadie manifestó interés.</summary>
    public Task<IActionResult> OnPostDesiertoAsync() => ActuarAsync(
        async p => p.DeclararDesierto(
            CausaDesierto.SinInteresados, Motivo ?? "", 0, Actor, Ahora, interesados: (await Servicios.Db.InteresadosVigentesAsync(Id)).Count), "El proceso quedó declarado desierto.");

    protected override async Task<bool> CompletarAsync()
    {
        if (!Precalifica && !Proceso.SuModalidad.Tiene(ActoDeProceso.ManifestarInteres))
        {
            return false;
        }

        PorAdenda = !Precalifica && await Servicios.Db.SorteoPuestoPorAdendaAsync(Proceso);
        _guardada = await Servicios.Db.ListasDeInteresados.SingleOrDefaultAsync(l => l.ProcesoId == Id);
        Lista = _guardada ?? ListaDeInteresados.De(Proceso);
        MaximoLegal = Precalifica ? null : (await Servicios.Db.ParametrosAsync()).Buscar(ClavesDeModalidad.MenorInteresados, CalendarioHabil.FechaBogota(Ahora));
        if (Precalifica && Fase == FaseProceso.AudienciaPrecalificacion)
        {
            Manifestados = [.. (await Servicios.Db.AportesAsync(Id)).Where(a => a.Acto == ActoDeProceso.ManifestarsePrecalificar)];
        }

        if (Ahora >= FinManifestacion && Proceso.YaSeHizo(ActoDeProceso.OrdenarApertura))
        {
            var filas = await Servicios.Db.Manifestaciones.Where(m => m.ProcesoId == Id && m.RetiradaEn == null)
                .Join(Servicios.Db.Cuentas, m => m.ProveedorId, c => c.Id, (m, c) => new { c.Nombre, c.Codigo, m.En }).OrderBy(f => f.En).ToListAsync();
            Interesados = [.. filas.Select(f => (f.Nombre, f.Codigo, f.En))];
        }

        if (HttpMethods.IsGet(Request.Method))
        {
            Entrada = FormularioDeSorteo.De(Lista.Previsto);
        }

        return true;
    }

    // La lista nace con el primer acto que la necesita.
    private ListaDeInteresados Guardar()
    {
        if (_guardada is null)
        {
            Servicios.Db.Add(Lista);
        }

        return Lista;
    }
}
