using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;

namespace Secop.Domain.Procesos;

/// <summary>Las reglas de los actos de cualquier modalidad; las de cada uno, con su norma.</summary>
public static class ReglasDeActo
{
    private const string Riesgos = "Ley 80 de 1993, art. 30 núm. 4 (Decreto-Ley 19 de 2012, art. 220)";
    private const string MenorCuantia = "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20";
    private const string Directa = "Decreto 1082 de 2015, art. 2.2.1.2.1.4.1";
    private const string Meritos = "Decreto 1082 de 2015, arts. 2.2.1.2.1.3.1 a 2.2.1.2.1.3.7";
    private const string Adjudicacion = "Ley 80 de 1993, art. 30 núm. 10; Ley 1150 de 2007, art. 9";
    private const string Suspension = "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1";

    public static readonly Regla NoEsDeLaModalidad = new("ACTO_NO_ES_DE_LA_MODALIDAD", "«{0}» no es un acto de la modalidad «{1}».");
    public static readonly Regla NoEsSuFase = new("ACTO_FUERA_DE_FASE", "«{0}» no se puede hacer en la fase «{1}»: se hace en {2}.");
    public static readonly Regla NoEsSuya = new("ACTO_SIN_FUNCION", "«{0}» sólo lo hace quien en el equipo del proceso sea: {1}.");
    public static readonly Regla FaltaDocumento = new("ACTO_SIN_DOCUMENTO", "Para «{0}» falta el documento: {1}.");
    public static readonly Regla DemasiadosDocumentos = new("ACTO_DOCUMENTOS", "Un acto lleva hasta {0} documentos.");
    public static readonly Regla Repetido = new("ACTO_REPETIDO", "«{0}» ya se hizo.");
    public static readonly Regla Antes = new("ACTO_ANTES_DE_HORA", "«{0}» se hace desde {1}.");
    public static readonly Regla Motivo = new("ACTO_MOTIVO", "Escriba las razones del acto: de 20 a 4.000 caracteres.");
    public static readonly Regla TextoLargo = new("ACTO_TEXTO", "El texto tiene más de 4.000 caracteres.");
    public static readonly Regla SinCdp = new("ACTO_SIN_CDP", "Antes de «{0}» los CDP deben respaldar todo el valor estimado.", "Decreto 111 de 1996, art. 71");
    public static readonly Regla SinResponder = new("ACTO_SIN_RESPUESTAS", "Antes de «{0}» responda las observaciones: faltan {1}.", "Decreto 1082 de 2015, art. 2.2.1.1.2.1.4");
    public static readonly Regla PliegoIncompleto = new("ACTO_PLIEGO_INCOMPLETO", "El pliego no se puede publicar así: {0}");
    public static readonly Regla FaltaLimitacion = new("APERTURA_SIN_LIMITACION", "El acto de apertura dice si el proceso se limita a Mipyme.", "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2");
    public static readonly Regla RiesgosTarde = new("AUDIENCIA_RIESGOS_TARDE", "La audiencia de riesgos se celebra en los {0} días hábiles que siguen a la apertura.", Riesgos);
    public static readonly Regla SinInteresados = new("LISTA_SIN_INTERESADOS", "Nadie manifestó interés: se amplía el término por adenda o se declara desierto.", MenorCuantia);
    public static readonly Regla SorteoSinPrever = new("SORTEO_SIN_PREVER", "El sorteo no está en el cronograma: todos los que manifestaron interés pueden ofertar.", MenorCuantia);
    public static readonly Regla SorteoInnecesario = new("SORTEO_INNECESARIO", "Sólo se sortea si hay más de {0} interesados.", MenorCuantia);
    public static readonly Regla SorteoSinLista = new("SORTEO_SIN_LISTA", "Antes del sorteo se publica la lista de interesados.", MenorCuantia);
    public static readonly Regla FaltaJustificar = new("DIRECTA_SIN_JUSTIFICAR", "Expida primero el acto de justificación o diga por qué la causa no lo pide: de 20 a 4.000 caracteres.", Directa);
    public static readonly Regla SinContratista = new("DIRECTA_SIN_CONTRATISTA", "Diga a quién se escogió: de 3 a 300 caracteres.", Directa);
    public static readonly Regla SinInvitados = new("INVITACION_SIN_INVITADOS", "Invite por lo menos a uno.", Directa);
    public static readonly Regla SinPrecalificados = new("LISTA_SIN_PRECALIFICADOS", "La lista de precalificados lleva por lo menos uno.", Meritos);
    public static readonly Regla InformeAntes = new("PRECALIFICACION_SIN_INFORME", "Publique antes el informe de precalificación.", Meritos);
    public static readonly Regla AudienciaSinInforme = new("AUDIENCIA_SIN_INFORME_FINAL", "Antes de instalar la audiencia se publica el informe final.", Adjudicacion);
    public static readonly Regla ComentariosSinResponder = new("INFORME_FINAL_SIN_RESPUESTAS", "Antes del informe final responda los comentarios: faltan {0}.", Adjudicacion);
    public static readonly Regla SinSobreEconomico = new("ADJUDICAR_SIN_ECONOMICO", "Antes de adjudicar se abre el sobre económico.", Adjudicacion);
    public static readonly Regla SinFormula = new("ADJUDICAR_SIN_FORMULA", "Antes de adjudicar se aplica la fórmula económica del pliego.", Adjudicacion);
    public static readonly Regla SinPlazo = new("SUSPENDER_PLAZO", "Diga hasta cuándo se suspende: un día posterior a hoy, a lo sumo dentro de un año.");
    public static readonly Regla EconomicoCerrado = new("ADJUDICAR_ECONOMICO_CERRADO", "El sobre económico de «{0}» no se abrió: no se le adjudica ni se le escribe un valor.", Adjudicacion);
    public static readonly Regla FormulaSinSobre = new("FORMULA_SIN_SOBRE", "La fórmula se aplica después de abrir el sobre económico.");
    public static readonly Regla FormulaSinPrecios = new("FORMULA_SIN_PRECIOS", "No hay ofertas con precio a las que aplicarla.");
    public static readonly Regla FormulaSinTrm = new("FORMULA_SIN_TRM", "El pliego deja el método a la TRM: escríbala con sus dos decimales.", FormulaEconomica.Norma);
    public static readonly Regla FormulaSinDia = new("FORMULA_SIN_DIA", "Diga de qué día es la TRM: no puede ser posterior a hoy.", FormulaEconomica.Norma);
    public static readonly Regla FormulaSinCriterio = new("FORMULA_SIN_CRITERIO", "El pliego no da puntos al precio: no hay fórmula que aplicar.");
    public static readonly Regla SinResultado = new("ADJUDICAR_SIN_RESULTADO", "Diga el resultado de cada lote; si ninguno se adjudica, el proceso se declara desierto.", Adjudicacion);
    public static readonly Regla ResultadoRepetido = new("ADJUDICAR_LOTE_REPETIDO", "El lote «{0}» está dos veces.", Adjudicacion);
    public static readonly Regla ResultadoSinNombre = new("ADJUDICAR_SIN_ADJUDICATARIO", "Cada lote lleva su adjudicatario y su valor, o la causa por la que queda desierto.", Adjudicacion);
    public static readonly Regla OrdenRoto = new("ADJUDICAR_ORDEN", "El orden de elegibilidad numera desde 1, sin saltos ni repetidos en cada lote.", Adjudicacion);
    public static readonly Regla OrdenSinPrimero = new("ADJUDICAR_NO_ES_EL_PRIMERO", "El adjudicatario de cada lote está en su orden de elegibilidad.", Adjudicacion);
    public static readonly Regla SuspendidoYa = new("PROCESO_SUSPENDIDO", "El proceso está suspendido: primero se reanuda.", Suspension);
    public static readonly Regla ReanudarEnElPasado = new("REANUDAR_EN_EL_PASADO", "«{0}» quedaría en el pasado: al reanudar, lo que falta va después de hoy.", Suspension);
    public static readonly Regla ReanudarCumplido = new("REANUDAR_CUMPLIDO", "«{0}» ya había ocurrido: no se mueve.", Suspension);
    public static readonly Regla ModalidadDesconocida = new("MODALIDAD_DESCONOCIDA", "Elija la modalidad de la lista.");
}
