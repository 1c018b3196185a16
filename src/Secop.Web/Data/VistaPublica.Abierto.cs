using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;

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
}
