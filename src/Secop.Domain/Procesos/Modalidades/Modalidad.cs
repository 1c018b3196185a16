using Secop.Domain.Procesos.Cuantias;

namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Una cifra: la de un parámetro legal, con su vigencia, o la que aconseja la práctica.</summary>
public sealed record Medida(string? Clave, int Numero)
{
    public static Medida Ley(string clave) => new(clave, 0);

    public static Medida Practica(int dias) => new(null, dias);

    public int Dias(TablaDeParametros tabla, DateOnly fecha) => Clave is null ? Numero : (int)tabla.Valor(Clave, fecha);
}

/// <summary>El término de un hito, con las cifras todavía sin leer de los parámetros.</summary>
public sealed record TerminoDeHito(TipoHito Hito, TipoHito Referencia, int Sugerido, bool Legal, string Norma)
{
    public Medida? Minimo { get; init; }

    public Medida? Maximo { get; init; }

    public bool? MaximoLegal { get; init; }

    public UnidadDeTermino Unidad { get; init; }

    public bool Antes { get; init; }

    public bool Opcional { get; init; }

    public bool LegalSoloConReferencia { get; init; }

    public IEnumerable<string> Claves => new[] { Minimo?.Clave, Maximo?.Clave }.OfType<string>();

    public ReglaDeHito Regla(TablaDeParametros tabla, DateOnly fecha)
    {
        var minimo = Minimo?.Dias(tabla, fecha) ?? 0;
        return new ReglaDeHito(Hito, Referencia, minimo, Maximo?.Dias(tabla, fecha), Math.Max(Sugerido, minimo), Legal, Norma)
        {
            Unidad = Unidad,
            Antes = Antes,
            Opcional = Opcional,
            LegalSoloConReferencia = LegalSoloConReferencia,
            MaximoLegal = MaximoLegal,
            PorVerificar = Claves.Any(c => tabla.Buscar(c, fecha)?.PorVerificar == true),
        };
    }
}

/// <summary>Una fase y lo que la hace empezar. La fase de un proceso es la última que ya empezó.</summary>
public sealed record Etapa(FaseProceso Fase, string Empieza, Func<Situacion, bool> YaEmpezo);

/// <param name="Abre">El acto con el que se abre.</param>
/// <param name="UnoPorUno">Se abre el de una sola oferta cada vez.</param>
public sealed record SobreDeModalidad(int Numero, string Contenido, ActoDeProceso Abre, bool UnoPorUno = false);

public sealed record DocumentoExigido(TipoDocumento Tipo, Exigencia Exigencia);

/// <summary>Lo que debe existir antes de un acto que publica.</summary>
public sealed record DocumentosDelPaso(ActoDeProceso Paso, IReadOnlyList<DocumentoExigido> Documentos, string Norma);

public sealed record AudienciaDeModalidad(ClaseDeAudiencia Clase, TipoHito? Hito, bool EsObligatoria, string Norma);

/// <summary>Un acto, quién puede hacerlo y en qué fases; la guarda es lo que además se comprueba.</summary>
public sealed record ActoPermitido(
    ActoDeProceso Acto, IReadOnlyList<Quien> Quienes, IReadOnlyList<FaseProceso> Fases, string Guarda, string Norma, TipoDocumento? Documento = null);

/// <summary>Desde qué fase cualquiera puede leer algo.</summary>
public sealed record Publicidad(ObjetoPublico Objeto, FaseProceso Desde);

/// <summary>
/// Una modalidad de selección, entera y como datos. El orden y las guardas son código; cada número de la ley es un
/// parámetro con vigencia y cita.
/// </summary>
public sealed record Modalidad
{
    public required string Codigo { get; init; }

    public required string Nombre { get; init; }

    public required ClaseDeModalidad Clase { get; init; }

    /// <summary>Cuándo se usa, en una frase.</summary>
    public required string Cuando { get; init; }

    public required IReadOnlyList<string> Normas { get; init; }

    /// <summary>La norma que manda el orden de los hitos.</summary>
    public required string Procedimiento { get; init; }

    public required TipoHito Inicio { get; init; }

    public required IReadOnlyList<TerminoDeHito> Terminos { get; init; }

    /// <summary>El hito hasta el que se reciben las ofertas o, si no las hay, las respuestas; nulo si no se recibe nada.</summary>
    public TipoHito? FinDeRecepcion => Terminos.Select(t => (TipoHito?)t.Hito).FirstOrDefault(h => h is TipoHito.Cierre or TipoHito.FinRespuestas);

    public required IReadOnlyList<Etapa> Fases { get; init; }

    public required IReadOnlyList<SobreDeModalidad> Sobres { get; init; }

    public required IReadOnlyList<DocumentosDelPaso> Documentos { get; init; }

    public IReadOnlyList<AudienciaDeModalidad> Audiencias { get; init; } = [];

    public required IReadOnlyList<ActoPermitido> Actos { get; init; }

    public required IReadOnlyList<Publicidad> Publico { get; init; }

