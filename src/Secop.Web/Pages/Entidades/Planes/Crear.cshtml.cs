using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

[Permiso(Permisos.EditarPlan)]
public sealed class CrearModel(ServiciosDeProceso s) : PageModel
{
    [BindProperty]
    public int Vigencia { get; set; } = Formato.EnBogota(s.Ahora).Year;

    public IReadOnlyList<int> Anos => [Formato.EnBogota(s.Ahora).Year, Formato.EnBogota(s.Ahora).Year + 1];

    public async Task<IActionResult> OnPostAsync()
    {
        var plan = PlanAnual.Crear(s.Cuenta.CuentaId, Vigencia, s.Cuenta.Actor, s.Ahora);
        ReglasDelPlan.Repetido.ExigirEn(
            "Vigencia", !await s.Db.Planes.AnyAsync(p => p.EntidadId == plan.EntidadId && p.Vigencia == Vigencia), Vigencia.ToString(System.Globalization.CultureInfo.InvariantCulture));
        s.Db.Add(plan);
        await s.Db.SaveChangesAsync();
        TempData["Hecho"] = $"El plan de {Vigencia} quedó creado como borrador.";
        return Redirect($"/entidad/paa/{plan.Id}");
    }
}
