using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Secop.Domain.Comun;
using Secop.Web.Documentos;
using Secop.Web.Security;

namespace Secop.Web.Data;

/// <summary>
/// El contexto de todo lo que se guarda. Cada área trae sus conjuntos en un archivo parcial y su mapa en
/// <c>Configurations</c>; los nombres de tabla y columna salen en minúsculas con guiones bajos.
/// </summary>
public sealed partial class SecopDbContext(DbContextOptions<SecopDbContext> opciones)
    : IdentityUserContext<Usuario, Guid>(opciones)
{
    public DbSet<Archivo> Archivos => Set<Archivo>();

    public DbSet<AsientoDeBitacora> Bitacora => Set<AsientoDeBitacora>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configuracion)
    {
        configuracion.Properties<decimal>().HavePrecision(20, 2);
        configuracion.Properties<Enum>().HaveConversion<string>();
        configuracion.Properties<Radicado>().HaveConversion<ConversionDeRadicado>().HaveMaxLength(Radicado.Largo);
    }

    protected override void OnModelCreating(ModelBuilder modelo)
    {
        base.OnModelCreating(modelo);
        modelo.ApplyConfigurationsFromAssembly(typeof(SecopDbContext).Assembly);
        foreach (var entidad in modelo.Model.GetEntityTypes())
        {
            if (typeof(Agregado).IsAssignableFrom(entidad.ClrType) && entidad.BaseType is null)
            {
                modelo.Entity(entidad.ClrType).Ignore(nameof(Agregado.HechosPendientes));
                modelo.Entity(entidad.ClrType).Property(nameof(Agregado.Id)).ValueGeneratedNever();
                modelo.Entity(entidad.ClrType).Property<uint>("Version").IsRowVersion();
            }

            PonerNombres(entidad);
        }
    }

    private static void PonerNombres(IMutableEntityType entidad)
    {
        // Lo que va dentro de una columna JSON no tiene tabla ni columnas propias.
        if (entidad.IsMappedToJson())
        {
            return;
        }

        if (entidad.GetTableName() is { } tabla)
        {
            entidad.SetTableName(EnMinusculas(tabla.Replace("AspNet", "Identidad", StringComparison.Ordinal)));
        }

        var aqui = StoreObjectIdentifier.Create(entidad, StoreObjectType.Table);
        foreach (var propiedad in entidad.GetProperties())
        {
            if (propiedad.Name != "Version" || !propiedad.IsConcurrencyToken)
            {
                var columna = aqui is { } t ? propiedad.GetColumnName(t) : propiedad.GetColumnName();
                propiedad.SetColumnName(EnMinusculas(columna ?? propiedad.Name));
            }
        }

        foreach (var clave in entidad.GetKeys())
        {
            clave.SetName(EnMinusculas(clave.GetName()!));
        }

        foreach (var foranea in entidad.GetForeignKeys())
        {
            foranea.SetConstraintName(EnMinusculas(foranea.GetConstraintName()!));
        }

        foreach (var indice in entidad.GetIndexes())
        {
            indice.SetDatabaseName(EnMinusculas(indice.GetDatabaseName()!));
        }
    }

    [GeneratedRegex("(?<antes>[a-z0-9])(?<despues>[A-Z])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Frontera();

    private static string EnMinusculas(string nombre) => Frontera().Replace(nombre, "${antes}_${despues}").ToLowerInvariant();
}
