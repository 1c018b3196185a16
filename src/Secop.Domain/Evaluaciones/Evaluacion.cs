using Secop.Domain.Comun;

namespace Secop.Domain.Evaluaciones;

/// <summary>
/// La evaluación de las ofertas de un proceso de mínima cuantía: solo decide el precio, y se verifica la oferta de menor
/// precio; si no cumple, la siguiente (Decreto 1082 de 2015, art. 2.2.1.2.1.5.2). La hace alguien distinto del ordenador
/// del gasto.
/// </summary>
public sealed partial class Evaluacion : Agregado
{
    private readonly List<DeclaracionDeInteres> _declaraciones = [];
    private readonly List<OfertaEvaluada> _ofertas = [];
    private readonly List<Requisito> _requisitos = [];
    private readonly List<Calificacion> _calificaciones = [];
    private readonly List<Rechazo> _rechazos = [];
    private readonly List<Solicitud> _solicitudes = [];
    private readonly List<Desempate> _desempates = [];
    private readonly List<Informe> _informes = [];
    private readonly List<ComentarioAlInforme> _comentarios = [];

    private Evaluacion()
    {
    }

    public Guid ProcesoId { get; private set; }

    /// <summary>Raíz del acta de cierre, en hexadecimal: fijada cuando nadie conocía las ofertas.</summary>
    public string RaizDelActa { get; private set; } = "";
    public DateTimeOffset IniciadaEn { get; private set; }
    public DateTimeOffset? TerminadaEn { get; private set; }

    /// <summary>Cuenta los actos. Cambia con cada uno para que dos a la vez choquen aunque toquen filas hijas distintas.</summary>
    public int Actos { get; private set; }

    /// <summary>Cuenta los actos que cambian lo que un informe dice.</summary>
    public int Cambios { get; private set; }

    public IReadOnlyList<DeclaracionDeInteres> Declaraciones => _declaraciones;
    public IReadOnlyList<OfertaEvaluada> Ofertas => _ofertas;
    public IReadOnlyList<Requisito> Requisitos => _requisitos;
    public IReadOnlyList<Calificacion> Calificaciones => _calificaciones;
    public IReadOnlyList<Rechazo> Rechazos => _rechazos;
    public IReadOnlyList<Solicitud> Solicitudes => _solicitudes;
    public IReadOnlyList<Desempate> Desempates => _desempates;
    public IReadOnlyList<Informe> Informes => _informes;
    public IReadOnlyList<ComentarioAlInforme> Comentarios => _comentarios;

    /// <summary>Las ofertas de la de menor precio en adelante; a igual precio, por orden de llegada.</summary>
    public IReadOnlyList<OfertaEvaluada> PorPrecio => [.. _ofertas.OrderBy(o => o.Precio).ThenBy(o => o.LlegadaEn).ThenBy(o => o.OfertaId)];

    /// <summary>Las de menor precio entre las no rechazadas: varias, si hay empate.</summary>
    public IReadOnlyList<OfertaEvaluada> EnTurno
    {
        get
        {
            var vivas = PorPrecio.Where(o => RechazoDe(o.OfertaId) is null).ToList();
            return [.. vivas.Where(o => o.Precio == vivas[0].Precio)];
        }
    }

    /// <summary>Empieza tras la apertura, con todas las ofertas que llegaron a tiempo.</summary>
    public static Evaluacion Iniciar(
        ProcesoEnEvaluacion proceso,
        IReadOnlyCollection<OfertaEnEvaluacion> ofertas,
        IReadOnlyCollection<RequisitoPorVerificar> requisitos,
        string raizDelActa,
        Actor actor,
        DateTimeOffset ahora)
    {
        ExigirFuncion(proceso, actor);
        ReglasDeEvaluacion.Abierto.Exigir(proceso.AbiertoEn <= ahora);
        ReglasDeEvaluacion.ConOfertas.Exigir(ofertas.Count > 0);
        ReglasDeEvaluacion.OfertasDistintas.Exigir(ofertas.Select(o => o.OfertaId).Distinct().Count() == ofertas.Count);
        foreach (var oferta in ofertas)
        {
            Dinero.Exigir(oferta.Total, nameof(oferta.Total));
        }

        var evaluacion = new Evaluacion { ProcesoId = proceso.Id, RaizDelActa = raizDelActa, IniciadaEn = ahora };
        evaluacion._ofertas.AddRange(ofertas.Select(o => new OfertaEvaluada(o)));
        RequisitoPorVerificar[] todos =
        [
            new(ClaseRequisito.Precio, "El precio no supera el presupuesto oficial", "Valor estimado del proceso", EsSubsanable: false),
            .. requisitos,
        ];
        evaluacion._requisitos.AddRange(todos.Select((r, i) => new Requisito(i + 1, r)));
        evaluacion.Registrar(new EvaluacionIniciada(proceso.Id, evaluacion.Id, raizDelActa, actor, ahora));
        return evaluacion;
    }

    public DeclaracionDeInteres? DeclaracionDe(Guid usuarioId) => _declaraciones.FindLast(d => d.UsuarioId == usuarioId);

    /// <summary>Puede declararse un conflicto que aparece después; nunca retirarse uno declarado.</summary>
    public void DeclararInteres(ProcesoEnEvaluacion proceso, bool conConflicto, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirDelProceso(proceso);
        ExigirFuncion(proceso, actor);
        var anterior = DeclaracionDe(actor.UsuarioId);
        ReglasDeEvaluacion.ConflictoFirme.Exigir(anterior is not { ConConflicto: true } || conConflicto);
        ReglasDeEvaluacion.DeclaracionRepetida.Exigir(anterior is null || anterior.ConConflicto != conConflicto);
        var limpio = motivo?.Trim() ?? "";
        ReglasDeEvaluacion.ConflictoMotivado.ExigirEn("Motivo", !conConflicto || limpio.Length is >= 20 and <= 1000);
        _declaraciones.Add(new DeclaracionDeInteres(conConflicto, conConflicto ? limpio : null, actor, ahora));
        Registrar(new InteresDeclarado(ProcesoId, conConflicto, actor, ahora));
    }

