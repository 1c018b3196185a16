using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;

namespace Secop.Web.Notificaciones;

/// <summary>A quien tenía acceso, cuando se lo cancelan.</summary>
public sealed class CorreoDeAccesoCancelado : Correo<AccesoCancelado>
{
    protected override async Task<Aviso?> EscribirAsync(AccesoCancelado hecho, Destinos destinos)
    {
        var cuenta = await destinos.Db.Cuentas.Where(c => c.Id == hecho.DeCuenta).Select(c => c.Nombre).SingleAsync();
        return new Aviso(
            await destinos.PersonasAsync(hecho.SolicitanteId),
            $"Su acceso a {cuenta} terminó",
            [$"Quien administra {cuenta} canceló su acceso. Lo que usted firmó conserva su nombre y su fecha."],
            "/mi-cuenta");
    }
}
