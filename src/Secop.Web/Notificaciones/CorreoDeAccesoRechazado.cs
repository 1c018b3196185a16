using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;

namespace Secop.Web.Notificaciones;

/// <summary>A quien pidió acceso, con el motivo, cuando lo rechazan.</summary>
public sealed class CorreoDeAccesoRechazado : Correo<AccesoRechazado>
{
    protected override async Task<Aviso?> EscribirAsync(AccesoRechazado hecho, Destinos destinos)
    {
        var cuenta = await destinos.Db.Cuentas.Where(c => c.Id == hecho.DeCuenta).Select(c => c.Nombre).SingleAsync();
        var motivo = await destinos.Db.Membresias.Where(m => m.Id == hecho.MembresiaId).Select(m => m.Motivo).SingleAsync();
        return new Aviso(
            await destinos.PersonasAsync(hecho.SolicitanteId),
            $"No aceptaron su acceso a {cuenta}",
            [$"Quien administra {cuenta} rechazó su solicitud de acceso.", $"Motivo: {motivo}", "Puede pedirlo de nuevo cuando lo haya aclarado."],
            "/mi-cuenta");
    }
}
