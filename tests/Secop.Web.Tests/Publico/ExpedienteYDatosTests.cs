using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Infrastructure;
using Secop.Web.Tests.Evaluaciones;

namespace Secop.Web.Tests.Publico;

/// <summary>La página del expediente y sus datos en JSON dicen lo mismo, sección por sección, en cada momento.</summary>
public sealed class ExpedienteYDatosTests : PruebaDeEvaluacion
{
    [Fact]
    public async Task EnInvitacion_DicenLoMismo()
    {
        var proceso = await Datos.ProcesoEnFaseAsync(FaseProceso.Respuestas);
        var (pagina, datos) = await LeerAsync(proceso.Codigo, proceso.Ahora);
        CompararPliego(pagina, datos);
        Assert.Equal(JsonValueKind.Null, datos.GetProperty("evaluacion").ValueKind);
        Assert.Null(pagina.Documento.QuerySelector("[aria-labelledby=t-informe]"));
        Assert.Equal(JsonValueKind.Null, datos.GetProperty("apertura").ValueKind);
    }

    [Fact]
    public async Task ConInformeYAceptada_DicenLoMismo()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(2);
        var solicitud = await PedirAsync(d, 0);
        var proveedor = await ProveedorAsync(d, 0);
        await proveedor.EnviarAsync(
            $"/proveedor/procesos/{d.Proceso.Id}/solicitudes/{solicitud.Id}", [("Respuesta", "Va el certificado del segundo contrato")], null, ("Archivos", "segundo.pdf", "%PDF"u8.ToArray()));
        await Datos.EnLaMesaAsync(d, (_, mesa, ahora) =>
        {
            mesa.Evaluacion!.Decidir(mesa.EnEvaluacion, solicitud.Id, true, Motivo, d.Proceso.Entidad.Actor, ahora);
            return Task.CompletedTask;
        });
        await Datos.HabilitarAsync(d, 0);
        var (antes, datosAntes) = await LeerAsync(d.Proceso.Codigo, d.Proceso.Ahora);
        CompararPliego(antes, datosAntes);
        CompararOfertas(antes, datosAntes, conPrecios: false);
        Assert.Equal(JsonValueKind.Null, datosAntes.GetProperty("evaluacion").ValueKind);

        await Datos.PublicarInformeAsync(d);
        await Datos.EnLaMesaAsync(d, (_, mesa, ahora) =>
        {
            var comentario = mesa.Evaluacion!.Comentar(mesa.EnEvaluacion, "El precio no incluye el transporte", d.Ofertas[1].Proveedor.Actor, ahora);
            mesa.Evaluacion.ResponderComentario(mesa.EnEvaluacion, comentario.Id, "Sí lo incluye: numeral cuatro", d.Proceso.Entidad.Actor, ahora);
            return Task.CompletedTask;
        });
        var (pagina, datos) = await LeerAsync(d.Proceso.Codigo, d.Proceso.Ahora.AddMinutes(1));
        CompararPliego(pagina, datos);
        CompararOfertas(pagina, datos, conPrecios: true);
        CompararInforme(pagina, datos);

