using Secop.Domain.Comun;

namespace Secop.Domain.Contratos;

/// <summary>Los plazos para liquidar, como parámetro con su cita: los de la ley se usan si no se pactaron otros.</summary>
/// <param name="MesesBilateral">Para hacerlo de común acuerdo, desde la terminación.</param>
/// <param name="MesesUnilateral">Los siguientes, para que la entidad lo haga sola.</param>
/// <param name="MesesAdicionales">Los siguientes, en que todavía se puede de una forma u otra.</param>
public sealed record PlazosDeLiquidacion(int MesesBilateral, int MesesUnilateral, int MesesAdicionales, string Norma, DateOnly VigenteDesde)
{
    public static readonly PlazosDeLiquidacion DeLaLey = new(4, 2, 24, "Ley 1150 de 2007, art. 11", new DateOnly(2008, 1, 16));
}

/// <param name="Bilateral">Último día para liquidar de común acuerdo.</param>
/// <param name="Unilateral">Último día del término unilateral.</param>
/// <param name="Ultimo">Último día en que se puede liquidar de cualquier forma.</param>
public sealed record TerminosDeLiquidacion(DateOnly Bilateral, DateOnly Unilateral, DateOnly Ultimo)
{
    public static TerminosDeLiquidacion Desde(DateOnly terminacion, int? mesesPactados, PlazosDeLiquidacion plazos)
    {
        var bilateral = mesesPactados ?? plazos.MesesBilateral;
        var unilateral = bilateral + plazos.MesesUnilateral;
        return new(
            Vence(terminacion.AddMonths(bilateral)), Vence(terminacion.AddMonths(unilateral)), Vence(terminacion.AddMonths(unilateral + plazos.MesesAdicionales)));
    }

    // El término de meses que vence en día no hábil llega hasta el siguiente hábil (Ley 4 de 1913, art. 62).
    private static DateOnly Vence(DateOnly dia) => CalendarioHabil.Nacional.DesdeHabil(dia);

    /// <summary>El término que corre hoy y cuándo vence.</summary>
    public (string Nombre, DateOnly Vence) EnCurso(DateOnly hoy) =>
        hoy <= Bilateral ? ("liquidación de común acuerdo", Bilateral)
        : hoy <= Unilateral ? ("liquidación unilateral", Unilateral)
        : ("término adicional de dos años", Ultimo);
}
