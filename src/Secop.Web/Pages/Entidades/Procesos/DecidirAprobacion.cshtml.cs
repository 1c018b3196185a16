using Microsoft.AspNetCore.Mvc;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Quien decide lo hace sobre el pliego que leyó: su huella va en el formulario.</summary>
[Permiso(Permisos.AprobarPublicacion)]
public sealed class DecidirAprobacionModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    [BindProperty]
    public string? Vista { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public string Huella => Proceso.HuellaDelPliego();

    public Task<IActionResult> OnPostAsync() => ActuarAsync(p => p.AprobarPublicacion(Vista ?? "", Actor, Ahora), "La publicación quedó aprobada.", $"{Raiz}/aprobacion");

    public Task<IActionResult> OnPostDevolverAsync() => ActuarAsync(p => p.DevolverPublicacion(Motivo ?? "", Actor, Ahora), "El pliego se devolvió para corregir.", $"{Raiz}/aprobacion");
}
