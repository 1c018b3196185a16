using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Dónde va el proceso y qué se puede hacer ahí: lo dice su modalidad.
public sealed partial class Proceso
{
    /// <summary>La modalidad, con sus fases, actos y documentos.</summary>
    public Modalidad SuModalidad => CatalogoDeModalidades.Buscar(Modalidad) ?? throw new InvalidOperationException($"No hay modalidad {Modalidad}.");

    /// <summary>Dónde va el proceso en un instante. No la cambia nadie: se calcula.</summary>
    public FaseProceso FaseEn(DateTimeOffset ahora) => Estado == EstadoProceso.Borrador ? FaseProceso.Borrador : SuModalidad.FaseEn(SituacionEn(ahora));

    /// <summary>El cronograma y los actos hechos, con los que la modalidad dice la fase. Un acto hecho lo está a cualquier hora que se mire.</summary>
    public Situacion SituacionEn(DateTimeOffset ahora)
    {
        var hitos = ConElTraslado(_cronograma.ToDictionary(h => h.Tipo, h => h.Instante));
        return new(hitos, Hechos().GroupBy(h => h.Acto).ToDictionary(g => g.Key, g => g.Max(h => h.En < ahora ? h.En : ahora)), CalendarioHabil.Nacional, ahora);
    }

    // El traslado que rige, si un informe ajustado lo amplió.
    private Dictionary<TipoHito, DateTimeOffset> ConElTraslado(Dictionary<TipoHito, DateTimeOffset> hitos)
    {
        if (hitos.TryGetValue(TipoHito.FinTraslado, out var fin) && TrasladoAmpliadoHasta > fin)
        {
            hitos[TipoHito.FinTraslado] = TrasladoAmpliadoHasta.Value;
        }

        return hitos;
    }

    /// <summary>Las fases que recorre con el paso del tiempo si nadie hace nada más. El primer tramo empieza antes de todo.</summary>
    public IReadOnlyList<TramoDeFase> Tramos()
    {
        var calendario = CalendarioHabil.Nacional;
        var hechos = Hechos().Select(h => h.En).Distinct().ToList();
        var bordes = _cronograma.Select(h => h.Instante).Concat(hechos).Append(FinDelTraslado ?? SinComienzo)
            .Concat(hechos.Select(h => CalendarioHabil.Instante(calendario.SiguienteHabil(CalendarioHabil.FechaBogota(h)), TimeOnly.MinValue)))
            .Append(SinComienzo).Distinct().Order();
        var tramos = new List<TramoDeFase>();
        foreach (var borde in bordes)
        {
            var fase = FaseEn(borde);
            if (tramos.Count == 0 || tramos[^1].Fase != fase)
            {
                tramos.Add(new(fase, borde));
            }
        }

        return tramos;
    }

    /// <summary>Dónde iba sin contar las salidas: lo que ya era público cuando se suspendió o terminó lo sigue siendo.</summary>
    public FaseProceso FaseDelCamino(DateTimeOffset ahora)
    {
        var salida = TerminadoEn ?? (Suspendido ? _actos.Last(a => a.Acto == ActoDeProceso.Suspender).En : null);
        return SuModalidad.Camino(SituacionEn(salida < ahora ? salida.Value : ahora));
    }

    /// <summary>Si cualquiera puede leer algo en ese momento.</summary>
    public bool EsPublico(ObjetoPublico objeto, DateTimeOffset ahora) =>
        Estado != EstadoProceso.Borrador && (SuModalidad.EsPublico(objeto, FaseEn(ahora)) || SuModalidad.EsPublico(objeto, FaseDelCamino(ahora)));

    /// <summary>Los del pliego, desde que se publican; los de un acto, cuando lo es aquello de lo que son constancia.</summary>
    public bool EsPublico(DocumentoProceso documento, DateTimeOffset ahora) =>
        !documento.EsInterno && documento.PublicadoEnVersion is not null && (documento.Acto is not { } acto || EsPublico(DeQueEsConstancia(acto), ahora));

