using System.Security.Cryptography;
using System.Text.Json;
using Secop.Domain.Ofertas;
using Secop.Domain.Sobres;

namespace Secop.Web.Sobres;

/// <summary>Lo que una pieza esconde: su nombre, su huella y la llave con la que está cifrada.</summary>
public sealed record SecretoDePieza(string Nombre, string Mime, long Tamano, byte[] Sha256, byte[] Azar, byte[] Llave, Guid? PreguntaId)
{
    public byte[] Compromiso => Domain.Sobres.Compromiso.De(Azar, Sha256);
}

/// <summary>
/// Los borradores se guardan cifrados con una llave de la cuenta que no está en la base: quien lea la base o una copia
/// no ve ni respuestas, ni precios, ni nombres de archivo.
/// </summary>
public sealed class BorradoresDeOferta(CajaDeLlaves caja)
{
    private const int MinimoDelBorrador = 16 * 1024;
    private const int MinimoDelSecreto = 1024;
    private const string Uso = "SOBRE-1|borrador";

    public byte[] Cifrar(Oferta oferta, ContenidoOferta contenido) => Caja.CerrarConRelleno(
        Llave(oferta), JsonSerializer.SerializeToUtf8Bytes(contenido with { Archivos = [] }), $"{Uso}|{oferta.Id:D}", MinimoDelBorrador);

    public byte[] Cifrar(Oferta oferta, Guid piezaId, SecretoDePieza secreto) => Caja.CerrarConRelleno(
        Llave(oferta), JsonSerializer.SerializeToUtf8Bytes(secreto), $"{Uso}|{oferta.Id:D}|{piezaId:D}", MinimoDelSecreto);

    public ContenidoOferta Leer(Oferta oferta)
    {
        var contenido = oferta.Borrador.Length == 0
            ? ContenidoOferta.Vacio
            : JsonSerializer.Deserialize<ContenidoOferta>(Caja.AbrirConRelleno(Llave(oferta), oferta.Borrador, $"{Uso}|{oferta.Id:D}"))!;
        return contenido with
        {
            Archivos = [.. oferta.PiezasDelBorrador.OrderBy(p => p.SubidaEn).Select(p =>
            {
                var secreto = Secreto(oferta, p);
                return new ArchivoDeOferta(p.Id, secreto.Nombre, secreto.Mime, secreto.Tamano, Convert.ToHexStringLower(secreto.Sha256), secreto.PreguntaId);
            })],
        };
    }

    public SecretoDePieza Secreto(Oferta oferta, PiezaDeOferta pieza) =>
        JsonSerializer.Deserialize<SecretoDePieza>(Caja.AbrirConRelleno(Llave(oferta), pieza.Secreto, $"{Uso}|{oferta.Id:D}|{pieza.Id:D}"))!;

    /// <summary>
    /// Huella con llave de lo que se presenta: sirve para saber si un reintento trae lo mismo y no sirve para adivinar
    /// precios, porque sin la llave no se puede recalcular.
    /// </summary>
    public byte[] Huella(Oferta oferta, ReadOnlySpan<byte> contenido) => HMACSHA256.HashData(Llave(oferta), contenido);

    private byte[] Llave(Oferta oferta) => caja.Derivar(Uso, oferta.ProveedorId);
}
