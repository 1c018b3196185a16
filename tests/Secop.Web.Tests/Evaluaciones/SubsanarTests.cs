using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Evaluaciones;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Tests.Evaluaciones;

public sealed class SubsanarTests : PruebaDeEvaluacion
{
    private static string Url(EvaluacionDePrueba d, Solicitud s) => $"/proveedor/procesos/{d.Proceso.Id}/solicitudes/{s.Id}";

    [Fact]
    public async Task Pedir_DesdeLaCelda_AvisaAlProponenteYSoloAEl()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(2);
        var requisito = (await EvaluacionAsync(d)).Requisitos.First(r => r.Clase == ClaseRequisito.Cuestionario);
        var r = await (await EvaluadorAsync(d)).EnviarAsync(
            $"{d.Ruta}/ofertas/{d.Ofertas[0].Id}/solicitud?requisito={requisito.Id}",
            [("Que", "Aporte el certificado del segundo contrato"), ("Hasta", Formato.ParaCampo(d.Proceso.Ahora.AddHours(5)))]);
        Assert.Equal(HttpStatusCode.Redirect, r.Estado);
        var solicitud = Assert.Single((await EvaluacionAsync(d)).Solicitudes);
        Assert.Equal((TipoSolicitud.Subsanacion, d.Ofertas[0].Proveedor.Id), (solicitud.Tipo, solicitud.ProveedorId));
        var correo = Assert.Single(await Datos.CorreosAsync(d.Ofertas[0].Proveedor.Administrador.Correo), c => c.Correo.Contains("Subsanacion", StringComparison.Ordinal));
        Assert.Contains("subsanar su oferta", correo.Asunto, StringComparison.Ordinal);
        Assert.Contains(Url(d, solicitud), correo.Cuerpo, StringComparison.Ordinal);
        Assert.DoesNotContain(await Datos.CorreosAsync(d.Ofertas[1].Proveedor.Administrador.Correo), c => c.Correo.Contains("Subsanacion", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pedir_MasAllaDelTraslado_Es422YConservaLoEscrito()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var r = await (await EvaluadorAsync(d)).EnviarAsync(
            $"{d.Ruta}/ofertas/{d.Ofertas[0].Id}/solicitud",
            [("Que", "Explique cómo sostiene el precio ofrecido"), ("Hasta", Formato.ParaCampo(d.TrasElTraslado))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("no pasar del fin del traslado", r.Errores, StringComparison.Ordinal);
        Assert.Contains("Explique cómo sostiene", r.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Responder_ConArchivo_LlegaALaEntidad_YElPublicoNoLaVeHastaElInforme()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var solicitud = await PedirAsync(d, 0);
        var r = await (await ProveedorAsync(d, 0)).EnviarAsync(
            Url(d, solicitud), [("Respuesta", "Adjunto el certificado pedido")], null, ("Archivos", "certificado.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 certificado del segundo contrato")));
        Assert.Equal(HttpStatusCode.Redirect, r.Estado);
        var guardada = Assert.Single((await EvaluacionAsync(d)).Solicitudes);
        Assert.Equal((EstadoSolicitud.Respondida, "certificado.pdf"), (guardada.Estado, Assert.Single(guardada.Archivos).Nombre));

        var evaluador = await EvaluadorAsync(d);
        var pagina = await evaluador.VerAsync($"{d.Ruta}/solicitudes/{solicitud.Id}");
        Assert.Contains("Adjunto el certificado pedido", pagina.Texto, StringComparison.Ordinal);
        Assert.Equal("%PDF-1.7 certificado del segundo contrato", (await evaluador.VerAsync($"{d.Ruta}/archivos/{guardada.Archivos[0].ArchivoId}")).Html);
        Assert.Null(await PublicoAsync(d));
        var ciudadano = Fabrica.Anonimo().EnFecha(d.Proceso.Ahora);
        var publico = $"/procesos/{d.Proceso.Codigo}/subsanaciones/{guardada.Archivos[0].ArchivoId}";
        Assert.Equal(HttpStatusCode.NotFound, (await ciudadano.VerAsync(publico)).Estado);

        Assert.Equal(HttpStatusCode.Redirect, (await evaluador.EnviarAsync($"{d.Ruta}/solicitudes/{solicitud.Id}", [("Acepta", "true"), ("Motivo", Motivo)])).Estado);
        Assert.Equal(Veredicto.Cumple, (await EvaluacionAsync(d)).VeredictoDe(d.Ofertas[0].Id, solicitud.RequisitoId!.Value)!.Veredicto);
        await Datos.HabilitarAsync(d, 0);
        await Datos.PublicarInformeAsync(d);
        var publica = Assert.Single((await PublicoAsync(d))!.Subsanaciones);
        Assert.Equal(("Adjunto el certificado pedido", EstadoSolicitud.Aceptada), (publica.Respuesta, publica.Estado));

        // Con el informe, cualquiera lo lee desde el expediente; por otro proceso, o si no es de una subsanación, no existe.
        var enlace = (await ciudadano.VerAsync($"/procesos/{d.Proceso.Codigo}")).Documento.QuerySelector($"main a[href='{publico}']");
        Assert.Equal("certificado.pdf", enlace?.TextContent);
        Assert.Equal("%PDF-1.7 certificado del segundo contrato", (await ciudadano.VerAsync(publico)).Html);
        var otro = await Datos.ProcesoConInformeAsync(1);
        Assert.Equal(HttpStatusCode.NotFound, (await ciudadano.VerAsync(publico.Replace(d.Proceso.Codigo, otro.Proceso.Codigo, StringComparison.Ordinal))).Estado);
        var ajeno = await Fabrica.SqlAsync<Guid>("select id from archivos where nombre <> 'certificado.pdf' limit 1");
        Assert.Equal(HttpStatusCode.NotFound, (await ciudadano.VerAsync($"/procesos/{d.Proceso.Codigo}/subsanaciones/{ajeno}")).Estado);
    }

    [Fact]
    public async Task Responder_JustoALaHora_Es422YNoGuardaElArchivo()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var solicitud = await PedirAsync(d, 0);
        var proveedor = await ProveedorAsync(d, 0);
        var pagina = await proveedor.VerAsync(Url(d, solicitud));
        var archivos = await Fabrica.SqlAsync<long>("select count(*) from archivos where nombre = $1", null, $"tarde-{solicitud.Id:n}.pdf");
        var r = await proveedor.EnFecha(solicitud.Hasta).EnviarAsync(
            Url(d, solicitud), pagina, [("Respuesta", "Llego tarde con esto")], null, ("Archivos", $"tarde-{solicitud.Id:n}.pdf", "%PDF"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("venció", r.Errores, StringComparison.Ordinal);
        Assert.Equal(archivos, await Fabrica.SqlAsync<long>("select count(*) from archivos where nombre = $1", null, $"tarde-{solicitud.Id:n}.pdf"));
        Assert.Equal(EstadoSolicitud.Pedida, (await EvaluacionAsync(d)).Solicitudes[0].Estado);
    }

    [Fact]
    public async Task Responder_LaDeOtro_Es404_YDosVecesEs422()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(2);
        var solicitud = await PedirAsync(d, 0);
        var dueno = await ProveedorAsync(d, 0);
        var pagina = await dueno.VerAsync(Url(d, solicitud));
        var intruso = await ProveedorAsync(d, 1);
        Assert.Equal(HttpStatusCode.NotFound, (await intruso.EnviarAsync(Url(d, solicitud), pagina, [("Respuesta", "Soy otro proponente")])).Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await dueno.EnviarAsync(Url(d, solicitud), pagina, [("Respuesta", "Esta es mi respuesta")])).Estado);
        var otra = await dueno.EnviarAsync(Url(d, solicitud), pagina, [("Respuesta", "Y esta es otra respuesta")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, otra.Estado);
        Assert.Equal("Esta es mi respuesta", (await EvaluacionAsync(d)).Solicitudes[0].Respuesta);
    }

    [Fact]
    public async Task Decidir_ElSilencioEnTermino_Es422()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var solicitud = await PedirAsync(d, 0);
        var r = await (await EvaluadorAsync(d)).EnviarAsync($"{d.Ruta}/solicitudes/{solicitud.Id}", [("Acepta", "false"), ("Motivo", Motivo)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("aún está en término", r.Errores, StringComparison.Ordinal);
        var vencida = await (await EvaluadorAsync(d, solicitud.Hasta)).EnviarAsync($"{d.Ruta}/solicitudes/{solicitud.Id}", [("Acepta", "false"), ("Motivo", Motivo)]);
        Assert.Equal(HttpStatusCode.Redirect, vencida.Estado);
    }

    private Task<EvaluacionPublica?> PublicoAsync(EvaluacionDePrueba d) =>
        Fabrica.ConAsync(s => s.GetRequiredService<VistaPublica>().EvaluacionAsync(d.Proceso.Id), d.Proceso.Ahora);
}
