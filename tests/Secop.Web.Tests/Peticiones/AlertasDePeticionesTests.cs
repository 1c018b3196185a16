using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Testing;
using Secop.Web.Peticiones;

namespace Secop.Web.Tests.Peticiones;

public sealed class AlertasDePeticionesTests
{
    [Fact]
    public async Task AQuienResponde_AsignadaYLasDosAlertas_ElDiaQueEs()
    {
        // Con base propia: las alertas miran todas las peticiones.
        await using var fabrica = await SecopFactory.NuevaAsync();
        var datos = new Datos(fabrica);
        var v = await datos.VentanillaAsync();
        var lunes = CalendarioHabil.Instante(new DateOnly(2019, 10, 7), new TimeOnly(10, 0));
        var id = await datos.PeticionAsignadaAsync(v.Atiende.Id, lunes);
        var vence = await fabrica.SqlAsync<DateTime>("select vencimiento::timestamp from peticiones where id = $1", null, id);
        Assert.Equal(new DateTime(2019, 10, 29), vence);
        foreach (var (dia, alertas) in new[] { (23, 0), (24, 1), (24, 1), (25, 1), (28, 2), (28, 2), (29, 2) })
        {
            await fabrica.ConAsync(s => s.GetRequiredService<AlertasDePeticiones>().DarAsync(CancellationToken.None), CalendarioHabil.Instante(new DateOnly(2019, 10, dia), new TimeOnly(8, 0)));
            Assert.Equal(alertas, await fabrica.SqlAsync<long>("select count(*) from bitacora where tipo = 'PeticionPorVencer' and datos ->> 'PeticionId' = $1", null, id.ToString()));
        }

        var correos = await datos.CorreosAsync(v.Atiende.Correo);
        CorreosDePeticionTests.Dice(correos, "CorreoDePeticionAsignada", "Le asignaron la petición", "Es una petición sobre capacitación. Vence el 29 de octubre de 2019.", $"/plataforma/pqrsd/{id}");
        CorreosDePeticionTests.Dice(correos, "CorreoDePeticionPorVencer", "vence en tres días hábiles", "29 de octubre de 2019");
        CorreosDePeticionTests.Dice(correos, "CorreoDePeticionPorVencer", "vence ya", "29 de octubre de 2019");
    }
}
