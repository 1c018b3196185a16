using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A los administradores, con el motivo, cuando el operador no activa la entidad.</summary>
public sealed class CorreoDeActivacionRechazada : Correo<ActivacionRechazada>
{
    protected override async Task<Aviso?> EscribirAsync(ActivacionRechazada hecho, Destinos destinos)
    {
        var cuenta = await destinos.Db.Cuentas.Where(c => c.Id == hecho.DeCuenta).Select(c => new { c.Nombre, c.Tipo, c.MotivoDeEstado }).SingleAsync();
        return new Aviso(
            await destinos.MiembrosConAsync(hecho.DeCuenta, Permisos.AdministrarCuenta),
            $"La activación de {cuenta.Nombre} fue rechazada",
            ["El operador de la plataforma no activó la cuenta.", $"Motivo: {cuenta.MotivoDeEstado ?? "consúltelo en la cuenta"}", "Corrija los datos y pida la activación de nuevo."],
            RutasDeCuenta.Inicio(cuenta.Tipo));
    }
}
