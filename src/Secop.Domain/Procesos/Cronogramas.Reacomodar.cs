using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Mover una fecha propone las demás.
public static partial class Cronogramas
{
    private static readonly DateOnly Nunca = new(2200, 1, 1);
    private static readonly DateOnly Siempre = new(1990, 1, 1);

    /// <summary>
    /// Las fechas más cercanas a las que hay que dejan el cronograma dentro de sus reglas, sin mover el inicio ni las
    /// fijadas. Si las recomendaciones no caben, sólo las legales; si tampoco, se propone lo más cercano y la validación
    /// dice qué queda roto.
    /// </summary>
    public static IReadOnlyList<Hito> Reacomodar(
        IReadOnlyList<Hito> cronograma, ReglasDelProceso reglas, CalendarioHabil calendario, IReadOnlySet<TipoHito> fijos)
    {
        var todas = Resueltas(reglas, cronograma.Select(h => h.Tipo).ToHashSet()).ToList();
        var inmoviles = fijos.Append(reglas.Inicio).ToHashSet();
        var conTodo = Intentar(cronograma, reglas, todas, calendario, inmoviles);
        return conTodo is not null
            ? conTodo
            : Intentar(cronograma, reglas, [.. todas.Select(SoloLoLegal)], calendario, inmoviles) ?? Intentar(cronograma, reglas, [.. todas.Select(SoloLoLegal)], calendario, inmoviles, aunqueNoQuepa: true)!;
    }

    private static (ReglaDeHito Regla, TipoHito Referencia) SoloLoLegal((ReglaDeHito Regla, TipoHito Referencia) r) =>
        (r.Regla with { Minimo = r.Regla.Legal ? r.Regla.Minimo : 0, Maximo = r.Regla.ObligaElMaximo ? r.Regla.Maximo : null }, r.Referencia);

    private static List<Hito>? Intentar(
        IReadOnlyList<Hito> cronograma, ReglasDelProceso reglas, List<(ReglaDeHito Regla, TipoHito Referencia)> aplicables, CalendarioHabil calendario,
        HashSet<TipoHito> inmoviles, bool aunqueNoQuepa = false)
    {
        var instantes = cronograma.ToDictionary(h => h.Tipo, h => h.Instante);
        var cotas = instantes.ToDictionary(
            h => h.Key, h => inmoviles.Contains(h.Key) ? (Desde: CalendarioHabil.FechaBogota(h.Value), Hasta: CalendarioHabil.FechaBogota(h.Value)) : (Desde: Siempre, Hasta: Nunca));
        aplicables = [.. aplicables.Where(r => instantes.ContainsKey(r.Regla.Hito) && instantes.ContainsKey(r.Referencia))];
        if (!Propagar(cotas, aplicables, inmoviles, calendario) && !aunqueNoQuepa)
        {
            return null;
        }

        foreach (var hito in reglas.Orden.Where(h => instantes.ContainsKey(h) && !inmoviles.Contains(h)))
        {
            var (desde, hasta) = cotas[hito];
            var actual = CalendarioHabil.FechaBogota(instantes[hito]);
            var dia = actual < desde || desde > hasta ? desde : actual > hasta ? hasta : actual;
            var habil = reglas.Hitos.First(r => r.Hito == hito).Unidad == UnidadDeTermino.Habiles;
            if (habil && !calendario.EsHabil(dia))
            {
                var siguiente = calendario.SiguienteHabil(dia);
                dia = siguiente <= hasta || aunqueNoQuepa ? siguiente : calendario.SumarHabiles(dia, -1);
            }

            instantes[hito] = CalendarioHabil.Instante(dia, CalendarioHabil.HoraBogota(instantes[hito]));
            cotas[hito] = (dia, dia);
            if (!Propagar(cotas, aplicables, [.. inmoviles, hito], calendario) && !aunqueNoQuepa)
            {
                return null;
            }
        }

        AcomodarHoras(instantes, reglas, aplicables, inmoviles);
        return [.. instantes.OrderBy(h => h.Key).Select(h => new Hito(h.Key, h.Value))];
    }

