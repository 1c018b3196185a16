using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Eventos;

/// <summary>Todo lo que se organiza: lo que pide atención primero.</summary>
[Permiso(Permisos.OrganizarEventos)]
public sealed class IndexModel(SecopDbContext db, Reloj reloj) : PageModel
{
    private const int Maximo = 100;

    [BindProperty(SupportsGet = true, Name = "terminados")]
    public bool Terminados { get; set; }

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public int Pendientes { get; private set; }

    public DateTimeOffset Ahora => reloj.Ahora;

    public async Task OnGetAsync()
    {
        var eventos = db.Eventos.AsNoTracking();
        eventos = Terminados
            ? eventos.Where(e => e.Estado == EstadoEvento.Celebrado || e.Estado == EstadoEvento.Cancelado).OrderByDescending(e => e.Empieza)
            : eventos.Where(e => e.Estado == EstadoEvento.Borrador || e.Estado == EstadoEvento.Publicado).OrderBy(e => e.Empieza);
        Filas = await eventos.Take(Maximo)
            .Select(e => new Fila(e.Id, e.Titulo, e.Clase, e.Estado, e.Empieza, e.Termina, e.CodigoMunicipio, e.Cupos, e.Inscritos, e.EnEspera)).ToListAsync();
        Pendientes = await db.SolicitudesDeCapacitacion.CountAsync(s => s.Estado == EstadoDeSolicitud.Pendiente);
    }

    public sealed record Fila(
        Guid Id, string Titulo, ClaseDeEvento Clase, EstadoEvento Estado, DateTimeOffset Empieza, DateTimeOffset Termina, string? Municipio, int Cupos, int Inscritos, int EnEspera);
}
