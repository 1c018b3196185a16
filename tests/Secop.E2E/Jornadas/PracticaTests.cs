using Secop.E2E.Infraestructura;
using Secop.Web.Practicas;

namespace Secop.E2E.Jornadas;

/// <summary>Quien nunca ha comprado entra con un botón y, en minutos, lleva una mínima cuantía hasta la aceptación y la firma.</summary>
public sealed class PracticaTests(PracticaEnMarcha practica) : IClassFixture<PracticaEnMarcha>
{
    [Fact]
    public async Task UnaMinimaCuantiaEntera_ContraProveedoresSimulados()
    {
        await using var ella = await Persona.LlegarAsync(practica.Direccion, "practica");
        await ella.IrAsync("/practica");
        await ella.VeAsync(ModoDePractica.Lema);
        await ella.PulsarAsync("Entrar a comprar");
        await ella.VeAsync("Van 0 de 11");
        Assert.StartsWith("[Práctica] ", await ella.Pagina.TitleAsync(), StringComparison.Ordinal);
        await ella.SeguirAsync("Poner el cronograma");
        var proceso = new Uri(ella.Pagina.Url).AbsolutePath.Replace("/cronograma", "", StringComparison.Ordinal);

        await PublicarAsync(ella, proceso);
        await RecibirAsync(ella, proceso);
        await EvaluarAsync(ella, proceso);
        await AceptarAsync(ella, proceso);
        await FirmarAsync(ella);
    }

    [Fact]
    public async Task QuienVende_VaDeLaInvitacionALaFactura_ContraUnaEntidadSimulada()
    {
        await using var el = await Persona.LlegarAsync(practica.Direccion, "practica-vende");
        await el.IrAsync("/practica");
        await el.PulsarAsync("Entrar a vender");
        await el.VeAsync("Van 0 de 10");
        var proceso = (await el.Pagina.Locator("main a[href^='/proveedor/procesos/']").First.GetAttributeAsync("href"))!;
        await ObservarAsync(el, proceso);
        await OfertarAsync(el, proceso);
        await SubsanarYFirmarAsync(el);
        await EntregarYFacturarAsync(el);
        await el.IrAsync("/practica");
        await el.VeAsync("Van 10 de 10");
    }

    private static async Task ObservarAsync(Persona el, string proceso)
    {
        await el.IrAsync(proceso);
        await el.PulsarAsync("Me interesa");
        await el.EscribirAsync("Asunto", "Gramaje del papel");
        await el.EscribirAsync("Observación", "¿El papel debe ser de 75 gramos?");
        await el.PulsarAsync("Enviar la observación");
        await el.IrAsync("/practica");
        await SaltarAsync(el, "Fin de observaciones");
        await SaltarAsync(el, "Respuesta a las observaciones");
        await SaltarAsync(el, "Aviso de limitación");
        await el.IrAsync(proceso);
        await el.VeAsync("Se acoge lo que la invitación ya permite");
    }

    private static async Task OfertarAsync(Persona el, string proceso)
    {
        await el.IrAsync(proceso);
        await el.SeguirAsync("Preparar una oferta");
        await el.PulsarAsync("Empezar la oferta");
        var oferta = new Uri(el.Pagina.Url).AbsolutePath;
        await el.IrAsync(oferta + "/cuestionario");
        await el.ElegirAsync("¿", "Sí");
        await el.EscribirAsync("garantía", "Doce meses en el sitio");
        await el.PulsarAsync("Guardar respuestas");
        await el.IrAsync(oferta + "/precios");
        foreach (var precio in await el.Pagina.GetByLabel("Precio unitario del ítem").AllAsync())
        {
            await precio.FillAsync("13.000");
        }

        await el.PulsarAsync("Guardar precios");
        await el.IrAsync(oferta + "/presentar");
        await el.MarcarAsync("Leí y acepto las advertencias");
        await el.EscribirAsync("Su contraseña otra vez", FundacionDeMundo.Contrasena);
        await el.PulsarAsync("Presentar la oferta");
        await el.VeAsync("Recibo de la presentación");
        await el.IrAsync("/practica");
        await SaltarAsync(el, "Cierre");
        await SaltarAsync(el, "Apertura");
    }

