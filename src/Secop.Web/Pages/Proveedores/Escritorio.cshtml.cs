using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores;

[Permiso(Permisos.VerEscritorioDeProveedor)]
public sealed class EscritorioModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel
{
    public Escritorio Escritorio { get; private set; } = null!;

    public async Task OnGetAsync() => Escritorio = await db.EscritorioDeProveedorAsync(cuenta, reloj.Ahora);
}
