using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace Secop.Testing;

/// <summary>Lo que dice un PDF: lee el archivo producido y traduce cada letra con la tabla que el propio archivo lleva.</summary>
public static partial class TextoDePdf
{
    /// <summary>El texto de todas las páginas, con los renglones separados por un espacio.</summary>
    public static string De(byte[] contenido)
    {
        using var pdf = PdfReader.Open(new MemoryStream(contenido), PdfDocumentOpenMode.Import);
        var salida = new StringBuilder();
        foreach (var pagina in pdf.Pages)
        {
            var letras = Letras(pagina);
            var escrito = string.Concat(pagina.Contents.Elements.Select(e => Encoding.Latin1.GetString(((PdfDictionary)((PdfReference)e).Value).Stream!.UnfilteredValue)));
            var letra = letras.Values.FirstOrDefault() ?? [];
            foreach (Match m in Ordenes().Matches(escrito))
            {
                if (m.Groups["letra"].Success)
                {
                    letra = letras[m.Groups["letra"].Value];
                }
                else
                {
                    var cifras = string.Concat(m.Groups["texto"].Value.Where(char.IsAsciiHexDigit));
                    salida.AppendJoin(null, cifras.Chunk(4).Select(c => letra.GetValueOrDefault(Entero(new string(c)), "?"))).Append(' ');
                }
            }
        }

        return string.Join(' ', salida.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Dictionary<string, Dictionary<int, string>> Letras(PdfPage pagina)
    {
        var fuentes = pagina.Elements.GetDictionary("/Resources")!.Elements.GetDictionary("/Font")!;
        return fuentes.Elements.Keys.ToDictionary(
            k => k,
            k =>
            {
                var tabla = Encoding.Latin1.GetString(fuentes.Elements.GetDictionary(k)!.Elements.GetDictionary("/ToUnicode")!.Stream!.UnfilteredValue);
                return Rangos().Matches(tabla).ToDictionary(m => Entero(m.Groups["desde"].Value), m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups["letra"].Value)));
            },
            StringComparer.Ordinal);
    }

    private static int Entero(string cifras) => int.Parse(cifras, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<letra>/\w+) [0-9.]+ Tf|<(?<texto>[0-9A-Fa-f\s]+)>\s*Tj", RegexOptions.NonBacktracking)]
    private static partial Regex Ordenes();

    [GeneratedRegex("<(?<desde>[0-9A-F]{4})><[0-9A-F]{4}><(?<letra>[0-9A-F]+)>", RegexOptions.NonBacktracking)]
    private static partial Regex Rangos();
}
