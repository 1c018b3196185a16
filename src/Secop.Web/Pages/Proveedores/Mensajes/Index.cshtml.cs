using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Mensajes;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Mensajes;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Mensajes;

/// <summary>Los mensajes públicos del proceso y los que el proveedor cruza con la entidad.</summary>
[Permiso(Permisos.EnviarObservaciones)]
[FormularioEnFlujo]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj, MensajesRecibidos recibidos, Almacen almacen) : PageModel, ICargable
{
    private Proceso _proceso = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Responde { get; set; }

    public string? Asunto { get; private set; }

    public string? Cuerpo { get; private set; }

    public string Raiz => $"/proveedor/procesos/{Id}";

    public string Numero => _proceso.Numero;

    public string Nombre => _proceso.Nombre;

    public bool EstaSuscrito { get; private set; }

    public IReadOnlyList<MensajeEnVista> Mensajes { get; private set; } = [];

    /// <summary>La dirección de un archivo, sin su identificador.</summary>
    public string Archivos => $"{Raiz}/mensajes?handler=Archivo&archivo=";

    public MensajeEnVista? Respondido => Mensajes.FirstOrDefault(m => m.Id == Responde && !m.EsPublico && m.EsDeLaEntidad);

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() is { } otra ? otra
        : await recibidos.ArchivoAsync(Mensajes, archivo) is { } a ? await almacen.EntregarAsync(Response, a.Id, a.Nombre, a.Mime)
        : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var (campos, archivos) = await recibidos.LeerAsync(HttpContext);
        (Asunto, Cuerpo) = (campos.GetValueOrDefault("Asunto"), campos.GetValueOrDefault("Cuerpo"));
        if (Guid.TryParse(campos.GetValueOrDefault("Responde"), out var aCual))
        {
            Responde = aCual;
            db.Add((await MensajeAsync(aCual)).Responder(_proceso, Cuerpo ?? "", archivos, cuenta.Actor, reloj.Ahora));
        }
        else
        {
            db.Add(Mensaje.EscribirALaEntidad(_proceso, EstaSuscrito, Asunto ?? "", Cuerpo ?? "", archivos, cuenta.Actor, reloj.Ahora));
        }

        return await GuardarAsync("Su mensaje llegó a la entidad.");
    }

    public async Task<IActionResult> OnPostAtenderAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var (campos, _) = await recibidos.LeerAsync(HttpContext);
        (await MensajeAsync(Guid.TryParse(campos.GetValueOrDefault("MensajeId"), out var id) ? id : Guid.Empty)).Atender(_proceso, cuenta.Actor, reloj.Ahora);
        return await GuardarAsync("El mensaje quedó leído.");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.ProcesoPublicoAsync(Id) is not { } proceso)
        {
            return NotFound();
        }

        _proceso = proceso;
        EstaSuscrito = await db.EstaSuscritoAsync(Id, cuenta.CuentaId);
        Mensajes = await db.MensajesDelProveedorAsync(Id, cuenta.CuentaId);
        return null;
    }

    private async Task<IActionResult> GuardarAsync(string hecho)
    {
        await db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect($"{Raiz}/mensajes");
    }

    // El de otro proveedor es como uno que no existe.
    private async Task<Mensaje> MensajeAsync(Guid id)
    {
        var mensaje = await db.Mensajes.FirstOrDefaultAsync(m => m.Id == id && m.ProcesoId == Id && m.ProveedorId == cuenta.CuentaId);
        ReglasDeMensaje.NoEsParte.Exigir(mensaje is not null);
        return mensaje!;
    }
}
