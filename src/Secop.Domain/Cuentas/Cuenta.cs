using Secop.Domain.Comun;

namespace Secop.Domain.Cuentas;

/// <summary>
/// Una organización (o persona natural) que actúa en la plataforma. Las personas actúan siempre en nombre de una:
/// por eso cada acto guarda persona y cuenta.
/// </summary>
public abstract partial class Cuenta : Agregado
{
    private readonly List<Membresia> _membresias = [];

    protected Cuenta()
    {
    }

    protected Cuenta(TipoCuenta tipo, DatosDeCuenta datos, Identificacion identificacion, string clave, EstadoCuenta estado, DateTimeOffset ahora)
    {
        Tipo = tipo;
        Codigo = Secop.Domain.Comun.Codigo.Nuevo();
        TipoIdentificacion = identificacion.Tipo;
        NumeroIdentificacion = identificacion.Numero;
        Clave = clave;
        Estado = estado;
        RegistradaEn = ahora;
        PonerDatos(datos);
    }

    public TipoCuenta Tipo { get; private set; }

    /// <summary>El id de las direcciones públicas.</summary>
    public string Codigo { get; private set; } = "";

    public EstadoCuenta Estado { get; private set; }

    public TipoIdentificacion TipoIdentificacion { get; private set; }

    /// <summary>Sin puntos ni dígito de verificación.</summary>
    public string NumeroIdentificacion { get; private set; } = "";

    /// <summary>Lo que distingue una cuenta de otra: no es solo el NIT, que varias unidades comparten.</summary>
    public string Clave { get; private set; } = "";

    public string Nombre { get; private set; } = "";

    public string? Sigla { get; private set; }

    /// <summary>Nombre y sigla sin tildes ni mayúsculas, para buscar.</summary>
    public string NombreLlano { get; private set; } = "";

    public string CodigoMunicipio { get; private set; } = "";

    public string Direccion { get; private set; } = "";

    public string CorreoNotificaciones { get; private set; } = "";

    public string Telefono { get; private set; } = "";

    public string? SitioWeb { get; private set; }

    public string RepresentanteLegal { get; private set; } = "";

    public DateTimeOffset RegistradaEn { get; private set; }

    public DateTimeOffset? ActivadaEn { get; private set; }

    /// <summary>Por qué se rechazó o suspendió.</summary>
    public string? MotivoDeEstado { get; private set; }

    /// <summary>
    /// Sube con cada cambio de accesos: así la versión de la fila de la cuenta protege el conjunto de sus miembros
    /// y dos administradores no pueden quitarse el rol el uno al otro a la vez.
    /// </summary>
    public int RevisionDeAccesos { get; private set; }

    public IReadOnlyList<Membresia> Membresias => _membresias;

    public Identificacion Identificacion => new(TipoIdentificacion, NumeroIdentificacion);

    public bool EstaActiva => Estado == EstadoCuenta.Activa;

    /// <summary>La agencia activa una entidad que lo espera.</summary>
    public void Activar(Actor agencia, DateTimeOffset ahora)
    {
        ReglasDeCuenta.NoEspera.Exigir(Estado == EstadoCuenta.PendienteActivacion);
        Estado = EstadoCuenta.Activa;
        ActivadaEn = ahora;
        MotivoDeEstado = null;
        Anotar(new CuentaActivada(Id, agencia, ahora));
    }

    public void RechazarActivacion(string? motivo, Actor agencia, DateTimeOffset ahora)
    {
        ReglasDeCuenta.NoEspera.Exigir(Estado == EstadoCuenta.PendienteActivacion);
        MotivoDeEstado = MotivoRevisado(motivo);
        Estado = EstadoCuenta.Rechazada;
        Anotar(new ActivacionRechazada(Id, agencia, ahora));
    }

    /// <summary>Suspendida no empieza actos nuevos; su historia sigue pública.</summary>
    public void Suspender(string? motivo, Actor agencia, DateTimeOffset ahora)
    {
        ReglasDeCuenta.SoloActiva.Exigir(Estado == EstadoCuenta.Activa);
        MotivoDeEstado = MotivoRevisado(motivo);
        Estado = EstadoCuenta.Suspendida;
        Anotar(new CuentaSuspendida(Id, agencia, ahora));
    }

    public void Reactivar(Actor agencia, DateTimeOffset ahora)
    {
        ReglasDeCuenta.NoEstaSuspendida.Exigir(Estado is EstadoCuenta.Suspendida or EstadoCuenta.Inactiva);
        MotivoDeEstado = null;
        Estado = EstadoCuenta.Activa;
        Anotar(new CuentaReactivada(Id, agencia, ahora));
    }

    public void CambiarDatos(DatosDeCuenta datos, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(actor);
        PonerDatos(datos);
        Anotar(new DatosDeCuentaCambiados(Id, actor, ahora));
    }

    protected void ExigirPropia(Actor actor) => ReglasDeCuenta.AjenaALaCuenta.Exigir(actor.CuentaId == Id);

    protected void PonerEstado(EstadoCuenta estado) => Estado = estado;

    protected void OlvidarMotivo() => MotivoDeEstado = null;

    private static string MotivoRevisado(string? motivo)
    {
        var limpio = (motivo ?? "").Trim();
        ReglasDeCuenta.MotivoObligatorio.ExigirEn("Motivo", limpio.Length is >= 5 and <= 500);
        return limpio;
    }

    private void PonerDatos(DatosDeCuenta datos)
    {
        var limpios = datos.Revisados();
        Nombre = limpios.Nombre;
        Sigla = limpios.Sigla;
        NombreLlano = Texto.Llano($"{limpios.Nombre} {limpios.Sigla}");
        CodigoMunicipio = limpios.CodigoMunicipio;
        Direccion = limpios.Direccion;
        CorreoNotificaciones = limpios.CorreoNotificaciones;
        Telefono = limpios.Telefono;
        SitioWeb = limpios.SitioWeb;
        RepresentanteLegal = limpios.RepresentanteLegal;
    }
}
