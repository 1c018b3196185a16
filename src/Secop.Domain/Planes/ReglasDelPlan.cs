using Secop.Domain.Comun;

namespace Secop.Domain.Planes;

public static class ReglasDelPlan
{
    private const string Ley = "Ley 1474 de 2011, art. 74";
    private const string Decreto = "Decreto 1082 de 2015, arts. 2.2.1.1.1.4.1 a 2.2.1.1.1.4.4";

    public static readonly Regla Ajeno = new("PLAN_AJENO", "El plan es de otra entidad.");
    public static readonly Regla Vigencia = new("PLAN_VIGENCIA", "El plan se hace para este año o para el siguiente: {0} o {1}.", Ley);
    public static readonly Regla Repetido = new("PLAN_REPETIDO", "Su entidad ya tiene un plan para {0}.");
    public static readonly Regla Cerrado = new("PLAN_CERRADO", "La vigencia {0} terminó: el plan quedó cerrado y sólo se consulta.");
    public static readonly Regla NoEditable = new("PLAN_NO_EDITABLE", "El plan no se está editando: si ya se publicó, empiece una modificación; si espera aprobación, retírelo antes.", Decreto);
    public static readonly Regla ParteCambio = new("PLAN_PARTE_CAMBIADA", "Otra persona guardó esta parte mientras usted la editaba. Revise cómo quedó y vuelva a guardar lo suyo.");
    public static readonly Regla LineaCambio = new("PLAN_LINEA_CAMBIADA", "Otra persona guardó esta línea mientras usted la editaba. Revise cómo quedó y vuelva a guardar lo suyo.");
    public static readonly Regla Mision = new("PLAN_MISION", "Escriba la misión y visión: de 10 a 4.000 caracteres.");
    public static readonly Regla Perspectiva = new("PLAN_PERSPECTIVA", "Escriba la perspectiva estratégica: de 10 a 4.000 caracteres.");
    public static readonly Regla ContactoNombre = new("PLAN_CONTACTO", "Escriba el nombre de quien responde: de 3 a 120 caracteres.");
    public static readonly Regla ContactoCargo = new("PLAN_CARGO", "Escriba el cargo de quien responde: de 3 a 120 caracteres.");
    public static readonly Regla Telefono = new("PLAN_TELEFONO", "Escriba un teléfono: de 7 a 40 caracteres.");
    public static readonly Regla Correo = new("PLAN_CORREO", "Escriba un correo válido, como compras@ejemplo.gov.co.");
    public static readonly Regla Limites = new("PLAN_LIMITES", "El límite de la mínima cuantía no puede superar el de la menor cuantía.", "Ley 1150 de 2007, art. 2 núm. 5");

    public static readonly Regla Aprobador = new("PLAN_APROBADOR", "Elija de la lista quién aprueba el plan.");

    public static readonly Regla LineasDemasiadas = new("PLAN_LARGO", "El plan tendría {0} líneas: caben hasta {1}.");
    public static readonly Regla LineaDesconocida = new("PLAN_LINEA_DESCONOCIDA", "La línea {0} no está en el plan.");
    public static readonly Regla LineaRepetida = new("PLAN_LINEA_REPETIDA", "La línea {0} está dos veces en la hoja.");
    public static readonly Regla LineaConProcesos = new("PLAN_LINEA_CON_PROCESOS", "La línea {0} tiene procesos enlazados: no se puede quitar.", Decreto);
    public static readonly Regla Unspsc = new("PLAN_UNSPSC", "Escriba al menos un código UNSPSC, de clase (6 cifras) o producto (8).", Decreto);
    public static readonly Regla UnspscInvalido = new("PLAN_UNSPSC_INVALIDO", "El código UNSPSC «{0}» no existe en el clasificador.");
    public static readonly Regla UnspscRepetido = new("PLAN_UNSPSC_REPETIDO", "El código UNSPSC {0} está dos veces.");
    public static readonly Regla UnspscDemasiados = new("PLAN_UNSPSC_DEMASIADOS", "Caben hasta 50 códigos UNSPSC.");
    public static readonly Regla Descripcion = new("PLAN_DESCRIPCION", "Escriba la descripción: de 5 a 1.000 caracteres.");
    public static readonly Regla MesInicio = new("PLAN_MES_INICIO", "El mes de inicio va de 1 a 12.");
    public static readonly Regla MesOfertas = new("PLAN_MES_OFERTAS", "El mes de presentación de ofertas va de 1 a 12 y no es anterior al de inicio.");
    public static readonly Regla Duracion = new("PLAN_DURACION", "La duración es un número de 1 a 3.650.");
    public static readonly Regla Unidad = new("PLAN_UNIDAD_DURACION", "La duración se estima en días, meses o años.");
    public static readonly Regla Modalidad = new("PLAN_MODALIDAD", "Elija la modalidad de selección de la lista.");
    public static readonly Regla Fuente = new("PLAN_FUENTE", "Elija la fuente de los recursos de la lista.");
    public static readonly Regla ValorCero = new("PLAN_VALOR", "El valor total estimado debe ser mayor que cero.");
    public static readonly Regla ValorNegativo = new("PLAN_VALOR_NEGATIVO", "El valor debe ser cero o más.");
    public static readonly Regla ValorEnorme = new("PLAN_VALOR_ENORME", "El valor supera lo que se puede registrar.");
    public static readonly Regla ValorCentavos = new("PLAN_VALOR_CENTAVOS", "El valor tiene más de dos decimales.");
    public static readonly Regla ValorVigencia = new("PLAN_VALOR_VIGENCIA", "El valor en la vigencia actual no puede superar el valor total.");
    public static readonly Regla Vigencias = new("PLAN_VIGENCIAS_FUTURAS", "Si requiere vigencias futuras diga si se solicitaron; si no las requiere, el estado es «No aplica».", "Ley 819 de 2003, arts. 10 a 12");
    public static readonly Regla UnidadContratacion = new("PLAN_UNIDAD_CONTRATACION", "Escriba la unidad de contratación: de 2 a 120 caracteres.");
    public static readonly Regla Municipio = new("PLAN_MUNICIPIO", "El municipio es el código DANE de cinco cifras, o «municipio, departamento».");
    public static readonly Regla Responsable = new("PLAN_RESPONSABLE", "Escriba el nombre del responsable: de 3 a 120 caracteres.");

