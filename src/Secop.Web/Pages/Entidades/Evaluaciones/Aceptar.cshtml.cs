using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Adjudicaciones;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>La aceptación: con la oferta es el contrato. La firma el ordenador del gasto con su contraseña.</summary>
[Permiso(Permisos.AceptarOferta)]
public sealed class AceptarModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj, ConfirmacionDeContrasena confirmacion) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? OfertaId { get; set; }

    [BindProperty]
    public Guid? SupervisorId { get; set; }

    [BindProperty]
    public string? MotivoDelCambio { get; set; }

    [BindProperty]
    public string? Contrasena { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public IReadOnlyList<Opcion> Opciones { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Supervisores { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync()
    {
        var otra = await CargarAsync();
        OfertaId ??= Mesa?.Evaluacion?.InformeVigente?.CandidataId;
        return otra ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        ReglasDePagina.ElijaOferta.ExigirEn("OfertaId", OfertaId is not null);
        ReglasDePagina.SupervisorDeLaEntidad.ExigirEn("SupervisorId", SupervisorId is { } s && Supervisores.ContainsKey(s));
        await confirmacion.ExigirAsync(Contrasena);
        var nombres = await db.NombresDelInformeAsync(Mesa);
        nombres = nombres with { Personas = nombres.Personas.Concat(Supervisores).DistinctBy(p => p.Key).ToDictionary() };
        await db.AceptarOfertaAsync(Mesa, OfertaId!.Value, SupervisorId!.Value, MotivoDelCambio, nombres, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "La oferta quedó aceptada. La oferta y su aceptación son el contrato.";
        return Redirect($"/entidad/procesos/{Id}/evaluacion/resultado");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion } mesa)
        {
            return NotFound();
        }

        Mesa = mesa;
        var nombres = await db.NombresDeCuentasAsync(evaluacion.Ofertas.Select(o => o.ProveedorId));
        Opciones = [.. evaluacion.PorPrecio.Where(o => evaluacion.SituacionDe(o.OfertaId) == SituacionOferta.Habilitada)
            .Select(o => new Opcion(o.OfertaId, nombres[o.ProveedorId], o.Precio, o.OfertaId == evaluacion.InformeVigente?.CandidataId))];
        var miembros = await db.Membresias.Where(m => m.CuentaId == cuenta.CuentaId && m.Estado == EstadoMembresia.Aceptado)
            .Select(m => m.UsuarioId).ToListAsync();
        Supervisores = await db.NombresDePersonasAsync(miembros);
        SupervisorId ??= mesa.Proceso.Equipo.FirstOrDefault(m => m.Funcion == Domain.Procesos.FuncionEquipo.Supervisor)?.UsuarioId;
        return null;
    }

    public sealed record Opcion(Guid OfertaId, string Proveedor, decimal Precio, bool EsRecomendada);
}
