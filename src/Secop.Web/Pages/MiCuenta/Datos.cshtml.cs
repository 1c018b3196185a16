using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Permiso(Permisos.ConSesion)]
public sealed class DatosModel(SecopDbContext db, UserManager<Usuario> usuarios, CuentaActual cuenta) : PageModel, ICargable
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public Ficha Fijos { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var usuario = await db.Users.AsNoTracking().SingleAsync(u => u.Id == cuenta.UsuarioId);
        Entrada = new() { Nombres = usuario.Nombres, Apellidos = usuario.Apellidos, Telefono = usuario.PhoneNumber, Cargo = usuario.Cargo };
        return await CargarAsync() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var usuario = await usuarios.FindByIdAsync(cuenta.UsuarioId.ToString());
        usuario!.Nombres = Texto.EnUnaLinea(Entrada.Nombres);
        usuario.Apellidos = Texto.EnUnaLinea(Entrada.Apellidos);
        usuario.PhoneNumber = Texto.EnUnaLinea(Entrada.Telefono);
        usuario.Cargo = TextoCorto.LimpioONulo(Entrada.Cargo);
        ReglasDeUsuario.Nombres.ExigirEn("Nombres", usuario.Nombres.Length is >= 2 and <= 80);
        ReglasDeUsuario.Apellidos.ExigirEn("Apellidos", usuario.Apellidos.Length is >= 2 and <= 80);
        ReglasDeUsuario.Telefono.ExigirEn("Telefono", TextoCorto.EsTelefono(usuario.PhoneNumber));
        ReglasDeUsuario.Cargo.ExigirEn("Cargo", usuario.Cargo is not { Length: > 120 });
        (await usuarios.UpdateAsync(usuario)).Exigir();
        TempData["Hecho"] = "Sus datos quedaron guardados.";
        return RedirectToPage();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Fijos = await db.Users.Where(u => u.Id == cuenta.UsuarioId)
            .Select(u => new Ficha(u.Email!, u.TipoDocumento, u.NumeroDocumento, u.RegistradoEn,
                db.Consentimientos.Where(c => c.UsuarioId == u.Id).OrderByDescending(c => c.En).Select(c => c.Version).FirstOrDefault()))
            .SingleAsync();
        return null;
    }

    public sealed record Ficha(string Correo, TipoIdentificacion TipoDocumento, string NumeroDocumento, DateTimeOffset RegistradoEn, string? Version);

    public sealed record Formulario
    {
        public string? Nombres { get; init; }

        public string? Apellidos { get; init; }

        public string? Telefono { get; init; }

        public string? Cargo { get; init; }
    }
}
