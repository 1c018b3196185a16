using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;

namespace Secop.Web.Notificaciones;

/// <summary>A quien pidió acceso, cuando lo aceptan.</summary>
public sealed class CorreoDeAccesoAceptado : Correo<AccesoAceptado>
{
    protected override async Task<Aviso?> EscribirAsync(AccesoAceptado hecho, Destinos destinos)
    {
        var cuenta = await destinos.Db.Cuentas.Where(c => c.Id == hecho.DeCuenta).Select(c => c.Nombre).SingleAsync();
        return new Aviso(
            await destinos.PersonasAsync(hecho.SolicitanteId),
            $"Ya tiene acceso a {cuenta}",
            [$"Aceptaron su solicitud. Desde ahora puede actuar en nombre de {cuenta} como: {string.Join(", ", hecho.Roles.Select(RolesDeCuenta.Nombre))}."],
            "/mi-cuenta");
    }
}
