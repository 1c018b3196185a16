using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<Evento> Eventos => Set<Evento>();

    public DbSet<Inscripcion> Inscripciones => Set<Inscripcion>();

    public DbSet<SolicitudDeCapacitacion> SolicitudesDeCapacitacion => Set<SolicitudDeCapacitacion>();
}
