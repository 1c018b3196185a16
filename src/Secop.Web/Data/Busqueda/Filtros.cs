using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Extensions;
using Secop.Domain.Comun;
using Secop.Web.DatosAbiertos.Importadores;

namespace Secop.Web.Data.Busqueda;

public enum OrdenDeBusqueda
{
    Publicacion,
    Relevancia,
    Cierre,
    Valor,
}

/// <summary>Lo que se busca, tal como va en la dirección. Lo que no se entiende se ignora: una dirección vieja siempre abre.</summary>
public sealed partial record Filtros
{
    public const int LargoDeTexto = 200;
    private const int MaximoPorFiltro = 20;

    public string? Texto { get; init; }

    public string? Entidad { get; init; }

    /// <summary>NIT de la entidad o del proveedor, si es persona jurídica.</summary>
    public string? Nit { get; init; }

    /// <summary>El código de una entidad de esta plataforma.</summary>
    public string? Cuenta { get; init; }

    public IReadOnlyList<string> Modalidades { get; init; } = [];

    public IReadOnlyList<string> Fases { get; init; } = [];

    public IReadOnlyList<string> Plataformas { get; init; } = [];

    public string? Clase { get; init; }

    public string? Departamento { get; init; }

    public string? Municipio { get; init; }

    /// <summary>Un municipio escrito por su nombre que puede ser varios, o ninguno: la página pregunta cuál.</summary>
    public string? MunicipioDudoso { get; init; }

    public string? Unspsc { get; init; }

    public decimal? ValorDesde { get; init; }

    public decimal? ValorHasta { get; init; }

    public DateOnly? PublicadoDesde { get; init; }

    public DateOnly? PublicadoHasta { get; init; }

    public DateOnly? CierraDesde { get; init; }

    public DateOnly? CierraHasta { get; init; }

    public OrdenDeBusqueda Orden { get; init; }

    /// <summary>Marca de la página: sigue después (<c>d</c>) o antes (<c>a</c>) de un renglón.</summary>
    public string? Cursor { get; init; }

    /// <summary>Sin ninguna condición: todo lo público.</summary>
    public bool EstaVacio => this with { Orden = default, Cursor = null } is { Texto: null, Entidad: null, Nit: null, Cuenta: null, Clase: null, Departamento: null, Municipio: null, Unspsc: null } f
        && f.Modalidades.Count + f.Fases.Count + f.Plataformas.Count == 0 && (f.ValorDesde ?? f.ValorHasta) is null
        && (f.PublicadoDesde ?? f.PublicadoHasta ?? f.CierraDesde ?? f.CierraHasta) is null;

