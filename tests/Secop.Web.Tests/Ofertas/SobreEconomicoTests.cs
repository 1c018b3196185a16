using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Domain.Sobres;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Sobres;

namespace Secop.Web.Tests.Ofertas;

/// <summary>Una subasta inversa: el precio inicial va en un segundo sobre que se abre sólo a los admitidos.</summary>
public sealed class SobreEconomicoTests : PruebaWeb
{
    private static readonly DatosDelActo Constancia = new("Constancia de ensayo con las razones del acto.");

    [Fact]
    public async Task TrasLaPrimeraApertura_ElPrecioSigueCerrado_ParaLaAplicacionYParaLaOtraLlave()
    {
        var (proceso, oferta, _) = await AbiertoAsync();

        var abierta = await OfertaAsync(oferta.Id);
        Assert.Equal(EstadoOferta.Abierta, abierta.Estado);
        Assert.Null(abierta.Total);
        Assert.Empty(abierta.Contenido!.Precios);
        Assert.NotEmpty(abierta.Contenido.Respuestas);
        Assert.Equal("ECONOMICO_ANTES_DE_HORA", await ErrorDeLaPuertaAsync(proceso));

        var (manifiesto, economico) = (await SelladoAsync("manifiesto", oferta), await SelladoAsync("economico", oferta));
        var adenda = await Fabrica.SqlAsync<int>("select adenda from urna.sellos where oferta_id = $1", null, oferta.Id);
        var contexto = new ContextoDeSobre(proceso.Id, adenda, oferta.Proveedor.Id, oferta.Id, 1, ContextoDeSobre.Economico);
        using var primera = await LlaveAsync($"proceso-{proceso.Id:n}.llave");
        using var segunda = await LlaveAsync($"proceso-{proceso.Id:n}-economico.llave");
        var error = await Assert.ThrowsAsync<ReglaIncumplida>(() => Sobre.AbrirAsync(manifiesto, economico, contexto, primera));
        Assert.Equal(ReglasDeSobre.Danado, error.Regla);
        Assert.Contains("1700", Encoding.UTF8.GetString((await Sobre.AbrirAsync(manifiesto, economico, contexto, segunda)).Contenido), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SinInforme_NiPasadaLaHoraSeAbre_YQuedaElRastro()
    {
        var (proceso, oferta, _) = await AbiertoAsync();
        var hora = proceso.En(TipoHito.AperturaEconomica).AddHours(1);

        var error = await Assert.ThrowsAsync<ReglaIncumplida>(() => AbrirEconomicoAsync(proceso, hora, [oferta.Id], conElActo: false));

        Assert.Equal("ECONOMICO_ANTES_DE_HORA", error.Regla.Codigo);
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.UsosDeLlave.CountAsync(u => u.ProcesoId == proceso.Id && u.Momento == MomentoDeApertura.Economica && !u.Concedido)));
    }

