using System.Security.Cryptography;
using Secop.Domain.Sobres;

namespace Secop.Web.Sobres;

/// <summary>La llave con la que la plataforma firma recibos y actas. La mitad pública está en <c>/transparencia/llave</c>.</summary>
public sealed class LlaveDePlataforma(CajaDeLlaves caja)
{
    private const string Nombre = "plataforma.llave";
    private readonly Lazy<byte[]> _privada = new(() => caja.LeerOCrear(Nombre, () =>
    {
        using var nueva = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return nueva.ExportPkcs8PrivateKey();
    }));

    public string Id => Con(Recibo.IdDe);

    public string PublicaPem => Con(llave => llave.ExportSubjectPublicKeyInfoPem());

    // Un objeto por uso: la llave de OpenSSL no promete aguantar hilos.
    public T Con<T>(Func<ECDsa, T> usar)
    {
        using var llave = ECDsa.Create();
        llave.ImportPkcs8PrivateKey(_privada.Value, out _);
        return usar(llave);
    }
}
