using Microsoft.EntityFrameworkCore;
using Secop.Domain.Contratos;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<Contrato> Contratos => Set<Contrato>();
}
