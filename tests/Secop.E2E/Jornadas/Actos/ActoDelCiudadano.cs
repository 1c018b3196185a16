using Secop.E2E.Infraestructura;

namespace Secop.E2E.Jornadas.Actos;

/// <summary>Al final, quien solo mira encuentra el proceso, lo lee entero y se lleva los datos; lo privado no está en ninguna parte.</summary>
public static class ActoDelCiudadano
{
    private static readonly string[] Privado = ["52123456", "79123456", "52345678", "52345677", "4550012345", "certificación bancaria.pdf", "FE-101.pdf"];

    public static async Task VivirAsync(Reparto reparto)
    {
        var ciudadano = reparto.Ciudadano;
        await ciudadano.IrAsync("/procesos?q=papeleria");
        await ciudadano.SeguirAsync(ActoDelPliego.Nombre);
        foreach (var texto in (string[])["Adjudicado", "en dos entregas", "Sí: papel de 75 gramos", "Desempate en", "Oferta aceptada", "Lo que ha pasado"])
        {
            await ciudadano.VeAsync(texto);
        }

        await ciudadano.SeguirAsync(ActoDeCuentas.Entidad);
        await ciudadano.VeAsync(ActoDelPliego.Nombre);
        await ciudadano.IrAsync(reparto.ContratoPublico);
        await ciudadano.SeguirAsync(ActoDeOfertas.Papelera);
        await ciudadano.SeguirAsync("Sus contratos en esta plataforma");
        await ciudadano.SeguirAsync(ActoDelPliego.Nombre);
        await ciudadano.VeAsync("Cerrado");

        foreach (var (ruta, texto) in new[]
        {
            (reparto.Expediente, "Adjudicado"), (reparto.Expediente + "/apertura", "Acta de apertura"), (reparto.ContratoPublico, "FE-103"),
            (reparto.Expediente + "/cronograma.ics", "BEGIN:VEVENT"), (reparto.Expediente + "/novedades.atom", "<entry>"),
            ("/api" + reparto.Expediente, "MC-001-2026"), (reparto.ContratoPublico + "?handler=Csv", "FE-103"), ("/procesos.csv", "MC-001-2026"),
            ("/contratos?handler=Csv", "CMC-001-2026"), ("/entidades", ActoDeCuentas.Entidad), ("/proveedores", ActoDeOfertas.Papelera),
        })
        {
            var leido = await LeerAsync(reparto, ruta);
            Assert.Contains(texto, leido, StringComparison.Ordinal);
            Assert.All(Privado, dato => Assert.DoesNotContain(dato, leido, StringComparison.Ordinal));
        }

        await reparto.Administradora.IrAsync("/entidad/cuenta/auditoria");
        await reparto.Administradora.VeAsync("Óscar Peña");
        await reparto.Administradora.IrAsync("/entidad/escritorio");
    }

    private static async Task<string> LeerAsync(Reparto reparto, string ruta)
    {
        var respuesta = await reparto.Ciudadano.Pagina.Context.APIRequest.GetAsync(reparto.Producto.Direccion + ruta);
        Assert.True(respuesta.Ok, $"{ruta} respondió {respuesta.Status}.");
        return System.Net.WebUtility.HtmlDecode(await respuesta.TextAsync());
    }
}