    private static async Task SubsanarYFirmarAsync(Persona el)
    {
        await el.Pagina.Locator("a[href*='/solicitudes/']").First.ClickAsync();
        await el.EscribirAsync("Respuesta", "La garantía es de doce meses desde la entrega.");
        await el.PulsarAsync("Enviar la respuesta");
        await el.IrAsync("/practica");
        await SaltarAsync(el, "Informe de evaluación");
        await SaltarAsync(el, "Fin del traslado");
        await el.Pagina.Locator("a[href^='/proveedor/contratos/']").First.ClickAsync();
        await el.IrAsync(new Uri(el.Pagina.Url).AbsolutePath.Replace("/firmar", "", StringComparison.Ordinal) + "/firmar");
        await el.EscribirAsync("Su contraseña", FundacionDeMundo.Contrasena);
        await el.PulsarAsync("Firmar el contrato");
    }

    private static async Task EntregarYFacturarAsync(Persona el)
    {
        await el.IrAsync("/practica");
        var contrato = (await el.Pagina.Locator("a[href^='/proveedor/contratos/']").First.GetAttributeAsync("href"))!.Replace("/firmar", "", StringComparison.Ordinal);
        await el.IrAsync(contrato);
        await el.Pagina.Locator("a[href*='/entregas/']").First.ClickAsync();
        await el.EscribirAsync("Qué entregó y dónde", "Todo lo pedido quedó en el almacén.");
        await el.PulsarAsync("Reportar");
        await el.IrAsync(contrato + "/facturas/nueva");
        await el.EscribirAsync("Número de la factura", "FV-1");
        await el.EscribirAsync("Concepto", "Lo entregado");
        await el.EscribirAsync("Valor antes de IVA", "12350000");
        await el.EscribirAsync("IVA, en pesos", "0");
        await el.AdjuntarAsync("Factura (no es pública)", "factura.pdf", "%PDF-1.4 factura");
        await el.PulsarAsync("Guardar el borrador");
        await el.IrAsync(contrato);
        await el.SeguirAsync("FV-1");
        await el.PulsarAsync("Enviar a la entidad");
    }

    private static async Task PublicarAsync(Persona ella, string proceso)
    {
        await ella.PulsarAsync("Usar las fechas sugeridas");
        await ella.IrAsync(proceso + "/publicar");
        await ella.PulsarAsync("Publicar la invitación");
        await ella.IrAsync(proceso + "/observaciones");
        await ella.SeguirAsync("Responder «Sitio de entrega»");
        await ella.EscribirAsync("Respuesta", "Sí, siempre que ambos viajes lleguen el mismo día.");
        await ella.PulsarAsync("Publicar la respuesta");
        await SaltarAsync(ella, "Fin de observaciones");
        await SaltarAsync(ella, "Respuesta a las observaciones");
        await ella.IrAsync(proceso + "/mipyme");
        await ella.EscribirAsync("Fundamento", "No llegaron solicitudes suficientes dentro del término.");
        await ella.PulsarAsync("Publicar el aviso");
    }

    private static async Task RecibirAsync(Persona ella, string proceso)
    {
        await SaltarAsync(ella, "Aviso de limitación");
        await SaltarAsync(ella, "Cierre");
        await SaltarAsync(ella, "Apertura");
        await ella.IrAsync(proceso + "/apertura");
        await ella.EscribirAsync("contraseña", FundacionDeMundo.Contrasena);
        await ella.PulsarAsync("Abrir las ofertas");
        await ella.VeAsync("Suministros Andinos");
        await ella.IrAsync("/practica");
        await ella.VeAsync("Van 6 de 11");
    }

