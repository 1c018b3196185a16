using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Tests.Documentos;

/// <summary>Con antivirus, nada entra sin su visto bueno: ni lo infectado, ni lo que no alcanzó a revisar.</summary>
public sealed class AntivirusTests : IAsyncLifetime
{
    private static readonly byte[] Limpio = [.. "%PDF-1.7 "u8, .. RandomNumberGenerator.GetBytes(200_000)];
    private static readonly byte[] Infectado = [.. Limpio, .. ClamdFalso.Eicar];
    private readonly ClamdFalso _clamd = new();
    private SecopFactory _fabrica = null!;
    private Datos _datos = null!;

    public async Task InitializeAsync()
    {
        _fabrica = await SecopFactory.NuevaAsync(ajustes: new Dictionary<string, string> { ["Antivirus:Direccion"] = _clamd.Direccion, ["Antivirus:EsperaEnSegundos"] = "5" });
        _datos = new Datos(_fabrica);
    }

    public async Task DisposeAsync()
    {
        await _fabrica.DisposeAsync();
        _clamd.Dispose();
    }

    [Fact]
    public async Task Documento_InfectadoNoEntra_SeNombraYQuedaConstancia()
    {
        var (p, c) = await BorradorAsync();
        var antes = _fabrica.EnDisco();
        var pagina = await c.AnexarAsync(p, "estudios.pdf", Infectado);
        PruebaDeArchivos.Rechazada(pagina, "«estudios.pdf»", "Eicar-Test-Signature", "no se guardó");
        Assert.Empty(await _fabrica.AnexosAsync(p));
        Assert.Equal(antes, _fabrica.EnDisco());
        var rechazo = Assert.Single(await RechazosAsync());
        Assert.Equal((p.Entidad.Administrador.Id, p.Entidad.Id, "ARCHIVO_INFECTADO", "Eicar-Test-Signature"), (rechazo.UsuarioId, rechazo.CuentaId, rechazo.Codigo, rechazo.Firma));
        Assert.DoesNotContain(p.Id.ToString(), rechazo.Donde, StringComparison.Ordinal);

        var agencia = await _fabrica.ClienteDeAsync(await _datos.AgenciaAsync());
        var parametros = (await agencia.VerAsync("/plataforma/parametros")).Texto;
        Assert.Contains("Contesta Todo archivo pasa por el antivirus", parametros, StringComparison.Ordinal);
        Assert.Contains("El antivirus encontró Eicar-Test-Signature", parametros, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await c.AnexarAsync(p, "estudios.pdf", Limpio)).Estado);
        Assert.Equal(Infectado.Length + Limpio.Length, _clamd.Vistos);
    }

    [Fact]
    public async Task Subida_SeRevisaAlTerminar()
    {
        var (p, c) = await BorradorAsync();
        var subidas = new ClienteDeSubidas(c.Http);
        PruebaDeArchivos.Rechazada(await c.AnexarSubidaAsync(p, await subidas.SubirAsync("plano.pdf", Infectado)), "«plano.pdf»", "Eicar-Test-Signature");
        PruebaDeArchivos.Rechazada(await c.AnexarSubidaAsync(p, await subidas.SubirAsync("mentira.pdf", ClamdFalso.Eicar)), "«mentira.pdf»", "no es eso");
        Assert.Empty(await _fabrica.AnexosAsync(p));
        Assert.Equal(HttpStatusCode.Redirect, (await c.AnexarSubidaAsync(p, await subidas.SubirAsync("plano.pdf", Limpio))).Estado);
    }

    [Fact]
    public async Task OfertaSellada_SeRevisaAntesDeCifrar_YNoDejaRastroDeSuNombre()
    {
        var p = await _datos.ProcesoRecibiendoAsync();
        var oferta = await _datos.OfertaEnBorradorAsync(p);
        var c = (await _fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(p.Ahora);
        var url = $"/proveedor/ofertas/{oferta.Id}/archivos";
        var antes = _fabrica.EnDisco();
        PruebaDeArchivos.Rechazada(await c.EnviarAsync(url, [], "Subir", ("a-general", "oferta.pdf", Infectado)), "«oferta.pdf»", "Eicar-Test-Signature");
        _clamd.Animo = AnimoDeClamd.Caido;
        PruebaDeArchivos.Rechazada(await c.EnviarAsync(url, [], "Subir", ("a-general", "oferta.pdf", Limpio)), "«oferta.pdf»", "no contesta");
        Assert.Equal(antes, _fabrica.EnDisco());
        Assert.DoesNotContain("oferta.pdf", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
        Assert.All(await RechazosAsync(), r => Assert.DoesNotContain(oferta.Id.ToString(), r.Donde, StringComparison.Ordinal));
        _clamd.Animo = AnimoDeClamd.Normal;
        var porTrozos = await new ClienteDeSubidas(c.Http).SubirAsync("oferta.pdf", Infectado);
        PruebaDeArchivos.Rechazada(await c.EnviarAsync(url, [("subida-a-general", porTrozos.ToString())], "Subir"), "«oferta.pdf»", "Eicar-Test-Signature");
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, [], "Subir", ("a-general", "oferta.pdf", Limpio))).Estado);
    }

    [Fact]
    public async Task LoQueSoloSeLee_TambienSeRevisa()
    {
        var (p, c) = await BorradorAsync();
        byte[] lista = [.. "Descripción;Cantidad;Unidad\r\nSilla;1;Unidad\r\n"u8, .. ClamdFalso.Eicar];
        PruebaDeArchivos.Rechazada(await c.EnviarAsync($"/entidad/procesos/{p.Id}/precios/importar", [], null, ("Archivo", "lista.csv", lista)), "«lista.csv»", "Eicar-Test-Signature");
    }

    [Theory]
    [InlineData(AnimoDeClamd.Caido, "no contesta")]
    [InlineData(AnimoDeClamd.CortaALaMitad, "no contesta")]
    [InlineData(AnimoDeClamd.NuncaContesta, "no contesta")]
    [InlineData(AnimoDeClamd.ContestaRaro, "no contesta")]
    [InlineData(AnimoDeClamd.CuelgaSinContestar, "no contesta")]
    [InlineData(AnimoDeClamd.NoLeCabe, "pesa más de lo que el antivirus alcanza")]
    public async Task SinUnVistoBuenoClaro_NoSeAcepta(AnimoDeClamd animo, string frase)
    {
        var (p, c) = await BorradorAsync();
        var antes = _fabrica.EnDisco();
        _clamd.Animo = animo;
        PruebaDeArchivos.Rechazada(await c.AnexarAsync(p, "estudios.pdf", Limpio), "«estudios.pdf»", frase);
        Assert.Empty(await _fabrica.AnexosAsync(p));
        Assert.Equal(antes, _fabrica.EnDisco());
        Assert.Single(await RechazosAsync());
        _clamd.Animo = AnimoDeClamd.Normal;
        Assert.Equal(HttpStatusCode.Redirect, (await c.AnexarAsync(p, "estudios.pdf", Limpio)).Estado);
    }

    [Fact]
    public async Task Caido_LoDicenLaSaludYLaPaginaDelOperador()
    {
        var (p, c) = await BorradorAsync();
        Assert.Equal("bien", (await _fabrica.Anonimo().VerAsync("/salud")).Html);
        _clamd.Dispose();
        Assert.Contains("el antivirus no contesta", (await _fabrica.Anonimo().VerAsync("/salud")).Html, StringComparison.Ordinal);
        var agencia = await _fabrica.ClienteDeAsync(await _datos.AgenciaAsync());
        Assert.Contains("no se recibe ningún archivo", (await agencia.VerAsync("/plataforma/parametros")).Texto, StringComparison.Ordinal);
        PruebaDeArchivos.Rechazada(await c.AnexarAsync(p, "estudios.pdf", Limpio), "no contesta");
    }

    [Fact]
    public async Task PorUnSocketDelSistema_TambienRevisa()
    {
        var ruta = Path.Combine(_fabrica.Carpeta, "clamd.ctl");
        using var local = new ClamdFalso(ruta);
        await using var otra = await SecopFactory.NuevaAsync(ajustes: new Dictionary<string, string> { ["Antivirus:Direccion"] = "unix:" + ruta });
        var p = await new Datos(otra).ProcesoEnBorradorAsync();
        var c = (await otra.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        PruebaDeArchivos.Rechazada(await c.AnexarAsync(p, "estudios.pdf", Infectado), "Eicar-Test-Signature");
        Assert.Equal(HttpStatusCode.Redirect, (await c.AnexarAsync(p, "estudios.pdf", Limpio)).Estado);
    }

    [Theory]
    [InlineData("servidor:puerto")]
    [InlineData("servidor:0")]
    [InlineData("servidor:1:2")]
    [InlineData(":3310")]
    public void DireccionQueNoSeEntiende_NoArranca(string direccion) => Assert.Throws<InvalidOperationException>(() =>
        OpcionesDeAntivirus.Leer(new ConfigurationBuilder().AddInMemoryCollection([new("Antivirus:Direccion", direccion)]).Build()));

    [Fact]
    public async Task SinConfigurar_LoAdvierteLaPaginaDelOperador()
    {
        var comun = await SecopFactory.CompartidaAsync();
        var agencia = await comun.ClienteDeAsync(await new Datos(comun).AgenciaAsync());
        Assert.Contains("recibe archivos sin revisarlos", (await agencia.VerAsync("/plataforma/parametros")).Texto, StringComparison.Ordinal);
    }

    // Cualquier archivo entra por una de estas dos puertas, y lo de las dos se revisa.
    [Fact]
    public void NadieMasLeeUnCuerpo()
    {
        var fuentes = Directory.EnumerateFiles(Path.Combine(Instalacion.RaizDelRepositorio!, "src", "Secop.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var lectores = fuentes.Where(f => File.ReadAllText(f) is var texto && (texto.Contains("MultipartReader", StringComparison.Ordinal) || texto.Contains("Request.Body", StringComparison.Ordinal)
            || texto.Contains("peticion.Body", StringComparison.Ordinal) || texto.Contains("Form.Files", StringComparison.Ordinal))).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(["FormularioEnFlujo.cs", "PuertaDeSubidas.cs"], lectores);
    }

    private Task<List<RechazoDeArchivo>> RechazosAsync() => _fabrica.ConBaseAsync(db => db.RechazosDeArchivo.AsNoTracking().ToListAsync());

    private async Task<(ProcesoDePrueba Proceso, Cliente Cliente)> BorradorAsync()
    {
        var p = await _datos.ProcesoEnBorradorAsync();
        return (p, (await _fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora));
    }
}
