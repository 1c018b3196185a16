using System.Globalization;
using Secop.Domain.Comun;

namespace Secop.Domain.Evaluaciones;

// El empate de precio se decide por los doce criterios de la Ley 2069 de 2020, en su orden.
public sealed partial class Evaluacion
{
    /// <summary>El desempate de las ofertas que hoy están empatadas; si el empate cambia, deja de servir.</summary>
    public Desempate? DesempateVigente => EnTurno is { Count: > 1 } turno ? _desempates.FindLast(d => d.EsDe(turno.Select(o => o.OfertaId))) : null;

    public bool HayEmpate => EnTurno is { Count: > 1 } turno && turno.All(o => SituacionDe(o.OfertaId) == SituacionOferta.Habilitada);

    public Desempate AbrirDesempate(ProcesoEnEvaluacion proceso, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        ReglasDeEvaluacion.SinEmpate.Exigir(HayEmpate);
        ReglasDeEvaluacion.EmpateAbierto.Exigir(DesempateVigente is null);
        var turno = EnTurno;
        var desempate = new Desempate(turno.Select(o => o.OfertaId), turno[0].Precio, actor, ahora);
        _desempates.Add(desempate);
        Registrar(new DesempateAbierto(ProcesoId, desempate.Id, actor, ahora), cambiaElInforme: true);
        return desempate;
    }

    /// <summary>Los pasos 1 a 11: si alguna acredita y otra no, siguen solo las que acreditan.</summary>
    public void AplicarPaso(ProcesoEnEvaluacion proceso, int paso, IReadOnlyCollection<PruebaDeDesempate> pruebas, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        var desempate = DesempateEnCurso();
        ReglasDeEvaluacion.PasoEnOrden.Exigir(paso == desempate.SiguientePaso && paso < PasosDelDesempate.Sorteo, desempate.SiguientePaso);
        ReglasDeEvaluacion.PruebasDeTodos.Exigir(pruebas.Select(p => p.OfertaId).Order().SequenceEqual(desempate.Quedan.Order()));
        var i = 0;
        foreach (var prueba in pruebas)
        {
            var campo = string.Create(CultureInfo.InvariantCulture, $"Pruebas[{i++}].Evidencia");
            ReglasDeEvaluacion.EvidenciaDePaso.ExigirEn(campo, prueba.Evidencia.Trim().Length is >= 5 and <= 1000);
        }

        var acreditan = pruebas.Where(p => p.Acredita).Select(p => p.OfertaId).ToList();
        Aplicar(desempate, new PasoDeDesempate(paso, pruebas, acreditan.Count > 0 ? acreditan : desempate.Quedan, actor, ahora), actor);
    }

    /// <summary>El paso 12. No hay nada que elegir: la semilla quedó fijada con el acta de cierre.</summary>
    public void Sortear(ProcesoEnEvaluacion proceso, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        var desempate = DesempateEnCurso();
        ReglasDeEvaluacion.SorteoAlFinal.Exigir(desempate.SiguientePaso == PasosDelDesempate.Sorteo);
        var semilla = SorteoVerificable.Semilla(ProcesoId, RaizDelActa);
        var ganadora = SorteoVerificable.Ordenar(semilla, desempate.Quedan)[0].OfertaId;
        desempate.Sortear(semilla, SorteoVerificable.HuellaDeLaLista(desempate.Quedan));
        Aplicar(desempate, new PasoDeDesempate(PasosDelDesempate.Sorteo, [], [ganadora], actor, ahora), actor);
    }

    public void AnularDesempate(ProcesoEnEvaluacion proceso, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        var desempate = DesempateVigente;
        ReglasDeEvaluacion.SinDesempate.Exigir(desempate is not null);
        desempate!.Anular(ExigirMotivo(motivo), ahora);
        Registrar(new DesempateAnulado(ProcesoId, desempate.Id, actor, ahora), cambiaElInforme: true);
    }

    private Desempate DesempateEnCurso()
    {
        var desempate = DesempateVigente;
        ReglasDeEvaluacion.SinDesempate.Exigir(desempate is { GanadorId: null } && HayEmpate);
        return desempate!;
    }

    private void Aplicar(Desempate desempate, PasoDeDesempate paso, Actor actor)
    {
        desempate.Aplicar(paso);
        Registrar(new PasoDeDesempateAplicado(ProcesoId, desempate.Id, paso.Numero, paso.Quedan.Count, actor, paso.En), cambiaElInforme: true);
    }
}
