using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Abierto;

/// <summary>Pedir la limitación a Mipyme con su certificado y su alcance, y lo que la entidad decide. El contrato se ejecuta en Bogotá.</summary>
public sealed class LimitacionMipymeTests : PruebaWeb
{
    private const string Boton = "Solicitar la limitación";
    private static readonly (string, string, byte[]) Certificado = ("Archivos", "tamaño.pdf", "%PDF-1.7 certificado de tamaño"u8.ToArray());

    [Fact]
    public async Task ConDosSolicitudes_ElAvisoDebeLimitar()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var raiz = Pedir(p);
        for (var i = 0; i < 2; i++)
        {
            var proveedor = await InteresadoAsync(p);
            var pestana = await proveedor.VerAsync(raiz);
            var pedida = await proveedor.EnviarAsync(raiz, pestana, Mipyme("2025-11-24"), Boton, Certificado);
            Assert.True(pedida.Estado == HttpStatusCode.Redirect, pedida.Errores);
            Assert.Contains("ya pidió la limitación", (await proveedor.EnviarAsync(raiz, pestana, Mipyme("2020-01-01"), Boton, Certificado)).Errores, StringComparison.Ordinal);
        }

        var nueva = await InteresadoAsync(p);
        Assert.Contains("por lo menos 1 año de constituida", (await nueva.EnviarAsync(raiz, Mipyme("2025-11-25"), Boton, Certificado)).Errores, StringComparison.Ordinal);

        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.En(TipoHito.Respuestas));
        var url = $"/entidad/procesos/{p.Id}/mipyme";

        // Una tercera que no cumple deja de contar, con su razón; la de otro proceso no se toca desde aquí.
        var ajena = await Datos.ProcesoPublicadoAsync();
        var (deTercera, tercera) = await ConCuentaAsync(p);
        await tercera.EnviarAsync(raiz, Mipyme("2019-02-01"), Boton, Certificado);
        var cual = await Fabrica.ConBaseAsync(db => db.SolicitudesMipyme.Where(s => s.ProcesoId == p.Id && s.ProveedorId == deTercera.Id).Select(s => s.Id).SingleAsync());
        (string, string)[] rechazo = [("Cual", cual.ToString()), ("MotivoDeRechazo", "El certificado del contador dice que es gran empresa.")];
        var otra = (await Fabrica.ClienteDeAsync(ajena.Entidad)).EnFecha(p.En(TipoHito.Respuestas));
        var marca = (await otra.VerAsync($"/entidad/procesos/{ajena.Id}/mipyme")).Documento.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forjado = new FormUrlEncodedContent(rechazo.Append(("__RequestVerificationToken", marca)).Select(c => KeyValuePair.Create(c.Item1, c.Item2)));
        Assert.Equal(HttpStatusCode.NotFound, (await otra.PedirAsync(new(HttpMethod.Post, $"/entidad/procesos/{ajena.Id}/mipyme?handler=Rechazar") { Content = forjado })).Estado);
        Assert.Contains("Diga por qué no se cuenta", (await c.EnviarAsync(url, [("Cual", cual.ToString())], "No contarla")).Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, rechazo, "No contarla")).Estado);
        var antes = await c.VerAsync(url);
        Assert.Contains("No se cuentan: 1", antes.Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await c.EnviarAsync(url, [("Entrada.Alcance", "Abierto"), ("Entrada.Motivo", "Queda abierto porque sí.")])).Estado);

        // Nadie pidió la municipal: se advierte, y la entidad puede escogerla.
        Assert.Equal(2, antes.Documento.QuerySelectorAll("#Entrada_Alcance .form-text").Length);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, [("Entrada.Alcance", "Municipal"), ("Entrada.Motivo", "Dos Mipyme lo pidieron a tiempo.")])).Estado);
        Assert.Contains("Ninguna solicitud válida había pedido ese alcance", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
        var limitacion = await Fabrica.ConBaseAsync(async db => (await db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id)).Limitacion);
        Assert.Equal((AlcanceMipyme.Municipal, "11001", 2), (limitacion!.Alcance, limitacion.CodigoTerritorio, limitacion.SolicitudesValidas));

        // Cada una quedó con su decisión, y quien la pidió la lee.
        var decisiones = await Fabrica.ConBaseAsync(async db => (await db.SolicitudesMipyme.AsNoTracking().Where(s => s.ProcesoId == p.Id).ToListAsync()).Select(s => s.Decision).Order().ToList());
        Assert.Equal([DecisionDeSolicitud.Contada, DecisionDeSolicitud.Contada, DecisionDeSolicitud.NoContada], decisiones);
        Assert.Contains("La entidad no la contó. El certificado del contador", (await tercera.VerAsync(raiz)).Texto, StringComparison.Ordinal);
    }

    /// <summary>Un certificado mal subido no deja fuera a quien todavía está a tiempo.</summary>
    [Fact]
    public async Task LaQueNoSeConto_DentroDelTermino_SeCorrigeYVuelveAContar()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var (cuenta, c) = await ConCuentaAsync(p);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(Pedir(p), Mipyme("2019-02-01"), Boton, Certificado)).Estado);
        Assert.Null((await c.VerAsync(Pedir(p))).Documento.QuerySelector("[name='Entrada.Constitucion']"));
        var cual = await Fabrica.ConBaseAsync(db => db.SolicitudesMipyme.Where(s => s.ProcesoId == p.Id && s.ProveedorId == cuenta.Id).Select(s => s.Id).SingleAsync());
        var entidad = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        (string, string)[] rechazo = [("Cual", cual.ToString()), ("MotivoDeRechazo", "El archivo está vacío y no prueba el tamaño.")];
        Assert.Equal(HttpStatusCode.Redirect, (await entidad.EnviarAsync($"/entidad/procesos/{p.Id}/mipyme", rechazo, "No contarla")).Estado);

        var otro = ("Archivos", "rup.pdf", "%PDF-1.7 el bueno"u8.ToArray());
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(Pedir(p), Mipyme("2019-02-01"), Boton, otro)).Estado);
        var corregida = await Fabrica.ConBaseAsync(db => db.SolicitudesMipyme.AsNoTracking().SingleAsync(s => s.Id == cual));
        Assert.Equal((DecisionDeSolicitud.Pendiente, "rup.pdf"), (corregida.Decision, Assert.Single(corregida.Certificados).Nombre));
        Assert.Contains("Solicitudes válidas: 1", (await entidad.VerAsync($"/entidad/procesos/{p.Id}/mipyme")).Texto, StringComparison.Ordinal);
        var tarde = c.EnFecha(p.En(TipoHito.Respuestas));
        Assert.Null((await tarde.VerAsync(Pedir(p))).Documento.QuerySelector("[name='Entrada.Constitucion']"));
    }

    [Fact]
    public async Task SinCertificadoOConAlcanceAjeno_LoDiceYNoSePierdeLoEscrito()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var (cuenta, c) = await ConCuentaAsync(p);
        var pagina = await c.VerAsync(Pedir(p));
        var sin = await c.EnviarAsync(Pedir(p), pagina, Mipyme("2019-02-01"), Boton);
        Assert.Contains("Adjunte el certificado del tamaño", sin.Errores, StringComparison.Ordinal);
        Assert.Equal("2019-02-01", sin.Documento.QuerySelector("[name='Entrada.Constitucion']")!.GetAttribute("value"));
        Assert.Contains("limitación pide", (await c.EnviarAsync(Pedir(p), pagina, Mipyme("2019-02-01", "Abierto"), Boton, Certificado)).Errores, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await c.EnviarAsync(Pedir(p), pagina, Mipyme("2019-02-01", "Planetaria"), Boton, Certificado)).Estado);
        Assert.Contains("Escriba la fecha", (await c.EnviarAsync(Pedir(p), pagina, Mipyme(""), Boton, Certificado)).Errores, StringComparison.Ordinal);
        Assert.Contains("Mipyme colombiana", (await c.EnviarAsync(Pedir(p), pagina, [("Entrada.Constitucion", "2019-02-01"), ("Entrada.Alcance", "Nacional")], Boton, Certificado)).Errores, StringComparison.Ordinal);

        await MudarAsync(cuenta, "05001", TamanoEmpresa.Micro);
        var lejos = await c.EnviarAsync(Pedir(p), pagina, Mipyme("2019-02-01", "Municipal"), Boton, Certificado);
        Assert.Contains("Medellín", lejos.Errores, StringComparison.Ordinal);
        Assert.Equal("Municipal", lejos.Documento.QuerySelector("[name='Entrada.Alcance'] option[selected]")!.GetAttribute("value"));
        Assert.Equal(0, await Fabrica.ConBaseAsync(db => db.SolicitudesMipyme.CountAsync(s => s.ProcesoId == p.Id)));
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(Pedir(p), pagina, Mipyme("2019-02-01"), Boton, Certificado)).Estado);

        // Lo que pidió queda como estaba, aunque la cuenta cambie.
        await MudarAsync(cuenta, "11001", TamanoEmpresa.Grande);
        var texto = (await c.VerAsync(Pedir(p))).Texto;
        Assert.Contains("Microempresa · domicilio en Medellín", texto, StringComparison.OrdinalIgnoreCase);

        var grande = await ConCuentaAsync(p);
        await MudarAsync(grande.Cuenta, "11001", TamanoEmpresa.Grande);
        Assert.Contains("Sólo una Mipyme colombiana", (await grande.Cliente.EnviarAsync(Pedir(p), Mipyme("2019-02-01"), Boton, Certificado)).Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ElCertificado_LoDescarganLaEntidadYQuienLaPidio_NadieMas()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var suyo = await InteresadoAsync(p);
        Assert.Equal(HttpStatusCode.Redirect, (await suyo.EnviarAsync(Pedir(p), Mipyme("2019-02-01", "Departamental"), Boton, Certificado)).Estado);
        var archivo = await Fabrica.ConBaseAsync(async db => (await db.SolicitudesMipyme.AsNoTracking().SingleAsync(s => s.ProcesoId == p.Id)).Certificados.Single().ArchivoId);
        var entidad = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var (deLaEntidad, delProveedor) = ($"/entidad/procesos/{p.Id}/mipyme?handler=Archivo&archivo={archivo}", $"{Pedir(p)}?handler=Archivo&archivo={archivo}");
        Assert.Contains(deLaEntidad, (await entidad.VerAsync($"/entidad/procesos/{p.Id}/mipyme")).Documento.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Equal("%PDF-1.7 certificado de tamaño", (await entidad.VerAsync(deLaEntidad)).Html);
        Assert.Equal("%PDF-1.7 certificado de tamaño", (await suyo.VerAsync(delProveedor)).Html);

        Assert.Equal(HttpStatusCode.NotFound, (await (await InteresadoAsync(p)).VerAsync(delProveedor)).Estado);
        var ajena = await Datos.ProcesoPublicadoAsync();
        var otra = (await Fabrica.ClienteDeAsync(ajena.Entidad)).EnFecha(p.Ahora);
        Assert.Equal(HttpStatusCode.NotFound, (await otra.VerAsync(deLaEntidad)).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await otra.VerAsync($"/entidad/procesos/{ajena.Id}/mipyme?handler=Archivo&archivo={archivo}")).Estado);
        var anonimo = Fabrica.Anonimo().EnFecha(p.Ahora);
        Assert.NotEqual(HttpStatusCode.OK, (await anonimo.VerAsync(deLaEntidad)).Estado);
        Assert.DoesNotContain("tamaño.pdf", (await anonimo.VerAsync($"/procesos/{p.Codigo}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALaVezOTarde_QuedaUnaSola()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var c = await InteresadoAsync(p);
        var pagina = await c.VerAsync(Pedir(p));
        var envios = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => c.EnviarAsync(Pedir(p), pagina, Mipyme("2019-02-01"), Boton, Certificado)));
        Assert.Single(envios, e => e.Estado == HttpStatusCode.Redirect);
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.SolicitudesMipyme.CountAsync(s => s.ProcesoId == p.Id)));

        var tarde = await InteresadoAsync(p);
        var vieja = await tarde.VerAsync(Pedir(p));
        tarde.EnFecha(p.En(TipoHito.FinObservaciones));
        Assert.Contains("El término para pedir la limitación a Mipyme venció", (await tarde.EnviarAsync(Pedir(p), vieja, Mipyme("2019-02-01"), Boton, Certificado)).Errores, StringComparison.Ordinal);
        var sinSuscribir = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(p.Ahora);
        Assert.Contains("suscríbase primero", (await sinSuscribir.VerAsync(Pedir(p))).Texto, StringComparison.Ordinal);
    }

    /// <summary>Las filas de antes no traen certificado ni alcance ni tamaño.</summary>
    [Fact]
    public async Task UnaDeAntes_SeSigueLeyendo()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var c = await InteresadoAsync(p);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(Pedir(p), Mipyme("2019-02-01"), Boton, Certificado)).Estado);
        await Fabrica.ConBaseAsync(db => db.Database.ExecuteSqlAsync($"update solicitudes_mipyme set certificados = null, tamano = null where proceso_id = {p.Id}"));
        Assert.Contains("Nacional", (await c.VerAsync(Pedir(p))).Texto, StringComparison.OrdinalIgnoreCase);
        var entidad = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        Assert.Contains("Solicitudes válidas: 1", (await entidad.VerAsync($"/entidad/procesos/{p.Id}/mipyme")).Texto, StringComparison.Ordinal);
    }

    private static string Pedir(ProcesoDePrueba p) => $"/proveedor/procesos/{p.Id}/mipyme";

    private static (string, string)[] Mipyme(string constitucion, string alcance = "Nacional") =>
        [("Entrada.Constitucion", constitucion), ("Entrada.Alcance", alcance), ("Entrada.Declara", "true")];

    private Task MudarAsync(CuentaDePrueba cuenta, string municipio, TamanoEmpresa tamano) => Fabrica.ConBaseAsync(db =>
        db.Proveedores.Where(x => x.Id == cuenta.Id).ExecuteUpdateAsync(x => x.SetProperty(c => c.CodigoMunicipio, municipio).SetProperty(c => c.Tamano, tamano)));

    private async Task<Cliente> InteresadoAsync(ProcesoDePrueba p) => (await ConCuentaAsync(p)).Cliente;

    private async Task<(CuentaDePrueba Cuenta, Cliente Cliente)> ConCuentaAsync(ProcesoDePrueba p)
    {
        var cuenta = await Datos.ProveedorAsync();
        var cliente = (await Fabrica.ClienteDeAsync(cuenta)).EnFecha(p.Ahora);
        await cliente.EnviarAsync($"/proveedor/procesos/{p.Id}", [], "Me interesa");
        return (cuenta, cliente);
    }
}
