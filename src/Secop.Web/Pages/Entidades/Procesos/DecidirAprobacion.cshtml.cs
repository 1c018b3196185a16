using Microsoft.AspNetCore.Mvc;
using Secop.Web.Data;
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

    public string Huella { get; private set; } = "";

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        async p => p.AprobarPublicacion(Vista ?? "", Actor, Ahora, await Servicios.Db.AdendaEnPreparacionAsync(Id)), "La publicación quedó aprobada.", $"{Raiz}/aprobacion");

    public Task<IActionResult> OnPostDevolverAsync() => ActuarAsync(p => p.DevolverPublicacion(Motivo ?? "", Actor, Ahora), "El pliego se devolvió para corregir.", $"{Raiz}/aprobacion");

    protected override async Task<bool> CompletarAsync()
    {
        Huella = Proceso.HuellaDelPliego(await Servicios.Db.AdendaEnPreparacionAsync(Id));
        return true;
    }
}
