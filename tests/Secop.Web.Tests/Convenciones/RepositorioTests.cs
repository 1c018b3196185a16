using Secop.Testing;

namespace Secop.Web.Tests.Convenciones;

/// <summary>Lo que se busca en los textos de las fuentes: puertas traseras y descuidos.</summary>
public sealed class RepositorioTests
{
    private static readonly string Raiz = Repositorio.Raiz;

    [Theory]
    [InlineData("*.cs", "FromSqlRaw")]
    [InlineData("*.cs", "ExecuteSqlRaw")]
    [InlineData("*.cs", "SqlQueryRaw")]
    [InlineData("*.cs", "EnableSensitiveDataLogging")]
    [InlineData("*.cs", "IFormFile")]
    [InlineData("*.cshtml", "Html.Raw")]
    [InlineData("*.cshtml", " style=\"")]
    [InlineData("*.cshtml", "<style")]
    [InlineData("*.cshtml", " onclick=")]
    [InlineData("*.cshtml", "http://cdn")]
    public void LasFuentesDeLaWeb_NoContienen(string archivos, string prohibido)
    {
        var donde = Fuentes(archivos).Where(f => File.ReadLines(f).Any(l => l.Contains(prohibido, StringComparison.Ordinal) && !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));
        Assert.Empty(donde.Select(f => Path.GetRelativePath(Raiz, f)));
    }

    [Fact]
    public void LosGuiones_ViajanEnArchivosPropios()
    {
        var enLinea = Fuentes("*.cshtml").Where(f => File.ReadLines(f).Any(l => l.Contains("<script", StringComparison.Ordinal) && !l.Contains("src=", StringComparison.Ordinal)));
        Assert.Empty(enLinea.Select(f => Path.GetRelativePath(Raiz, f)));
    }

    // Con dos, «dotnet test» en la raíz no sabe cuál correr.
    [Fact]
    public void Raiz_TieneUnaSolaSolucion_YNingunProyecto() =>
        Assert.Equal(["Secop.sln"], Directory.EnumerateFiles(Raiz).Select(Path.GetFileName).Where(f => f!.EndsWith("proj", StringComparison.Ordinal) || f.EndsWith(".sln", StringComparison.Ordinal) || f.EndsWith(".slnx", StringComparison.Ordinal)));

    private static IEnumerable<string> Fuentes(string archivos) =>
        Directory.EnumerateFiles(Path.Combine(Raiz, "src", "Secop.Web"), archivos, SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
