using System.Net;
using Secop.Domain.Cuentas;
using Secop.Domain.Evaluaciones;
using Secop.Testing;

namespace Secop.Web.Tests.Evaluaciones;

/// <summary>Cada dirección de la evaluación ante quien no debe.</summary>
public sealed class PuertasTests : PruebaDeEvaluacion
{
    [Fact]
    public async Task Entidad_LoAjenoEs404_YSinPermisoEs403()
    {
        var d = await Datos.ProcesoConInformeAsync(2);
        var solicitud = await SolicitudEnOtraOfertaAsync(d);
        var celda = (await CeldaAsync(d, 0))[d.Ruta.Length..];
        string[] delEvaluador = ["/declaracion", "/requisitos", celda, $"/ofertas/{d.Ofertas[0].Id}/solicitud", $"/ofertas/{d.Ofertas[0].Id}/rechazo", $"/solicitudes/{solicitud}", "/desempate", "/informe", "/comentarios", "/comenzar"];
        string[] delOrdenador = ["/aceptar", "/desierto"];
        string[] deTodos = ["", $"/ofertas/{d.Ofertas[0].Id}", "/informes/1"];
        var otra = (await Fabrica.ClienteDeAsync(await Datos.EntidadActivaAsync(RolesDeCuenta.Evaluador, RolesDeCuenta.OrdenadorDelGasto))).EnFecha(d.Proceso.Ahora);
        var evaluador = await EvaluadorAsync(d);
        var ordenador = await OrdenadorAsync(d);
        var proveedor = await ProveedorAsync(d, 0);
        foreach (var ruta in delEvaluador.Concat(delOrdenador).Concat(deTodos))
        {
            var url = d.Ruta + ruta;
            await ExigirAsync(HttpStatusCode.NotFound, otra, url);
            await ExigirAsync(HttpStatusCode.Forbidden, proveedor, url);
            await ExigirAsync(HttpStatusCode.Redirect, Fabrica.Anonimo(), url);
            await ExigirAsync(delOrdenador.Contains(ruta) ? HttpStatusCode.Forbidden : HttpStatusCode.OK, evaluador, url);
            await ExigirAsync(delEvaluador.Contains(ruta) ? HttpStatusCode.Forbidden : HttpStatusCode.OK, ordenador, url);
        }
    }

    [Fact]
    public async Task Entidad_ConLaOfertaOElRequisitoDeOtroProceso_Es404()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var otro = await Datos.ProcesoEnEvaluacionAsync(1);
        var evaluador = await EvaluadorAsync(d);
        var requisito = (await EvaluacionAsync(d)).Requisitos[0].Id;
        var requisitoAjeno = (await EvaluacionAsync(otro)).Requisitos[0].Id;
        await ExigirAsync(HttpStatusCode.NotFound, evaluador, $"{d.Ruta}/ofertas/{otro.Ofertas[0].Id}");
        await ExigirAsync(HttpStatusCode.NotFound, evaluador, $"{d.Ruta}/ofertas/{otro.Ofertas[0].Id}/requisitos/{requisito}");
        await ExigirAsync(HttpStatusCode.NotFound, evaluador, $"{d.Ruta}/ofertas/{d.Ofertas[0].Id}/requisitos/{requisitoAjeno}");
        await ExigirAsync(HttpStatusCode.NotFound, evaluador, $"{d.Ruta}/ofertas/{otro.Ofertas[0].Id}/rechazo");
        await ExigirAsync(HttpStatusCode.NotFound, evaluador, $"{d.Ruta}/archivos/{Guid.NewGuid()}");
    }

    [Fact]
    public async Task Proveedor_SoloVeSusSolicitudes()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(2);
        var solicitud = await PedirAsync(d, 0);
        var url = $"/proveedor/procesos/{d.Proceso.Id}/solicitudes/{solicitud.Id}";
        await ExigirAsync(HttpStatusCode.OK, await ProveedorAsync(d, 0), url);
        await ExigirAsync(HttpStatusCode.NotFound, await ProveedorAsync(d, 1), url);
        await ExigirAsync(HttpStatusCode.Forbidden, await EvaluadorAsync(d), url);
        var ejecucion = await Datos.MiembroAsync(d.Ofertas[0].Proveedor, RolesDeCuenta.Ejecucion);
        await ExigirAsync(HttpStatusCode.Forbidden, await Fabrica.ClienteDeAsync(ejecucion, d.Ofertas[0].Proveedor), url);
        Assert.DoesNotContain("Subsanación", (await (await ProveedorAsync(d, 1)).VerAsync(d.RutaProveedor)).Texto, StringComparison.Ordinal);
        Assert.Contains("Subsanación", (await (await ProveedorAsync(d, 0)).VerAsync(d.RutaProveedor)).Texto, StringComparison.Ordinal);
    }

    private async Task<Guid> SolicitudEnOtraOfertaAsync(EvaluacionDePrueba d)
    {
        await Datos.EnLaMesaAsync(d, (_, mesa, ahora) =>
        {
            mesa.Evaluacion!.PedirExplicacionDePrecio(
                mesa.EnEvaluacion, d.Ofertas[0].Id, "Explique cómo sostiene el precio ofrecido", ahora.AddHours(2), d.Proceso.Entidad.Actor, ahora);
            return Task.CompletedTask;
        });
        return (await EvaluacionAsync(d)).Solicitudes[^1].Id;
    }

    private static async Task ExigirAsync(HttpStatusCode estado, Cliente cliente, string url)
    {
        var pagina = await cliente.VerAsync(url);
        Assert.True(estado == pagina.Estado, $"{url}: se esperaba {estado} y llegó {pagina.Estado}");
    }
}
