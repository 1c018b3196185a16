using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

/// <summary>La visita al sitio donde se ejecuta el contrato.</summary>
public sealed record Visita(DateTimeOffset En, string Lugar, bool EsObligatoria, string? Indicaciones);

public static class ReglasDeVisita
{
    public const string LibreConcurrencia = "Ley 80 de 1993, art. 24 núm. 5";

    public static readonly Regla Lugar = new("VISITA_LUGAR", "Escriba dónde es el encuentro: de 3 a 200 caracteres.");
    public static readonly Regla Indicaciones = new("VISITA_INDICACIONES", "Las indicaciones tienen más de 1.000 caracteres.");
    public static readonly Regla Lejana = new("VISITA_LEJANA", "La visita está a más de cinco años.");
}

// La visita: si la hay, todos deben poder ir y saberlo a tiempo.
public sealed partial class Proceso
{
    /// <summary>Nula si no hay visita.</summary>
    public Visita? Visita { get; private set; }

    public void EditarVisita(Visita? visita, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Visita, revision, actor, ahora);
        if (visita is null)
        {
            Visita = null;
            return;
        }

        var (lugar, indicaciones) = (Texto.EnUnaLinea(visita.Lugar), Texto.Parrafos(visita.Indicaciones));
        ReglasDeVisita.Lugar.ExigirEn("Lugar", lugar.Length is >= 3 and <= 200);
        ReglasDeVisita.Indicaciones.ExigirEn("Indicaciones", indicaciones.Length <= 1000);
        ReglasDeVisita.Lejana.ExigirEn("En", (visita.En - ahora).Duration() < TimeSpan.FromDays(5 * 366));
        Visita = visita with { En = visita.En.ToUniversalTime(), Lugar = lugar, Indicaciones = indicaciones.Length == 0 ? null : indicaciones };
    }

    private void PendientesDeVisita(CalendarioHabil calendario, DateTimeOffset ahora, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        if (Visita is not { } visita)
        {
            return;
        }

        const SeccionPliego Aqui = SeccionPliego.Visita;
        falta(Aqui, visita.En <= ahora && Estado == EstadoProceso.Borrador, "La visita quedaría antes de publicar.", Severidad.Bloquea, null);
        falta(Aqui, visita.En >= Cierre, "La visita va antes del cierre.", Severidad.Bloquea, ReglasDeVisita.LibreConcurrencia);
        falta(Aqui, !calendario.EsHabil(CalendarioHabil.FechaBogota(visita.En)), "La visita cae en un día que no es hábil.", Severidad.Avisa, null);
        falta(
            Aqui, visita.EsObligatoria, "Una visita obligatoria limita quién puede ofertar: los estudios previos deben justificarla.", Severidad.Avisa, ReglasDeVisita.LibreConcurrencia);
    }
}
