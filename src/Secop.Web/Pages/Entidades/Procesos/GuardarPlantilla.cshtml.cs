using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.CrearProceso)]
public sealed class GuardarPlantillaModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    [BindProperty]
    public string? NombreDePlantilla { get; set; }

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        p => { Servicios.Db.Add(PlantillaDePliego.Guardar(p, NombreDePlantilla ?? "", Actor, Ahora)); }, "La plantilla quedó guardada.", "/entidad/plantillas");
}
