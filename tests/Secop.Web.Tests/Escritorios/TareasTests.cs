using System.Net;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Domain.Evaluaciones;
using Secop.Testing;
using Secop.Web.Tests.Evaluaciones;

namespace Secop.Web.Tests.Escritorios;

/// <summary>Lo que espera por cada quien se ve en su escritorio y en la página del proceso, con un enlace que abre.</summary>
public sealed class TareasTests : PruebaDeEvaluacion
{
    [Fact]
    public async Task Evaluacion_DeSubsanarAAceptar_CadaPasoEsperaAQuienLeToca()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(2);
        var (evaluador, proveedor) = (await EvaluadorAsync(d), await ProveedorAsync(d, 0));
        string[] deLaEntidad = ["/entidad/escritorio", "/entidad/procesos", $"/entidad/procesos/{d.Proceso.Id}"];
        string[] delProveedor = ["/proveedor/escritorio", "/proveedor/ofertas", $"/proveedor/procesos/{d.Proceso.Id}"];
        await EsperaAsync(evaluador, "Evaluación en curso", deLaEntidad);

        var solicitud = await PedirAsync(d, 0);
        await EsperaAsync(proveedor, "Subsanación por responder", delProveedor);
        await NoEsperaAsync(await ProveedorAsync(d, 1), "Subsanación por responder", delProveedor[..2]);
        await NoEsperaAsync(evaluador, "Evaluación en curso", deLaEntidad);

        await Datos.EnLaMesaAsync(d, (_, mesa, ahora) =>
        {
            mesa.Evaluacion!.Responder(solicitud.Id, "Adjunto el certificado que faltaba", [], d.Ofertas[0].Proveedor.Actor, ahora);
            return Task.CompletedTask;
        });
        await NoEsperaAsync(proveedor, "Subsanación por responder", delProveedor);
        await EsperaAsync(evaluador, "Una subsanación por decidir", deLaEntidad);
        await NoEsperaAsync(await OrdenadorAsync(d), "subsanación", deLaEntidad);

        await Datos.EnLaMesaAsync(d, (_, mesa, ahora) =>
        {
            mesa.Evaluacion!.Decidir(mesa.EnEvaluacion, solicitud.Id, true, Motivo, d.Proceso.Entidad.Actor, ahora);
            return Task.CompletedTask;
        });
        await Datos.HabilitarAsync(d, 0);
        await EsperaAsync(evaluador, "Informe por publicar", deLaEntidad);

        await Datos.PublicarInformeAsync(d);
        await EsperaAsync(proveedor, "puede comentarlo", delProveedor);
        await NoEsperaAsync(evaluador, "Informe por publicar", deLaEntidad);
        await Datos.EnLaMesaAsync(d, (_, mesa, ahora) =>
        {
            mesa.Evaluacion!.Comentar(mesa.EnEvaluacion, "El precio no incluye el transporte", d.Ofertas[1].Proveedor.Actor, ahora);
            return Task.CompletedTask;
        });
        await EsperaAsync(evaluador, "Un comentario al informe sin respuesta", deLaEntidad);
        var ordenador = await OrdenadorAsync(d, d.TrasElTraslado);
        await EsperaAsync(ordenador, "Aceptación en espera", deLaEntidad);

