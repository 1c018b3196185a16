using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Pages.Publico.Eventos;

/// <summary>Eventos en iCalendar: los reprogramados mueven la cita que ya se tenía y los cancelados la quitan.</summary>
internal static class AgendaDeEventos
{
    public static ContentResult Escribir(string nombre, IEnumerable<EventoPublico> eventos, string servidor, DateTimeOffset ahora) =>
        Contenido(nombre, eventos.Select(e => Cita(e, servidor)), ahora);

    /// <summary>La cita de quien tiene cupo: la misma que la pública, con el enlace por el que se entra si lo hay.</summary>
    public static ContentResult EscribirConEnlace(EventoPublico evento, string? enlace, string servidor, DateTimeOffset ahora)
    {
        var cita = Cita(evento, servidor);
        return Contenido(evento.Titulo, [enlace is null ? cita : cita with { Descripcion = $"{cita.Descripcion}\nEnlace para entrar: {enlace}", Lugar = evento.CodigoMunicipio is null ? enlace : cita.Lugar }], ahora);
    }

    private static CitaDeCalendario Cita(EventoPublico e, string servidor) => new($"evento-{e.Codigo}", e.Titulo, $"{e.Clase.Nombre()}. {e.Publico.EnPalabras}.", e.Empieza, $"{servidor}/eventos/{e.Codigo}")
    {
        Hasta = e.Termina,
        Lugar = e.Donde,
        Cambios = e.Reprogramaciones + (e.Estado == EstadoEvento.Cancelado ? 1 : 0),
        Cancelada = e.Estado == EstadoEvento.Cancelado,
    };

    private static ContentResult Contenido(string nombre, IEnumerable<CitaDeCalendario> citas, DateTimeOffset ahora) =>
        new() { Content = DatosAbiertos.Calendario.Escribir(nombre, citas, ahora), ContentType = "text/calendar; charset=utf-8" };
}
