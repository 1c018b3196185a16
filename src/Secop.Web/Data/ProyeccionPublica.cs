using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Secop.Domain.Adjudicaciones;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;

namespace Secop.Web.Data;

/// <summary>Al guardar un proceso publicado escribe su renglón de <c>registros_publicos</c> en el mismo commit.</summary>
public sealed class ProyeccionPublica : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData datos, InterceptionResult<int> resultado, CancellationToken cancelacion = default)
    {
        await ProyectarAsync(datos.Context!, cancelacion);
        return resultado;
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData datos, InterceptionResult<int> resultado)
    {
        ProyectarAsync(datos.Context!, CancellationToken.None).GetAwaiter().GetResult();
        return resultado;
    }

    private static async Task ProyectarAsync(DbContext contexto, CancellationToken cancelacion)
    {
        foreach (var proceso in contexto.ChangeTracker.Entries<Proceso>().Select(e => e.Entity).Where(p => p.Estado != EstadoProceso.Borrador).ToList())
        {
            // Un borrador no tiene renglón: antes de publicar no hay nada que encontrar.
            var renglon = contexto.ChangeTracker.Entries<RegistroPublico>().Select(e => e.Entity).FirstOrDefault(r => r.Id == proceso.Id)
                ?? await contexto.Set<RegistroPublico>().AsTracking().SingleOrDefaultAsync(r => r.Id == proceso.Id, cancelacion);
            if (renglon is null)
            {
                renglon = RegistroPublico.De(proceso.Id);
                contexto.Add(renglon);
            }

            renglon.Poner(proceso);
            if (renglon.EntidadCodigo.Length == 0)
            {
                var entidad = await contexto.Set<Cuenta>().AsNoTracking().Where(c => c.Id == proceso.EntidadId)
                    .Select(c => new { c.Nombre, c.NumeroIdentificacion, c.Codigo }).SingleOrDefaultAsync(cancelacion);
                renglon.PonerEntidad(entidad?.Nombre ?? "", entidad?.NumeroIdentificacion ?? "", entidad?.Codigo ?? "");
            }

            // El acto de aceptación se guarda en este mismo commit: todavía puede no estar en la base.
            if (renglon.ValorAdjudicado is null && proceso.Estado == EstadoProceso.Adjudicado
                && (contexto.ChangeTracker.Entries<Adjudicacion>().Select(e => e.Entity).FirstOrDefault(a => a.ProcesoId == proceso.Id)
                    ?? await contexto.Set<Adjudicacion>().AsNoTracking().SingleOrDefaultAsync(a => a.ProcesoId == proceso.Id, cancelacion)) is { Precio: { } precio })
            {
                renglon.PonerValorAdjudicado(precio);
            }

            if (renglon.Proveedor is null && proceso.ProveedorAceptadoId is { } aceptado)
            {
                var proveedor = await contexto.Set<Proveedor>().AsNoTracking().Where(p => p.Id == aceptado)
                    .Select(p => new { p.Nombre, p.EsPersonaNatural, p.NumeroIdentificacion }).SingleOrDefaultAsync(cancelacion);
                if (proveedor is not null)
                {
                    renglon.PonerProveedor(proveedor.Nombre, proveedor.EsPersonaNatural ? null : proveedor.NumeroIdentificacion);
                }
            }
        }
    }
}