    // Estrecha el intervalo de cada hito con el de los que se relacionan con él, hasta que nada cambia. Falso si alguno queda vacío.
    private static bool Propagar(
        Dictionary<TipoHito, (DateOnly Desde, DateOnly Hasta)> cotas, List<(ReglaDeHito Regla, TipoHito Referencia)> reglas, HashSet<TipoHito> inmoviles, CalendarioHabil calendario)
    {
        for (var vuelta = 0; vuelta <= cotas.Count; vuelta++)
        {
            var cambio = false;
            foreach (var (regla, referencia) in reglas)
            {
                var (primero, segundo) = regla.Antes ? (regla.Hito, referencia) : (referencia, regla.Hito);
                cambio |= Subir(segundo, Correr(cotas[primero].Desde, regla.Minimo, regla.Unidad));
                cambio |= Bajar(primero, Correr(cotas[segundo].Hasta, -regla.Minimo, regla.Unidad));
                if (regla.Maximo is { } maximo)
                {
                    cambio |= Bajar(segundo, Correr(cotas[primero].Hasta, maximo, regla.Unidad));
                    cambio |= Subir(primero, Correr(cotas[segundo].Desde, -maximo, regla.Unidad));
                }
            }

            if (!cambio)
            {
                break;
            }
        }

        return cotas.Values.All(c => c.Desde <= c.Hasta) && reglas.TrueForAll(r => Cabe(r.Regla, r.Referencia));

        bool Subir(TipoHito hito, DateOnly dia)
        {
            var sube = !inmoviles.Contains(hito) && dia > cotas[hito].Desde;
            if (sube)
            {
                cotas[hito] = (dia, cotas[hito].Hasta);
            }

            return sube;
        }

        bool Bajar(TipoHito hito, DateOnly dia)
        {
            var baja = !inmoviles.Contains(hito) && dia < cotas[hito].Hasta;
            if (baja)
            {
                cotas[hito] = (cotas[hito].Desde, dia);
            }

            return baja;
        }

        DateOnly Correr(DateOnly dia, int dias, UnidadDeTermino unidad)
        {
            if (dia <= Siempre.AddYears(1) || dia >= Nunca.AddYears(-1))
            {
                return dia;
            }

            return unidad == UnidadDeTermino.Calendario ? dia.AddDays(dias) : calendario.SumarHabiles(dia, dias);
        }

        // Entre dos inmóviles no hay nada que estrechar: o cumplen o no cabe.
        bool Cabe(ReglaDeHito regla, TipoHito referencia)
        {
            if (!inmoviles.Contains(regla.Hito) || !inmoviles.Contains(referencia))
            {
                return true;
            }

            var (primero, segundo) = regla.Antes ? (cotas[regla.Hito].Desde, cotas[referencia].Desde) : (cotas[referencia].Desde, cotas[regla.Hito].Desde);
            var dias = regla.Unidad == UnidadDeTermino.Calendario ? segundo.DayNumber - primero.DayNumber : calendario.HabilesEntre(primero, segundo);
            return dias >= regla.Minimo && (regla.Maximo is not { } maximo || dias <= maximo);
        }
    }

    // El mismo día, el que va después no tiene una hora anterior.
    private static void AcomodarHoras(
        Dictionary<TipoHito, DateTimeOffset> instantes, ReglasDelProceso reglas, List<(ReglaDeHito Regla, TipoHito Referencia)> aplicables, HashSet<TipoHito> inmoviles)
    {
        for (var vuelta = 0; vuelta < reglas.Orden.Count; vuelta++)
        {
            foreach (var (regla, referencia) in aplicables)
            {
                var (primero, segundo) = regla.Antes ? (regla.Hito, referencia) : (referencia, regla.Hito);
                if (instantes[primero] <= instantes[segundo] || CalendarioHabil.FechaBogota(instantes[primero]) != CalendarioHabil.FechaBogota(instantes[segundo]))
                {
                    continue;
                }

                if (!inmoviles.Contains(segundo))
                {
                    instantes[segundo] = instantes[primero];
                }
                else if (!inmoviles.Contains(primero))
                {
                    instantes[primero] = instantes[segundo];
                }
            }
        }
    }
}
