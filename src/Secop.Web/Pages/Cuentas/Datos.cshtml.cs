using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.MiCuenta;
using Secop.Web.Security;

namespace Secop.Web.Pages.Cuentas;

[Permiso(Permisos.AdministrarCuenta)]
public sealed class DatosModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PaginaDeCuenta(cuenta), ICargable
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public bool EsProveedor => Cuenta.Tipo == TipoCuenta.Proveedor;

    public static IEnumerable<SelectListItem> Empresas => Catalogos.TiposDeEmpresa.Select(e => new SelectListItem(e, e));

    public static IEnumerable<SelectListItem> Tamanos => Enum.GetValues<TamanoEmpresa>().Select(t => new SelectListItem(t.Nombre(), t.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        var c = await db.Cuentas.AsNoTracking().SingleAsync(x => x.Id == Cuenta.CuentaId);
        Entrada = new()
        {
            Nombre = c.Nombre,
            Sigla = c.Sigla,
            CodigoMunicipio = c.CodigoMunicipio,
            Direccion = c.Direccion,
            CorreoNotificaciones = c.CorreoNotificaciones,
            Telefono = c.Telefono,
            SitioWeb = c.SitioWeb,
            RepresentanteLegal = c.RepresentanteLegal,
            TipoDeEmpresa = (c as Proveedor)?.TipoDeEmpresa,
            Tamano = (c as Proveedor)?.Tamano ?? default,
        };
        return await CargarAsync() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var guardada = await db.Cuentas.SingleAsync(c => c.Id == Cuenta.CuentaId);
        if (guardada is Proveedor proveedor)
        {
            proveedor.CambiarDatos(Entrada.Datos(), new() { TipoDeEmpresa = Entrada.TipoDeEmpresa ?? "", Tamano = Entrada.Tamano }, Cuenta.Actor, reloj.Ahora);
        }
        else
        {
            guardada.CambiarDatos(Entrada.Datos(), Cuenta.Actor, reloj.Ahora);
        }

        await db.SaveChangesAsync();
        TempData["Hecho"] = "Los datos de la cuenta quedaron guardados.";
        return LocalRedirect(Base);
    }

    public Task<IActionResult?> CargarAsync()
    {
        Titular("Cambiar los datos");
        return Task.FromResult<IActionResult?>(null);
    }

    public sealed record Formulario : FormularioDeCuenta
    {
        public string? TipoDeEmpresa { get; init; }

        public TamanoEmpresa Tamano { get; init; }
    }
}
