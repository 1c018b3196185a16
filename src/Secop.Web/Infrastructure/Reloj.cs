namespace Secop.Web.Infrastructure;

/// <summary>
/// El reloj de la ley: de él dependen plazos y fases. Las sesiones, los tokens y los registros usan el del sistema.
/// Fuera de producción puede llevar un desfase: el de la demostración (para todos) o el de una petición de prueba.
/// </summary>
public sealed class Reloj(RelojDeDemostracion demostracion)
{
    private TimeSpan? _propio;

    public TimeSpan Desfase => _propio ?? demostracion.Desfase;

    /// <summary>Si la hora que muestra ya no es la de verdad.</summary>
    public bool EstaMovido => Desfase.Duration() >= TimeSpan.FromMinutes(1);

    /// <summary>Si el desfase es de esta petición y no el común.</summary>
    public bool TieneDesfasePropio => _propio is not null;

    /// <summary>El instante en UTC, cortado a microsegundos como lo guarda la base.</summary>
    public DateTimeOffset Ahora
    {
        get
        {
            var crudo = TimeProvider.System.GetUtcNow() + Desfase;
            return new DateTimeOffset(crudo.Ticks - (crudo.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        }
    }

    public void Desfasar(TimeSpan desfase) => _propio = desfase;
}

/// <summary>El desfase común del mundo de demostración. En producción es siempre cero.</summary>
public sealed class RelojDeDemostracion
{
    private long _ticks;

    public TimeSpan Desfase
    {
        get => new(Interlocked.Read(ref _ticks));
        set => Interlocked.Exchange(ref _ticks, value.Ticks);
    }
}
