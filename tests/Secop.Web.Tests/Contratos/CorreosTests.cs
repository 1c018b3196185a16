using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Contratos;

public sealed class CorreosTests : PruebaWeb
{
    [Fact]
    public async Task ContratoEnviado_AvisaAQuienFirmaPorElProveedor_ConElLimiteYLaConsecuencia()
    {
        var c = await Datos.ContratoEnviadoAsync();
        var correo = Assert.Single(await DeAsync<CorreoDeContratoEnviado>(c.Proveedor.Administrador));
        Assert.Contains(c.Numero, correo.Asunto);
        Assert.Contains("no deshace la adjudicación", correo.Cuerpo);
        Assert.Contains("Puede firmarlo hasta el", correo.Cuerpo);
        Assert.Contains($"/proveedor/contratos/{c.Id}", correo.Cuerpo);
        Assert.DoesNotContain("40.000.000", correo.Cuerpo);
    }

    [Fact]
    public async Task ContratoRechazado_LlevaElMotivoAQuienLoArma_YNoAControlInterno()
    {
        var c = await Datos.ContratoEnviadoAsync();
        var control = await Datos.MiembroAsync(c.Entidad, RolesDeCuenta.ControlInterno);
        await Datos.EnContratoAsync(c, (contrato, ahora, _) => contrato.RechazarPorProveedor("El plazo no es el de la oferta", c.Proveedor.Actor, ahora));
        var correo = Assert.Single(await DeAsync<CorreoDeContratoRechazado>(c.Entidad.Administrador));
        Assert.Contains("El plazo no es el de la oferta", correo.Cuerpo);
        Assert.Empty(await DeAsync<CorreoDeContratoRechazado>(control));
    }

    [Fact]
    public async Task ContratoFirmado_AvisaALasDosPartes()
    {
        var c = await Datos.ContratoFirmadoAsync();
        Assert.Single(await DeAsync<CorreoDeContratoFirmadoPorProveedor>(c.Entidad.Administrador));
        Assert.Single(await DeAsync<CorreoDeContratoFirmado>(c.Proveedor.Administrador));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FacturaDecidida_AvisaAlProveedor(bool aprobada)
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        await Datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
        {
            var f = contrato.PrepararFactura(new DatosDeFactura("FE-55", contrato.FechaInicio!.Value, "Cobro", 1_000_000, 0, "Pago pactado contra factura"), archivo, c.Proveedor.Actor, ahora);
            contrato.EnviarFactura(f.Id, c.Proveedor.Actor, ahora);
            if (aprobada)
            {
                contrato.AprobarFactura(f.Id, new DatosDeAprobacion(contrato.FechaInicio!.Value, contrato.RegistrosPresupuestales[0].Id, null, 1_000_000), c.Entidad.Actor, ahora);
            }
            else
            {
                contrato.RechazarFactura(f.Id, "El IVA está mal liquidado", c.Entidad.Actor, ahora);
            }
        });
        Assert.Single(await DeAsync<CorreoDeFacturaEnviada>(c.Entidad.Administrador));
        var aprobadas = await DeAsync<CorreoDeFacturaAprobada>(c.Proveedor.Administrador);
        var rechazadas = await DeAsync<CorreoDeFacturaRechazada>(c.Proveedor.Administrador);
        var correo = Assert.Single(aprobada ? aprobadas : rechazadas);
        Assert.Empty(aprobada ? rechazadas : aprobadas);
        Assert.Contains("FE-55", correo.Cuerpo);
        Assert.Equal(!aprobada, correo.Cuerpo.Contains("El IVA está mal liquidado", StringComparison.Ordinal));
        Assert.DoesNotContain("1.000.000", correo.Cuerpo);
    }

    [Fact]
    public async Task GarantiaDecidida_AvisaAlProveedorConElMotivo()
    {
        var c = await Datos.ContratoFirmadoAsync(garantias: true);
        await Datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
        {
            var hoy = DateOnly.FromDateTime(ahora.AddHours(-5).DateTime);
            DatosDeGarantia Poliza(string numero, decimal valor) =>
                new(numero, ClaseGarantia.ContratoDeSeguro, "Aseguradora", [new DatosDeAmparo("Cumplimiento", valor, hoy, hoy.AddYears(2))], archivo);
            contrato.CargarGarantia(Poliza("P-1", 1), c.Proveedor.Actor, ahora);
            contrato.DevolverGarantia(contrato.Garantias.Single().Id, "El valor asegurado no alcanza", c.Entidad.Actor, ahora);
            contrato.CargarGarantia(Poliza("P-2", 4_000_000), c.Proveedor.Actor, ahora);
            contrato.AprobarGarantia(contrato.Garantias.Single(g => g.Referencia == "P-2").Id, c.Entidad.Actor, ahora);
        });
        Assert.Equal(2, (await DeAsync<CorreoDeGarantiaEnviada>(c.Entidad.Administrador)).Count);
        Assert.Contains("El valor asegurado no alcanza", Assert.Single(await DeAsync<CorreoDeGarantiaDevuelta>(c.Proveedor.Administrador)).Cuerpo);
        Assert.Single(await DeAsync<CorreoDeGarantiaAprobada>(c.Proveedor.Administrador));
    }

    private async Task<List<Envio>> DeAsync<T>(Persona para) => [.. (await Datos.CorreosAsync(para.Correo)).Where(e => e.Correo == typeof(T).Name)];
}
