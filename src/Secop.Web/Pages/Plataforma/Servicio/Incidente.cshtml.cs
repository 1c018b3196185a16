using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Servicio;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.MesaDeServicio;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Servicio;

/// <summary>Un incidente: informar, cerrarlo con su certificado y ver los plazos que tocó.</summary>
[Permiso(Permisos.AdministrarServicio)]
public sealed class IncidenteModel(SecopDbContext db, CuentaActual cuenta, Certificaciones certificaciones, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Cuerpo { get; set; }

    [BindProperty]
    public DateTime? Hasta { get; set; }

    [BindProperty]
    public string? Resumen { get; set; }

    public Incidente Incidente { get; private set; } = null!;

    public string? Certificado { get; private set; }

    /// <summary>Los plazos tocados, con lo que el protocolo propone.</summary>
    public IReadOnlyList<Plazo> Plazos { get; private set; } = [];

    public DateTimeOffset Fin => Incidente.Hasta ?? Incidente.RecuperadoEn ?? reloj.Ahora;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        Incidente.Informar(Cuerpo, cuenta.Actor, reloj.Ahora);
        return await GuardarAsync("La novedad ya se ve en el estado del servicio.");
    }

    public async Task<IActionResult> OnPostCerrarAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        await certificaciones.CerrarIncidenteAsync(Incidente, Formato.DeCampo(Hasta) ?? reloj.Ahora, Resumen, cuenta.Actor);
        return await GuardarAsync("El incidente quedó cerrado y certificado. A los equipos de los procesos afectados les llega un correo.");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.Incidentes.SingleOrDefaultAsync(i => i.Id == Id) is not { } incidente)
        {
            return NotFound();
        }

        Incidente = incidente;
        Certificado = incidente.CertificadoId is { } c ? await db.Certificados.Where(x => x.Id == c).Select(x => x.Codigo).SingleOrDefaultAsync() : null;
        var plazos = incidente.EstaAbierto ? await certificaciones.PlazosAsync(incidente, Fin) : incidente.Plazos;
        var ids = plazos.Select(p => p.ProcesoId).Distinct().ToList();
        var procesos = await db.Procesos.IgnoreAutoIncludes().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Numero, p.Codigo, p.Nombre }).ToDictionaryAsync(p => p.Id);
        Plazos = [.. plazos.Where(p => procesos.ContainsKey(p.ProcesoId)).Take(200).Select(p => new Plazo(
            procesos[p.ProcesoId].Numero, procesos[p.ProcesoId].Codigo, procesos[p.ProcesoId].Nombre, p.Hito, p.Instante, Domain.Servicio.Incidente.Propuesta(p.Instante, CalendarioHabil.Nacional)))];
        return null;
    }

    private async Task<IActionResult> GuardarAsync(string hecho)
    {
        await db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect($"/plataforma/servicio/incidentes/{Id}");
    }

    public sealed record Plazo(string Numero, string Codigo, string Nombre, TipoHito Hito, DateTimeOffset Instante, DateTimeOffset Propuesta);
}
