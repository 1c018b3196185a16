using Secop.Domain.Procesos;

namespace Secop.Domain.Planes;

/// <summary>Sólo cambia por un acto; lo publicado sigue a la vista mientras se prepara la versión siguiente.</summary>
public enum EstadoPlan
{
    Borrador,
    EnAprobacion,
    Publicado,
    EnModificacion,
}

/// <summary>Dónde va el plan: sale del estado, de la aprobación y del fin de la vigencia.</summary>
public enum FasePlan
{
    Borrador,
    EnAprobacion,
    Aprobado,
    Publicado,
    EnModificacion,
    Cerrado,
}

public enum FuenteDelPlan
{
    RecursosPropios,
    PresupuestoGeneralNacion,
    SistemaGeneralParticipaciones,
    SistemaGeneralRegalias,
    Credito,
    Otros,
}

public enum EstadoVigencias
{
    NoAplica,
    NoSolicitadas,
    Solicitadas,
    Aprobadas,
}

/// <summary>Las partes que se editan por separado.</summary>
public enum ParteDelPlan
{
    Informacion,
    Adquisiciones,
    Necesidades,
}

/// <summary>Modalidad con la que se piensa contratar una línea.</summary>
public sealed record ModalidadPlaneada(string Codigo, string Nombre);

/// <summary>Las palabras con las que se lee cada valor, y con las que se escribe en una hoja de cálculo.</summary>
public static class PalabrasDelPlan
{
    /// <summary>Los tipos de proceso de la plataforma, con el mismo código con que se publican.</summary>
    public static readonly IReadOnlyList<ModalidadPlaneada> Modalidades =
    [
        new("LP", "Licitación pública"), new("LPO", "Licitación pública de obra"), new("LPA", "Licitación pública de acuerdo marco de precios"),
        new("SAMC", "Selección abreviada de menor cuantía"), new("SAMC-SM", "Selección abreviada sin manifestación de interés"),
        new("SASI", "Selección abreviada por subasta inversa"), new("CMA", "Concurso de méritos abierto"), new("CMP", "Concurso de méritos con precalificación"),
        new("MC", "Mínima cuantía"), new("CD", "Contratación directa"), new("CDO", "Contratación directa con ofertas"),
        new("RE", "Régimen especial"), new("REO", "Régimen especial con ofertas"), new("EB-S", "Enajenación de bienes con subasta"),
        new("EB-C", "Enajenación de bienes con sobre cerrado"), new("AM", "Acuerdo marco y Tienda Virtual"), new("RFI", "Solicitud de información a los proveedores"),
    ];

    public static readonly IReadOnlyList<string> Meses =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    /// <summary>Las unidades en que se estima la duración de una línea.</summary>
    public static readonly IReadOnlyList<UnidadDuracion> Unidades = [UnidadDuracion.Dias, UnidadDuracion.Meses, UnidadDuracion.Anios];

    public static string Mes(int mes) => mes is >= 1 and <= 12 ? Meses[mes - 1] : "";

    public static string Modalidad(string codigo) => Modalidades.FirstOrDefault(m => m.Codigo == codigo)?.Nombre ?? codigo;

    public static string Nombre(this FasePlan fase) => fase switch
    {
        FasePlan.Borrador => "Borrador",
        FasePlan.EnAprobacion => "En aprobación",
        FasePlan.Aprobado => "Aprobado, por publicar",
        FasePlan.Publicado => "Publicado",
        FasePlan.EnModificacion => "En modificación",
        FasePlan.Cerrado => "Cerrado",
    };

    public static string Nombre(this FuenteDelPlan fuente) => fuente switch
    {
        FuenteDelPlan.RecursosPropios => "Recursos propios",
        FuenteDelPlan.PresupuestoGeneralNacion => "Presupuesto General de la Nación (PGN)",
        FuenteDelPlan.SistemaGeneralParticipaciones => "Sistema General de Participaciones (SGP)",
        FuenteDelPlan.SistemaGeneralRegalias => "Sistema General de Regalías (SGR)",
        FuenteDelPlan.Credito => "Recursos de crédito",
        FuenteDelPlan.Otros => "Otros",
    };

    public static string Nombre(this EstadoVigencias estado) => estado switch
    {
        EstadoVigencias.NoAplica => "No aplica",
        EstadoVigencias.NoSolicitadas => "No solicitadas",
        EstadoVigencias.Solicitadas => "Solicitadas",
        EstadoVigencias.Aprobadas => "Aprobadas",
    };

    public static string Nombre(this ParteDelPlan parte) => parte switch
    {
        ParteDelPlan.Informacion => "Información general",
        ParteDelPlan.Adquisiciones => "Adquisiciones planeadas",
        ParteDelPlan.Necesidades => "Necesidades adicionales",
    };
}
