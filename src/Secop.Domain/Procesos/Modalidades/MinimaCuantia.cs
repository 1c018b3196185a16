using Secop.Domain.Procesos.Cuantias;

namespace Secop.Domain.Procesos.Modalidades;

/// <summary>
/// La mínima cuantía: el orden de sus hitos, los documentos que exige y los números de la ley, con vigencia y cita
/// (Ley 1150 de 2007, art. 2 núm. 5; Decreto 1082 de 2015, arts. 2.2.1.2.1.5.1 a 5.5).
/// </summary>
public static class MinimaCuantia
{
    public const string Codigo = "MC";
    public const string Nombre = "Mínima cuantía";
    public const string Smmlv = "SMMLV";
    public const string UmbralMipyme = "UMBRAL_MIPYME";
    public const string SolicitudesMipyme = "MIPYME_SOLICITUDES";
    public const string AnosMipyme = "MIPYME_ANOS";
    public const string Observaciones = "MC_DIAS_OBSERVACIONES";
    public const string Ofertas = "MC_DIAS_OFERTAS";
    public const string Traslado = "MC_DIAS_TRASLADO";
    public const string Adendas = "MC_DIAS_ADENDAS";
    public const string PorcentajeMinima = "MC_PORCENTAJE_MENOR";
    private const string Procedimiento = "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2";
    private const string Recomendacion = "Práctica recomendada: da tiempo para el paso siguiente";
    private const string Cuantias = "Ley 1150 de 2007, art. 2 núm. 2 lit. b";

    /// <summary>Con lo que nace la tabla; después sólo se le añade.</summary>
    public static readonly IReadOnlyList<ParametroLegal> Semilla =
    [
        .. new (int Ano, decimal Valor, string Norma)[]
        {
            (2015, 644_350, "Decreto 2731 de 2014"), (2016, 689_455, "Decreto 2552 de 2015"), (2017, 737_717, "Decreto 2209 de 2016"),
            (2018, 781_242, "Decreto 2269 de 2017"), (2019, 828_116, "Decreto 2451 de 2018"), (2020, 877_803, "Decreto 2360 de 2019"),
            (2021, 908_526, "Decreto 1785 de 2020"), (2022, 1_000_000, "Decreto 1724 de 2021"), (2023, 1_160_000, "Decreto 2613 de 2022"),
            (2024, 1_300_000, "Decreto 2292 de 2023"), (2025, 1_423_500, "Decreto 1572 de 2024"),
        }.Select((s, i) => new ParametroLegal(Identidad(1, i), Smmlv, new DateOnly(s.Ano, 1, 1), s.Valor, s.Norma, false)),
        new(Identidad(1, 11), Smmlv, new DateOnly(2026, 1, 1), 1_750_905, "Decreto 1469 de 2025, suspendido provisionalmente; valor mantenido por decreto transitorio de febrero de 2026", true),
        new(Identidad(2, 0), "MENOR_CUANTIA_1200000", new DateOnly(2007, 7, 16), 1_000, Cuantias, false),
        new(Identidad(2, 1), "MENOR_CUANTIA_850000", new DateOnly(2007, 7, 16), 850, Cuantias, false),
        new(Identidad(2, 2), "MENOR_CUANTIA_400000", new DateOnly(2007, 7, 16), 650, Cuantias, false),
        new(Identidad(2, 3), "MENOR_CUANTIA_120000", new DateOnly(2007, 7, 16), 450, Cuantias, false),
        new(Identidad(2, 4), "MENOR_CUANTIA_0", new DateOnly(2007, 7, 16), 280, Cuantias, false),
        new(Identidad(2, 5), PorcentajeMinima, new DateOnly(2007, 7, 16), 10, "Ley 1150 de 2007, art. 2 núm. 5", false),
        new(Identidad(3, 0), UmbralMipyme, new DateOnly(2022, 1, 1), 457_297_264, "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2 (US$125.000, 2022-2023)", true),
        new(Identidad(3, 1), UmbralMipyme, new DateOnly(2024, 1, 1), 532_338_092, "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2 (US$125.000, 2024-2025)", true),
        new(Identidad(3, 2), UmbralMipyme, new DateOnly(2026, 1, 1), 511_708_497, "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2 (US$125.000, 2026-2027)", true),
        new(Identidad(3, 3), SolicitudesMipyme, new DateOnly(2021, 12, 24), 2, "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2 núm. 2", false),
        new(Identidad(3, 4), AnosMipyme, new DateOnly(2021, 12, 24), 1, "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2", false),
        new(Identidad(4, 0), Observaciones, new DateOnly(2021, 12, 24), 1, Procedimiento, true),
        new(Identidad(4, 1), Ofertas, new DateOnly(2021, 12, 24), 1, Procedimiento, true),
        new(Identidad(4, 2), Traslado, new DateOnly(2021, 12, 24), 1, Procedimiento, true),
        new(Identidad(4, 3), Adendas, new DateOnly(2013, 7, 17), 1, "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1", false),
    ];

