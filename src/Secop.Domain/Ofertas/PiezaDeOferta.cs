namespace Secop.Domain.Ofertas;

/// <summary>
/// Un archivo cifrado del borrador. Su nombre, tipo, tamaño verdadero, huella y llave van cifrados en
/// <see cref="Secreto"/>; lo visible es solo lo que cualquiera vería en el disco.
/// </summary>
public sealed class PiezaDeOferta
{
    private PiezaDeOferta()
    {
    }

    internal PiezaDeOferta(Guid id, byte[] secreto, long tamanoCifrado, string sha256Cifrado, DateTimeOffset ahora)
    {
        Id = id;
        Secreto = secreto;
        TamanoCifrado = tamanoCifrado;
        Sha256Cifrado = sha256Cifrado;
        SubidaEn = ahora;
    }

    public Guid Id { get; private set; }

    public byte[] Secreto { get; private set; } = [];

    public long TamanoCifrado { get; private set; }

    public string Sha256Cifrado { get; private set; } = "";

    public DateTimeOffset SubidaEn { get; private set; }

    /// <summary>Quitada del borrador; se conserva porque una versión presentada puede llevarla.</summary>
    public DateTimeOffset? QuitadaEn { get; private set; }

    public bool EstaEnElBorrador => QuitadaEn is null;

    internal void Quitar(DateTimeOffset ahora) => QuitadaEn ??= ahora;
}
