using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

/// <summary>Una regla del cronograma frente a lo que hay: también las que se cumplen, para poder dibujarlas.</summary>
public sealed record ResultadoDeRegla(
    TipoHito Hito, string Regla, string Encontrado, string Esperado, string Norma, Severidad Severidad, bool Cumple)
{
    /// <summary>La cifra espera que un abogado la confirme.</summary>
    public bool PorVerificar { get; init; }
}

/// <summary>El cronograma de cualquier modalidad: el sugerido y su validación legal.</summary>
public static partial class Cronogramas
{
    private const string Terminos = "Ley 4 de 1913, art. 62";
    private static readonly CultureInfo Cultura = CultureInfo.GetCultureInfo("es-CO");

    /// <summary>Fechas que cumplen todo desde una publicación, cada hito a su hora acostumbrada.</summary>
    /// <param name="opcionales">Los hitos opcionales que se quieren; los demás no se ponen.</param>
    public static IReadOnlyList<Hito> Sugerir(
        ReglasDelProceso reglas, CalendarioHabil calendario, DateTimeOffset publicacion, IReadOnlySet<TipoHito>? opcionales = null)
    {
        var fechas = new Dictionary<TipoHito, DateTimeOffset> { [reglas.Inicio] = publicacion };
        var presentes = reglas.Orden.Where(h => !reglas.EsOpcional(h) || opcionales?.Contains(h) == true).ToHashSet();
        for (var avanza = true; avanza;)
        {
            avanza = false;
            foreach (var hito in presentes.Where(h => !fechas.ContainsKey(h)))
            {
                var propias = Resueltas(reglas, presentes).Where(r => r.Regla.Hito == hito).ToList();
                var adelante = propias.Where(r => !r.Regla.Antes).ToList();
                var usadas = adelante.Count > 0 ? adelante : propias;
                if (usadas.TrueForAll(r => fechas.ContainsKey(r.Referencia)))
                {
                    fechas[hito] = usadas.Select(r => Sugerida(r.Regla, fechas[r.Referencia], calendario)).DefaultIfEmpty(publicacion).Max();
                    avanza = true;
                }
            }
        }

        return [.. fechas.OrderBy(f => f.Key).Select(f => new Hito(f.Key, f.Value))];
    }

    /// <summary>Cada regla del cronograma: qué se encontró, qué se esperaba, y si impide publicar.</summary>
    public static IReadOnlyList<ResultadoDeRegla> Validar(
        IReadOnlyList<Hito> cronograma, ReglasDelProceso reglas, CalendarioHabil calendario, DateTimeOffset ahora)
    {
        var fechas = cronograma.ToDictionary(h => h.Tipo, h => h.Instante);
        var salida = new List<ResultadoDeRegla>();
        var orden = reglas.Orden;
        foreach (var tipo in orden.Skip(1))
        {
            if (!fechas.TryGetValue(tipo, out var instante))
            {
                if (!reglas.EsOpcional(tipo))
                {
                    salida.Add(new(tipo, "Debe tener fecha y hora", "sin fecha", "una fecha y hora", reglas.Procedimiento, Severidad.Bloquea, false));
                }

                continue;
            }

            if (reglas.Hitos.First(r => r.Hito == tipo).Unidad == UnidadDeTermino.Habiles)
            {
                var dia = CalendarioHabil.FechaBogota(instante);
                salida.Add(new(tipo, "Cae en día hábil", EnPalabras(instante), $"un día hábil; el siguiente es el {Dia(calendario.DesdeHabil(dia))}", Terminos, Severidad.Bloquea, calendario.EsHabil(dia)));
            }
        }

        foreach (var (regla, referencia) in Resueltas(reglas, fechas.Keys.ToHashSet()))
        {
            if (fechas.TryGetValue(regla.Hito, out var hito) && fechas.TryGetValue(referencia, out var desde))
            {
                salida.AddRange(Comparar(regla, referencia, hito, desde, calendario));
            }
        }

        var primero = reglas.Hitos[0].Hito;
        if (fechas.TryGetValue(primero, out var fin))
        {
            salida.Add(new(primero, "Está en el futuro", EnPalabras(fin), $"después del {EnPalabras(ahora)}", Terminos, Severidad.Bloquea, fin > ahora));
        }

        var posiciones = orden.Select((h, i) => (h, i)).ToDictionary(p => p.h, p => p.i);
        return [.. salida.OrderBy(r => posiciones[r.Hito])];
    }

