using System.Globalization;
using System.Text;
using QRCoder;

namespace Secop.Web.Infrastructure;

/// <summary>Un código QR como cuadros: los módulos oscuros, con su borde claro alrededor.</summary>
public sealed class CodigoQr
{
    private CodigoQr(bool[,] oscuros) => Oscuros = oscuros;

    /// <summary>Por fila y columna.</summary>
    public bool[,] Oscuros { get; }

    public int Lado => Oscuros.GetLength(0);

    /// <summary>El mismo, como trazo de SVG.</summary>
    public string Trazo
    {
        get
        {
            var trazo = new StringBuilder();
            for (var fila = 0; fila < Lado; fila++)
            {
                for (var columna = 0; columna < Lado; columna++)
                {
                    if (Oscuros[fila, columna])
                    {
                        trazo.Append(CultureInfo.InvariantCulture, $"M{columna} {fila}h1v1h-1z");
                    }
                }
            }

            return trazo.ToString();
        }
    }

    public static CodigoQr De(string texto)
    {
        using var datos = QRCodeGenerator.GenerateQrCode(texto, QRCodeGenerator.ECCLevel.M);
        var lado = datos.ModuleMatrix.Count;
        var oscuros = new bool[lado, lado];
        for (var fila = 0; fila < lado; fila++)
        {
            for (var columna = 0; columna < lado; columna++)
            {
                oscuros[fila, columna] = datos.ModuleMatrix[fila][columna];
            }
        }

        return new CodigoQr(oscuros);
    }
}
