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
public sealed class EntidadNuevaModel(SecopDbContext db, CuentaActual cuenta, Sesiones sesiones, Reloj reloj) : PageModel
{
    public static readonly Regla YaExiste = new(
        "CUENTA_YA_EXISTE", "Esa entidad ya está registrada con ese NIT y esa unidad: pida acceso a ella o escriba otra unidad.");

    [BindProperty]
    public string? Nit { get; set; }

    [BindProperty]
    public string? Digito { get; set; }

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    /// <summary>Primero se valida el NIT y se muestra lo que ya hay; después, el formulario.</summary>
    [BindProperty]
    public bool Validado { get; set; }

    public IReadOnlyList<CuentaEncontrada> Encontradas { get; private set; } = [];

    public static IEnumerable<SelectListItem> Ordenes => Enum.GetValues<OrdenEntidad>().Select(o => new SelectListItem(o.Nombre(), o.ToString()));

    public static IEnumerable<SelectListItem> Ramas => Enum.GetValues<RamaEntidad>().Select(r => new SelectListItem(r.Nombre(), r.ToString()));

    public async Task<IActionResult> OnPostValidarAsync()
    {
        Validado = false;
        var nit = Domain.Comun.Nit.Leer(Nit, Digito);
        ModelState.Clear();
        (Nit, Digito, Validado) = (nit.Numero, $"{nit.Digito}", true);
        Encontradas = await db.EncontrarAsync(db.Entidades.Where(e => e.NumeroIdentificacion == nit.Numero), cuenta.UsuarioId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Validado = true;
        var nit = Domain.Comun.Nit.Leer(Nit, Digito);
        var datos = new DatosDeEntidad { Unidad = Entrada.Unidad, Orden = Entrada.Orden, Rama = Entrada.Rama, EsCentralizada = Entrada.EsCentralizada };
        var entidad = EntidadEstatal.Registrar(nit, Entrada.Datos(), datos, cuenta.UsuarioId, reloj.Ahora);
        var yaEsta = db.Cuentas.Where(c => c.Clave == entidad.Clave && c.Estado != EstadoCuenta.Rechazada);
        YaExiste.ExigirEn("Unidad", (await db.EncontrarAsync(yaEsta, cuenta.UsuarioId)).Count == 0);
        db.Add(entidad);
        await db.SaveChangesAsync();
        await sesiones.UsarNuevaAsync(entidad.Id);
        TempData["Hecho"] = "La entidad quedó registrada y usted la administra. Revise los datos y pida la activación.";
        return LocalRedirect(RutasDeCuenta.Inicio(TipoCuenta.EntidadEstatal));
    }

    public sealed record Formulario : FormularioDeCuenta
    {
        public string? Unidad { get; init; }

        public OrdenEntidad Orden { get; init; } = OrdenEntidad.Territorial;

        public RamaEntidad Rama { get; init; } = RamaEntidad.Ejecutiva;

        public bool EsCentralizada { get; init; } = true;
    }
}
