using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.CrearProceso)]
public sealed class CrearModel(ServiciosDeProceso s) : PageModel
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var proceso = Proceso.Crear(s.Cuenta.CuentaId, Entrada.Numero ?? "", Entrada.Nombre ?? "", s.Cuenta.Actor, s.Ahora);
        ReglasDeProceso.NumeroRepetido.ExigirEn(
            "Numero", !await s.Db.Procesos.AnyAsync(p => p.EntidadId == s.Cuenta.CuentaId && p.Numero == proceso.Numero), proceso.Numero);
        s.Db.Add(proceso);
        await s.Db.SaveChangesAsync();
        TempData["Hecho"] = "El borrador quedó creado. Ahora complete cada sección.";
        return Redirect($"/entidad/procesos/{proceso.Id}");
    }

    public sealed class Formulario
    {
        public string? Numero { get; set; }

        public string? Nombre { get; set; }
    }
}
