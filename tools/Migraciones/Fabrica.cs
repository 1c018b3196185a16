using Microsoft.EntityFrameworkCore.Design;
using Secop.Web.Data;

namespace Secop.Migraciones;

/// <summary>El contexto en tiempo de diseño: el modelo, sin servidor.</summary>
public sealed class Fabrica : IDesignTimeDbContextFactory<SecopDbContext>
{
    public SecopDbContext CreateDbContext(string[] args) => new(BaseDeDatos.Opciones("Host=localhost;Database=diseno"));
}

internal static class Entrada
{
    private static void Main()
    {
    }
}
