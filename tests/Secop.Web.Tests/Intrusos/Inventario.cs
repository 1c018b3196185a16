using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Secop.Testing;
using Secop.Web.Security;

namespace Secop.Web.Tests.Intrusos;

/// <summary>Un manejador de una página privada: a dónde se pide, cómo y qué recibe.</summary>
public sealed record Direccion(RoutePattern Patron, string? Tipo, string Metodo, string? Manejador, Type Modelo, string? Permiso, IReadOnlyList<(string Nombre, Type Tipo)> Argumentos)
{
    /// <summary>Los dos primeros tramos fijos: de qué es el id que sigue.</summary>
    public string Area => string.Join('/', Tramos.TakeWhile(t => t[0] != '{').Take(2));

    /// <summary>El primero: de quién es la página.</summary>
    public string De => Tramos[0];

    public IEnumerable<string> Parametros => Tramos.Where(t => t[0] == '{').Select(t => t.Trim('{', '}'));

    public string Ruta => "/" + string.Join('/', Tramos);

    public bool EsEscritura => Metodo != "GET";

    private IReadOnlyList<string> Tramos =>
        [.. Patron.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            RoutePatternParameterPart { Name: "tipo" } => Tipo!,
            RoutePatternParameterPart parametro => $"{{{parametro.Name}}}",
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separador => separador.Content,
            _ => "",
        })))];

    public override string ToString() => $"{Metodo} {Ruta}{(Manejador is null ? "" : $"?handler={Manejador}")}";
}

/// <summary>Todo lo que el producto atiende en privado, sacado de sus rutas: una página nueva entra sola.</summary>
public static class Inventario
{
    private static readonly string[] Privadas = ["entidad", "proveedor", "plataforma", "mi-cuenta", "{tipo}"];

    public static async Task<IReadOnlyList<Direccion>> DeAsync(SecopFactory fabrica)
    {
        var cargador = fabrica.Services.GetRequiredService<PageLoader>();
        var puntos = fabrica.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(p => Privadas.Contains(Primero(p.RoutePattern))).DistinctBy(p => p.RoutePattern.RawText);
        var direcciones = new List<Direccion>();
        foreach (var punto in puntos)
        {
            var pagina = punto.Metadata.GetMetadata<PageActionDescriptor>()
                ?? throw new InvalidOperationException($"{punto.RoutePattern.RawText} es privada y no es una página: la matriz de intrusos no sabe probarla.");
            var compilada = await cargador.LoadAsync(pagina, punto.Metadata);
            if (compilada.EndpointMetadata.OfType<AnonimoAttribute>().Any())
            {
                continue;
            }

            var permiso = compilada.EndpointMetadata.OfType<PermisoAttribute>().SingleOrDefault()?.Permiso;
            direcciones.AddRange(
                from tipo in Tipos(punto.RoutePattern)
                from m in Manejadores(compilada)
                select new Direccion(punto.RoutePattern, tipo, m.HttpMethod.ToUpperInvariant(), m.Name, compilada.HandlerTypeInfo.AsType(), permiso,
                    [.. m.Parameters.Where(p => p.ParameterType.IsValueType || p.ParameterType == typeof(string)).Select(p => (p.Name!, p.ParameterType))]));
        }

        return [.. direcciones.OrderBy(d => d.Ruta, StringComparer.Ordinal).ThenBy(d => d.ToString(), StringComparer.Ordinal)];
    }

    private static string Primero(RoutePattern patron) => patron.PathSegments.Count == 0 ? "" : patron.PathSegments[0].Parts[0] switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parametro => $"{{{parametro.Name}}}",
        _ => "",
    };

    // Las páginas de la cuenta son las mismas para los tres tipos que su dirección nombra.
    private static IEnumerable<string?> Tipos(RoutePattern patron) =>
        patron.Parameters.FirstOrDefault(p => p.Name == "tipo")?.ParameterPolicies[0].Content is { } regla
            ? regla[(regla.LastIndexOf("^(", StringComparison.Ordinal) + 2)..regla.IndexOf(")$", StringComparison.Ordinal)].Split('|')
            : new string?[] { null };

    // Una página sin manejador de lectura igual contesta: se pide también.
    private static IEnumerable<HandlerMethodDescriptor> Manejadores(CompiledPageActionDescriptor pagina) =>
        pagina.HandlerMethods.Any(m => m.HttpMethod == "Get" && m.Name is null)
            ? pagina.HandlerMethods
            : pagina.HandlerMethods.Prepend(new HandlerMethodDescriptor { HttpMethod = "Get", Parameters = [] });
}
