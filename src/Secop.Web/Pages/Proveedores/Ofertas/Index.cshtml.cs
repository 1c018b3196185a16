using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Ofertas;

[Permiso(Permisos.PrepararOferta)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel
{
    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public IReadOnlyList<TareaDeEscritorio> Tareas { get; private set; } = [];

    public string Cuenta => cuenta.NombreCuenta;

    public DateTimeOffset Ahora => reloj.Ahora;

    public async Task OnGetAsync()
    {
        Tareas = await db.TareasDeOfertasAsync(cuenta, Ahora);
        Filas = await (
            from oferta in db.Ofertas
            join proceso in db.Procesos on oferta.ProcesoId equals proceso.Id
            join entidad in db.Cuentas on proceso.EntidadId equals entidad.Id
            where oferta.ProveedorId == cuenta.CuentaId
            orderby proceso.Cierre descending
            select new Fila(
                oferta.Id, oferta.ProcesoId, proceso.Nombre, proceso.Numero, entidad.Nombre, oferta.Estado, proceso.Cierre, oferta.PresentadaEn, oferta.AbiertaEn != null, proceso.Estado)).ToListAsync();
    }

    public sealed record Fila(
        Guid Id, Guid ProcesoId, string Proceso, string Numero, string Entidad, EstadoOferta Estado, DateTimeOffset Cierre, DateTimeOffset? PresentadaEn, bool EstaAbierta, EstadoProceso EstadoDelProceso);
}
