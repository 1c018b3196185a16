using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Secop.Web.DatosAbiertos;

/// <summary>
/// El único escritor de CSV: RFC 4180, UTF-8 con marca para que las hojas de cálculo lean las tildes, y ninguna celda
/// que una hoja de cálculo pueda ejecutar como fórmula.
/// </summary>
public static class EscritorCsv
{
    public static FileContentResult Archivo(string nombre, IReadOnlyList<string> encabezados, IEnumerable<IReadOnlyList<object?>> filas) =>
        new(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Escribir(encabezados, filas))).ToArray(), "text/csv; charset=utf-8") { FileDownloadName = nombre };

    public static string Escribir(IReadOnlyList<string> encabezados, IEnumerable<IReadOnlyList<object?>> filas)
    {
        var texto = new StringBuilder();
        Renglon(texto, encabezados);
        foreach (var fila in filas)
        {
            Renglon(texto, fila);
        }

        return texto.ToString();
    }

    private static void Renglon(StringBuilder texto, IReadOnlyList<object?> celdas)
    {
        for (var i = 0; i < celdas.Count; i++)
        {
            texto.Append(i == 0 ? "" : ",").Append(Celda(celdas[i]));
        }

        texto.Append("\r\n");
    }

    private static string Celda(object? valor) => valor switch
    {
        null => "",
        string s => Entrecomillada(SinFormula(s)),
        decimal d => d.ToString("0.##", CultureInfo.InvariantCulture),
        DateTimeOffset t => Infrastructure.Formato.Maquina(t),
        DateOnly f => f.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Entrecomillada(SinFormula(Convert.ToString(valor, CultureInfo.InvariantCulture) ?? "")),
    };

    // Excel y LibreOffice ejecutan lo que empieza así, también después de espacios.
    /// <summary>Deshace lo que se hizo para que una hoja de cálculo no lea una fórmula: lo que se descarga vuelve a entrar igual.</summary>
    public static string ConFormula(string s) => s is ['\'', ..] && SinFormula(s[1..]) == s ? s[1..] : s;

    private static string SinFormula(string s) => s.TrimStart(' ', '\u00a0') is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'), ..] ? "'" + s : s;

    private static string Entrecomillada(string s) =>
        s.AsSpan().IndexOfAny(',', '"', '\n') >= 0 || s.Contains('\r', StringComparison.Ordinal) ? "\"" + s.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : s;
}
