using System.Globalization;
using System.Net;
using System.Text;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Tests.Busqueda;

/// <summary>La búsqueda por HTTP, sobre una base con registros inventados.</summary>
public sealed class BusquedaTests : IAsyncLifetime
{
    private SecopFactory _fabrica = null!;
    private Cliente _cliente = null!;

    public async Task InitializeAsync()
    {
        _fabrica = await SecopFactory.NuevaAsync();
        _cliente = _fabrica.Anonimo();
        var csv = new StringBuilder("id_del_proceso,referencia_del_proceso,entidad,nit_entidad,departamento_entidad,ciudad_entidad,modalidad_de_contratacion,nombre_del_procedimiento,fecha_de_publicacion_del,precio_base,estado_del_procedimiento,codigo_principal_de_categoria,nombre_del_proveedor,nit_del_proveedor_adjudicado\n");
        for (var i = 1; i <= 65; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"CO1.REQ.{i},REF-{i},ALCALDIA DE LA VEGA,899999433,Cundinamarca,La Vega,Mínima cuantía,Pavimentación de vías urbanas tramo {i},2024-01-{1 + (i % 28):00},{i}000000,Seleccionado,V1.72141000,VIAS SAS,900123456\n");
        }

        csv.Append("CO1.REQ.900,=1+1,UNIVERSIDAD DEL NORTE,890101681,Atlántico,Barranquilla,Licitación pública,\"=HYPERLINK(\"\"x\"\") Licitaciones de <b>software</b>\",2024-05-01,5000000000,Publicado,V1.43230000,No Definido,No Definido\n");
        var ruta = Path.Combine(_fabrica.Carpeta, "b.csv");
        await File.WriteAllTextAsync(ruta, csv.ToString());
        Assert.Equal(0, await ComandoImportar.EjecutarAsync(["secop2-procesos", ruta], _fabrica.CadenaDueno, TextWriter.Null));
    }

    public async Task DisposeAsync() => await _fabrica.DisposeAsync();

    [Theory]
    [InlineData("q=pavimentacion", 65)]
    [InlineData("q=PAVIMENTACIÓN+via", 65)]
    [InlineData("q=licitación+software", 1)]
    [InlineData("q=pabimentasion", 65)]
    [InlineData("q=%22vías+urbanas%22+-software", 65)]
    [InlineData("q=CO1.REQ.900", 1)]
    [InlineData("entidad=universidad", 1)]
    [InlineData("nit=899.999.433", 65)]
    [InlineData("q=900123456", 65)]
    [InlineData("modalidad=LicitacionPublica", 1)]
    [InlineData("modalidad=LicitacionPublica&modalidad=MinimaCuantia", 66)]
    [InlineData("fase=Adjudicado", 65)]
    [InlineData("fase=Publicado", 1)]
    [InlineData("departamento=25", 65)]
    [InlineData("municipio=08001", 1)]
    [InlineData("municipio=barranquilla", 1)]
    [InlineData("municipio=La+Vega,+Cundinamarca", 65)]
    [InlineData("municipio=la+vega&departamento=25", 65)]
    [InlineData("unspsc=72", 65)]
    [InlineData("unspsc=V1.43230000", 1)]
    [InlineData("valorDesde=60.000.000&valorHasta=65000000", 6)]
    [InlineData("publicadoDesde=2024-04-30", 1)]
    [InlineData("plataforma=SECOP+I", 0)]
    [InlineData("plataforma=SECOP+II&clase=Contrato", 0)]
    [InlineData("q=%27%29%3B+drop+table+x%3B--+%26+%7C+%21+%3A%2A", 0)]
    [InlineData("valorDesde=abc&departamento=9x&orden=nada&pagina=zzz&unspsc=1&fase=Inventada", 66)]
    public async Task Buscar_CadaFiltro_EncuentraLoSuyo(string consulta, int cuantos)
    {
        var pagina = await _cliente.VerAsync("/procesos?" + consulta);
        Assert.Equal(HttpStatusCode.OK, pagina.Estado);
        var titulo = pagina.Documento.QuerySelector("#resultados")!.TextContent;
        Assert.Equal(cuantos == 0 ? "Ningún resultado" : cuantos == 1 ? "1 resultado" : $"{cuantos} resultados", titulo);
        Assert.Equal(Math.Min(20, cuantos), pagina.Documento.QuerySelectorAll("article").Length);
    }

    [Fact]
    public async Task Buscar_ConErrorDeTecleo_DiceQueCorrigio() =>
        Assert.Contains("pavimentacion", (await _cliente.VerAsync("/procesos?q=pabimentasion")).Documento.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("&orden=valor")]
    [InlineData("&orden=relevancia")]
    public async Task Paginar_HastaElFinYDeVuelta_PasaPorTodosUnaVez(string orden)
    {
        var vistos = new List<string>();
        var direccion = "/procesos?q=vias" + orden;
        var paginas = new List<string[]>();
        string? atras = null;
        while (direccion is not null)
        {
            var pagina = await _cliente.VerAsync(direccion);
            paginas.Add(pagina.Documento.QuerySelectorAll("article h3 a").Select(a => a.GetAttribute("href")!).ToArray());
            vistos.AddRange(paginas[^1]);
            atras = pagina.Documento.QuerySelector("a[rel=prev]")?.GetAttribute("href");
            direccion = pagina.Documento.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(65, vistos.Count);
        Assert.Equal(65, vistos.Distinct(StringComparer.Ordinal).Count());
        var anterior = await _cliente.VerAsync(atras!);
        Assert.Equal(paginas[^2], anterior.Documento.QuerySelectorAll("article h3 a").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public async Task Descargar_DaLasMismasFilas_SinFormulas()
    {
        var pagina = await _cliente.VerAsync("/procesos?q=software");
        var respuesta = await _cliente.Http.GetAsync(pagina.Documento.QuerySelectorAll("a").Single(a => a.TextContent.Contains("CSV", StringComparison.Ordinal)).GetAttribute("href"));
        var csv = await respuesta.Content.ReadAsStringAsync();
        Assert.Equal("text/csv", respuesta.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\") Licitaciones", csv, StringComparison.Ordinal);
        Assert.Contains(",'=1+1,", csv, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", pagina.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ficha_DiceQueEsExterna_YSoloExisteParaLoExterno()
    {
        var lista = await _cliente.VerAsync("/procesos?q=software");
        var ficha = await _cliente.VerAsync(lista.Documento.QuerySelector("article h3 a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, ficha.Estado);
        Assert.Contains("Colombia Compra Eficiente", ficha.Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _cliente.VerAsync($"/registros/{Guid.NewGuid():n}")).Estado);
    }

    [Fact]
    public async Task Proceso_SoloApareceAlPublicar_EnElMismoCommit()
    {
        var datos = new Datos(_fabrica);
        var borrador = await datos.ProcesoEnBorradorAsync();
        Assert.Equal(0, await _fabrica.SqlAsync<long>("select count(*) from registros_publicos where id = $1", null, borrador.Id));
        var publicado = await datos.ProcesoEnFaseAsync(FaseProceso.PresentacionOfertas);
        var pagina = await _cliente.EnFecha(publicado.Ahora).VerAsync("/procesos?plataforma=Secop&fase=PresentacionOfertas");
        Assert.Contains($"/procesos/{publicado.Codigo}", pagina.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(borrador.Codigo, pagina.Html, StringComparison.Ordinal);
        var entidad = await _cliente.VerAsync($"/entidades/{publicado.Entidad.Codigo}");
        Assert.Equal(HttpStatusCode.OK, entidad.Estado);
        Assert.Contains($"/procesos/{publicado.Codigo}", entidad.Html, StringComparison.Ordinal);
        Assert.Contains(publicado.Entidad.Codigo, (await _cliente.VerAsync("/entidades")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _cliente.VerAsync("/proveedores?q=nadie")).Estado);
    }

    [Fact]
    public async Task Municipio_ConNombreRepetido_PreguntaCual_YNoFiltraANadie()
    {
        var pagina = await _cliente.VerAsync("/procesos?municipio=La+Vega");
        var opciones = pagina.Documento.QuerySelectorAll("main .aviso a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")!);
        Assert.Equal(["La Vega, Cauca", "La Vega, Cundinamarca"], opciones.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("66 resultados", pagina.Texto, StringComparison.Ordinal);
        var elegido = await _cliente.VerAsync(opciones["La Vega, Cundinamarca"]);
        Assert.Contains("65 resultados", elegido.Texto, StringComparison.Ordinal);
        Assert.Equal("La Vega, Cundinamarca", elegido.Documento.QuerySelector("#municipio")!.GetAttribute("value"));
        Assert.Contains("Ningún municipio se llama", (await _cliente.VerAsync("/procesos?municipio=Macondo")).Texto, StringComparison.Ordinal);
    }
}
