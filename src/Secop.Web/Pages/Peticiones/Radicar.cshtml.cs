using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Peticiones;
using Secop.Web.Security;

namespace Secop.Web.Pages.Peticiones;

/// <summary>Cualquiera radica, con sesión o sin ella. De una anónima no queda ni dirección de red ni navegador ni cuenta.</summary>
[Anonimo("El derecho de petición no exige tener cuenta, ni siquiera identificarse.")]
[FormularioEnFlujo]
public sealed class RadicarModel(RadicacionDePeticiones radicacion, Almacen almacen, SecopDbContext db, CuentaActual cuenta, Reloj reloj, LimitesSinRastro limites)
    : FormularioDePeticion(radicacion, almacen)
{
    private const int PorHora = 60;

    protected override DateTimeOffset Ahora => reloj.Ahora;

    public async Task OnGetAsync(string? proceso)
    {
        await CargarAsync();
        Proceso = proceso;
        if (cuenta.HaySesion)
        {
            Nombre = await db.Users.Where(u => u.Id == cuenta.UsuarioId).Select(u => u.Nombres + " " + u.Apellidos).SingleAsync();
        }
    }

    public override bool HaySesion => cuenta.HaySesion;

    // Con su nombre y sin otro correo, se le escribe al de su usuario. De una anónima no se toma nada que no haya escrito.
    protected override async Task<string?> CorreoDelUsuarioAsync() =>
        cuenta.HaySesion ? await db.Users.Where(u => u.Id == cuenta.UsuarioId).Select(u => u.Email).SingleAsync() : null;

    public async Task<IActionResult> OnPostAsync()
    {
        var red = LimitesSinRastro.Red(HttpContext.Connection.RemoteIpAddress);
        var espera = limites.Espera("radicar", red, PorHora);
        var yo = cuenta.HaySesion ? cuenta.UsuarioId : (Guid?)null;
        if (espera > 0)
        {
            await FormularioEnFlujo.LeerAsync(HttpContext, (_, _, _, contenido, cancelacion) => contenido.CopyToAsync(Stream.Null, cancelacion));
        }

        ReglasDePeticion.MuchosIntentos.Exigir(espera == 0, espera);
        var respuesta = await RadicarAsync(CanalDePeticion.Web, yo, yo is { } id ? new Actor(id, cuenta.HayCuenta ? cuenta.CuentaId : Guid.Empty) : Actor.Sistema);
        limites.Contar("radicar", red, TimeSpan.FromHours(1));
        return respuesta;
    }
}
