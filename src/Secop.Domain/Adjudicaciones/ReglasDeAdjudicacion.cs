using Secop.Domain.Comun;

namespace Secop.Domain.Adjudicaciones;

public static class ReglasDeAdjudicacion
{
    private const string Minima = "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2";
    private const string Desierto = "Ley 80 de 1993, art. 25, num. 18";

    public static readonly Regla SoloElOrdenador = new("ADJUDICACION_ORDENADOR", "Este acto es del ordenador del gasto del proceso.", "Ley 80 de 1993, art. 11, num. 3");
    public static readonly Regla NoEvaluo = new("ADJUDICACION_EVALUADOR", "Quien evaluó las ofertas no puede decidir la aceptación.", Minima);
    public static readonly Regla ConInforme = new("ACEPTAR_SIN_INFORME", "Antes se publica el informe de evaluación y corre su traslado.", Minima);
    public static readonly Regla TrasladoTerminado = new("ACEPTAR_EN_TRASLADO", "El traslado del informe no ha terminado: vence {0}.", Minima);
    public static readonly Regla ComentariosRespondidos = new("ACEPTAR_SIN_RESPONDER", "Antes se responden todos los comentarios al informe: faltan {0}.", Minima);
    public static readonly Regla SolicitudesDecididas = new("ACEPTAR_SOLICITUDES", "Hay subsanaciones o explicaciones sin decidir.", "Ley 1150 de 2007, art. 5, parágrafo 1");
    public static readonly Regla InformeAlDia = new("ACEPTAR_INFORME_VIEJO", "La evaluación cambió después del último informe: el comité debe publicar el informe ajustado.", Minima);
    public static readonly Regla OfertaHabilitada = new("ACEPTAR_NO_HABILITADA", "Solo se acepta una oferta habilitada en la evaluación.", Minima);
    public static readonly Regla CambioMotivado = new("ACEPTAR_CAMBIO_SIN_MOTIVO", "El informe recomienda otra oferta: motive por qué se aparta, de 50 a 4.000 caracteres.", "Ley 80 de 1993, art. 24, num. 7");
    public static readonly Regla ConSupervisor = new("ACEPTAR_SIN_SUPERVISOR", "La comunicación de aceptación designa a quien supervisa el contrato.", "Ley 1474 de 2011, art. 83; " + Minima);
    public static readonly Regla MotivoDeDesierto = new("DESIERTO_MOTIVO", "Motive la declaratoria: de 20 a 2.000 caracteres.", Desierto);
    public static readonly Regla SinOfertasConCero = new("DESIERTO_CON_OFERTAS", "La causa «sin ofertas» solo cabe si no llegó ninguna.", Desierto);
    public static readonly Regla OtraCausaConOfertas = new("DESIERTO_SIN_OFERTAS", "Sin ofertas, la causa es «no se presentaron ofertas».", Desierto);
    public static readonly Regla NingunaSeLeyo = new("DESIERTO_ILEGIBLES", "Llegaron ofertas y ninguna se pudo leer: la causa es otra que impide la selección objetiva, y el motivo la explica.", Desierto);
    public static readonly Regla HayHabilitada = new("DESIERTO_CON_HABILITADA", "Hay una oferta habilitada: no puede decirse que ninguna lo fue.", Desierto);
    public static readonly Regla NoTodasSuperan = new("DESIERTO_PRESUPUESTO", "No todas las ofertas superan el presupuesto oficial.", Desierto);
}
