using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Interes;

public static class ReglasDeInteres
{
    private const string MenorCuantia = "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20";
    public const string Precalificacion = "Decreto 1082 de 2015, arts. 2.2.1.2.1.3.3 a 2.2.1.2.1.3.6";

    public static readonly Regla FueraDeTermino = new("INTERES_FUERA_DE_TERMINO", "El interés sólo se manifiesta, o se retira, mientras corre su término.", MenorCuantia);
    public static readonly Regla YaManifestado = new("INTERES_YA_MANIFESTADO", "Su cuenta ya manifestó interés en este proceso.");
    public static readonly Regla NoManifestado = new("INTERES_NO_MANIFESTADO", "Su cuenta no tiene una manifestación de interés vigente.");
    public static readonly Regla SoloMipyme = new("INTERES_SOLO_MIPYME", "El proceso está limitado a Mipyme y su cuenta no puede participar.", "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2");
    public static readonly Regla SorteoTarde = new("SORTEO_PREVISTO_TARDE", "El sorteo se prevé antes de la apertura, o después de la adenda que lo puso en el cronograma y antes de publicar la lista: quien manifiesta interés debe saber de antemano que puede haberlo y cómo.", MenorCuantia);
    public static readonly Regla SorteoTrasElAviso = new("SORTEO_TRAS_EL_AVISO", "El máximo de la lista de precalificados y su sorteo se anuncian con el aviso: se prevén antes de publicarlo.", Precalificacion);
    public static readonly Regla MaximoDePrecalificados = new("SORTEO_MAXIMO", "El máximo de la lista de precalificados va de 2 a 100.", Precalificacion);
    public static readonly Regla PrecalificarSinSorteo = new("PRECALIFICAR_SIN_SORTEO", "El aviso no anunció un máximo: la lista se conforma con todos los que cumplen, sin sorteo.", Precalificacion);
    public static readonly Regla NoPasanDelMaximo = new("PRECALIFICAR_NO_PASAN", "Los que cumplen no pasan del máximo anunciado, que es {0}: conforme la lista con todos, sin sorteo.", Precalificacion);
    public static readonly Regla PasanDelMaximo = new("PRECALIFICAR_PASAN", "Son más que el máximo que anunció el aviso, que es {0}: publique quiénes cumplen y se sortea quiénes quedan en la lista.", Precalificacion);
    public static readonly Regla SeSortea = new("PRECALIFICAR_SE_SORTEA", "Ya se publicó quiénes cumplen: la lista sale del sorteo.", Precalificacion);
    public static readonly Regla DatoYaConocido = new("SORTEO_DATO_CONOCIDO", "El dato público anunciado ya se conoce, o el término de interés venció: no se puede cambiar.");
    public static readonly Regla DatoDetalle = new("SORTEO_DATO_DETALLE", "Diga exactamente cuál es el dato: de 10 a 200 caracteres, como «Lotería de Bogotá, sorteo del jueves 3 de diciembre de 2026».");
    public static readonly Regla SorteoSinHito = new("SORTEO_SIN_HITO", "Ponga primero en el cronograma el fin de la manifestación de interés y el sorteo.", MenorCuantia);
    public static readonly Regla DatoAntes = new("SORTEO_DATO_ANTES", "El dato debe conocerse después de que venza el término para manifestar interés: así nadie lo sabe mientras la lista puede cambiar.");
    public static readonly Regla DatoPasado = new("SORTEO_DATO_PASADO", "El dato no puede conocerse ya: diga uno que se conozca después de ahora.");
    public static readonly Regla DatoLejano = new("SORTEO_DATO_LEJANO", "El dato debe conocerse a más tardar a la hora del sorteo.");
    public static readonly Regla ListaPublicada = new("INTERES_LISTA_PUBLICADA", "La lista de interesados ya se publicó.");
    public static readonly Regla SorteoNoPrevisto = new("SORTEO_NO_PREVISTO", "En este proceso no hay sorteo: no se previó o los interesados no pasan del máximo.", MenorCuantia);
    public static readonly Regla SorteoRepetido = new("SORTEO_REPETIDO", "El sorteo ya se hizo y su resultado no cambia.");
    public static readonly Regla SorteoAntes = new("SORTEO_ANTES", "El dato público anunciado todavía no se conoce: se publica desde {0}");
    public static readonly Regla DatoInvalido = new("SORTEO_DATO", "Escriba el dato como lo publicó su fuente: {0}.");
    public static readonly Regla SecretoAjeno = new("SORTEO_SECRETO", "El secreto guardado no corresponde al compromiso publicado: el sorteo se detuvo. Avise al operador de la plataforma.");
    public static readonly Regla NoEstaEnLaLista = new("OFERTA_SIN_INTERES", "Sólo oferta quien manifestó interés a tiempo y está en la lista publicada.", MenorCuantia);
    public static readonly Regla NoSalioEscogido = new("OFERTA_NO_ESCOGIDO", "Su cuenta no quedó entre los escogidos del sorteo: no puede presentar oferta.", MenorCuantia);
    public static readonly Regla FaltaElSorteo = new("OFERTA_FALTA_SORTEO", "Falta el sorteo de interesados: todavía no se sabe quiénes pueden ofertar.", MenorCuantia);
}
