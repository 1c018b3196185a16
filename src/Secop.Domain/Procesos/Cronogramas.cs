using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

/// <summary>Una regla del cronograma frente a lo que hay: también las que se cumplen, para poder dibujarlas.</summary>
public sealed record ResultadoDeRegla(
    TipoHito Hito, string Regla, string Encontrado, string Esperado, string Norma, Severidad Severidad, bool Cumple);

/// <summary>El cronograma sugerido y su validación legal.</summary>
public static class Cronogramas
{
    private const string Terminos = "Ley 4 de 1913, art. 62";
    private static readonly CultureInfo Cultura = CultureInfo.GetCultureInfo("es-CO");

    /// <summary>Fechas que cumplen todo desde una publicación, cada hito a su hora acostumbrada.</summary>
    public static IReadOnlyList<Hito> Sugerir(ReglasDelProceso reglas, CalendarioHabil calendario, DateTimeOffset publicacion)
    {
        var fechas = new Dictionary<TipoHito, DateTimeOffset> { [TipoHito.Invitacion] = publicacion };
        foreach (var regla in reglas.Hitos)
        {
            var referencia = fechas[regla.Referencia];
            var dia = CalendarioHabil.FechaBogota(referencia);
            dia = regla.Sugerido == 0 ? calendario.DesdeHabil(dia) : calendario.SumarHabiles(dia, regla.Sugerido);
            var instante = CalendarioHabil.Instante(dia, HoraDe(regla.Hito));
            fechas[regla.Hito] = instante < referencia ? referencia : instante;
        }

        return [.. fechas.OrderBy(f => f.Key).Select(f => new Hito(f.Key, f.Value))];
    }

    /// <summary>Cada regla del cronograma: qué se encontró, qué se esperaba, y si impide publicar.</summary>
    public static IReadOnlyList<ResultadoDeRegla> Validar(
        IReadOnlyList<Hito> cronograma, ReglasDelProceso reglas, CalendarioHabil calendario, DateTimeOffset ahora)
    {
        var fechas = cronograma.ToDictionary(h => h.Tipo, h => h.Instante);
        var salida = new List<ResultadoDeRegla>();
        foreach (var tipo in reglas.Hitos.Select(r => r.Hito))
        {
            if (!fechas.TryGetValue(tipo, out var instante))
            {
                salida.Add(new(tipo, "Debe tener fecha y hora", "sin fecha", "una fecha y hora", "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2", Severidad.Bloquea, false));
                continue;
            }

            var dia = CalendarioHabil.FechaBogota(instante);
            salida.Add(new(tipo, "Cae en día hábil", EnPalabras(instante), $"un día hábil; el siguiente es el {Dia(calendario.DesdeHabil(dia))}", Terminos, Severidad.Bloquea, calendario.EsHabil(dia)));
        }

        foreach (var regla in reglas.Hitos)
        {
            if (fechas.TryGetValue(regla.Hito, out var hito) && fechas.TryGetValue(regla.Referencia, out var referencia))
            {
                salida.AddRange(Comparar(regla, hito, referencia, calendario));
            }
        }

        if (fechas.TryGetValue(TipoHito.FinObservaciones, out var fin))
        {
            salida.Add(new(TipoHito.FinObservaciones, "Está en el futuro", EnPalabras(fin), $"después del {EnPalabras(ahora)}", Terminos, Severidad.Bloquea, fin > ahora));
        }

        return [.. salida.OrderBy(r => r.Hito)];
    }

    /// <summary>El último instante para cambiar la invitación: días hábiles antes del cierre, a su misma hora.</summary>
    public static DateTimeOffset LimiteDeAdendas(DateTimeOffset cierre, ReglasDelProceso reglas, CalendarioHabil calendario) =>
        CalendarioHabil.Instante(
            calendario.SumarHabiles(CalendarioHabil.FechaBogota(cierre), -reglas.LimiteDeAdendas), CalendarioHabil.HoraBogota(cierre));

    private static IEnumerable<ResultadoDeRegla> Comparar(ReglaDeHito regla, DateTimeOffset hito, DateTimeOffset referencia, CalendarioHabil calendario)
    {
        var nombre = EnMinuscula(regla.Referencia.Nombre());
        yield return new(regla.Hito, $"No es anterior a: {nombre}", EnPalabras(hito), $"el {EnPalabras(referencia)} o después", regla.Norma, Severidad.Bloquea, hito >= referencia);
        var severidad = regla.Legal ? Severidad.Bloquea : Severidad.Avisa;
        var dias = calendario.HabilesEntre(CalendarioHabil.FechaBogota(referencia), CalendarioHabil.FechaBogota(hito));
        if (regla.Minimo > 0)
        {
            yield return new(regla.Hito, $"Al menos {EnDias(regla.Minimo)} después de: {nombre}", EnDias(dias), $"{EnDias(regla.Minimo)} o más", regla.Norma, severidad, dias >= regla.Minimo);
        }

        if (regla.Maximo is { } maximo)
        {
            yield return new(regla.Hito, maximo == 0 ? $"El mismo día de: {nombre}" : $"A lo sumo {EnDias(maximo)} después de: {nombre}", EnDias(dias), maximo == 0 ? "el mismo día" : $"{EnDias(maximo)} o menos", regla.Norma, severidad, dias <= maximo);
        }
    }

    private static TimeOnly HoraDe(TipoHito hito) => hito switch
    {
        TipoHito.Invitacion => new TimeOnly(8, 0),
        TipoHito.FinObservaciones => new TimeOnly(17, 0),
        TipoHito.Respuestas => new TimeOnly(15, 0),
        TipoHito.AvisoMipyme => new TimeOnly(17, 0),
        TipoHito.Cierre => new TimeOnly(10, 0),
        TipoHito.Apertura => new TimeOnly(10, 30),
        TipoHito.Informe => new TimeOnly(17, 0),
        TipoHito.FinTraslado => new TimeOnly(17, 0),
        TipoHito.Aceptacion => new TimeOnly(17, 0),
    };

    private static string EnMinuscula(string frase) => char.ToLower(frase[0], Cultura) + frase[1..];

    private static string EnDias(int dias) => dias == 1 ? "1 día hábil" : $"{dias} días hábiles";

    private static string Dia(DateOnly dia) => dia.ToString("dddd d 'de' MMMM 'de' yyyy", Cultura);

    private static string EnPalabras(DateTimeOffset instante) =>
        instante.ToOffset(CalendarioHabil.HoraLegal).ToString("dddd d 'de' MMMM 'de' yyyy, h:mm:ss tt", Cultura).Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
