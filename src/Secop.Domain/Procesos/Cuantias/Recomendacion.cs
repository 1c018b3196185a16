using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Cuantias;

/// <summary>Por dónde se contrata según la ley.</summary>
public enum ModalidadRecomendada
{
    ContratacionDirecta,
    AcuerdoMarco,
    MinimaCuantia,
    ConcursoDeMeritos,
    SubastaInversa,
    SeleccionAbreviada,
    MenorCuantia,
    LicitacionPublica,
    LicitacionDeObra,
    Enajenacion,
}

public enum ObjetoDeCompra
{
    Bienes,
    Servicios,
    Obra,
    Consultoria,
    Interventoria,
}

/// <summary>Las causales de contratación directa (Ley 1150 de 2007, art. 2 núm. 4), literales a) a i).</summary>
public enum CausalDirecta
{
    UrgenciaManifiesta,
    Emprestitos,
    Interadministrativo,
    DefensaConReserva,
    CienciaYTecnologia,
    EncargoFiduciario,
    SinPluralidad,
    ServiciosProfesionales,
    Inmuebles,
}

/// <summary>Las causales de selección abreviada que no dependen del valor (Ley 1150 de 2007, art. 2 núm. 2), literales c) a i).</summary>
public enum CausalAbreviada
{
    Salud,
    LicitacionDesierta,
    Enajenacion,
    Agropecuarios,
    ComercialDeEmpresaEstatal,
    ProgramasDeProteccion,
    DefensaYSeguridad,
}

/// <summary>Lo que hay que saber para recomendar.</summary>
public sealed record DatosDeRecomendacion
{
    public required decimal Valor { get; init; }

    public required ObjetoDeCompra Objeto { get; init; }

    /// <summary>El día en que se abriría el proceso.</summary>
    public required DateOnly Fecha { get; init; }

    /// <summary>La cuantía de la entidad ese año; nula si no se conoce su presupuesto.</summary>
    public required Cuantia? Cuantia { get; init; }

    public CausalDirecta? Directa { get; init; }

    public ExcepcionDeGarantias? Excepcion { get; init; }

    /// <summary>Alcaldía, gobernación o entidad descentralizada de uno de esos órdenes.</summary>
    public bool EsTerritorial { get; init; }

    public bool Uniformes { get; init; }

    public bool AcuerdoMarco { get; init; }

    public CausalAbreviada? Abreviada { get; init; }
}

/// <summary>Un paso que no se siguió y por qué.</summary>
public sealed record Descarte(string Modalidad, string Porque, string Norma);

/// <param name="Modalidad">Nula si sin el presupuesto de la entidad no se puede saber.</param>
public sealed record Recomendacion(
    ModalidadRecomendada? Modalidad, string Porque, string Norma, IReadOnlyList<Descarte> Descartes, IReadOnlyList<string> Advertencias)
{
    /// <summary>
    /// Si con esa modalidad no hace falta explicar nada: es la recomendada, o una en la que la cuantía no decide porque
    /// la entidad no contrata por la Ley 80 o todavía no contrata.
    /// </summary>
    public bool Admite(string codigo) =>
        (Modalidad is { } recomendada && recomendada.Codigos().Contains(codigo)) || CatalogoDeModalidades.Buscar(codigo)?.Clase is ClaseDeModalidad.RegimenEspecial or ClaseDeModalidad.Planeacion;
}

public static class PalabrasDeRecomendacion
{
    public static string Nombre(this ModalidadRecomendada modalidad) => modalidad switch
    {
        ModalidadRecomendada.ContratacionDirecta => "Contratación directa",
        ModalidadRecomendada.AcuerdoMarco => "Acuerdo marco de precios (Tienda Virtual)",
        ModalidadRecomendada.MinimaCuantia => "Mínima cuantía",
        ModalidadRecomendada.ConcursoDeMeritos => "Concurso de méritos",
        ModalidadRecomendada.SubastaInversa => "Selección abreviada por subasta inversa",
        ModalidadRecomendada.SeleccionAbreviada => "Selección abreviada por causal especial",
        ModalidadRecomendada.MenorCuantia => "Selección abreviada de menor cuantía",
        ModalidadRecomendada.LicitacionPublica => "Licitación pública",
        ModalidadRecomendada.LicitacionDeObra => "Licitación pública de obra",
        ModalidadRecomendada.Enajenacion => "Enajenación de bienes del Estado",
    };

