using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Proveedores.Ofertas;

[Permiso(Permisos.PrepararOferta)]
public sealed class NuevaModel(SecopDbContext db, CuentaActual cuenta, PliegosDeOferta pliegos, Urna urna, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid ProcesoId { get; set; }

    public Datos? Proceso { get; private set; }

    public string Cuenta => cuenta.NombreCuenta;

    public async Task<IActionResult> OnGetAsync() =>
        await PropiaAsync() is { } id ? Redirect($"/proveedor/ofertas/{id}") : await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        try
        {
            var (pliego, cumple) = await pliegos.ParaOfertarAsync(ProcesoId, cuenta.CuentaId);
            await pliegos.ExigirAdmitidoAsync(ProcesoId, cuenta.CuentaId);
            var oferta = Oferta.Crear(pliego, await pliegos.EstaSuscritoAsync(ProcesoId, cuenta.CuentaId), cumple, await PropiaAsync() is not null, cuenta.Actor, reloj.Ahora);
            db.Add(oferta);
            await db.SaveChangesAsync();
            return Redirect($"/proveedor/ofertas/{oferta.Id}");
        }
        catch (ReglaIncumplida regla)
        {
            await urna.AnotarIntentoAsync(ProcesoId, cuenta.Actor, "crear", regla);
            throw;
        }
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Proceso = await (
            from proceso in db.Procesos
            join entidad in db.Cuentas on proceso.EntidadId equals entidad.Id
            where proceso.Id == ProcesoId && proceso.Estado != EstadoProceso.Borrador
            select new Datos(proceso.Nombre, proceso.Numero, entidad.Nombre, proceso.Cierre))
            .SingleOrDefaultAsync();
        return Proceso is null ? NotFound() : null;
    }

    private async Task<Guid?> PropiaAsync() => await db.Ofertas
        .Where(o => o.ProcesoId == ProcesoId && o.ProveedorId == cuenta.CuentaId).Select(o => (Guid?)o.Id).SingleOrDefaultAsync();

    public sealed record Datos(string Nombre, string Numero, string Entidad, DateTimeOffset Cierre);
}
