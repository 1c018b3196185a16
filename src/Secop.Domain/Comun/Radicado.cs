using System.Globalization;

namespace Secop.Domain.Comun;

/// <summary>Hacia dónde va lo que se radica; el valor es la primera cifra del radicado.</summary>
public enum SentidoDeRadicado
{
    Salida = 2,
    Entrada = 4,
}

/// <summary>Las oficinas que numeran por su cuenta. El valor son las dos cifras que siguen al año.</summary>
public static class OficinaDeRadicado
{
    /// <summary>La correspondencia que sale: las respuestas firmadas.</summary>
    public const int Correspondencia = 13;

    /// <summary>La ventanilla de peticiones.</summary>
    public const int Peticiones = 14;
}

/// <summary>
/// El número con el que se sigue un documento: 16 cifras en el formato histórico, una del sentido (4 entra, 2 sale),
/// cuatro del año, dos de la oficina y nueve del consecutivo. No tiene huecos ni se repite.
/// </summary>
public readonly record struct Radicado
{
    public const int Largo = 16;
    public const int ConsecutivoMaximo = 999_999_999;

    public static readonly Regla Invalido = new("RADICADO_INVALIDO", "«{0}» no es un radicado: son 16 cifras, como 4201814000008245.");

    public Radicado(SentidoDeRadicado sentido, int ano, int oficina, int consecutivo)
    {
        if (!Vale(sentido, ano, oficina, consecutivo))
        {
            throw new ArgumentOutOfRangeException(nameof(consecutivo), $"No cabe en un radicado: {sentido}, {ano}, {oficina}, {consecutivo}.");
        }

        Sentido = sentido;
        Ano = ano;
        Oficina = oficina;
        Consecutivo = consecutivo;
    }

    public SentidoDeRadicado Sentido { get; }

    public int Ano { get; }

    public int Oficina { get; }

    public int Consecutivo { get; }

    /// <summary>El año de la numeración: el de la hora legal colombiana, no el de UTC.</summary>
    public static int AnoDe(DateTimeOffset instante) => CalendarioHabil.FechaBogota(instante).Year;

    /// <summary>Acepta los espacios, puntos y guiones con que la gente separa las cifras.</summary>
    public static bool TryParse(string? texto, out Radicado radicado)
    {
        radicado = default;
        var cifras = string.Concat((texto ?? "").Where(c => c is not (' ' or '-' or '.' or '\u00a0')));
        if (cifras.Length != Largo || !cifras.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sentido = (SentidoDeRadicado)(cifras[0] - '0');
        int Numero(int desde, int cuantas) => int.Parse(cifras.AsSpan(desde, cuantas), NumberStyles.None, CultureInfo.InvariantCulture);
        if (!Vale(sentido, Numero(1, 4), Numero(5, 2), Numero(7, 9)))
        {
            return false;
        }

        radicado = new Radicado(sentido, Numero(1, 4), Numero(5, 2), Numero(7, 9));
        return true;
    }

    public static Radicado Parse(string? texto, string? campo = null)
    {
        var vale = TryParse(texto, out var radicado);
        Invalido.ExigirEn(campo ?? "Radicado", vale, texto is { Length: > 40 } ? texto[..40] + "…" : texto);
        return radicado;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Sentido}{Ano:0000}{Oficina:00}{Consecutivo:000000000}");

    private static bool Vale(SentidoDeRadicado sentido, int ano, int oficina, int consecutivo) =>
        sentido is SentidoDeRadicado.Entrada or SentidoDeRadicado.Salida && ano is >= 1900 and <= 9999
        && oficina is >= 0 and <= 99 && consecutivo is > 0 and <= ConsecutivoMaximo;
}
