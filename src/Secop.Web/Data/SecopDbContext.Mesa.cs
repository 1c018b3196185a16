using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ayudas;
using Secop.Domain.Servicio;
using Secop.Web.MesaDeServicio;
using Secop.Web.Sondas;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<CasoMesaServicio> Casos => Set<CasoMesaServicio>();

    public DbSet<RespuestaPreparada> RespuestasPreparadas => Set<RespuestaPreparada>();

    public DbSet<PeticionDeUsuario> PeticionesDeUsuario => Set<PeticionDeUsuario>();

    public DbSet<Incidente> Incidentes => Set<Incidente>();

    public DbSet<Mantenimiento> Mantenimientos => Set<Mantenimiento>();

    public DbSet<Medicion> Mediciones => Set<Medicion>();
}