    public static readonly Regla NecesidadDescripcion = new("PLAN_NECESIDAD", "Describa la necesidad: de 10 a 1.000 caracteres.");
    public static readonly Regla NecesidadDesconocida = new("PLAN_NECESIDAD_DESCONOCIDA", "Esa necesidad ya no está en el plan.");
    public static readonly Regla NecesidadesDemasiadas = new("PLAN_NECESIDADES", "Caben hasta 200 necesidades.");

    public static readonly Regla Incompleto = new("PLAN_INCOMPLETO", "El plan no está completo: {0}", Decreto);
    public static readonly Regla SinCambios = new("PLAN_SIN_CAMBIOS", "Nada cambió desde la versión publicada: no hay qué aprobar.");
    public static readonly Regla NoEspera = new("PLAN_NO_ESPERA", "El plan no está esperando aprobación.");
    public static readonly Regla YaAprobado = new("PLAN_YA_APROBADO", "El plan ya está aprobado: sólo falta publicarlo.");
    public static readonly Regla ApruebaOtro = new("PLAN_APRUEBA_OTRO", "Lo aprueba una persona distinta de quien lo envió a aprobación.");
    public static readonly Regla ApruebaDesignado = new("PLAN_APRUEBA_DESIGNADO", "El plan nombra a otra persona para aprobarlo.");
    public static readonly Regla DevolverMotivo = new("PLAN_DEVOLVER", "Diga qué hay que corregir: de 10 a 2.000 caracteres.");
    public static readonly Regla SinAprobar = new("PLAN_SIN_APROBAR", "El plan no está aprobado: no se puede publicar.", Decreto);
    public static readonly Regla CambioAprobado = new("PLAN_CAMBIO_APROBADO", "Lo aprobado no es lo que hay ahora: la aprobación no vale y debe pedirse de nuevo.");
    public static readonly Regla NoPublicado = new("PLAN_NO_PUBLICADO", "Sólo se modifica un plan publicado.", Decreto);

    public static readonly Regla EnlaceSinPublicar = new("PAA_LINEA_SIN_PUBLICAR", "La línea todavía no está en la versión publicada del plan.", Ley);
    public static readonly Regla EnlaceAjeno = new("PAA_LINEA_AJENA", "La línea es del plan de otra entidad.");
    public static readonly Regla EnlaceDesconocida = new("PAA_LINEA_DESCONOCIDA", "Elija la línea del plan.");
    public static readonly Regla EnlaceRepetido = new("PAA_ENLACE_REPETIDO", "El proceso ya está enlazado a la línea {0}.");
    public static readonly Regla EnlaceDesconocido = new("PAA_ENLACE_DESCONOCIDO", "El proceso no está enlazado a esa línea.");
    public static readonly Regla EnlaceExcede = new("PAA_ENLACE_EXCEDE", "Lo que el proceso toma de sus líneas no puede superar su valor estimado.");
    public static readonly Regla EnlaceTarde = new("PAA_ENLACE_TARDE", "El proceso ya terminó: sus líneas del plan no cambian.");
    public static readonly Regla EnlaceJustificacion = new("PAA_JUSTIFICACION", "Escriba por qué el proceso no está en el plan: de 20 a 2.000 caracteres.", Ley);
    public static readonly Regla EnlaceConLineas = new("PAA_JUSTIFICACION_SOBRA", "El proceso ya está enlazado al plan: no hace falta justificar.");
}