    /// <summary>El último instante para cambiar el pliego: días hábiles antes del cierre, a su misma hora.</summary>
    public static DateTimeOffset LimiteDeAdendas(DateTimeOffset cierre, ReglasDelProceso reglas, CalendarioHabil calendario) =>
        CalendarioHabil.Instante(
            calendario.SumarHabiles(CalendarioHabil.FechaBogota(cierre), -reglas.LimiteDeAdendas), CalendarioHabil.HoraBogota(cierre));

    /// <summary>Si en un instante se puede expedir una adenda que cambie el pliego: la ventana del día y el último momento.</summary>
    public static IReadOnlyList<ResultadoDeRegla> ValidarAdenda(DateTimeOffset expedicion, DateTimeOffset cierre, ReglasDelProceso reglas, CalendarioHabil calendario)
    {
        var limite = LimiteDeAdendas(cierre, reglas, calendario);
        var norma = reglas.LimiteDeAdendas > 1 ? "Ley 1474 de 2011, art. 89" : "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1";
        return
        [
            new(
                TipoHito.Cierre, $"La adenda se expide en día hábil, {reglas.VentanaDeAdendas.EnPalabras}", EnPalabras(expedicion), $"un día hábil, {reglas.VentanaDeAdendas.EnPalabras}",
                "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1", Severidad.Bloquea, reglas.VentanaDeAdendas.Admite(expedicion, calendario)),
            new(
                TipoHito.Cierre, $"La adenda se expide al menos {EnDias(reglas.LimiteDeAdendas)} antes del cierre, a su misma hora", EnPalabras(expedicion), $"a más tardar el {EnPalabras(limite)}",
                norma, Severidad.Bloquea, expedicion <= limite),
        ];
    }

    // Si la referencia opcional falta, la regla pasa al hito anterior a ella; si no hay anterior, no se aplica.
    private static IEnumerable<(ReglaDeHito Regla, TipoHito Referencia)> Resueltas(ReglasDelProceso reglas, IReadOnlySet<TipoHito> presentes)
    {
        foreach (var regla in reglas.Hitos)
        {
            TipoHito? referencia = regla.Referencia;
            while (referencia is { } r && !presentes.Contains(r) && reglas.EsOpcional(r))
            {
                referencia = reglas.Anterior(r);
            }

            if (referencia is { } resuelta)
            {
                yield return (resuelta != regla.Referencia && regla.LegalSoloConReferencia ? regla with { Legal = false } : regla, resuelta);
            }
        }
    }

    private static DateTimeOffset Sugerida(ReglaDeHito regla, DateTimeOffset referencia, CalendarioHabil calendario)
    {
        var dia = CalendarioHabil.FechaBogota(referencia);
        if (regla.Unidad == UnidadDeTermino.Calendario)
        {
            dia = dia.AddDays(regla.Antes ? -regla.Sugerido : regla.Sugerido);
        }
        else
        {
            dia = regla.Sugerido == 0 ? calendario.DesdeHabil(dia) : calendario.SumarHabiles(dia, regla.Antes ? -regla.Sugerido : regla.Sugerido);
        }

        var instante = CalendarioHabil.Instante(dia, HoraDe(regla.Hito));
        return (instante < referencia) == regla.Antes ? instante : referencia;
    }

