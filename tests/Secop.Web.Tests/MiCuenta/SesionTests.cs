using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Testing;

namespace Secop.Web.Tests.MiCuenta;

public sealed class SesionTests : PruebaWeb
{
    [Fact]
    public async Task Entidad_RecienActiva_GuardaAccesosPresupuestoYHechos()
    {
        var entidad = await Datos.EntidadActivaAsync(RolesDeCuenta.OrdenadorDelGasto);

        var guardada = await Fabrica.ConBaseAsync(db => db.Entidades.Include(e => e.Membresias).SingleAsync(e => e.Id == entidad.Id));
        Assert.Equal([RolesDeCuenta.Administrador, RolesDeCuenta.OrdenadorDelGasto], guardada.Membresias.Single().Roles);
        Assert.Equal(50_000_000_000m, guardada.Presupuestos.Single().Valor);
        var hechos = await Fabrica.ConBaseAsync(db => db.Bitacora.Where(b => b.CuentaId == entidad.Id).Select(b => b.Tipo).ToListAsync());
        Assert.Equal([nameof(ActivacionPedida), nameof(CuentaRegistrada), nameof(PresupuestoFijado), nameof(RolesCambiados)], hechos.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sesion_DeUnMiembro_SeReconoce()
    {
        var proveedor = await Datos.ProveedorAsync();
        var cliente = await Fabrica.ClienteDeAsync(proveedor);
        Assert.Contains("Oportunidades", (await cliente.VerAsync("/")).Texto, StringComparison.Ordinal);
    }
}