    /// <summary>Las modalidades de la plataforma con que se sigue una recomendación; el acuerdo marco se compra en la Tienda Virtual.</summary>
    public static IReadOnlyList<string> Codigos(this ModalidadRecomendada modalidad) => modalidad switch
    {
        ModalidadRecomendada.ContratacionDirecta => ["CD", "CDO"],
        ModalidadRecomendada.AcuerdoMarco => [],
        ModalidadRecomendada.MinimaCuantia => ["MC"],
        ModalidadRecomendada.ConcursoDeMeritos => ["CMA", "CMP"],
        ModalidadRecomendada.SubastaInversa => ["SASI"],
        ModalidadRecomendada.SeleccionAbreviada => ["SAMC-SM"],
        ModalidadRecomendada.MenorCuantia => ["SAMC"],
        ModalidadRecomendada.LicitacionPublica => ["LP"],
        ModalidadRecomendada.LicitacionDeObra => ["LPO"],
        ModalidadRecomendada.Enajenacion => ["EB-C"],
    };

    public static string Nombre(this ObjetoDeCompra objeto) => objeto switch
    {
        ObjetoDeCompra.Bienes => "Bienes",
        ObjetoDeCompra.Servicios => "Servicios",
        ObjetoDeCompra.Obra => "Obra pública",
        ObjetoDeCompra.Consultoria => "Consultoría",
        ObjetoDeCompra.Interventoria => "Interventoría",
    };

    public static string Nombre(this CausalDirecta causal) => causal switch
    {
        CausalDirecta.UrgenciaManifiesta => "Urgencia manifiesta",
        CausalDirecta.Emprestitos => "Empréstitos",
        CausalDirecta.Interadministrativo => "Contratos o convenios interadministrativos",
        CausalDirecta.DefensaConReserva => "Bienes y servicios de defensa, inteligencia o protección que exigen reserva",
        CausalDirecta.CienciaYTecnologia => "Actividades científicas y tecnológicas",
        CausalDirecta.EncargoFiduciario => "Encargo fiduciario en una reestructuración de pasivos",
        CausalDirecta.SinPluralidad => "No hay pluralidad de oferentes",
        CausalDirecta.ServiciosProfesionales => "Servicios profesionales, de apoyo a la gestión o trabajos artísticos",
        CausalDirecta.Inmuebles => "Arrendamiento o adquisición de inmuebles",
    };

    public static string Norma(this CausalDirecta causal) => $"Ley 1150 de 2007, art. 2 núm. 4 lit. {(char)('a' + (int)causal)}";

    public static string Nombre(this CausalAbreviada causal) => causal switch
    {
        CausalAbreviada.Salud => "Servicios de salud",
        CausalAbreviada.LicitacionDesierta => "Licitación declarada desierta",
        CausalAbreviada.Enajenacion => "Enajenación de bienes del Estado",
        CausalAbreviada.Agropecuarios => "Productos agropecuarios en bolsa",
        CausalAbreviada.ComercialDeEmpresaEstatal => "Actividad comercial o industrial de una empresa estatal",
        CausalAbreviada.ProgramasDeProteccion => "Programas de protección y de atención a población vulnerable",
        CausalAbreviada.DefensaYSeguridad => "Bienes y servicios de defensa y seguridad nacional",
    };

    public static string Norma(this CausalAbreviada causal) => $"Ley 1150 de 2007, art. 2 núm. 2 lit. {(char)('c' + (int)causal)}";
}
