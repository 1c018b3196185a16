using System.Globalization;
using System.Text;

namespace Secop.Domain.Sobres;

/// <summary>
/// A qué pertenece lo cifrado. Va como dato autenticado de cada trozo y de cada envoltura: nada puede moverse a
/// otro proceso, proveedor, oferta, versión o archivo sin que la apertura lo note.
/// </summary>
public sealed record ContextoDeSobre(Guid Proceso, int Adenda, Guid Cuenta, Guid Oferta, int Version, string Archivo)
{
    public const string Contenido = "contenido";

    /// <summary>El sobre económico, cuando la modalidad lo abre en otro momento.</summary>
    public const string Economico = "economico";

    /// <summary>
    /// Las piezas se suben antes de saberse en qué versión irán: su cifrado lleva ceros en adenda y versión, y es la
    /// envoltura de su llave (que sí los lleva) y el manifiesto quienes las ligan a una versión.
    /// </summary>
    public static ContextoDeSobre DePieza(Guid proceso, Guid cuenta, Guid oferta, Guid pieza) =>
        new(proceso, 0, cuenta, oferta, 0, pieza.ToString("D"));

    public ContextoDeSobre Para(string archivo) => this with { Archivo = archivo };

    public byte[] Bytes() => Encoding.UTF8.GetBytes(ToString());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Sobre.Formato}|{Proceso:D}|{Adenda}|{Cuenta:D}|{Oferta:D}|{Version}|{Archivo}");
}
