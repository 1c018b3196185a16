using System.Globalization;

namespace Secop.Domain.Comun;

public static class ReglasDeNit
{
    private const string Norma = "Estatuto Tributario, art. 555-1";

    public static readonly Regla Formato = new("NIT_FORMATO", "Escriba el NIT con solo números (de 3 a 15), con o sin puntos.", Norma);

    public static readonly Regla FaltaDigito = new(
        "NIT_FALTA_DIGITO", "Falta el dígito de verificación del NIT: escríbalo en su casilla o después de un guion.", Norma);

    public static readonly Regla DigitoNoCorresponde = new(
        "NIT_DIGITO", "El dígito de verificación no corresponde a ese NIT. Revise el RUT: el número va sin el dígito.", Norma);
}

/// <summary>Número de Identificación Tributaria: el número solo y, aparte, su dígito de verificación.</summary>
public sealed record Nit
{
    private const int LargoMaximo = 15;

    // Pesos que fija la DIAN, desde la cifra de la derecha.
    private static readonly int[] Pesos = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

    private Nit(string numero)
    {
        Numero = numero;
        Digito = DigitoDe(numero);
    }

    public string Numero { get; }

    public int Digito { get; }

    /// <summary>
    /// Lee lo que escribió la persona: «900.514.813-2», o el número y su dígito en otra casilla. Un número pegado a
    /// su dígito no se adivina: las diez cifras también pueden ser un NIT entero.
    /// </summary>
    public static Nit Leer(string? numero, string? digito, string campo = "Nit")
    {
        var partes = (numero ?? "").Trim().Split('-', 2, StringSplitOptions.TrimEntries);
        var base_ = SinSeparadores(partes[0]);
        ReglasDeNit.Formato.ExigirEn(campo, EsNumero(base_));
        var escritos = new[] { partes.ElementAtOrDefault(1), digito?.Trim() }.Where(d => !string.IsNullOrEmpty(d)).ToList();
        ReglasDeNit.FaltaDigito.ExigirEn(campo, escritos.Count > 0);
        var nit = new Nit(base_);
        var correcto = nit.Digito.ToString(CultureInfo.InvariantCulture);
        ReglasDeNit.DigitoNoCorresponde.ExigirEn(campo, escritos.TrueForAll(d => d == correcto));
        return nit;
    }

    /// <summary>Un número que ya se sabe bueno, sin su dígito.</summary>
    public static Nit DeNumero(string numero)
    {
        var base_ = SinSeparadores(numero);
        ReglasDeNit.Formato.Exigir(EsNumero(base_));
        return new Nit(base_);
    }

    /// <summary>Dígito de verificación de un número de hasta quince cifras.</summary>
    public static int DigitoDe(string numero)
    {
        var suma = 0;
        for (var i = 0; i < numero.Length; i++)
        {
            suma += (numero[^(i + 1)] - '0') * Pesos[i];
        }

        var resto = suma % 11;
        return resto < 2 ? resto : 11 - resto;
    }

    /// <summary>«900.514.813-2».</summary>
    public override string ToString() => $"{ConPuntos(Numero)}-{Digito}";

    internal static string ConPuntos(string cifras)
    {
        var texto = cifras;
        for (var i = cifras.Length - 3; i > 0; i -= 3)
        {
            texto = texto.Insert(i, ".");
        }

        return texto;
    }

    private static string SinSeparadores(string texto) =>
        string.Concat(texto.Where(c => c is not ('.' or ',' or ' ' or '\u00a0'))).TrimStart('0');

    private static bool EsNumero(string texto) => texto.Length is >= 3 and <= LargoMaximo && texto.All(char.IsAsciiDigit);
}
