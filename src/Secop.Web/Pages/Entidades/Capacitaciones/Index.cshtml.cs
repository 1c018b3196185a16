using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Capacitaciones;

/// <summary>Lo que la entidad ha pedido a la Agencia y en qué quedó.</summary>
[Permiso(Permisos.PedirCapacitacion)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostRetirarAsync(Guid solicitud)
    {
        if (await db.SolicitudesDeCapacitacion.SingleOrDefaultAsync(s => s.Id == solicitud && s.EntidadId == cuenta.CuentaId) is not { } suya)
        {
            return NotFound();
        }

        suya.Retirar(cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "La solicitud quedó retirada.";
        return RedirectToPage();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Filas = await (
            from s in db.SolicitudesDeCapacitacion.AsNoTracking()
            where s.EntidadId == cuenta.CuentaId
            join e in db.Eventos.Where(x => x.PublicadoEn != null) on s.EventoId equals e.Id into eventos
            from e in eventos.DefaultIfEmpty()
            orderby s.PedidaEn descending
            select new Fila(s.Id, s.Tema, s.Personas, s.CodigoMunicipio, s.Modo, s.Desde, s.Hasta, s.Estado, s.PedidaEn, s.Motivo, e == null ? null : e.Codigo, e == null ? null : e.Titulo)).ToListAsync();
        return null;
    }

    public sealed record Fila(
        Guid Id, string Tema, int Personas, string Municipio, ModoDeCapacitacion Modo, DateOnly Desde, DateOnly Hasta, EstadoDeSolicitud Estado, DateTimeOffset Pedida, string? Motivo,
        string? Codigo, string? Evento);
}
