using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Entidades.Procesos;

public sealed class PliegoPorPartesTests : PruebaWeb
{
    [Fact]
    public async Task Lotes_SeAgreganCambianYQuitan_YElPliegoLosMuestra()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/lotes";
        await Bien(c.EnviarAsync(url, [("Entrada.Nombre", "Papelería"), ("Entrada.Valor", "15.000.000"), ("Entrada.Unspsc", "14111500")]));
        await Bien(c.EnviarAsync(url, [("Entrada.Nombre", "Carpetas"), ("Entrada.Valor", "4.000.000")]));
        Assert.Contains("No cuadra", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
        var repetido = await c.EnviarAsync(url, [("Entrada.Numero", "2"), ("Entrada.Nombre", "Otro lote"), ("Entrada.Valor", "1")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, repetido.Estado);
        Assert.Contains("Ya hay un lote 2.", repetido.Errores, StringComparison.Ordinal);
        Assert.Contains("Otro lote", repetido.Html, StringComparison.Ordinal);
        await Bien(c.EnviarAsync($"{url}?lote=2", [("Entrada.Nombre", "Carpetas y archivo"), ("Entrada.Valor", "5.000.000")], "Guardar el lote"));
        Assert.Contains("Cuadra", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
        var lotes = await LeerAsync(p.Id, x => x.Lotes);
        Assert.Equal([(1, "Papelería", 15_000_000m), (2, "Carpetas y archivo", 5_000_000m)], lotes.Select(l => (l.Numero, l.Nombre, l.Valor)));
        var malos = await c.EnviarAsync($"/entidad/procesos/{p.Id}/precios/importar", [("Pegado", "Descripción;Cantidad;Unidad;Lote\nResma;10;Unidad;1\nCarpeta;10;Unidad;7")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, malos.Estado);
        Assert.Contains("«7» no es un lote del proceso.", malos.Texto, StringComparison.Ordinal);
        await Bien(c.EnviarAsync($"/entidad/procesos/{p.Id}/precios/importar", [("Pegado", "Descripción;Cantidad;Unidad;Lote\nResma;10;Unidad;1\nCarpeta;10;Unidad;Lote 2")]));
        Assert.Equal([1, 2], (await LeerAsync(p.Id, x => x.ListaPrecios)).Select(i => i.Lote!.Value));
        var conLineas = await c.EnviarAsync(url, [("lote", "2")], "Quitar el lote 2");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, conLineas.Estado);
        Assert.Contains("El lote 2 tiene 1 líneas de precios", conLineas.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cuestionario_ConSeccionesYTipos_SeArmaPorLaPagina()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/cuestionario";
        var mala = await c.EnviarAsync(url, [("Entrada.Tipo", "SeleccionUnica"), ("Entrada.Enunciado", "Color del papel"), ("Entrada.Opciones", "Blanco")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mala.Estado);
        Assert.Contains("Escriba de 2 a 60 opciones distintas", mala.Errores, StringComparison.Ordinal);
        await Bien(c.EnviarAsync(url, [("Entrada.Tipo", "SeleccionUnica"), ("Entrada.Enunciado", "Color del papel"), ("Entrada.Opciones", "Blanco\r\nReciclado"), ("Entrada.Seccion", "Técnica")]));
        await Bien(c.EnviarAsync(url, [("Entrada.Tipo", "Numero"), ("Entrada.Enunciado", "Días de entrega"), ("Entrada.Minimo", "1"), ("Entrada.Maximo", "30"), ("Entrada.Seccion", "Técnica")]));
        var dias = (await LeerAsync(p.Id, x => x.Cuestionario))[^1];
        Assert.Equal((1m, 30m, "Técnica"), (dias.Minimo, dias.Maximo, dias.Seccion));
        await Bien(c.EnviarAsync(url, [("pregunta", dias.Id.ToString())], $"Subir la pregunta {dias.Orden}"));
        Assert.Equal(["Días de entrega", "Color del papel"], (await LeerAsync(p.Id, x => x.Cuestionario)).TakeLast(2).Select(x => x.Enunciado));
    }

    [Fact]
    public async Task Criterios_SinSumarCien_SeDice()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/evaluacion-del-pliego";
        var mal = await c.EnviarAsync(url, [("Entrada.Factor", "CapacidadFinanciera"), ("Entrada.Nombre", "Índice de liquidez"), ("Entrada.Detalle", "Mayor o igual a 1,2."), ("Entrada.Puntaje", "5")], "Guardar el criterio");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mal.Estado);
        Assert.Contains("Lo habilitante se cumple o no se cumple", mal.Errores, StringComparison.Ordinal);
        await Bien(c.EnviarAsync(url, [("Entrada.Factor", "Calidad"), ("Entrada.Nombre", "Garantía adicional"), ("Entrada.Detalle", "Un punto por cada mes."), ("Entrada.Puntaje", "99,5")], "Guardar el criterio"));
        await Bien(c.EnviarAsync(url, [("Forma", "MenorPrecio")], "Elegir"));
        var publicar = await c.EnviarAsync($"/entidad/procesos/{p.Id}/publicar", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, publicar.Estado);
        Assert.Contains("Con «Menor precio» no hay puntajes", publicar.Errores, StringComparison.Ordinal);
        await Bien(c.EnviarAsync(url, [("criterio", (await LeerAsync(p.Id, x => x.Criterios)).Single().Id.ToString())], "Quitar Garantía adicional"));
        await Bien(c.EnviarAsync($"/entidad/procesos/{p.Id}/publicar", [], "Publicar la invitación"));
    }

    [Theory]
    [InlineData("2099-12-31T10:00")]
    [InlineData("9999-12-31T23:59")]
    [InlineData("0001-01-01T00:00")]
    public async Task Cronograma_ConUnaFechaImposible_SeDiceYNoSePierde(string fecha)
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var pagina = await c.EnviarAsync($"/entidad/procesos/{p.Id}/cronograma", [("Entrada[Cierre]", fecha)], "Guardar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("a más de cinco años", pagina.Errores, StringComparison.Ordinal);
        Assert.Equal(fecha, pagina.Documento.QuerySelector("[name='Entrada[Cierre]']")!.GetAttribute("value")![..16]);
        Assert.Equal(p.En(TipoHito.Cierre), (await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id))).Cierre);
    }

