using Secop.Domain.Procesos.Cuantias;

namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Lo menos que la ley deja pedir de un amparo cuando el contrato pasa de un valor, en COP.</summary>
/// <param name="Porcentaje">Del valor del contrato o de la oferta; en el anticipo, de lo anticipado.</param>
/// <param name="Valor">Lo menos asegurado, en COP.</param>
/// <param name="Tope">Lo más que el porcentaje obliga a asegurar, en COP.</param>
public sealed record TramoDeGarantia(decimal MasDe, decimal Porcentaje, decimal Valor = 0, decimal? Tope = null)
{
    public decimal Asegurado(decimal contrato) => Math.Max(Valor, Math.Min(Tope ?? decimal.MaxValue, contrato * Porcentaje / 100));
}

/// <summary>Lo que la ley manda de un amparo.</summary>
/// <param name="Obligatoria">La modalidad no deja publicar sin él.</param>
/// <param name="Meses">Los que debe cubrir, por lo menos, después del plazo.</param>
public sealed record ReglaDeGarantia(Amparo Amparo, bool Obligatoria, int Meses, string Norma, IReadOnlyList<TramoDeGarantia> Tramos)
{
    public TramoDeGarantia? Tramo(decimal contrato) => Tramos.LastOrDefault(t => t.MasDe == 0 || t.MasDe < contrato);
}

/// <summary>Los números de la ley sobre las garantías (Decreto 1082 de 2015, arts. 2.2.1.2.3.1.7 a 2.2.1.2.3.1.17), con vigencia y cita.</summary>
public static class ClavesDeGarantia
{
    public const string Seriedad = "GARANTIA_PORCENTAJE_SERIEDAD";
    public const string Cumplimiento = "GARANTIA_PORCENTAJE_CUMPLIMIENTO";
    public const string Anticipo = "GARANTIA_PORCENTAJE_ANTICIPO";
    public const string PagoAnticipado = "GARANTIA_PORCENTAJE_PAGO_ANTICIPADO";
    public const string Salarios = "GARANTIA_PORCENTAJE_SALARIOS";
    public const string SalariosAnos = "GARANTIA_ANOS_SALARIOS";
    public const string EstabilidadAnos = "GARANTIA_ANOS_ESTABILIDAD";
    public const string CivilPorcentaje = "GARANTIA_CIVIL_PORCENTAJE";
    public const string CivilTope = "GARANTIA_CIVIL_TOPE";
    private const string Decreto = "Decreto 1082 de 2015, art. 2.2.1.2.3.1.";
    private const string Cuantiosos = Decreto + "9 y 2.2.1.2.3.1.12: contratos de más de 1.000.000 SMMLV";
    private static readonly DateOnly Decreto1510 = new(2013, 7, 17);

    /// <summary>Para los contratos de mucho valor el porcentaje baja: desde cuántos SMMLV y a cuánto.</summary>
    private static readonly (string Desde, decimal Salarios, string Porcentaje, decimal Cifra)[] Escalones =
    [
        ("GARANTIA_ESCALON_1_DESDE", 1_000_000, "GARANTIA_ESCALON_1_PORCENTAJE", 2.5m),
        ("GARANTIA_ESCALON_2_DESDE", 5_000_000, "GARANTIA_ESCALON_2_PORCENTAJE", 1),
        ("GARANTIA_ESCALON_3_DESDE", 10_000_000, "GARANTIA_ESCALON_3_PORCENTAJE", 0.5m),
    ];

    /// <summary>La responsabilidad civil: hasta cuántos SMMLV de contrato y cuántos se aseguran. De ahí en adelante es un porcentaje.</summary>
    private static readonly (string Hasta, decimal Contrato, string Valor, decimal Asegurado)[] Civil =
    [
        ("GARANTIA_CIVIL_1_HASTA", 1_500, "GARANTIA_CIVIL_1_VALOR", 200),
        ("GARANTIA_CIVIL_2_HASTA", 2_500, "GARANTIA_CIVIL_2_VALOR", 300),
        ("GARANTIA_CIVIL_3_HASTA", 5_000, "GARANTIA_CIVIL_3_VALOR", 400),
        ("GARANTIA_CIVIL_4_HASTA", 10_000, "GARANTIA_CIVIL_4_VALOR", 500),
    ];

