using System.Globalization;
using Secop.Domain.Comun;

namespace Secop.Domain.Evaluaciones;

/// <summary>Un instante o un día dentro de la frase de una regla, en hora legal colombiana.</summary>
internal static class Momento
{
    private static readonly CultureInfo Cultura = CultureInfo.GetCultureInfo("es-CO");

    public static string Escribir(DateTimeOffset instante) =>
        "el " + instante.ToOffset(CalendarioHabil.HoraLegal).ToString("dddd d 'de' MMMM 'de' yyyy, h:mm:ss tt", Cultura)
            .Replace('\u00a0', ' ').Replace('\u202f', ' ');

    public static string Dia(DateOnly fecha) => fecha.ToString("d 'de' MMMM 'de' yyyy", Cultura);
}
