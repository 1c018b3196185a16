using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Peticiones;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Pqrsd;

/// <summary>Revisar, devolver, aprobar y firmar lo que proyectó otra persona. Al firmar sale con su radicado.</summary>
[Permiso(Permisos.FirmarRespuestas)]
public sealed class FirmaModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj, RadicacionDePeticiones radicacion) : PaginaDePeticion(db, cuenta, reloj)
{
    [BindProperty]
    public string? MotivoDeDevolucion { get; set; }

    [BindProperty]
    public string? Cargo { get; set; }

    public override async Task<IActionResult?> CargarAsync()
    {
        var alterno = await base.CargarAsync();
        Cargo ??= await Db.Users.Where(u => u.Id == Actor.UsuarioId).Select(u => u.Cargo).SingleOrDefaultAsync();
        return alterno;
    }

    public async Task<IActionResult> OnPostRevisarAsync() => Aqui(await ActuarAsync(p => p.Revisar(MiNombre, Actor, Ahora), "Quedó revisada: falta aprobarla."));

    public Task<IActionResult> OnPostDevolverAsync() => ActuarAsync(p => p.Devolver(MotivoDeDevolucion, Actor, Ahora), "Se devolvió a quien la proyectó.");

    public async Task<IActionResult> OnPostAprobarAsync() => Aqui(await ActuarAsync(p => p.Aprobar(Actor, Ahora), "Quedó aprobada: falta firmarla."));

    public Task<IActionResult> OnPostFirmarAsync() => ActuarAsync(p => radicacion.FirmarAsync(p, MiNombre, Cargo, Actor), "La respuesta quedó firmada y enviada.");

    private IActionResult Aqui(IActionResult resultado) => resultado is RedirectResult ? Redirect($"/plataforma/pqrsd/{Id}/firma") : resultado;
}
