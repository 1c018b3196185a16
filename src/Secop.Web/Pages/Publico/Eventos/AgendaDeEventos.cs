using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Pages.Publico.Eventos;

/// <summary>Eventos en iCalendar: los reprogramados mueven la cita que ya se tenía y los cancelados la quitan.</summary>
internal static class AgendaDeEventos
{
    public static ContentResult Escribir(string nombre, IEnumerable<EventoPublico> eventos, string servidor, DateTimeOffset ahora)
    {
        var citas = eventos.Select(e => new CitaDeCalendario($"evento-{e.Codigo}", e.Titulo, $"{e.Clase.Nombre()}. {e.Publico.EnPalabras}.", e.Empieza, $"{servidor}/eventos/{e.Codigo}")
        {
            Hasta = e.Termina,
            Lugar = e.Donde,
            Cambios = e.Reprogramaciones + (e.Estado == EstadoEvento.Cancelado ? 1 : 0),
            Cancelada = e.Estado == EstadoEvento.Cancelado,
        });
        return new ContentResult { Content = DatosAbiertos.Calendario.Escribir(nombre, citas, ahora), ContentType = "text/calendar; charset=utf-8" };
    }
}
