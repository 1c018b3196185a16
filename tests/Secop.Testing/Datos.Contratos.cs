using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;

namespace Secop.Testing;

/// <summary>
/// Un contrato de prueba y sus dos cuentas. El administrador de la entidad tiene también los roles de quien arma,
/// ordena, supervisa y paga.
/// </summary>
public sealed record ContratoDePrueba(Guid Id, string Codigo, string Numero, CuentaDePrueba Entidad, CuentaDePrueba Proveedor)
{
    public string RutaEntidad => $"/entidad/contratos/{Id}";

    public string RutaProveedor => $"/proveedor/contratos/{Id}";

    public string RutaPublica => $"/contratos/{Codigo}";
}

public sealed partial class Datos
{
    private static readonly string[] RolesDeContratacion =
        [RolesDeCuenta.Estructurador, RolesDeCuenta.OrdenadorDelGasto, RolesDeCuenta.Supervisor, RolesDeCuenta.Financiera];

    /// <summary>Recién nacido de la aceptación, hace diez días: en edición.</summary>
    public async Task<ContratoDePrueba> ContratoAceptadoAsync(
        decimal valor = 40_000_000, bool garantias = false, RazonLiquidacion liquidacion = RazonLiquidacion.NoAplica, CuentaDePrueba? entidad = null, CuentaDePrueba? proveedor = null, string? numero = null)
    {
        entidad ??= await EntidadActivaAsync(RolesDeContratacion);
        proveedor ??= await ProveedorAsync();
        return await Fabrica.ConAsync(async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            var ahora = servicios.GetRequiredService<Reloj>().Ahora.AddDays(-10);
            var contrato = Contrato.CrearDeAceptacion(
                new DatosDeAceptacion
                {
                    ProcesoId = Guid.NewGuid(),
                    OfertaId = Guid.NewGuid(),
                    EntidadId = entidad.Id,
                    ProveedorId = proveedor.Id,
                    Numero = numero ?? $"MC-{Consecutivo()}-2026",
                    Objeto = $"Suministro de elementos de aseo para las sedes {Consecutivo()}",
                    TipoContrato = "Suministro",
                    Valor = valor,
                    Plazo = new PlazoContrato(3, UnidadDuracion.Meses),
                    Items = [new DatosDeItem("1", "47131500", "Elementos de aseo", 1, "Global", valor)],
                    Garantias = garantias ? [new DatosDeGarantiaExigida("Cumplimiento", 10, 6)] : [],
                    Cdps = [new DatosDeCdp("CDP-1", CalendarioHabil.FechaBogota(ahora), valor)],
                    Fuentes = [new DatosDeFuente("Recursos propios", valor)],
                    OrdenadorId = entidad.Administrador.Id,
                    SupervisorId = entidad.Administrador.Id,
                    CodigoMunicipio = "25123",
                    Smmlv = 1_750_905m,
                    Liquidacion = liquidacion,
                },
                entidad.Actor,
                ahora);
            db.Add(contrato);
            await db.SaveChangesAsync();
            return new ContratoDePrueba(contrato.Id, contrato.Codigo, contrato.Numero, entidad, proveedor);
        });
    }

    public async Task<ContratoDePrueba> ContratoEnviadoAsync(bool garantias = false, RazonLiquidacion liquidacion = RazonLiquidacion.NoAplica)
    {
        var c = await ContratoAceptadoAsync(garantias: garantias, liquidacion: liquidacion);
        await EnContratoAsync(c, (contrato, ahora, _) => Enviar(contrato, c, ahora));
        return c;
    }

    public async Task<ContratoDePrueba> ContratoFirmadoAsync(
        decimal valor = 40_000_000, bool garantias = false, RazonLiquidacion liquidacion = RazonLiquidacion.NoAplica, CuentaDePrueba? entidad = null, CuentaDePrueba? proveedor = null)
    {
        var c = await ContratoAceptadoAsync(valor, garantias, liquidacion, entidad, proveedor);
        await EnContratoAsync(c, (contrato, ahora, _) => Firmar(contrato, c, ahora));
        return c;
    }

    /// <summary>Con RP, acta de inicio y el plan 25, 50, 75 y 100 %; sin entregas recibidas.</summary>
    public async Task<ContratoDePrueba> ContratoEnEjecucionAsync(
        decimal valor = 40_000_000, RazonLiquidacion liquidacion = RazonLiquidacion.NoAplica, CuentaDePrueba? entidad = null, CuentaDePrueba? proveedor = null)
    {
        var c = await ContratoAceptadoAsync(valor, false, liquidacion, entidad, proveedor);
        await EnContratoAsync(c, (contrato, ahora, archivo) =>
        {
            Firmar(contrato, c, ahora);
            var hoy = CalendarioHabil.FechaBogota(ahora);
            contrato.RegistrarPresupuesto("RP-1", hoy, valor, c.Entidad.Actor, ahora);
            contrato.IniciarEjecucion(hoy, archivo, c.Entidad.Actor, ahora);
            contrato.DefinirPlan(
                [.. new[] { 25m, 50m, 75m, 100m }.Select((p, i) => new DatosDeEntrega($"Entrega {i + 1}", hoy.AddDays(15 * (i + 1)), p))], c.Entidad.Actor, ahora);
        });
        return c;
    }

    /// <summary>Hace algo con el contrato, diez días atrás, y lo guarda. Da también un archivo ya almacenado.</summary>
    public Task EnContratoAsync(ContratoDePrueba contrato, Action<Contrato, DateTimeOffset, ArchivoAdjunto> que) => Fabrica.ConAsync(async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var guardado = await servicios.GetRequiredService<Almacen>().GuardarAsync(new MemoryStream("%PDF-1.7 ensayo"u8.ToArray()), "documento.pdf", "application/pdf");
        var cargado = await db.Contratos.SingleAsync(c => c.Id == contrato.Id);
        que(cargado, servicios.GetRequiredService<Reloj>().Ahora.AddDays(-10), new ArchivoAdjunto(guardado.Id, guardado.Nombre, guardado.Sha256, guardado.Tamano));
        await db.SaveChangesAsync();
    });

    /// <summary>El contrato como está en la base.</summary>
    public Task<Contrato> ContratoAsync(ContratoDePrueba contrato) => Fabrica.ConBaseAsync(db => db.Contratos.AsNoTracking().SingleAsync(c => c.Id == contrato.Id));

    private static void Enviar(Contrato contrato, ContratoDePrueba c, DateTimeOffset ahora)
    {
        contrato.EditarCondiciones(new DatosDeCondiciones(CondicionesEntrega.TransporteIncluido, "Un pago por cada entrega recibida", true, null), c.Entidad.Actor, ahora);
        contrato.EnviarAlProveedor(CalendarioHabil.FechaBogota(ahora).AddDays(15), c.Entidad.Actor, ahora);
    }

    private static void Firmar(Contrato contrato, ContratoDePrueba c, DateTimeOffset ahora)
    {
        Enviar(contrato, c, ahora);
        contrato.FirmarPorProveedor(c.Proveedor.Actor, ahora);
        contrato.FirmarPorEntidad(c.Entidad.Actor, ahora);
    }
}
