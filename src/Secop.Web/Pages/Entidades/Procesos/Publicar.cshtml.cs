using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.PublicarProceso)]
public sealed class PublicarModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    public IReadOnlyList<Pendiente> Bloqueos { get; private set; } = [];

    public IReadOnlyList<Pendiente> Avisos { get; private set; } = [];

    public ReglasDelProceso Reglas { get; private set; } = null!;

    /// <summary>Los números de la ley que se usan y todavía esperan verificación de un abogado.</summary>
    public IReadOnlyList<ParametroLegal> PorVerificar { get; private set; } = [];

    /// <summary>Si el proceso sale de alguna línea del plan anual: no impide publicar, pero se advierte.</summary>
    public EnElPlan EnElPlan { get; private set; } = null!;

    public bool YaPublicado => Proceso.Estado != EstadoProceso.Borrador;

    public decimal Valor => Proceso.ValorEstimado;

    public DateTimeOffset Cierre => Proceso.Cierre;

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        p => Servicios.Db.Add(p.Publicar(Reglas, Servicios.Calendario, Actor, Ahora)), "La invitación quedó publicada.");

    protected override async Task<bool> CompletarAsync()
    {
        Reglas = await Servicios.Db.ReglasDeAsync(Proceso, Ahora);
        EnElPlan = await Servicios.Db.EnElPlanAsync(Proceso, Cuenta);
        if (!YaPublicado)
        {
            var pendientes = Proceso.Pendientes(Reglas, Servicios.Calendario, Ahora);
            Bloqueos = [.. pendientes.Where(p => p.Severidad == Severidad.Bloquea)];
            Avisos = [.. pendientes.Where(p => p.Severidad == Severidad.Avisa)];
            PorVerificar = await Servicios.Db.ParametrosLegales.AsNoTracking().Where(p => p.PorVerificar && MinimaCuantia.Modalidad.Claves.Contains(p.Clave)).OrderBy(p => p.Clave).ToListAsync();
        }

        return true;
    }
}
