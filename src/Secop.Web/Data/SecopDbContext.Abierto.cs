using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Audiencias;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Invitaciones;
using Secop.Domain.Procesos.Mensajes;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<Manifestacion> Manifestaciones => Set<Manifestacion>();

    public DbSet<ListaDeInteresados> ListasDeInteresados => Set<ListaDeInteresados>();

    public DbSet<Audiencia> Audiencias => Set<Audiencia>();

    public DbSet<Invitado> Invitados => Set<Invitado>();

    public DbSet<Mensaje> Mensajes => Set<Mensaje>();

    public DbSet<Aporte> Aportes => Set<Aporte>();
}
