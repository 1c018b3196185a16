namespace Secop.Domain.Cuentas;

/// <summary>Los roles que una persona puede tener en cada tipo de cuenta. Lo que puede cada rol está en la puerta.</summary>
public static class RolesDeCuenta
{
    public const string Administrador = "Administrador";
    public const string Estructurador = "Estructurador";
    public const string OrdenadorDelGasto = "OrdenadorDelGasto";
    public const string Evaluador = "Evaluador";
    public const string Supervisor = "Supervisor";
    public const string Financiera = "Financiera";
    public const string ControlInterno = "ControlInterno";
    public const string Ofertas = "Ofertas";
    public const string Ejecucion = "Ejecucion";
    public const string Operador = "Operador";
    public const string Formacion = "Formacion";
    public const string Atencion = "Atencion";
    public const string Firmante = "Firmante";

    private static readonly string[] DeEntidad =
        [Administrador, Estructurador, OrdenadorDelGasto, Evaluador, Supervisor, Financiera, ControlInterno];

    private static readonly string[] DeProveedor = [Administrador, Ofertas, Ejecucion];

    private static readonly string[] DeAgencia = [Operador, Formacion, Atencion, Firmante];

    public static IReadOnlyList<string> De(TipoCuenta tipo) => tipo switch
    {
        TipoCuenta.EntidadEstatal => DeEntidad,
        TipoCuenta.Proveedor => DeProveedor,
        TipoCuenta.Agencia => DeAgencia,
    };

    /// <summary>El rol sin el que la cuenta no puede quedar.</summary>
    public static string QueAdministra(TipoCuenta tipo) => tipo == TipoCuenta.Agencia ? Operador : Administrador;

    public static string Nombre(string rol) => rol switch
    {
        OrdenadorDelGasto => "Ordenador del gasto",
        ControlInterno => "Control interno",
        Ejecucion => "Ejecución",
        Formacion => "Formación",
        Atencion => "Atención",
        _ => rol,
    };
}
