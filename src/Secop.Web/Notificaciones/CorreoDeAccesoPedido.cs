using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>A cada administrador, cuando una persona pide acceso a su cuenta.</summary>
public sealed class CorreoDeAccesoPedido : Correo<AccesoPedido>
{
    protected override async Task<Aviso?> EscribirAsync(AccesoPedido hecho, Destinos destinos)
    {
        var cuenta = await destinos.Db.Cuentas.Where(c => c.Id == hecho.DeCuenta).Select(c => new { c.Nombre, c.Tipo }).SingleAsync();
        var persona = (await destinos.PersonasAsync(hecho.SolicitanteId)).Single();
        return new Aviso(
            await destinos.MiembrosConAsync(hecho.DeCuenta, Permisos.AceptarUsuarios),
            $"{persona.Nombre} pide acceso a {cuenta.Nombre}",
            [
                $"{persona.Nombre} ({persona.Direccion}) pide acceso a la cuenta {cuenta.Nombre}.",
                "Acepte solo a quien conozca, con los roles que necesita para su trabajo. Si no la conoce, rechace la solicitud y diga por qué.",
            ],
            RutasDeCuenta.Usuarios(cuenta.Tipo));
    }
}