        var aceptado = await Datos.ProcesoAceptadoAsync();
        var (final, datosFinales) = await LeerAsync(aceptado.Proceso.Codigo, aceptado.Proceso.Ahora);
        CompararOfertas(final, datosFinales, conPrecios: true);
        CompararInforme(final, datosFinales);
        var resultado = datosFinales.GetProperty("resultado");
        Renglones(final, "[aria-labelledby=t-resultado]", [[Texto(resultado, "proponente"), Dinero(resultado, "precio"), Texto(resultado, "supervisor"), Texto(resultado, "sha256")]], ".aviso");
        Assert.Equal($"/contratos/{Texto(datosFinales, "contrato")}", final.Documento.QuerySelector("[aria-labelledby=t-resultado] a.btn")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Desierto_DicenLoMismo()
    {
        var proceso = await Datos.ProcesoEnFaseAsync(FaseProceso.Desierto);
        var (pagina, datos) = await LeerAsync(proceso.Codigo, proceso.Ahora);
        CompararPliego(pagina, datos);
        var final = datos.GetProperty("proceso").GetProperty("final");
        Assert.Contains($"{Texto(final, "titulo")}. {Texto(final, "motivo")}", pagina.Texto, StringComparison.Ordinal);
    }

    private static void CompararPliego(Pagina pagina, JsonElement datos)
    {
        var p = datos.GetProperty("proceso");
        foreach (var campo in new[] { "numero", "nombre", "descripcion", "entidad", "nombreDeFase" })
        {
            Assert.Contains(Texto(p, campo), pagina.Texto, StringComparison.Ordinal);
        }

        Assert.Contains(Dinero(p, "valorEstimado"), pagina.Texto, StringComparison.Ordinal);
        Renglones(pagina, "[aria-labelledby=t-datos]", [[
            Texto(p, "modalidad"), Texto(p, "tipoContrato"), Texto(p, "lugar"), p.GetProperty("duracion").ToString(), Texto(p, "limitacion"), Corto(p, "publicadoEn"),
            .. Lista(p, "unspsc").SelectMany(u => new[] { Texto(u, "codigo"), Texto(u, "titulo") }),
            .. Lista(p, "garantias").Concat(Lista(p, "fuentes")).Select(t => t.GetString()!),
        ]], "dl");
        Renglones(pagina, "[aria-labelledby=t-cronograma]", Lista(p, "hitos").Select(h => new[] { Texto(h, "nombre"), Formato.Instante(Instante(h, "instante")) }), "tbody tr");
        Renglones(pagina, "[aria-labelledby=t-documentos]", Lista(p, "documentos").Select(d => new[] { Texto(d, "titulo"), Texto(d, "sha256"), Corto(d, "agregadoEn") }), "ul.lista > li");
        Renglones(pagina, "[aria-labelledby=t-documentos]", Lista(p, "items").Select(i => new[] { Texto(i, "referencia"), Texto(i, "descripcion"), Texto(i, "unidad") }), "tbody tr");
        Renglones(pagina, "[aria-labelledby=t-documentos]", Lista(p, "preguntas").Select(q => new[] { Texto(q, "enunciado") }), "ol > li");
        Renglones(pagina, "[aria-labelledby=t-observaciones]", Lista(p, "observaciones").Select(o => new[] { Texto(o, "asunto"), Texto(o, "texto"), Texto(o, "proveedor"), Texto(o, "respuesta") }), "ul.lista > li");
        Renglones(pagina, "[aria-labelledby=t-adendas]", Lista(p, "adendas").Select(a => new[] { Texto(a, "motivo") }), "article");
        Renglones(pagina, "[aria-labelledby=t-linea]", Lista(p, "novedades").Take(40).Select(n => new[] { Texto(n, "frase"), Corto(n, "en") }), "li");
        Renglones(pagina, "[aria-labelledby=t-integridad]", Lista(p, "versiones").Select(v => new[] { Texto(v, "huella"), Corto(v, "en") }), "ul.lista > li");
    }

    private static void CompararOfertas(Pagina pagina, JsonElement datos, bool conPrecios)
    {
        var oferentes = Lista(datos.GetProperty("apertura"), "oferentes").ToList();
        Assert.NotEmpty(oferentes);
        Assert.All(oferentes, o => Assert.Equal(conPrecios, o.GetProperty("total").ValueKind == JsonValueKind.Number));
        Renglones(
            pagina, "[aria-labelledby=t-ofertas]",
            oferentes.Select(o => new[] { Texto(o, "nombre"), Corto(o, "llegada"), conPrecios ? Dinero(o, "total") : "con el informe" }), "tbody tr");
    }

    private static void CompararInforme(Pagina pagina, JsonElement datos)
    {
        const string Seccion = "[aria-labelledby=t-informe]";
        var evaluacion = datos.GetProperty("evaluacion");
        var vigente = evaluacion.GetProperty("vigente");
        var contenido = vigente.GetProperty("contenido");
        var texto = EnUnaLinea(pagina.Documento.QuerySelector(Seccion)!.TextContent);
        Assert.Contains(Texto(vigente, "sha256"), texto, StringComparison.Ordinal);
        Assert.Contains(EnUnaLinea(Formato.Instante(Instante(evaluacion, "finDelTraslado"))), texto, StringComparison.Ordinal);
        foreach (var oferta in Lista(contenido, "ofertas"))
        {
            Assert.Contains(Texto(oferta, "proponente"), texto, StringComparison.Ordinal);
            Assert.Contains(Dinero(oferta, "totalOfrecido"), texto, StringComparison.Ordinal);
        }

        var listas = pagina.Documento.QuerySelectorAll($"{Seccion} > ul.lista");
        var subsanaciones = Lista(evaluacion, "subsanaciones").ToList();
        var comentarios = Lista(evaluacion, "comentarios").ToList();
        Assert.Equal(subsanaciones.Count > 0 ? 2 : 1, listas.Length);
        if (subsanaciones.Count > 0)
        {
            Iguales(
                listas[0].QuerySelectorAll(":scope > li"),
                subsanaciones.Select(s => new[] { Texto(s, "proponente"), Texto(s, "que"), Texto(s, "respuesta"), Texto(s, "decision") }.Concat(Lista(s, "archivos").SelectMany(a => new[] { Texto(a, "nombre"), Texto(a, "sha256") })).ToArray()));
        }

        Iguales(listas[^1].QuerySelectorAll(":scope > li"), comentarios.Select(c => new[] { Texto(c, "cuenta"), Texto(c, "texto"), Texto(c, "respuesta") }));
    }

    private async Task<(Pagina Pagina, JsonElement Datos)> LeerAsync(string codigo, DateTimeOffset ahora)
    {
        var ciudadano = Fabrica.Anonimo().EnFecha(ahora);
        using var json = JsonDocument.Parse((await ciudadano.VerAsync($"/api/procesos/{codigo}")).Html);
        return (await ciudadano.VerAsync($"/procesos/{codigo}"), json.RootElement.Clone());
    }

    // Tantos renglones como elementos, y cada uno con todo lo del suyo.
    private static void Renglones(Pagina pagina, string seccion, IEnumerable<string[]> esperados, string selector) =>
        Iguales(pagina.Documento.QuerySelectorAll($"{seccion} {selector}"), esperados);

    private static void Iguales(IReadOnlyCollection<IElement> renglones, IEnumerable<string[]> esperados)
    {
        var lista = esperados.ToList();
        Assert.Equal(lista.Count, renglones.Count);
        foreach (var (renglon, textos) in renglones.Zip(lista))
        {
            foreach (var texto in textos.Where(t => t.Length > 0))
            {
                Assert.Contains(EnUnaLinea(texto), EnUnaLinea(renglon.TextContent), StringComparison.Ordinal);
            }
        }
    }

    private static string EnUnaLinea(string texto) => string.Join(' ', texto.Split((char[])[' ', '\n', '\r', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<JsonElement> Lista(JsonElement padre, string campo) => padre.GetProperty(campo).EnumerateArray();

    private static string Texto(JsonElement padre, string campo) => padre.GetProperty(campo).GetString() ?? "";

    private static string Dinero(JsonElement padre, string campo) => Formato.Dinero(padre.GetProperty(campo).GetDecimal());

    private static DateTimeOffset Instante(JsonElement padre, string campo) => DateTimeOffset.Parse(Texto(padre, campo), CultureInfo.InvariantCulture);

    private static string Corto(JsonElement padre, string campo) => Formato.Corto(Instante(padre, campo));
}
