using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;

namespace Secop.Domain.Procesos;

/// <summary>Lo que una Mipyme dice al pedir la limitación, y con qué lo prueba.</summary>
/// <param name="Tamano">El que su cuenta tiene al pedirla.</param>
/// <param name="CodigoMunicipio">El de su domicilio al pedirla, por código DANE.</param>
/// <param name="Alcance">Qué limitación pide.</param>
/// <param name="Certificados">El de tamaño, firmado por el representante legal y el contador o el revisor fiscal, o el RUP.</param>
public sealed record DatosDeMipyme(
    TamanoEmpresa Tamano, bool EsColombiana, string CodigoMunicipio, DateOnly Constitucion, AlcanceMipyme Alcance, IReadOnlyList<ArchivoAdjunto> Certificados);

public enum DecisionDeSolicitud
{
    Pendiente,
    Contada,
    NoContada,
}

/// <summary>
/// Una Mipyme pide que el proceso se limite. Se conoce en público con el aviso; su certificado, nunca. El tamaño y el
/// domicilio son los de cuando la pidió: que después cambien no la toca.
/// </summary>
public sealed class SolicitudMipyme : Agregado
{
    public const int MaximoDeArchivos = 10;

    private List<ArchivoAdjunto> _certificados = [];

    private SolicitudMipyme()
    {
    }

    public Guid ProcesoId { get; private set; }

    public Guid ProveedorId { get; private set; }

    public Guid UsuarioId { get; private set; }

    /// <summary>Nulo en las que se pidieron antes de que se guardara.</summary>
    public TamanoEmpresa? Tamano { get; private set; }

    /// <summary>Municipio del domicilio, por código DANE.</summary>
    public string CodigoMunicipio { get; private set; } = "";

    public DateOnly Constitucion { get; private set; }

    public AlcanceMipyme Alcance { get; private set; }

    public IReadOnlyList<ArchivoAdjunto> Certificados => _certificados;

    public DateTimeOffset En { get; private set; }

    /// <summary>Por qué la entidad no la cuenta; nulo si vale.</summary>
    public string? MotivoDeRechazo { get; private set; }

    public DateTimeOffset? RechazadaEn { get; private set; }

    public Guid? RechazadaPor { get; private set; }

    /// <summary>Cuándo la contó la entidad al decidir la limitación; la razón es el fundamento de esa decisión.</summary>
    public DateTimeOffset? ContadaEn { get; private set; }

    public Guid? ContadaPor { get; private set; }

    public DecisionDeSolicitud Decision =>
        RechazadaEn is not null ? DecisionDeSolicitud.NoContada : ContadaEn is not null ? DecisionDeSolicitud.Contada : DecisionDeSolicitud.Pendiente;

    public static SolicitudMipyme Solicitar(Proceso proceso, DatosDeMipyme datos, Actor actor, DateTimeOffset ahora)
    {
        var solicitud = new SolicitudMipyme { ProcesoId = proceso.Id, ProveedorId = actor.CuentaId };
        solicitud.Poner(proceso, datos, actor, ahora);
        return solicitud;
    }

    /// <summary>Presenta de nuevo, dentro del término, la que la entidad no contó: con otro certificado o con otro alcance. El rechazo queda en la bitácora.</summary>
    public void Corregir(Proceso proceso, DatosDeMipyme datos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(proceso.Id == ProcesoId && actor.CuentaId == ProveedorId);
        ReglasDeProceso.MipymeYaPedida.Exigir(RechazadaEn is not null);
        Poner(proceso, datos, actor, ahora);
        (MotivoDeRechazo, RechazadaEn, RechazadaPor) = (null, null, null);
    }

