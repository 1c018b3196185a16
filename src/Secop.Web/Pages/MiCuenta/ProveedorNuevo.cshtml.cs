using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Permiso(Permisos.ConSesion)]
public sealed class ProveedorNuevoModel(SecopDbContext db, CuentaActual cuenta, Sesiones sesiones, Reloj reloj) : PageModel
{
    public static readonly Regla YaExiste = new("CUENTA_YA_EXISTE", "Ese proveedor ya está registrado: pida acceso a su cuenta.");

    [BindProperty]
    public TipoIdentificacion TipoIdentificacion { get; set; }

    [BindProperty]
    public string? Numero { get; set; }

    [BindProperty]
    public string? Digito { get; set; }

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public bool Validado { get; private set; }

    public IReadOnlyList<CuentaEncontrada> Encontradas { get; private set; } = [];

    public static IEnumerable<SelectListItem> Documentos => Enum.GetValues<TipoIdentificacion>().Select(t => new SelectListItem(t.Nombre(), t.ToString()));

    public static IEnumerable<SelectListItem> Empresas => Catalogos.TiposDeEmpresa.Select(e => new SelectListItem(e, e));

    public static IEnumerable<SelectListItem> Tamanos => Enum.GetValues<TamanoEmpresa>().Select(t => new SelectListItem(t.Nombre(), t.ToString()));

    // Se valida con POST: el documento de una persona no viaja en una dirección.
    public async Task<IActionResult> OnPostValidarAsync()
    {
        var identificacion = Identificacion.Leer(TipoIdentificacion, Numero, Digito);
        ModelState.Clear();
        Numero = identificacion.Numero;
        Encontradas = await BuscarAsync(identificacion);
        Validado = Encontradas.Count == 0;
        Entrada = new() { TipoDeEmpresa = TipoIdentificacion == TipoIdentificacion.Nit ? Catalogos.TiposDeEmpresa[0] : "Persona natural colombiana" };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Validado = true;
        var identificacion = Identificacion.Leer(TipoIdentificacion, Numero, Digito);
        var datos = new DatosDeProveedor { TipoDeEmpresa = Entrada.TipoDeEmpresa ?? "", Tamano = Entrada.Tamano };
        var proveedor = Proveedor.Registrar(identificacion, Entrada.Datos(), datos, cuenta.UsuarioId, reloj.Ahora);
        YaExiste.ExigirEn("Numero", (await BuscarAsync(identificacion)).Count == 0);
        db.Add(proveedor);
        await db.SaveChangesAsync();
        await sesiones.UsarNuevaAsync(proveedor.Id);
        TempData["Hecho"] = "La cuenta quedó activa y usted la administra. Diga qué vende para que le mostremos sus oportunidades.";
        return LocalRedirect("/proveedor/cuenta/intereses");
    }

    private Task<List<CuentaEncontrada>> BuscarAsync(Identificacion identificacion)
    {
        var clave = Proveedor.ClaveDe(identificacion);
        return db.EncontrarAsync(db.Cuentas.Where(c => c.Clave == clave), cuenta.UsuarioId);
    }

    public sealed record Formulario : FormularioDeCuenta
    {
        public string? TipoDeEmpresa { get; init; }

        public TamanoEmpresa Tamano { get; init; }
    }
}
