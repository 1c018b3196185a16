using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Demostracion;
using Secop.Web.Infrastructure;

namespace Secop.Web.Tests.Demostracion;

/// <summary>El mundo de demostración tiene procesos en cada fase y algunos cierran hoy, se siembre cuando se siembre.</summary>
public sealed class MundoTests
{
    private static DateTimeOffset EnBogota(string local) =>
        new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), CalendarioHabil.HoraLegal).ToUniversalTime();

    [Theory]
    [InlineData("2026-11-21T14:00:00", "2026-11-23T08:00:00")] // sábado
    [InlineData("2026-11-22T09:30:00", "2026-11-23T08:00:00")] // domingo
    [InlineData("2026-11-16T10:00:00", "2026-11-17T08:00:00")] // lunes festivo
    [InlineData("2026-11-23T23:30:00", "2026-11-24T08:00:00")] // lunes en la noche
    [InlineData("2026-11-27T15:00:00", "2026-11-30T08:00:00")] // viernes en la tarde
    [InlineData("2026-12-24T18:00:00", "2026-12-28T08:00:00")] // víspera de Navidad
    [InlineData("2026-11-24T00:10:00", "2026-11-24T00:10:00")] // martes de madrugada: ya es un día hábil
    [InlineData("2026-11-24T14:59:59", "2026-11-24T14:59:59")] // martes, aún a tiempo
    public void PuntoDePartida_EsUnDiaHabilATiempo(string ahora, string partida) =>
        Assert.Equal(EnBogota(partida), Programacion.PuntoDePartida(EnBogota(ahora)));

    [Fact]
    public void Programacion_ACualquierHoraDelAno_DejaCadaProcesoEnSuPunto()
    {
        var ahora = EnBogota("2026-01-01T00:07:00");
        for (; ahora < EnBogota("2027-02-01T00:00:00"); ahora = ahora.AddHours(3))
        {
            var hoy = Programacion.PuntoDePartida(ahora);
            Assert.True(hoy >= ahora && hoy - ahora < TimeSpan.FromDays(6), $"Desde {ahora:O} parte en {hoy:O}.");
            foreach (var destino in Enum.GetValues<Destino>())
            {
                var (publicacion, hitos) = Programacion.De(destino, hoy);
                var (desde, antes) = Cartelera.Ventana(destino);
                Assert.True(publicacion < hoy && hitos.Single(h => h.Tipo == desde).Instante < hoy, $"{destino} en {hoy:O}");
                Assert.True(antes is null || hitos.Single(h => h.Tipo == antes).Instante > hoy, $"{destino} en {hoy:O}");
                if (destino == Destino.CierraHoy)
                {
                    var cierre = hitos.Single(h => h.Tipo == TipoHito.Cierre).Instante;
                    Assert.Equal(CalendarioHabil.FechaBogota(hoy), CalendarioHabil.FechaBogota(cierre));
                    Assert.True(cierre - hoy >= TimeSpan.FromHours(2));
                }
            }
        }
    }

    [Fact]
    public async Task Sembrar_UnSabado_ParteElLunesYHayProcesosQueCierranHoy()
    {
        await using var fabrica = await SecopFactory.NuevaAsync();
        var sabado = EnBogota("2026-11-21T14:00:00");
        await fabrica.ConAsync(s => s.GetRequiredService<MandoDelReloj>().AvanzarAsync(sabado - TimeProvider.System.GetUtcNow()));

        await MundoDeDemostracion.SembrarAsync(fabrica.Services);

        var ahora = await fabrica.ConAsync(s => Task.FromResult(s.GetRequiredService<Reloj>().Ahora));
        Assert.InRange(ahora, EnBogota("2026-11-23T08:00:00"), EnBogota("2026-11-23T08:10:00"));
        var procesos = await fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().ToListAsync());
        Assert.True(procesos.Count(p => p.FaseEn(ahora) == FaseProceso.PresentacionOfertas && CalendarioHabil.FechaBogota(p.Cierre) == new DateOnly(2026, 11, 23)) >= 2);
        Assert.Equal(MinimaCuantia.Modalidad.Fases.Select(f => f.Fase).Except([FaseProceso.AvisoMipyme]).Concat([FaseProceso.Borrador, FaseProceso.Desierto, FaseProceso.Cancelado]).Order(), procesos.Where(p => p.Modalidad == "MC").Select(p => p.FaseEn(ahora)).Distinct().Order());
        Assert.Equal(Temporada.Obras.Select(o => (o.Modalidad, o.Fase)).Order(), procesos.Where(p => p.Modalidad != "MC").Select(p => (p.Modalidad, p.FaseEn(ahora))).Order());
        Assert.All(procesos, p => Assert.True(p.CreadoEn < ahora));
        Assert.Contains("VE-MC-033", (await fabrica.Anonimo().VerAsync("/procesos?cierraDesde=2026-11-23&cierraHasta=2026-11-23")).Texto, StringComparison.Ordinal);

        // Volver es volver a la partida, no a un momento en que el mundo no existía; y sembrar otra vez no lo mueve.
        await fabrica.ConAsync(async s =>
        {
            var mando = s.GetRequiredService<MandoDelReloj>();
            await mando.AvanzarAsync(TimeSpan.FromDays(40));
            await mando.VolverAsync();
        });
        await MundoDeDemostracion.SembrarAsync(fabrica.Services);
        var despues = await fabrica.ConAsync(s => Task.FromResult(s.GetRequiredService<Reloj>().Ahora));
        Assert.InRange(despues, ahora, EnBogota("2026-11-23T08:10:00"));
        Assert.Equal(procesos.Count, await fabrica.ConBaseAsync(db => db.Procesos.CountAsync()));
    }
}
