using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Peticiones;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

/// <summary>Las peticiones que la persona firmó con su usuario. Abrir una no le pide el código.</summary>
[Permiso(Permisos.ConSesion)]
public sealed class PeticionesModel(SecopDbContext db, CuentaActual cuenta) : PageModel
{
    public IReadOnlyList<Peticion> Filas { get; private set; } = [];

    public async Task OnGetAsync() =>
        Filas = await db.Peticiones.AsNoTracking().Where(p => p.UsuarioId == cuenta.UsuarioId).OrderByDescending(p => p.RadicadaEn).Take(100).ToListAsync();
}