    private static ObjetoPublico DeQueEsConstancia(ActoDeProceso acto) => acto switch
    {
        ActoDeProceso.PublicarInformePrecalificacion => ObjetoPublico.InformePrecalificacion,
        ActoDeProceso.ConformarLista => ObjetoPublico.ListaPrecalificados,
        ActoDeProceso.PublicarListaDeInteresados or ActoDeProceso.Sortear => ObjetoPublico.ListaInteresados,
        ActoDeProceso.PublicarInforme or ActoDeProceso.PublicarInformeFinal => ObjetoPublico.InformeDeEvaluacion,
        ActoDeProceso.AbrirEconomico => ObjetoPublico.OfertasEconomicas,
        ActoDeProceso.RegistrarSubasta or ActoDeProceso.SeguirSinSubasta => ObjetoPublico.LancesDeSubasta,
        ActoDeProceso.Adjudicar or ActoDeProceso.Revocar or ActoDeProceso.Cancelar => ObjetoPublico.ActoFinal,
        ActoDeProceso.SuscribirContrato => ObjetoPublico.Contrato,
        _ => ObjetoPublico.EstudiosYPliego,
    };

    /// <summary>Si en ese instante la urna recibe.</summary>
    public bool AceptaOfertas(DateTimeOffset ahora) => FaseEn(ahora) == FaseProceso.PresentacionOfertas;

    /// <summary>Si corre algún término para observar: en presentación de ofertas, hasta el que diga el cronograma.</summary>
    public bool RecibeObservaciones(DateTimeOffset ahora)
    {
        var fase = FaseEn(ahora);
        return SuModalidad.Permite(ActoDeProceso.Observar, fase, Quien.Interesado)
            && (fase != FaseProceso.PresentacionOfertas || InstanteDe(TipoHito.FinObservacionesPliego) is not { } fin || ahora < fin);
    }

    /// <summary>Cuándo vence el término de observaciones que corre; nulo si ninguno corre o no tiene fecha.</summary>
    public DateTimeOffset? FinDeObservaciones(DateTimeOffset ahora) => !RecibeObservaciones(ahora) ? null : FaseEn(ahora) switch
    {
        FaseProceso.ObservacionesBorrador => InstanteDe(TipoHito.FinObservacionesProyecto),
        FaseProceso.PresentacionOfertas => InstanteDe(TipoHito.FinObservacionesPliego) ?? Cierre,
        _ => InstanteDe(TipoHito.FinObservaciones),
    };

    /// <summary>Si todavía se puede pedir la limitación a Mipyme.</summary>
    public bool RecibeSolicitudesMipyme(DateTimeOffset ahora) =>
        SuModalidad.Permite(ActoDeProceso.SolicitarMipyme, FaseEn(ahora), Quien.Interesado) && (FinDeSolicitudesMipyme is not { } fin || ahora < fin);

    /// <summary>Hasta cuándo se pide la limitación: su hito o, con acto de apertura, el final del hábil anterior a él.</summary>
    public DateTimeOffset? FinDeSolicitudesMipyme =>
        InstanteDe(TipoHito.SolicitudesMipyme) ?? (InstanteDe(TipoHito.ActoApertura) is { } apertura
            ? CalendarioHabil.Instante(CalendarioHabil.Nacional.SumarHabiles(CalendarioHabil.FechaBogota(apertura), -1).AddDays(1), TimeOnly.MinValue)
            : InstanteDe(TipoHito.FinObservaciones));

    /// <summary>Los actos que ahora se pueden hacer: los de la fase, sin los que ya se hicieron las veces que se hacen.</summary>
    public IReadOnlyList<ActoPermitido> ActosPosibles(DateTimeOffset ahora) => [.. SuModalidad.ActosEn(FaseEn(ahora)).Where(a => QuedaPorHacer(a.Acto))];

    /// <summary>Los actos que esa persona puede hacer ahora por su función en el equipo.</summary>
    public IReadOnlyList<ActoPermitido> ActosDe(Guid usuarioId, DateTimeOffset ahora) =>
        [.. ActosPosibles(ahora).Where(a => a.Quienes.Any(q => EsQuien(usuarioId, q)))];

    public bool YaSeHizo(ActoDeProceso acto) => Hechos().Any(h => h.Acto == acto);

    private bool QuedaPorHacer(ActoDeProceso acto) => SuModalidad.Veces(acto) is not { } veces || Hechos().Count(h => h.Acto == acto) < veces;

    /// <summary>Si esa persona no puede hacer ahora ese acto, lanza la regla que lo dice; nada más se mira.</summary>
    public void ExigirPuerta(ActoDeProceso acto, Actor actor, DateTimeOffset ahora) => ExigirActo(acto, actor, ahora);

