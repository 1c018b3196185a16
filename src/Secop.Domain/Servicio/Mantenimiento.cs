using Secop.Domain.Comun;

namespace Secop.Domain.Servicio;

/// <summary>Un rato anunciado en que la plataforma se detiene para cambiarla: sólo un domingo de 0:00 a 5:00.</summary>
public sealed class Mantenimiento : Agregado
{
    private static readonly TimeOnly Fin = new(5, 0);
    private List<ComponenteDeServicio> _funciones = [];

    private Mantenimiento()
    {
    }

    public string Titulo { get; private set; } = "";

    public string Descripcion { get; private set; } = "";

    public IReadOnlyList<ComponenteDeServicio> Funciones => _funciones;

    public DateTimeOffset Desde { get; private set; }

    public DateTimeOffset Hasta { get; private set; }

    public DateTimeOffset AnunciadoEn { get; private set; }

    public DateTimeOffset? CanceladoEn { get; private set; }

    public bool EsDeDemostracion { get; private set; }

    /// <param name="dias">Hábiles de anticipación: el parámetro <see cref="Ayudas.ClavesDeMesa.Mantenimiento"/> de hoy.</param>
    public static Mantenimiento Anunciar(
        string? titulo, string? descripcion, IReadOnlyCollection<ComponenteDeServicio> funciones, DateTimeOffset desde, DateTimeOffset hasta, int dias, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora,
        bool esDeDemostracion = false)
    {
        var (t, d) = (Texto.EnUnaLinea(titulo), Texto.Parrafos(descripcion));
        ReglasDeServicio.Titulo.ExigirEn("Titulo", t.Length is >= 5 and <= 150);
        ReglasDeServicio.Cuerpo.ExigirEn("Descripcion", d.Length is >= 10 and <= 2_000);
        ReglasDeServicio.Funciones.ExigirEn("Funciones", funciones.Count > 0);
        var dia = CalendarioHabil.FechaBogota(desde);
        ReglasDeServicio.VentanaDeMantenimiento.ExigirEn(
            "Hasta", dia.DayOfWeek == DayOfWeek.Sunday && CalendarioHabil.FechaBogota(hasta) == dia && desde < hasta && CalendarioHabil.HoraBogota(hasta) <= Fin);
        ReglasDeServicio.Anticipacion.ExigirEn("Desde", calendario.HabilesEntre(CalendarioHabil.FechaBogota(ahora), dia) >= dias, dias);
        var nuevo = new Mantenimiento
        {
            Titulo = t,
            Descripcion = d,
            _funciones = [.. funciones.Distinct().Order()],
            Desde = desde,
            Hasta = hasta,
            AnunciadoEn = ahora,
            EsDeDemostracion = esDeDemostracion,
        };
        nuevo.Anotar(new MantenimientoAnunciado(nuevo.Id, actor, ahora));
        return nuevo;
    }

    public void Cancelar(Actor actor, DateTimeOffset ahora)
    {
        ReglasDeServicio.MantenimientoPasado.Exigir(CanceladoEn is null && ahora < Desde);
        CanceladoEn = ahora;
        Anotar(new MantenimientoCancelado(Id, actor, ahora));
    }
}

public static class ReglasDeServicio
{
    public static readonly Regla Titulo = new("SERVICIO_TITULO", "Escriba el título: de 5 a 150 caracteres.");
    public static readonly Regla Cuerpo = new("SERVICIO_TEXTO", "Escriba qué pasa, para que cualquiera lo entienda: de 10 a 2.000 caracteres.");
    public static readonly Regla Funciones = new("SERVICIO_FUNCIONES", "Marque al menos una función.");
    public static readonly Regla Comienzo = new("INCIDENTE_COMIENZO", "El comienzo es una hora que ya pasó, de los últimos treinta días.");
    public static readonly Regla Fin = new("INCIDENTE_FIN", "El fin es posterior al comienzo y ya pasó.");
    public static readonly Regla YaCerrado = new("INCIDENTE_CERRADO", "El incidente ya está cerrado: sus horas y su certificado no cambian.");
    public static readonly Regla MuchasNovedades = new("INCIDENTE_NOVEDADES", "El incidente llegó al límite de novedades.");
    public static readonly Regla VentanaDeMantenimiento = new("MANTENIMIENTO_VENTANA", "El mantenimiento va sólo un domingo entre las 0:00 y las 5:00, y termina el mismo día.");
    public static readonly Regla Anticipacion = new("MANTENIMIENTO_ANTICIPACION", "El mantenimiento se anuncia al menos {0} días hábiles antes.");
    public static readonly Regla MantenimientoPasado = new("MANTENIMIENTO_PASADO", "Ese mantenimiento ya empezó o estaba cancelado.");
}
