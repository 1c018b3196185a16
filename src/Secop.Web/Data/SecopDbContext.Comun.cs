using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<Certificado> Certificados => Set<Certificado>();
}
