using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    /// <summary>El archivo de un mensaje que ya es público, o nulo.</summary>
    public async Task<(Guid ArchivoId, string Nombre, string Mime)?> ArchivoDeMensajeAsync(string codigo, Guid archivoId)
    {
        var proceso = await _db.Procesos.IgnoreAutoIncludes().Where(p => p.Codigo == codigo && p.Estado != EstadoProceso.Borrador)
            .Select(p => new { p.Id, YaHayInforme = p.InformeEn != null }).SingleOrDefaultAsync();
        if (proceso is null || !(await _db.MensajesPublicosAsync(proceso.Id, proceso.YaHayInforme)).SelectMany(m => m.Archivos).Any(a => a.ArchivoId == archivoId))
        {
            return null;
        }

        var archivo = await _db.Archivos.SingleAsync(a => a.Id == archivoId);
        return (archivo.Id, archivo.Nombre, archivo.Mime);
    }

    /// <summary>El acta publicada de una audiencia, o nulo.</summary>
    public async Task<(Guid ArchivoId, string Nombre, string Mime)?> ActaDeAudienciaAsync(string codigo, Guid audienciaId)
    {
        var audiencia = await _db.Audiencias.SingleOrDefaultAsync(a =>
            a.Id == audienciaId && _db.Procesos.Any(p => p.Id == a.ProcesoId && p.Codigo == codigo && p.Estado != EstadoProceso.Borrador));
        if (audiencia?.Acta is not { } acta)
        {
            return null;
        }

        return (acta.ArchivoId, acta.Nombre, await _db.Archivos.Where(a => a.Id == acta.ArchivoId).Select(a => a.Mime).SingleAsync());
    }

    /// <summary>El interés y el sorteo de un proceso publicado, con lo que hace falta para recalcularlo; nulo si no los tiene.</summary>
    public async Task<(SorteoPublico Sorteo, string Numero, string Nombre, bool Precalifica)?> SorteoAsync(string codigo)
    {
        var p = await _db.Procesos.IgnoreAutoIncludes().Where(x => x.Codigo == codigo && x.Estado != EstadoProceso.Borrador).Select(x => new { x.Id, x.Numero, x.Nombre, x.Modalidad }).SingleOrDefaultAsync();
        return p is not null && await _db.SorteoPublicoAsync(p.Id, codigo) is { } sorteo
            ? (sorteo, p.Numero, p.Nombre, CatalogoDeModalidades.Buscar(p.Modalidad)!.Precalifica) : null;
    }
}
