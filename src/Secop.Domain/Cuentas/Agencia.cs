using Secop.Domain.Comun;

namespace Secop.Domain.Cuentas;

/// <summary>Quien opera la plataforma: activa entidades y no ve lo secreto de nadie. Hay una sola.</summary>
public sealed partial class Agencia : Cuenta
{
    public const string ClaveUnica = "A";

    private Agencia()
    {
    }

    private Agencia(DatosDeCuenta datos, Nit nit, DateTimeOffset ahora)
        : base(TipoCuenta.Agencia, datos, Identificacion.DeNit(nit), ClaveUnica, EstadoCuenta.Activa, ahora)
    {
    }

    /// <summary>La siembra quien instala la plataforma; no se registra desde ninguna página.</summary>
    public static Agencia Constituir(Nit nit, DatosDeCuenta datos, Guid usuarioId, DateTimeOffset ahora)
    {
        var nueva = new Agencia(datos, nit, ahora);
        nueva.PonerPrimerAdministrador(usuarioId, ahora);
        return nueva;
    }
}