    private static async Task EvaluarAsync(Persona ella, string proceso)
    {
        var evaluacion = proceso + "/evaluacion";
        await ella.IrAsync(evaluacion);
        await ella.PulsarAsync("Comenzar la evaluación");
        await ella.IrAsync(evaluacion + "/declaracion");
        await ella.MarcarAsync("No tengo conflicto de interés");
        await ella.PulsarAsync("Declarar");
        for (var quedan = 6; quedan > 0; quedan--)
        {
            await ella.IrAsync(evaluacion);
            var porVer = ella.Pagina.Locator("a[href*='/requisitos/']").Filter(new() { HasText = "Sin verificar" });
            if (await porVer.CountAsync() == 0)
            {
                break;
            }

            var garantia = (await porVer.First.InnerTextAsync()).Contains("garantía", StringComparison.Ordinal);
            await porVer.First.ClickAsync();
            if (garantia || await ella.Pagina.GetByText("La que dé el fabricante").CountAsync() > 0)
            {
                await ella.SeguirAsync("Pedir que lo subsane");
                await ella.EscribirAsync("Qué debe entregar o aclarar", "Diga cuántos meses dura la garantía y cómo se atiende.");
                await ella.PulsarAsync("Enviar la solicitud");
            }
            else
            {
                await ella.MarcarAsync("Cumple");
                await ella.PulsarAsync("Guardar el veredicto");
            }
        }

        // El proveedor contestó mientras tanto.
        await ella.IrAsync(evaluacion);
        await ella.SeguirAsync("Subsanación");
        await ella.VeAsync("doce meses");
        await ella.MarcarAsync("Subsanó: el requisito se cumple");
        await ella.EscribirAsync("Motivo", "Aclara el tiempo y la forma de la garantía.");
        await ella.PulsarAsync("Guardar la decisión");
        await ella.IrAsync(evaluacion + "/informe");
        await ella.PulsarAsync("Publicar el informe");
        await ella.IrAsync(evaluacion + "/comentarios");
        await ella.EscribirAsync("Respuesta a", "La garantía se acreditó al subsanar.");
        await ella.PulsarAsync("Responder");
    }

    private static async Task AceptarAsync(Persona ella, string proceso)
    {
        await SaltarAsync(ella, "Informe de evaluación");
        await SaltarAsync(ella, "Fin del traslado");
        await ella.PulsarAsync("Cambiar a Ordenación del gasto");
        await ella.IrAsync(proceso + "/evaluacion/aceptar");
        await ella.EscribirAsync("Su contraseña otra vez", FundacionDeMundo.Contrasena);
        await ella.PulsarAsync("Aceptar la oferta");
        await ella.VeAsync("La oferta y su aceptación son el contrato");
    }

    private static async Task FirmarAsync(Persona ella)
    {
        await ella.IrAsync("/practica");
        await ella.VeAsync("Van 10 de 11");
        var contrato = await ella.Pagina.Locator("a[href^='/entidad/contratos/']").First.GetAttributeAsync("href");
        await ella.PulsarAsync("Cambiar a Compras");
        await ella.IrAsync(contrato + "/condiciones");
        await ella.EscribirAsync("Forma de pago", "Un pago contra entrega recibida a satisfacción.");
        await ella.PulsarAsync("Guardar");
        await ella.IrAsync(contrato + "/enviar");
        var hasta = DateTimeOffset.Parse((await ella.Pagina.Locator("footer time").GetAttributeAsync("datetime"))!, System.Globalization.CultureInfo.InvariantCulture).AddDays(5);
        await ella.EscribirAsync("Fecha límite para firmar", hasta.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await ella.PulsarAsync("Enviar al proveedor");
        await ella.PulsarAsync("Cambiar a Ordenación del gasto");
        await ella.IrAsync(contrato + "/firmar");
        await ella.VeAsync("El proveedor ya firmó este documento");
        await ella.EscribirAsync("Su contraseña", FundacionDeMundo.Contrasena);
        await ella.PulsarAsync("Firmar el contrato");
        await ella.IrAsync("/practica");
        await ella.VeAsync("Van 11 de 11");
        await ella.VeAsync("así es una mínima cuantía de principio a fin");
    }

    private static Task SaltarAsync(Persona ella, string hito) => ella.PulsarAsync("Saltar a " + hito);
}
