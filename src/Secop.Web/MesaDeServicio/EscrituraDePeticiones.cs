using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Jobs;

namespace Secop.Web.MesaDeServicio;

/// <summary>Lleva a la base lo que está en memoria. Lo que no se pudo guardar vuelve a la cola.</summary>
public sealed class EscrituraDePeticiones(SecopDbContext db, RegistroDePeticiones registro) : IVuelta
{
    public async Task DarAsync(CancellationToken cancelacion)
    {
        var sacadas = registro.Sacar(5_000);
        try
        {
            db.AddRange(sacadas);
            await db.SaveChangesAsync(cancelacion);
        }
        catch
        {
            foreach (var una in sacadas)
            {
                registro.Anotar(una);
            }

            throw;
        }
    }
}

/// <summary>A los quince días se borran, y de cada persona quedan a lo sumo las últimas cinco mil.</summary>
public sealed class RecogidaDePeticiones(SecopDbContext db, Reloj reloj) : IVuelta
{
    public const int MaximoPorPersona = 5_000;
    public static readonly TimeSpan Vida = TimeSpan.FromDays(15);

    public async Task DarAsync(CancellationToken cancelacion)
    {
        var limite = reloj.Ahora - Vida;
        await db.PeticionesDeUsuario.Where(p => p.En < limite).ExecuteDeleteAsync(cancelacion);
        await db.Database.ExecuteSqlAsync(
            $"""
            delete from peticiones_de_usuario p using (
              select id, row_number() over (partition by usuario_id order by en desc) as puesto from peticiones_de_usuario
            ) v where v.id = p.id and v.puesto > {MaximoPorPersona}
            """,
            cancelacion);
    }
}
