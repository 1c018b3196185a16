using System.Globalization;
using System.Text;
using System.Xml;

namespace Secop.Web.DatosAbiertos;

/// <summary>Una novedad de un expediente.</summary>
public sealed record EntradaDeCanal(string Id, string Titulo, string Texto, DateTimeOffset En, string Direccion);

/// <summary>Escribe un canal Atom (RFC 4287), de la novedad más reciente a la más vieja.</summary>
public static class CanalAtom
{
    private const string Espacio = "http://www.w3.org/2005/Atom";

    public static string Escribir(string id, string titulo, string direccion, DateTimeOffset actualizado, IEnumerable<EntradaDeCanal> entradas)
    {
        var salida = new StringBuilder();
        using (var xml = XmlWriter.Create(new Utf8StringWriter(salida), new XmlWriterSettings { Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Espacio);
            Cabeza(xml, id, titulo, actualizado, direccion);
            xml.WriteStartElement("author", Espacio);
            xml.WriteElementString("name", Espacio, "Secop");
            xml.WriteEndElement();
            foreach (var entrada in entradas)
            {
                xml.WriteStartElement("entry", Espacio);
                Cabeza(xml, entrada.Id, entrada.Titulo, entrada.En, entrada.Direccion);
                xml.WriteElementString("content", Espacio, entrada.Texto);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return salida.ToString();
    }

    private static void Cabeza(XmlWriter xml, string id, string titulo, DateTimeOffset en, string direccion)
    {
        xml.WriteElementString("id", Espacio, id);
        xml.WriteElementString("title", Espacio, titulo);
        xml.WriteElementString("updated", Espacio, en.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteStartElement("link", Espacio);
        xml.WriteAttributeString("href", direccion);
        xml.WriteEndElement();
    }

    private sealed class Utf8StringWriter(StringBuilder salida) : StringWriter(salida, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
