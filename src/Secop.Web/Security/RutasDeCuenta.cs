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

    /// <summary>A dónde se llega al entrar a trabajar. En la Agencia, cada quien a lo suyo.</summary>
    public static string Escritorio(TipoCuenta tipo, IReadOnlySet<string>? roles = null) =>
        tipo != TipoCuenta.Agencia ? Base(tipo) + "/escritorio" : roles?.Contains(RolesDeCuenta.Operador) == false ? "/plataforma/pqrsd" : "/plataforma/entidades";
}
