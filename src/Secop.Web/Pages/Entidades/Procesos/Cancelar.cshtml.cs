using Microsoft.AspNetCore.Mvc;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.PublicarProceso)]
public sealed class CancelarModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    [BindProperty]
    public string? Motivo { get; set; }

    public Task<IActionResult> OnPostAsync() => ActuarAsync(p => p.Cancelar(Motivo ?? "", Actor, Ahora), "El proceso quedó cancelado.");
}