    public static readonly IReadOnlyList<ClaveDeParametro> Nombres =
    [
        Nombre(Seriedad, "Seriedad de la oferta, al menos", UnidadDeParametro.Porcentaje),
        Nombre(Cumplimiento, "Cumplimiento, al menos", UnidadDeParametro.Porcentaje),
        Nombre(Anticipo, "Buen manejo del anticipo: parte del anticipo, al menos", UnidadDeParametro.Porcentaje),
        Nombre(PagoAnticipado, "Devolución del pago anticipado: parte de lo pagado, al menos", UnidadDeParametro.Porcentaje),
        Nombre(Salarios, "Salarios, prestaciones e indemnizaciones, al menos", UnidadDeParametro.Porcentaje),
        Nombre(SalariosAnos, "Salarios, prestaciones e indemnizaciones: después del plazo, al menos", UnidadDeParametro.Anos),
        Nombre(EstabilidadAnos, "Estabilidad y calidad de la obra: desde la entrega, al menos", UnidadDeParametro.Anos),
        .. Escalones.SelectMany((e, i) => new[]
        {
            Nombre(e.Desde, $"Seriedad y cumplimiento, rebaja {i + 1} por el valor: contratos de más de", UnidadDeParametro.Salarios),
            Nombre(e.Porcentaje, $"Seriedad y cumplimiento, rebaja {i + 1} por el valor: al menos", UnidadDeParametro.Porcentaje),
        }),
        .. Civil.SelectMany((c, i) => new[]
        {
            Nombre(c.Hasta, $"Responsabilidad civil, tramo {i + 1}: contratos de hasta", UnidadDeParametro.Salarios),
            Nombre(c.Valor, $"Responsabilidad civil, tramo {i + 1}: se asegura al menos", UnidadDeParametro.Salarios),
        }),
        Nombre(CivilPorcentaje, "Responsabilidad civil, contratos de mayor valor: al menos", UnidadDeParametro.Porcentaje),
        Nombre(CivilTope, "Responsabilidad civil, contratos de mayor valor: no obliga a más de", UnidadDeParametro.Salarios),
    ];

    public static readonly IReadOnlyList<ParametroLegal> Semilla =
    [
        .. new (string Clave, decimal Valor, string Norma, bool PorVerificar)[]
        {
            (Seriedad, 10, Decreto + "9", false),
            (Cumplimiento, 10, Decreto + "12", false),
            (Anticipo, 100, Decreto + "10", false),
            (PagoAnticipado, 100, Decreto + "11", false),
            (Salarios, 5, Decreto + "13", false),
            (SalariosAnos, 3, Decreto + "13", false),
            (EstabilidadAnos, 5, Decreto + "14", false),
            (CivilPorcentaje, 5, Decreto + "17", false),
            (CivilTope, 75_000, Decreto + "17", false),
        }.Concat(Escalones.SelectMany((e, i) => new[] { (e.Desde, e.Salarios, Cuantiosos, i > 0), (e.Porcentaje, e.Cifra, Cuantiosos, false) }))
            .Concat(Civil.SelectMany(c => new[] { (c.Hasta, c.Contrato, Decreto + "17", false), (c.Valor, c.Asegurado, Decreto + "17", false) }))
            .Select((p, i) => new ParametroLegal(ParametroLegal.Identidad(11, i), p.Item1, Decreto1510, p.Item2, p.Item3, p.Item4)),
    ];

    /// <summary>Lo que rige en una fecha. Lo que la ley deja a la entidad no aparece.</summary>
    public static IReadOnlyList<ReglaDeGarantia> En(TablaDeParametros tabla, DateOnly fecha, bool obligatorias)
    {
        decimal Leer(string clave) => tabla.Valor(clave, fecha);
        int Meses(string clave) => (int)Leer(clave) * 12;
        var smmlv = Leer(MinimaCuantia.Smmlv);
        TramoDeGarantia[] Rebajados(string clave) => [new(0, Leer(clave)), .. Escalones.Select(e => new TramoDeGarantia(Leer(e.Desde) * smmlv, Leer(e.Porcentaje)))];
        var hasta = Civil.Select(c => Leer(c.Hasta) * smmlv).ToList();
        return
        [
            new(Amparo.SeriedadOferta, obligatorias, 0, Decreto + "9", Rebajados(Seriedad)),
            new(Amparo.Cumplimiento, obligatorias, 0, Decreto + "12", Rebajados(Cumplimiento)),
            new(Amparo.BuenManejoAnticipo, false, 0, Decreto + "10", [new(0, Leer(Anticipo))]),
            new(Amparo.DevolucionPagoAnticipado, false, 0, Decreto + "11", [new(0, Leer(PagoAnticipado))]),
            new(Amparo.SalariosYPrestaciones, false, Meses(SalariosAnos), Decreto + "13", [new(0, Leer(Salarios))]),
            new(Amparo.EstabilidadObra, false, Meses(EstabilidadAnos), Decreto + "14", []),
            new(
                Amparo.ResponsabilidadCivil, false, 0, Decreto + "17",
                [
                    .. Civil.Select((c, i) => new TramoDeGarantia(i == 0 ? 0 : hasta[i - 1], 0, Leer(c.Valor) * smmlv)),
                    new(hasta[^1], Leer(CivilPorcentaje), 0, Leer(CivilTope) * smmlv),
                ]),
        ];
    }

    private static ClaveDeParametro Nombre(string clave, string nombre, UnidadDeParametro unidad) => new(clave, nombre, unidad, GrupoDeParametro.Amparos);
}
