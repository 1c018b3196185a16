using Secop.Domain.Eventos;

namespace Secop.Web.Infrastructure;

/// <summary>Cómo se lee un evento: colores de sus estados y su hora en una frase.</summary>
public static class LecturaDeEventos
{
    public static string Color(EstadoEvento estado) => estado switch
    {
        EstadoEvento.Borrador => "estado-neutro",
        EstadoEvento.Publicado => "estado-ok",
        EstadoEvento.Celebrado => "estado-neutro",
        EstadoEvento.Cancelado => "estado-mal",
    };

    public static string Color(EstadoInscripcion estado) => estado switch
    {
        EstadoInscripcion.PorConfirmar => "estado-espera",
        EstadoInscripcion.Inscrita => "estado-ok",
        EstadoInscripcion.EnEspera => "estado-espera",
        EstadoInscripcion.Cancelada => "estado-neutro",
    };

    public static string Color(EstadoDeSolicitud estado) => estado switch
    {
        EstadoDeSolicitud.Pendiente => "estado-espera",
        EstadoDeSolicitud.Acogida => "estado-ok",
        EstadoDeSolicitud.Declinada => "estado-mal",
        EstadoDeSolicitud.Retirada => "estado-neutro",
    };

    /// <summary>«3 libres de 10», «El único cupo está dado; espera 1 persona».</summary>
    public static string Cupos(int cupos, int libres, int enEspera = 0)
    {
        var dados = cupos == 1 ? "El único cupo está dado" : $"Los {cupos} están dados";
        return (libres, enEspera) switch
        {
            (1, _) => $"1 libre de {cupos}",
            ( > 1, _) => $"{libres} libres de {cupos}",
            (_, 0) => dados,
            (_, 1) => $"{dados}; espera 1 persona",
            _ => $"{dados}; esperan {enEspera} personas",
        };
    }

    /// <summary>«jueves 3 de diciembre de 2026, de 9:00 a. m. a 12:00 p. m.»; si dura varios días, los dos extremos.</summary>
    public static string Cuando(DateTimeOffset empieza, DateTimeOffset termina)
    {
        var (a, b) = (Formato.EnBogota(empieza), Formato.EnBogota(termina));
        return a.Date == b.Date
            ? $"{Dia(a)}, de {SinSegundos(a)} a {SinSegundos(b)}"
            : $"del {Dia(a)}, {SinSegundos(a)}, al {Dia(b)}, {SinSegundos(b)}";
    }

    /// <summary>«4 horas», «1 hora y 30 minutos».</summary>
    public static string Duracion(DateTimeOffset empieza, DateTimeOffset termina)
    {
        var dura = termina - empieza;
        var (horas, minutos) = ((int)dura.TotalHours, dura.Minutes);
        var partes = new[] { Unidades(horas, "hora"), Unidades(minutos, "minuto") }.Where(p => p.Length > 0);
        return string.Join(" y ", partes);
    }

    private static string Unidades(int cuantas, string unidad) => cuantas == 0 ? "" : $"{cuantas} {unidad}{(cuantas == 1 ? "" : "s")}";

    private static string Dia(DateTimeOffset local) => local.ToString("dddd d 'de' MMMM 'de' yyyy", Formato.Cultura);

    private static string SinSegundos(DateTimeOffset local) => local.ToString("h:mm tt", Formato.Cultura).Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
