using Npgsql;

namespace Secop.Web.Tests.Ofertas;

/// <summary>Nadie llega a los sobres por otro camino que sus funciones.</summary>
public sealed class UrnaCerradaTests : PruebaDeUrna
{
    [Theory]
    [InlineData("select count(*) from urna.{0}")]
    [InlineData("delete from urna.{0}")]
    [InlineData("insert into urna.{0} select * from urna.{0}")]
    [InlineData("truncate urna.{0}")]
    public async Task LaAplicacion_NoLeeNiEscribeLasTablas(string sql)
    {
        foreach (var tabla in new[] { "plazos", "sellos", "sellos_anulados", "cadenas", "asientos", "cierres" })
        {
            var error = await Assert.ThrowsAsync<PostgresException>(() => ComoAplicacionAsync(string.Format(null, sql, tabla)));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
        }
    }

    [Theory]
    [InlineData("select urna.asentar('presentacion', gen_random_uuid(), gen_random_uuid(), '{}')")]
    [InlineData("select urna.fijar_plazo(gen_random_uuid(), now(), now(), now(), 0, true)")]
    [InlineData("select urna.vivas(gen_random_uuid())")]
    public async Task LaAplicacion_NoUsaLasPiezasInternas(string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => ComoAplicacionAsync(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
    }

    [Fact]
    public async Task NiElDueno_CambiaUnAsiento()
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => Fabrica.SqlAsync<object>("update urna.asientos set k = 9"));
        Assert.Contains("solo admite", error.MessageText, StringComparison.Ordinal);
    }
}
