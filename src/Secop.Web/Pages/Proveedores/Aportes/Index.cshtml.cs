using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Mensajes;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Aportes;

/// <summary>Manifestarse para precalificar, comentar la precalificación o responder una solicitud de información.</summary>
[Permiso(Permisos.EnviarObservaciones)]
[FormularioEnFlujo]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj, MensajesRecibidos recibidos, Almacen almacen) : PageModel, ICargable
{
    private Proceso _proceso = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Acto { get; set; } = "";

    public string? Texto { get; private set; }

    public ActoDeProceso Cual { get; private set; }

    public ActoPermitido Permitido => _proceso.SuModalidad.Actos.First(a => a.Acto == Cual);

    public string Raiz => $"/proveedor/procesos/{Id}";

    public string Numero => _proceso.Numero;

    public string Nombre => _proceso.Nombre;

    public FaseProceso Fase => _proceso.FaseEn(reloj.Ahora);

    public bool EsSuFase => Permitido.Fases.Contains(Fase) && (Cual != ActoDeProceso.ComentarPrecalificacion || _proceso.YaSeHizo(ActoDeProceso.PublicarInformePrecalificacion));

    public bool EstaSuscrito { get; private set; }

    public IReadOnlyList<AporteEnVista> Mios { get; private set; } = [];

    public bool YaManifesto => Mios.Any(a => a.Acto == ActoDeProceso.ManifestarsePrecalificar);

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() is { } otra ? otra
        : Mios.SelectMany(a => a.Archivos).Any(a => a.ArchivoId == archivo) && await db.Archivos.AsNoTracking().SingleOrDefaultAsync(a => a.Id == archivo) is { } a
            ? await almacen.EntregarAsync(Response, a.Id, a.Nombre, a.Mime)
            : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var (campos, archivos) = await recibidos.LeerAsync(HttpContext);
        Texto = campos.GetValueOrDefault("Texto");
        db.Add(Aporte.Entregar(_proceso, Cual, EstaSuscrito, YaManifesto, Texto, archivos, cuenta.Actor, reloj.Ahora));
        await db.SaveChangesAsync();
        TempData["Hecho"] = $"{Cual.Nombre()}: quedó entregado.";
        return Redirect($"{Raiz}/aportes/{Cual}");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (!Enum.TryParse<ActoDeProceso>(Acto, out var acto) || acto.ToString() != Acto || !Aporte.Es(acto)
            || await db.ProcesoPublicoAsync(Id) is not { } proceso || !proceso.SuModalidad.Tiene(acto))
        {
            return NotFound();
        }

        (Cual, _proceso) = (acto, proceso);
        EstaSuscrito = await db.EstaSuscritoAsync(Id, cuenta.CuentaId);
        Mios = [.. (await db.AportesAsync(Id, cuenta.CuentaId)).Where(a => a.Acto == Cual)];
        return null;
    }
}
