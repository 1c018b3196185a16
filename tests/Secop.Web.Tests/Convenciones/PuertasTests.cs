using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Tests.Convenciones;

/// <summary>Quién entra por cada puerta. Se generan de las rutas del producto: ninguna se olvida.</summary>
public sealed class PuertasTests : PruebaWeb
{
    private static readonly Assembly Web = typeof(SecopDbContext).Assembly;

    private static IEnumerable<Type> Modelos => Web.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract);

    [Fact]
    public void TodaPaginaPrivada_TieneUnPermisoConNombre()
    {
        var sinPuerta = Modelos
            .Where(m => !m.Namespace!.StartsWith("Secop.Web.Pages.Publico", StringComparison.Ordinal))
            .Where(m => m.GetCustomAttribute<PermisoAttribute>() is null && m.GetCustomAttribute<AnonimoAttribute>() is null)
            .Select(m => m.FullName);
        Assert.Empty(sinPuerta);
    }

    [Fact]
    public void TodaPaginaPublica_EsAnonima()
    {
        var cerradas = Modelos.Where(m => m.Namespace!.StartsWith("Secop.Web.Pages.Publico", StringComparison.Ordinal))
            .Where(m => m.GetCustomAttribute<AllowAnonymousAttribute>() is null).Select(m => m.FullName);
        Assert.Empty(cerradas);
    }

    [Fact]
    public void LasPaginasAnonimasQueEscriben_SonEstas()
    {
        var reales = Modelos.Where(m => m.GetCustomAttribute<AnonimoAttribute>() is not null)
            .Select(m => m.FullName!["Secop.Web.Pages.".Length..]).Order(StringComparer.Ordinal);
        Assert.Equal(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Convenciones", "paginas-anonimas.txt")), reales);
    }

    [Fact]
    public void CadaPermiso_SeUsaEnUnaPaginaYLoConcedeUnRol()
    {
        var todos = typeof(Permisos).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).ToList();

        // En la puerta de la página o, si una página tiene varios actos, en la del acto.
        var fuentes = string.Concat(Directory.EnumerateFiles(Path.Combine(Repositorio.Raiz, "src", "Secop.Web", "Pages"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var usados = todos.Where(p => fuentes.Contains($"[Permiso(Permisos.{p})]", StringComparison.Ordinal) || fuentes.Contains($"Permisos.{p},", StringComparison.Ordinal) || fuentes.Contains($"Puede(Permisos.{p})", StringComparison.Ordinal)).ToHashSet();
        var concedidos = todos.Where(p => p == Permisos.ConSesion || Enum.GetValues<TipoCuenta>().Any(t =>
            RolesDeCuenta.De(t).Any(r => Roles.Conceden(t, EstadoCuenta.Activa, new HashSet<string> { r }, p)))).ToHashSet();
        Assert.All(todos, p => Assert.Contains(p, usados));
        Assert.All(todos, p => Assert.Contains(p, concedidos));
    }

    [Fact]
    public async Task SinSesion_NingunaPaginaPrivadaContesta()
    {
        var anonimo = Fabrica.Anonimo();
        var abiertas = new List<string>();
        foreach (var ruta in RutasDePaginas(m => m.GetCustomAttribute<PermisoAttribute>() is not null))
        {
            var pagina = await anonimo.VerAsync(ruta);
            if (pagina.Estado is not (HttpStatusCode.Redirect or HttpStatusCode.Unauthorized or HttpStatusCode.NotFound))
            {
                abiertas.Add($"{ruta}: {pagina.Estado}");
            }
        }

        Assert.Empty(abiertas);
    }

    [Fact]
    public async Task UnaPersonaSinCuenta_NoEntraANingunaPaginaDeCuenta()
    {
        var persona = await Datos.UsuarioAsync();
        var cliente = await Fabrica.ClienteDeAsync(persona);
        var abiertas = new List<string>();
        foreach (var ruta in RutasDePaginas(m => m.GetCustomAttribute<PermisoAttribute>() is { Permiso: not Permisos.ConSesion }))
        {
            var pagina = await cliente.VerAsync(ruta);
            if (pagina.Estado is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Redirect))
            {
                abiertas.Add($"{ruta}: {pagina.Estado}");
            }
        }

        Assert.Empty(abiertas);
    }

    private IEnumerable<string> RutasDePaginas(Func<Type, bool> cuales)
    {
        var puntos = Fabrica.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        foreach (var punto in puntos)
        {
            var descriptor = punto.Metadata.GetMetadata<CompiledPageActionDescriptor>() ?? (PageActionDescriptor?)punto.Metadata.GetMetadata<PageActionDescriptor>();
            var modelo = (descriptor as CompiledPageActionDescriptor)?.ModelTypeInfo?.AsType()
                ?? Modelos.FirstOrDefault(m => descriptor is not null && NombreDe(descriptor) == m.FullName);
            if (modelo is not null && cuales(modelo))
            {
                yield return "/" + string.Join('/', punto.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Parte))));
            }
        }
    }

    private static string NombreDe(PageActionDescriptor descriptor) =>
        "Secop.Web.Pages" + descriptor.ViewEnginePath.Replace('/', '.') + "Model";

    private static string Parte(RoutePatternPart parte) => parte switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separador => separador.Content,
        RoutePatternParameterPart { ParameterPolicies: var reglas } when reglas.Any(r => r.Content == "int") => "1",
        RoutePatternParameterPart { ParameterPolicies: var reglas } when reglas.Any(r => r.Content?.StartsWith("length", StringComparison.Ordinal) == true) => "bbbbbbbbbbbb",
        _ => Guid.NewGuid().ToString(),
    };
}
