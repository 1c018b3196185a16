using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Entidades.Procesos;

public sealed class VariosEditoresTests : PruebaWeb
{
    [Fact]
    public async Task LaMismaSeccion_MuestraLasDosYDejaElegir()
    {
        var (p, ana, beto) = await DosAsync();
        var url = $"/entidad/procesos/{p.Id}/condiciones";
        var deBeto = await beto.VerAsync(url);
        await Bien(ana.EnviarAsync(url, [("Entrada.FormaDePago", "Tres pagos, según Ana.")]));

        var choque = await beto.EnviarAsync(url, deBeto, [("Entrada.FormaDePago", "Dos pagos, según Beto.")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, choque.Estado);
        Assert.Contains("Hay dos versiones de esta sección", choque.Texto, StringComparison.Ordinal);
        Assert.Contains("Tres pagos, según Ana.", choque.Texto, StringComparison.Ordinal);
        Assert.Contains("Dos pagos, según Beto.", choque.Documento.QuerySelector("textarea[name='Entrada.FormaDePago']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(p.Entidad.Administrador.Nombre, choque.Texto, StringComparison.Ordinal);
        Assert.Equal("Tres pagos, según Ana.", await LeerAsync(p.Id, x => x.FormaDePago));

        await Bien(beto.EnviarAsync(url, choque, [], "Guardar"));
        Assert.Equal("Dos pagos, según Beto.", await LeerAsync(p.Id, x => x.FormaDePago));
    }

    [Fact]
    public async Task QuedarseConLoGuardado_OlvidaLoEscrito()
    {
        var (p, ana, beto) = await DosAsync();
        var url = $"/entidad/procesos/{p.Id}/condiciones";
        var deBeto = await beto.VerAsync(url);
        await AutoguardarAsync(beto, url, deBeto, "A medias, según Beto.");
        await Bien(ana.EnviarAsync(url, [("Entrada.FormaDePago", "Tres pagos, según Ana.")]));
        var recuperada = await beto.VerAsync(url);
        Assert.Contains("Hay dos versiones de esta sección", recuperada.Texto, StringComparison.Ordinal);
        await Bien(beto.EnviarAsync(url, recuperada, [], "Quedarme con lo guardado"));
        var limpia = await beto.VerAsync(url);
        Assert.Contains("Tres pagos, según Ana.", limpia.Documento.QuerySelector("textarea[name='Entrada.FormaDePago']")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hay dos versiones", limpia.Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeccionesDistintas_ALaVez_NoChocan()
    {
        var (p, ana, beto) = await DosAsync();
        var raiz = $"/entidad/procesos/{p.Id}";
        var (condiciones, informacion, visita, cuestionario) =
            (await ana.VerAsync($"{raiz}/condiciones"), await beto.VerAsync($"{raiz}/informacion"), await ana.VerAsync($"{raiz}/visita"), await beto.VerAsync($"{raiz}/cuestionario"));
        var respuestas = await Task.WhenAll(
            ana.EnviarAsync($"{raiz}/condiciones", condiciones, [("Entrada.FormaDePago", "Tres pagos iguales.")]),
            beto.EnviarAsync($"{raiz}/informacion", informacion, [("Entrada.Descripcion", "Adquirir papelería para todas las sedes de la entidad.")]),
            ana.EnviarAsync($"{raiz}/visita", visita, [("Entrada.HayVisita", "true"), ("Entrada.En", "2026-11-25T09:00:00"), ("Entrada.Lugar", "Portería de la sede")]),
            beto.EnviarAsync($"{raiz}/cuestionario", cuestionario, [("Entrada.Enunciado", "¿Ofrece garantía adicional?")]));
        Assert.All(respuestas, r => Assert.True(r.Estado == HttpStatusCode.Redirect, $"{r.Estado} {r.Errores}"));
        var proceso = await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id));
        Assert.Equal("Tres pagos iguales.", proceso.FormaDePago);
        Assert.Equal("Adquirir papelería para todas las sedes de la entidad.", proceso.Descripcion);
        Assert.NotNull(proceso.Visita);
        Assert.Equal(3, proceso.Cuestionario.Count);
    }

    [Fact]
    public async Task AnexarDocumentos_MientrasOtraPersonaGuarda_NoChocaNiSePierde()
    {
        var (p, ana, beto) = await DosAsync();
        var raiz = $"/entidad/procesos/{p.Id}";
        var (documentos, condiciones, visita) = (await beto.VerAsync($"{raiz}/documentos"), await ana.VerAsync($"{raiz}/condiciones"), await ana.VerAsync($"{raiz}/visita"));
        var subida = await new ClienteDeSubidas(beto.Http).SubirAsync("tercero.pdf", Documento(3));
        var respuestas = await Task.WhenAll(
            AnexarAsync("Anexo uno", [], ("Archivo", "uno.pdf", Documento(1))),
            ana.EnviarAsync($"{raiz}/condiciones", condiciones, [("Entrada.FormaDePago", "Tres pagos iguales.")]),
            AnexarAsync("Anexo dos", [], ("Archivo", "dos.pdf", Documento(2))),
            ana.EnviarAsync($"{raiz}/visita", visita, [("Entrada.HayVisita", "true"), ("Entrada.En", "2026-11-25T09:00:00"), ("Entrada.Lugar", "Portería de la sede")]),
            AnexarAsync("Anexo tres", [("subida-Archivo", subida.ToString())]));
        Assert.All(respuestas, r => Assert.True(r.Estado == HttpStatusCode.Redirect, $"{r.Estado} {r.Errores}"));
        var proceso = await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id));
        Assert.Equal(("Tres pagos iguales.", true), (proceso.FormaDePago, proceso.Visita is not null));
        var anexos = proceso.Documentos.Where(d => d.Tipo == TipoDocumento.AnexoTecnico).OrderBy(d => d.Titulo, StringComparer.Ordinal).ToList();
        Assert.Equal(["Anexo dos", "Anexo tres", "Anexo uno"], anexos.Select(d => d.Titulo));
        var contenidos = await Task.WhenAll(anexos.Select(d => beto.Http.GetByteArrayAsync($"{raiz}/documentos/{d.Id}")));
        Assert.Equal("2,3,1", string.Join(",", contenidos.Select(x => x[^1])));

        // La página vieja también reemplaza y quita; lo que otra persona ya quitó, no.
        Assert.Equal(HttpStatusCode.Redirect, (await AnexarAsync("Anexo dos otra vez", [("Entrada.Reemplaza", anexos[0].Id.ToString())], ("Archivo", "dos.pdf", Documento(4)))).Estado);
        var repetida = await AnexarAsync("Anexo dos tarde", [("Entrada.Reemplaza", anexos[0].Id.ToString())], ("Archivo", "dos.pdf", Documento(5)));
        Assert.Contains(ReglasDeProceso.DocumentoDesconocido.Frase, repetida.Errores, StringComparison.Ordinal);

        Task<Pagina> AnexarAsync(string titulo, (string, string)[] mas, params (string, string, byte[])[] archivos) => beto.EnviarAsync(
            $"{raiz}/documentos", documentos, [("Entrada.Tipo", nameof(TipoDocumento.AnexoTecnico)), ("Entrada.Titulo", titulo), .. mas], "Anexar", archivos);

        static byte[] Documento(byte ultimo) => [.. "%PDF-1.7 "u8, ultimo];
    }

    [Fact]
    public async Task LaMismaSeccion_ALaVez_GuardaUnaYALasDemasLesMuestraLasDos()
    {
        var (p, ana, beto) = await DosAsync();
        var url = $"/entidad/procesos/{p.Id}/condiciones";
        var abiertas = new List<Pagina>();
        for (var i = 0; i < 6; i++)
        {
            abiertas.Add(await (i % 2 == 0 ? ana : beto).VerAsync(url));
        }

        var respuestas = await Task.WhenAll(abiertas.Select((abierta, i) => (i % 2 == 0 ? ana : beto).EnviarAsync(url, abierta, [("Entrada.FormaDePago", $"Pago número {i}.")])));
        var guardada = Assert.Single(Enumerable.Range(0, 6), i => respuestas[i].Estado == HttpStatusCode.Redirect);
        Assert.Equal($"Pago número {guardada}.", await LeerAsync(p.Id, x => x.FormaDePago));
        foreach (var i in Enumerable.Range(0, 6).Where(i => i != guardada))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, respuestas[i].Estado);
            Assert.Contains("Hay dos versiones de esta sección", respuestas[i].Texto, StringComparison.Ordinal);
            Assert.Contains($"Pago número {guardada}.", respuestas[i].Texto, StringComparison.Ordinal);
            Assert.Equal($"Pago número {i}.", respuestas[i].Documento.QuerySelector("textarea[name='Entrada.FormaDePago']")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Autoguardado_NoTocaElPliegoNiValidaYSeRecupera()
    {
        var (p, ana, beto) = await DosAsync();
        var url = $"/entidad/procesos/{p.Id}/presupuesto";
        var pagina = await ana.VerAsync(url);
        var respuesta = await EnviarBorradorAsync(ana, url, pagina, [("Entrada.ValorEstimado", "un valor a medias")]);
        Assert.Equal(HttpStatusCode.OK, respuesta.Estado);
        Assert.Equal("""{"hora":"9:00:00\u00A0a.\u00A0m."}""", respuesta.Html);
        Assert.Equal(20_000_000, await LeerAsync(p.Id, x => x.ValorEstimado));

        var vuelta = await ana.VerAsync(url);
        Assert.Contains("Recuperamos lo que usted escribió", vuelta.Texto, StringComparison.Ordinal);
        Assert.Equal("un valor a medias", vuelta.Documento.QuerySelector("[name='Entrada.ValorEstimado']")!.GetAttribute("value"));
        Assert.Equal("CDP-100", vuelta.Documento.QuerySelector("[name='Entrada.Cdps[0].Numero']")!.GetAttribute("value"));
        Assert.DoesNotContain("Recuperamos", (await beto.VerAsync(url)).Texto, StringComparison.Ordinal);

        await Bien(ana.EnviarAsync(url, vuelta, [("Entrada.ValorEstimado", "20.000.000")], "Guardar"));
        Assert.DoesNotContain("Recuperamos", (await ana.VerAsync(url)).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Autoguardado_AjenoOSinFormulario_NoEntra()
    {
        var (p, ana, _) = await DosAsync();
        var url = $"/entidad/procesos/{p.Id}/condiciones";
        var pagina = await ana.VerAsync(url);
        var ajeno = (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).EnFecha(p.Ahora);
        var suya = await ajeno.VerAsync("/entidad/procesos/crear");
        Assert.Equal(HttpStatusCode.NotFound, (await EnviarBorradorAsync(ajeno, url, suya, [("Entrada.FormaDePago", "Ajena")])).Estado);
        using var sinAntifalsificacion = new FormUrlEncodedContent([new("Entrada.FormaDePago", "Sin permiso")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await ana.PedirAsync(new HttpRequestMessage(HttpMethod.Post, $"{url}?handler=Borrador") { Content = sinAntifalsificacion })).Estado);
        Assert.NotNull(pagina);
    }

    private static Task<Pagina> AutoguardarAsync(Cliente cliente, string url, Pagina pagina, string pago) => EnviarBorradorAsync(cliente, url, pagina, [("Entrada.FormaDePago", pago)]);

    private static Task<Pagina> EnviarBorradorAsync(Cliente cliente, string url, Pagina pagina, (string Campo, string Valor)[] cambios)
    {
        var formulario = pagina.Documento.QuerySelectorAll("main form").First(f => f.QuerySelector("[name^='Entrada']") is not null);
        var campos = formulario.QuerySelectorAll("input[name],textarea[name],select[name]").Where(e => e.GetAttribute("type") != "checkbox")
            .Select(e => KeyValuePair.Create(e.GetAttribute("name")!, e.GetAttribute("value") ?? e.TextContent)).Where(c => !cambios.Any(x => x.Campo == c.Key)).ToList();
        campos.AddRange(cambios.Select(c => KeyValuePair.Create(c.Campo, c.Valor)));
        return cliente.PedirAsync(new HttpRequestMessage(HttpMethod.Post, $"{url}?handler=Borrador") { Content = new FormUrlEncodedContent(campos) });
    }

    private async Task<(ProcesoDePrueba Proceso, Cliente Ana, Cliente Beto)> DosAsync()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var otro = await Datos.MiembroAsync(p.Entidad, RolesDeCuenta.Estructurador);
        return (p, (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora), (await Fabrica.ClienteDeAsync(otro, p.Entidad)).EnFecha(p.Ahora));
    }

    private async Task<T> LeerAsync<T>(Guid id, Func<Proceso, T> que) => que(await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == id)));

    private static async Task Bien(Task<Pagina> pedida)
    {
        var pagina = await pedida;
        Assert.True(pagina.Estado == HttpStatusCode.Redirect, $"{pagina.Estado} {pagina.Errores}");
    }
}
