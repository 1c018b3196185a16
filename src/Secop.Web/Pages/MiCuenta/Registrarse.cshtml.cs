using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Secop.Domain.Cuentas;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Anonimo("Quien se registra aún no tiene sesión.")]
public sealed class RegistrarseModel(Registros registros) : PageModel
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public TextoDeConsentimiento Texto { get; } = TextoDeConsentimiento.Vigente;

    public static IEnumerable<SelectListItem> Documentos =>
        Enum.GetValues<TipoIdentificacion>().Where(t => t != TipoIdentificacion.Nit).Select(t => new SelectListItem(t.Nombre(), t.ToString()));

    public async Task<IActionResult> OnPostAsync()
    {
        ReglasDeUsuario.Repetida.ExigirEn("Repetida", Entrada.Contrasena == Entrada.Repetida);
        var datos = new DatosDeUsuario(
            Entrada.Nombres, Entrada.Apellidos, Entrada.TipoDocumento, Entrada.NumeroDocumento, Entrada.Correo, Entrada.Telefono, Entrada.Cargo);
        await registros.RegistrarAsync(datos, Entrada.Contrasena, Entrada.Consiente);
        return RedirectToPage("RevisarCorreo");
    }

    public sealed record Formulario
    {
        public string? Nombres { get; init; }

        public string? Apellidos { get; init; }

        public TipoIdentificacion? TipoDocumento { get; init; } = TipoIdentificacion.CedulaCiudadania;

        public string? NumeroDocumento { get; init; }

        public string? Correo { get; init; }

        public string? Telefono { get; init; }

        public string? Cargo { get; init; }

        public string? Contrasena { get; init; }

        public string? Repetida { get; init; }

        public bool Consiente { get; init; }
    }
}
