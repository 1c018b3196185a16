using Secop.E2E.Infraestructura;
using Secop.E2E.Jornadas.Actos;

namespace Secop.E2E.Jornadas;

/// <summary>
/// Una mínima cuantía entera, vivida en el navegador por quienes la viven: la entidad, dos proveedores y quien solo mira.
/// El tiempo se mueve con el reloj de demostración.
/// </summary>
public sealed class MinimaCuantiaTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    /// <summary>Martes 24 de noviembre de 2026, 8:00 a. m. de Bogotá.</summary>
    private static readonly DateTimeOffset Comienzo = new(2026, 11, 24, 13, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task DeLaCuentaAlCierreDelContrato()
    {
        await producto.PonerRelojAsync(Comienzo);
        await using var reparto = await Reparto.LlegarAsync(producto);
        foreach (var acto in (Func<Reparto, Task>[])
        [
            ActoDeCuentas.VivirAsync, ActoDelPliego.VivirAsync, ActoDeObservaciones.VivirAsync, ActoDeOfertas.VivirAsync,
            ActoDeEvaluacion.VivirAsync, ActoDelInforme.VivirAsync, ActoDelContrato.VivirAsync, ActoDeEjecucion.VivirAsync, ActoDelCiudadano.VivirAsync,
        ])
        {
            await reparto.Acto(acto);
        }
    }
}
