namespace Secop.Domain.Comun;

// El valor en letras, como se escribe en los actos y contratos.
public static partial class Dinero
{
    private const long Millon = 1_000_000;
    private const long Billon = 1_000_000_000_000;

    // Apocopados: siempre van delante de «mil», «millones» o «pesos».
    private static readonly string[] HastaTreinta =
    [
        "", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince",
        "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiún", "veintidós", "veintitrés", "veinticuatro", "veinticinco",
        "veintiséis", "veintisiete", "veintiocho", "veintinueve",
    ];

    private static readonly string[] Decenas = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

    private static readonly string[] Centenas =
        ["", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"];

    /// <summary>«veintiún mil pesos M/CTE», «un millón de pesos M/CTE», «dos pesos con cincuenta centavos M/CTE».</summary>
    public static string EnLetras(decimal valor)
    {
        Negativo.Exigir(valor >= 0);
        Enorme.Exigir(valor <= Maximo);
        Centavos.Exigir(decimal.Round(valor, 2) == valor);
        var entero = (long)decimal.Truncate(valor);
        var centavos = (int)((valor - entero) * 100);
        var moneda = entero == 1 ? "peso" : entero >= Millon && entero % Millon == 0 ? "de pesos" : "pesos";
        var conCentavos = centavos switch { 0 => "", 1 => " con un centavo", _ => $" con {MenorDeMil(centavos)} centavos" };
        return $"{Entero(entero)} {moneda}{conCentavos} M/CTE";
    }

    private static string Entero(long n)
    {
        if (n == 0)
        {
            return "cero";
        }

        var (billones, millones, resto) = (n / Billon, n / Millon % Millon, n % Millon);
        return Unir(
            billones == 1 ? "un billón" : billones > 1 ? MenorDeMillon(billones) + " billones" : "",
            millones == 1 ? "un millón" : millones > 1 ? MenorDeMillon(millones) + " millones" : "",
            MenorDeMillon(resto));
    }

    private static string MenorDeMillon(long n)
    {
        var (miles, resto) = ((int)(n / 1000), (int)(n % 1000));
        return Unir(miles == 1 ? "mil" : miles > 1 ? MenorDeMil(miles) + " mil" : "", MenorDeMil(resto));
    }

    private static string MenorDeMil(int n)
    {
        var (centena, resto) = (n / 100, n % 100);
        return Unir(n == 100 ? "cien" : Centenas[centena], resto < 30 ? HastaTreinta[resto] : Decenas[resto / 10] + (resto % 10 == 0 ? "" : " y " + HastaTreinta[resto % 10]));
    }

    private static string Unir(params string[] partes) => string.Join(' ', partes.Where(p => p.Length > 0));
}
