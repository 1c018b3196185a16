using Microsoft.EntityFrameworkCore;
using Secop.Domain.Adjudicaciones;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;

namespace Secop.Web.Data;

/// <summary>Un informe publicado: lo que dice, su texto exacto y su huella.</summary>
public sealed record InformePublico(int Version, DateTimeOffset PublicadoEn, DateTimeOffset FinTraslado, string Sha256, string Texto, ContenidoDelInforme Contenido);

public sealed record ComentarioPublico(Guid Id, int Version, string Cuenta, string CodigoCuenta, string Texto, DateTimeOffset En, string? Respuesta, DateTimeOffset? RespondidoEn);

public sealed record ArchivoPublico(Guid ArchivoId, string Nombre, string Sha256, long Tamano);

public sealed record SubsanacionPublica(
    Guid Id, TipoSolicitud Tipo, string Proponente, string? Requisito, string Que, DateTimeOffset PedidaEn, DateTimeOffset Hasta, EstadoSolicitud Estado,
    string? Respuesta, DateTimeOffset? RespondidaEn, IReadOnlyList<ArchivoPublico> Archivos, string? Decision, DateTimeOffset? DecididaEn);

/// <summary>El acto con que terminó el proceso.</summary>
public sealed record ResultadoPublico(
    bool FueAceptada, DateTimeOffset En, Guid? OfertaId, string? Proponente, string? CodigoProponente, decimal? Precio, string? Supervisor,
    string? MotivoDelCambio, string? Causa, string? Motivo, string Sha256, string Texto);

/// <summary>Lo público de la evaluación. Antes del primer informe, nada.</summary>
public sealed record EvaluacionPublica(
    DateTimeOffset FinDelTraslado, string RaizDelActa, IReadOnlyList<InformePublico> Informes, IReadOnlyList<ComentarioPublico> Comentarios,
    IReadOnlyList<SubsanacionPublica> Subsanaciones)
{
    public InformePublico Vigente => Informes[^1];

    public DesempateDelInforme? Desempate => Vigente.Contenido.Desempate;
}

public sealed partial class VistaPublica
{
    /// <summary>Informes, comentarios y subsanaciones de un proceso; nulo hasta que se publica el primer informe.</summary>
    public async Task<EvaluacionPublica?> EvaluacionAsync(Guid procesoId)
    {
        var evaluacion = await _db.EvaluacionDeAsync(procesoId);
        var proceso = await _db.Procesos.SingleOrDefaultAsync(p => p.Id == procesoId && p.InformeEn != null);
        if (proceso is null || evaluacion is not { Informes.Count: > 0 } || !proceso.EsPublico(Domain.Procesos.Modalidades.ObjetoPublico.InformeDeEvaluacion, Ahora))
        {
            return null;
        }

        var ids = evaluacion.Ofertas.Select(o => o.ProveedorId).Concat(evaluacion.Comentarios.Select(c => c.CuentaId)).Distinct().ToArray();
        var cuentas = await _db.Cuentas.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => new { c.Nombre, c.Codigo });
        return new EvaluacionPublica(
            evaluacion.FinDelTraslado(proceso.EnEvaluacion()),
            evaluacion.RaizDelActa,
            [.. evaluacion.Informes.OrderBy(i => i.Version).Select(i => new InformePublico(
                i.Version, i.PublicadoEn, i.FinTraslado, i.Sha256, i.Contenido, ContenidoDelInforme.Leer(i.Contenido)))],
            [.. evaluacion.Comentarios.OrderBy(c => c.En).Select(c => new ComentarioPublico(
                c.Id, c.Version, cuentas[c.CuentaId].Nombre, cuentas[c.CuentaId].Codigo, c.Texto, c.En, c.Respuesta, c.RespondidoEn))],
            [.. evaluacion.Solicitudes.OrderBy(s => s.PedidaEn).Select(s => new SubsanacionPublica(
                s.Id, s.Tipo, cuentas[s.ProveedorId].Nombre, evaluacion.Requisitos.FirstOrDefault(r => r.Id == s.RequisitoId)?.Nombre, s.Que, s.PedidaEn, s.Hasta, s.Estado,
                s.Respuesta, s.RespondidaEn, [.. s.Archivos.Select(a => new ArchivoPublico(a.ArchivoId, a.Nombre, a.Sha256, a.Tamano))], s.Decision, s.DecididaEn))]);
    }

    /// <summary>Un archivo con que se respondió una subsanación ya pública; nulo si no es de este proceso o aún no se ve.</summary>
    public async Task<(ArchivoPublico Archivo, string Mime)?> ArchivoDeSubsanacionAsync(string codigo, Guid archivoId)
    {
        var proceso = await _db.Procesos.IgnoreAutoIncludes().Where(p => p.Codigo == codigo && p.InformeEn != null).Select(p => p.Id).SingleOrDefaultAsync();
        var evaluacion = proceso == Guid.Empty ? null : await EvaluacionAsync(proceso);
        var archivo = evaluacion?.Subsanaciones.SelectMany(s => s.Archivos).FirstOrDefault(a => a.ArchivoId == archivoId);
        return archivo is null ? null : (archivo, await _db.Archivos.Where(a => a.Id == archivoId).Select(a => a.Mime).SingleAsync());
    }

    public Task<ResultadoPublico?> ResultadoAsync(Guid procesoId) => _db.ResultadoAsync(procesoId);
}

public static class ConsultasDeResultado
{
    /// <summary>La aceptación o la declaratoria de desierto, con nombres.</summary>
    public static async Task<ResultadoPublico?> ResultadoAsync(this SecopDbContext db, Guid procesoId)
    {
        var acto = await db.Adjudicaciones.AsNoTracking().SingleOrDefaultAsync(a => a.ProcesoId == procesoId);
        if (acto is null)
        {
            return null;
        }

        var proponente = await db.Cuentas.Where(c => c.Id == acto.ProveedorId).Select(c => new { c.Nombre, c.Codigo }).SingleOrDefaultAsync();
        var supervisor = acto.SupervisorId is { } id ? (await db.NombresDePersonasAsync([id])).GetValueOrDefault(id) : null;
        return new ResultadoPublico(
            acto.Resultado == Resultado.Aceptada, acto.En, acto.OfertaId, proponente?.Nombre, proponente?.Codigo, acto.Precio, supervisor,
            acto.MotivoDelCambio, acto.Causa?.Nombre(), acto.Motivo, acto.Sha256, acto.Contenido);
    }
}
