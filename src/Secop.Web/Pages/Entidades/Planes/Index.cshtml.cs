using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class IndexModel(ServiciosDeProceso s) : PageModel
{
    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public bool PuedeCrear => s.Cuenta.Puede(Permisos.EditarPlan);

    public async Task OnGetAsync()
    {
        var planes = await s.Db.Planes.AsNoTracking().Where(p => p.EntidadId == s.Cuenta.CuentaId).OrderByDescending(p => p.Vigencia)
            .Select(p => new
            {
                Plan = p,
                Lineas = s.Db.LineasDelPlan.Count(l => l.PlanId == p.Id),
                Valor = s.Db.LineasDelPlan.Where(l => l.PlanId == p.Id).Sum(l => l.ValorTotal),
            }).ToListAsync();
        Filas = [.. planes.Select(p => new Fila(p.Plan.Id, p.Plan.Codigo, p.Plan.Vigencia, p.Plan.FaseEn(s.Ahora), p.Lineas, p.Valor, p.Plan.VersionPublicada, p.Plan.PublicadoEn))];
    }

    public sealed record Fila(Guid Id, string Codigo, int Vigencia, FasePlan Fase, int Lineas, decimal Valor, int Version, DateTimeOffset? PublicadoEn);
}