    /// <summary>Los parámetros que usa esta modalidad, como nacen.</summary>
    public static TablaDeParametros Parametros { get; } = new([.. Semilla, .. ClavesDeGarantia.Semilla, .. TablaDeCuantias.Semilla, .. VentanaDeAdendas.Semilla, .. ClavesDeCondiciones.Semilla]);

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = Codigo,
        Nombre = Nombre,
        Clase = ClaseDeModalidad.Competitiva,
        Cuando = "El valor no pasa del 10 % de la menor cuantía de la entidad, cualquiera que sea el objeto.",
        Normas = ["Ley 1150 de 2007, art. 2 núm. 5", "Ley 2069 de 2020, art. 30", "Decreto 1082 de 2015, arts. 2.2.1.2.1.5.1 a 2.2.1.2.1.5.5 (Decreto 1860 de 2021)"],
        Procedimiento = Procedimiento,
        Cuantia = ClaseDeCuantia.Minima,
        Inicio = TipoHito.Invitacion,
        Terminos =
        [
            new(TipoHito.FinObservaciones, TipoHito.Invitacion, 1, true, Procedimiento) { Minimo = Medida.Ley(Observaciones) },
            new(TipoHito.Respuestas, TipoHito.FinObservaciones, 1, true, Procedimiento),
            new(TipoHito.AvisoMipyme, TipoHito.Respuestas, 0, false, Recomendacion) { Maximo = Medida.Practica(1) },
            new(TipoHito.Cierre, TipoHito.AvisoMipyme, 2, true, Procedimiento) { Minimo = Medida.Ley(Ofertas) },
            new(TipoHito.Apertura, TipoHito.Cierre, 0, false, "La apertura sigue al cierre: así nadie duda de la reserva") { Maximo = Medida.Practica(0) },
            new(TipoHito.Informe, TipoHito.Apertura, 1, false, Recomendacion),
            new(TipoHito.FinTraslado, TipoHito.Informe, 1, true, Procedimiento) { Minimo = Medida.Ley(Traslado) },
            new(TipoHito.Aceptacion, TipoHito.FinTraslado, 1, false, Recomendacion) { Minimo = Medida.Practica(1) },
        ],
        Fases =
        [
            new(FaseProceso.Invitacion, "al publicar la invitación", s => s.Hecho(ActoDeProceso.Publicar)),
            new(FaseProceso.Respuestas, "al vencer las observaciones", s => s.Hecho(ActoDeProceso.Publicar) && s.Llego(TipoHito.FinObservaciones)),
            new(FaseProceso.AvisoMipyme, "al vencer el plazo de las respuestas", s => s.Llego(TipoHito.FinObservaciones) && s.Llego(TipoHito.Respuestas)),
            new(FaseProceso.PresentacionOfertas, "con el aviso, y no antes de su hora", s => s.Llego(TipoHito.FinObservaciones) && s.Hecho(ActoDeProceso.PublicarAvisoMipyme) && s.Llego(TipoHito.AvisoMipyme)),
            Etapas.CerradoSinAbrir,
            Etapas.Evaluacion,
            Etapas.Traslado,
            Etapas.TrasElTraslado(FaseProceso.Aceptacion),
            new(FaseProceso.Adjudicado, "con la aceptación de la oferta", s => s.Hecho(ActoDeProceso.AceptarOferta)),
        ],
        Sobres = [new(1, "Requisitos y precio", ActoDeProceso.Abrir)],
        Documentos =
        [
            new(
                ActoDeProceso.Publicar,
                [
                    new(TipoDocumento.EstudiosPrevios, Exigencia.Siempre), new(TipoDocumento.AnalisisSector, Exigencia.Siempre), new(TipoDocumento.Invitacion, Exigencia.Siempre),
                    new(TipoDocumento.Cdp, Exigencia.EnElFormulario), new(TipoDocumento.MatrizRiesgos, Exigencia.SegunElCaso),
                ],
                "Decreto 1082 de 2015, art. 2.2.1.2.1.5.1"),
            new(ActoDeProceso.PublicarAvisoMipyme, [new(TipoDocumento.RespuestasObservaciones, Exigencia.EnElFormulario)], Procedimiento),
            new(ActoDeProceso.Abrir, [new(TipoDocumento.DesignacionEvaluador, Exigencia.SegunElCaso)], Citas.Comite),
        ],
        ClaveDeAdendas = Adendas,
        ClaveDeTraslado = Traslado,
        ClaveDeOfertasTrasAviso = Ofertas,
        OtrasClaves = [Smmlv, SolicitudesMipyme, AnosMipyme, UmbralMipyme, PorcentajeMinima],
        Actos =
        [
            .. ActosComunes.Planeacion,
            ActosComunes.Observar(FaseProceso.Invitacion),
            new(ActoDeProceso.SolicitarMipyme, [Quien.Interesado], [FaseProceso.Invitacion], "Mipyme colombiana con la antigüedad de ley, en el término de las observaciones", Citas.Mipyme),
            ActosComunes.Responder(FaseProceso.Invitacion, FaseProceso.Respuestas, FaseProceso.AvisoMipyme, FaseProceso.PresentacionOfertas),
            new(ActoDeProceso.PublicarAvisoMipyme, [Quien.Estructurador, Quien.OrdenadorDelGasto], [FaseProceso.Respuestas, FaseProceso.AvisoMipyme], "Observaciones respondidas y al menos el término de ofertas antes del cierre", Procedimiento),
            .. ActosComunes.Adendas(Citas.Adendas, FaseProceso.Invitacion, FaseProceso.Respuestas, FaseProceso.AvisoMipyme, FaseProceso.PresentacionOfertas),
            .. ActosComunes.Ofertas("La urna ya recibe y el plazo no ha vencido", Quien.Interesado),
            // El informe de la mínima cuantía se arma aquí mismo: no hace falta otro archivo.
            .. ActosComunes.AperturaYEvaluacion().Select(a => a with { Documento = null }),
            new(ActoDeProceso.AceptarOferta, [Quien.OrdenadorDelGasto], [FaseProceso.Aceptacion], "El traslado terminó y los comentarios tienen respuesta", Procedimiento),
            .. ActosComunes.Desierto(FaseProceso.Aceptacion),
            .. ActosComunes.Salidas(FaseProceso.Invitacion, FaseProceso.Respuestas, FaseProceso.AvisoMipyme, FaseProceso.PresentacionOfertas),
        ],
        Publico =
        [
            .. Publicidades.DesdeLaPublicacion(FaseProceso.Invitacion), new(ObjetoPublico.SolicitudesMipyme, FaseProceso.AvisoMipyme),
            .. Publicidades.DeLaEvaluacion(FaseProceso.Traslado), new(ObjetoPublico.ActoFinal, FaseProceso.Adjudicado), new(ObjetoPublico.Contrato, FaseProceso.Adjudicado),
        ],
    };

    /// <summary>El tope de la mínima cuantía; el valor exacto todavía cabe. Nulo si no se conoce el presupuesto.</summary>
    public static decimal? Tope(TablaDeParametros tabla, DateOnly fecha, decimal? presupuestoAnual) =>
        TablaDeCuantias.De(tabla, fecha, presupuestoAnual)?.Minima;

    /// <summary>Las reglas que rigen un proceso que se publica en una fecha.</summary>
    public static ReglasDelProceso Reglas(TablaDeParametros tabla, DateOnly fecha, decimal? presupuestoAnual) =>
        Modalidad.Reglas(tabla, fecha, Tope(tabla, fecha, presupuestoAnual));

    internal static Guid Identidad(int grupo, int numero) => ParametroLegal.Identidad(grupo, numero);
}
