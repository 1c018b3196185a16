using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos.Mensajes;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Mensajes;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Mensajes;

/// <summary>Los mensajes públicos del proceso y los que el proveedor cruza con la entidad.</summary>
[Permiso(Permisos.EnviarObservaciones)]
[FormularioEnFlujo]
public sealed class IndexModel(ServiciosDeProceso s, MensajesRecibidos recibidos, Almacen almacen) : PaginaDeProcesoAjeno(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Responde { get; set; }

    public string? Asunto { get; private set; }

    public string? Cuerpo { get; private set; }

    public IReadOnlyList<MensajeEnVista> Mensajes { get; private set; } = [];

    /// <summary>La dirección de un archivo, sin su identificador.</summary>
    public string Archivos => $"{Raiz}/mensajes?handler=Archivo&archivo=";

    public MensajeEnVista? Respondido => Mensajes.FirstOrDefault(m => m.Id == Responde && !m.EsPublico && m.EsDeLaEntidad);

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() is { } otra ? otra
        : await recibidos.ArchivoAsync(Mensajes, archivo) is { } a ? await almacen.EntregarAsync(Response, a.Id, a.Nombre, a.Mime)
        : NotFound();

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        async p =>
        {
            var (campos, archivos) = await recibidos.LeerAsync(HttpContext);
            (Asunto, Cuerpo) = (campos.GetValueOrDefault("Asunto"), campos.GetValueOrDefault("Cuerpo"));
            if (Guid.TryParse(campos.GetValueOrDefault("Responde"), out var aCual))
            {
                Responde = aCual;
                Db.Add((await MensajeAsync(aCual)).Responder(p, Cuerpo ?? "", archivos, Actor, Ahora));
            }
            else
            {
                Db.Add(Mensaje.EscribirALaEntidad(p, EstaSuscrito, Asunto ?? "", Cuerpo ?? "", archivos, Actor, Ahora));
            }
        },
        "Su mensaje llegó a la entidad.",
        $"{Raiz}/mensajes");

    public Task<IActionResult> OnPostAtenderAsync() => ActuarAsync(
        async p =>
        {
            var (campos, _) = await recibidos.LeerAsync(HttpContext);
            (await MensajeAsync(Guid.TryParse(campos.GetValueOrDefault("MensajeId"), out var id) ? id : Guid.Empty)).Atender(p, Actor, Ahora);
        },
        "El mensaje quedó leído.",
        $"{Raiz}/mensajes");

    protected override async Task<bool> CompletarAsync()
    {
        await base.CompletarAsync();
        Mensajes = await Db.MensajesDelProveedorAsync(Id, Cuenta.CuentaId);
        return true;
    }

    // El de otro proveedor es como uno que no existe.
    private async Task<Mensaje> MensajeAsync(Guid id)
    {
        var mensaje = await Db.Mensajes.FirstOrDefaultAsync(m => m.Id == id && m.ProcesoId == Id && m.ProveedorId == Cuenta.CuentaId);
        ReglasDeMensaje.NoEsParte.Exigir(mensaje is not null);
        return mensaje!;
    }
}
