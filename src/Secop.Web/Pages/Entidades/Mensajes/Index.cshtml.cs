using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Mensajes;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Mensajes;

/// <summary>Los mensajes del proceso por el lado de la entidad: públicos, o con un proveedor que ya se conoce.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
[FormularioEnFlujo]
public sealed class IndexModel(ServiciosDeProceso s, MensajesRecibidos recibidos, Almacen almacen) : PaginaDeProceso(s)
{
    private IReadOnlyDictionary<Guid, string> _conocidos = new Dictionary<Guid, string>();

    [BindProperty(SupportsGet = true)]
    public Guid? Responde { get; set; }

    public string? Asunto { get; private set; }

    public string? Cuerpo { get; private set; }

    public string? ProveedorId { get; private set; }

    public IReadOnlyList<MensajeEnVista> Mensajes { get; private set; } = [];

    public IEnumerable<(string Id, string Nombre)> Destinatarios => _conocidos.Select(c => (c.Key.ToString(), c.Value));

    /// <summary>La dirección de un archivo, sin su identificador.</summary>
    public string Archivos => $"{Raiz}/mensajes?handler=Archivo&archivo=";

    public MensajeEnVista? Respondido => Mensajes.FirstOrDefault(m => m.Id == Responde && !m.EsPublico && !m.EsDeLaEntidad);

    public bool PuedeEscribir => Cuenta.Puede(Permisos.ResponderObservaciones);

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() is { } otra ? otra
        : await recibidos.ArchivoAsync(Mensajes, archivo) is { } a ? await almacen.EntregarAsync(Response, a.Id, a.Nombre, a.Mime)
        : NotFound();

    public Task<IActionResult> OnPostAsync() => EscribirAsync(async (campos, archivos) =>
    {
        (Asunto, Cuerpo, ProveedorId) = (campos.GetValueOrDefault("Asunto"), campos.GetValueOrDefault("Cuerpo"), campos.GetValueOrDefault("ProveedorId"));
        if (Guid.TryParse(campos.GetValueOrDefault("Responde"), out var aCual))
        {
            Responde = aCual;
            return (await MensajeAsync(aCual)).Responder(Proceso, Cuerpo ?? "", archivos, Actor, Ahora);
        }

        if (string.IsNullOrEmpty(ProveedorId))
        {
            return Mensaje.Publicar(Proceso, Asunto ?? "", Cuerpo ?? "", archivos, Actor, Ahora);
        }

        var destino = Guid.TryParse(ProveedorId, out var id) ? id : Guid.Empty;
        return Mensaje.EscribirA(Proceso, destino, _conocidos.ContainsKey(destino), Asunto ?? "", Cuerpo ?? "", archivos, Actor, Ahora);
    }, "El mensaje quedó enviado.");

    public Task<IActionResult> OnPostAtenderAsync() => EscribirAsync(async (campos, _) =>
    {
        (await MensajeAsync(Guid.TryParse(campos.GetValueOrDefault("MensajeId"), out var id) ? id : Guid.Empty)).Atender(Proceso, Actor, Ahora);
        return null;
    }, "El mensaje quedó leído.");

    protected override async Task<bool> CompletarAsync()
    {
        if (Proceso.Estado == EstadoProceso.Borrador)
        {
            return false;
        }

        Mensajes = await Servicios.Db.MensajesDeLaEntidadAsync(Id);
        _conocidos = await Servicios.Db.ConocidosAsync(Proceso);
        return true;
    }

    private async Task<IActionResult> EscribirAsync(Func<Dictionary<string, string?>, IReadOnlyList<Domain.Contratos.ArchivoAdjunto>, Task<Mensaje?>> acto, string hecho)
    {
        if (!PuedeEscribir)
        {
            return Forbid();
        }

        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var (campos, archivos) = await recibidos.LeerAsync(HttpContext);
        if (await acto(new(campos.ToDictionary(c => c.Key, c => (string?)c.Value.ToString(), StringComparer.Ordinal)), archivos) is { } nuevo)
        {
            Servicios.Db.Add(nuevo);
        }

        await Servicios.Db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect($"{Raiz}/mensajes");
    }

    // Un identificador ajeno es como uno que no existe.
    private async Task<Mensaje> MensajeAsync(Guid id)
    {
        var mensaje = await Servicios.Db.Mensajes.FirstOrDefaultAsync(m => m.Id == id && m.ProcesoId == Id);
        ReglasDeMensaje.NoEsParte.Exigir(mensaje is not null);
        return mensaje!;
    }
}
