using Secop.Domain.Comun;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Contratos;

/// <summary>El salario mínimo sale de la tabla de parámetros, con su vigencia: el decreto nuevo rige sin cambiar el programa.</summary>
public sealed class SalarioMinimoTests
{
    [Fact]
    public async Task UnDecretoNuevo_CambiaElTopeDeLaAdicion_DesdeSuFecha()
    {
        await using var fabrica = await SecopFactory.NuevaAsync();
        var c = await new Datos(fabrica).ContratoEnEjecucionAsync(40_000_000);
        var entidad = await fabrica.ClienteDeAsync(c.Entidad);
        Assert.Contains("$ 20.000.000", (await entidad.VerAsync($"{c.RutaEntidad}/modificaciones/nueva?tipo=Adicion")).Texto, StringComparison.Ordinal);
        var hoy = CalendarioHabil.FechaBogota(TimeProvider.System.GetUtcNow());

        await fabrica.SqlAsync<int>(
            "insert into parametros_legales (id, clave, desde, valor, norma, por_verificar) values (gen_random_uuid(), 'SMMLV', $1, 3501810, 'Decreto de ensayo', false)", fabrica.CadenaAplicacion, hoy);

        Assert.Contains("$ 40.000.000", (await entidad.VerAsync($"{c.RutaEntidad}/modificaciones/nueva?tipo=Adicion")).Texto, StringComparison.Ordinal);
        await fabrica.ConBaseAsync(async db =>
        {
            Assert.Equal(3_501_810m, await db.SalarioMinimoAsync(hoy));
            Assert.Equal(1_423_500m, await db.SalarioMinimoAsync(new DateOnly(2025, 6, 1)));
        });
    }
}
