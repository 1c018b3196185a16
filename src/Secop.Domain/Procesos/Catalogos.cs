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

    /// <summary>Anticipo, pago anticipado y plan de pagos.</summary>
    Pagos,

    /// <summary>Acuerdos comerciales, documentos tipo, proyecto de inversión y posconflicto.</summary>
    Marco,

    /// <summary>Lo que el proponente adjunta fuera del cuestionario.</summary>
    DocumentosDeOferta,
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
    public const string Interadministrativo = "Interadministrativo";
    public const string Emprestito = "Empréstito";

    /// <summary>Tipos de contrato que ofrece el formulario.</summary>
    public static readonly IReadOnlyList<string> TiposDeContrato =
    [
        "Compraventa", "Suministro", "Prestación de servicios", "Obra", "Consultoría", "Interventoría", "Arrendamiento", "Seguros",
        "Comodato", "Concesión", "Fiducia", Interadministrativo, Emprestito, "Asociación", "Otro",
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

    public static string Nombre(this IvaDePrecios iva) => iva switch
    {
        IvaDePrecios.Incluido => "Incluido en los precios",
        IvaDePrecios.NoIncluido => "No incluido en los precios",
        IvaDePrecios.NoAplica => "No aplica",
    };

    public static string EnFrase(this IvaDePrecios iva) => iva switch
    {
        IvaDePrecios.Incluido => "con todos los impuestos",
        IvaDePrecios.NoIncluido => "sin IVA",
        IvaDePrecios.NoAplica => "que no lleva IVA",
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

    public static string Nombre(this AcuerdoComercial acuerdo) => acuerdo switch
    {
        AcuerdoComercial.AlianzaPacifico => "Alianza Pacífico (Chile, México y Perú)",
        AcuerdoComercial.Canada => "Canadá",
        AcuerdoComercial.Chile => "Chile",
        AcuerdoComercial.ComunidadAndina => "Comunidad Andina",
        AcuerdoComercial.Corea => "Corea",
        AcuerdoComercial.CostaRica => "Costa Rica",
        AcuerdoComercial.EstadosAelc => "Estados AELC (EFTA)",
        AcuerdoComercial.EstadosUnidos => "Estados Unidos",
        AcuerdoComercial.Israel => "Israel",
        AcuerdoComercial.Mexico => "México",
        AcuerdoComercial.ReinoUnido => "Reino Unido",
        AcuerdoComercial.TrianguloNorte => "Triángulo Norte (El Salvador, Guatemala y Honduras)",
        AcuerdoComercial.UnionEuropea => "Unión Europea",
    };

    public static string Nombre(this PuntoDelAcuerdo punto) => punto switch
    {
        PuntoDelAcuerdo.ReformaRural => "1. Reforma rural integral",
        PuntoDelAcuerdo.ParticipacionPolitica => "2. Participación política",
        PuntoDelAcuerdo.FinDelConflicto => "3. Fin del conflicto",
        PuntoDelAcuerdo.DrogasIlicitas => "4. Solución al problema de las drogas ilícitas",
        PuntoDelAcuerdo.Victimas => "5. Víctimas del conflicto",
        PuntoDelAcuerdo.Implementacion => "6. Implementación, verificación y refrendación",
    };

    public static string Nombre(this PilarDelAcuerdo pilar) => pilar switch
    {
        PilarDelAcuerdo.PropiedadRural => "1. Ordenamiento social de la propiedad rural y uso del suelo",
        PilarDelAcuerdo.InfraestructuraYTierras => "2. Infraestructura y adecuación de tierras",
        PilarDelAcuerdo.SaludRural => "3. Salud rural",
        PilarDelAcuerdo.EducacionRural => "4. Educación rural y primera infancia rural",
        PilarDelAcuerdo.ViviendaYAgua => "5. Vivienda, agua potable y saneamiento básico rural",
        PilarDelAcuerdo.ReactivacionEconomica => "6. Reactivación económica y producción agropecuaria",
        PilarDelAcuerdo.Alimentacion => "7. Garantía progresiva del derecho a la alimentación",
        PilarDelAcuerdo.Reconciliacion => "8. Reconciliación, convivencia y construcción de paz",
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
        SeccionPliego.Pagos => "Anticipo y plan de pagos",
        SeccionPliego.Marco => "Acuerdos comerciales y proyecto",
        SeccionPliego.DocumentosDeOferta => "Documentos de la oferta",
    };
}
