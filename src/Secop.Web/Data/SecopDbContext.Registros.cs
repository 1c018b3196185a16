using Microsoft.EntityFrameworkCore;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<RegistroPublico> RegistrosPublicos => Set<RegistroPublico>();
}
