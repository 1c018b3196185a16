using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Infrastructure;

/// <summary>Unas fechas escritas sobre las guardadas: las que se movieron se quedan y para las demás se proponen otras.</summary>
public sealed class AcomodoDelCronograma
{
    private readonly Hito _inicio;
    private readonly ReglasDelProceso _reglas;
    private readonly CalendarioHabil _calendario;

    /// <param name="marcados">Los que no se mueven aunque nadie los haya cambiado ahora.</param>
    public AcomodoDelCronograma(
        IReadOnlyList<Hito> escritos, IReadOnlyList<Hito> guardados, Hito inicio, IReadOnlySet<TipoHito> marcados, ReglasDelProceso reglas, CalendarioHabil calendario, DateTimeOffset ahora)
    {
        (Escritos, _inicio, _reglas, _calendario) = (escritos, inicio, reglas, calendario);
        var presentes = escritos.Select(h => h.Tipo).ToHashSet();

        // Poner todas las fechas por primera vez no es mover ninguna.
        var antes = guardados.ToDictionary(h => h.Tipo, h => Formato.ParaCampo(h.Instante));
        var movidos = guardados.Any(h => h.Tipo != inicio.Tipo) ? escritos.Where(h => antes.GetValueOrDefault(h.Tipo) != Formato.ParaCampo(h.Instante)).Select(h => h.Tipo) : [];
        Fijos = marcados.Union(movidos).Where(presentes.Contains).ToHashSet();

        // De una fecha tan lejana que no se admite no sale ninguna propuesta.
        var seAdmiten = escritos.All(h => (h.Instante - ahora).Duration() < Proceso.AlcanceDelCronograma);
        EsLegal = !seAdmiten || Cumple(escritos, conRecomendaciones: false);
        SeCumple = !seAdmiten || Cumple(escritos, conRecomendaciones: true);
        Propuesta = SeCumple ? escritos : [.. Cronogramas.Reacomodar([inicio, .. escritos], reglas, calendario, Fijos).Where(h => h.Tipo != inicio.Tipo)];
        PropuestaEsLegal = SeCumple || Cumple(Propuesta, conRecomendaciones: false);
    }

    public IReadOnlyList<Hito> Escritos { get; }

    /// <summary>Los que la propuesta no mueve.</summary>
    public IReadOnlySet<TipoHito> Fijos { get; }

    /// <summary>Ninguna regla que impida publicar se rompe.</summary>
    public bool EsLegal { get; }

    /// <summary>Ninguna regla se rompe, ni las que sólo se recomiendan: no hay nada que proponer.</summary>
    public bool SeCumple { get; }

    public IReadOnlyList<Hito> Propuesta { get; }

    /// <summary>Con la propuesta no queda rota ninguna regla que impida publicar.</summary>
    public bool PropuestaEsLegal { get; }

    public bool HayCambios => Escritos.Any(h => CambioDe(h.Tipo) is not null);

    /// <summary>La fecha que se propone para un hito; nula si se queda como está.</summary>
    public DateTimeOffset? CambioDe(TipoHito hito) =>
        Propuesta.FirstOrDefault(h => h.Tipo == hito) is { } propuesto && propuesto != Escritos.First(h => h.Tipo == hito) ? propuesto.Instante : null;

    private bool Cumple(IReadOnlyList<Hito> hitos, bool conRecomendaciones) =>
        Cronogramas.Validar([_inicio, .. hitos], _reglas, _calendario, _inicio.Instante).All(r => r.Cumple || (!conRecomendaciones && r.Severidad == Severidad.Avisa));
}
