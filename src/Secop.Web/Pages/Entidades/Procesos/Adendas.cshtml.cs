using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.ExpedirAdendas)]
public sealed class AdendasModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public DateTimeOffset? Limite => Proceso.LimiteDeAdendas(Servicios.Calendario);

    /// <summary>El acto que publicará lo que se prepare, si no es una adenda.</summary>
    public ActoDeProceso? ConQueSePublica => Proceso.PorPublicar;

    public bool PuedeIniciar => Proceso.Estado == EstadoProceso.Publicado && !Filas.Any(f => f.Estado == EstadoAdenda.EnPreparacion);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        var adenda = Adenda.Iniciar(Proceso, Actor, Ahora);
        Servicios.Db.Add(adenda);
        await Servicios.Db.SaveChangesAsync();
        return Redirect($"{Raiz}/adendas/{adenda.Id}");
    }

    protected override async Task<bool> CompletarAsync()
    {
        Filas = await Servicios.Db.Adendas.AsNoTracking().Where(a => a.ProcesoId == Id && a.Estado != EstadoAdenda.Descartada)
            .OrderByDescending(a => a.IniciadaEn).Select(a => new Fila(a.Id, a.Numero, a.Estado, a.Motivo, a.IniciadaEn, a.ExpedidaEn)).ToListAsync();
        return true;
    }

    public sealed record Fila(Guid Id, int Numero, EstadoAdenda Estado, string Motivo, DateTimeOffset IniciadaEn, DateTimeOffset? ExpedidaEn);
}