    [Fact]
    public async Task Visita_EnElPasado_NoDejaPublicar()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/visita";
        var sinLugar = await c.EnviarAsync(url, [("Entrada.HayVisita", "true"), ("Entrada.En", "2026-11-20T09:00:00")]);
        Assert.Contains("Escriba dónde es el encuentro", sinLugar.Errores, StringComparison.Ordinal);
        await Bien(c.EnviarAsync(url, [("Entrada.HayVisita", "true"), ("Entrada.En", "2026-11-20T09:00:00"), ("Entrada.Lugar", "Portería de la sede")]));
        Assert.Contains("La visita quedaría antes de publicar.", (await c.VerAsync($"/entidad/procesos/{p.Id}/publicar")).Texto, StringComparison.Ordinal);
        await Bien(c.EnviarAsync(url, [("Entrada.HayVisita", "false")]));
        Assert.Null(await LeerAsync(p.Id, x => x.Visita));
    }

    [Fact]
    public async Task Publico_LeeElPliegoEntero_YLaVistaPreviaDiceLoMismo()
    {
        var borrador = await Datos.ProcesoEnBorradorAsync(ajustar: Testing.Datos.EnDosLotes);
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync($"/procesos/{borrador.Codigo}/pliego")).Estado);
        var c = (await Fabrica.ClienteDeAsync(borrador.Entidad)).EnFecha(borrador.Ahora);
        var previa = await c.VerAsync($"/entidad/procesos/{borrador.Id}/vista-previa");
        await Bien(c.EnviarAsync($"/entidad/procesos/{borrador.Id}/publicar", [], "Publicar la invitación"));
        var publico = await Fabrica.Anonimo().EnFecha(borrador.Ahora).VerAsync($"/procesos/{borrador.Codigo}/pliego");
        foreach (var texto in new[] { "1. Papelería de oficina", "Requisitos técnicos", "Reciclado", "Experiencia en suministro de papelería", "Portería de la sede principal", "Es voluntaria.", "2 líneas." })
        {
            Assert.Contains(texto, previa.Texto, StringComparison.Ordinal);
            Assert.Contains(texto, publico.Texto, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Oferta_DeUnLote_PorLaWeb_SoloLlevaEseLote()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync(ajustar: Testing.Datos.EnDosLotes);
        var proveedor = await Datos.ProveedorAsync();
        var oferta = await Datos.OfertaEnBorradorAsync(proceso, proveedor);
        var c = (await Fabrica.ClienteDeAsync(proveedor)).EnFecha(proceso.Ahora);
        var url = $"/proveedor/ofertas/{oferta.Id}";
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).VerAsync($"{url}/lotes")).Estado);
        var vieja = await c.VerAsync($"{url}/lotes");
        Assert.Equal(2, vieja.Documento.QuerySelectorAll("input[name=Lotes][checked]").Length);
        var ninguno = await c.EnviarAsync($"{url}/lotes", [("Lotes", "")], "Guardar los lotes");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ninguno.Estado);
        Assert.Contains("Escoja al menos un lote.", ninguno.Errores, StringComparison.Ordinal);
        await Bien(c.EnviarAsync($"{url}/lotes", [("Lotes", "2")]));
        var pregunta = proceso.Proceso.Cuestionario.ToDictionary(q => q.Enunciado, q => ContenidoOferta.CampoDeRespuesta(q.Id));
        var cuestionario = await c.VerAsync($"{url}/cuestionario");
        Assert.Contains("Tamaños de carpeta", cuestionario.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("Color del papel", cuestionario.Texto, StringComparison.Ordinal);
        var mala = await c.EnviarAsync($"{url}/cuestionario", [(pregunta["Días de entrega"], "45"), (pregunta["Marca que ofrece"], "Ensayo")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mala.Estado);
        Assert.Contains("La respuesta va de 1 a 30.", mala.Errores, StringComparison.Ordinal);
        await Bien(c.EnviarAsync($"{url}/cuestionario",
            [(pregunta["Días de entrega"], "15"), (pregunta["Marca que ofrece"], "Ensayo"), (pregunta["Tamaños de carpeta"], "Oficio"), (pregunta["Tamaños de carpeta"], "Carta")]));
        Assert.DoesNotContain("Resma de papel", (await c.VerAsync($"{url}/precios")).Texto, StringComparison.Ordinal);
        var presentada = await Datos.PresentarAsync(oferta, proceso.Ahora);
        await Datos.AbrirAsync(proceso);
        var abierta = await Fabrica.ConBaseAsync(db => db.Ofertas.AsNoTracking().SingleAsync(o => o.Id == presentada.Id));
        Assert.Equal([2], abierta.Contenido!.Lotes);
        Assert.Equal(proceso.Proceso.ListaPrecios[1].Id, Assert.Single(abierta.Contenido.Precios).Key);
        var multiple = proceso.Proceso.Cuestionario.Single(q => q.Tipo == TipoPregunta.SeleccionMultiple);
        Assert.Equal("Carta\nOficio", abierta.Contenido.Respuestas[multiple.Id]);
    }

    private async Task<T> LeerAsync<T>(Guid id, Func<Proceso, T> que) => que(await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == id)));

    private static async Task Bien(Task<Pagina> pedida)
    {
        var pagina = await pedida;
        Assert.True(pagina.Estado == HttpStatusCode.Redirect, $"{pagina.Estado} {pagina.Errores}");
    }
}
