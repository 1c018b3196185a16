using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Intrusos;

/// <summary>El contrato y las cuentas: ids de otra parte dentro de formularios propios.</summary>
public sealed class ForjadoEnContratosTests(BaseAparte aparte) : PruebaDeForjado(aparte)
{
    [Fact]
    public async Task Factura_AprobadaConElRegistroOLaEntregaDeOtroContrato()
    {
        var (propio, ajeno) = (await ConFacturaAsync(), await ConFacturaAsync());
        var (mio, otro) = (await Datos.ContratoAsync(propio), await Datos.ContratoAsync(ajeno));
        var cliente = await Fabrica.ClienteDeAsync(propio.Entidad);
        var url = $"{propio.RutaEntidad}/facturas/{mio.Facturas[0].Id}/aprobar";
        var conOtraEntrega = await cliente.EnviarAsync(url, [("Entrada.ValorConfirmado", "5.000.000"), ("Entrada.EntregaId", otro.Entregas[0].Id.ToString())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, conOtraEntrega.Estado);
        await SoloConLoPropioAsync(
            cliente, url, ("Entrada.RegistroPresupuestalId", otro.RegistrosPresupuestales[0].Id, mio.RegistrosPresupuestales[0].Id), null,
            [("Entrada.ValorConfirmado", "5.000.000"), ("Entrada.EntregaId", mio.Entregas[0].Id.ToString())]);
    }

    [Fact]
    public async Task DocumentosRequeridosYSupervisor_DeOtroContrato()
    {
        var (propio, ajeno) = (await Datos.ContratoAceptadoAsync(), await Datos.ContratoAceptadoAsync());
        foreach (var c in new[] { propio, ajeno })
        {
            await Datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
            {
                contrato.AdjuntarDocumento(ClaseDocumento.Anexo, "Anexo técnico", archivo, c.Entidad.Actor, ahora);
                contrato.PedirDocumento("Certificación bancaria", false, c.Entidad.Actor, ahora);
                contrato.PedirDocumento("Paz y salvo", false, c.Entidad.Actor, ahora);
            });
        }

        var (mio, otro) = (await Datos.ContratoAsync(propio), await Datos.ContratoAsync(ajeno));
        var supervisor = await Datos.MiembroAsync(propio.Entidad, RolesDeCuenta.Supervisor);
        var entidad = await Fabrica.ClienteDeAsync(propio.Entidad);
        var proveedor = await Fabrica.ClienteDeAsync(propio.Proveedor);
        await SoloConLoPropioAsync(entidad, $"{propio.RutaEntidad}/documentos", ("Entrada.DocumentoId", otro.Documentos[0].Id, mio.Documentos[0].Id), "Quitar", []);
        await SoloConLoPropioAsync(entidad, $"{propio.RutaEntidad}/documentos-del-proveedor", ("requeridoId", Pedido(otro, "Paz"), Pedido(mio, "Paz")), "Quitar", []);
        await SoloConLoPropioAsync(
            entidad, $"{propio.RutaEntidad}/supervisor", ("Entrada.UsuarioId", ajeno.Entidad.Administrador.Id, supervisor.Id), null, [("Entrada.Motivo", "Cambio por vacaciones")]);
        await Datos.EnContratoAsync(propio, (c, ahora, _) =>
        {
            c.EditarCondiciones(new(CondicionesEntrega.TransporteIncluido, "Un pago por cada entrega recibida", true, null), propio.Entidad.Actor, ahora);
            c.EnviarAlProveedor(DateOnly.FromDateTime(ahora.UtcDateTime).AddDays(15), propio.Entidad.Actor, ahora);
        });
        await SoloConLoPropioAsync(proveedor, $"{propio.RutaProveedor}/documentos", ("Entrada.RequeridoId", Pedido(otro, "Cert"), Pedido(mio, "Cert")), null, [], Pdf);
    }

    [Fact]
    public async Task Accesos_LaSesionOLaMembresiaDeOtro_NoSeTocan()
    {
        var (propia, ajena) = (await Datos.EntidadCompradoraAsync(), await Datos.EntidadCompradoraAsync());
        var (cliente, otro) = (await Fabrica.ClienteDeAsync(propia), await Fabrica.ClienteDeAsync(ajena));
        var mia = (await SesionesAsync(propia.Administrador.Id)).Single();
        var enOtroEquipo = await Fabrica.ClienteDeAsync(propia);
        var suya = (await SesionesAsync(ajena.Administrador.Id))[0];
        var antes = await Foto.DeAsync(Fabrica);
        await cliente.EnviarAsync("/mi-cuenta/accesos", [("sesionId", suya.ToString())], "Cerrar");
        Assert.Equal(antes, await Foto.DeAsync(Fabrica));
        Assert.Equal(HttpStatusCode.OK, (await otro.VerAsync("/entidad/escritorio")).Estado);

        var membresia = await Fabrica.ConBaseAsync(db => db.Membresias.Where(m => m.CuentaId == ajena.Id).Select(m => m.Id).SingleAsync());
        var companera = await Datos.MiembroAsync(propia, RolesDeCuenta.Evaluador);
        var suMembresia = await Fabrica.ConBaseAsync(db => db.Membresias.Where(m => m.UsuarioId == companera.Id).Select(m => m.Id).SingleAsync());
        await NoEstaAsync(cliente, $"/entidad/cuenta/usuarios/{suMembresia}", $"/entidad/cuenta/usuarios/{membresia}");
        Assert.Equal(HttpStatusCode.NotFound, (await CambiarAsync(cliente, ajena.Id)).Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await CambiarAsync(cliente, propia.Id)).Estado);

        await enOtroEquipo.EnviarAsync("/mi-cuenta/accesos", [("sesionId", mia.ToString())], "Cerrar");
        Assert.Equal(HttpStatusCode.Redirect, (await cliente.VerAsync("/entidad/escritorio")).Estado);
    }

    private static Guid Pedido(Contrato contrato, string nombre) => contrato.DocumentosRequeridos.First(d => d.Nombre.StartsWith(nombre, StringComparison.Ordinal)).Id;

    private static async Task<Pagina> CambiarAsync(Cliente cliente, Guid cuenta)
    {
        var marca = (await cliente.VerAsync("/mi-cuenta/datos")).Documento.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await cliente.PedirAsync(new(HttpMethod.Post, "/mi-cuenta/cambiar-cuenta")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = marca, ["cuentaId"] = cuenta.ToString() }),
        });
    }

    private Task<List<Guid>> SesionesAsync(Guid usuario) =>
        Fabrica.ConBaseAsync(db => db.Accesos.Where(a => a.UsuarioId == usuario && a.CerradoEn == null).Select(a => a.Id).ToListAsync());

    private async Task<ContratoDePrueba> ConFacturaAsync()
    {
        var c = await Datos.ContratoEnEjecucionAsync();
        await Datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
        {
            contrato.ConfirmarEntrega(contrato.Entregas[0].Id, contrato.FechaInicio!.Value, 25, null, archivo, c.Entidad.Actor, ahora);
            var f = contrato.PrepararFactura(new("FE-1", contrato.FechaInicio!.Value, "Cobro", 5_000_000, 0), archivo, c.Proveedor.Actor, ahora);
            contrato.EnviarFactura(f.Id, c.Proveedor.Actor, ahora);
        });
        return c;
    }
}
