using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Jobs;

namespace Secop.Web.Practicas;

/// <summary>El hito al que salta el reloj, o un día hábil si ya no queda ninguno.</summary>
public sealed record SiguienteHito(string Nombre, DateTimeOffset Instante);

/// <summary>Los mundos de práctica guardados, y su reloj.</summary>
public sealed class MundosDePractica(SecopDbContext db, Reloj reloj)
{
    private const string Columnas = """
        id as "Id", codigo as "Codigo", papel as "Papel", jugadores as "Jugadores", entidad as "Entidad", comprador as "Comprador", ordenador as "Ordenador",
        proveedores as "Proveedores", ofertantes as "Ofertantes", desfase as "Desfase", saltos as "Saltos"
        """;

    public async Task<MundoDePractica?> DeAsync(Guid persona) =>
        (await db.Database.SqlQueryRaw<MundoDePractica>($"select {Columnas} from mundos_de_practica where jugadores @> array[{{0}}]", persona).ToListAsync()).FirstOrDefault();

    public async Task<MundoDePractica?> ConIdAsync(Guid id) =>
        (await db.Database.SqlQueryRaw<MundoDePractica>($"select {Columnas} from mundos_de_practica where id = {{0}}", id).ToListAsync()).SingleOrDefault();

    public Task<int> VivosAsync() => db.Database.SqlQuery<int>($"""select count(*)::int as "Value" from mundos_de_practica""").SingleAsync();

    public Task GuardarAsync(MundoDePractica m) => db.Database.ExecuteSqlAsync($"""
        insert into mundos_de_practica (id, codigo, papel, jugadores, entidad, comprador, ordenador, proveedores, ofertantes, desfase)
        values ({m.Id}, {m.Codigo}, {m.Papel}, {m.Jugadores}, {m.Entidad}, {m.Comprador}, {m.Ordenador}, {m.Proveedores}, {m.Ofertantes}, {m.Desfase})
        """);

    /// <summary>Adelanta el reloj del mundo. Falso si ya se había movido desde que se vio el botón.</summary>
    public async Task<bool> AdelantarAsync(MundoDePractica mundo, int saltos, TimeSpan cuanto) =>
        await db.Database.ExecuteSqlAsync($"update mundos_de_practica set desfase = desfase + {cuanto}, saltos = saltos + 1 where id = {mundo.Id} and saltos = {saltos}") == 1;

    public async Task<SiguienteHito> SiguienteAsync(MundoDePractica mundo)
    {
        var ahora = reloj.Ahora;
        var cronogramas = await db.Procesos.AsNoTracking()
            .Where(p => p.EntidadId == mundo.Entidad && p.Estado == EstadoProceso.Publicado).Select(p => p.Cronograma).ToListAsync();
        return cronogramas.SelectMany(c => c).Where(h => h.Instante > ahora).OrderBy(h => h.Instante).FirstOrDefault() is { } hito
            ? new SiguienteHito(hito.Tipo.Nombre(), hito.Instante)
            : new SiguienteHito("otro día hábil", CalendarioHabil.Instante(CalendarioHabil.Nacional.SiguienteHabil(CalendarioHabil.FechaBogota(ahora)), new TimeOnly(8, 0)));
    }
}

/// <summary>Retira los mundos que cumplieron sus días, cada uno en su transacción. Solo existe en una base de práctica.</summary>
public sealed class RetiroDeMundos(SecopDbContext db, ModoDePractica modo) : IVuelta
{
    public async Task DarAsync(CancellationToken cancelacion)
    {
        var viejos = await db.Database
            .SqlQuery<Guid>($"""select id as "Value" from mundos_de_practica where creado_en < clock_timestamp() - make_interval(days => {modo.Dias}) order by creado_en""")
            .ToListAsync(cancelacion);
        foreach (var viejo in viejos)
        {
            await db.Database.ExecuteSqlAsync($"select retirar_mundo_de_practica({viejo})", cancelacion);
        }
    }
}