    private static IEnumerable<ResultadoDeRegla> Comparar(ReglaDeHito regla, TipoHito referencia, DateTimeOffset hito, DateTimeOffset desde, CalendarioHabil calendario)
    {
        var nombre = EnMinuscula(referencia.Nombre());
        var lado = regla.Antes ? "antes" : "después";
        yield return regla.Antes
            ? new(regla.Hito, $"No es posterior a: {nombre}", EnPalabras(hito), $"el {EnPalabras(desde)} o antes", regla.Norma, Severidad.Bloquea, hito <= desde)
            : new(regla.Hito, $"No es anterior a: {nombre}", EnPalabras(hito), $"el {EnPalabras(desde)} o después", regla.Norma, Severidad.Bloquea, hito >= desde);
        var dias = Distancia(regla, hito, desde, calendario);
        if (regla.Minimo > 0)
        {
            yield return new(
                regla.Hito, $"Al menos {EnDias(regla.Minimo, regla.Unidad)} {lado} de: {nombre}", EnDias(dias, regla.Unidad), $"{EnDias(regla.Minimo, regla.Unidad)} o más", regla.Norma,
                regla.Legal ? Severidad.Bloquea : Severidad.Avisa, dias >= regla.Minimo)
            { PorVerificar = regla.PorVerificar };
        }

        if (regla.Maximo is { } maximo)
        {
            yield return new(
                regla.Hito, maximo == 0 ? $"El mismo día de: {nombre}" : $"A lo sumo {EnDias(maximo, regla.Unidad)} {lado} de: {nombre}", EnDias(dias, regla.Unidad),
                maximo == 0 ? "el mismo día" : $"{EnDias(maximo, regla.Unidad)} o menos", regla.Norma, regla.ObligaElMaximo ? Severidad.Bloquea : Severidad.Avisa, dias <= maximo)
            { PorVerificar = regla.PorVerificar };
        }
    }

    private static int Distancia(ReglaDeHito regla, DateTimeOffset hito, DateTimeOffset referencia, CalendarioHabil calendario)
    {
        var (primero, segundo) = (CalendarioHabil.FechaBogota(regla.Antes ? hito : referencia), CalendarioHabil.FechaBogota(regla.Antes ? referencia : hito));
        return regla.Unidad == UnidadDeTermino.Calendario ? segundo.DayNumber - primero.DayNumber : calendario.HabilesEntre(primero, segundo);
    }

    private static TimeOnly HoraDe(TipoHito hito) => hito switch
    {
        TipoHito.Invitacion or TipoHito.EstudiosPrevios or TipoHito.Publicacion or TipoHito.PublicacionProyecto or TipoHito.AvisoPrecalificacion
            or TipoHito.AvisoUno or TipoHito.AvisoDos or TipoHito.AvisoTres => new TimeOnly(8, 0),
        TipoHito.AudienciaRiesgos or TipoHito.AudienciaPrecalificacion or TipoHito.AudienciaAdjudicacion or TipoHito.AperturaEconomica => new TimeOnly(9, 0),
        TipoHito.Cierre or TipoHito.Subasta or TipoHito.Sorteo or TipoHito.RespuestasProyecto or TipoHito.ActoJustificacion => new TimeOnly(10, 0),
        TipoHito.Apertura => new TimeOnly(10, 30),
        TipoHito.ActoApertura => new TimeOnly(11, 0),
        TipoHito.Respuestas or TipoHito.RespuestasPliego => new TimeOnly(15, 0),
        TipoHito.FinObservaciones or TipoHito.AvisoMipyme or TipoHito.Informe or TipoHito.FinTraslado or TipoHito.Aceptacion or TipoHito.FinObservacionesProyecto
            or TipoHito.SolicitudesMipyme or TipoHito.FinManifestacion or TipoHito.FinObservacionesPliego or TipoHito.FinRespuestas or TipoHito.InformeFinal
            or TipoHito.Adjudicacion or TipoHito.Firma or TipoHito.PublicacionContrato or TipoHito.FinManifestacionesPrecalificacion
            or TipoHito.InformePrecalificacion or TipoHito.FinTrasladoPrecalificacion => new TimeOnly(17, 0),
    };

    private static string EnMinuscula(string frase) => char.ToLower(frase[0], Cultura) + frase[1..];

    private static string EnDias(int dias, UnidadDeTermino unidad = UnidadDeTermino.Habiles) => unidad switch
    {
        UnidadDeTermino.Habiles => dias == 1 ? "1 día hábil" : $"{dias} días hábiles",
        UnidadDeTermino.Calendario => dias == 1 ? "1 día calendario" : $"{dias} días calendario",
    };

    private static string Dia(DateOnly dia) => dia.ToString("dddd d 'de' MMMM 'de' yyyy", Cultura);

    internal static string EnPalabras(DateTimeOffset instante) =>
        instante.ToOffset(CalendarioHabil.HoraLegal).ToString("dddd d 'de' MMMM 'de' yyyy, h:mm:ss tt", Cultura).Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