    /// <summary>La puerta de lo que hace un interesado o un proponente: es de la modalidad, en su fase y por quien no es la entidad.</summary>
    public void ExigirDeFuera(ActoDeProceso acto, Actor actor, DateTimeOffset ahora)
    {
        var deFuera = ExigirFase(acto, ahora).SelectMany(a => a.Quienes).Where(q => q is Quien.Interesado or Quien.Proponente).Distinct().ToList();
        ReglasDeActo.NoEsSuya.Exigir(deFuera.Count > 0 && actor.CuentaId != EntidadId, acto.Nombre(), EnLista(deFuera.Select(q => q.Nombre())));
    }

    /// <summary>La única puerta de los actos: los de la modalidad, en su fase, por quien tiene la función en el equipo y las veces que se hacen.</summary>
    private ActoPermitido ExigirActo(ActoDeProceso acto, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor);
        var enSuFase = ExigirFase(acto, ahora);
        var puede = enSuFase.Find(a => a.Quienes.Any(q => EsQuien(actor.UsuarioId, q)));
        ReglasDeActo.NoEsSuya.Exigir(puede is not null, acto.Nombre(), EnLista(enSuFase.SelectMany(a => a.Quienes).Distinct().Select(q => q.Nombre())));
        ReglasDeActo.Repetido.Exigir(QuedaPorHacer(acto), acto.Nombre());
        return puede!;
    }

    private List<ActoPermitido> ExigirFase(ActoDeProceso acto, DateTimeOffset ahora)
    {
        var modalidad = SuModalidad;
        var todos = modalidad.Actos.Where(a => a.Acto == acto).ToList();
        ReglasDeActo.NoEsDeLaModalidad.Exigir(todos.Count > 0, acto.Nombre(), modalidad.Nombre);
        var fase = FaseEn(ahora);
        var enSuFase = todos.FindAll(a => a.Fases.Contains(fase));
        ReglasDeActo.NoEsSuFase.Exigir(enSuFase.Count > 0, acto.Nombre(), fase.Nombre(), EnLista(todos.SelectMany(a => a.Fases).Distinct().Select(f => f.Nombre())));
        return enSuFase;
    }

    private bool EsQuien(Guid usuarioId, Quien quien) => quien switch
    {
        Quien.Estructurador => TieneFuncion(usuarioId, FuncionEquipo.Estructurador),
        Quien.AbreOfertas => TieneFuncion(usuarioId, FuncionEquipo.AbreOfertas),
        Quien.Evaluador => TieneFuncion(usuarioId, FuncionEquipo.Evaluador),
        Quien.OrdenadorDelGasto => TieneFuncion(usuarioId, FuncionEquipo.OrdenadorDelGasto),
        Quien.Supervisor => TieneFuncion(usuarioId, FuncionEquipo.Supervisor),
        Quien.Interesado or Quien.Proponente or Quien.Sistema => false,
    };

    private static string EnLista(IEnumerable<string> palabras)
    {
        var todas = palabras.Select(p => $"«{p}»").ToList();
        return todas.Count < 2 ? string.Concat(todas) : $"{string.Join(", ", todas[..^1])} o {todas[^1]}";
    }

    // Los que tienen columna propia y los demás, de la lista.
    private IEnumerable<(ActoDeProceso Acto, DateTimeOffset En)> Hechos()
    {
        var conColumna = new (ActoDeProceso Acto, DateTimeOffset? En)[]
        {
            (ActoDeProceso.Publicar, PublicadoEn),
            (ActoDeProceso.PublicarAvisoMipyme, Limitacion?.En),
            (ActoDeProceso.Cerrar, CerradoEn),
            (ActoDeProceso.Abrir, AbiertoEn),
            (ActoDeProceso.PublicarInforme, InformeEn),
            (ActoDeProceso.AceptarOferta, AceptadoEn),
            (ActoDeProceso.DeclararDesierto, Estado == EstadoProceso.Desierto ? TerminadoEn : null),
            (ActoDeProceso.Cancelar, Estado == EstadoProceso.Cancelado ? TerminadoEn : null),
        };
        return conColumna.Where(h => h.En is not null).Select(h => (h.Acto, h.En!.Value)).Concat(_actos.Select(a => (a.Acto, a.En)));
    }

    // Lo que rige la urna: ahora mismo si ya recibe, o el instante en que empezará si nadie hace nada más.
    private void FijarInicioDeOfertas(DateTimeOffset ahora)
    {
        if (InicioDeOfertas is null || ahora < InicioDeOfertas)
        {
            InicioDeOfertas = AceptaOfertas(ahora)
                ? ahora
                : Tramos().Where(t => t.Fase == FaseProceso.PresentacionOfertas && t.Desde > ahora).Select(t => (DateTimeOffset?)t.Desde).FirstOrDefault();
        }
    }
}
