using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Demostracion;

/// <summary>Mueve el reloj de demostración, en la base y en la memoria de este proceso. Solo hacia adelante, o de vuelta a la partida.</summary>
public sealed class MandoDelReloj(SecopDbContext db, RelojDeDemostracion reloj)
{
    public async Task AvanzarAsync(TimeSpan cuanto)
    {
        await db.Database.ExecuteSqlAsync($"update reloj_de_demostracion set desfase = desfase + {cuanto}");
        await LeerAsync();
    }

    /// <summary>Adelanta el mundo que se va a sembrar: lo de antes de ese instante no habrá existido.</summary>
    public async Task PartirAsync(TimeSpan adelanto)
    {
        await db.Database.ExecuteSqlAsync($"update reloj_de_demostracion set desfase = desfase + {adelanto}, partida = desfase + {adelanto}");
        await LeerAsync();
    }

    public async Task VolverAsync()
    {
        await db.Database.ExecuteSqlAsync($"update reloj_de_demostracion set desfase = partida");
        await LeerAsync();
    }

    /// <summary>Toma el desfase guardado: al arrancar, y después de moverlo.</summary>
    public async Task LeerAsync() =>
        reloj.Desfase = await db.Database.SqlQuery<TimeSpan>($"""select desfase as "Value" from reloj_de_demostracion""").SingleAsync();
}
