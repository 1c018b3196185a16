using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Secop.Domain.Comun;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Infraestructura;

public sealed class RadicadorTests : PruebaWeb
{
    private static readonly DateTimeOffset Ahora = new(2018, 10, 8, 15, 0, 0, TimeSpan.Zero);

    // Cada prueba numera en una oficina suya: la base es común.
    private static int Oficina() => 40 + (Datos.Consecutivo() % 50);

    [Fact]
    public async Task Siguiente_SinTransaccion_SeNiega() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => NumerarAsync(Oficina(), confirmar: false, abrir: false));

    [Fact]
    public async Task Siguiente_DeshacerLaTransaccion_NoDejaHueco()
    {
        var oficina = Oficina();
        var primero = await NumerarAsync(oficina);
        var perdido = await NumerarAsync(oficina, confirmar: false);
        Assert.Equal(primero.Consecutivo + 1, perdido.Consecutivo);
        Assert.Equal(perdido, await NumerarAsync(oficina));
    }

    [Fact]
    public async Task Siguiente_MatarLaConexionEntreElNumeroYElGuardado_NoDejaHueco()
    {
        var oficina = Oficina();
        var muerto = await Fabrica.ConAsync(async s =>
        {
            var db = s.GetRequiredService<SecopDbContext>();
            await using var transaccion = await db.Database.BeginTransactionAsync();
            var numero = await s.GetRequiredService<Radicador>().SiguienteAsync(SentidoDeRadicado.Entrada, oficina, Ahora);
            var pid = await db.Database.SqlQuery<int>($"select pg_backend_pid() as \"Value\"").SingleAsync();
            await Fabrica.SqlAsync<bool>("select pg_terminate_backend($1, 5000)", null, pid);
            await Assert.ThrowsAnyAsync<Exception>(() => transaccion.CommitAsync());
            return numero;
        });
        Assert.Equal(muerto, await NumerarAsync(oficina));
    }

    [Fact]
    public async Task Siguiente_CadaSentidoAnoYOficina_CuentaPorSuLado()
    {
        var (una, otra) = (Oficina(), Oficina());
        Assert.Equal(1, (await NumerarAsync(una)).Consecutivo);
        Assert.Equal(1, (await NumerarAsync(otra)).Consecutivo);
        Assert.Equal(1, (await NumerarAsync(una, SentidoDeRadicado.Salida)).Consecutivo);
        Assert.Equal(1, (await NumerarAsync(una, ahora: Ahora.AddYears(1))).Consecutivo);
        Assert.Equal(2, (await NumerarAsync(una)).Consecutivo);
    }

    [Fact]
    public async Task Contador_LaAplicacion_NoPuedeMoverloPorSuCuenta() => Assert.Equal(
        PostgresErrorCodes.InsufficientPrivilege,
        (await Assert.ThrowsAsync<PostgresException>(() => Fabrica.SqlAsync<int>("update radicadores set ultimo = 1", Fabrica.CadenaAplicacion))).SqlState);

    private Task<Radicado> NumerarAsync(
        int oficina, SentidoDeRadicado sentido = SentidoDeRadicado.Entrada, DateTimeOffset? ahora = null, bool confirmar = true, bool abrir = true) =>
        Fabrica.ConAsync(async s =>
        {
            var db = s.GetRequiredService<SecopDbContext>();
            await using var transaccion = abrir ? await db.Database.BeginTransactionAsync() : null;
            var numero = await s.GetRequiredService<Radicador>().SiguienteAsync(sentido, oficina, ahora ?? Ahora);
            if (confirmar)
            {
                await transaccion!.CommitAsync();
            }

            return numero;
        });
}
