using Secop.Domain.Procesos;

namespace Secop.Web.Infrastructure;

/// <summary>Un cronograma dibujado como línea: cada hito con las reglas que cumple o rompe.</summary>
/// <param name="LimiteDeAdendas">El último momento para adendas, si la modalidad lo tiene y hay cierre.</param>
/// <param name="DiasDeAdendas">Los días hábiles antes del cierre que manda la norma.</param>
public sealed record LineaDelCronograma(
    IReadOnlyList<TipoHito> Orden, IReadOnlyList<Hito> Hitos, IReadOnlyList<ResultadoDeRegla> Reglas, DateTimeOffset? LimiteDeAdendas, int DiasDeAdendas)
{
    public string ReglaDeAdendas => DiasDeAdendas == 1
        ? "Día hábil anterior al cierre, a la misma hora; y sólo de 7:00 a. m. a 7:00 p. m. (Decreto 1082 de 2015, art. 2.2.1.1.2.2.1)"
        : $"{DiasDeAdendas} días hábiles antes del cierre, a la misma hora, ni siquiera para ampliarlo (Ley 1474 de 2011, art. 89); y sólo de 7:00 a. m. a 7:00 p. m. de un día hábil (Decreto 1082 de 2015, art. 2.2.1.1.2.2.1)";
}
