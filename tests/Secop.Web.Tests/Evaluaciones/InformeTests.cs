using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Evaluaciones;

public sealed class InformeTests : PruebaDeEvaluacion
{
    [Fact]
    public async Task Publicar_SinVerificar_NoOfreceElBoton_YForzadoEs422()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var evaluador = await EvaluadorAsync(d);
        var pagina = await evaluador.VerAsync($"{d.Ruta}/informe");
        Assert.Contains("faltan veredictos", pagina.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("Publicar el informe", pagina.Texto, StringComparison.Ordinal);
        var otra = await evaluador.VerAsync($"{d.Ruta}/declaracion");
        var r = await evaluador.EnviarAsync($"{d.Ruta}/informe", otra, [], "Declarar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("no está completo", r.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publicar_EmpiezaElTraslado_YElPublicoLeeElMismoTextoConSuHuella()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(2);
        await Datos.HabilitarAsync(d, 0);
        Assert.Null(await PublicoAsync(d));
        var evaluador = await EvaluadorAsync(d);
        var r = await evaluador.EnviarAsync($"{d.Ruta}/informe", [], "Publicar el informe");
        Assert.Equal($"{d.Ruta}/informes/1", r.Destino);
        var publico = (await PublicoAsync(d))!;
        Assert.Equal(publico.Vigente.Sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(publico.Vigente.Texto))));
        Assert.Equal(d.Ofertas[0].Id, publico.Vigente.Contenido.OfertaRecomendada);
        Assert.Contains(d.Ofertas[0].Proveedor.Nombre, publico.Vigente.Texto, StringComparison.Ordinal);
        Assert.Equal(publico.Vigente.Texto, (await evaluador.VerAsync($"{d.Ruta}/informes/1?handler=Archivo")).Html);
        await Fabrica.ConBaseAsync(async db =>
        {
            Assert.Equal(FaseProceso.Traslado, (await db.Procesos.FindAsync(d.Proceso.Id))!.FaseEn(d.Proceso.Ahora.AddMinutes(1)));
            Assert.Equal(EstadoOferta.Habilitada, (await db.Ofertas.FindAsync(d.Ofertas[0].Id))!.Estado);
            Assert.Equal(EstadoOferta.Abierta, (await db.Ofertas.FindAsync(d.Ofertas[1].Id))!.Estado);
        });
        Assert.Single(await HechosAsync(d), h => h == nameof(InformePublicado));
    }

    [Fact]
    public async Task Publicar_AvisaATodosLosProponentes()
    {
        var d = await Datos.ProcesoConInformeAsync(2);
        foreach (var oferta in d.Ofertas)
        {
            var correo = Assert.Single(await Datos.CorreosAsync(oferta.Proveedor.Administrador.Correo), c => c.Correo.Contains("Informe", StringComparison.Ordinal));
            Assert.Contains($"/procesos/{d.Proceso.Codigo}", correo.Cuerpo, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Publicar_DosVeces_NoDejaDosVersiones()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        await Datos.HabilitarAsync(d, 0);
        var clientes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => EvaluadorAsync(d)));
        var paginas = await Task.WhenAll(clientes.Select(c => c.VerAsync($"{d.Ruta}/informe")));
        var respuestas = await Task.WhenAll(clientes.Select((c, i) => c.EnviarAsync($"{d.Ruta}/informe", paginas[i], [], "Publicar el informe")));
        Assert.Single(respuestas, r => r.Estado == HttpStatusCode.Redirect);
        Assert.Single((await EvaluacionAsync(d)).Informes);
    }

    [Fact]
    public async Task Comentar_PorUnProponenteYPorQuienNoOferto_SeVePublico_YLaEntidadResponde()
    {
        var d = await Datos.ProcesoConInformeAsync(2);
        var curioso = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(d.Proceso.Ahora);
        Assert.Equal(HttpStatusCode.Redirect, (await curioso.EnviarAsync(d.RutaProveedor, [("Texto", "Como veedor pregunto por el precio")])).Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await (await ProveedorAsync(d, 1)).EnviarAsync(d.RutaProveedor, [("Texto", "La certificación no es válida")])).Estado);
        Assert.Equal(2, (await PublicoAsync(d))!.Comentarios.Count);

        var evaluador = await EvaluadorAsync(d);
        var id = (await EvaluacionAsync(d)).Comentarios.Single(c => c.Texto.StartsWith("La cert", StringComparison.Ordinal)).Id;
        var pagina = await evaluador.VerAsync($"{d.Ruta}/comentarios");
        var corta = await evaluador.EnviarAsync($"{d.Ruta}/comentarios", pagina, [("ComentarioId", id.ToString()), ("Respuesta", "no")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, corta.Estado);
        var r = await evaluador.EnviarAsync($"{d.Ruta}/comentarios", pagina, [("ComentarioId", id.ToString()), ("Respuesta", "Se verificó con quien la expidió")]);
        Assert.Equal(HttpStatusCode.Redirect, r.Estado);
        Assert.Equal("Se verificó con quien la expidió", (await PublicoAsync(d))!.Comentarios.Single(c => c.Id == id).Respuesta);
        Assert.Contains("Se verificó con quien", (await (await ProveedorAsync(d, 1)).VerAsync(d.RutaProveedor)).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comentar_FueraDelTraslado_NoOfreceElFormulario_YForzadoEs422()
    {
        var d = await Datos.ProcesoConInformeAsync(1);
        var proveedor = await ProveedorAsync(d, 0);
        var pagina = await proveedor.VerAsync(d.RutaProveedor);
        proveedor.EnFecha(d.TrasElTraslado);
        Assert.DoesNotContain("Enviar el comentario", (await proveedor.VerAsync(d.RutaProveedor)).Texto, StringComparison.Ordinal);
        var r = await proveedor.EnviarAsync(d.RutaProveedor, pagina, [("Texto", "Llego tarde con este comentario")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("traslado del informe terminó", r.Errores, StringComparison.Ordinal);
        Assert.Empty((await EvaluacionAsync(d)).Comentarios);
    }

    [Fact]
    public async Task AntesDelInforme_ElProveedorNoVeNadaDeLosDemas()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(2);
        await Datos.HabilitarAsync(d, 0);
        var pagina = await (await ProveedorAsync(d, 1)).VerAsync(d.RutaProveedor);
        Assert.Equal(HttpStatusCode.OK, pagina.Estado);
        Assert.DoesNotContain(d.Ofertas[0].Proveedor.Nombre, pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("todavía no se publica", pagina.Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desempate_SeDecidePasoAPasoHastaElSorteo()
    {
        var (proceso, ofertas) = await EmpatadasAsync();
        var d = new EvaluacionDePrueba(proceso, ofertas);
        var evaluador = await EvaluadorAsync(d);
        await evaluador.EnviarAsync(d.Ruta, [], "Comenzar la evaluación");
        await evaluador.EnviarAsync($"{d.Ruta}/declaracion", [("ConConflicto", "false")]);
        await Datos.HabilitarAsync(d, 0);
        await Datos.HabilitarAsync(d, 1);
        var url = $"{d.Ruta}/desempate";
        Assert.Equal(HttpStatusCode.Redirect, (await evaluador.EnviarAsync(url, [], "Comenzar el desempate")).Estado);
        var sinPrueba = await evaluador.EnviarAsync(url, [("Pruebas[0].Evidencia", "")], "Aplicar el paso");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sinPrueba.Estado);
        for (var paso = 1; paso < PasosDelDesempate.Sorteo; paso++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await evaluador.EnviarAsync(url, [], $"Aplicar el paso {paso}")).Estado);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await evaluador.EnviarAsync(url, [], "Hacer el sorteo")).Estado);
        var evaluacion = await EvaluacionAsync(d);
        var semilla = SorteoVerificable.Semilla(proceso.Id, proceso.Proceso.RaizDeCierre!);
        Assert.Equal(SorteoVerificable.Ordenar(semilla, ofertas.Select(o => o.Id))[0].OfertaId, evaluacion.Recomendada!.OfertaId);
        await Datos.PublicarInformeAsync(d);
        var desempate = (await PublicoAsync(d))!.Desempate!;
        Assert.Equal((12, semilla), (desempate.Pasos.Count, desempate.Semilla));
        Assert.Contains("Sorteo verificable", (await evaluador.VerAsync($"{d.Ruta}/informes/1")).Texto, StringComparison.Ordinal);
    }

    private async Task<(ProcesoDePrueba Proceso, IReadOnlyList<OfertaDePrueba> Ofertas)> EmpatadasAsync()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        OfertaDePrueba[] ofertas = [await Datos.OfertaPresentadaAsync(proceso, null, 18_000, 1_800), await Datos.OfertaPresentadaAsync(proceso, null, 18_000, 1_800)];
        return (await Datos.AbrirAsync(proceso), ofertas);
    }

    private Task<EvaluacionPublica?> PublicoAsync(EvaluacionDePrueba d) =>
        Fabrica.ConAsync(s => s.GetRequiredService<VistaPublica>().EvaluacionAsync(d.Proceso.Id), d.Proceso.Ahora);
}