    /// <summary>Parámetro con los días hábiles antes del cierre en que expira el término de las adendas; nulo si ninguna norma lo fija.</summary>
    public string? ClaveDeAdendas { get; init; }

    /// <summary>Parámetro con lo que dura el traslado del informe; nulo si ninguna norma lo fija.</summary>
    public string? ClaveDeTraslado { get; init; }

    /// <summary>Parámetro con lo que debe quedar entre el aviso de limitación y el cierre; nulo si no hay aviso.</summary>
    public string? ClaveDeOfertasTrasAviso { get; init; }

    /// <summary>La cuantía de la entidad que el valor no puede pasar; nula si la modalidad no depende del valor.</summary>
    public ClaseDeCuantia? Cuantia { get; init; }

    /// <summary>La seriedad de la oferta y el cumplimiento se piden siempre; en las demás, la entidad decide y lo explica.</summary>
    public bool ExigeGarantias { get; init; }

    /// <summary>Toda la oferta cabe en el cuestionario y los precios: la subasta no pide documentos aparte.</summary>
    public bool SinDocumentosDeOferta { get; init; }

    public bool PideDocumentosDeOferta => Sobres.Count > 0 && !SinDocumentosDeOferta;

    /// <summary>Otras cifras propias de la modalidad, que no son términos de un hito.</summary>
    public IReadOnlyList<string> OtrasClaves { get; init; } = [];

    /// <summary>El sobre que se abre en su propio acto, con su propia llave; nulo si todo se abre junto.</summary>
    public SobreDeModalidad? SobreEconomico => Sobres.FirstOrDefault(s => s.Abre == ActoDeProceso.AbrirEconomico);

    /// <summary>Todos los parámetros legales que la modalidad usa.</summary>
    public IReadOnlyList<string> Claves =>
    [
        .. Terminos.SelectMany(t => t.Claves).Concat(new[] { ClaveDeAdendas, ClaveDeTraslado, ClaveDeOfertasTrasAviso }.OfType<string>())
            .Concat(OtrasClaves).Distinct(),
    ];

    /// <summary>Los documentos que el proceso puede llevar: los que algún paso exige y los de siempre.</summary>
    public IReadOnlyList<TipoDocumento> DocumentosQueAdmite =>
    [
        .. Documentos.SelectMany(d => d.Documentos).Where(d => d.Exigencia != Exigencia.EnElFormulario).Select(d => d.Tipo)
            .Concat([TipoDocumento.AnexoTecnico, TipoDocumento.Cdp, TipoDocumento.Minuta, TipoDocumento.Otro]).Distinct()
            .OrderBy(t => t == TipoDocumento.Otro).ThenBy(t => t),
    ];

    /// <summary>Las reglas que rigen un proceso que se publica en una fecha.</summary>
    /// <param name="tope">El valor máximo que admite la modalidad para la entidad; nulo si no tiene o no se conoce.</param>
    public ReglasDelProceso Reglas(TablaDeParametros tabla, DateOnly fecha, decimal? tope = null)
    {
        int Dias(string? clave) => clave is null ? 0 : (int)tabla.Valor(clave, fecha);
        return new ReglasDelProceso
        {
            Modalidad = Codigo,
            Inicio = Inicio,
            Procedimiento = Procedimiento,
            Hitos = [.. Terminos.Select(t => t.Regla(tabla, fecha))],
            DocumentosExigidos = [.. DocumentosDe(ActoDeProceso.Publicar).Where(d => d.Exigencia == Exigencia.Siempre).Select(d => d.Tipo)],
            Sobres = Sobres.Count,
            LimiteDeAdendas = Dias(ClaveDeAdendas),
            VentanaDeAdendas = VentanaDeAdendas.En(tabla, fecha),
            TrasladoMinimo = Dias(ClaveDeTraslado),
            AvisoAntesDelCierre = Dias(ClaveDeOfertasTrasAviso),
            SolicitudesMipyme = Dias(MinimaCuantia.SolicitudesMipyme),
            AnosMipyme = Dias(MinimaCuantia.AnosMipyme),
            UmbralMipyme = tabla.Valor(MinimaCuantia.UmbralMipyme, fecha),
            Smmlv = tabla.Valor(MinimaCuantia.Smmlv, fecha),
            Tope = tope,
            AnticipoMaximo = tabla.Valor(ClavesDeCondiciones.AnticipoMaximo, fecha),
            Acuerdos = ClavesDeCondiciones.Acuerdos(tabla, fecha),
            Garantias = Clase == ClaseDeModalidad.Planeacion ? [] : ClavesDeGarantia.En(tabla, fecha, ExigeGarantias),
            Puntajes = ReglasDeCriterios.FormasDe(Codigo).Any(f => f is FormaDeEvaluar.Ponderacion or FormaDeEvaluar.SoloCalidad) ? ReglasDeCriterios.DeLey(tabla, fecha) : [],
        };
    }

