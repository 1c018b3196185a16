using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Demostracion;

/// <summary>Un proceso inventado de una modalidad y la fase en que está al sembrar.</summary>
public sealed record ObraDeModalidad(
    string Numero, string Modalidad, string Nombre, string Descripcion, string TipoContrato, string Unspsc, FaseProceso Fase, ArticuloDeDemostracion Articulo)
{
    public decimal Valor => Articulo.Cantidad * Articulo.Estimado;

    /// <summary>Si para llegar a su fase hay que ordenar la apertura.</summary>
    public bool SeAbre => Fase is FaseProceso.PresentacionOfertas or FaseProceso.ManifestacionInteres;

    /// <summary>Los hitos entre los que debe estar hoy; sin segundo, no vence.</summary>
    public (TipoHito? Desde, TipoHito? Hasta) Ventana => Fase switch
    {
        FaseProceso.ObservacionesBorrador => (TipoHito.PublicacionProyecto, TipoHito.FinObservacionesProyecto),
        FaseProceso.ManifestacionInteres => (TipoHito.ActoApertura, TipoHito.FinManifestacion),
        FaseProceso.PresentacionOfertas => (TipoHito.ActoApertura, TipoHito.Cierre),
        FaseProceso.Precalificacion => (TipoHito.AvisoPrecalificacion, TipoHito.FinManifestacionesPrecalificacion),
        FaseProceso.RecepcionRespuestas => (TipoHito.Publicacion, TipoHito.FinRespuestas),
        _ => (null, null),
    };
}

/// <summary>Los procesos de la demostración que no son de mínima cuantía.</summary>
public static class Temporada
{
    public static readonly IReadOnlyList<ObraDeModalidad> Obras =
    [
        new("VE-LP-004", "LP", "Operación del programa de alimentación escolar",
            "Operar el programa de alimentación escolar en las sedes educativas oficiales durante el calendario académico.",
            "Suministro", "90101600", FaseProceso.ObservacionesBorrador, new("AE-1", "90101600", "Ración preparada en sitio", 240_000, "Ración", 4_900)),
        new("VE-LPO-002", "LPO", "Pavimentación de la vía al corregimiento La Palma",
            "Construir el pavimento rígido, las cunetas y la señalización de 1,8 kilómetros de la vía al corregimiento La Palma.",
            "Obra", "72141100", FaseProceso.PresentacionOfertas, new("PV-1", "72141100", "Pavimento rígido, metro cuadrado", 9_900, "m²", 285_000)),
        new("VE-SAMC-007", "SAMC", "Mejoramiento de la iluminación de los escenarios deportivos",
            "Suministrar e instalar luminarias LED en la cancha múltiple, el estadio y la pista de patinaje.",
            "Suministro", "39111500", FaseProceso.ManifestacionInteres, new("IL-1", "39111500", "Reflector LED instalado", 140, "Unidad", 1_850_000)),
        new("VE-SASI-005", "SASI", "Compra de medicamentos del plan básico del hospital",
            "Adquirir medicamentos e insumos de características técnicas uniformes para el hospital municipal.",
            "Compraventa", "51101500", FaseProceso.PresentacionOfertas, new("ME-1", "51101500", "Acetaminofén de 500 mg, caja", 18_000, "Caja", 6_400)),
        new("VE-CMA-003", "CMA", "Interventoría de la pavimentación de la vía a La Palma",
            "Ejercer la interventoría técnica, administrativa, financiera y ambiental de la obra de la vía a La Palma.",
            "Interventoría", "81101500", FaseProceso.ObservacionesBorrador, new("IN-1", "81101500", "Mes de interventoría", 8, "Mes", 24_000_000)),
        new("VE-CMP-001", "CMP", "Diseño de la planta de tratamiento de aguas residuales",
            "Elaborar los estudios y diseños definitivos de la planta de tratamiento de aguas residuales del casco urbano.",
            "Consultoría", "81101500", FaseProceso.Precalificacion, new("DI-1", "81101500", "Estudios y diseños", 1, "Global", 410_000_000)),
        new("VE-CD-021", "CD", "Apoyo jurídico a la inspección de policía",
            "Prestar servicios profesionales de apoyo jurídico a la inspección de policía y a la comisaría de familia.",
            "Prestación de servicios", "80121600", FaseProceso.Publicado, new("AJ-1", "80121600", "Mes de servicios profesionales", 6, "Mes", 4_800_000)),
        new("VE-EB-001", "EB-C", "Venta de maquinaria amarilla dada de baja",
            "Vender en sobre cerrado la motoniveladora y la volqueta dadas de baja del inventario municipal.",
            "Compraventa", "22101500", FaseProceso.ObservacionesBorrador, new("MA-1", "22101500", "Lote de maquinaria", 1, "Lote", 95_000_000)),
        new("VE-RFI-002", "RFI", "Precios de mercado de cámaras de seguridad",
            "Conocer precios, garantías y tiempos de entrega de cámaras de seguridad con analítica para el centro del municipio.",
            "Compraventa", "46171600", FaseProceso.RecepcionRespuestas, new("CA-1", "46171600", "Cámara con analítica", 30, "Unidad", 2_200_000)),
    ];
}
