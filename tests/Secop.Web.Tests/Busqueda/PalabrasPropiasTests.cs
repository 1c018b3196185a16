using Microsoft.Extensions.DependencyInjection;
using Secop.Testing;
using Secop.Web.Jobs;

namespace Secop.Web.Tests.Busqueda;

/// <summary>«¿Quiso decir…?» funciona en una instalación que nunca importó nada.</summary>
public sealed class PalabrasPropiasTests
{
    [Fact]
    public async Task SinImportaciones_UnaPalabraMalEscrita_EncuentraLoNuestro()
    {
        await using var fabrica = await SecopFactory.NuevaAsync();
        var proceso = await new Datos(fabrica).ProcesoPublicadoAsync();
        var ciudadano = fabrica.Anonimo().EnFecha(proceso.Ahora);
        Assert.Contains("Ningún resultado", (await ciudadano.VerAsync("/procesos?q=papeleira")).Texto, StringComparison.Ordinal);

        // La segunda vuelta no añade ni cuenta de más.
        await fabrica.ConAsync(s => s.GetRequiredService<PalabrasDeBusqueda>().DarAsync(CancellationToken.None));
        Assert.Equal(0, await fabrica.SqlAsync<long>("select agregar_palabras_propias()", fabrica.CadenaAplicacion));

        var pagina = await ciudadano.VerAsync("/procesos?q=papeleira");
        Assert.Contains("Estos son los resultados de papeleria", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains(proceso.Proceso.Numero, pagina.Texto, StringComparison.Ordinal);
    }
}
