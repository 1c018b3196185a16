using System.Net;
using Secop.Domain.Contratos;
using Secop.Testing;

namespace Secop.Web.Tests.Contratos;

public sealed class ModificacionesTests : PruebaWeb
{
    private static string Fecha(int dias = 0) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(-5).DateTime).AddDays(dias).ToString("yyyy-MM-dd");

    private static (string, string)[] Adicion(string valor) =>
    [
        ("Entrada.Justificacion", "Hace falta atender dos sedes más"), ("Entrada.Valor", valor),
        ("Entrada.CdpNumero", "CDP-9"), ("Entrada.CdpFecha", Fecha()), ("Entrada.CdpValor", valor),
    ];

    [Fact]
    public async Task Adicion_DeUnPesoDeMas_NoPasa_YLaExactaRigeAlPublicarse()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        var proveedor = await Fabrica.ClienteDeAsync(c.Proveedor);
        var r = await entidad.EnviarAsync($"{c.RutaEntidad}/modificaciones/nueva?tipo=Adicion", Adicion("20.000.001"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("50 % del valor inicial", r.Errores);
        Assert.Contains("20.000.001", r.Html);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/modificaciones/nueva?tipo=Adicion", Adicion("20.000.000"));
        Assert.Equal(c.RutaEntidad, r.Destino);
        var m = (await Datos.ContratoAsync(c)).Modificaciones.Single();

        var sinAcuerdo = await entidad.VerAsync($"{c.RutaEntidad}/modificaciones/{m.Id}");
        Assert.DoesNotContain("Firmar y publicar", sinAcuerdo.Texto);
        Assert.DoesNotContain("Hace falta atender", (await Fabrica.Anonimo().VerAsync(c.RutaPublica)).Texto);
        await proveedor.EnviarAsync($"{c.RutaProveedor}/modificaciones/{m.Id}", [("Entrada.Contrasena", Datos.Contrasena)]);
        Assert.Equal(40_000_000, (await Datos.ContratoAsync(c)).ValorTotal);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/modificaciones/{m.Id}", [("Entrada.Contrasena", Datos.Contrasena)]);
        Assert.Equal(c.RutaEntidad, r.Destino);
        Assert.Equal(60_000_000, (await Datos.ContratoAsync(c)).ValorTotal);
        Assert.Contains("Hace falta atender", (await Fabrica.Anonimo().VerAsync(c.RutaPublica)).Texto);
        var lista = await entidad.VerAsync($"/entidad/contratos?q={c.Numero}");
        Assert.Contains("$ 60.000.000", lista.Texto);
    }

    [Fact]
    public async Task Prorroga_RechazadaPorElProveedor_NoRige()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        var fin = (await Datos.ContratoAsync(c)).FechaFin!.Value;
        await entidad.EnviarAsync($"{c.RutaEntidad}/modificaciones/nueva?tipo=Prorroga", [("Entrada.Justificacion", "Demoras del fabricante"), ("Entrada.NuevaFechaFin", fin.AddDays(30).ToString("yyyy-MM-dd"))]);
        var m = (await Datos.ContratoAsync(c)).Modificaciones.Single();
        var proveedor = await Fabrica.ClienteDeAsync(c.Proveedor);
        await proveedor.EnviarAsync($"{c.RutaProveedor}/modificaciones/{m.Id}", [("Entrada.Motivo", "No podemos mantener el precio")], "No aceptar");
        var guardado = await Datos.ContratoAsync(c);
        Assert.Equal(EstadoModificacion.RechazadaProveedor, guardado.Modificaciones.Single().Estado);
        Assert.Equal(fin, guardado.FechaFin);
    }

    [Fact]
    public async Task Suspender_YReactivar_MueveElFin()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        var fin = (await Datos.ContratoAsync(c)).FechaFin!.Value;
        async Task PublicarAsync(string tipo, params (string, string)[] campos)
        {
            await entidad.EnviarAsync($"{c.RutaEntidad}/modificaciones/nueva?tipo={tipo}", [.. campos, ("Entrada.Justificacion", "Inundación de la sede"), ("Entrada.RequiereProveedor", "false")]);
            var m = (await Datos.ContratoAsync(c)).Modificaciones.Single(x => x.EstaAbierta);
            await entidad.EnviarAsync($"{c.RutaEntidad}/modificaciones/{m.Id}", [("Entrada.Contrasena", Datos.Contrasena)]);
        }

        await PublicarAsync("Suspension", ("Entrada.Desde", Fecha(-4)), ("Entrada.ReinicioEstimado", Fecha(10)));
        Assert.Contains("Suspendido", (await Fabrica.Anonimo().VerAsync(c.RutaPublica)).Texto);
        await PublicarAsync("Reactivacion", ("Entrada.Desde", Fecha(-1)));
        Assert.Equal(fin.AddDays(3), (await Datos.ContratoAsync(c)).FechaFin);
    }

    [Fact]
    public async Task Descartar_LiberaElTurno()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        await entidad.EnviarAsync($"{c.RutaEntidad}/modificaciones/nueva?tipo=Adicion", Adicion("1.000.000"));
        var segunda = await entidad.EnviarAsync($"{c.RutaEntidad}/modificaciones/nueva?tipo=Adicion", Adicion("1.000.000"));
        Assert.Contains("Ya hay una modificación en trámite", segunda.Errores);
        var m = (await Datos.ContratoAsync(c)).Modificaciones.Single();
        await entidad.EnviarAsync($"{c.RutaEntidad}/modificaciones/{m.Id}", [], "Descartar la modificación");
        Assert.Equal(EstadoModificacion.Descartada, (await Datos.ContratoAsync(c)).Modificaciones.Single().Estado);
    }

    [Fact]
    public async Task Liquidar_DeComunAcuerdo_ConLasDosFirmas()
    {
        var c = await Datos.ContratoEnEjecucionAsync(liquidacion: RazonLiquidacion.TractoSucesivo);
        await Datos.EnContratoAsync(c, (contrato, ahora, _) =>
        {
            contrato.RecibirEntregaNoPlaneada("Todo", contrato.FechaInicio!.Value, 100, null, null, c.Entidad.Actor, ahora);
            contrato.Terminar(c.Entidad.Actor, ahora);
        });
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        var proveedor = await Fabrica.ClienteDeAsync(c.Proveedor);
        var sinLiquidar = await entidad.EnviarAsync($"{c.RutaEntidad}/cerrar", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sinLiquidar.Estado);
        var temprano = await entidad.EnviarAsync($"{c.RutaEntidad}/liquidar", [("Entrada.Tipo", "Unilateral"), ("Entrada.ValorEjecutado", "40.000.000"), ("Entrada.NumeroActo", "RES-1"), ("Entrada.Contrasena", Datos.Contrasena)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, temprano.Estado);
        Assert.Contains("La liquidación unilateral procede", temprano.Errores);
        await entidad.EnviarAsync($"{c.RutaEntidad}/liquidar", [("Entrada.Tipo", "Bilateral"), ("Entrada.ValorEjecutado", "40.000.000"), ("Entrada.Contrasena", Datos.Contrasena)]);
        Assert.Equal(EtapaContrato.Terminado, (await Datos.ContratoAsync(c)).Etapa);
        await proveedor.EnviarAsync($"{c.RutaProveedor}/liquidacion", [("Entrada.Contrasena", Datos.Contrasena)]);
        Assert.Equal(EtapaContrato.Liquidado, (await Datos.ContratoAsync(c)).Etapa);
        Assert.Contains("De común acuerdo", (await Fabrica.Anonimo().VerAsync(c.RutaPublica)).Texto);
        var r = await entidad.EnviarAsync($"{c.RutaEntidad}/cerrar", []);
        Assert.Equal(c.RutaEntidad, r.Destino);
    }

    [Fact]
    public async Task Incumplimiento_SinFirmezaNo_ConFirmezaEsPublico()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        (string, string)[] Campos(string firmeza) => [("Entrada.Tipo", "Multa"), ("Entrada.NumeroActo", "RES-55"), ("Entrada.FechaActo", Fecha(-3)), ("Entrada.FechaFirmeza", firmeza), ("Entrada.Valor", "1.000.000"), ("Entrada.Descripcion", "Mora de ocho días en la entrega")];
        var futura = await entidad.EnviarAsync($"{c.RutaEntidad}/incumplimientos/nuevo", Campos(Fecha(1)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, futura.Estado);
        await entidad.EnviarAsync($"{c.RutaEntidad}/incumplimientos/nuevo", Campos(Fecha(-1)));
        Assert.Contains("RES-55", (await Fabrica.Anonimo().VerAsync(c.RutaPublica)).Texto);
    }
}
