using Microsoft.EntityFrameworkCore;
using Secop.Web.Documentos;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<Subida> Subidas => Set<Subida>();

    public DbSet<RechazoDeArchivo> RechazosDeArchivo => Set<RechazoDeArchivo>();
}
