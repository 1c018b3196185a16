using System.Net;
using Secop.Domain.Contratos;
using Secop.Testing;

namespace Secop.Web.Tests.Contratos;

public sealed class FirmaTests : PruebaWeb
{
    [Fact]
    public async Task DeLaEdicionALaFirma_PorLasDosPartes_QuedaPublico()
    {
        var c = await Datos.ContratoAceptadoAsync();
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        var proveedor = await Fabrica.ClienteDeAsync(c.Proveedor);

        var r = await entidad.EnviarAsync($"{c.RutaEntidad}/generales", [("Entrada.Numero", $"CTO-{c.Codigo}"), ("Entrada.Liquidacion", "Pactada"), ("Entrada.MesesLiquidacionPactados", "6")]);
        Assert.Equal(c.RutaEntidad, r.Destino);
        await entidad.EnviarAsync($"{c.RutaEntidad}/condiciones", [("Entrada.FormaDePago", "Un pago por cada entrega recibida")]);
        await entidad.EnviarAsync($"{c.RutaEntidad}/documentos-del-proveedor", [("Entrada.Nombre", "Certificado de ARL"), ("Entrada.Obligatorio", "true")]);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/documentos", [("Entrada.Titulo", "Clausulado")], "Adjuntar", ("Archivo", "clausulado.pdf", "%PDF-1.7"u8.ToArray()));
        Assert.Equal(HttpStatusCode.Redirect, r.Estado);
        r = await entidad.EnviarAsync($"{c.RutaEntidad}/enviar", []);
        Assert.Equal(c.RutaEntidad, r.Destino);

        var publico = await Fabrica.Anonimo().VerAsync(c.RutaPublica);
        Assert.Contains("Aceptado, pendiente de firma", publico.Texto);
        Assert.DoesNotContain("Un pago por cada entrega", publico.Texto);

        var firma = await proveedor.EnviarAsync($"{c.RutaProveedor}/firmar", [("Entrada.Contrasena", Datos.Contrasena)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, firma.Estado);
        Assert.Contains("Certificado de ARL", firma.Errores);
        await proveedor.EnviarAsync($"{c.RutaProveedor}/documentos", [], "Adjuntar", ("Archivo", "arl.pdf", "%PDF-1.7"u8.ToArray()));
        firma = await proveedor.EnviarAsync($"{c.RutaProveedor}/firmar", [("Entrada.Contrasena", Datos.Contrasena)]);
        Assert.Equal(c.RutaProveedor, firma.Destino);
        firma = await entidad.EnviarAsync($"{c.RutaEntidad}/firmar", [("Entrada.Contrasena", Datos.Contrasena)]);
        Assert.Equal(c.RutaEntidad, firma.Destino);

        var guardado = await Datos.ContratoAsync(c);
        Assert.Equal(EtapaContrato.Firmado, guardado.Etapa);
        Assert.Equal(2, guardado.Firmas.Count);
        Assert.Equal(guardado.HashDelDocumento(), Assert.Single(guardado.Firmas.Select(f => f.HashDocumento).Distinct()));
        Assert.Equal(1, await Fabrica.SqlAsync<long>("select count(*) from bitacora where contrato_id = $1 and tipo = 'ContratoFirmado' and es_publico", null, c.Id));

        publico = await Fabrica.Anonimo().VerAsync(c.RutaPublica);
        Assert.Contains("Un pago por cada entrega", publico.Texto);
        Assert.Contains("Clausulado", publico.Texto);
        Assert.DoesNotContain("arl.pdf", publico.Html);
        Assert.DoesNotContain("Certificado de ARL", publico.Html);
    }

    [Theory]
    [InlineData("")]
    [InlineData("otra contraseña cualquiera 1")]
    public async Task Firmar_ConContrasenaAjena_NoFirma(string contrasena)
    {
        var c = await Datos.ContratoEnviadoAsync();
        var proveedor = await Fabrica.ClienteDeAsync(c.Proveedor);
        var r = await proveedor.EnviarAsync($"{c.RutaProveedor}/firmar", [("Entrada.Contrasena", contrasena)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.NotEmpty(r.Errores);
        Assert.Equal(EtapaContrato.PendienteFirmaProveedor, (await Datos.ContratoAsync(c)).Etapa);
    }

    [Fact]
    public async Task Rechazar_ConMotivo_VuelveAEdicionYSigueAceptado()
    {
        var c = await Datos.ContratoEnviadoAsync();
        var proveedor = await Fabrica.ClienteDeAsync(c.Proveedor);
        var corto = await proveedor.EnviarAsync($"{c.RutaProveedor}/rechazar", [("Entrada.Motivo", "no")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, corto.Estado);
        Assert.Contains("Escriba el motivo", corto.Errores);
        await proveedor.EnviarAsync($"{c.RutaProveedor}/rechazar", [("Entrada.Motivo", "El supervisor no coincide con la aceptación")]);
        Assert.Equal(EtapaContrato.EnEdicion, (await Datos.ContratoAsync(c)).Etapa);

        var ficha = await (await Fabrica.ClienteDeAsync(c.Entidad)).VerAsync(c.RutaEntidad);
        Assert.Contains("El supervisor no coincide con la aceptación", ficha.Texto);
        var publico = await Fabrica.Anonimo().VerAsync(c.RutaPublica);
        Assert.Contains("Aceptado, pendiente de firma", publico.Texto);
        Assert.DoesNotContain("El supervisor no coincide", publico.Texto);
    }

    [Fact]
    public async Task Rechazar_ElAvisoDiceLaConsecuenciaYElLimite()
    {
        var c = await Datos.ContratoEnviadoAsync();
        var pagina = await (await Fabrica.ClienteDeAsync(c.Proveedor)).VerAsync(c.RutaProveedor);
        Assert.Contains("no deshace la adjudicación", pagina.Texto);
        Assert.Contains("Firme hasta el", pagina.Texto);
    }

    [Fact]
    public async Task Silencio_SoloDespuesDelLimite()
    {
        var c = await Datos.ContratoEnviadoAsync();
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        (string, string)[] campos = [("Entrada.Motivo", "No respondió a tres avisos")];
        var antes = await entidad.EnviarAsync($"{c.RutaEntidad}/silencio", campos);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antes.Estado);
        Assert.Contains("todavía está en término", antes.Errores);
        entidad.EnFecha(TimeProvider.System.GetUtcNow().AddDays(7));
        var despues = await entidad.EnviarAsync($"{c.RutaEntidad}/silencio", campos);
        Assert.Equal(c.RutaEntidad, despues.Destino);
        Assert.Equal(EtapaContrato.EnEdicion, (await Datos.ContratoAsync(c)).Etapa);
    }

    [Fact]
    public async Task Numero_RepetidoEnLaEntidad_DaUnaFraseClara()
    {
        var uno = await Datos.ContratoAceptadoAsync();
        var dos = await Datos.ContratoAceptadoAsync(entidad: uno.Entidad);
        var entidad = await Fabrica.ClienteDeAsync(uno.Entidad);
        var r = await entidad.EnviarAsync($"{dos.RutaEntidad}/generales", [("Entrada.Numero", uno.Numero)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("ya tiene un contrato con ese número", r.Errores);
        Assert.Equal(dos.Numero, (await Datos.ContratoAsync(dos)).Numero);
    }

    [Fact]
    public async Task Editar_DespuesDeEnviado_DaLaReglaYConservaLoEscrito()
    {
        var c = await Datos.ContratoAceptadoAsync();
        var entidad = await Fabrica.ClienteDeAsync(c.Entidad);
        var abierta = await entidad.VerAsync($"{c.RutaEntidad}/condiciones");
        await Datos.EnContratoAsync(c, (contrato, ahora, _) =>
        {
            contrato.EditarCondiciones(new DatosDeCondiciones(CondicionesEntrega.NoDefinido, "Contra entrega", true, null), c.Entidad.Actor, ahora);
            contrato.EnviarAlProveedor(DateOnly.FromDateTime(ahora.UtcDateTime).AddDays(20), c.Entidad.Actor, ahora);
        });
        var r = await entidad.EnviarAsync($"{c.RutaEntidad}/condiciones", abierta, [("Entrada.FormaDePago", "Lo que yo escribí")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("Lo que yo escribí", r.Html);
    }

    [Fact]
    public async Task Devolver_PorElOrdenador_VuelveAEdicion()
    {
        var c = await Datos.ContratoEnviadoAsync();
        await Datos.EnContratoAsync(c, (contrato, ahora, _) => contrato.FirmarPorProveedor(c.Proveedor.Actor, ahora));
        var r = await (await Fabrica.ClienteDeAsync(c.Entidad)).EnviarAsync($"{c.RutaEntidad}/firmar", [("Entrada.Motivo", "Falta el clausulado completo")], "Devolver a edición");
        Assert.Equal(c.RutaEntidad, r.Destino);
        Assert.Equal(EtapaContrato.EnEdicion, (await Datos.ContratoAsync(c)).Etapa);
    }
}
