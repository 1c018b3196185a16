using Microsoft.EntityFrameworkCore;
using Secop.Domain.Peticiones;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<Peticion> Peticiones => Set<Peticion>();
}
