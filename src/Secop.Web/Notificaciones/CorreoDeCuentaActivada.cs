using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A los administradores, cuando el operador activa la entidad.</summary>
public sealed class CorreoDeCuentaActivada : Correo<CuentaActivada>
{
    protected override async Task<Aviso?> EscribirAsync(CuentaActivada hecho, Destinos destinos)
    {
        var cuenta = await destinos.Db.Cuentas.Where(c => c.Id == hecho.DeCuenta).Select(c => new { c.Nombre, c.Tipo }).SingleAsync();
        return new Aviso(
            await destinos.MiembrosConAsync(hecho.DeCuenta, Permisos.AdministrarCuenta),
            $"{cuenta.Nombre} ya está activa",
            ["El operador de la plataforma activó la cuenta: ya puede crear procesos.", "El siguiente paso es dar roles a quienes van a estructurar, evaluar y ordenar el gasto."],
            RutasDeCuenta.Usuarios(cuenta.Tipo));
    }
}
