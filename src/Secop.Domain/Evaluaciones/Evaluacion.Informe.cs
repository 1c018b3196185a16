using Secop.Domain.Comun;

namespace Secop.Domain.Evaluaciones;

// El informe se genera de los datos; publicado, no cambia: un ajuste es otra versión.
public sealed partial class Evaluacion
{
    /// <summary>Lo que impide publicar el informe, en frases; vacío si está completo.</summary>
    public IReadOnlyList<string> PendientesDelInforme
    {
        get
        {
            var pendientes = new List<string>();
            foreach (var oferta in EnTurno)
            {
                var cual = $"la oferta {PosicionDe(oferta.OfertaId)}";
                switch (SituacionDe(oferta.OfertaId))
                {
                    case SituacionOferta.EnVerificacion:
                        pendientes.Add($"faltan veredictos en {cual}");
                        break;
                    case SituacionOferta.NoCumple:
                        pendientes.Add($"{cual} no cumple: pida subsanar o rechácela para pasar a la siguiente");
                        break;
                    case SituacionOferta.PorSubsanar or SituacionOferta.Habilitada or SituacionOferta.Rechazada or SituacionOferta.SinTurno:
                        break;
                }
            }

            if (HayEmpate && DesempateVigente?.GanadorId is null)
            {
                pendientes.Add("hay un empate de precio sin decidir");
            }

            return pendientes;
        }
    }

    public bool InformeAlDia => InformeVigente?.Cambios == Cambios;

    /// <summary>El contenido que tendría el informe si se publicara ahora.</summary>
    public ContenidoDelInforme PrepararInforme(ProcesoEnEvaluacion proceso, NombresDelInforme nombres, DateTimeOffset ahora)
    {
        var (recomendacion, candidata) = Conclusion();
        return new ContenidoDelInforme
        {
            Version = _informes.Count + 1,
            ProcesoId = ProcesoId,
            Numero = nombres.NumeroDelProceso,
            Proceso = nombres.NombreDelProceso,
            Entidad = nombres.Entidad,
            Presupuesto = proceso.ValorEstimado,
            FinTraslado = FinDelTrasladoSiSePublica(proceso, candidata, ahora),
            Evaluadores = [.. _calificaciones.Select(c => c.EvaluadorId).Distinct().Select(nombres.Persona).Order(StringComparer.Ordinal)],
            Requisitos = [.. _requisitos.OrderBy(r => r.Orden).Select(r => new RequisitoDelInforme(r.Id, NombresDeEvaluacion.De(r.Clase), r.Nombre, r.Detalle))],
            Ofertas = [.. PorPrecio.Select((o, i) => EnElInforme(o, i + 1, proceso, nombres))],
            Desempate = DesempateVigente is { GanadorId: not null } desempate ? EnElInforme(desempate, nombres) : null,
            Recomendacion = recomendacion,
            OfertaRecomendada = candidata,
        };
    }

    public Informe PublicarInforme(ProcesoEnEvaluacion proceso, NombresDelInforme nombres, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        var pendientes = PendientesDelInforme;
        ReglasDeEvaluacion.InformeIncompleto.Exigir(pendientes.Count == 0, string.Join("; ", pendientes) + ".");
        ReglasDeEvaluacion.InformeAlDia.Exigir(!InformeAlDia);
        var contenido = PrepararInforme(proceso, nombres, ahora);
        var informe = new Informe(contenido, Cambios, contenido.FinTraslado, contenido.OfertaRecomendada, actor, ahora);
        _informes.Add(informe);
        Registrar(new InformeEmitido(ProcesoId, informe.Id, informe.Version, informe.Sha256, actor, ahora));
        return informe;
    }

    private (Recomendacion Recomendacion, Guid? CandidataId) Conclusion()
    {
        var turno = EnTurno;
        return turno.Count == 0 ? (Recomendacion.DeclararDesierto, null)
            : Recomendada is { } oferta ? (Recomendacion.AceptarOferta, oferta.OfertaId)
            : (Recomendacion.AceptarSiSubsana, turno.Count == 1 ? turno[0].OfertaId : null);
    }

    // Un informe que recomienda otra cosa es nuevo para todos: corre otra vez su día hábil de publicación.
    private DateTimeOffset FinDelTrasladoSiSePublica(ProcesoEnEvaluacion proceso, Guid? candidata, DateTimeOffset ahora)
    {
        var vigente = FinDelTraslado(proceso);
        if (InformeVigente is not { } anterior || anterior.CandidataId == candidata)
        {
            return vigente;
        }

        var dia = CalendarioHabil.Nacional.SiguienteHabil(CalendarioHabil.FechaBogota(ahora));
        var nuevo = CalendarioHabil.Instante(dia, CalendarioHabil.HoraBogota(ahora));
        return nuevo > vigente ? nuevo : vigente;
    }

    private int PosicionDe(Guid ofertaId) => PorPrecio.TakeWhile(o => o.OfertaId != ofertaId).Count() + 1;

    private OfertaDelInforme EnElInforme(OfertaEvaluada oferta, int orden, ProcesoEnEvaluacion proceso, NombresDelInforme nombres)
    {
        var rechazo = RechazoDe(oferta.OfertaId);
        return new OfertaDelInforme
        {
            OfertaId = oferta.OfertaId,
            Orden = orden,
            Proponente = nombres.Proveedor(oferta.ProveedorId),
            LlegadaEn = oferta.LlegadaEn,
            TotalOfrecido = oferta.TotalOfrecido,
            TotalCorregido = oferta.TotalCorregido,
            Situacion = SituacionDe(oferta.OfertaId),
            Veredictos = [.. _requisitos.OrderBy(r => r.Orden).Select(r => VeredictoDe(oferta.OfertaId, r.Id)).OfType<Calificacion>()
                .Select(c => new VeredictoDelInforme(c.RequisitoId, c.Veredicto, c.Comentario, nombres.Persona(c.EvaluadorId), c.En))],
            IndiciosDePrecioBajo = IndiciosDePrecioBajo(oferta.OfertaId, proceso.ValorEstimado),
            Solicitudes = [.. _solicitudes.Where(s => s.OfertaId == oferta.OfertaId).OrderBy(s => s.PedidaEn).Select(s => new SolicitudDelInforme(
                s.Tipo, _requisitos.Find(r => r.Id == s.RequisitoId)?.Nombre, s.Que, s.Hasta, s.Estado, s.RespondidaEn, s.Decision))],
            Causal = rechazo?.Causal,
            MotivoDelRechazo = rechazo?.Motivo,
        };
    }

    private DesempateDelInforme EnElInforme(Desempate desempate, NombresDelInforme nombres)
    {
        string Proponente(Guid ofertaId) => nombres.Proveedor(Oferta(ofertaId).ProveedorId);
        return new DesempateDelInforme(
            desempate.Precio,
            [.. desempate.Pasos.OrderBy(p => p.Numero).Select(p => new PasoDelInforme(
                p.Numero,
                PasosDelDesempate.Texto(p.Numero),
                [.. p.Acreditaciones.Select(a => new AcreditacionDelInforme(Proponente(a.OfertaId), a.Acredita, a.Evidencia)).OrderBy(a => a.Proponente, StringComparer.Ordinal)],
                [.. p.Quedan.Select(Proponente).Order(StringComparer.Ordinal)]))],
            desempate.GanadorId!.Value,
            desempate.Semilla,
            desempate.HuellaDeLaLista);
    }
}
