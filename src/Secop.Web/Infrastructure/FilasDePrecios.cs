using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Secop.Domain.Procesos;

namespace Secop.Web.Infrastructure;

/// <summary>
/// Las filas de una lista de precios, escritas de una vez: con miles de líneas, el costo de la página es el de escribir
/// sus celdas.
/// </summary>
public sealed class FilasDePrecios(IReadOnlyList<DatosDeItemPrecio> lineas, bool conLotes) : IHtmlContent
{
    private readonly string _columnas = conLotes ? "7" : "6";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        string? capitulo = null;
        for (var i = 0; i < lineas.Count; i++)
        {
            var l = lineas[i];
            if (l.Capitulo != capitulo)
            {
                capitulo = l.Capitulo;
                writer.Write("<tr><th scope=\"rowgroup\" colspan=\"");
                writer.Write(_columnas);
                writer.Write("\">");
                encoder.Encode(writer, capitulo ?? "Sin capítulo");
                writer.Write("</th></tr>\n");
            }

            writer.Write("<tr><td>");
            writer.Write((i + 1).ToString(CultureInfo.InvariantCulture));
            if (conLotes)
            {
                writer.Write("</td><td>");
                writer.Write(l.Lote?.ToString(CultureInfo.InvariantCulture));
            }

            writer.Write("</td><th scope=\"row\" class=\"fw-normal\">");
            encoder.Encode(writer, l.Descripcion);
            if (l.Referencia.Length > 0)
            {
                writer.Write("<div class=\"text-secondary small\">");
                encoder.Encode(writer, l.Referencia);
                writer.Write("</div>");
            }

            writer.Write("</th><td class=\"text-end cifra\">");
            writer.Write(l.Cantidad.ToString("#,0.######", Formato.Cultura));
            writer.Write("</td><td>");
            encoder.Encode(writer, l.Unidad);
            writer.Write("</td><td class=\"text-end cifra\">");
            encoder.Encode(writer, Formato.Dinero(l.PrecioUnitarioEstimado));
            writer.Write("</td><td class=\"text-end cifra\">");
            encoder.Encode(writer, Formato.Dinero(l.PrecioUnitarioTope));
            writer.Write("</td></tr>\n");
        }
    }
}
