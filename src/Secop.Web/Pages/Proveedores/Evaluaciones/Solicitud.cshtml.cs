using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Evaluaciones;

/// <summary>Responder lo que la entidad pidió, con archivos por flujo.</summary>
[Permiso(Permisos.ResponderSubsanacion)]
[FormularioEnFlujo]
public sealed class SolicitudModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj, Almacen almacen) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid SolicitudId { get; set; }

    public string? Respuesta { get; private set; }

    public Proceso Proceso { get; private set; } = null!;

    public Solicitud Solicitud { get; private set; } = null!;

    public string? Requisito { get; private set; }

    public DateTimeOffset Ahora => reloj.Ahora;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo)
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        return Solicitud.Archivos.Any(a => a.ArchivoId == archivo) && await db.Archivos.AsNoTracking().SingleOrDefaultAsync(a => a.Id == archivo) is { } guardado
            ? await almacen.EntregarAsync(Response, guardado.Id, guardado.Nombre, guardado.Mime)
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var archivos = new List<ArchivoDeRespuesta>();
        var campos = await FormularioEnFlujo.LeerAsync(HttpContext, async (_, nombre, mime, contenido, cancelacion) =>
        {
            // Vencida o respondida, no se recibe ni un byte.
            ReglasDeEvaluacion.SolicitudRespondida.Exigir(Solicitud.Estado == EstadoSolicitud.Pedida);
            ReglasDeEvaluacion.SolicitudVencida.Exigir(reloj.Ahora < Solicitud.Hasta, Formato.Instante(Solicitud.Hasta));
            ReglasDeEvaluacion.DemasiadosArchivos.Exigir(archivos.Count < Evaluacion.ArchivosPorRespuesta);
            var guardado = await almacen.GuardarAsync(contenido, nombre, mime, cancelacion);
            archivos.Add(new ArchivoDeRespuesta(guardado.Id, guardado.Nombre, guardado.Sha256, guardado.Tamano));
        });
        Respuesta = campos.GetValueOrDefault("Respuesta").ToString();
        var evaluacion = await db.EvaluacionDeAsync(Id);
        evaluacion!.Responder(SolicitudId, Respuesta, archivos, cuenta.Actor, reloj.Ahora);
        Proceso.ExigirDeFuera(ActoDeProceso.Subsanar, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "Su respuesta llegó a la entidad.";
        return Redirect($"/proveedor/procesos/{Id}/evaluacion");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.Procesos.SingleOrDefaultAsync(p => p.Id == Id && p.Estado != EstadoProceso.Borrador) is not { } proceso
            || await db.EvaluacionDeAsync(Id) is not { } evaluacion
            || evaluacion.Solicitudes.FirstOrDefault(s => s.Id == SolicitudId && s.ProveedorId == cuenta.CuentaId) is not { } solicitud)
        {
            return NotFound();
        }

        (Proceso, Solicitud) = (proceso, solicitud);
        Requisito = evaluacion.Requisitos.FirstOrDefault(r => r.Id == solicitud.RequisitoId)?.Nombre;
        return null;
    }
}
