using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ayudas;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta.Casos;

/// <summary>Los casos que la persona abrió, con cualquiera de sus cuentas.</summary>
[Permiso(Permisos.ConSesion)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta) : PageModel
{
    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task OnGetAsync() => Filas = await db.Casos.IgnoreAutoIncludes().AsNoTracking().Where(c => c.UsuarioId == cuenta.UsuarioId)
        .OrderByDescending(c => c.ActualizadoEn).Take(100)
        .Select(c => new Fila(c.Id, c.Radicado.ToString(), c.Asunto, c.Estado, c.AbiertoEn, c.ActualizadoEn)).ToListAsync();

    public sealed record Fila(Guid Id, string Radicado, string Asunto, EstadoDeCaso Estado, DateTimeOffset AbiertoEn, DateTimeOffset ActualizadoEn);
}
