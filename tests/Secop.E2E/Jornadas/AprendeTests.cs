using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>Alguien aprende: entra por el signo de pregunta, lee, contesta, busca una palabra y pregunta desde cuándo.</summary>
public sealed class AprendeTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    [Fact]
    public async Task CualquieraAprende_YQuienTieneSesionGuardaSuAvance()
    {
        await using var ciudadana = await Persona.LlegarAsync(producto.Direccion, "aprendiz");
        await ciudadana.IrAsync("/procesos");
        await ciudadana.Pagina.Locator("header a.ayuda").ClickAsync();
        await ciudadana.VeAsync("Buscar un proceso o un contrato");
        await ciudadana.MarcarAsync("En SECOP II; aquí hay un enlace.");
        await ciudadana.PulsarAsync("Contestar");
        await ciudadana.VeAsync("Así es.");
        foreach (var puerta in new[] { "/aprende", "/aprende/compradores", "/aprende/proveedores", "/aprende/ciudadanos", "/aprende/secop-i-y-ii", "/aprende/buscar?q=recibo", "/aprende/glosario" })
        {
            await ciudadana.IrAsync(puerta);
        }

        await ciudadana.IrAsync("/aprende/desde-cuando");
        await ciudadana.MarcarAsync("Con un manual propio");
        await ciudadana.PulsarAsync("Ver desde cuándo");
        await ciudadana.VeAsync("Desde julio de 2022.");

        var datos = new Datos(producto.Fabrica);
        await using var operadora = await producto.LlegarAsync("operadora-que-aprende", await datos.AgenciaAsync());
        await operadora.IrAsync("/plataforma/obligatoriedad");
        await operadora.PulsarAsync("Añadir la fila");
        await operadora.VeAsync("Diga si la fila es del régimen general");
        await operadora.ElegirAsync("Régimen", "Régimen general (Ley 80 de 1993)");
        await operadora.EscribirAsync("Norma", "Circular de ensayo");
        await operadora.MarcarAsync("Por confirmar: mostrarla con esa advertencia");
        await operadora.PulsarAsync("Añadir la fila");
        await operadora.VeAsync("La fila quedó añadida");
        await operadora.Pagina.Locator("header a.ayuda").ClickAsync();
        await operadora.MarcarAsync("Se añade otro, con la fecha desde la que rige.");
        await operadora.PulsarAsync("Contestar");
        await operadora.VeAsync("Quedó en su avance");
        await operadora.IrAsync("/mi-cuenta/aprendizaje");
        await operadora.VeAsync("Lleva 1 de");
    }
}
