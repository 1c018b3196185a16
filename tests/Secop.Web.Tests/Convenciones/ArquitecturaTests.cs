using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Convenciones;

/// <summary>Lo que sostiene la casa: quién depende de quién y qué puede hacer una página pública.</summary>
public sealed class ArquitecturaTests : PruebaWeb
{
    private static readonly Assembly Dominio = typeof(Agregado).Assembly;
    private static readonly Assembly Web = typeof(SecopDbContext).Assembly;

    public static TheoryData<Type> Paginas()
    {
        var datos = new TheoryData<Type>();
        foreach (var pagina in Web.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract))
        {
            datos.Add(pagina);
        }

        return datos;
    }

    [Fact]
    public void ElDominio_SoloConoceLaBibliotecaBase()
    {
        var ajenas = Dominio.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System.", StringComparison.Ordinal) && n != "netstandard");
        Assert.Empty(ajenas);
    }

    [Fact]
    public void ElDominio_NoTieneInterfaces() => Assert.DoesNotContain(Dominio.GetTypes(), t => t.IsInterface);

    [Fact]
    public void LosAgregados_EstanSelladosYSinConstructorPublico()
    {
        foreach (var agregado in Dominio.GetTypes().Where(t => t.IsSubclassOf(typeof(Agregado)) && !t.IsAbstract))
        {
            Assert.True(agregado.IsSealed, $"{agregado.Name} no está sellado");
            Assert.Empty(agregado.GetConstructors());
        }
    }

    [Fact]
    public void LosAgregados_NoDejanCambiarSusPropiedadesDesdeFuera()
    {
        var abiertas = Dominio.GetTypes().Where(t => t.IsSubclassOf(typeof(Agregado)))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is { IsPublic: true } && !p.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}");
        Assert.Empty(abiertas);
    }

    [Fact]
    public void LosHechos_TienenFraseSinDatosPersonalesNiPrecios()
    {
        string[] prohibidas = ["Nombre", "Apellido", "Correo", "Precio", "Valor", "Total", "Documento"];
        var malas = Dominio.GetTypes().Where(t => t.IsSubclassOf(typeof(Hecho)) && !t.IsAbstract)
            .SelectMany(t => t.GetProperties().Where(p => p.PropertyType == typeof(string) && p.Name != nameof(Hecho.Frase) || p.PropertyType == typeof(decimal)))
            .Where(p => prohibidas.Any(x => p.Name.StartsWith(x, StringComparison.Ordinal)) || p.PropertyType == typeof(decimal))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}");
        Assert.Empty(malas);
    }

    [Theory]
    [MemberData(nameof(Paginas))]
    public void UnaPaginaPublica_SoloLeeYSoloConoceLaVistaPublica(Type pagina)
    {
        if (!pagina.Namespace!.StartsWith("Secop.Web.Pages.Publico", StringComparison.Ordinal) || pagina.Name == "ErrorModel")
        {
            return;
        }

        Assert.DoesNotContain(pagina.GetMethods(), m => m.Name.StartsWith("OnPost", StringComparison.Ordinal));
        Assert.DoesNotContain(pagina.GetConstructors().SelectMany(c => c.GetParameters()), p => p.ParameterType == typeof(SecopDbContext));
    }

    [Theory]
    [MemberData(nameof(Paginas))]
    public void NingunaPagina_EnlazaUnTipoDelDominio(Type pagina)
    {
        var enlazadas = pagina.GetProperties()
            .Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is not null || pagina.GetCustomAttribute<BindPropertiesAttribute>() is not null)
            .Where(p => Desnudo(p.PropertyType) is { IsEnum: false } tipo && tipo.Assembly == Dominio);
        Assert.Empty(enlazadas);
    }

    [Theory]
    [MemberData(nameof(Paginas))]
    public void NingunaPagina_GuardaAlLeer(Type pagina) =>
        Assert.DoesNotContain(pagina.GetProperties(), p => p.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true } && p.PropertyType.IsSubclassOf(typeof(Agregado)));

    [Fact]
    public async Task NoFaltaNingunaMigracion() =>
        await Fabrica.ConBaseAsync(db =>
        {
            Assert.False(db.Database.HasPendingModelChanges());
            return Task.CompletedTask;
        });

    [Fact]
    public async Task TodaTabla_TieneDueno_YLaAplicacionNoEsDuena()
    {
        var propias = await Fabrica.SqlAsync<long>("select count(*) from pg_tables where schemaname = 'public' and tableowner = 'secop_app'");
        Assert.Equal(0, propias);
    }

    [Fact]
    public async Task NoHayMinusculasPendientes_EnNombresDeTablasYColumnas()
    {
        var raros = await Fabrica.SqlAsync<long>("select count(*) from information_schema.columns where table_schema = 'public' and table_name <> '__EFMigrationsHistory' and (column_name ~ '[A-Z]' or table_name ~ '[A-Z]')");
        Assert.Equal(0, raros);
    }

    private static Type Desnudo(Type tipo) =>
        tipo.IsArray ? tipo.GetElementType()! : Nullable.GetUnderlyingType(tipo) ?? (tipo.IsGenericType ? tipo.GetGenericArguments()[0] : tipo);
}
