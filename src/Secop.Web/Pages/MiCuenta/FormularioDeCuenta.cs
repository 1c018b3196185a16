using Microsoft.AspNetCore.Mvc.Rendering;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Web.Pages.MiCuenta;

/// <summary>Los campos comunes de toda cuenta: al registrarla y al cambiar sus datos.</summary>
public record FormularioDeCuenta
{
    private static readonly Lazy<IReadOnlyList<SelectListItem>> Lugares = new(() =>
    {
        var grupos = Divipola.Departamentos.ToDictionary(d => d.Codigo, d => new SelectListGroup { Name = d.Nombre });
        return [.. Divipola.Municipios
            .OrderBy(m => m.Departamento.Nombre, StringComparer.Ordinal).ThenBy(m => m.Nombre, StringComparer.Ordinal)
            .Select(m => new SelectListItem($"{m.Nombre} ({m.Codigo})", m.Codigo) { Group = grupos[m.Departamento.Codigo] })
            .Prepend(new SelectListItem("Elija el municipio", ""))];
    });

    /// <summary>Departamentos y municipios con su código DANE. Cada página necesita su copia: la elegida se marca en ella.</summary>
    public static IEnumerable<SelectListItem> Municipios => Lugares.Value.Select(l => new SelectListItem(l.Text, l.Value) { Group = l.Group });

    public string? Nombre { get; init; }

    public string? Sigla { get; init; }

    public string? CodigoMunicipio { get; init; }

    public string? Direccion { get; init; }

    public string? CorreoNotificaciones { get; init; }

    public string? Telefono { get; init; }

    public string? SitioWeb { get; init; }

    public string? RepresentanteLegal { get; init; }

    public DatosDeCuenta Datos() => new()
    {
        Nombre = Nombre ?? "",
        Sigla = Sigla,
        CodigoMunicipio = CodigoMunicipio ?? "",
        Direccion = Direccion ?? "",
        CorreoNotificaciones = CorreoNotificaciones ?? "",
        Telefono = Telefono ?? "",
        SitioWeb = SitioWeb,
        RepresentanteLegal = RepresentanteLegal ?? "",
    };
}

/// <summary>Una cuenta que ya existe con esa identificación, para ofrecer pedirle acceso antes de crear otra.</summary>
public sealed record CuentaEncontrada(Guid Id, string Nombre, string? Unidad, TipoCuenta Tipo, string CodigoMunicipio, EstadoCuenta Estado, bool YaEsSuya, bool YaLaPidio);
