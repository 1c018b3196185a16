using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A quien aprueba, cuando le envían el plan.</summary>
public sealed class CorreoDePlanPorAprobar : Correo<PlanEnviado>
{
    protected override async Task<Aviso?> EscribirAsync(PlanEnviado hecho, Destinos destinos)
    {
        var plan = await destinos.Db.Planes.AsNoTracking().FirstAsync(p => p.Id == hecho.PlanId);
        return new Aviso(
            plan.AprobadorId is { } designado ? await destinos.PersonasAsync(designado) : await destinos.MiembrosConAsync(plan.EntidadId, Permisos.AprobarPlan),
            $"Plan de adquisiciones de {plan.Vigencia} por aprobar",
            ["El Plan Anual de Adquisiciones espera su aprobación. Puede aprobarlo o devolverlo con lo que haya que corregir."],
            $"/entidad/paa/{plan.Id}/aprobar");
    }
}

/// <summary>A quienes lo arman, cuando se devuelve.</summary>
public sealed class CorreoDePlanDevuelto : Correo<PlanDevuelto>
{
    protected override async Task<Aviso?> EscribirAsync(PlanDevuelto hecho, Destinos destinos)
    {
        var plan = await destinos.Db.Planes.AsNoTracking().FirstAsync(p => p.Id == hecho.PlanId);
        return new Aviso(
            await destinos.MiembrosConAsync(plan.EntidadId, Permisos.EditarPlan),
            $"Plan de adquisiciones de {plan.Vigencia} devuelto",
            ["Quien aprueba devolvió el Plan Anual de Adquisiciones para corregirlo. En el plan está lo que pide."],
            $"/entidad/paa/{plan.Id}");
    }
}

/// <summary>A quienes publican, cuando ya está aprobado.</summary>
public sealed class CorreoDePlanAprobado : Correo<PlanAprobado>
{
    protected override async Task<Aviso?> EscribirAsync(PlanAprobado hecho, Destinos destinos)
    {
        var plan = await destinos.Db.Planes.AsNoTracking().FirstAsync(p => p.Id == hecho.PlanId);
        return new Aviso(
            await destinos.MiembrosConAsync(plan.EntidadId, Permisos.PublicarPlan),
            $"Plan de adquisiciones de {plan.Vigencia} aprobado",
            ["El Plan Anual de Adquisiciones quedó aprobado. Falta publicarlo."],
            $"/entidad/paa/{plan.Id}/publicar");
    }
}
