using System.Globalization;
using System.Text;

namespace Secop.Web.DatosAbiertos;

/// <summary>Un hito que se puede llevar a cualquier agenda.</summary>
public sealed record CitaDeCalendario(string Id, string Titulo, string Descripcion, DateTimeOffset Instante, string Direccion)
{
    /// <summary>Si dura: cuándo termina.</summary>
    public DateTimeOffset? Hasta { get; init; }

    public string? Lugar { get; init; }

    /// <summary>Cuántas veces cambió: con ello las agendas mueven la cita que ya tenían.</summary>
    public int Cambios { get; init; }

    public bool Cancelada { get; init; }
}

/// <summary>Escribe iCalendar (RFC 5545): líneas de 75 octetos, texto escapado e instantes en UTC.</summary>
public static class Calendario
{
    public static string Escribir(string nombre, IEnumerable<CitaDeCalendario> citas, DateTimeOffset ahora)
    {
        var salida = new StringBuilder();
        Linea(salida, "BEGIN:VCALENDAR");
        Linea(salida, "VERSION:2.0");
        Linea(salida, "PRODID:-//Secop//Cronograma//ES");
        Linea(salida, "CALSCALE:GREGORIAN");
        Linea(salida, "METHOD:PUBLISH");
        Linea(salida, "X-WR-CALNAME:" + Texto(nombre));
        foreach (var cita in citas)
        {
            Linea(salida, "BEGIN:VEVENT");
            Linea(salida, "UID:" + Texto(cita.Id) + "@secop");
            Linea(salida, "DTSTAMP:" + Instante(ahora));
            Linea(salida, "DTSTART:" + Instante(cita.Instante));
            Linea(salida, "DTEND:" + Instante(cita.Hasta ?? cita.Instante));
            Linea(salida, "SUMMARY:" + Texto(cita.Titulo));
            Linea(salida, "DESCRIPTION:" + Texto(cita.Descripcion));
            Linea(salida, "URL:" + cita.Direccion);
            if (cita.Lugar is not null)
            {
                Linea(salida, "LOCATION:" + Texto(cita.Lugar));
            }

            if (cita.Cambios > 0)
            {
                Linea(salida, "SEQUENCE:" + cita.Cambios.ToString(CultureInfo.InvariantCulture));
            }

            if (cita.Cancelada)
            {
                Linea(salida, "STATUS:CANCELLED");
            }

            Linea(salida, "END:VEVENT");
        }

        Linea(salida, "END:VCALENDAR");
        return salida.ToString();
    }

    private static string Instante(DateTimeOffset instante) => instante.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Texto(string texto) => texto
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\n", StringComparison.Ordinal);

    private static void Linea(StringBuilder salida, string linea)
    {
        var octetos = 0;
        foreach (var runa in linea.EnumerateRunes())
        {
            if (octetos + runa.Utf8SequenceLength > 75)
            {
                salida.Append("\r\n ");
                octetos = 1;
            }

            salida.Append(runa.ToString());
            octetos += runa.Utf8SequenceLength;
        }

        salida.Append("\r\n");
    }
}
