using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.Security;

namespace Secop.Web.Tests.Security;

public sealed class PuertasTests : PruebaWeb
{
    // Las únicas páginas que se abren sin sesión fuera de la consulta pública: añadir una es una decisión.
    private static readonly string[] Anonimas = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Convenciones", "paginas-anonimas.txt"));

    private static IEnumerable<Type> Paginas =>
        typeof(Permisos).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract);

    [Fact]
    public void TodaPaginaPrivada_LlevaSuPermiso_YLasAnonimasEstanEnLaLista()
    {
        var sinPuerta = new List<string>();
        var anonimas = new List<string>();
        foreach (var pagina in Paginas.Where(p => !p.Namespace!.StartsWith("Secop.Web.Pages.Publico", StringComparison.Ordinal)))
        {
            var nombre = pagina.FullName!["Secop.Web.Pages.".Length..];
            if (pagina.GetCustomAttributes().OfType<IAllowAnonymous>().Any())
            {
                anonimas.Add(nombre);
            }
            else if (pagina.GetCustomAttribute<PermisoAttribute>() is not { } puerta || !Permisos.Todos.ContainsKey(puerta.Permiso))
            {
                sinPuerta.Add(nombre);
            }
        }

        Assert.Empty(sinPuerta);
        Assert.Empty(anonimas.Except(Anonimas));
    }

    [Fact]
    public void CadaPermiso_LoDaAlgunRol()
    {
        var dados = Enum.GetValues<TipoCuenta>().SelectMany(t => RolesDeCuenta.De(t).SelectMany(r => Roles.PermisosDe(t, r))).ToHashSet();
        Assert.Equal([Permisos.ConSesion], Permisos.Todos.Keys.Except(dados));
        Assert.Empty(dados.Except(Permisos.Todos.Keys));
    }

    [Fact]
    public void CadaRol_DaAlgunPermiso() =>
        Assert.All(Enum.GetValues<TipoCuenta>().SelectMany(t => RolesDeCuenta.De(t).Select(r => (t, r))), x => Assert.NotEmpty(Roles.PermisosDe(x.t, x.r)));

    [Theory]
    [InlineData(EstadoCuenta.PendienteActivacion)]
    [InlineData(EstadoCuenta.Suspendida)]
    [InlineData(EstadoCuenta.EnRegistro)]
    public void ConLaCuentaSinActivar_NoSeEmpiezanActos(EstadoCuenta estado)
    {
        Assert.False(Roles.Conceden(TipoCuenta.EntidadEstatal, estado, [RolesDeCuenta.Estructurador], Permisos.CrearProceso));
        Assert.True(Roles.Conceden(TipoCuenta.EntidadEstatal, estado, [RolesDeCuenta.Administrador], Permisos.AceptarUsuarios));
        Assert.True(Roles.Conceden(TipoCuenta.EntidadEstatal, EstadoCuenta.Activa, [RolesDeCuenta.Estructurador], Permisos.CrearProceso));
    }

    [Fact]
    public async Task LaHuellaDeLaContrasena_TieneLasVueltasQueCuestanAQuienLaRobe()
    {
        await using var producto = await SecopFactory.NuevaAsync(entorno: "Development");
        await producto.ConAsync(servicios =>
        {
            Assert.Equal(210_000, servicios.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task LasGalletas_SonHttpOnlyLaxYCaducan()
    {
        await Fabrica.ConAsync(servicios =>
        {
            var sesion = servicios.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
            Assert.Equal((TimeSpan.FromMinutes(30), true, true), (sesion.ExpireTimeSpan, sesion.SlidingExpiration, sesion.Cookie.HttpOnly));
            Assert.Equal(Microsoft.AspNetCore.Http.SameSiteMode.Lax, sesion.Cookie.SameSite);
            Assert.True(servicios.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.HttpOnly);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task UnaSesionDeMasDeDoceHoras_SeCierraAunqueSeUse()
    {
        var persona = await Datos.UsuarioAsync();
        var vieja = Fabrica.ClienteCon(await Fabrica.GalletaDeSesionAsync(persona.Id, null, TimeProvider.System.GetUtcNow().AddHours(-12).AddMinutes(-1)));
        var reciente = Fabrica.ClienteCon(await Fabrica.GalletaDeSesionAsync(persona.Id, null, TimeProvider.System.GetUtcNow().AddHours(-11)));
        Assert.Equal(System.Net.HttpStatusCode.Found, (await vieja.VerAsync("/mi-cuenta")).Estado);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await reciente.VerAsync("/mi-cuenta")).Estado);
    }
}