    [Fact]
    public async Task ConElInformeYSuHora_SeAbreElDeQuienSigue_YElOtroQuedaCerrado()
    {
        var (proceso, sigue, fuera) = await AbiertoAsync();
        await InformarAsync(proceso);
        var hora = proceso.En(TipoHito.AperturaEconomica);
        var directa = await Assert.ThrowsAsync<PostgresException>(() => PedirALaUrnaAsync(proceso, hora.AddMinutes(1)));
        Assert.Equal("ECONOMICO_ANTES_DE_HORA", directa.MessageText);
        var sinActo = await Assert.ThrowsAsync<ReglaIncumplida>(() => AbrirEconomicoAsync(proceso, hora.AddMinutes(1), [sigue.Id], conElActo: false));
        Assert.Contains("sin el acto que lo abre", sinActo.Message, StringComparison.Ordinal);
        var antes = await Assert.ThrowsAsync<ReglaIncumplida>(() => AbrirEconomicoAsync(proceso, hora.AddMinutes(-1), [sigue.Id], conElActo: false));
        Assert.Equal("ECONOMICO_ANTES_DE_HORA", antes.Regla.Codigo);
        var ajena = await Assert.ThrowsAsync<ReglaIncumplida>(() => AbrirEconomicoAsync(proceso, hora.AddMinutes(1), [Guid.NewGuid()]));
        Assert.Equal("ECONOMICO_DE_QUIEN", ajena.Regla.Codigo);

        await AbrirEconomicoAsync(proceso, hora.AddMinutes(1), [sigue.Id]);

        Assert.Equal(2, await PedirALaUrnaAsync(proceso, hora.AddMinutes(1)));
        var abierta = await OfertaAsync(sigue.Id);
        Assert.Equal(11_700_000m, abierta.Total);
        Assert.Equal(2, abierta.Contenido!.Precios.Count);
        Assert.NotEmpty(abierta.Contenido.Respuestas);
        var cerrada = await OfertaAsync(fuera.Id);
        Assert.Null(cerrada.Total);
        Assert.Null(cerrada.EconomicoEn);
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.UsosDeLlave.CountAsync(u => u.ProcesoId == proceso.Id && u.Momento == MomentoDeApertura.Economica && u.Concedido)));

        var publico = Fabrica.Anonimo().EnFecha(hora.AddMinutes(5));
        Assert.Contains("11.700.000", (await publico.VerAsync($"/procesos/{proceso.Codigo}/ofertas/{sigue.Id}")).Html, StringComparison.Ordinal);
        Assert.Contains("sigue cerrado", (await publico.VerAsync($"/procesos/{proceso.Codigo}/ofertas/{fuera.Id}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LosDosSobres_NoSeIncorporanDosVecesNiCambianElActaDeCierre()
    {
        var (proceso, oferta, _) = await AbiertoAsync();
        await InformarAsync(proceso);
        var hora = proceso.En(TipoHito.AperturaEconomica).AddMinutes(1);
        var raiz = proceso.Proceso.RaizDeCierre;
        await AbrirEconomicoAsync(proceso, hora, [oferta.Id]);

        var repetida = await Assert.ThrowsAsync<ReglaIncumplida>(() => AbrirEconomicoAsync(proceso, hora.AddMinutes(1), [oferta.Id], conElActo: false));

        Assert.Equal("ECONOMICO_YA_ABIERTO", repetida.Regla.Codigo);
        Assert.Equal(raiz, await Fabrica.ConBaseAsync(db => db.Procesos.Where(p => p.Id == proceso.Id).Select(p => p.RaizDeCierre).SingleAsync()));
    }

    [Fact]
    public async Task ElAiu_VaConLosPrecios_YNadieLoLeeAntesDeSuActo()
    {
        var (proceso, oferta, _) = await AbiertoAsync(Testing.Datos.DeObraConAiu);
        var entidad = await Fabrica.ClienteDeAsync(proceso.Entidad);
        var ruta = $"/entidad/procesos/{proceso.Id}/ofertas/{oferta.Id}";

        var abierta = await OfertaAsync(oferta.Id);
        Assert.Equal((null, null), (abierta.Total, abierta.Contenido!.Aiu));
        Assert.DoesNotContain("Imprevistos", (await entidad.EnFecha(proceso.Ahora).VerAsync(ruta)).Texto, StringComparison.Ordinal);
        var adenda = await Fabrica.SqlAsync<int>("select adenda from urna.sellos where oferta_id = $1", null, oferta.Id);
        var contexto = new ContextoDeSobre(proceso.Id, adenda, oferta.Proveedor.Id, oferta.Id, 1, ContextoDeSobre.Contenido);
        using var primera = await LlaveAsync($"proceso-{proceso.Id:n}.llave");
        var primero = Encoding.UTF8.GetString((await Sobre.AbrirAsync(await SelladoAsync("manifiesto", oferta), await SelladoAsync("contenido", oferta), contexto, primera)).Contenido);
        Assert.DoesNotContain("Aiu", primero, StringComparison.Ordinal);
        Assert.Contains("\"Total\":0,", primero, StringComparison.Ordinal);

        await InformarAsync(proceso);
        var hora = proceso.En(TipoHito.AperturaEconomica).AddMinutes(1);
        await AbrirEconomicoAsync(proceso, hora, [oferta.Id]);

        // 11.700.000 más 10, 5 y 5 %, y el 19 % de la utilidad.
        Assert.Equal(14_151_150m, (await OfertaAsync(oferta.Id)).Total);
        var leida = (await entidad.EnFecha(hora.AddMinutes(5)).VerAsync(ruta)).Texto;
        Assert.All((string[])["Imprevistos (5 %)", "$ 111.150", "$ 14.151.150"], t => Assert.Contains(t, leida, StringComparison.Ordinal));
    }

    private async Task<(ProcesoDePrueba Proceso, OfertaDePrueba Una, OfertaDePrueba Otra)> AbiertoAsync(Action<Proceso, Actor>? ajustar = null)
    {
        var entidad = await Datos.EntidadCompradoraAsync();
        var ordenador = await Datos.MiembroAsync(entidad, Secop.Domain.Cuentas.RolesDeCuenta.OrdenadorDelGasto);
        var proceso = await Fabrica.ConAsync(
            async servicios =>
            {
                var db = servicios.GetRequiredService<SecopDbContext>();
                using var contenido = new MemoryStream("documento de ensayo"u8.ToArray());
                var archivo = await servicios.GetRequiredService<Almacen>().GuardarAsync(contenido, "documento.pdf", "application/pdf");
                var recorrido = Recorrido.Borrador(
                    "SASI", $"SASI-{Guid.NewGuid():n}"[..20], f => new Actor(f == FuncionEquipo.OrdenadorDelGasto ? ordenador.Id : entidad.Administrador.Id, entidad.Id),
                    tipo => new(tipo, tipo.Nombre(), false, archivo.Id, archivo.Nombre, archivo.Mime, archivo.Tamano, archivo.Sha256), Datos.Publicacion);
                ajustar?.Invoke(recorrido.Proceso, entidad.Actor);
                recorrido.Hasta(FaseProceso.PresentacionOfertas);
                db.Add(recorrido.Proceso);
                db.AddRange(recorrido.Versiones);
                await db.SaveChangesAsync();
                return new ProcesoDePrueba(recorrido.Proceso.Id, recorrido.Proceso.Codigo, entidad, ordenador, recorrido.Ahora.AddMinutes(1), recorrido.Proceso);
            },
            Datos.Publicacion);
        var una = await Datos.OfertaPresentadaAsync(proceso, null, 20_000m, 1_700m);
        var otra = await Datos.OfertaPresentadaAsync(proceso, null, 19_000m, 1_800m);
        return (await Datos.AbrirAsync(proceso), una, otra);
    }

    private Task InformarAsync(ProcesoDePrueba proceso) => Fabrica.ConAsync(
        async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            var p = await db.Procesos.SingleAsync(x => x.Id == proceso.Id);
            var permitido = p.SuModalidad.ActosEn(FaseProceso.Evaluacion).First(a => a.Acto == ActoDeProceso.PublicarInforme);
            var modelo = p.Documentos[0];
            p.PublicarInforme(CalendarioHabil.Nacional, proceso.Entidad.Actor, proceso.Ahora, Constancia with
            {
                Documentos = [.. p.DocumentosQuePide(permitido).Select(t => new DatosDeDocumento(t, t.Nombre(), false, modelo.ArchivoId, modelo.Nombre, modelo.Mime, modelo.Tamano, modelo.Sha256))],
            });
            await db.SaveChangesAsync();
        },
        proceso.Ahora);

    private Task AbrirEconomicoAsync(ProcesoDePrueba proceso, DateTimeOffset hora, IReadOnlyCollection<Guid> deQuienes, bool conElActo = true) => Fabrica.ConAsync(
        async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            var p = await db.Procesos.SingleAsync(x => x.Id == proceso.Id);
            if (conElActo)
            {
                p.AbrirEconomico(Constancia, proceso.Entidad.Actor, hora);
            }

            await servicios.GetRequiredService<AperturaEconomica>().AbrirAsync(p, deQuienes, proceso.Entidad.Actor);
            await db.SaveChangesAsync();
        },
        hora);

    // La función de la urna, sin nada delante: con el informe y la hora, falta el acto.
    private Task<long> PedirALaUrnaAsync(ProcesoDePrueba proceso, DateTimeOffset hora) => Fabrica.ConAsync(
        async s => (await s.GetRequiredService<SecopDbContext>().Database
            .SqlQuery<long>($"""select count(*) as "Value" from urna.economicos_para_abrir({proceso.Id})""").ToListAsync()).Single(),
        hora);

    private Task<Oferta> OfertaAsync(Guid id) => Fabrica.ConBaseAsync(db => db.Ofertas.AsNoTracking().SingleAsync(o => o.Id == id));

    private async Task<byte[]> SelladoAsync(string columna, OfertaDePrueba oferta) =>
        (await Fabrica.SqlAsync<byte[]>($"select {columna} from urna.sellos where oferta_id = $1", null, oferta.Id))!;

    private Task<ECDiffieHellman> LlaveAsync(string nombre) => Fabrica.ConAsync(servicios =>
    {
        var llave = ECDiffieHellman.Create();
        llave.ImportPkcs8PrivateKey(servicios.GetRequiredService<CajaDeLlaves>().Leer(nombre), out _);
        return Task.FromResult(llave);
    });

    private async Task<string> ErrorDeLaPuertaAsync(ProcesoDePrueba proceso)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() =>
            Fabrica.SqlAsync<long>("select count(*) from urna.economicos_para_abrir($1)", Fabrica.CadenaAplicacion, proceso.Id));
        return error.MessageText;
    }
}