    /// <summary>Las mismas, con el tope que le toca a una entidad de ese presupuesto anual; sin presupuesto no se conoce.</summary>
    public ReglasDelProceso ReglasPara(TablaDeParametros tabla, DateOnly fecha, decimal? presupuestoAnual) =>
        Reglas(tabla, fecha, Cuantia is null ? null : TablaDeCuantias.De(tabla, fecha, presupuestoAnual)?.Tope(Cuantia.Value));

    /// <summary>Los actos de la modalidad que se hacen en una fase.</summary>
    public IEnumerable<ActoPermitido> ActosEn(FaseProceso fase) => Actos.Where(a => a.Fases.Contains(fase));

    /// <summary>Antes del pliego se conforma una lista de precalificados.</summary>
    public bool Precalifica => Tiene(ActoDeProceso.ManifestarsePrecalificar);

    public bool Tiene(ActoDeProceso acto) => Actos.Any(a => a.Acto == acto);

    /// <summary>Cuántas veces se hace un acto en un proceso; nulo si las que haga falta.</summary>
    public int? Veces(ActoDeProceso acto) => acto switch
    {
        ActoDeProceso.EditarPliego or ActoDeProceso.ManifestarsePrecalificar or ActoDeProceso.ComentarPrecalificacion or ActoDeProceso.Observar
            or ActoDeProceso.ResponderObservaciones or ActoDeProceso.SolicitarMipyme or ActoDeProceso.ManifestarInteres or ActoDeProceso.ExpedirAdenda
            or ActoDeProceso.PresentarOferta or ActoDeProceso.RetirarOferta or ActoDeProceso.ResponderSolicitud or ActoDeProceso.PedirSubsanacion
            or ActoDeProceso.Subsanar or ActoDeProceso.ComentarInforme or ActoDeProceso.Suspender or ActoDeProceso.Reanudar => null,
        ActoDeProceso.AbrirEconomico => SobreEconomico is { UnoPorUno: true } ? 2 : 1,
        ActoDeProceso.Publicar or ActoDeProceso.PublicarInformePrecalificacion or ActoDeProceso.ConformarLista or ActoDeProceso.PublicarProyecto
            or ActoDeProceso.PublicarAvisoMipyme or ActoDeProceso.OrdenarApertura or ActoDeProceso.CelebrarAudienciaDeRiesgos
            or ActoDeProceso.PublicarListaDeInteresados or ActoDeProceso.Sortear or ActoDeProceso.Justificar or ActoDeProceso.Invitar
            or ActoDeProceso.Cerrar or ActoDeProceso.Abrir or ActoDeProceso.PublicarInforme or ActoDeProceso.PublicarInformeFinal
            or ActoDeProceso.AplicarFormula or ActoDeProceso.RegistrarSubasta or ActoDeProceso.SeguirSinSubasta or ActoDeProceso.InstalarAudiencia
            or ActoDeProceso.Adjudicar or ActoDeProceso.AceptarOferta or ActoDeProceso.ElegirContratista or ActoDeProceso.SuscribirContrato
            or ActoDeProceso.Terminar or ActoDeProceso.DeclararDesierto or ActoDeProceso.Cancelar or ActoDeProceso.Revocar => 1,
    };

    public IReadOnlyList<DocumentoExigido> DocumentosDe(ActoDeProceso paso) => [.. Documentos.Where(d => d.Paso == paso).SelectMany(d => d.Documentos)];

    /// <summary>Dónde va un proceso de la modalidad. Nadie la cambia: sale del cronograma y de los actos.</summary>
    public FaseProceso FaseEn(Situacion s) =>
        s.Hecho(ActoDeProceso.DeclararDesierto) ? FaseProceso.Desierto
        : s.Hecho(ActoDeProceso.Revocar) ? FaseProceso.Revocado
        : s.Hecho(ActoDeProceso.Cancelar) ? FaseProceso.Cancelado
        : s.EstaSuspendido ? FaseProceso.Suspendido
        : Camino(s);

    /// <summary>La última fase empezada, sin mirar las salidas.</summary>
    public FaseProceso Camino(Situacion s) => Fases.LastOrDefault(e => e.YaEmpezo(s))?.Fase ?? FaseProceso.Borrador;

    /// <summary>Si alguien puede hacer un acto en una fase.</summary>
    public bool Permite(ActoDeProceso acto, FaseProceso fase, Quien quien) =>
        Actos.Any(a => a.Acto == acto && a.Fases.Contains(fase) && a.Quienes.Contains(quien));

    /// <summary>Lo que cualquiera lee cuando el proceso llega a una fase. En las de salida, además, el acto que lo terminó.</summary>
    public bool EsPublico(ObjetoPublico objeto, FaseProceso fase)
    {
        if (fase is FaseProceso.Desierto or FaseProceso.Cancelado or FaseProceso.Revocado)
        {
            return objeto == ObjetoPublico.ActoFinal;
        }

        var orden = Fases.Select(f => f.Fase).ToList();
        return Publico.FirstOrDefault(p => p.Objeto == objeto) is { } p && orden.IndexOf(fase) >= orden.IndexOf(p.Desde) && orden.Contains(fase);
    }
}
