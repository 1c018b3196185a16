using Microsoft.EntityFrameworkCore;
using Secop.Domain.Peticiones;
using Secop.Domain.Procesos;
using Secop.Web.Data;

namespace Secop.Web.Peticiones;

/// <summary>El proceso publicado sobre el que es una petición.</summary>
public sealed record ProcesoDePeticion(string Numero, string Nombre, string Codigo)
{
    public override string ToString() => $"{Numero}, {Nombre} ({Codigo})";
}

public static class ProcesosDePeticiones
{
    /// <summary>Nulo si no se refiere a ninguno.</summary>
    public static async Task<ProcesoDePeticion?> ProcesoDeLaPeticionAsync(this SecopDbContext db, Peticion peticion) =>
        peticion.ProcesoId is not { } id ? null
        : await db.Procesos.IgnoreAutoIncludes().Where(p => p.Id == id && p.Estado != EstadoProceso.Borrador).Select(p => new ProcesoDePeticion(p.Numero, p.Nombre, p.Codigo)).SingleOrDefaultAsync();
}
