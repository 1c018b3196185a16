using System.Text;
using System.Xml.Linq;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Tests.DatosAbiertos;

public sealed class CalendarioTests
{
    private static readonly DateTimeOffset Ahora = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Calendario_EscapaYPliega_EnOctetos()
    {
        var largo = "Adquisición, instalación; mantenimiento\\" + new string('ñ', 60) + "\nsegunda línea";
        var texto = Calendario.Escribir("Proceso", [new("x-1", largo, "d", new DateTimeOffset(2026, 12, 1, 21, 59, 59, TimeSpan.Zero), "https://x.example/procesos/abc")], Ahora);
        Assert.All(texto.Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75, l));
        var desplegado = texto.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Adquisición\\, instalación\\; mantenimiento\\\\" + new string('ñ', 60) + "\\nsegunda línea", desplegado);
        Assert.Contains("DTSTART:20261201T215959Z", desplegado);
    }

    [Fact]
    public void CanalAtom_EsXmlValido_ConTextoHostil()
    {
        var xml = CanalAtom.Escribir("urn:x", "A <b> & \"c\"", "https://x.example/", Ahora, [new("urn:1", "t", "<script>alert(1)</script>", Ahora, "https://x.example/1")]);
        var raiz = XDocument.Parse(xml).Root!;
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal("<script>alert(1)</script>", raiz.Element(atom + "entry")!.Element(atom + "content")!.Value);
        Assert.Equal("2026-11-21T15:00:00Z", raiz.Element(atom + "updated")!.Value);
    }
}
