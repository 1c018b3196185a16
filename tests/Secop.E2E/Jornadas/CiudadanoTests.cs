using Secop.E2E.Infraestructura;

namespace Secop.E2E.Jornadas;

/// <summary>Quien solo mira: sin cuenta, sin captcha.</summary>
public sealed class CiudadanoTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    [Fact]
    public async Task LaPortadaYLosErrores_SeLeenSinCuenta()
    {
        await using var ciudadano = await Persona.LlegarAsync(producto.Direccion, "ciudadano");
        await ciudadano.IrAsync("/");
        await ciudadano.VeAsync("no es la plataforma oficial SECOP");
        await ciudadano.IrAsync("/no-existe");
        await ciudadano.VeAsync("No encontramos esta página");
    }
}
