using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Web.Sobres;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<Oferta> Ofertas => Set<Oferta>();

    public DbSet<ActaDeApertura> ActasDeApertura => Set<ActaDeApertura>();

    public DbSet<Intento> Intentos => Set<Intento>();

    public DbSet<UsoDeLlave> UsosDeLlave => Set<UsoDeLlave>();
}