        await Datos.EnLaMesaAsync(d, (_, mesa, ahora) =>
        {
            mesa.Evaluacion!.ResponderComentario(mesa.EnEvaluacion, mesa.Evaluacion.Comentarios[0].Id, "Sí lo incluye: numeral cuatro", d.Proceso.Entidad.Actor, ahora);
            return Task.CompletedTask;
        });
        await EsperaAsync(ordenador, "Oferta por aceptar", deLaEntidad);
        await NoEsperaAsync(await EvaluadorAsync(d, d.TrasElTraslado), "Oferta por aceptar", deLaEntidad);
    }

    [Fact]
    public async Task Evaluacion_SinComenzarOSinDeclarar_EsperaAlComite()
    {
        var (proceso, ofertas) = await Datos.ProcesoAbiertoConOfertasAsync(1);
        var sinComenzar = new EvaluacionDePrueba(proceso, ofertas);
        await EsperaAsync(await EvaluadorAsync(sinComenzar), "Evaluación por comenzar", "/entidad/escritorio", $"/entidad/procesos/{proceso.Id}");
        var sinDeclarar = await Datos.ProcesoEnEvaluacionAsync(1, declarado: false);
        await EsperaAsync(await EvaluadorAsync(sinDeclarar), "conflicto de interés", "/entidad/escritorio", $"/entidad/procesos/{sinDeclarar.Proceso.Id}");
    }

    [Fact]
    public async Task ConLasObservacionesYElAviso_LosEnlacesAbren()
    {
        var proceso = await Datos.ProcesoEnFaseAsync(Domain.Procesos.FaseProceso.AvisoMipyme);
        var entidad = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(proceso.Ahora);
        await EsperaAsync(entidad, "Aviso de limitación a Mipyme por publicar", "/entidad/escritorio", $"/entidad/procesos/{proceso.Id}");
    }

    [Fact]
    public async Task Contrato_PorFirmarYFacturaPorDecidir_EsperanACadaParte()
    {
        var enviado = await Datos.ContratoEnviadoAsync();
        await EsperaAsync(await Fabrica.ClienteDeAsync(enviado.Proveedor), "Contrato por firmar", "/proveedor/escritorio");
        await Datos.EnContratoAsync(enviado, (contrato, ahora, _) => contrato.FirmarPorProveedor(enviado.Proveedor.Actor, ahora));
        await EsperaAsync(await Fabrica.ClienteDeAsync(enviado.Entidad), "Contrato por firmar", "/entidad/escritorio");
        await NoEsperaAsync(await Fabrica.ClienteDeAsync(enviado.Proveedor), "Contrato por firmar", "/proveedor/escritorio");

        var c = await Datos.ContratoEnEjecucionAsync();
        await Datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
        {
            var factura = contrato.PrepararFactura(
                new DatosDeFactura("FE-9", Domain.Comun.CalendarioHabil.FechaBogota(ahora), "Anticipo de entrega", 1_000_000, 0, "Se factura al despacho, como dice la invitación"), archivo, c.Proveedor.Actor, ahora);
            contrato.EnviarFactura(factura.Id, c.Proveedor.Actor, ahora);
        });
        await EsperaAsync(await Fabrica.ClienteDeAsync(c.Entidad), "Una factura por decidir", "/entidad/escritorio");
        var control = await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(c.Entidad, RolesDeCuenta.ControlInterno), c.Entidad);
        await NoEsperaAsync(control, "factura", "/entidad/escritorio");
        await Datos.EnContratoAsync(c, (contrato, ahora, _) => contrato.RechazarFactura(contrato.Facturas[0].Id, "El IVA no corresponde a la tarifa del bien", c.Entidad.Actor, ahora));
        await EsperaAsync(await Fabrica.ClienteDeAsync(c.Proveedor), "Factura devuelta", "/proveedor/escritorio");
    }

    private static async Task EsperaAsync(Cliente cliente, string que, params string[] paginas)
    {
        foreach (var url in paginas)
        {
            var pagina = await cliente.VerAsync(url);
            var enlace = pagina.Documento.QuerySelectorAll("main a").FirstOrDefault(a => a.TextContent.Contains(que, StringComparison.Ordinal));
            Assert.True(enlace is not null, $"{url} no dice «{que}»: {pagina.Texto}");
            Assert.Equal(HttpStatusCode.OK, (await cliente.VerAsync(enlace.GetAttribute("href")!)).Estado);
        }
    }

    private static async Task NoEsperaAsync(Cliente cliente, string que, params string[] paginas)
    {
        foreach (var url in paginas)
        {
            var pagina = await cliente.VerAsync(url);
            Assert.Equal(HttpStatusCode.OK, pagina.Estado);
            Assert.DoesNotContain(pagina.Documento.QuerySelectorAll(".tareas a"), a => a.TextContent.Contains(que, StringComparison.OrdinalIgnoreCase));
        }
    }
}
