using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

/// <summary>Los eventos de la persona, sea cual sea la cuenta con la que actúa ahora.</summary>
[Permiso(Permisos.ConSesion)]
public sealed class EventosModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel
{
    public IReadOnlyList<Fila> Vienen { get; private set; } = [];

    public IReadOnlyList<Fila> Pasaron { get; private set; } = [];

    /// <param name="asistir">El evento del código QR: lleva a la inscripción propia con el código ya escrito.</param>
    public async Task<IActionResult> OnGetAsync(string? asistir, string? codigo)
    {
        var mias = db.Inscripciones.Where(i => i.UsuarioId == cuenta.UsuarioId);
        if (asistir is not null && await mias.Where(i => i.Estado != EstadoInscripcion.Cancelada)
                .Join(db.Eventos.Where(e => e.Codigo == asistir), i => i.EventoId, e => e.Id, (i, _) => (Guid?)i.Id).FirstOrDefaultAsync() is { } la)
        {
            return Redirect($"/mi-cuenta/eventos/{la}?CodigoDeAsistencia={Uri.EscapeDataString(codigo ?? "")}");
        }

        var ahora = reloj.Ahora;
        var filas = await (
            from i in mias
            join e in db.Eventos on i.EventoId equals e.Id
            orderby e.Empieza
            select new Fila(
                i.Id, e.Titulo, e.Clase, e.Estado, e.Empieza, e.Termina, i.Estado, i.AsistioEn != null,
                db.Certificados.Any(c => c.Clase == ClaseDeCertificado.Asistencia && c.SujetoId == i.Id && c.AnuladoEn == null)))
            .AsNoTracking().ToListAsync();
        Vienen = [.. filas.Where(f => f.Evento == EstadoEvento.Publicado && f.Inscripcion != EstadoInscripcion.Cancelada && f.Termina + Evento.Margen >= ahora)];
        Pasaron = [.. filas.Except(Vienen).Reverse()];
        return Page();
    }

    public sealed record Fila(
        Guid Id, string Titulo, ClaseDeEvento Clase, EstadoEvento Evento, DateTimeOffset Empieza, DateTimeOffset Termina, EstadoInscripcion Inscripcion, bool Asistio, bool TieneCertificado);
}
