using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;

namespace Secop.Web.Data;

/// <summary>La versión vigente de un pliego publicado.</summary>
public sealed record PliegoPublicado(
    string Codigo, string Numero, string Nombre, string Entidad, string EntidadCodigo, int Version, string Huella, DateTimeOffset En, ContenidoPliego Contenido);

public sealed partial class VistaPublica
{
    /// <summary>El pliego vigente de un proceso publicado, o nulo. Sale del texto que resume la huella, no de las tablas que se editan.</summary>
    public async Task<PliegoPublicado?> PliegoAsync(string codigo)
    {
        var fila = await (from p in _db.Procesos.IgnoreAutoIncludes()
                          join v in _db.VersionesPliego on new { p.Id, Numero = p.VersionPliego } equals new { Id = v.ProcesoId, v.Numero }
                          join c in _db.Cuentas on p.EntidadId equals c.Id
                          where p.Codigo == codigo && p.Estado != EstadoProceso.Borrador
                          select new { p.Codigo, p.Numero, p.Nombre, Entidad = c.Nombre, EntidadCodigo = c.Codigo, v.Hash, v.En, Version = v.Numero, v.Contenido }).SingleOrDefaultAsync();
        return fila is null ? null : new PliegoPublicado(
            fila.Codigo, fila.Numero, fila.Nombre, fila.Entidad, fila.EntidadCodigo, fila.Version, fila.Hash, fila.En, ContenidoPliego.DeJson(fila.Contenido));
    }
}
