using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<Proceso> Procesos => Set<Proceso>();

    public DbSet<VersionPliego> VersionesPliego => Set<VersionPliego>();

    public DbSet<PlantillaDePliego> Plantillas => Set<PlantillaDePliego>();

    public DbSet<Adenda> Adendas => Set<Adenda>();

    public DbSet<Observacion> Observaciones => Set<Observacion>();

    public DbSet<Suscripcion> Suscripciones => Set<Suscripcion>();

    public DbSet<SolicitudMipyme> SolicitudesMipyme => Set<SolicitudMipyme>();

    public DbSet<ParametroLegal> ParametrosLegales => Set<ParametroLegal>();
}
