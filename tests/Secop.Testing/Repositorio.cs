namespace Secop.Testing;

/// <summary>Dónde está el código que se prueba, se compile como se compile.</summary>
public static class Repositorio
{
    public static string Raiz { get; } = Buscar();

    private static string Buscar()
    {
        for (var carpeta = new DirectoryInfo(AppContext.BaseDirectory); carpeta is not null; carpeta = carpeta.Parent)
        {
            if (File.Exists(Path.Combine(carpeta.FullName, "Secop.sln")))
            {
                return carpeta.FullName;
            }
        }

        throw new InvalidOperationException("Las pruebas y las mediciones corren desde el repositorio.");
    }
}
