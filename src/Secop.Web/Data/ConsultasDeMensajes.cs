using Microsoft.EntityFrameworkCore;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Mensajes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Security;

namespace Secop.Web.Data;

/// <param name="PorAtender">Lo recibió quien mira y no lo ha respondido ni dado por leído.</param>
public sealed record MensajeEnVista(
    Guid Id, bool EsDeLaEntidad, bool EsPublico, string? Proveedor, string Asunto, string Cuerpo, DateTimeOffset En, bool PorAtender, IReadOnlyList<ArchivoAdjunto> Archivos);

public static class ConsultasDeMensajes
{
    /// <summary>Todos los del proceso, para su entidad.</summary>
    public static Task<IReadOnlyList<MensajeEnVista>> MensajesDeLaEntidadAsync(this SecopDbContext db, Guid procesoId) =>
        EnVistaAsync(db, db.Mensajes.Where(m => m.ProcesoId == procesoId), mirandoLaEntidad: true);

    /// <summary>Los públicos y los suyos.</summary>
    public static Task<IReadOnlyList<MensajeEnVista>> MensajesDelProveedorAsync(this SecopDbContext db, Guid procesoId, Guid proveedorId) =>
        EnVistaAsync(db, db.Mensajes.Where(m => m.ProcesoId == procesoId && (m.ProveedorId == null || m.ProveedorId == proveedorId)), mirandoLaEntidad: false);

    /// <summary>Los que lee cualquiera: los públicos y, desde el informe, todos.</summary>
    public static Task<IReadOnlyList<MensajeEnVista>> MensajesPublicosAsync(this SecopDbContext db, Guid procesoId, bool yaHayInforme) =>
        EnVistaAsync(db, db.Mensajes.Where(m => m.ProcesoId == procesoId && (m.ProveedorId == null || yaHayInforme)), mirandoLaEntidad: null);

    /// <summary>
    /// A quiénes les puede escribir la entidad: los que ella ya conoce por lo que es público o porque le escribieron. Quien sólo
    /// se suscribió o ya ofertó no se sabe hasta la apertura.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> ConocidosAsync(this SecopDbContext db, Proceso proceso)
    {
        var id = proceso.Id;
        var ids = await db.Observaciones.Where(o => o.ProcesoId == id).Select(o => o.ProveedorId)
            .Concat(db.Mensajes.Where(m => m.ProcesoId == id && m.ProveedorId != null).Select(m => m.ProveedorId!.Value)).Distinct().ToListAsync();
        var lista = await db.ListasDeInteresados.AsNoTracking().FirstOrDefaultAsync(l => l.ProcesoId == id && l.PublicadaEn != null);
        ids.AddRange(lista?.Interesados.Select(i => i.ProveedorId) ?? []);
        ids.AddRange(proceso.YaSeHizo(ActoDeProceso.Invitar) ? await db.Invitados.Where(i => i.ProcesoId == id).Select(i => i.ProveedorId).ToListAsync() : []);
        if (proceso.AbiertoEn is not null)
        {
            ids.AddRange(await db.Ofertas.Where(o => o.ProcesoId == id && o.AbiertaEn != null).Select(o => o.ProveedorId).ToListAsync());
        }

        return await db.Cuentas.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Nombre).ToDictionaryAsync(c => c.Id, c => c.Nombre);
    }

    /// <summary>Los que le llegaron a la cuenta y nadie ha respondido ni dado por leídos, en el escritorio de quien los puede responder.</summary>
    public static async Task<IReadOnlyList<TareaDeEscritorio>> TareasDeMensajesAsync(this SecopDbContext db, CuentaActual cuenta)
    {
        var esEntidad = cuenta.Tipo == TipoCuenta.EntidadEstatal;
        if (!cuenta.Puede(esEntidad ? Permisos.ResponderObservaciones : Permisos.EnviarObservaciones))
        {
            return [];
        }

        var filas = await db.Mensajes.Where(m => m.ProveedorId != null && m.AtendidoEn == null && m.EsDeLaEntidad != esEntidad && (esEntidad || m.ProveedorId == cuenta.CuentaId))
            .Join(db.Procesos.IgnoreAutoIncludes().Where(p => !esEntidad || p.EntidadId == cuenta.CuentaId), m => m.ProcesoId, p => p.Id, (m, p) => new { p.Id, p.Numero, p.Nombre })
            .GroupBy(f => new { f.Id, f.Numero, f.Nombre }).Select(g => new { g.Key.Id, g.Key.Numero, g.Key.Nombre, Cuantos = g.Count() }).ToListAsync();
        return [.. filas.Select(f => new TareaDeEscritorio(
            f.Cuantos == 1 ? "Un mensaje por atender" : $"{f.Cuantos} mensajes por atender", $"{f.Numero}: {f.Nombre}", $"/{(esEntidad ? "entidad" : "proveedor")}/procesos/{f.Id}/mensajes", null, f.Id))];
    }

    private static async Task<IReadOnlyList<MensajeEnVista>> EnVistaAsync(SecopDbContext db, IQueryable<Mensaje> mensajes, bool? mirandoLaEntidad)
    {
        var filas = await mensajes.AsNoTracking().OrderByDescending(m => m.En).ToListAsync();
        var ids = filas.Select(m => m.ProveedorId).OfType<Guid>().Distinct().ToList();
        var nombres = await db.Cuentas.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Nombre);
        return [.. filas.Select(m => new MensajeEnVista(
            m.Id, m.EsDeLaEntidad, m.EsPublico, m.ProveedorId is { } p ? nombres[p] : null, m.Asunto, m.Cuerpo, m.En,
            !m.EsPublico && m.AtendidoEn is null && mirandoLaEntidad == !m.EsDeLaEntidad, m.Archivos))];
    }
}
