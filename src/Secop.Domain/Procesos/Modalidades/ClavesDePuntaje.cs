namespace Secop.Domain.Procesos.Modalidades;

/// <summary>
/// Los puntajes que fija la ley, en porcentaje del total. Van por verificar: se usan, con esa advertencia, hasta que el
/// operador los confirme o los cambie.
/// </summary>
public static class ClavesDePuntaje
{
    public const string IndustriaMinimo = "PUNTAJE_INDUSTRIA_NACIONAL_MINIMO";
    public const string IndustriaMaximo = "PUNTAJE_INDUSTRIA_NACIONAL_MAXIMO";
    public const string ComponenteMinimo = "PUNTAJE_COMPONENTE_NACIONAL_MINIMO";
    public const string ComponenteMaximo = "PUNTAJE_COMPONENTE_NACIONAL_MAXIMO";
    public const string Discapacidad = "PUNTAJE_DISCAPACIDAD";
    public const string Mipyme = "PUNTAJE_MIPYME";
    public const string Mujeres = "PUNTAJE_EMPRESA_MUJERES";

    private const string Ley816 = "Ley 816 de 2003, art. 2";
    private static readonly DateOnly DesdeLey816 = new(2003, 7, 8);
    private static readonly DateOnly Decreto392 = new(2018, 2, 26);
    private static readonly DateOnly Decreto1860 = new(2021, 12, 24);

    public static readonly IReadOnlyList<ParametroLegal> Semilla =
    [
        .. new (string Clave, DateOnly Desde, decimal Valor, string Norma)[]
        {
            (IndustriaMinimo, DesdeLey816, 10, Ley816),
            (IndustriaMaximo, DesdeLey816, 20, Ley816),
            (ComponenteMinimo, DesdeLey816, 5, Ley816),
            (ComponenteMaximo, DesdeLey816, 15, Ley816),
            (Discapacidad, Decreto392, 1, "Decreto 1082 de 2015, art. 2.2.1.2.4.2.6 (Decreto 392 de 2018)"),
            (Mipyme, Decreto1860, 0.25m, "Decreto 1082 de 2015, art. 2.2.1.2.4.2.18 (Decreto 1860 de 2021)"),
            (Mujeres, Decreto1860, 0.25m, "Decreto 1082 de 2015, art. 2.2.1.2.4.2.15 (Decreto 1860 de 2021)"),
        }.Select((p, i) => new ParametroLegal(MinimaCuantia.Identidad(30, i), p.Clave, p.Desde, p.Valor, p.Norma, PorVerificar: true)),
    ];
}
