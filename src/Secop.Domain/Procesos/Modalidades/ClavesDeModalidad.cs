namespace Secop.Domain.Procesos.Modalidades;

/// <summary>
/// Los números de la ley de las demás modalidades, con los que nace la tabla. El que la norma no dice con claridad va
/// por verificar: se usa, con esa advertencia, hasta que el operador lo confirme o lo cambie.
/// </summary>
public static class ClavesDeModalidad
{
    public const string LicitacionObservaciones = "LP_DIAS_OBSERVACIONES_PROYECTO";
    public const string LicitacionApertura = "LP_DIAS_APERTURA";
    public const string LicitacionAperturaTrasObservaciones = "LP_DIAS_APERTURA_TRAS_OBSERVACIONES";
    public const string LicitacionAvisosMinimo = "LP_AVISOS_DIAS_MINIMO";
    public const string LicitacionAvisosMaximo = "LP_AVISOS_DIAS_MAXIMO";
    public const string LicitacionEntreAvisosMinimo = "LP_ENTRE_AVISOS_MINIMO";
    public const string LicitacionEntreAvisosMaximo = "LP_ENTRE_AVISOS_MAXIMO";
    public const string LicitacionRiesgos = "LP_DIAS_AUDIENCIA_RIESGOS";
    public const string LicitacionAdendas = "LP_DIAS_ADENDAS";
    public const string LicitacionTraslado = "LP_DIAS_TRASLADO";
    public const string LicitacionAudiencia = "LP_DIAS_AUDIENCIA_ADJUDICACION";
    public const string AbreviadaObservaciones = "SA_DIAS_OBSERVACIONES_PROYECTO";
    public const string AbreviadaApertura = "SA_DIAS_APERTURA";
    public const string AbreviadaAperturaTrasObservaciones = "SA_DIAS_APERTURA_TRAS_OBSERVACIONES";
    public const string MenorManifestacionMinimo = "SAMC_DIAS_MANIFESTACION_MINIMO";
    public const string MenorManifestacionMaximo = "SAMC_DIAS_MANIFESTACION_MAXIMO";
    public const string MenorInteresados = "SAMC_INTERESADOS_PARA_SORTEO";
    public const string MenorOfertasTrasSorteo = "SAMC_DIAS_OFERTAS_TRAS_SORTEO";
    public const string MenorTraslado = "SAMC_DIAS_TRASLADO";
    public const string SubastaTraslado = "SASI_DIAS_TRASLADO";
    public const string SubastaHabilitados = "SASI_HABILITADOS_MINIMO";
    public const string MeritosObservaciones = "CM_DIAS_OBSERVACIONES_PROYECTO";
    public const string MeritosApertura = "CM_DIAS_APERTURA";
    public const string MeritosAperturaTrasObservaciones = "CM_DIAS_APERTURA_TRAS_OBSERVACIONES";
    public const string MeritosTraslado = "CM_DIAS_TRASLADO";
    public const string PrecalificacionTraslado = "CMP_DIAS_TRASLADO_PRECALIFICACION";
    public const string Adendas = "SA_DIAS_ADENDAS";
    public const string MipymeAntesDeApertura = "MIPYME_DIAS_ANTES_APERTURA";
    public const string Publicidad = "DIAS_PUBLICIDAD";
    public const string EnajenacionDeposito = "EB_PORCENTAJE_DEPOSITO";

    private const string ArtObservaciones = "Decreto 1082 de 2015, art. 2.2.1.1.2.1.4";
    private static readonly DateOnly Decreto1510 = new(2013, 7, 17);
    private static readonly DateOnly Ley1882 = new(2018, 1, 15);
    private static readonly DateOnly Decreto1860 = new(2021, 12, 24);
    private static readonly DateOnly Antitramites = new(2012, 1, 10);
    private static readonly DateOnly Anticorrupcion = new(2011, 7, 12);

