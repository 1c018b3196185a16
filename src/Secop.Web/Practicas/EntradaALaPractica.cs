using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Practicas;

/// <summary>Entrar con un botón: una sesión de verdad de una persona que no existe.</summary>
public sealed class EntradaALaPractica(SecopDbContext db, FundacionDeMundo fundacion, IHttpContextAccessor accesor, TimeProvider reloj)
{
    private HttpContext Contexto => accesor.HttpContext!;

    private string Red => Contexto.Connection.RemoteIpAddress?.ToString() ?? "local";

    public async Task EntrarAsync(PapelEnPractica papel)
    {
        await fundacion.ExigirCupoAsync(Red);
        var mundo = await fundacion.FundarAsync(papel);
        await AbrirAsync(mundo.Jugadores[0], mundo.EsDeComprador ? mundo.Entidad : mundo.Proveedores[0]);
    }

    /// <summary>Abre la sesión de una persona del propio mundo, sin contraseña.</summary>
    public async Task AbrirAsync(Guid persona, Guid cuenta)
    {
        var usuario = await db.Users.SingleAsync(u => u.Id == persona);
        var acceso = new Acceso { UsuarioId = persona, Clave = Acceso.ClaveDe(usuario.Email!), En = reloj.GetUtcNow(), Direccion = Red, Exitoso = true };
        db.Add(acceso);
        await db.SaveChangesAsync();
        var boleto = Sesiones.Boleto(usuario, acceso.Id, cuenta, acceso.En);
        await Contexto.SignInAsync(IdentityConstants.ApplicationScheme, boleto.Principal, boleto.Properties);
    }
}
