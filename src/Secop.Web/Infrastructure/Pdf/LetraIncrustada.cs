using System.Reflection;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Secop.Web.Infrastructure.Pdf;

/// <summary>La única letra de los PDF, DejaVu Sans Condensed, que viaja dentro del ensamblado: nada se busca en la máquina.</summary>
public sealed class LetraIncrustada : IFontResolver
{
    public const string Familia = "DejaVu Sans Condensed";
    private const string Normal = "letra/normal.ttf";
    private const string Negrita = "letra/negrita.ttf";

    private static readonly Lazy<bool> Instalada = new(() =>
    {
        GlobalFontSettings.FontResolver = new LetraIncrustada();
        return true;
    });

    public static XFont De(double tamano, bool negrita = false) =>
        Instalada.Value ? new XFont(Familia, tamano, negrita ? XFontStyleEx.Bold : XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault) : null!;

    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? Negrita : Normal);

    public byte[] GetFont(string faceName)
    {
        using var flujo = Assembly.GetExecutingAssembly().GetManifestResourceStream(faceName)!;
        var bytes = new byte[flujo.Length];
        flujo.ReadExactly(bytes);
        return bytes;
    }
}
