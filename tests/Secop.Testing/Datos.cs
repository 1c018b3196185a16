namespace Secop.Testing;

/// <summary>
/// Construye lo que cada prueba necesita, con sus propias cuentas y procesos. Cada área trae lo suyo en un archivo
/// parcial (<c>Datos.Cuentas.cs</c>, <c>Datos.Procesos.cs</c>…).
/// </summary>
public sealed partial class Datos(SecopFactory fabrica)
{
    private static int _consecutivo;

    public SecopFactory Fabrica { get; } = fabrica;

    /// <summary>Un número distinto en cada llamada de esta corrida.</summary>
    public static int Consecutivo() => Interlocked.Increment(ref _consecutivo);
}
