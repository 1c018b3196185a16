using Microsoft.Playwright;
using Secop.E2E.Infraestructura;

namespace Secop.E2E.Jornadas.Actos;

/// <summary>Mientras el proceso está abierto: suscripciones, observaciones, solicitudes Mipyme, aviso y adenda.</summary>
public static class ActoDeObservaciones
{
    public static async Task VivirAsync(Reparto reparto)
    {
        await InteresarseAsync(reparto, reparto.Papelera);
        await InteresarseAsync(reparto, reparto.Distribuidora);
        await ObservarYResponderAsync(reparto);
        await PedirMipymeAsync(reparto, reparto.Papelera);
        await PedirMipymeAsync(reparto, reparto.Distribuidora);
        await AdendaAsync(reparto);
        await AvisoAsync(reparto);
    }

    private static async Task InteresarseAsync(Reparto reparto, Persona proveedor)
    {
        await proveedor.IrAsync("/proveedor/oportunidades");
        await proveedor.SeguirAsync(ActoDelPliego.Nombre);
        await proveedor.PulsarAsync("Me interesa");
        await proveedor.VeAsync("está suscrita");
    }

    private static async Task ObservarYResponderAsync(Reparto reparto)
    {
        var (paula, ana) = (reparto.Papelera, reparto.Administradora);
        await paula.EscribirAsync("Asunto", "Gramaje del papel");
        await paula.EscribirAsync("Observación", "¿El papel debe ser de 75 gramos por metro cuadrado?");
        await paula.PulsarAsync("Enviar la observación");
        await paula.VeAsync("Sin responder");
        await reparto.ElPublicoVeAsync("Gramaje del papel");

        await ana.IrAsync(reparto.Proceso + "/observaciones");
        await ana.SeguirAsync("Responder «Gramaje del papel»");
        await ana.EscribirAsync("Respuesta", "Sí: papel de 75 gramos por metro cuadrado.");
        await ana.PulsarAsync("Publicar la respuesta");
        await ana.VeAsync("papel de 75 gramos");
        await reparto.ElPublicoVeAsync("Sí: papel de 75 gramos por metro cuadrado.");
        await ActoDeCuentas.EsperarCorreoAsync(paula, "papelera", "respondieron una observación");
    }

    private static async Task PedirMipymeAsync(Reparto reparto, Persona proveedor)
    {
        await proveedor.IrAsync($"/proveedor/procesos/{reparto.ProcesoId}");
        await proveedor.SeguirAsync("Pedir que se limite a Mipyme");
        await proveedor.EscribirAsync("Fecha de constitución", "2015-03-02");
        await proveedor.AdjuntarAsync("Certificado de tamaño", "certificado de tamaño.pdf", $"%PDF-1.4 certificado de {proveedor.Nombre}");
        await proveedor.MarcarAsync("Declaro que la empresa");
        await proveedor.PulsarAsync("Solicitar la limitación");
        await proveedor.VeAsync("Su solicitud quedó registrada");
    }

    private static async Task AdendaAsync(Reparto reparto)
    {
        var ana = reparto.Administradora;
        await ana.IrAsync(reparto.Proceso + "/adendas");
        await ana.PulsarAsync("Preparar una adenda");
        await ana.VeAsync("Todavía no cambia nada");
        await ana.IrAsync(reparto.Proceso + "/condiciones");
        await ana.EscribirAsync("Condiciones de entrega", "En el almacén de la alcaldía, en dos entregas.");
        await ana.PulsarAsync("Guardar");
        await LadoALadoAsync(ana);
        await reparto.ElPublicoNoVeAsync("en dos entregas");
        await ana.EscribirAsync("Motivo de la adenda", "El almacén recibe en dos jornadas.");
        await ana.PulsarAsync("Expedir la adenda");
        await reparto.ElPublicoVeAsync("en dos entregas", "El almacén recibe en dos jornadas.");
        await LadoALadoAsync(reparto.Ciudadano);
        await reparto.Ciudadano.NoVeAsync("condicionesDeEntrega");
        await ActoDeCuentas.EsperarCorreoAsync(reparto.Distribuidora, "distribuidora", "adenda n.º 1");
    }

    private static async Task LadoALadoAsync(Persona persona)
    {
        await Assertions.Expect(persona.Pagina.Locator("td.diferencia-antes")).ToContainTextAsync(["En el almacén de la alcaldía."]);
        await Assertions.Expect(persona.Pagina.Locator("td.diferencia-despues")).ToContainTextAsync(["en dos entregas"]);
    }

    private static async Task AvisoAsync(Reparto reparto)
    {
        var ana = reparto.Administradora;
        await ana.IrAsync(reparto.Proceso + "/mipyme");
        await ana.VeAsync("Solicitudes válidas: 2");
        await ana.VeAsync("certificado de tamaño.pdf");
        await reparto.SaltarAsync("Fin de observaciones");
        await reparto.SaltarAsync("Respuesta a las observaciones");
        await ana.IrAsync(reparto.Proceso + "/mipyme");
        await ana.MarcarAsync("Limitado a Mipyme nacionales");
        await ana.EscribirAsync("Fundamento", "Dos Mipyme colombianas lo pidieron y el valor está bajo el umbral.");
        await ana.PulsarAsync("Publicar el aviso");
        await ana.VeAsync("Aviso publicado");
        await reparto.ElPublicoVeAsync("Limitado a Mipyme nacionales");
        await reparto.SaltarAsync("Aviso de limitación");
    }
}