    private void Poner(Proceso proceso, DatosDeMipyme datos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.MipymeFueraDeTermino.Exigir(proceso.RecibeSolicitudesMipyme(ahora));
        var reglas = proceso.Reglas!;
        ReglasDeProceso.MipymeNoEs.Exigir(datos.Tamano != TamanoEmpresa.Grande && datos.EsColombiana);
        ReglasDeProceso.MipymeUmbral.Exigir(proceso.ValorEstimado < reglas.UmbralMipyme);
        var hoy = CalendarioHabil.FechaBogota(ahora);
        ReglasDeProceso.MipymeConstitucion.ExigirEn("Constitucion", datos.Constitucion <= hoy && datos.Constitucion.Year >= 1800);
        ReglasDeProceso.MipymeNueva.ExigirEn("Constitucion", datos.Constitucion.AddYears(reglas.AnosMipyme) <= hoy, reglas.AnosMipyme, reglas.AnosMipyme == 1 ? "año" : "años");
        ReglasDeProceso.MipymeAlcance.ExigirEn("Alcance", datos.Alcance != AlcanceMipyme.Abierto && Enum.IsDefined(datos.Alcance));
        ReglasDeProceso.MipymeTerritorio.ExigirEn(
            "Alcance", EsDelTerritorio(datos.Alcance, datos.CodigoMunicipio, proceso.CodigoMunicipio),
            Divipola.Nombre(datos.CodigoMunicipio), datos.Alcance == AlcanceMipyme.Municipal ? "municipio" : "departamento", Divipola.Nombre(proceso.CodigoMunicipio));
        ReglasDeProceso.MipymeCertificado.ExigirEn("Archivos", datos.Certificados.Count > 0);
        ReglasDeProceso.MipymeArchivos.ExigirEn("Archivos", datos.Certificados.Count <= MaximoDeArchivos, MaximoDeArchivos);
        (UsuarioId, Tamano, CodigoMunicipio, Constitucion, Alcance, En) = (actor.UsuarioId, datos.Tamano, datos.CodigoMunicipio, datos.Constitucion, datos.Alcance, ahora);
        _certificados = [.. datos.Certificados];
        Anotar(new LimitacionMipymeSolicitada(proceso.Id, Id, actor, ahora, datos.Alcance));
    }

    /// <summary>Si con ese domicilio se puede pedir ese alcance: los territoriales, sólo desde donde se ejecuta el contrato.</summary>
    public static bool EsDelTerritorio(AlcanceMipyme alcance, string domicilio, string ejecucion) => alcance switch
    {
        AlcanceMipyme.Departamental => domicilio.Length == 5 && ejecucion.Length == 5 && domicilio[..2] == ejecucion[..2],
        AlcanceMipyme.Municipal => domicilio.Length == 5 && domicilio == ejecucion,
        AlcanceMipyme.Abierto or AlcanceMipyme.Nacional => true,
    };

    /// <summary>La entidad comprobó que quien la pide no cumple: deja de contar. Antes de decidir la limitación, y una sola vez.</summary>
    public void Rechazar(Proceso proceso, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(proceso.Id == ProcesoId && actor.CuentaId == proceso.EntidadId);
        ReglasDeProceso.MipymeYaDecidida.Exigir(proceso.Limitacion is null && proceso.Estado == EstadoProceso.Publicado);
        ReglasDeProceso.MipymeYaRechazada.Exigir(RechazadaEn is null);
        var porQue = Texto.Parrafos(motivo);
        ReglasDeProceso.MipymeRechazo.ExigirEn("MotivoDeRechazo", porQue.Length is >= 20 and <= 1_000);
        (MotivoDeRechazo, RechazadaEn, RechazadaPor) = (porQue, ahora, actor.UsuarioId);
        Anotar(new SolicitudMipymeRechazada(ProcesoId, Id, ProveedorId, actor, ahora));
    }

    /// <summary>La decisión de la limitación la tuvo en cuenta. El hecho es el del aviso o el de la apertura.</summary>
    public void Contar(Proceso proceso, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(proceso.Id == ProcesoId && actor.CuentaId == proceso.EntidadId);
        ReglasDeProceso.MipymeSinDecidir.Exigir(proceso.Limitacion is not null);
        ReglasDeProceso.MipymeYaRechazada.Exigir(RechazadaEn is null);
        (ContadaEn, ContadaPor) = (ahora, actor.UsuarioId);
    }
}
