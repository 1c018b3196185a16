using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;

namespace Secop.Web.Data;

/// <summary>Un proceso y su evaluación, para actuar sobre ellos.</summary>
public sealed record Mesa(Proceso Proceso, Evaluacion? Evaluacion)
{
    public ProcesoEnEvaluacion EnEvaluacion => Proceso.EnEvaluacion();
}

/// <summary>Las lecturas de la evaluación que usan varias páginas.</summary>
public static class ConsultasDeEvaluacion
{
    /// <summary>La mesa de un proceso publicado de esa entidad; nula si no es suyo.</summary>
    public static async Task<Mesa?> MesaAsync(this SecopDbContext db, Guid procesoId, Guid entidadId)
    {
        var proceso = await db.Procesos.SingleOrDefaultAsync(p => p.Id == procesoId && p.EntidadId == entidadId && p.Estado != EstadoProceso.Borrador);
        return proceso is null ? null : new Mesa(proceso, await db.EvaluacionDeAsync(procesoId));
    }

    public static Task<Evaluacion?> EvaluacionDeAsync(this SecopDbContext db, Guid procesoId) =>
        db.Evaluaciones.SingleOrDefaultAsync(e => e.ProcesoId == procesoId);

    /// <summary>Las ofertas que la apertura pudo leer.</summary>
    public static IQueryable<Oferta> OfertasAbiertas(this SecopDbContext db, Guid procesoId) =>
        db.Ofertas.Where(o => o.ProcesoId == procesoId && o.AbiertaEn != null && o.Estado != EstadoOferta.Ilegible);

    public static ProcesoEnEvaluacion EnEvaluacion(this Proceso proceso) => new(
        proceso.Id,
        proceso.EntidadId,
        proceso.ValorEstimado,
        proceso.AbiertoEn,
        proceso.InstanteDe(TipoHito.FinTraslado) ?? DateTimeOffset.MaxValue,
        [.. proceso.Equipo.Where(m => m.Funcion == FuncionEquipo.Evaluador).Select(m => m.UsuarioId)],
        [.. proceso.Equipo.Where(m => m.Funcion == FuncionEquipo.OrdenadorDelGasto).Select(m => m.UsuarioId)]);

    /// <summary>Lo que el pliego pide verificar: cada pregunta obligatoria, con anexo o sin él, y cada documento obligatorio de la oferta.</summary>
    public static IReadOnlyList<RequisitoPorVerificar> RequisitosDelPliego(this Proceso proceso) =>
        [.. proceso.Cuestionario.Where(p => p.Obligatoria && p.Tipo != TipoPregunta.Informativo).OrderBy(p => p.Orden).Select(p => new RequisitoPorVerificar(
            p.Tipo == TipoPregunta.Anexo ? ClaseRequisito.Documento : ClaseRequisito.Cuestionario, p.Enunciado, p.Ayuda, p.Id)),
        .. proceso.DocumentosDeOferta.Lista.Where(d => d.Obligatorio).OrderBy(d => d.Orden).Select(d => new RequisitoPorVerificar(ClaseRequisito.Documento, d.Titulo, d.Indicaciones, d.Id))];

    public static async Task<IReadOnlyDictionary<Guid, string>> NombresDeCuentasAsync(this SecopDbContext db, IEnumerable<Guid> cuentas)
    {
        var ids = cuentas.Distinct().ToArray();
        return await db.Cuentas.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Nombre);
    }

    public static async Task<IReadOnlyDictionary<Guid, string>> NombresDePersonasAsync(this SecopDbContext db, IEnumerable<Guid> usuarios)
    {
        var ids = usuarios.Distinct().ToArray();
        return await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nombres + " " + u.Apellidos);
    }

    /// <summary>Los nombres que escriben el informe y los actos: los proponentes y el equipo del proceso.</summary>
    public static async Task<NombresDelInforme> NombresDelInformeAsync(this SecopDbContext db, Mesa mesa)
    {
        var entidad = await db.Cuentas.Where(c => c.Id == mesa.Proceso.EntidadId).Select(c => c.Nombre).SingleAsync();
        var personas = mesa.Proceso.Equipo.Select(m => m.UsuarioId).Concat(mesa.Evaluacion?.Calificaciones.Select(c => c.EvaluadorId) ?? []);
        return new NombresDelInforme(
            mesa.Proceso.Numero,
            mesa.Proceso.Nombre,
            entidad,
            await db.NombresDeCuentasAsync(mesa.Evaluacion?.Ofertas.Select(o => o.ProveedorId) ?? []),
            await db.NombresDePersonasAsync(personas));
    }
}
