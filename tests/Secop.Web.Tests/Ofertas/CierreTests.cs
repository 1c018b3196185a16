using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Sobres;

namespace Secop.Web.Tests.Ofertas;

public sealed class CierreTests : PruebaWeb
{
    // Nadie espera un instante exacto: todos presentan sin parar desde antes del cierre hasta que se les niega.
    [Fact]
    public async Task MuchosPresentanMientrasSeCierra_LoAcusadoEsLoSellado()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var ofertas = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Datos.OfertaEnBorradorAsync(proceso)));
        await Datos.PresentarAsync(ofertas[0], proceso.Ahora);
        var inicio = TimeProvider.System.GetTimestamp();
        DateTimeOffset Hora() => proceso.Proceso.Cierre.AddSeconds(-1) + TimeProvider.System.GetElapsedTime(inicio);
        var acusadas = new ConcurrentDictionary<Guid, int> { [ofertas[0].Id] = 1 };

        var presentan = ofertas.Select(oferta => Task.Run(async () =>
        {
            for (var sigue = true; sigue;)
            {
                try
                {
                    await Datos.PresentarAsync(oferta, Hora());
                    acusadas.AddOrUpdate(oferta.Id, 1, (_, v) => v + 1);
                }
                catch (ReglaIncumplida regla)
                {
                    Assert.Equal("OFERTA_PLAZO_VENCIDO", regla.Regla.Codigo);
                    sigue = false;
                }
            }
        })).ToList();
        await CerrarAsync(proceso.Id, Hora);
        await Task.WhenAll(presentan);

        foreach (var (oferta, version) in acusadas)
        {
            Assert.Equal(version, await Fabrica.SqlAsync<int>("select max(version) from urna.asientos where oferta_id = $1", null, oferta));
        }

        Assert.Equal(acusadas.Count, await Fabrica.SqlAsync<int>("select ofertas from urna.cierres where proceso_id = $1", null, proceso.Id));
        await Datos.AbrirAsync(proceso);
        await Fabrica.ConBaseAsync(async db =>
        {
            foreach (var oferta in await db.Ofertas.Where(o => o.ProcesoId == proceso.Id && o.Estado == EstadoOferta.Abierta).ToListAsync())
            {
                Assert.Equal(acusadas[oferta.Id], oferta.VersionPresentada);
            }
        });
    }

    [Fact]
    public async Task DosCierranALaVez_HayUnActaYUnHecho()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        await Datos.OfertaPresentadaAsync(proceso);

        var cerrados = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CerrarUnaVezAsync(proceso)));

        Assert.Contains(true, cerrados);
        Assert.Equal(1, await Fabrica.SqlAsync<long>("select count(*) from urna.cierres where proceso_id = $1 and acta is not null", null, proceso.Id));
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.Bitacora.CountAsync(a => a.ProcesoId == proceso.Id && a.Tipo == nameof(ProcesoCerrado))));
    }

    [Fact]
    public async Task Cerrar_AntesDeHora_NoHaceNada()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        Assert.False(await Fabrica.ConAsync(s => s.GetRequiredService<CierreDeProcesos>().CerrarAsync(proceso.Id), proceso.Proceso.Cierre.AddSeconds(-5)));
        Assert.Null(await Fabrica.ConBaseAsync(db => db.Procesos.Where(p => p.Id == proceso.Id).Select(p => p.CerradoEn).SingleAsync()));
    }

    // El trabajo cierra todo lo vencido: con base propia, para no cerrar los procesos de otras pruebas.
    [Fact]
    public async Task ElTrabajo_CierraLosVencidos_YNingunOtro()
    {
        await using var fabrica = await SecopFactory.NuevaAsync();
        var datos = new Datos(fabrica);
        var vencido = await datos.ProcesoRecibiendoAsync();
        var vigente = await datos.ProcesoEnBorradorAsync();

        await fabrica.ConAsync(s => s.GetRequiredService<CierreDeProcesos>().DarAsync(default), vencido.Proceso.Cierre.AddSeconds(1));

        var cerrado = await fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(p => p.Id == vencido.Id));
        Assert.NotNull(cerrado.CerradoEn);
        Assert.NotNull(cerrado.RaizDeCierre);
        Assert.Null(await fabrica.ConBaseAsync(db => db.Procesos.Where(p => p.Id == vigente.Id).Select(p => p.CerradoEn).SingleAsync()));
    }

    [Fact]
    public async Task UnMensajeSelladoYSinAsentar_RetrasaElCierreYLuegoEntra()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaEnBorradorAsync(proceso);
        var clave = Guid.NewGuid();
        var justo = proceso.Proceso.Cierre.AddSeconds(-20);
        var corte = await Assert.ThrowsAsync<InvalidOperationException>(() => Fabrica.ConAsync(
            s => s.GetRequiredService<PresentacionDeOfertas>().PresentarAsync(oferta.Id, clave, true, oferta.Proveedor.Actor, () => throw new InvalidOperationException("corte")), justo));
        Assert.Equal("corte", corte.Message);
        var despues = proceso.Proceso.Cierre.AddSeconds(15);
        var drenando = await Assert.ThrowsAsync<ReglaIncumplida>(() => Fabrica.ConAsync(s => s.GetRequiredService<CierreDeProcesos>().CerrarAsync(proceso.Id), despues));
        Assert.Equal("CIERRE_EN_CURSO", drenando.Regla.Codigo);

        await Fabrica.ConAsync(s => s.GetRequiredService<PresentacionDeOfertas>().PresentarAsync(oferta.Id, clave, true, oferta.Proveedor.Actor, () => Task.CompletedTask), despues);

        Assert.True(await Fabrica.ConAsync(s => s.GetRequiredService<CierreDeProcesos>().CerrarAsync(proceso.Id), despues));
        var llegada = await Fabrica.ConBaseAsync(db => db.Ofertas.Where(o => o.Id == oferta.Id).Select(o => o.PresentadaEn).SingleAsync());
        Assert.True(llegada < proceso.Proceso.Cierre);
    }

    [Fact]
    public async Task LaAdendaQueMueveElCierre_LlegaALaUrna_YLaOfertaViejaSeRevisa()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var nuevo = proceso.Proceso.Cierre.AddHours(1);
        await Fabrica.SqlAsync<object>("update procesos set cierre = $2, version_pliego = version_pliego + 1 where id = $1", null, proceso.Id, nuevo);

        Assert.Equal(nuevo.UtcDateTime, await Fabrica.SqlAsync<DateTime>("select cierre from urna.plazos where proceso_id = $1", null, proceso.Id));
        await using var conexion = new Npgsql.NpgsqlConnection(Fabrica.CadenaDueno);
        await conexion.OpenAsync();
        var desfase = (nuevo.AddMinutes(1) - TimeProvider.System.GetUtcNow()).TotalSeconds;
        await using (var reloj = new Npgsql.NpgsqlCommand($"select set_config('secop.desfase', '{desfase:0} seconds', false)", conexion))
        {
            await reloj.ExecuteNonQueryAsync();
        }

        await using var mover = new Npgsql.NpgsqlCommand($"update procesos set cierre = cierre + interval '1 day' where id = '{proceso.Id}'", conexion);
        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => mover.ExecuteNonQueryAsync());
        Assert.Equal("CIERRE_VENCIDO", error.MessageText);
    }

    [Fact]
    public async Task MatarAMedias_ElArchivoSinFilaSeRecoge_YElDeUnaOfertaQueda()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaPresentadaAsync(proceso);
        var carpeta = Path.Combine(Fabrica.Carpeta, "sobres", "zz");
        Directory.CreateDirectory(carpeta);
        var huerfano = Path.Combine(carpeta, Guid.NewGuid().ToString("n"));
        var cortado = Path.Combine(carpeta, Guid.NewGuid().ToString("n") + ".parcial");
        foreach (var ruta in new[] { huerfano, cortado })
        {
            await File.WriteAllBytesAsync(ruta, [1, 2, 3]);
            File.SetLastWriteTimeUtc(ruta, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-3));
        }

        var pieza = await Fabrica.ConBaseAsync(db => db.Ofertas.Where(o => o.Id == oferta.Id).SelectMany(o => o.Piezas).Select(p => p.Id).SingleAsync());
        var propio = Path.Combine(Fabrica.Carpeta, "sobres", pieza.ToString("n")[..2], pieza.ToString("n"));
        File.SetLastWriteTimeUtc(propio, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-3));

        await Fabrica.ConAsync(s => s.GetRequiredService<RecogidaDePiezas>().DarAsync(default));

        Assert.False(File.Exists(huerfano));
        Assert.False(File.Exists(cortado));
        Assert.True(File.Exists(propio));
    }

    [Fact]
    public async Task LaLlaveDelProceso_SeRecuperaDelRespaldo_YSinNingunaNoSeSellaNada()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        await Datos.OfertaPresentadaAsync(proceso);
        var archivo = $"proceso-{proceso.Id:n}.llave";
        var (principal, respaldo) = (Path.Combine(Fabrica.Carpeta, "llaves", archivo), Path.Combine(Fabrica.Carpeta, "llaves-respaldo", archivo));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Fabrica.Carpeta, "secreto", "llave-maestra")));
        }

        await File.WriteAllBytesAsync(principal, [0]);
        await Datos.OfertaPresentadaAsync(proceso);
        File.Delete(respaldo);

        var error = await Assert.ThrowsAsync<ReglaIncumplida>(() => Datos.OfertaPresentadaAsync(proceso));

        Assert.Equal("SOBRE_LLAVE_PERDIDA", error.Regla.Codigo);
    }

    private async Task CerrarAsync(Guid proceso, Func<DateTimeOffset> hora)
    {
        for (var cerrado = false; !cerrado;)
        {
            try
            {
                cerrado = await Fabrica.ConAsync(s => s.GetRequiredService<CierreDeProcesos>().CerrarAsync(proceso), hora());
            }
            catch (ReglaIncumplida regla)
            {
                Assert.Equal("CIERRE_EN_CURSO", regla.Regla.Codigo);
            }

            await Task.Yield();
        }
    }

    private async Task<bool> CerrarUnaVezAsync(ProcesoDePrueba proceso) =>
        await Fabrica.ConAsync(s => s.GetRequiredService<CierreDeProcesos>().CerrarAsync(proceso.Id), proceso.Proceso.Cierre.AddMinutes(2));
}
