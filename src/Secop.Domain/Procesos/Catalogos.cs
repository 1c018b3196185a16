namespace Secop.Domain.Procesos;

/// <summary>Sólo cambia por un acto. La fase, en cambio, sale de las fechas y de los actos.</summary>
public enum EstadoProceso
{
    Borrador,
    Publicado,
    Adjudicado,
    Desierto,
    Cancelado,
    Revocado,

    /// <summary>No queda nada por publicar: régimen especial de sola publicidad.</summary>
    Terminado,
}

public enum UnidadDuracion
{
    Dias,
    Semanas,
    Meses,
    Anios,
}

public enum DestinacionGasto
{
    Funcionamiento,
    Inversion,
}

/// <summary>Los seis orígenes de los recursos que pide el formulario.</summary>
public enum OrigenRecursos
{
    PresupuestoGeneralNacion,
    SistemaGeneralParticipaciones,
    SistemaGeneralRegalias,
    RecursosPropiosTerritoriales,
    RecursosDeCredito,
    RecursosPropios,
}

public enum FuncionEquipo
{
    Estructurador,
    AbreOfertas,
    Evaluador,
    OrdenadorDelGasto,
    Supervisor,
}

public enum Amparo
{
    SeriedadOferta,
    Cumplimiento,
    BuenManejoAnticipo,
    DevolucionPagoAnticipado,
    SalariosYPrestaciones,
    EstabilidadObra,
    CalidadServicio,
    CalidadBienes,
    ResponsabilidadCivil,
}

public enum AlcanceMipyme
{
    Abierto,
    Nacional,
    Departamental,
    Municipal,
}

public enum CausaDesierto
{
    SinOfertas,
    NingunaHabilitada,
    TodasSuperanElPresupuesto,
    OtraMotivada,

    /// <summary>Nadie manifestó interés en una menor cuantía.</summary>
    SinInteresados,
}

/// <summary>Las partes del pliego electrónico que se editan por separado.</summary>
public enum SeccionPliego
{
    Informacion,
    Clasificacion,
    Lugar,
    Presupuesto,
    Condiciones,
    ListaPrecios,
    Cuestionario,
    Garantias,
    Documentos,
    Equipo,
    Cronograma,
    Lotes,
    Evaluacion,
    Visita,
}

public enum Severidad
{
    /// <summary>Mandato legal: impide publicar.</summary>
    Bloquea,

    /// <summary>Recomendación: avisa y deja seguir.</summary>
    Avisa,

    /// <summary>Deja seguir a quien escriba por qué.</summary>
    PideJustificacion,
}

/// <summary>Las palabras con las que se lee cada valor.</summary>
public static partial class Palabras
{
    /// <summary>Tipos de contrato que ofrece el formulario.</summary>
    public static readonly IReadOnlyList<string> TiposDeContrato =
    [
        "Compraventa", "Suministro", "Prestación de servicios", "Obra", "Consultoría", "Interventoría", "Arrendamiento", "Seguros",
        "Comodato", "Concesión", "Fiducia", "Otro",
    ];

    public static string Nombre(this EstadoProceso estado) => estado switch
    {
        EstadoProceso.Borrador => "Borrador",
        EstadoProceso.Publicado => "Publicado",
        EstadoProceso.Adjudicado => "Adjudicado",
        EstadoProceso.Desierto => "Declarado desierto",
        EstadoProceso.Cancelado => "Cancelado",
        EstadoProceso.Revocado => "Revocado",
        EstadoProceso.Terminado => "Terminado",
    };

    /// <summary>Terminó sin llegar al contrato o sin nada más por hacer: los hitos que faltaban ya no ocurren.</summary>
    public static bool Termino(this EstadoProceso estado) => estado is EstadoProceso.Desierto or EstadoProceso.Cancelado or EstadoProceso.Revocado or EstadoProceso.Terminado;

    public static string Nombre(this UnidadDuracion unidad, int cantidad) => unidad switch
    {
        UnidadDuracion.Dias => cantidad == 1 ? "día" : "días",
        UnidadDuracion.Semanas => cantidad == 1 ? "semana" : "semanas",
        UnidadDuracion.Meses => cantidad == 1 ? "mes" : "meses",
        UnidadDuracion.Anios => cantidad == 1 ? "año" : "años",
    };

    public static string Nombre(this DestinacionGasto destinacion) => destinacion switch
    {
        DestinacionGasto.Funcionamiento => "Funcionamiento",
        DestinacionGasto.Inversion => "Inversión",
    };

    public static string Nombre(this OrigenRecursos origen) => origen switch
    {
        OrigenRecursos.PresupuestoGeneralNacion => "Presupuesto General de la Nación (PGN)",
        OrigenRecursos.SistemaGeneralParticipaciones => "Sistema General de Participaciones (SGP)",
        OrigenRecursos.SistemaGeneralRegalias => "Sistema General de Regalías (SGR)",
        OrigenRecursos.RecursosPropiosTerritoriales => "Recursos propios (alcaldías, gobernaciones y resguardos)",
        OrigenRecursos.RecursosDeCredito => "Recursos de crédito",
        OrigenRecursos.RecursosPropios => "Recursos propios",
    };

