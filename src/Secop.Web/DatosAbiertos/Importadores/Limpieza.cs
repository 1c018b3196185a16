using System.Globalization;
using System.Text.RegularExpressions;
using Secop.Domain.Comun;

namespace Secop.Web.DatosAbiertos.Importadores;

/// <summary>
/// Cómo se entiende lo que traen los datos abiertos. Tolerancia: lo que no se puede creer (valores negativos,
/// fechas de 2099, literales «No Definido») queda vacío; el resto de la fila se conserva.
/// </summary>
public static partial class Limpieza
{
    private const decimal ValorMaximo = 999_999_999_999_999.99m;

    private const int LargoDeVacio = 25;

    private static readonly HashSet<string> Vacios = new(StringComparer.OrdinalIgnoreCase)
    {
        "no definido", "no definida", "nodefinido", "no aplica", "no aplica/no pertenece", "n/a", "na", "n/d", "nd", "sin descripcion", "sin descripción", "unspecified",
        "no especificado", "no adjudicado", "sn definir", "sin definir", "null", "none", "nan", "-", ".", "no registra", "no reporta",
    };

    private static readonly string[] FormatosDeFecha =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd",
        "MM/dd/yyyy hh:mm:ss tt", "MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy", "yyyy/MM/dd", "yyyy MMM dd hh:mm:ss tt",
    ];

    public static string? Texto(string? crudo, int maximo = 4000)
    {
        var texto = (crudo ?? "").Trim();
        if (texto.Length == 0 || (texto.Length <= LargoDeVacio && Vacios.Contains(texto)))
        {
            return null;
        }

        if (texto.Contains("  ", StringComparison.Ordinal) || texto.AsSpan().IndexOfAny('\n', '\r', '\t') >= 0)
        {
            texto = Espacios().Replace(texto, " ");
        }

        return texto.Length > maximo ? texto[..(char.IsHighSurrogate(texto[maximo - 1]) ? maximo - 1 : maximo)] : texto;
    }

    /// <summary>Pesos. Vacío si no es un número, si es negativo o si pasa de mil billones.</summary>
    public static decimal? Valor(string? crudo)
    {
        var texto = Texto(crudo);
        if (texto is null)
        {
            return null;
        }

        texto = texto.Replace("$", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return decimal.TryParse(texto, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var valor) && valor is >= 0 and <= ValorMaximo
            ? decimal.Round(valor, 2) : null;
    }

    /// <summary>Instante en UTC de una fecha escrita en hora de Bogotá. Vacío antes de 1990 y después de 2060.</summary>
    public static DateTimeOffset? Fecha(string? crudo)
    {
        var texto = Texto(crudo);
        if (texto is null || !DateTime.TryParseExact(texto, FormatosDeFecha, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 1990 or > 2060)
        {
            return null;
        }

        return new DateTimeOffset(DateTime.SpecifyKind(local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMicrosecond)), DateTimeKind.Unspecified), TimeSpan.FromHours(-5)).ToUniversalTime();
    }

    /// <summary>El NIT de quien contrata, sin puntos ni dígito de verificación.</summary>
    public static string? NitDeEntidad(string? crudo)
    {
        var (cifras, traiaDigito) = Cifras(crudo);
        return cifras.Length is < 6 or > 15 ? null : traiaDigito ? cifras : SinDigitoPegado(cifras);
    }

    /// <summary>
    /// El NIT de un proveedor solo si es de una persona jurídica. Los de sociedades y entidades tienen nueve cifras y
    /// empiezan por 8 o 9; ninguna cédula las tiene (hasta ocho cifras, o diez que empiezan por 1).
    /// </summary>
    public static string? NitDeProveedor(string? tipo, string? crudo)
    {
        var clase = Secop.Domain.Comun.Texto.Llano(tipo ?? "");
        var esOtraCosa = clase.Length > 0 && !Vacios.Contains(clase) && (!clase.Contains("nit", StringComparison.Ordinal)
            || clase.Contains("natural", StringComparison.Ordinal) || clase.Contains("extranjer", StringComparison.Ordinal));
        if (esOtraCosa)
        {
            return null;
        }

        var (cifras, traiaDigito) = Cifras(crudo);
        var nit = traiaDigito ? cifras : SinDigitoPegado(cifras);
        return nit.Length == 9 && nit[0] is '8' or '9' ? nit : null;
    }

    /// <summary>Ocho cifras del clasificador, de «V1.80111600», «801116» o «8011».</summary>
    public static string? Unspsc(string? crudo)
    {
        var codigo = CodigoUnspsc.Normalizar(Texto(crudo));
        return codigo.Length is >= 2 and <= 8 && codigo.Length % 2 == 0 && codigo.All(char.IsAsciiDigit) ? codigo.PadRight(8, '0') : null;
    }

    /// <summary>La dirección del original, que llega sola, dentro de <c>{"url": …}</c> o con http; solo de gov.co.</summary>
    public static string? Enlace(string? crudo)
    {
        var hallado = Direccion().Match(crudo ?? "");
        return hallado.Success && Uri.TryCreate("https" + hallado.Groups["resto"].Value, UriKind.Absolute, out var uri)
            && (uri.Host == "gov.co" || uri.Host.EndsWith(".gov.co", StringComparison.OrdinalIgnoreCase)) && uri.AbsoluteUri.Length <= 500 ? uri.AbsoluteUri : null;
    }

    /// <summary>Quita del nombre la cola de la fase que la plataforma le pega («… (Presentación de oferta)»).</summary>
    public static string SinFase(string texto)
    {
        var sin = ColaDeFase().Replace(texto, "").TrimEnd();
        return sin.Length == 0 ? texto : sin;
    }

    private static (string Cifras, bool TraiaDigito) Cifras(string? crudo)
    {
        var texto = Texto(crudo) ?? "";
        if (texto.EndsWith(".0", StringComparison.Ordinal))
        {
            texto = texto[..^2];
        }

        var guion = texto.LastIndexOf('-');
        var conDigito = guion > 0 && guion == texto.Length - 2 && char.IsAsciiDigit(texto[^1]);
        var cuerpo = conDigito ? texto[..guion] : texto;
        return cuerpo.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or ' ') ? (string.Concat(cuerpo.Where(char.IsAsciiDigit)).TrimStart('0'), conDigito) : ("", false);
    }

    // Diez cifras que empiezan por 8 o 9 son nueve de NIT y su dígito, aunque el dígito esté mal copiado.
    private static string SinDigitoPegado(string cifras) => cifras.Length == 10 && cifras[0] is '8' or '9' ? cifras[..9] : cifras;

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Espacios();

    [GeneratedRegex(@"https?(?<resto>://[^\s""'{}<>]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Direccion();

    [GeneratedRegex(@"(\s*\((Manifestaci[oó]n de inter[eé]s( \(Menor Cuant[ií]a\))?|Presentaci[oó]n de ofertas?|Fase de Selecci[oó]n( \(Presentaci[oó]n de ofertas?\))?|Presentaci[oó]n de observaciones|Fase de ofertas|Proceso de ofertas|Borrador|Planeaci[oó]n)\)?\)?\s*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex ColaDeFase();
}
