using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Primitives;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Web.Infrastructure;
using Secop.Web.MesaDeServicio;
using Secop.Web.Security;

namespace Secop.Web.Pages.MesaDeServicio;

/// <summary>Abrir un caso: qué pasa, y lo que va con él, a la vista y desmarcable.</summary>
[Anonimo("Quien no puede ingresar también necesita ayuda; su caso se sigue con un código.")]
[FormularioEnFlujo]
public sealed class IndexModel(AperturaDeCasos apertura, CuentaActual cuenta, LimitesSinRastro limites) : PageModel, ICargable
{
    private const int CasosPorHora = 10;

    [BindProperty(SupportsGet = true)]
    public string? Desde { get; set; }

    /// <summary>El error que la persona estaba viendo, si vino de esa página.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Error { get; set; }

    public string? Tema { get; private set; }

    public string? Asunto { get; private set; }

    public string? Cuerpo { get; private set; }

    public string? Correo { get; private set; }

    public bool HayPlazo { get; private set; }

    public bool VaPagina { get; private set; } = true;

    public bool VaNavegador { get; private set; } = true;

    public bool VaCuenta { get; private set; } = true;

    public bool VanErrores { get; private set; } = true;

    public string? Navegador => Request.Headers.UserAgent.ToString() is { Length: > 0 } n ? string.Concat(n.Where(c => !char.IsControl(c)).Take(200)) : null;

    public string? Errores { get; private set; }

    public bool HaySesion => cuenta.HaySesion;

    public string? Cuenta => cuenta.HayCuenta ? cuenta.NombreCuenta : null;

    public static IEnumerable<SelectListItem> Temas =>
        Enum.GetValues<TemaDeCaso>().Where(t => t != TemaDeCaso.Falla).Select(t => new SelectListItem(t.Nombre(), t.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Desde = PaginaDeOrigen.Leer(Desde);
        return await CargarAsync() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Frenar();
        var (campos, archivos) = await apertura.LeerAsync(HttpContext);
        Leer(campos);
        await CargarAsync();
        var tema = Enum.TryParse<TemaDeCaso>(Tema, out var t) && Enum.IsDefined(t) && t != TemaDeCaso.Falla ? t : TemaDeCaso.Otro;
        var contexto = new ContextoDeCaso(VaPagina ? Desde : null, VaNavegador ? Navegador : null, VanErrores ? Errores : null);
        Actor? quien = !HaySesion ? null : new Actor(cuenta.UsuarioId, VaCuenta && cuenta.HayCuenta ? cuenta.CuentaId : Guid.Empty);
        var codigo = HaySesion ? null : CodigoDeSeguimiento.Nuevo();
        var caso = await apertura.AbrirAsync(new DatosDeCaso(tema, Asunto, Cuerpo, HayPlazo, contexto, Correo), archivos, quien, codigo);
        if (codigo is null)
        {
            TempData["Hecho"] = $"Su caso quedó radicado con el número {caso.Radicado}.";
            return Redirect($"/mi-cuenta/casos/{caso.Id}");
        }

        TempData["Radicado"] = caso.Radicado.ToString();
        TempData["CodigoDeSeguimiento"] = codigo;
        return Redirect("/mesa/recibido");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Errores = await apertura.ErroresRecientesAsync() ?? (Error is >= 400 and <= 599 ? $"Error {Error}" : null);
        return null;
    }

    private void Frenar()
    {
        if (HaySesion)
        {
            return;
        }

        var red = LimitesSinRastro.Red(HttpContext.Connection.RemoteIpAddress);
        limites.Exigir(ReglasDeMesa.MuchosCasos, "caso", red, CasosPorHora);
        limites.Contar("caso", red, TimeSpan.FromHours(1));
    }

    private void Leer(Dictionary<string, StringValues> campos)
    {
        string? Uno(string campo) => campos.TryGetValue(campo, out var v) ? v.ToString() : null;
        bool Marcado(string campo) => (Uno(campo) ?? "").Contains("true", StringComparison.Ordinal);
        (Tema, Asunto, Cuerpo, Correo, HayPlazo) = (Uno(nameof(Tema)), Uno(nameof(Asunto)), Uno(nameof(Cuerpo)), Uno(nameof(Correo)), Marcado(nameof(HayPlazo)));
        (VaPagina, VaNavegador, VaCuenta, VanErrores) = (Marcado(nameof(VaPagina)), Marcado(nameof(VaNavegador)), Marcado(nameof(VaCuenta)), Marcado(nameof(VanErrores)));
        Desde = PaginaDeOrigen.Leer(Uno(nameof(Desde)));
        Error = int.TryParse(Uno(nameof(Error)), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var e) ? e : null;
    }
}
