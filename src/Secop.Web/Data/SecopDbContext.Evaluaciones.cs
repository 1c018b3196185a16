using Microsoft.EntityFrameworkCore;
using Secop.Domain.Adjudicaciones;
using Secop.Domain.Evaluaciones;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<Evaluacion> Evaluaciones => Set<Evaluacion>();

    public DbSet<Adjudicacion> Adjudicaciones => Set<Adjudicacion>();
}
