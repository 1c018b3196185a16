using System.Globalization;
using Secop.Domain.Comun;

namespace Secop.Web.Infrastructure;

/// <summary>
/// La única manera de escribir dinero, fechas y tamaños para una persona. La hora es la legal colombiana (UTC−5,
/// sin horario de verano). .NET escribe con espacios duros: aquí salen corrientes, salvo los de «4:59 p. m.», que no se parte entre renglones.
/// </summary>
public static class Formato
{
    public static readonly CultureInfo Cultura = CultureInfo.GetCultureInfo("es-CO");
    private static readonly TimeSpan Bogota = TimeSpan.FromHours(-5);

    public static DateTimeOffset EnBogota(DateTimeOffset instante) => instante.ToOffset(Bogota);

    /// <summary>«$ 57.004.275», con centavos solo si los hay.</summary>
    public static string Dinero(decimal? pesos) =>
        pesos is not { } p ? "—" : (p < 0 ? "−" : "") + "$ " + Numero(Math.Abs(p));

    public static string Numero(decimal numero) => Limpio(numero.ToString(numero == decimal.Truncate(numero) ? "#,0" : "#,0.00", Cultura));

    public static string Numero(long numero) => Limpio(numero.ToString("#,0", Cultura));

    public static string Porcentaje(decimal porcentaje) => Limpio(porcentaje.ToString("0.##", Cultura)) + " %";

    /// <summary>«martes 24 de noviembre de 2026, 4:59:59 p. m.»</summary>
    public static string Instante(DateTimeOffset? instante) =>
        instante is not { } i ? "—" : Limpio(EnBogota(i).ToString("dddd d 'de' MMMM 'de' yyyy, h:mm:ss tt", Cultura));

    /// <summary>«24 nov 2026, 4:59 p. m.»</summary>
    public static string Corto(DateTimeOffset? instante) =>
        instante is not { } i ? "—" : Limpio(EnBogota(i).ToString("d MMM yyyy, h:mm tt", Cultura)).Replace(".,", ",", StringComparison.Ordinal);

    /// <summary>«4:59:59 p. m.»</summary>
    public static string Hora(DateTimeOffset instante) => Limpio(EnBogota(instante).ToString("h:mm:ss tt", Cultura));

    public static string Fecha(DateTimeOffset? instante) => instante is { } i ? Fecha(DateOnly.FromDateTime(EnBogota(i).DateTime)) : "—";

    /// <summary>«24 de noviembre de 2026»</summary>
    public static string Fecha(DateOnly? fecha) => fecha is { } f ? Limpio(f.ToString("d 'de' MMMM 'de' yyyy", Cultura)) : "—";

    /// <summary>Para los campos <c>datetime-local</c>: hora de Bogotá sin zona.</summary>
    public static string ParaCampo(DateTimeOffset? instante) =>
        instante is { } i ? EnBogota(i).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) : "";

    /// <summary>
    /// Lo contrario: lo que escribió la persona en un <c>datetime-local</c> es hora legal colombiana. Lo que no cabe en el
    /// calendario queda en su último instante, que ninguna regla admite.
    /// </summary>
    public static DateTimeOffset? DeCampo(DateTime? local) =>
        local is not { } l ? null
        : l > DateTime.MaxValue + Bogota ? DateTimeOffset.MaxValue
        : new DateTimeOffset(DateTime.SpecifyKind(l, DateTimeKind.Unspecified), Bogota).ToUniversalTime();

    public static string Maquina(DateTimeOffset instante) => EnBogota(instante).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Tamano(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{Limpio((bytes / 1024m).ToString("0.#", Cultura))} kB",
        _ => $"{Limpio((bytes / 1048576m).ToString("0.#", Cultura))} MB",
    };

    /// <summary>«faltan 2 días hábiles», «faltan 3 horas», «hace 1 día». Los términos corren en días hábiles (Ley 4 de 1913, art. 62).</summary>
    public static string Falta(DateTimeOffset hasta, DateTimeOffset ahora)
    {
        if (hasta - ahora is { TotalDays: >= 1 and < 400 }
            && CalendarioHabil.Nacional.HabilesEntre(CalendarioHabil.FechaBogota(ahora), CalendarioHabil.FechaBogota(hasta)) is > 0 and var habiles)
        {
            return habiles == 1 ? "falta 1 día hábil" : $"faltan {habiles} días hábiles";
        }

        return FaltaDeCalendario(hasta, ahora);
    }

    /// <summary>Lo mismo en días de calendario, para lo que no es un término: un evento.</summary>
    public static string FaltaDeCalendario(DateTimeOffset hasta, DateTimeOffset ahora)
    {
        var resta = hasta - ahora;
        var (cuanto, unidad) = resta.Duration() switch
        {
            { TotalDays: >= 2 } d => ((int)d.TotalDays, "días"),
            { TotalDays: >= 1 } => (1, "día"),
            { TotalHours: >= 2 } h => ((int)h.TotalHours, "horas"),
            { TotalHours: >= 1 } => (1, "hora"),
            { TotalMinutes: >= 2 } m => ((int)m.TotalMinutes, "minutos"),
            _ => (1, "minuto"),
        };
        return resta > TimeSpan.Zero ? $"{(cuanto == 1 ? "falta" : "faltan")} {cuanto} {unidad}" : $"hace {cuanto} {unidad}";
    }

    private static string Limpio(string texto) => texto.Replace('\u00a0', ' ').Replace('\u202f', ' ')
        .Replace(" a. m.", "\u00a0a.\u00a0m.", StringComparison.Ordinal).Replace(" p. m.", "\u00a0p.\u00a0m.", StringComparison.Ordinal);
}
