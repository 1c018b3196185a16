using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos.Alertas;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<AcuerdoMarco> AcuerdosMarco => Set<AcuerdoMarco>();
}
