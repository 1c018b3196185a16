using Secop.Domain.Procesos.Cuantias;

namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Lo que debe mediar, en días de calendario, entre la publicación y el cierre de un proceso cubierto por un acuerdo comercial.</summary>
/// <param name="DiasConPaa">Cuando el Plan Anual de Adquisiciones lo anunció a tiempo.</param>
public sealed record PlazoDeAcuerdos(int Dias, int DiasConPaa);

/// <summary>Los números de la ley sobre las condiciones del contrato que se ofrece, con vigencia y cita.</summary>
public static class ClavesDeCondiciones
{
    public const string AnticipoMaximo = "ANTICIPO_MAXIMO";
    public const string AcuerdosDias = "ACUERDOS_DIAS_CIERRE";
    public const string AcuerdosDiasConPaa = "ACUERDOS_DIAS_CIERRE_CON_PAA";
    public const string ManualDeAcuerdos = "Manual para el manejo de los Acuerdos Comerciales en Procesos de Contratación";

    public static readonly IReadOnlyList<ClaveDeParametro> Nombres =
    [
        new(AnticipoMaximo, "Anticipo y pago anticipado: del valor del contrato, a lo sumo", UnidadDeParametro.Porcentaje, GrupoDeParametro.Amparos),
        new(AcuerdosDias, "Acuerdos comerciales: días de la publicación al cierre, al menos", UnidadDeParametro.Corridos, GrupoDeParametro.Terminos),
        new(AcuerdosDiasConPaa, "Acuerdos comerciales: días de la publicación al cierre si el PAA lo anunció, al menos", UnidadDeParametro.Corridos, GrupoDeParametro.Terminos),
    ];

    public static readonly IReadOnlyList<ParametroLegal> Semilla =
    [
        new(ParametroLegal.Identidad(14, 0), AnticipoMaximo, new DateOnly(1994, 1, 1), 50, ReglasDePagos.Ley, false),
        new(ParametroLegal.Identidad(14, 1), AcuerdosDias, new DateOnly(2013, 7, 17), 30, ManualDeAcuerdos, true),
        new(ParametroLegal.Identidad(14, 2), AcuerdosDiasConPaa, new DateOnly(2013, 7, 17), 10, ManualDeAcuerdos, true),
    ];

    public static PlazoDeAcuerdos Acuerdos(TablaDeParametros tabla, DateOnly fecha) =>
        new((int)tabla.Valor(AcuerdosDias, fecha), (int)tabla.Valor(AcuerdosDiasConPaa, fecha));
}
