using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Ayudas;

/// <summary>Las horas en que la Mesa atiende, de lunes a viernes que no sean festivos. Los términos corren sólo en ellas.</summary>
public sealed record HorarioDeAtencion(TimeOnly Desde, TimeOnly Hasta)
{
    /// <summary>El instante en que se cumple ese tiempo de atención.</summary>
    public DateTimeOffset Sumar(DateTimeOffset inicio, TimeSpan cuanto, CalendarioHabil calendario)
    {
        var (dia, hora) = (CalendarioHabil.FechaBogota(inicio), CalendarioHabil.HoraBogota(inicio));
        if (!calendario.EsHabil(dia) || hora >= Hasta)
        {
            (dia, hora) = (calendario.SiguienteHabil(dia), Desde);
        }

        hora = hora < Desde ? Desde : hora;
        while (cuanto > Hasta - hora)
        {
            cuanto -= Hasta - hora;
            (dia, hora) = (calendario.SiguienteHabil(dia), Desde);
        }

        return CalendarioHabil.Instante(dia, hora.Add(cuanto));
    }

    /// <summary>El tiempo de atención que hay entre dos instantes.</summary>
    public TimeSpan Entre(DateTimeOffset desde, DateTimeOffset hasta, CalendarioHabil calendario)
    {
        var total = TimeSpan.Zero;
        for (var dia = CalendarioHabil.FechaBogota(desde); dia <= CalendarioHabil.FechaBogota(hasta); dia = dia.AddDays(1))
        {
            var (abre, cierra) = (CalendarioHabil.Instante(dia, Desde), CalendarioHabil.Instante(dia, Hasta));
            var (a, b) = (abre > desde ? abre : desde, cierra < hasta ? cierra : hasta);
            total += calendario.EsHabil(dia) && b > a ? b - a : TimeSpan.Zero;
        }

        return total;
    }
}

/// <summary>Lo que la Mesa promete para una prioridad: cuándo contesta y cuándo resuelve.</summary>
public sealed record NivelDeServicio(TimeSpan Respuesta, TimeSpan Solucion, HorarioDeAtencion Horario)
{
    /// <summary>El que regía ese día.</summary>
    public static NivelDeServicio De(TablaDeParametros tabla, PrioridadDeCaso prioridad, DateTimeOffset ahora)
    {
        var fecha = CalendarioHabil.FechaBogota(ahora);
        var (desde, hasta) = ((int)tabla.Valor(ClavesDeMesa.HoraInicio, fecha), (int)tabla.Valor(ClavesDeMesa.HoraFin, fecha));
        var horario = desde < hasta && hasta <= 23 ? new HorarioDeAtencion(new TimeOnly(desde, 0), new TimeOnly(hasta, 0)) : new HorarioDeAtencion(new TimeOnly(7, 0), new TimeOnly(19, 0));
        return new(
            TimeSpan.FromHours((double)tabla.Valor(ClavesDeMesa.Respuesta(prioridad), fecha)),
            TimeSpan.FromHours((double)tabla.Valor(ClavesDeMesa.Solucion(prioridad), fecha)),
            horario);
    }
}

/// <summary>Los números de la Mesa y del servicio: datos con vigencia, que el operador añade como los demás.</summary>
public static class ClavesDeMesa
{
    public const string HoraInicio = "MESA_HORA_INICIO";
    public const string HoraFin = "MESA_HORA_FIN";
    public const string Reapertura = "MESA_REAPERTURA_DIAS";
    public const string Mantenimiento = "MANTENIMIENTO_AVISO_DIAS";

    /// <summary>La oficina con que la Mesa numera sus radicados.</summary>
    public const int Oficina = 15;

    private const string Fuente = "Acuerdo de niveles de servicio de la Mesa (diseño propio)";
    private static readonly DateOnly Desde = new(2020, 1, 1);

    public static readonly IReadOnlyList<ParametroLegal> Semilla =
    [
        new(Identidad(0), HoraInicio, Desde, 7, Fuente, true),
        new(Identidad(1), HoraFin, Desde, 19, Fuente, true),
        new(Identidad(2), Reapertura, Desde, 10, Fuente, true),
        new(Identidad(3), Mantenimiento, Desde, 5, "Protocolo de indisponibilidad (diseño propio)", true),
        .. Enum.GetValues<PrioridadDeCaso>().Zip([(1, 4), (2, 8), (8, 24), (24, 60)]).SelectMany((par, i) => new ParametroLegal[]
        {
            new(Identidad(10 + i), Respuesta(par.First), Desde, par.Second.Item1, Fuente, true),
            new(Identidad(20 + i), Solucion(par.First), Desde, par.Second.Item2, Fuente, true),
        }),
    ];

    public static string Respuesta(PrioridadDeCaso prioridad) => $"MESA_RESPUESTA_{prioridad.ToString().ToUpperInvariant()}";

    public static string Solucion(PrioridadDeCaso prioridad) => $"MESA_SOLUCION_{prioridad.ToString().ToUpperInvariant()}";

    private static Guid Identidad(int orden) => new($"4d455341-0000-4000-8000-{orden:000000000000}");
}