    public OfertaEvaluada Oferta(Guid ofertaId)
    {
        var oferta = _ofertas.Find(o => o.OfertaId == ofertaId);
        ReglasDeEvaluacion.OfertaAjena.Exigir(oferta is not null);
        return oferta!;
    }

    public Rechazo? RechazoDe(Guid ofertaId) => _rechazos.Find(r => r.OfertaId == ofertaId && r.EsVigente);

    /// <summary>El veredicto vigente de un requisito en una oferta.</summary>
    public Calificacion? VeredictoDe(Guid ofertaId, Guid requisitoId) =>
        _calificaciones.Where(c => c.OfertaId == ofertaId && c.RequisitoId == requisitoId).MaxBy(c => c.Orden);

    public SituacionOferta SituacionDe(Guid ofertaId)
    {
        if (RechazoDe(ofertaId) is not null)
        {
            return SituacionOferta.Rechazada;
        }

        var veredictos = _requisitos.Select(r => VeredictoDe(ofertaId, r.Id)?.Veredicto).ToList();
        var debeExplicar = _solicitudes.Exists(s => s.OfertaId == ofertaId && s.Tipo == TipoSolicitud.ExplicacionDePrecio && s.EstaAbierta);
        var precioNegado = _solicitudes.FindLast(s => s.OfertaId == ofertaId && s.Tipo == TipoSolicitud.ExplicacionDePrecio) is { Estado: EstadoSolicitud.NoAceptada };
        if (veredictos.TrueForAll(v => v == Veredicto.Cumple) && !debeExplicar && !precioNegado)
        {
            return SituacionOferta.Habilitada;
        }

        if (EnTurno.All(o => o.OfertaId != ofertaId))
        {
            return SituacionOferta.SinTurno;
        }

        return veredictos.Contains(Veredicto.NoCumple) || precioNegado ? SituacionOferta.NoCumple
            : veredictos.Contains(null) ? SituacionOferta.EnVerificacion
            : SituacionOferta.PorSubsanar;
    }

    /// <summary>La oferta que la evaluación recomienda aceptar, si ya se sabe cuál es.</summary>
    public OfertaEvaluada? Recomendada
    {
        get
        {
            var turno = EnTurno;
            return turno.Any(o => SituacionDe(o.OfertaId) != SituacionOferta.Habilitada) ? null
                : turno.Count == 1 ? turno[0]
                : turno.FirstOrDefault(o => o.OfertaId == DesempateVigente?.GanadorId);
        }
    }

    public Informe? InformeVigente => _informes.MaxBy(i => i.Version);

    /// <summary>Hasta cuándo se comenta y se subsana: el cronograma, o el traslado de un informe ajustado si va más lejos.</summary>
    public DateTimeOffset FinDelTraslado(ProcesoEnEvaluacion proceso) =>
        InformeVigente is { Version: > 1 } informe && informe.FinTraslado > proceso.FinTraslado ? informe.FinTraslado : proceso.FinTraslado;

    /// <summary>Con la aceptación o la declaratoria de desierto la evaluación queda solo para consulta.</summary>
    internal void Terminar(DateTimeOffset ahora)
    {
        ReglasDeEvaluacion.Terminada.Exigir(TerminadaEn is null);
        TerminadaEn = ahora;
        Actos++;
    }

    private void ExigirDelProceso(ProcesoEnEvaluacion proceso)
    {
        ReglasDeEvaluacion.OfertaAjena.Exigir(proceso.Id == ProcesoId);
        ReglasDeEvaluacion.Terminada.Exigir(TerminadaEn is null);
    }

    private static void ExigirFuncion(ProcesoEnEvaluacion proceso, Actor actor)
    {
        ReglasDeEvaluacion.DeSuEntidad.Exigir(actor.CuentaId == proceso.EntidadId);
        ReglasDeEvaluacion.NoEsOrdenador.Exigir(!proceso.OrdenadoresDelGasto.Contains(actor.UsuarioId));
        ReglasDeEvaluacion.EsEvaluador.Exigir(proceso.Evaluadores.Contains(actor.UsuarioId));
    }

    private void ExigirEvaluador(ProcesoEnEvaluacion proceso, Actor actor)
    {
        ExigirDelProceso(proceso);
        ExigirFuncion(proceso, actor);
        var declaracion = DeclaracionDe(actor.UsuarioId);
        ReglasDeEvaluacion.ConDeclaracion.Exigir(declaracion is not null);
        ReglasDeEvaluacion.SinConflicto.Exigir(!declaracion!.ConConflicto);
    }

    private void ExigirTurno(Guid ofertaId)
    {
        Oferta(ofertaId);
        ReglasDeEvaluacion.NoRechazada.Exigir(RechazoDe(ofertaId) is null);
        ReglasDeEvaluacion.EnTurno.Exigir(EnTurno.Any(o => o.OfertaId == ofertaId));
    }

    private static string ExigirMotivo(string? motivo, string campo = "Motivo")
    {
        var limpio = motivo?.Trim() ?? "";
        ReglasDeEvaluacion.EvidenciaMotivada.ExigirEn(campo, limpio.Length is >= 20 and <= 2000);
        return limpio;
    }

    private void Registrar(Hecho hecho, bool cambiaElInforme = false)
    {
        Actos++;
        Cambios += cambiaElInforme ? 1 : 0;
        Anotar(hecho);
    }
}