    public static string Nombre(this TipoPregunta tipo) => tipo switch
    {
        TipoPregunta.Texto => "Pregunta abierta",
        TipoPregunta.Numero => "Pregunta numérica",
        TipoPregunta.SiNo => "Sí o no",
        TipoPregunta.Anexo => "Anexo",
        TipoPregunta.Fecha => "Fecha",
        TipoPregunta.TextoCorto => "Texto corto",
        TipoPregunta.SeleccionUnica => "Selección única",
        TipoPregunta.SeleccionMultiple => "Selección múltiple",
        TipoPregunta.Informativo => "Texto informativo (no se responde)",
    };

    public static string Nombre(this FuncionEquipo funcion) => funcion switch
    {
        FuncionEquipo.Estructurador => "Estructurador",
        FuncionEquipo.AbreOfertas => "Abre las ofertas",
        FuncionEquipo.Evaluador => "Evaluador",
        FuncionEquipo.OrdenadorDelGasto => "Ordenador del gasto",
        FuncionEquipo.Supervisor => "Supervisor del contrato",
    };

    public static string Nombre(this Amparo amparo) => amparo switch
    {
        Amparo.SeriedadOferta => "Seriedad de la oferta",
        Amparo.Cumplimiento => "Cumplimiento",
        Amparo.BuenManejoAnticipo => "Buen manejo del anticipo",
        Amparo.DevolucionPagoAnticipado => "Devolución del pago anticipado",
        Amparo.SalariosYPrestaciones => "Pago de salarios, prestaciones e indemnizaciones",
        Amparo.EstabilidadObra => "Estabilidad y calidad de la obra",
        Amparo.CalidadServicio => "Calidad del servicio",
        Amparo.CalidadBienes => "Calidad de los bienes",
        Amparo.ResponsabilidadCivil => "Responsabilidad civil extracontractual",
    };

    /// <summary>Lo que pide una solicitud.</summary>
    public static string NombreDeSolicitud(this AlcanceMipyme alcance) => alcance switch
    {
        AlcanceMipyme.Abierto => "Ninguna",
        AlcanceMipyme.Nacional => "Nacional: Mipyme de todo el país",
        AlcanceMipyme.Departamental => "Departamental: Mipyme del departamento de ejecución",
        AlcanceMipyme.Municipal => "Municipal: Mipyme del municipio de ejecución",
    };

    public static string Nombre(this DecisionDeSolicitud decision) => decision switch
    {
        DecisionDeSolicitud.Pendiente => "Por decidir",
        DecisionDeSolicitud.Contada => "La entidad la contó",
        DecisionDeSolicitud.NoContada => "La entidad no la contó",
    };

    public static string Nombre(this AlcanceMipyme alcance) => alcance switch
    {
        AlcanceMipyme.Abierto => "Abierto a cualquier proponente",
        AlcanceMipyme.Nacional => "Limitado a Mipyme nacionales",
        AlcanceMipyme.Departamental => "Limitado a Mipyme del departamento de ejecución",
        AlcanceMipyme.Municipal => "Limitado a Mipyme del municipio de ejecución",
    };

    public static string Nombre(this CausaDesierto causa) => causa switch
    {
        CausaDesierto.SinOfertas => "No se presentaron ofertas",
        CausaDesierto.NingunaHabilitada => "Ninguna oferta cumple lo exigido",
        CausaDesierto.TodasSuperanElPresupuesto => "Todas las ofertas superan el presupuesto",
        CausaDesierto.OtraMotivada => "Otra causa que impide la selección objetiva",
        CausaDesierto.SinInteresados => "Nadie manifestó interés",
    };

    public static string Nombre(this SeccionPliego seccion) => seccion switch
    {
        SeccionPliego.Informacion => "Información general",
        SeccionPliego.Clasificacion => "Clasificación UNSPSC",
        SeccionPliego.Lugar => "Lugar de ejecución",
        SeccionPliego.Presupuesto => "Presupuesto",
        SeccionPliego.Condiciones => "Plazo, pago y entrega",
        SeccionPliego.ListaPrecios => "Lista de precios",
        SeccionPliego.Cuestionario => "Cuestionario",
        SeccionPliego.Garantias => "Garantías",
        SeccionPliego.Documentos => "Documentos",
        SeccionPliego.Equipo => "Equipo del proceso",
        SeccionPliego.Cronograma => "Cronograma",
        SeccionPliego.Lotes => "Lotes",
        SeccionPliego.Evaluacion => "Criterios de evaluación",
        SeccionPliego.Visita => "Visita al sitio",
    };
}
