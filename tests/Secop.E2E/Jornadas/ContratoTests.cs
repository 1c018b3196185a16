using Secop.Domain.Contratos;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>Las páginas del contrato ante las dos partes y el público, en un navegador y con axe.</summary>
public sealed class ContratoTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private readonly Datos _datos = new(producto.Fabrica);

    [Fact]
    public async Task LaEntidad_AbreCadaPaginaDelContrato()
    {
        var c = await ConMovimientoAsync();
        var garantia = await ConGarantiaAsync();
        var contrato = await _datos.ContratoAsync(c);
        await using var entidad = await producto.LlegarAsync("entidad", c.Entidad);
        await entidad.IrAsync("/entidad/contratos");
        await entidad.VeAsync(c.Numero);
        foreach (var ruta in (string[])["", "/generales", "/condiciones", "/documentos-del-proveedor", "/documentos",
            "/presupuesto", "/supervisor", "/iniciar", "/plan", "/entregas/no-planeada", "/modificaciones/nueva", "/modificaciones/nueva?tipo=Suspension", "/terminar", "/incumplimientos/nuevo", "/liquidar", "/cerrar"])
        {
            await entidad.IrAsync(c.RutaEntidad + ruta);
        }

        var aceptado = await _datos.ContratoAceptadoAsync(entidad: c.Entidad);
        await entidad.IrAsync($"{aceptado.RutaEntidad}/enviar");
        await entidad.IrAsync($"{c.RutaEntidad}/entregas/{contrato.Entregas.First(e => e.Estado != EstadoEntrega.Confirmada).Id}");
        foreach (var acto in (string[])["", "/aprobar", "/rechazar", "/pagar", "/reversar"])
        {
            await entidad.IrAsync($"{c.RutaEntidad}/facturas/{contrato.Facturas[0].Id}{acto}");
        }

        await entidad.IrAsync($"{c.RutaEntidad}/modificaciones/{contrato.Modificaciones[0].Id}");
        await using var otra = await producto.LlegarAsync("entidad-garantia", garantia.Entidad);
        await otra.IrAsync($"{garantia.RutaEntidad}/garantias/{(await _datos.ContratoAsync(garantia)).Garantias[0].Id}");
        await otra.VeAsync("Comprobaciones automáticas");
    }

    [Fact]
    public async Task ElProveedor_YElCiudadano_AbrenCadaPagina()
    {
        var c = await ConMovimientoAsync();
        var garantia = await ConGarantiaAsync();
        var porFirmar = await _datos.ContratoEnviadoAsync();
        var contrato = await _datos.ContratoAsync(c);
        await using var proveedor = await producto.LlegarAsync("proveedor", c.Proveedor);
        await proveedor.IrAsync("/proveedor/contratos");
        foreach (var ruta in (string[])["", "/documentos", "/facturas/nueva", "/liquidacion"])
        {
            await proveedor.IrAsync(c.RutaProveedor + ruta);
        }

        await proveedor.IrAsync($"{c.RutaProveedor}/entregas/{contrato.Entregas.First(e => e.Estado != EstadoEntrega.Confirmada).Id}");
        await proveedor.IrAsync($"{c.RutaProveedor}/facturas/{contrato.Facturas[0].Id}");
        await proveedor.IrAsync($"{c.RutaProveedor}/modificaciones/{contrato.Modificaciones[0].Id}");
        await using var otro = await producto.LlegarAsync("proveedor-garantia", garantia.Proveedor);
        await otro.IrAsync($"{garantia.RutaProveedor}/garantias/nueva");

        await using var firmante = await producto.LlegarAsync("proveedor-firma", porFirmar.Proveedor);
        await firmante.IrAsync($"{porFirmar.RutaProveedor}/rechazar");
        await firmante.IrAsync($"{porFirmar.RutaProveedor}/cuenta-bancaria");
        await firmante.IrAsync($"{porFirmar.RutaProveedor}/firmar");
        await firmante.EscribirAsync("Su contraseña", Datos.Contrasena);
        await firmante.PulsarAsync("Firmar el contrato");
        await firmante.VeAsync("Usted firmó el contrato");
        await using var ordenador = await producto.LlegarAsync("entidad-firma", porFirmar.Entidad);
        await ordenador.IrAsync($"{porFirmar.RutaEntidad}/firmar");
        await ordenador.VeAsync("El proveedor ya firmó este documento");

        await using var ciudadano = await Persona.LlegarAsync(producto.Direccion, "ciudadano-contratos");
        await ciudadano.IrAsync("/contratos");
        await ciudadano.IrAsync(c.RutaPublica);
        await ciudadano.VeAsync("Facturas aprobadas y pagadas");
        await ciudadano.IrAsync(porFirmar.RutaPublica);
        await ciudadano.VeAsync("Aceptado, pendiente de firma");
    }

    private async Task<ContratoDePrueba> ConMovimientoAsync()
    {
        var c = await _datos.ContratoEnEjecucionAsync();
        await _datos.EnContratoAsync(c, (contrato, ahora, archivo) =>
        {
            contrato.ConfirmarEntrega(contrato.Entregas.MinBy(e => e.PorcentajeEsperado)!.Id, contrato.FechaInicio!.Value, 25, "Todo completo", archivo, c.Entidad.Actor, ahora);
            foreach (var (numero, valor) in new[] { ("FE-1", 6_000_000m), ("FE-2", 4_000_000m) })
            {
                var f = contrato.PrepararFactura(new DatosDeFactura(numero, contrato.FechaInicio!.Value, "Elementos entregados", valor, 0), archivo, c.Proveedor.Actor, ahora);
                contrato.EnviarFactura(f.Id, c.Proveedor.Actor, ahora);
                contrato.AprobarFactura(f.Id, new DatosDeAprobacion(contrato.FechaInicio!.Value, contrato.RegistrosPresupuestales[0].Id, null, valor), c.Entidad.Actor, ahora);
            }

            contrato.MarcarPagada(contrato.Facturas.Single(f => f.Numero == "FE-1").Id, contrato.FechaInicio!.Value, archivo, c.Entidad.Actor, ahora);
            contrato.ProponerModificacion(
                new DatosDeModificacion { Tipo = TipoModificacion.Prorroga, Justificacion = "Demoras del fabricante", NuevaFechaFin = contrato.FechaFin!.Value.AddDays(30), Archivo = archivo }, 1_750_905m, c.Entidad.Actor, ahora);
        });
        return c;
    }

    private async Task<ContratoDePrueba> ConGarantiaAsync()
    {
        var c = await _datos.ContratoFirmadoAsync(garantias: true);
        await _datos.EnContratoAsync(c, (contrato, ahora, archivo) => contrato.CargarGarantia(
            new DatosDeGarantia("POL-77", ClaseGarantia.ContratoDeSeguro, "Seguros del Estado", [new("Cumplimiento", 3_000_000, DateOnly.FromDateTime(ahora.UtcDateTime), DateOnly.FromDateTime(ahora.UtcDateTime).AddYears(1))], archivo), c.Proveedor.Actor, ahora));
        return c;
    }
}
