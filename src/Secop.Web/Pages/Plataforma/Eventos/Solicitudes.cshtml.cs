using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Eventos;

/// <summary>Las capacitaciones que piden las entidades: las que esperan, primero la más antigua.</summary>
[Permiso(Permisos.OrganizarEventos)]
public sealed class SolicitudesModel(SecopDbContext db) : PageModel
{
    private const int Maximo = 100;

    [BindProperty(SupportsGet = true, Name = "decididas")]
    public bool Decididas { get; set; }

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var cuales = db.SolicitudesDeCapacitacion.AsNoTracking().Where(s => (s.Estado == EstadoDeSolicitud.Pendiente) != Decididas);
        cuales = Decididas ? cuales.OrderByDescending(s => s.DecididaEn) : cuales.OrderBy(s => s.PedidaEn);
        Filas = await cuales.Take(Maximo)
            .Join(db.Cuentas, s => s.EntidadId, c => c.Id, (s, c) => new { s, c.Nombre })
            .Select(x => new Fila(x.s.Id, x.Nombre, x.s.Tema, x.s.Personas, x.s.CodigoMunicipio, x.s.Modo, x.s.Desde, x.s.Hasta, x.s.Estado, x.s.PedidaEn)).ToListAsync();
    }

    public sealed record Fila(
        Guid Id, string Entidad, string Tema, int Personas, string Municipio, ModoDeCapacitacion Modo, DateOnly Desde, DateOnly Hasta, EstadoDeSolicitud Estado, DateTimeOffset Pedida);
}
