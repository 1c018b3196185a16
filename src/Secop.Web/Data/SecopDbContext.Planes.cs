using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<PlanAnual> Planes => Set<PlanAnual>();

    public DbSet<LineaDelPlan> LineasDelPlan => Set<LineaDelPlan>();

    public DbSet<VersionDelPlan> VersionesDelPlan => Set<VersionDelPlan>();

    public DbSet<ProcesoEnElPlan> ProcesosEnElPlan => Set<ProcesoEnElPlan>();
}
