using System.Net;
using Secop.Domain.Contratos;
using Secop.Testing;

namespace Secop.Web.Tests.Contratos;

public sealed class EjecucionTests : PruebaWeb
{
    private static string Fecha(int dias = 0) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(-5).DateTime).AddDays(dias).ToString("yyyy-MM-dd");

    [Fact]
    public async Task DelRpAlCierre_PorLaWeb_YElPublicoLoVa()
    {
        var c = await Datos.ContratoFirmadoAsync();
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        var proveedor = await Fabrica.ClienteDeAsync(c.Proveedor);
        var anonimo = Fabrica.Anonimo();

        var sinRp = await entidad.EnviarAsync($"{c.RutaEntidad}/iniciar", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sinRp.Estado);
        Assert.Contains("registro presupuestal por todo el valor", sinRp.Errores);
        var r = await entidad.EnviarAsync($"{c.RutaEntidad}/presupuesto", [("Entrada.Numero", "RP-77"), ("Entrada.Valor", "40.000.000")]);
        Assert.Equal(c.RutaEntidad, r.Destino);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/iniciar", [], "Iniciar la ejecución", ("Archivo", "acta.pdf", "%PDF-1.7"u8.ToArray()));
        Assert.Equal(c.RutaEntidad, r.Destino);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/plan", [("Entrada[0].Fecha", Fecha(10))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("Escriba la fecha de la entrega 2", r.Errores);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/plan", [("Entrada[0].Nombre", "Mitad"), ("Entrada[0].Fecha", Fecha(10)), ("Entrada[0].Porcentaje", "50"), ("Entrada[1].Nombre", "Resto"), ("Entrada[1].Fecha", Fecha(20)), ("Entrada[1].Porcentaje", "100"), ("Entrada[2].Nombre", ""), ("Entrada[2].Porcentaje", ""), ("Entrada[3].Nombre", ""), ("Entrada[3].Porcentaje", "")]);
        Assert.Equal(c.RutaEntidad, r.Destino);

        var mitad = (await Datos.ContratoAsync(c)).Entregas.Single(e => e.Nombre == "Mitad").Id;
        r = await proveedor.EnviarAsync($"{c.RutaProveedor}/entregas/{mitad}", [("Entrada.Nota", "Entregado en el almacén central")]);
        Assert.Equal(c.RutaProveedor, r.Destino);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/entregas/{mitad}", [("Entrada.Porcentaje", "50")]);
        Assert.Equal(c.RutaEntidad, r.Destino);

        r = await proveedor.EnviarAsync($"{c.RutaProveedor}/facturas/nueva", [("Entrada.Numero", "FE-100"), ("Entrada.Concepto", "Primera entrega"), ("Entrada.Base", "16.806.722,69"), ("Entrada.Iva", "3.193.277,31")], null, ("Archivo", "factura.pdf", "%PDF-1.7"u8.ToArray()));
        Assert.Equal(c.RutaProveedor, r.Destino);
        var factura = (await Datos.ContratoAsync(c)).Facturas.Single();
        Assert.Equal(20_000_000m, factura.Total);
        Assert.Equal(HttpStatusCode.NotFound, (await entidad.VerAsync($"{c.RutaEntidad}/facturas/{factura.Id}")).Estado);
        await proveedor.EnviarAsync($"{c.RutaProveedor}/facturas/{factura.Id}", [], "Enviar a la entidad");
        Assert.DoesNotContain("FE-100", (await anonimo.VerAsync(c.RutaPublica)).Texto);

        var mal = await entidad.EnviarAsync($"{c.RutaEntidad}/facturas/{factura.Id}/aprobar", [("Entrada.ValorConfirmado", "2.000.000")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mal.Estado);
        Assert.Contains("escriba otra vez el total", mal.Errores);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/facturas/{factura.Id}/aprobar", [("Entrada.ValorConfirmado", "20.000.000")]);
        Assert.Equal(c.RutaEntidad, r.Destino);
        var publico = await anonimo.VerAsync(c.RutaPublica);
        Assert.Contains("FE-100", publico.Texto);
        Assert.DoesNotContain("factura.pdf", publico.Html);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/facturas/{factura.Id}/pagar", []);
        Assert.Equal(c.RutaEntidad, r.Destino);
        Assert.Contains("Pagada", (await anonimo.VerAsync(c.RutaPublica)).Texto);

        r = await entidad.EnviarAsync($"{c.RutaEntidad}/entregas/no-planeada", [("Entrada.Nombre", "Todo lo demás"), ("Entrada.Porcentaje", "100")]);
        Assert.Equal(c.RutaEntidad, r.Destino);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/terminar", []);
        Assert.Equal(c.RutaEntidad, r.Destino);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/cerrar", []);
        Assert.Equal(c.RutaEntidad, r.Destino);
        Assert.Equal(EtapaContrato.Cerrado, (await Datos.ContratoAsync(c)).Etapa);

        var tras = await entidad.EnviarAsync($"{c.RutaEntidad}/presupuesto", [("Entrada.Numero", "RP-78"), ("Entrada.Valor", "1")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tras.Estado);
        Assert.Contains("el contrato está cerrado", tras.Errores, StringComparison.OrdinalIgnoreCase);
        Assert.True(await Fabrica.SqlAsync<long>("select count(*) from bitacora where contrato_id = $1", null, c.Id) >= 15);
    }

    [Fact]
    public async Task Garantia_CargadaDevueltaYAprobada()
    {
        var c = await Datos.ContratoFirmadoAsync(garantias: true);
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        var proveedor = await Fabrica.ClienteDeAsync(c.Proveedor);
        (string, string)[] Campos(string numero, string valor) => [("Entrada.Referencia", numero), ("Entrada.Garante", "Seguros del Estado"), ("Entrada.Amparos[0].Valor", valor)];
        byte[] archivo = "%PDF-1.7"u8.ToArray();

        var sinArchivo = await proveedor.EnviarAsync($"{c.RutaProveedor}/garantias/nueva", Campos("POL-1", "4.000.000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sinArchivo.Estado);
        Assert.Contains("Adjunte el archivo", sinArchivo.Errores);
        Assert.Contains("POL-1", sinArchivo.Html);
        await proveedor.EnviarAsync($"{c.RutaProveedor}/garantias/nueva", Campos("POL-1", "3.999.999"), null, ("Archivo", "poliza.pdf", archivo));
        var corta = (await Datos.ContratoAsync(c)).Garantias.Single().Id;
        var r = await entidad.EnviarAsync($"{c.RutaEntidad}/garantias/{corta}", [], "Aprobar la garantía");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("asegura $ 3.999.999", r.Errores);
        await entidad.EnviarAsync($"{c.RutaEntidad}/garantias/{corta}", [("Entrada.Motivo", "El valor asegurado no alcanza")], "Devolver");
        Assert.Contains("El valor asegurado no alcanza", (await proveedor.VerAsync(c.RutaProveedor)).Texto);
        Assert.DoesNotContain("POL-1", (await Fabrica.Anonimo().VerAsync(c.RutaPublica)).Texto);

        await proveedor.EnviarAsync($"{c.RutaProveedor}/garantias/nueva", Campos("POL-2", "4.000.000"), null, ("Archivo", "poliza.pdf", archivo));
        var buena = (await Datos.ContratoAsync(c)).Garantias.Single(g => g.Referencia == "POL-2").Id;
        await entidad.EnviarAsync($"{c.RutaEntidad}/garantias/{buena}", [], "Aprobar la garantía");
        var publico = await Fabrica.Anonimo().VerAsync(c.RutaPublica);
        Assert.Contains("POL-2", publico.Texto);
        Assert.DoesNotContain("poliza.pdf", publico.Html);
    }

    [Fact]
    public async Task Supervisor_SoloDeLaEntidadYConElRol()
    {
        var c = await Datos.ContratoFirmadoAsync();
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        var nueva = await Datos.MiembroAsync(c.Entidad, Secop.Domain.Cuentas.RolesDeCuenta.Supervisor);
        var ajeno = await entidad.EnviarAsync($"{c.RutaEntidad}/supervisor", [("Entrada.UsuarioId", c.Proveedor.Administrador.Id.ToString()), ("Entrada.Motivo", "Cambio por vacaciones")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ajeno.Estado);
        await entidad.EnviarAsync($"{c.RutaEntidad}/supervisor", [("Entrada.UsuarioId", nueva.Id.ToString()), ("Entrada.Motivo", "Cambio por vacaciones")]);
        Assert.Equal(nueva.Id, (await Datos.ContratoAsync(c)).SupervisorId);
        var publico = await Fabrica.Anonimo().VerAsync(c.RutaPublica);
        Assert.Contains(nueva.Nombre, publico.Texto);
        Assert.DoesNotContain("Cambio por vacaciones", publico.Texto);
    }

    [Fact]
    public async Task Entrega_ConfirmadaPorQuienNoSupervisaEsteContrato_NoSeRecibe()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var otro = await Datos.MiembroAsync(c.Entidad, Secop.Domain.Cuentas.RolesDeCuenta.Supervisor);
        var id = (await Datos.ContratoAsync(c)).Entregas[0].Id;
        var r = await (await Fabrica.ClienteDeAsync(otro, c.Entidad)).EnviarAsync($"{c.RutaEntidad}/entregas/{id}", [("Entrada.Porcentaje", "10")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("Sólo quien supervisa el contrato", r.Errores);
        Assert.Equal(0, (await Datos.ContratoAsync(c)).PorcentajeEntregado);
    }

    [Fact]
    public async Task Rechazar_YReversar_ConMotivoYContrasena()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        var proveedor = await Fabrica.ClienteDeAsync(c.Proveedor);
        var factura = await FacturaEnviadaAsync(c, 5_000_000);
        var sinMotivo = await entidad.EnviarAsync($"{c.RutaEntidad}/facturas/{factura}/rechazar", [("Entrada.Motivo", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sinMotivo.Estado);
        await entidad.EnviarAsync($"{c.RutaEntidad}/facturas/{factura}/rechazar", [("Entrada.Motivo", "El concepto no coincide con la entrega")]);
        Assert.Contains("El concepto no coincide", (await proveedor.VerAsync($"{c.RutaProveedor}/facturas/{factura}")).Texto);
        await proveedor.EnviarAsync($"{c.RutaProveedor}/facturas/{factura}/editar", [("Entrada.Concepto", "Concepto corregido")]);
        await proveedor.EnviarAsync($"{c.RutaProveedor}/facturas/{factura}", [], "Enviar a la entidad");
        await entidad.EnviarAsync($"{c.RutaEntidad}/facturas/{factura}/aprobar", [("Entrada.ValorConfirmado", "5000000")]);
        Assert.Contains("Concepto corregido", (await Fabrica.Anonimo().VerAsync(c.RutaPublica)).Texto);

        var mala = await entidad.EnviarAsync($"{c.RutaEntidad}/facturas/{factura}/reversar", [("Entrada.Motivo", "Se aprobó por error"), ("Entrada.Contrasena", "no es esta frase 123")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mala.Estado);
        await entidad.EnviarAsync($"{c.RutaEntidad}/facturas/{factura}/reversar", [("Entrada.Motivo", "Se aprobó por error"), ("Entrada.Contrasena", Datos.Contrasena)]);
        Assert.Equal(EstadoFactura.Enviada, (await Datos.ContratoAsync(c)).Facturas.Single().Estado);
        var publico = await Fabrica.Anonimo().VerAsync(c.RutaPublica);
        Assert.DoesNotContain("Concepto corregido", publico.Texto);
        Assert.Contains("Se reversó una decisión sobre una factura", publico.Texto);
    }

    private async Task<Guid> FacturaEnviadaAsync(ContratoDePrueba c, decimal valor)
    {
        var id = Guid.Empty;
        await Datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
        {
            var f = contrato.PrepararFactura(new DatosDeFactura("FE-1", contrato.FechaInicio!.Value, "Cobro", valor, 0, "Pago pactado contra factura"), archivo, c.Proveedor.Actor, ahora);
            contrato.EnviarFactura(f.Id, c.Proveedor.Actor, ahora);
            id = f.Id;
        });
        return id;
    }
}
