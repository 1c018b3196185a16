using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Domain.Tests.Cuentas;

internal static class Ejemplos
{
    public static DatosDeCuenta Datos(string nombre = "Alcaldía de Ensayo") => new()
    {
        Nombre = nombre,
        Sigla = "ADE",
        CodigoMunicipio = "11001",
        Direccion = "Carrera 7 # 26-20",
        CorreoNotificaciones = "contratos@ejemplo.gov.co",
        Telefono = "601 555 0100",
        SitioWeb = "https://ejemplo.gov.co",
        RepresentanteLegal = "Representante De Ensayo",
    };

    public static DatosDeEntidad DeEntidad(string? unidad = null) =>
        new() { Unidad = unidad, Orden = OrdenEntidad.Territorial, Rama = RamaEntidad.Ejecutiva, EsCentralizada = true };

    public static EntidadEstatal Entidad(Guid administrador, DateTimeOffset ahora, string? unidad = null) =>
        EntidadEstatal.Registrar(Nit.DeNumero("899999061"), Datos(), DeEntidad(unidad), administrador, ahora);

    public static Proveedor Proveedor(Guid administrador, DateTimeOffset ahora, Identificacion? identificacion = null, string tipo = "Sociedad por acciones simplificada") =>
        Domain.Cuentas.Proveedor.Registrar(
            identificacion ?? Identificacion.DeNit(Nit.DeNumero("900514813")), Datos("Suministros de Ensayo"),
            new DatosDeProveedor { TipoDeEmpresa = tipo, Tamano = TamanoEmpresa.Pequena }, administrador, ahora);
}
