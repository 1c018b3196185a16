using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.Documentos;

namespace Secop.Web.Tests.Documentos;

/// <summary>El protocolo de <c>/subidas</c>, de quién es cada una y cómo termina.</summary>
public sealed class SubidasTests : PruebaWeb
{
    private static readonly byte[] Plano = RandomNumberGenerator.GetBytes(300_000);

    [Fact]
    public async Task PorTrozos_YAnexada_EsElMismoArchivo_YNoQuedaNadaAMedias()
    {
        var (p, c, subidas) = await ConBorradorAsync();
        var url = await subidas.EmpezarAsync("plano.bin", Plano.Length);
        var id = Guid.Parse(url[^36..]);
        Assert.Equal(0, await subidas.DondeAsync(url));
        Assert.Equal(HttpStatusCode.NoContent, (await subidas.EnviarAsync(url, 0, Plano[..100_000])).StatusCode);
        Assert.Equal(100_000, await subidas.DondeAsync(url));
        PruebaDeArchivos.Rechazada(await c.AnexarSubidaAsync(p, id), "no ha terminado de subir");
        Assert.Equal(300_000, ClienteDeSubidas.Valor(await subidas.EnviarAsync(url, 100_000, Plano[100_000..]), "Upload-Offset"));

        var anexado = await c.AnexarSubidaAsync(p, id);

        Assert.True(anexado.Estado == HttpStatusCode.Redirect, anexado.Errores);
        var documento = Assert.Single(await Fabrica.AnexosAsync(p));
        Assert.Equal(("plano.bin", (long)Plano.Length, Convert.ToHexStringLower(SHA256.HashData(Plano))), (documento.Nombre, documento.Tamano, documento.Sha256));
        Assert.Equal(Plano, await c.Http.GetByteArrayAsync($"{PruebaDeArchivos.PaginaDe(p)}/{documento.Id}"));
        Assert.Equal(id, documento.ArchivoId);
        Assert.Equal(id.ToString("n"), Path.GetFileName(Assert.Single(Fabrica.EnDisco(id))));
        Assert.Null(await subidas.DondeAsync(url));
        PruebaDeArchivos.Rechazada(await c.AnexarSubidaAsync(p, id), "ya no está");
        Assert.Single(await Fabrica.AnexosAsync(p));
    }

