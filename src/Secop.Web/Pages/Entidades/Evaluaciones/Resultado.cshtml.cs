using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Adjudicaciones;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>El acto con que terminó el proceso.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class ResultadoModel(SecopDbContext db, CuentaActual cuenta) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public Adjudicacion Acto { get; private set; } = null!;

    public string? Proveedor { get; private set; }

    public IReadOnlyDictionary<Guid, string> Personas { get; private set; } = new Dictionary<Guid, string>();

    public Guid? ContratoId { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnGetArchivoAsync() =>
        await CargarAsync() ?? File(Encoding.UTF8.GetBytes(Acto.Contenido), "application/json", "acto.json");

    private async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { } mesa
            || await db.Adjudicaciones.AsNoTracking().SingleOrDefaultAsync(a => a.ProcesoId == Id) is not { } acto)
        {
            return NotFound();
        }

        (Mesa, Acto) = (mesa, acto);
        Personas = await db.NombresDePersonasAsync([acto.OrdenadorId, acto.SupervisorId ?? acto.OrdenadorId]);
        if (acto.ProveedorId is { } proveedor)
        {
            Proveedor = (await db.NombresDeCuentasAsync([proveedor]))[proveedor];
            ContratoId = await db.Contratos.IgnoreAutoIncludes().Where(c => c.OfertaId == acto.OfertaId).Select(c => (Guid?)c.Id).SingleOrDefaultAsync();
        }

        return null;
    }
}