    public static Filtros De(IQueryCollection direccion)
    {
        string? Uno(string clave) => direccion[clave].FirstOrDefault()?.Trim() is { Length: > 0 } v ? v[..Math.Min(v.Length, LargoDeTexto)].Replace("\0", "", StringComparison.Ordinal) : null;
        List<string> Varios(string clave, IEnumerable<string> permitidos) =>
            direccion[clave].OfType<string>().Where(v => permitidos.Contains(v, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Take(MaximoPorFiltro).ToList();
        decimal? Valor(string clave) => decimal.TryParse(SinPuntos().Replace(Uno(clave) ?? "", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var v) && v < 1_000_000_000_000_000m ? v : null;
        DateOnly? Fecha(string clave) => DateOnly.TryParseExact(Uno(clave), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var f) && f.Year is >= 1900 and <= 2100 ? f : null;

        var texto = Uno("q");
        var nit = Limpieza.NitDeEntidad(Uno("nit"));
        if (nit is null && texto is not null && Nit9().IsMatch(texto))
        {
            (nit, texto) = (Limpieza.NitDeEntidad(texto), null);
        }

        var departamento = Uno("departamento") is { Length: 2 } d && d.All(char.IsAsciiDigit) ? d : null;
        var municipios = Uno("municipio") is { } escrito ? Divipola.Resolver(escrito, departamento) : [];
        return new Filtros
        {
            Texto = texto,
            Entidad = Uno("entidad"),
            Nit = nit,
            Cuenta = Uno("cuenta") is { Length: Codigo.Largo } c && c.All(char.IsAsciiLetterOrDigit) ? c : null,
            Modalidades = Varios("modalidad", Vocabulario.Modalidades.Keys),
            Fases = Varios("fase", Vocabulario.Fases.Keys),
            Plataformas = Varios("plataforma", ConsultaDeRegistros.Plataformas),
            Clase = Uno("clase") is "Proceso" or "Contrato" ? Uno("clase") : null,
            Departamento = departamento,
            Municipio = municipios is [var unico] ? unico.Codigo : null,
            MunicipioDudoso = municipios.Count == 1 ? null : Uno("municipio"),
            Unspsc = Limpieza.Unspsc(Uno("unspsc")),
            ValorDesde = Valor("valorDesde"),
            ValorHasta = Valor("valorHasta"),
            PublicadoDesde = Fecha("publicadoDesde"),
            PublicadoHasta = Fecha("publicadoHasta"),
            CierraDesde = Fecha("cierraDesde"),
            CierraHasta = Fecha("cierraHasta"),
            Orden = Uno("orden") switch { "relevancia" => OrdenDeBusqueda.Relevancia, "cierre" => OrdenDeBusqueda.Cierre, "valor" => OrdenDeBusqueda.Valor, _ => OrdenDeBusqueda.Publicacion },
            Cursor = Uno("pagina"),
        };
    }

    /// <summary>La parte de la dirección que repite esta búsqueda.</summary>
    public string Direccion(string ruta = "/procesos")
    {
        var partes = new QueryBuilder();
        void Poner(string clave, string? valor)
        {
            if (!string.IsNullOrEmpty(valor))
            {
                partes.Add(clave, valor);
            }
        }

        Poner("q", Texto);
        Poner("entidad", Entidad);
        Poner("nit", Nit);
        Poner("cuenta", Cuenta);
        foreach (var modalidad in Modalidades)
        {
            Poner("modalidad", modalidad);
        }

        foreach (var fase in Fases)
        {
            Poner("fase", fase);
        }

        foreach (var plataforma in Plataformas)
        {
            Poner("plataforma", plataforma);
        }

        Poner("clase", Clase);
        Poner("departamento", Departamento);
        Poner("municipio", Municipio);
        Poner("unspsc", Unspsc);
        Poner("valorDesde", ValorDesde?.ToString(CultureInfo.InvariantCulture));
        Poner("valorHasta", ValorHasta?.ToString(CultureInfo.InvariantCulture));
        Poner("publicadoDesde", PublicadoDesde?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Poner("publicadoHasta", PublicadoHasta?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Poner("cierraDesde", CierraDesde?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Poner("cierraHasta", CierraHasta?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Poner("orden", Orden == OrdenDeBusqueda.Publicacion ? null : Orden.ToString().ToLowerInvariant());
        Poner("pagina", Cursor);
        return ruta + partes.ToQueryString();
    }

    /// <summary>Lo que identifica los conteos: la búsqueda sin el orden ni la página.</summary>
    public string ClaveDeConteos() => (this with { Orden = default, Cursor = null }).Direccion("");

    [GeneratedRegex(@"[.\s$]", RegexOptions.NonBacktracking)]
    private static partial Regex SinPuntos();

    [GeneratedRegex(@"^[89][0-9]{2}[. ]?[0-9]{3}[. ]?[0-9]{3}(-?[0-9])?$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Nit9();
}

/// <summary>Dónde quedó una página: el valor por el que se ordena y el identificador, para seguir sin saltos ni repetidos.</summary>
public sealed record Cursor(bool HaciaAtras, decimal Valor, Guid Id)
{
    public string Escribir() => $"{(HaciaAtras ? 'a' : 'd')}{Valor.ToString(CultureInfo.InvariantCulture)}_{Id:n}";

    public static Cursor? Leer(string? texto)
    {
        var raya = texto?.IndexOf('_', StringComparison.Ordinal) ?? -1;
        return raya > 1 && texto is ['a' or 'd', ..]
            && decimal.TryParse(texto.AsSpan(1, raya - 1), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var valor)
            && Math.Abs(valor) < 100_000_000_000_000_000_000m && Guid.TryParseExact(texto[(raya + 1)..], "n", out var id)
            ? new Cursor(texto[0] == 'a', valor, id) : null;
    }
}