    [Fact]
    public async Task ConUnErrorEnElFormulario_LaSubidaNoSePierde()
    {
        var (p, c, subidas) = await ConBorradorAsync();
        var id = await subidas.SubirAsync("plano.bin", Plano);
        PruebaDeArchivos.Rechazada(await c.AnexarSubidaAsync(p, id, titulo: "x"), "título");
        Assert.Empty(await Fabrica.AnexosAsync(p));
        Assert.Equal(HttpStatusCode.Redirect, (await c.AnexarSubidaAsync(p, id)).Estado);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Plano)), Assert.Single(await Fabrica.AnexosAsync(p)).Sha256);
    }

    [Fact]
    public async Task TerminarDosVecesALaVez_DejaUnSoloArchivo()
    {
        var (p, c, subidas) = await ConBorradorAsync();
        var id = await subidas.SubirAsync("plano.bin", Plano);
        var envios = await Task.WhenAll(c.AnexarSubidaAsync(p, id), c.AnexarSubidaAsync(p, id), c.AnexarSubidaAsync(p, id));
        Assert.Single(envios, e => e.Estado == HttpStatusCode.Redirect);
        Assert.Single(await Fabrica.AnexosAsync(p));
        Assert.Single(Fabrica.EnDisco(id));
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.Archivos.CountAsync(a => a.Id == id)));
    }

    [Fact]
    public async Task Trozo_FueraDeSitio_ODanado_NoMueveNada()
    {
        var (_, c, subidas) = await ConBorradorAsync();
        var url = await subidas.EmpezarAsync("plano.bin", Plano.Length);
        Assert.Equal(HttpStatusCode.Conflict, (await subidas.EnviarAsync(url, 5, Plano[..10])).StatusCode);
        Assert.Equal(460, (int)(await subidas.EnviarAsync(url, 0, Plano[..10], "sha256 " + Convert.ToBase64String(SHA256.HashData(Plano[..9])))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await subidas.EnviarAsync(url, 0, Plano[..10], "crc32 AAAA")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await subidas.EnviarAsync(url, 0, [.. Plano, 1])).StatusCode);
        Assert.Equal(0, await subidas.DondeAsync(url));
        Assert.Equal(HttpStatusCode.NoContent, (await subidas.EnviarAsync(url, 0, Plano[..10], "sha256 " + Convert.ToBase64String(SHA256.HashData(Plano[..10])))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await subidas.EnviarAsync(url, 10, Plano[10..20], "sha1 " + Sha1(Plano[10..20]))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await subidas.EnviarAsync(url, 0, Plano[..10])).StatusCode);
        Assert.Equal(20, await subidas.DondeAsync(url));
        var sinTipo = ClienteDeSubidas.Peticion(HttpMethod.Patch, url);
        sinTipo.Headers.Add("Upload-Offset", "20");
        sinTipo.Content = new ByteArrayContent(Plano[20..30]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await c.Http.SendAsync(sinTipo)).StatusCode);
    }

    [Fact]
    public async Task DosTrozosALaVez_SoloEntraUno()
    {
        var (_, _, subidas) = await ConBorradorAsync();
        var url = await subidas.EmpezarAsync("plano.bin", Plano.Length);
        using var detenido = new TrozoDetenido(Plano[..1000]);
        var primero = subidas.EnviarAsync(url, 0, detenido);
        await detenido.EnCamino;
        await EsperarAsync(() => Fabrica.EnDisco(Guid.Parse(url[^36..])).Any(r => new FileInfo(r).Length > 0));
        Assert.Equal(HttpStatusCode.Locked, (await subidas.EnviarAsync(url, 0, Plano[..1000])).StatusCode);
        detenido.Seguir();
        Assert.Equal(HttpStatusCode.NoContent, (await primero).StatusCode);
        Assert.Equal(1000, await subidas.DondeAsync(url));
    }

    [Fact]
    public async Task LaSubidaDeOtro_NoExiste()
    {
        var (p, c, subidas) = await ConBorradorAsync();
        var id = await subidas.SubirAsync("plano.bin", Plano);
        var companero = await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(p.Entidad, RolesDeCuenta.Estructurador), p.Entidad);
        var ajeno = await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync());
        foreach (var otro in new[] { companero, ajeno })
        {
            var suyas = new ClienteDeSubidas(otro.Http);
            Assert.Null(await suyas.DondeAsync($"/subidas/{id}"));
            Assert.Equal(HttpStatusCode.NotFound, (await suyas.EnviarAsync($"/subidas/{id}", Plano.Length, [])).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await otro.Http.SendAsync(ClienteDeSubidas.Peticion(HttpMethod.Delete, $"/subidas/{id}"))).StatusCode);
            Assert.Equal("[]", await (await otro.Http.SendAsync(ClienteDeSubidas.Peticion(HttpMethod.Get, "/subidas?lugar=/ensayo"))).Content.ReadAsStringAsync());
        }

        PruebaDeArchivos.Rechazada(await companero.EnFecha(p.Ahora).AnexarSubidaAsync(p, id), "ya no está");
        Assert.Equal(HttpStatusCode.Redirect, (await Fabrica.Anonimo().Http.SendAsync(ClienteDeSubidas.Peticion(HttpMethod.Get, "/subidas?lugar=/ensayo"))).StatusCode);
        var sinCuenta = await Fabrica.ClienteDeAsync(await Datos.UsuarioAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await new ClienteDeSubidas(sinCuenta.Http).CrearAsync("a.bin", 1)).StatusCode);
        Assert.Contains("plano.bin", await (await c.Http.SendAsync(ClienteDeSubidas.Peticion(HttpMethod.Get, "/subidas?lugar=/ensayo"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SinLaCabeceraDelProtocolo_NoSeEscribe()
    {
        var (_, c, subidas) = await ConBorradorAsync();
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await c.Http.PostAsync("/subidas", null)).StatusCode);
        var opciones = await c.Http.SendAsync(new(HttpMethod.Options, "/subidas"));
        Assert.Equal(("1.0.0", "creation,expiration,checksum,termination", 2147483648L), (opciones.Headers.GetValues("Tus-Version").Single(), opciones.Headers.GetValues("Tus-Extension").Single(), ClienteDeSubidas.Valor(opciones, "Tus-Max-Size")));
        var url = await subidas.EmpezarAsync("plano.bin", 10);
        Assert.Equal(HttpStatusCode.NoContent, (await c.Http.SendAsync(ClienteDeSubidas.Peticion(HttpMethod.Delete, url))).StatusCode);
        Assert.Null(await subidas.DondeAsync(url));
    }

    [Fact]
    public async Task Topes_PorArchivoYPorCuenta()
    {
        const long Maximo = 2L * 1024 * 1024 * 1024;
        var (_, c, subidas) = await ConBorradorAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await subidas.CrearAsync("plano.bin", Maximo + 1)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await subidas.CrearAsync("plano.bin", 0)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await subidas.CrearAsync("plano.bin", -1)).StatusCode);
        var creadas = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => subidas.CrearAsync("plano.bin", Maximo)));
        Assert.Equal(5, creadas.Count(r => r.StatusCode == HttpStatusCode.Created));
        var negada = creadas.First(r => r.StatusCode == HttpStatusCode.UnprocessableEntity);
        Assert.Contains("10 GB subiendo a la vez", await negada.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await c.Http.SendAsync(ClienteDeSubidas.Peticion(HttpMethod.Delete, creadas.First(r => r.StatusCode == HttpStatusCode.Created).Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.Created, (await subidas.CrearAsync("plano.bin", Maximo)).StatusCode);
    }

    [Fact]
    public async Task Vencida_DejaDeExistir_YSeRecoge()
    {
        await using var propia = await SecopFactory.NuevaAsync();
        var datos = new Datos(propia);
        var p = await datos.ProcesoEnBorradorAsync();
        var c = (await propia.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var subidas = new ClienteDeSubidas(c.Http);
        var (vencida, viva) = (await subidas.SubirAsync("vencida.bin", Plano), await subidas.SubirAsync("viva.bin", Plano));
        await c.AnexarAsync(p, "anexo.pdf", "%PDF-1.7"u8.ToArray());
        var anexo = Assert.Single(await propia.AnexosAsync(p)).ArchivoId;
        var huerfano = Path.Combine(propia.Carpeta, "archivos", Guid.NewGuid().ToString("n"));
        await File.WriteAllTextAsync(huerfano, "nadie lo confirmó");

        await propia.SqlAsync<object>("update subidas set caduca_en = now() - interval '1 second' where id = $1", null, vencida);
        Assert.Null(await subidas.DondeAsync($"/subidas/{vencida}"));
        PruebaDeArchivos.Rechazada(await c.AnexarSubidaAsync(p, vencida), "ya no está");
        await propia.SqlAsync<object>("update subidas set caduca_en = now() + interval '9 days'  where id = $1", null, viva);
        var borrados = await propia.ConAsync(s => ActivatorUtilities.CreateInstance<RecogidaDeArchivos>(s).RecogerAsync(TimeProvider.System.GetUtcNow() + RecogidaDeArchivos.Gracia + TimeSpan.FromMinutes(1)));

        Assert.Equal(2, borrados);
        Assert.False(File.Exists(huerfano));
        Assert.Empty(propia.EnDisco(vencida));
        Assert.Single(propia.EnDisco(viva));
        Assert.Single(propia.EnDisco(anexo));
        Assert.Equal(Plano.Length, await subidas.DondeAsync($"/subidas/{viva}"));
    }

    private async Task<(ProcesoDePrueba Proceso, Cliente Cliente, ClienteDeSubidas Subidas)> ConBorradorAsync()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        return (p, c, new ClienteDeSubidas(c.Http));
    }

    // El protocolo obliga a entenderla.
    private static string Sha1(byte[] trozo)
    {
        using var suma = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        suma.AppendData(trozo);
        return Convert.ToBase64String(suma.GetHashAndReset());
    }

    private static async Task EsperarAsync(Func<bool> listo)
    {
        for (var vez = 0; vez < 500 && !listo(); vez++)
        {
            await Task.Delay(20);
        }

        Assert.True(listo());
    }

    /// <summary>Un trozo que se queda a la mitad hasta que le digan.</summary>
    private sealed class TrozoDetenido(byte[] contenido) : HttpContent
    {
        private readonly TaskCompletionSource _enCamino = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _seguir = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task EnCamino => _enCamino.Task;

        public void Seguir() => _seguir.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(contenido.AsMemory(0, contenido.Length / 2));
            await stream.FlushAsync();
            _enCamino.SetResult();
            await _seguir.Task;
            await stream.WriteAsync(contenido.AsMemory(contenido.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = contenido.Length;
            return true;
        }
    }
}
