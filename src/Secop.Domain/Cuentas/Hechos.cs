using Secop.Domain.Comun;

namespace Secop.Domain.Cuentas;

/// <summary>Hecho de una cuenta: se ve en su auditoría, nunca en público.</summary>
public abstract record HechoDeCuenta(Guid DeCuenta, Actor Actor, DateTimeOffset En) : Hecho(Actor, En);

public sealed record CuentaRegistrada(Guid DeCuenta, TipoCuenta Tipo, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Se registró la cuenta.";
}

public sealed record DatosDeCuentaCambiados(Guid DeCuenta, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Cambiaron los datos de la cuenta.";
}

public sealed record AprobacionDePublicarDecidida(Guid DeCuenta, bool Exige, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => Exige ? "La entidad exige aprobar antes de publicar un proceso." : "La entidad ya no exige aprobar antes de publicar un proceso.";
}

public sealed record PresupuestoFijado(Guid DeCuenta, int Vigencia, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => $"Se fijó el presupuesto de la vigencia {Vigencia}.";
}

public sealed record InteresesCambiados(Guid DeCuenta, int Cantidad, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Cambiaron los intereses UNSPSC de la cuenta.";
}

public sealed record ActivacionPedida(Guid DeCuenta, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Se pidió la activación de la cuenta.";
}

public sealed record CuentaActivada(Guid DeCuenta, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "La cuenta quedó activa.";
}

public sealed record ActivacionRechazada(Guid DeCuenta, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Se rechazó la activación de la cuenta.";
}

public sealed record CuentaSuspendida(Guid DeCuenta, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Se suspendió la cuenta.";
}

public sealed record CuentaReactivada(Guid DeCuenta, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "La cuenta volvió a estar activa.";
}

public sealed record AccesoPedido(Guid DeCuenta, Guid MembresiaId, Guid SolicitanteId, Actor Actor, DateTimeOffset En)
    : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Una persona pidió acceso a la cuenta.";
}

public sealed record AccesoAceptado(Guid DeCuenta, Guid MembresiaId, Guid SolicitanteId, IReadOnlyList<string> Roles, Actor Actor, DateTimeOffset En)
    : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Se aceptó una solicitud de acceso.";
}

public sealed record AccesoRechazado(Guid DeCuenta, Guid MembresiaId, Guid SolicitanteId, Actor Actor, DateTimeOffset En)
    : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Se rechazó una solicitud de acceso.";
}

public sealed record AccesoCancelado(Guid DeCuenta, Guid MembresiaId, Guid SolicitanteId, Actor Actor, DateTimeOffset En)
    : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Se canceló el acceso de una persona.";
}

public sealed record RolesCambiados(Guid DeCuenta, Guid MembresiaId, Guid SolicitanteId, IReadOnlyList<string> Roles, Actor Actor, DateTimeOffset En)
    : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Cambiaron los roles de una persona.";
}
