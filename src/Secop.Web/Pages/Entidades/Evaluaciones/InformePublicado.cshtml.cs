using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Un informe tal como se publicó, y su archivo con la huella.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class InformePublicadoModel(SecopDbContext db, CuentaActual cuenta) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Version { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public Informe Informe { get; private set; } = null!;

    public ContenidoDelInforme Contenido { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnGetArchivoAsync() =>
        await CargarAsync() ?? File(Encoding.UTF8.GetBytes(Informe.Contenido), "application/json", $"informe-{Version}.json");

    private async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion } mesa
            || evaluacion.Informes.FirstOrDefault(i => i.Version == Version) is not { } informe)
        {
            return NotFound();
        }

        (Mesa, Informe, Contenido) = (mesa, informe, ContenidoDelInforme.Leer(informe.Contenido));
        return null;
    }
}
