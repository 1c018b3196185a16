using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Demostracion;

/// <summary>En qué instante parte el mundo y cuándo se publicó cada proceso para que entonces esté en su punto.</summary>
public static class Programacion
{
    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;
    private static readonly TimeSpan UnaHora = TimeSpan.FromHours(1);

    /// <summary>
    /// El mismo instante si es de un día hábil y queda tarde para cerrar procesos; si no, la mañana del hábil
    /// siguiente: en un sábado o a la medianoche ningún cronograma legal cierra hoy.
    /// </summary>
    public static DateTimeOffset PuntoDePartida(DateTimeOffset ahora)
    {
        var dia = CalendarioHabil.FechaBogota(ahora);
        return Calendario.EsHabil(dia) && CalendarioHabil.HoraBogota(ahora) < new TimeOnly(15, 0)
            ? ahora
            : CalendarioHabil.Instante(Calendario.SiguienteHabil(dia), new TimeOnly(8, 0));
    }

    /// <summary>La publicación más reciente, y su cronograma, que dejan hoy al proceso en su destino.</summary>
    public static (DateTimeOffset Publicacion, IReadOnlyList<Hito> Hitos) De(Destino destino, DateTimeOffset hoy)
    {
        var dia = CalendarioHabil.FechaBogota(hoy);
        var (desde, antes) = Cartelera.Ventana(destino);
        for (var dias = destino switch { Destino.EnEjecucion => 30, Destino.PorLiquidar => 45, _ => 0 }; dias < 60; dias++)
        {
            var publicacion = CalendarioHabil.Instante(Calendario.SumarHabiles(dia.AddDays(1), -dias - 1), new TimeOnly(8, 30));
            var hitos = Cronograma(destino, publicacion);
            DateTimeOffset En(TipoHito tipo) => hitos.Single(h => h.Tipo == tipo).Instante;
            if (publicacion + UnaHora < hoy && En(desde) + UnaHora < hoy && (antes is not { } fin || En(fin) > hoy)
                && (destino != Destino.CierraHoy || CalendarioHabil.FechaBogota(En(TipoHito.Cierre)) == dia))
            {
                return (publicacion, hitos);
            }
        }

        throw new InvalidOperationException($"No hay un día de publicación que deje hoy un proceso en {destino}.");
    }

    private static IReadOnlyList<Hito> Cronograma(Destino destino, DateTimeOffset publicacion)
    {
        var reglas = MinimaCuantia.Reglas(MinimaCuantia.Parametros, CalendarioHabil.FechaBogota(publicacion), null);
        return [.. Cronogramas.Sugerir(reglas, Calendario, publicacion).Select(h => h.Tipo switch
        {
            // Quien siembra en la mañana o al mediodía alcanza a presentar una oferta antes de que cierre.
            TipoHito.Cierre when destino == Destino.CierraHoy => ALas(h, new TimeOnly(17, 0)),
            TipoHito.Apertura when destino == Destino.CierraHoy => ALas(h, new TimeOnly(17, 30)),
            _ => h,
        })];
    }

    private static Hito ALas(Hito hito, TimeOnly hora) => new(hito.Tipo, CalendarioHabil.Instante(CalendarioHabil.FechaBogota(hito.Instante), hora));
}
