using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Notificaciones;
using Secop.Web.Security;

namespace Secop.Web.Data;

public sealed partial class SecopDbContext
{
    public DbSet<Cuenta> Cuentas => Set<Cuenta>();

    public DbSet<EntidadEstatal> Entidades => Set<EntidadEstatal>();

    public DbSet<Proveedor> Proveedores => Set<Proveedor>();

    public DbSet<Membresia> Membresias => Set<Membresia>();

    public DbSet<Acceso> Accesos => Set<Acceso>();

    public DbSet<Consentimiento> Consentimientos => Set<Consentimiento>();

    public DbSet<Envio> Envios => Set<Envio>();
}
