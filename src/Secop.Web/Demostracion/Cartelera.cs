using Secop.Domain.Procesos;

namespace Secop.Web.Demostracion;

/// <summary>Hasta dónde se lleva un proceso de la demostración.</summary>
public enum Destino
{
    Borrador,
    Invitacion,
    Observado,
    Ofertas,
    CierraHoy,
    CerradoSinAbrir,
    Evaluacion,
    Traslado,
    Aceptacion,
    ContratoPorFirmar,
    EnEjecucion,
    PorLiquidar,
    Desierto,
    Cancelado,
}

public sealed record ArticuloDeDemostracion(string Referencia, string Unspsc, string Descripcion, decimal Cantidad, string Unidad, decimal Estimado);

/// <summary>Un proceso inventado y hasta dónde llega.</summary>
public sealed record ProcesoDeDemostracion(
    string Numero, string Nombre, string Descripcion, string TipoContrato, string Unspsc, Destino Destino, IReadOnlyList<ArticuloDeDemostracion> Articulos)
{
    public decimal Valor => Articulos.Sum(a => a.Cantidad * a.Estimado);
}

/// <summary>Los procesos de la demostración: al menos uno en cada fase.</summary>
public static class Cartelera
{
    public static readonly IReadOnlyList<ProcesoDeDemostracion> Procesos =
    [
        new("VE-MC-031", "Dotación de sillas ergonómicas para la biblioteca municipal",
            "Adquirir sillas ergonómicas para las salas de lectura de la biblioteca municipal, con entrega e instalación en sitio.",
            "Compraventa", "56112100", Destino.Borrador,
            [new("SI-1", "56112100", "Silla ergonómica con apoyabrazos", 40, "Unidad", 420_000)]),
        new("VE-MC-030", "Mantenimiento de zonas verdes del parque principal",
            "Prestar el servicio de mantenimiento de jardines, poda y riego del parque principal y de las plazoletas del municipio.",
            "Prestación de servicios", "70111700", Destino.Invitacion,
            [new("ZV-1", "70111700", "Poda de césped por metro cuadrado", 12_000, "m²", 900), new("ZV-2", "70111700", "Siembra de plantas ornamentales", 600, "Unidad", 14_000)]),
        new("VE-MC-029", "Suministro de refrigerios para las jornadas de lectura infantil",
            "Suministrar refrigerios para las niñas y los niños que asisten a las jornadas de lectura de los sábados en las veredas.",
            "Suministro", "90101600", Destino.Observado,
            [new("RE-1", "90101600", "Refrigerio tipo A", 2_400, "Unidad", 8_500)]),
        new("VE-MC-033", "Suministro de combustible para los vehículos de la alcaldía",
            "Suministrar gasolina corriente y diésel para las ambulancias, la volqueta y los vehículos oficiales del municipio.",
            "Suministro", "15101500", Destino.CierraHoy,
            [new("CB-1", "15101506", "Gasolina corriente, galón", 1_800, "Galón", 16_200), new("CB-2", "15101505", "Diésel, galón", 1_100, "Galón", 11_400)]),
        new("VE-MC-032", "Impresión de material pedagógico sobre el cuidado del agua",
            "Imprimir cartillas, afiches y plegables para la campaña de cuidado de las fuentes de agua en las escuelas del municipio.",
            "Prestación de servicios", "82121500", Destino.CierraHoy,
            [new("IM-1", "82121500", "Cartilla de 24 páginas a color", 3_000, "Unidad", 5_200), new("IM-2", "82121500", "Afiche de 50 × 70 cm", 400, "Unidad", 4_500)]),
        new("VE-MC-028", "Compra de papelería y útiles de oficina para la alcaldía",
            "Adquirir papelería, tóner y útiles de oficina para las dependencias de la alcaldía durante el primer semestre.",
            "Compraventa", "44121600", Destino.Ofertas,
            [new("PA-1", "14111500", "Resma de papel carta de 75 g", 800, "Resma", 19_500), new("PA-2", "44121700", "Bolígrafo negro, caja de 12", 150, "Caja", 14_000), new("PA-3", "44103100", "Tóner para impresora láser", 24, "Unidad", 310_000)]),
        new("VE-MC-027", "Señalización vial de la zona escolar",
            "Suministrar e instalar señales verticales y reductores de velocidad en el entorno de las tres instituciones educativas.",
            "Suministro", "55121700", Destino.CerradoSinAbrir,
            [new("SV-1", "55121700", "Señal vertical reflectiva SP-47", 36, "Unidad", 380_000)]),
        new("VE-MC-026", "Fumigación y control de plagas en sedes educativas rurales",
            "Prestar el servicio de fumigación, desratización y control de plagas en las catorce sedes educativas rurales.",
            "Prestación de servicios", "72102100", Destino.Evaluacion,
            [new("FU-1", "72102100", "Jornada de fumigación por sede", 28, "Jornada", 540_000)]),
        new("VE-MC-025", "Compra de elementos de aseo y cafetería",
            "Adquirir elementos de aseo y cafetería para la sede administrativa y las inspecciones de policía.",
            "Compraventa", "47131600", Destino.Traslado,
            [new("AS-1", "47131600", "Escoba de fibra suave", 120, "Unidad", 13_500), new("AS-2", "50201700", "Café molido, libra", 400, "Libra", 18_000)]),
        new("VE-MC-024", "Alquiler de sonido para el festival de la esperanza",
            "Contratar el alquiler, montaje y operación del sonido para los tres días del festival municipal.",
            "Arrendamiento", "45111800", Destino.Aceptacion,
            [new("SO-1", "45111800", "Sistema de sonido por día", 3, "Día", 6_200_000)]),
        new("VE-MC-023", "Renovación de computadores del punto digital",
            "Adquirir computadores portátiles para el punto digital de la casa de la cultura, con garantía de dos años.",
            "Compraventa", "43211500", Destino.ContratoPorFirmar,
            [new("CO-1", "43211500", "Computador portátil de 14 pulgadas", 14, "Unidad", 2_900_000)]),
        new("VE-MC-019", "Dotación de uniformes para los brigadistas de emergencia",
            "Adquirir uniformes, botas y chalecos reflectivos para la brigada municipal de gestión del riesgo.",
            "Compraventa", "53102700", Destino.EnEjecucion,
            [new("UN-1", "53102700", "Uniforme de dos piezas", 60, "Unidad", 310_000), new("UN-2", "53111600", "Botas de seguridad, par", 60, "Par", 195_000)]),
        new("VE-MC-018", "Suministro de almuerzos para el comedor de personas mayores",
            "Suministrar almuerzos en el comedor comunitario de personas mayores, de lunes a viernes, con menú aprobado por nutrición.",
            "Suministro", "90101600", Destino.PorLiquidar,
            [new("AL-1", "90101600", "Almuerzo servido en el comedor", 1_900, "Unidad", 14_500)]),
        new("VE-MC-017", "Reparación de la cubierta del salón comunal de la vereda El Tablón",
            "Reparar la cubierta y las canaletas del salón comunal de la vereda El Tablón.",
            "Obra", "72152600", Destino.Desierto,
            [new("CU-1", "72152600", "Cubierta por metro cuadrado", 180, "m²", 165_000)]),
        new("VE-MC-016", "Capacitación en primeros auxilios para docentes",
            "Contratar un curso de primeros auxilios para los docentes de las instituciones educativas oficiales.",
            "Prestación de servicios", "86101700", Destino.Cancelado,
            [new("CA-1", "86101700", "Curso por grupo de 25 personas", 4, "Grupo", 4_800_000)]),
    ];

    /// <summary>El momento del cronograma en el que debe estar hoy un proceso con ese destino.</summary>
    public static (TipoHito Desde, TipoHito? Antes) Ventana(Destino destino) => destino switch
    {
        Destino.Borrador or Destino.Invitacion or Destino.Cancelado => (TipoHito.Invitacion, TipoHito.FinObservaciones),
        Destino.Observado => (TipoHito.FinObservaciones, TipoHito.AvisoMipyme),
        Destino.Ofertas or Destino.CierraHoy => (TipoHito.AvisoMipyme, TipoHito.Cierre),
        Destino.CerradoSinAbrir => (TipoHito.Cierre, null),
        Destino.Evaluacion or Destino.Desierto => (TipoHito.Apertura, null),
        Destino.Traslado => (TipoHito.Informe, TipoHito.FinTraslado),
        Destino.Aceptacion or Destino.ContratoPorFirmar => (TipoHito.FinTraslado, null),
        Destino.EnEjecucion or Destino.PorLiquidar => (TipoHito.Aceptacion, null),
    };
}
