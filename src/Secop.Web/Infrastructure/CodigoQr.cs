using System.Globalization;
using System.Text;
using QRCoder;

namespace Secop.Web.Infrastructure;

/// <summary>Un código QR como trazo de SVG: los módulos oscuros, con su borde claro alrededor.</summary>
/// <param name="Lado">Cuántos módulos mide, con el borde.</param>
public sealed record CodigoQr(int Lado, string Trazo)
{
    public static CodigoQr De(string texto)
    {
        using var datos = QRCodeGenerator.GenerateQrCode(texto, QRCodeGenerator.ECCLevel.M);
        var trazo = new StringBuilder();
        for (var fila = 0; fila < datos.ModuleMatrix.Count; fila++)
        {
            for (var columna = 0; columna < datos.ModuleMatrix[fila].Count; columna++)
            {
                if (datos.ModuleMatrix[fila][columna])
                {
                    trazo.Append(CultureInfo.InvariantCulture, $"M{columna} {fila}h1v1h-1z");
                }
            }
        }

        return new CodigoQr(datos.ModuleMatrix.Count, trazo.ToString());
    }
}
