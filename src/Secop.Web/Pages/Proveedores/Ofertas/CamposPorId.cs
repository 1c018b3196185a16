using Microsoft.Extensions.Primitives;

namespace Secop.Web.Pages.Proveedores.Ofertas;

/// <summary>Los campos de los formularios con un control por fila: prefijo y el id de la fila sin guiones.</summary>
public static class CamposPorId
{
    public static Dictionary<Guid, string> Leer(IReadOnlyDictionary<string, StringValues> campos, string prefijo) => campos
        .Where(c => c.Key.StartsWith(prefijo, StringComparison.Ordinal) && Guid.TryParseExact(c.Key[prefijo.Length..], "N", out _))
        .ToDictionary(c => Guid.ParseExact(c.Key[prefijo.Length..], "N"), c => c.Value.ToString());
}
