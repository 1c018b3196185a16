using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Adjudicar, firmar, terminar, revocar, suspender y reanudar.
public sealed partial class Proceso
{
    /// <summary>Adjudica, lote por lote si los hay, con el orden de elegibilidad que se oyó o se publicó.</summary>
    /// <param name="conElPrecioCerrado">Las ofertas cuyo sobre económico nunca se abrió: nadie sabe lo que piden.</param>
    public void Adjudicar(
        IReadOnlyList<ResultadoDeLote> resultados, IReadOnlyList<PuestoDeElegibilidad> orden, IReadOnlyCollection<Guid> conElPrecioCerrado,
        DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.Adjudicar;
        var permitido = ExigirActo(Acto, datos, actor, ahora);
        ReglasDeActo.SinSobreEconomico.Exigir(SuModalidad.SobreEconomico is null || YaSeHizo(ActoDeProceso.AbrirEconomico));
        ReglasDeActo.SinFormula.Exigir(!SuModalidad.Tiene(ActoDeProceso.AplicarFormula) || !CriteriosDePrecio().Any() || YaSeHizo(ActoDeProceso.AplicarFormula));
        ReglasDeActo.SinResultado.ExigirEn("Resultados", resultados.Any(r => r.Desierto is null));
        foreach (var r in resultados)
        {
            ReglasDeActo.ResultadoRepetido.ExigirEn("Resultados", resultados.Count(o => o.Lote == r.Lote) == 1, r.Lote ?? "único");
            ReglasDeActo.EconomicoCerrado.ExigirEn("Resultados", !Cerrada(r.OfertaId), r.Adjudicatario);
            ReglasDeActo.ResultadoSinNombre.ExigirEn("Resultados", r.Desierto is not null || (Texto.EnUnaLinea(r.Adjudicatario).Length is >= 3 and <= 300 && r.Valor > 0));
            if (r.Valor is { } valor)
            {
                Dinero.Exigir(valor, "Resultados");
            }
        }

        foreach (var p in orden.Where(p => Cerrada(p.OfertaId)))
        {
            ReglasDeActo.EconomicoCerrado.ExigirEn("Orden", p.Valor is null, p.Proponente);
        }

        ExigirOrden(resultados, orden);
        _resultados = [.. resultados.Select(r => r with { Adjudicatario = r.Desierto is null ? Texto.EnUnaLinea(r.Adjudicatario) : "" })];
        _ordenDeElegibilidad = [.. orden.OrderBy(p => p.Lote).ThenBy(p => p.Puesto).Select(p => p with { Proponente = Texto.EnUnaLinea(p.Proponente) })];
        Estado = EstadoProceso.Adjudicado;
        AceptadoEn = ahora;
        TerminadoEn = ahora;
        if (_resultados is [var unico])
        {
            OfertaAceptadaId = unico.OfertaId;
            ProveedorAceptadoId = unico.ProveedorId;
        }

        Cumplir(permitido, datos, actor, ahora);
        Anotar(new ProcesoAdjudicado(Id, resultados.Count(r => r.Desierto is null), resultados.Count(r => r.Desierto is not null), actor, ahora));

        bool Cerrada(Guid? oferta) => oferta is { } id && conElPrecioCerrado.Contains(id);
    }

