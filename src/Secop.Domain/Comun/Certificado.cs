using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Secop.Domain.Sobres;

namespace Secop.Domain.Comun;

public enum ClaseDeCertificado
{
    /// <summary>Falla que afectó a todos.</summary>
    IndisponibilidadGeneral,

    /// <summary>Falla que afectó a una persona o a un proceso.</summary>
    IndisponibilidadParticular,

    /// <summary>Asistencia a una capacitación.</summary>
    Asistencia,
}

/// <summary>Un renglón de lo que el certificado afirma: lo lee cualquiera, así que no lleva datos personales.</summary>
public sealed record RenglonDeCertificado(string Rotulo, string Valor);

/// <param name="SujetoId">Lo que lo causa: el incidente, el caso, la asistencia. Hay uno por clase y sujeto.</param>
/// <param name="Titular">El nombre de la persona, si lo tiene. No se publica: quien tiene el certificado lo comprueba escribiéndolo.</param>
public sealed record DatosDeCertificado(
    ClaseDeCertificado Clase, Guid SujetoId, string Titulo, IReadOnlyList<RenglonDeCertificado> Renglones, string? Titular = null);

/// <summary>
/// Lo que la plataforma certifica, con un código para que cualquiera lo compruebe y la firma de la plataforma sobre la
/// huella de todo lo que dice. No se corrige: si estaba mal, se anula con su motivo y queda a la vista.
/// </summary>
public sealed class Certificado : Agregado
{
    public const string Formato = "CERTIFICADO-1";
    private List<RenglonDeCertificado> _renglones = [];

    private Certificado()
    {
    }

    public ClaseDeCertificado Clase { get; private set; }

    public Guid SujetoId { get; private set; }

    /// <summary>El código de verificación, que también es su dirección.</summary>
    public string Codigo { get; private set; } = "";

    public string Titulo { get; private set; } = "";

    public IReadOnlyList<RenglonDeCertificado> Renglones => _renglones;

    public string? Titular { get; private set; }

    public DateTimeOffset ExpedidoEn { get; private set; }

    /// <summary>SHA-256 de los bytes canónicos de lo que dice, en hexadecimal.</summary>
    public string Huella { get; private set; } = "";

    /// <summary>La firma ES256 de esos bytes, en base64url.</summary>
    public string Firma { get; private set; } = "";

    public DateTimeOffset? AnuladoEn { get; private set; }

    public string? MotivoDeAnulacion { get; private set; }

    /// <param name="llave">La de la plataforma: <c>plataforma.Con(llave => Certificado.Expedir(…, llave, …))</c>.</param>
    public static Certificado Expedir(DatosDeCertificado datos, ECDsa llave, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeCertificado.Incompleto.Exigir(datos.Titulo.Trim().Length is >= 5 and <= 200 && datos.Renglones.Count is >= 1 and <= 40);
        var nuevo = new Certificado
        {
            Clase = datos.Clase,
            SujetoId = datos.SujetoId,
            Codigo = Comun.Codigo.Nuevo(),
            Titulo = Texto.EnUnaLinea(datos.Titulo),
            _renglones = [.. datos.Renglones.Select(r => new RenglonDeCertificado(Texto.EnUnaLinea(r.Rotulo), Texto.EnUnaLinea(r.Valor)))],
            Titular = datos.Titular is null ? null : Texto.EnUnaLinea(datos.Titular),
            ExpedidoEn = ahora,
        };
        var bytes = JsonCanonico.Bytes(nuevo.Cuerpo());
        nuevo.Huella = Convert.ToHexStringLower(SHA256.HashData(bytes));
        nuevo.Firma = JsonCanonico.Base64Url(llave.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        nuevo.Anotar(new CertificadoExpedido(nuevo.Id, nuevo.Clase, nuevo.SujetoId, actor, ahora));
        return nuevo;
    }

    public void Anular(string? motivo, Actor actor, DateTimeOffset ahora)
    {
        var limpio = Texto.EnUnaLinea(motivo);
        ReglasDeCertificado.YaAnulado.Exigir(AnuladoEn is null);
        ReglasDeCertificado.MotivoDeAnulacion.ExigirEn("Motivo", limpio.Length is >= 10 and <= 500);
        (AnuladoEn, MotivoDeAnulacion) = (ahora, limpio);
        Anotar(new CertificadoAnulado(Id, Clase, SujetoId, actor, ahora));
    }

    /// <summary>Si lo guardado es lo que la plataforma firmó, carácter por carácter.</summary>
    public bool EsAutentico(ECDsa publica)
    {
        var cuerpo = Cuerpo();
        return Huella == Convert.ToHexStringLower(SHA256.HashData(JsonCanonico.Bytes(cuerpo))) && FirmaDeDocumentos.EsAutentico(cuerpo, Firma, publica);
    }

    /// <summary>Si el nombre escrito en el papel es el suyo, sin que la plataforma lo diga.</summary>
    public bool EsDe(string? nombre) =>
        Titular is not null && Texto.Llano(Texto.EnUnaLinea(nombre)) is { Length: > 0 } escrito && escrito == Texto.Llano(Titular);

    private JsonObject Cuerpo() => new()
    {
        ["formato"] = Formato,
        ["clase"] = Clase.ToString(),
        ["sujeto"] = SujetoId.ToString("D"),
        ["codigo"] = Codigo,
        ["titulo"] = Titulo,
        ["expedido"] = JsonCanonico.Instante(ExpedidoEn),
        ["titular"] = Titular,
        ["dice"] = new JsonArray([.. _renglones.Select(r => (JsonNode)new JsonArray(r.Rotulo, r.Valor))]),
    };
}

public static class ReglasDeCertificado
{
    public static readonly Regla Incompleto = new("CERTIFICADO_INCOMPLETO", "El certificado necesita un título y al menos un dato que certificar.");
    public static readonly Regla YaAnulado = new("CERTIFICADO_ANULADO", "El certificado ya estaba anulado.");
    public static readonly Regla MotivoDeAnulacion = new("CERTIFICADO_MOTIVO", "Escriba por qué se anula: de 10 a 500 caracteres. Lo leerá quien lo verifique.");
}

public sealed record CertificadoExpedido(Guid CertificadoId, ClaseDeCertificado Clase, Guid SujetoId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se expidió un certificado.";
}

public sealed record CertificadoAnulado(Guid CertificadoId, ClaseDeCertificado Clase, Guid SujetoId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se anuló un certificado.";
}
