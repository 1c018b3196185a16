using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Proveedores.Interes;

/// <summary>Manifestar interés, o retirarlo, mientras corre el término.</summary>
[Permiso(Permisos.ManifestarInteres)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj, PliegosDeOferta pliegos) : PageModel, ICargable
{
    private Proceso _proceso = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Manifestacion? Mia { get; private set; }

    public bool EstaSuscrito { get; private set; }

    public ListaDeInteresados? Lista { get; private set; }

    public string Numero => _proceso.Numero;

    public string Nombre => _proceso.Nombre;

    public string Codigo => _proceso.Codigo;

    public string Cuenta => cuenta.NombreCuenta;

    public FaseProceso Fase => _proceso.FaseEn(reloj.Ahora);

    public DateTimeOffset? Fin => _proceso.InstanteDe(TipoHito.FinManifestacion);

    public DateTimeOffset Ahora => reloj.Ahora;

    /// <summary>Por qué no puede ofertar, cuando ya hay lista.</summary>
    public string? Impedimento => Lista is { PublicadaEn: not null } ? Lista.ImpedimentoDe(cuenta.CuentaId)?.Frase : null;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public Task<IActionResult> OnPostManifestarAsync() => ActuarAsync(
        async () =>
        {
            var (_, cumple) = await pliegos.ParaOfertarAsync(Id, cuenta.CuentaId);
            if (Mia is null)
            {
                db.Add(Manifestacion.Manifestar(_proceso, EstaSuscrito, cumple, cuenta.Actor, reloj.Ahora));
            }
            else
            {
                Mia.Reiterar(_proceso, cumple, cuenta.Actor, reloj.Ahora);
            }
        },
        "Su manifestación de interés quedó registrada.");

    public Task<IActionResult> OnPostRetirarAsync() => ActuarAsync(
        () =>
        {
            ReglasDeInteres.NoManifestado.Exigir(Mia is not null);
            Mia!.Retirar(_proceso, cuenta.Actor, reloj.Ahora);
            return Task.CompletedTask;
        },
        "Su manifestación de interés quedó retirada.");

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.ProcesoPublicoAsync(Id) is not { } proceso || !proceso.SuModalidad.Tiene(ActoDeProceso.ManifestarInteres))
        {
            return NotFound();
        }

        _proceso = proceso;
        EstaSuscrito = await db.EstaSuscritoAsync(Id, cuenta.CuentaId);
        Mia = await db.Manifestaciones.SingleOrDefaultAsync(m => m.ProcesoId == Id && m.ProveedorId == cuenta.CuentaId);
        Lista = await db.ListasDeInteresados.AsNoTracking().SingleOrDefaultAsync(l => l.ProcesoId == Id);
        return null;
    }

    private async Task<IActionResult> ActuarAsync(Func<Task> acto, string hecho)
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        await acto();
        await db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect($"/proveedor/procesos/{Id}/interes");
    }
}
