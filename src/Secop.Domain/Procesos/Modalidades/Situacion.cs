using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Lo que se sabe de un proceso en un instante: su cronograma y cuándo se hizo cada acto.</summary>
public sealed record Situacion(
    IReadOnlyDictionary<TipoHito, DateTimeOffset> Hitos, IReadOnlyDictionary<ActoDeProceso, DateTimeOffset> Actos, CalendarioHabil Calendario, DateTimeOffset Ahora)
{
    /// <summary>Suspendido y sin reanudar después.</summary>
    public bool EstaSuspendido =>
        Hecho(ActoDeProceso.Suspender) && !(Hecho(ActoDeProceso.Reanudar) && Actos[ActoDeProceso.Reanudar] >= Actos[ActoDeProceso.Suspender]);

    public bool Hecho(ActoDeProceso acto) => Actos.TryGetValue(acto, out var en) && en <= Ahora;

    public bool Tiene(TipoHito hito) => Hitos.ContainsKey(hito);

    public bool Llego(TipoHito hito) => Hitos.TryGetValue(hito, out var instante) && Ahora >= instante;

    /// <summary>Hecho el acto, ya es otro día hábil.</summary>
    public bool DesdeElHabilSiguiente(ActoDeProceso acto) =>
        Hecho(acto) && CalendarioHabil.FechaBogota(Ahora) >= Calendario.SiguienteHabil(CalendarioHabil.FechaBogota(Actos[acto]));
}
