using Secop.Domain.Cuentas;

namespace Secop.Web.Security;

/// <summary>Dónde se administra cada tipo de cuenta.</summary>
public static class RutasDeCuenta
{
    public static string Base(TipoCuenta tipo) => tipo switch
    {
        TipoCuenta.EntidadEstatal => "/entidad",
        TipoCuenta.Proveedor => "/proveedor",
        TipoCuenta.Agencia => "/plataforma",
    };

    public static string Inicio(TipoCuenta tipo) => Base(tipo) + "/cuenta";

    public static string Usuarios(TipoCuenta tipo) => Base(tipo) + "/cuenta/usuarios";

    /// <summary>A dónde se llega al entrar a trabajar. En la Agencia depende de la función: no todas activan entidades.</summary>
    public static string Escritorio(TipoCuenta tipo, EstadoCuenta estado, IReadOnlySet<string> roles) =>
        tipo == TipoCuenta.Agencia ? Infrastructure.Menu.Primero(tipo, estado, roles) ?? "/mi-cuenta" : Base(tipo) + "/escritorio";
}