    /// <summary>El contrato que firmaron las dos partes.</summary>
    public void SuscribirContrato(DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(ActoDeProceso.SuscribirContrato, datos, actor, ahora);
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new ContratoSuscrito(Id, actor, ahora));
    }

    /// <summary>Régimen especial de sola publicidad: no queda nada por publicar.</summary>
    public void Terminar(DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(ActoDeProceso.Terminar, datos, actor, ahora);
        Estado = EstadoProceso.Terminado;
        TerminadoEn = ahora;
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new ExpedienteTerminado(Id, actor, ahora));
    }

    /// <summary>Deja sin efecto lo que se convocó, por acto motivado y mientras la modalidad lo permita.</summary>
    public void Cancelar(DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(ActoDeProceso.Cancelar, datos, actor, ahora);
        var motivo = Motivado(datos.Texto);
        Estado = EstadoProceso.Cancelado;
        MotivoDeTerminacion = motivo;
        TerminadoEn = ahora;
        Cumplir(permitido, datos, actor, ahora, motivo);
        Anotar(new ProcesoCancelado(Id, actor, ahora, _documentos.FindLast(d => d.Acto == ActoDeProceso.Cancelar)!.Id));
    }

    /// <summary>Deja sin efecto el acto de apertura, por una causa de ley, antes de adjudicar.</summary>
    public void Revocar(DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(ActoDeProceso.Revocar, datos, actor, ahora);
        var motivo = Motivado(datos.Texto);
        Estado = EstadoProceso.Revocado;
        MotivoDeTerminacion = motivo;
        TerminadoEn = ahora;
        Cumplir(permitido, datos, actor, ahora, motivo);
        Anotar(new AperturaRevocada(Id, actor, ahora));
    }

    /// <summary>Detiene los términos por un acto motivado: la urna no recibe ni se cierra mientras dure.</summary>
    /// <param name="hasta">El plazo que dice el acto: el último día de la suspensión. Se puede reanudar antes; pasado, sigue suspendido hasta que se reanude.</param>
    public void Suspender(DatosDelActo datos, DateOnly? hasta, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(ActoDeProceso.Suspender, datos, actor, ahora);
        var hoy = CalendarioHabil.FechaBogota(ahora);
        ReglasDeActo.SinPlazo.ExigirEn("Hasta", hasta > hoy && hasta <= hoy.AddYears(1));
        var motivo = $"{Motivado(datos.Texto)}\nPlazo: hasta el {Momento.Dia(hasta!.Value)}.";
        Suspendido = true;
        Cumplir(permitido, datos, actor, ahora, motivo);
        Anotar(new ProcesoSuspendido(Id, hasta.Value, actor, ahora));
    }

    /// <summary>Reanuda con un cronograma nuevo: lo cumplido no se mueve y lo que falta va después de hoy, dentro de la ley.</summary>
    public VersionPliego Reanudar(IReadOnlyList<Hito> cronograma, DatosDelActo datos, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(ActoDeProceso.Reanudar, datos, actor, ahora);
        var suspension = _actos.Last(a => a.Acto == ActoDeProceso.Suspender).En;
        var anteriores = _cronograma.ToDictionary(h => h.Tipo, h => h.Instante);
        foreach (var hito in cronograma)
        {
            var cumplido = anteriores.TryGetValue(hito.Tipo, out var antes) && (antes <= suspension || YaOcurrio(hito.Tipo));
            ReglasDeActo.ReanudarCumplido.ExigirEn(hito.Tipo.ToString(), !cumplido || hito.Instante == antes, hito.Tipo.Nombre());
            ReglasDeActo.ReanudarEnElPasado.ExigirEn(hito.Tipo.ToString(), cumplido || hito.Instante > ahora, hito.Tipo.Nombre());
            ReglasDeProceso.HitoLejano.ExigirEn(hito.Tipo.ToString(), cumplido || hito.Instante - ahora < AlcanceDelCronograma, hito.Tipo.Nombre());
        }

        var rotas = Cronogramas.Validar(cronograma, Reglas!, calendario, PublicadoEn!.Value).Where(r => !r.Cumple && r.Severidad == Severidad.Bloquea).ToList();
        ReglasDeActo.PliegoIncompleto.Exigir(rotas.Count == 0, string.Join(" ", rotas.Select(r => $"{r.Hito.Nombre()}. {r.Regla}: se encontró {r.Encontrado}, se espera {r.Esperado}.")));
        Suspendido = false;
        VersionPliego++;
        PonerCronograma(cronograma.Select(h => h with { Instante = h.Instante.ToUniversalTime() }));
        if (InicioDeOfertas is { } inicio && inicio > suspension)
        {
            InicioDeOfertas = null;
        }

        Cumplir(permitido, datos, actor, ahora);
        var version = new VersionPliego(Id, VersionPliego, Contenido().ComoJson(), adendaId: null, ahora);
        Anotar(new ProcesoReanudado(Id, VersionPliego, version.Hash, actor, ahora));
        return version;
    }

    private static void ExigirOrden(IReadOnlyList<ResultadoDeLote> resultados, IReadOnlyList<PuestoDeElegibilidad> orden)
    {
        foreach (var lote in orden.GroupBy(p => p.Lote))
        {
            ReglasDeActo.OrdenRoto.ExigirEn("Orden", lote.Select(p => p.Puesto).Order().SequenceEqual(Enumerable.Range(1, lote.Count())) && lote.All(p => Texto.EnUnaLinea(p.Proponente).Length is >= 3 and <= 300));
            var resultado = resultados.FirstOrDefault(r => r.Lote == lote.Key);
            ReglasDeActo.OrdenSinPrimero.ExigirEn(
                "Orden", resultado is null or { Desierto: not null }
                || lote.Any(p => string.Equals(Texto.EnUnaLinea(p.Proponente), Texto.EnUnaLinea(resultado.Adjudicatario), StringComparison.OrdinalIgnoreCase)));
        }
    }
}
