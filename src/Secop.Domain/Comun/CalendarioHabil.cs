using System.Collections.Concurrent;

namespace Secop.Domain.Comun;

/// <summary>Cómo se mueve un festivo de Colombia.</summary>
public enum ReglaDeFestivo
{
    /// <summary>No se mueve.</summary>
    Fijo,

    /// <summary>Pasa al lunes siguiente si no cae en lunes (Ley 51 de 1983).</summary>
    Lunes,

    /// <summary>Días desde el domingo de Pascua.</summary>
    Pascua,
}

/// <summary>Un festivo con su vigencia: los festivos son datos, porque la ley los cambia.</summary>
public sealed record Festivo(string Nombre, ReglaDeFestivo Regla, int Mes, int Dia, int DesdeAno, string Norma);

/// <summary>
/// El calendario hábil de Colombia: lunes a viernes que no son festivos, en hora legal (UTC−5, sin horario de verano).
/// El día del acto no cuenta: el primero del término es el hábil siguiente (Ley 4 de 1913, art. 62).
/// </summary>
public sealed class CalendarioHabil
{
    public static readonly TimeSpan HoraLegal = TimeSpan.FromHours(-5);

    /// <summary>Los festivos nacionales con la norma que los creó y el año desde el que rigen.</summary>
    public static readonly IReadOnlyList<Festivo> FestivosNacionales =
    [
        new("Año Nuevo", ReglaDeFestivo.Fijo, 1, 1, 1984, Ley51),
        new("Reyes Magos", ReglaDeFestivo.Lunes, 1, 6, 1984, Ley51),
        new("San José", ReglaDeFestivo.Lunes, 3, 19, 1984, Ley51),
        new("Jueves Santo", ReglaDeFestivo.Pascua, 0, -3, 1984, Ley51),
        new("Viernes Santo", ReglaDeFestivo.Pascua, 0, -2, 1984, Ley51),
        new("Día del Trabajo", ReglaDeFestivo.Fijo, 5, 1, 1984, Ley51),
        new("Ascensión del Señor", ReglaDeFestivo.Pascua, 0, 43, 1984, Ley51),
        new("Corpus Christi", ReglaDeFestivo.Pascua, 0, 64, 1984, Ley51),
        new("Sagrado Corazón", ReglaDeFestivo.Pascua, 0, 71, 1984, Ley51),
        new("San Pedro y San Pablo", ReglaDeFestivo.Lunes, 6, 29, 1984, Ley51),
        new("Virgen de Chiquinquirá", ReglaDeFestivo.Lunes, 7, 9, 2026, "Ley 2578 de 2026"),
        new("Independencia de Colombia", ReglaDeFestivo.Fijo, 7, 20, 1984, Ley51),
        new("Batalla de Boyacá", ReglaDeFestivo.Fijo, 8, 7, 1984, Ley51),
        new("Asunción de la Virgen", ReglaDeFestivo.Lunes, 8, 15, 1984, Ley51),
        new("Día de la Raza", ReglaDeFestivo.Lunes, 10, 12, 1984, Ley51),
        new("Todos los Santos", ReglaDeFestivo.Lunes, 11, 1, 1984, Ley51),
        new("Independencia de Cartagena", ReglaDeFestivo.Lunes, 11, 11, 1984, Ley51),
        new("Inmaculada Concepción", ReglaDeFestivo.Fijo, 12, 8, 1984, Ley51),
        new("Navidad", ReglaDeFestivo.Fijo, 12, 25, 1984, Ley51),
    ];

    private const string Ley51 = "Ley 51 de 1983";
    private readonly IReadOnlyList<Festivo> _festivos;
    private readonly HashSet<DateOnly> _excepcionales;
    private readonly ConcurrentDictionary<int, HashSet<DateOnly>> _porAno = new();

    /// <param name="excepcionales">Días no hábiles decretados aparte (cívicos), si la entidad o la Agencia los adoptan.</param>
    public CalendarioHabil(IEnumerable<Festivo>? festivos = null, IEnumerable<DateOnly>? excepcionales = null)
    {
        _festivos = festivos?.ToList() ?? FestivosNacionales;
        _excepcionales = excepcionales?.ToHashSet() ?? [];
    }