    public static readonly IReadOnlyList<ParametroLegal> Semilla =
    [
        .. new (string Clave, DateOnly Desde, decimal Valor, string Norma, bool PorVerificar)[]
        {
            (LicitacionObservaciones, Decreto1510, 10, ArtObservaciones, false),
            (LicitacionApertura, Decreto1510, 11, "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5: pasado un día completo desde las observaciones", true),
            (LicitacionAperturaTrasObservaciones, Decreto1510, 1, "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5", true),
            (LicitacionAvisosMinimo, Antitramites, 10, "Ley 80 de 1993, art. 30 núm. 3 (Decreto-Ley 19 de 2012, art. 224)", false),
            (LicitacionAvisosMaximo, Antitramites, 20, "Ley 80 de 1993, art. 30 núm. 3 (Decreto-Ley 19 de 2012, art. 224)", false),
            (LicitacionEntreAvisosMinimo, Antitramites, 2, "Ley 80 de 1993, art. 30 núm. 3 (Decreto-Ley 19 de 2012, art. 224)", false),
            (LicitacionEntreAvisosMaximo, Antitramites, 5, "Ley 80 de 1993, art. 30 núm. 3 (Decreto-Ley 19 de 2012, art. 224)", false),
            (LicitacionRiesgos, Antitramites, 3, "Ley 80 de 1993, art. 30 núm. 4 (Decreto-Ley 19 de 2012, art. 220)", false),
            (LicitacionAdendas, Anticorrupcion, 3, "Ley 1474 de 2011, art. 89", false),
            (LicitacionTraslado, Ley1882, 5, "Ley 80 de 1993, art. 30 núm. 8 (Ley 1882 de 2018, art. 1)", false),
            (LicitacionAudiencia, Ley1882, 1, "Ley 1150 de 2007, art. 9; Ley 80 de 1993, art. 30 núm. 10", false),
            (AbreviadaObservaciones, Decreto1510, 5, ArtObservaciones, false),
            (AbreviadaApertura, Decreto1510, 6, "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5", false),
            (AbreviadaAperturaTrasObservaciones, Decreto1510, 1, "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5", false),
            (MenorManifestacionMinimo, Decreto1510, 1, "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20 núm. 1", false),
            (MenorManifestacionMaximo, Decreto1510, 3, "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20 núm. 1", false),
            (MenorInteresados, Decreto1510, 10, "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20 núm. 2", false),
            (MenorOfertasTrasSorteo, Decreto1510, 1, "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20 núm. 3", false),
            (MenorTraslado, Decreto1510, 3, "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20 núm. 4", false),
            (SubastaTraslado, Decreto1510, 3, "Decreto 1082 de 2015, arts. 2.2.1.2.1.2.1 a 2.2.1.2.1.2.6: el decreto no fija el número; tres días es lo usual", true),
            (SubastaHabilitados, Decreto1510, 2, "Decreto 1082 de 2015, arts. 2.2.1.2.1.2.1 a 2.2.1.2.1.2.6", false),
            (MeritosObservaciones, Decreto1510, 5, ArtObservaciones, false),
            (MeritosApertura, Decreto1510, 6, "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5", false),
            (MeritosAperturaTrasObservaciones, Decreto1510, 1, "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5", false),
            (MeritosTraslado, Decreto1510, 3, "Decreto 1082 de 2015, arts. 2.2.1.2.1.3.1 a 2.2.1.2.1.3.7", false),
            (PrecalificacionTraslado, Decreto1510, 2, "Decreto 1082 de 2015, arts. 2.2.1.2.1.3.1 a 2.2.1.2.1.3.7", false),
            (Adendas, Decreto1510, 1, "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1", false),
            (MipymeAntesDeApertura, Decreto1860, 1, "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2", true),
            (Publicidad, Decreto1510, 3, "Decreto 1082 de 2015, art. 2.2.1.1.1.7.1", false),
            (EnajenacionDeposito, Decreto1510, 20, "Decreto 1082 de 2015, art. 2.2.1.2.2.1.1 y siguientes", true),
        }.Select((p, i) => new ParametroLegal(MinimaCuantia.Identidad(10, i), p.Clave, p.Desde, p.Valor, p.Norma, p.PorVerificar)),
    ];
}
