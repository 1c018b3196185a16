using Secop.Domain.Comun;

namespace Secop.Domain.Evaluaciones;

// El traslado: proponentes y público registrado comentan el informe y la entidad responde a cada uno.
public sealed partial class Evaluacion
{
    public const int ComentariosPorCuenta = 20;

    public IReadOnlyList<ComentarioAlInforme> ComentariosSinResponder => [.. _comentarios.Where(c => c.RespondidoEn is null)];

    public ComentarioAlInforme Comentar(ProcesoEnEvaluacion proceso, string? texto, Actor actor, DateTimeOffset ahora)
    {
        ExigirDelProceso(proceso);
        ReglasDeEvaluacion.ComentarioPropio.Exigir(actor.CuentaId != proceso.EntidadId);
        var informe = InformeVigente;
        ReglasDeEvaluacion.SinInforme.Exigir(informe is not null);
        var fin = FinDelTraslado(proceso);
        ReglasDeEvaluacion.FueraDelTraslado.Exigir(ahora < fin, Momento.Escribir(fin));
        var limpio = texto?.Trim() ?? "";
        ReglasDeEvaluacion.ComentarioInvalido.ExigirEn("Texto", limpio.Length is >= 10 and <= 5000);
        ReglasDeEvaluacion.DemasiadosComentarios.Exigir(
            _comentarios.Count(c => c.CuentaId == actor.CuentaId && c.Version == informe!.Version) < ComentariosPorCuenta, ComentariosPorCuenta);
        var comentario = new ComentarioAlInforme(informe!.Version, limpio, actor, ahora);
        _comentarios.Add(comentario);
        Registrar(new InformeComentado(ProcesoId, comentario.Id, actor, ahora));
        return comentario;
    }

    public void ResponderComentario(ProcesoEnEvaluacion proceso, Guid comentarioId, string? respuesta, Actor actor, DateTimeOffset ahora)
    {
        ExigirEvaluador(proceso, actor);
        var comentario = _comentarios.Find(c => c.Id == comentarioId);
        ReglasDeEvaluacion.ComentarioInexistente.Exigir(comentario is not null);
        ReglasDeEvaluacion.ComentarioRespondido.Exigir(comentario!.RespondidoEn is null);
        var limpia = respuesta?.Trim() ?? "";
        ReglasDeEvaluacion.RespuestaInvalida.ExigirEn("Respuesta", limpia.Length is >= 10 and <= 5000);
        comentario.Responder(limpia, actor, ahora);
        Registrar(new ComentarioContestado(ProcesoId, comentario.Id, comentario.CuentaId, actor, ahora));
    }
}