    /// <summary>El calendario nacional, sin días excepcionales.</summary>
    public static CalendarioHabil Nacional { get; } = new();

    public static DateOnly FechaBogota(DateTimeOffset instante) => DateOnly.FromDateTime(instante.ToOffset(HoraLegal).DateTime);

    public static TimeOnly HoraBogota(DateTimeOffset instante) => TimeOnly.FromDateTime(instante.ToOffset(HoraLegal).DateTime);

    /// <summary>Una fecha y hora de Bogotá como instante UTC.</summary>
    public static DateTimeOffset Instante(DateOnly fecha, TimeOnly hora) =>
        new DateTimeOffset(fecha.ToDateTime(hora), HoraLegal).ToUniversalTime();

    /// <summary>Domingo de Pascua por el cómputo gregoriano.</summary>
    public static DateOnly Pascua(int ano)
    {
        int a = ano % 19, b = ano / 100, c = ano % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int mes = (h + l - (7 * m) + 114) / 31, dia = ((h + l - (7 * m) + 114) % 31) + 1;
        return new DateOnly(ano, mes, dia);
    }

    public bool EsFestivo(DateOnly fecha) => _porAno.GetOrAdd(fecha.Year, DelAno).Contains(fecha);

    public bool EsHabil(DateOnly fecha) =>
        fecha.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !EsFestivo(fecha) && !_excepcionales.Contains(fecha);

    /// <summary>El mismo día si es hábil; si no, el primero que lo sea.</summary>
    public DateOnly DesdeHabil(DateOnly fecha) => EsHabil(fecha) ? fecha : SiguienteHabil(fecha);

    public DateOnly SiguienteHabil(DateOnly fecha) => SumarHabiles(fecha, 1);

    /// <summary>El día en que se cumplen <paramref name="dias"/> hábiles; negativos cuentan hacia atrás.</summary>
    public DateOnly SumarHabiles(DateOnly fecha, int dias)
    {
        var paso = Math.Sign(dias);
        for (var faltan = Math.Abs(dias); faltan > 0;)
        {
            fecha = fecha.AddDays(paso);
            if (EsHabil(fecha))
            {
                faltan--;
            }
        }

        return fecha;
    }

    /// <summary>Días hábiles después de <paramref name="desde"/> y hasta <paramref name="hasta"/> inclusive; negativo si va hacia atrás.</summary>
    public int HabilesEntre(DateOnly desde, DateOnly hasta)
    {
        if (hasta < desde)
        {
            return -HabilesEntre(hasta, desde);
        }

        var cuenta = 0;
        for (var dia = desde.AddDays(1); dia <= hasta; dia = dia.AddDays(1))
        {
            if (EsHabil(dia))
            {
                cuenta++;
            }
        }

        return cuenta;
    }

    /// <summary>Día hábil entre dos horas en punto, ambas incluidas (Decreto 1082 de 2015, art. 2.2.1.1.2.2.1).</summary>
    public bool EnVentanaDeAdendas(DateTimeOffset instante, int desde, int hasta) =>
        EsHabil(FechaBogota(instante)) && HoraBogota(instante) is var hora && hora >= new TimeOnly(desde, 0) && hora <= new TimeOnly(hasta, 0);

    /// <summary>Los festivos de un año con su nombre, en orden.</summary>
    public IEnumerable<(DateOnly Fecha, string Nombre)> FestivosDe(int ano) =>
        _festivos.Where(f => ano >= f.DesdeAno).Select(f => (FechaDe(f, ano), f.Nombre)).OrderBy(f => f.Item1);

    private static DateOnly FechaDe(Festivo festivo, int ano)
    {
        if (festivo.Regla == ReglaDeFestivo.Pascua)
        {
            return Pascua(ano).AddDays(festivo.Dia);
        }

        var fecha = new DateOnly(ano, festivo.Mes, festivo.Dia);
        if (festivo.Regla == ReglaDeFestivo.Lunes)
        {
            fecha = fecha.AddDays(((int)DayOfWeek.Monday - (int)fecha.DayOfWeek + 7) % 7);
        }

        return fecha;
    }

    private HashSet<DateOnly> DelAno(int ano) => FestivosDe(ano).Select(f => f.Fecha).ToHashSet();
}
