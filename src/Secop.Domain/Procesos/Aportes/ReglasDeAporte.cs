using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Aportes;

public static class ReglasDeAporte
{
    private const string Meritos = "Decreto 1082 de 2015, arts. 2.2.1.2.1.3.3 a 2.2.1.2.1.3.6";

    public static readonly Regla SinInforme = new("APORTE_SIN_INFORME", "Los comentarios empiezan cuando se publica el informe de precalificación.", Meritos);
    public static readonly Regla YaManifestado = new("APORTE_YA_MANIFESTADO", "Su cuenta ya se manifestó para precalificar en este proceso.");
    public static readonly Regla SinTexto = new("APORTE_TEXTO", "Escriba de 10 a 5.000 caracteres.");
    public static readonly Regla SinDocumentos = new("APORTE_DOCUMENTOS", "La manifestación para precalificar va con los documentos que pide el aviso: escoja uno por lo menos.", Meritos);
    public static readonly Regla MuchosArchivos = new("APORTE_ARCHIVOS", "Se reciben hasta 10 archivos.");
    public static readonly Regla NoSePrecalifica = new("APORTE_NO_PRECALIFICA", "Sólo se precalifica a quien se manifestó en este proceso, al conformar la lista.", Meritos);
    public static readonly Regla ListaAjena = new("APORTE_LISTA_AJENA", "En la lista hay alguien que no se manifestó en este proceso.", Meritos);
    public static readonly Regla NoPrecalificado = new("OFERTA_NO_PRECALIFICADO", "Sólo oferta quien quedó en la lista de precalificados.", Meritos);
}
