namespace Secop.Domain.Cuentas;

public enum TipoCuenta
{
    EntidadEstatal,
    Proveedor,
    Agencia,
}

public enum EstadoCuenta
{
    EnRegistro,
    PendienteActivacion,
    Activa,
    Rechazada,
    Suspendida,
    Inactiva,
}

public enum EstadoMembresia
{
    Pendiente,
    Aceptado,
    Rechazado,
    Cancelado,
}

public enum TipoIdentificacion
{
    Nit,
    CedulaCiudadania,
    CedulaExtranjeria,
    TarjetaIdentidad,
    Pasaporte,
    PermisoProteccionTemporal,
    Otro,
}

public enum OrdenEntidad
{
    Nacional,
    Territorial,
    CorporacionAutonoma,
}

public enum RamaEntidad
{
    Ejecutiva,
    Legislativa,
    Judicial,
    OrganosDeControl,
    OrganizacionElectoral,
    Autonoma,
}

/// <summary>Tamaño según los ingresos (Decreto 1074 de 2015, art. 2.2.1.13.2.2).</summary>
public enum TamanoEmpresa
{
    Micro,
    Pequena,
    Mediana,
    Grande,
}

/// <summary>Palabras con las que se lee cada valor de estos catálogos.</summary>
public static class Catalogos
{
    /// <summary>Tipos de empresa observados en los datos abiertos y los que añade la ley comercial.</summary>
    public static readonly IReadOnlyList<string> TiposDeEmpresa =
    [
        "Sociedad por acciones simplificada", "Persona natural colombiana", "Persona natural extranjera",
        "Sociedad de responsabilidad limitada", "Sociedad anónima abierta", "Sociedad anónima cerrada",
        "Sociedad en comandita", "Empresa unipersonal", "Sucursal de sociedad extranjera", "Cooperativa", "Asociación",
        "Fundación", "Entidad sin ánimo de lucro", "Junta de acción comunal", "Universidad", "Resguardo indígena",
        "Patrimonio autónomo", "Otro",
    ];

    public static bool EsDePersonaNatural(string tipoDeEmpresa) =>
        tipoDeEmpresa.StartsWith("Persona natural", StringComparison.Ordinal);

    public static string Nombre(this TipoCuenta tipo) => tipo switch
    {
        TipoCuenta.EntidadEstatal => "Entidad Estatal",
        TipoCuenta.Proveedor => "Proveedor",
        TipoCuenta.Agencia => "Operador de la plataforma",
    };

    public static string Nombre(this EstadoCuenta estado) => estado switch
    {
        EstadoCuenta.EnRegistro => "En registro",
        EstadoCuenta.PendienteActivacion => "Pendiente de activación",
        EstadoCuenta.Activa => "Activa",
        EstadoCuenta.Rechazada => "Rechazada",
        EstadoCuenta.Suspendida => "Suspendida",
        EstadoCuenta.Inactiva => "Inactiva",
    };

    public static string Nombre(this EstadoMembresia estado) => estado switch
    {
        EstadoMembresia.Pendiente => "Pendiente",
        EstadoMembresia.Aceptado => "Aceptado",
        EstadoMembresia.Rechazado => "Rechazado",
        EstadoMembresia.Cancelado => "Cancelado",
    };

    public static string Nombre(this TipoIdentificacion tipo) => tipo switch
    {
        TipoIdentificacion.Nit => "NIT",
        TipoIdentificacion.CedulaCiudadania => "Cédula de ciudadanía",
        TipoIdentificacion.CedulaExtranjeria => "Cédula de extranjería",
        TipoIdentificacion.TarjetaIdentidad => "Tarjeta de identidad",
        TipoIdentificacion.Pasaporte => "Pasaporte",
        TipoIdentificacion.PermisoProteccionTemporal => "Permiso por protección temporal",
        TipoIdentificacion.Otro => "Otro documento",
    };

    public static string Nombre(this OrdenEntidad orden) => orden switch
    {
        OrdenEntidad.Nacional => "Nacional",
        OrdenEntidad.Territorial => "Territorial",
        OrdenEntidad.CorporacionAutonoma => "Corporación Autónoma",
    };

    public static string Nombre(this RamaEntidad rama) => rama switch
    {
        RamaEntidad.Ejecutiva => "Ejecutiva",
        RamaEntidad.Legislativa => "Legislativa",
        RamaEntidad.Judicial => "Judicial",
        RamaEntidad.OrganosDeControl => "Órganos de control",
        RamaEntidad.OrganizacionElectoral => "Organización electoral",
        RamaEntidad.Autonoma => "Órganos autónomos",
    };

    public static string Nombre(this TamanoEmpresa tamano) => tamano switch
    {
        TamanoEmpresa.Micro => "Microempresa",
        TamanoEmpresa.Pequena => "Pequeña empresa",
        TamanoEmpresa.Mediana => "Mediana empresa",
        TamanoEmpresa.Grande => "Gran empresa",
    };
}
