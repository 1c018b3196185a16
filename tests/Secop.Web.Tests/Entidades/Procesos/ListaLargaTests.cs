using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Tests.Entidades.Procesos;

/// <summary>Cinco mil líneas de precios entran todas, pegadas o en Excel; lo que no cabe o no se entiende no borra nada.</summary>
public sealed class ListaLargaTests : PruebaWeb
{
    private const int Filas = 5_000;
    private static readonly (string Titulo, int Ancho)[] Columnas = [("Descripción", 40), ("Cantidad", 10), ("Unidad", 10)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CincoMilLineas_EntranTodasYSeLeenTodas(bool enExcel)
    {
        var (p, c, url) = await BorradorAsync();
        var pagina = enExcel
            ? await c.EnviarAsync(url, [], "Importar", ("Archivo", "lista.xlsx", Libro(Filas)))
            : await c.EnviarAsync(url, [("Pegado", Pegado(Filas))], "Importar");
        Assert.True(pagina.Estado == HttpStatusCode.Redirect, pagina.Errores);
        Assert.Contains("Se importaron 5.000 líneas", (await c.VerAsync(pagina.Destino!)).Texto, StringComparison.Ordinal);
        var lista = (await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id))).ListaPrecios;
        Assert.Equal(Enumerable.Range(1, Filas).Select(i => ($"Elemento {i}", (decimal)i)), lista.OrderBy(i => i.Orden).Select(i => (i.Descripcion, i.Cantidad)));
        var previa = (await c.VerAsync($"/entidad/procesos/{p.Id}/vista-previa")).Html;
        Assert.Equal(Filas, previa.Split("Elemento ").Length - 1);
    }

    [Fact]
    public async Task CincoMilLineasEnCapitulos_SeSumanYSePaginan()
    {
        var (p, c, url) = await BorradorAsync();
        var lineas = string.Concat(Enumerable.Range(0, Filas).Select(i => $"Capítulo {i / 100};Elemento {i};2;Unidad;1.000\n"));
        var pagina = await c.EnviarAsync(url, [("Pegado", "Capítulo;Descripción;Cantidad;Unidad;Precio estimado\n" + lineas)], "Importar");
        Assert.True(pagina.Estado == HttpStatusCode.Redirect, pagina.Errores);
        var lista = await c.VerAsync($"/entidad/procesos/{p.Id}/precios?pagina=50");
        Assert.Equal(100, lista.Documento.QuerySelectorAll("[aria-label='Lista de precios'] tbody tr").Length);
        Assert.Equal(50, lista.Documento.QuerySelectorAll("[aria-label='Subtotales por capítulo'] tbody tr").Length);
        Assert.Contains("$ 200.000", lista.Texto, StringComparison.Ordinal);
        var previa = (await c.VerAsync($"/entidad/procesos/{p.Id}/vista-previa")).Html;
        Assert.Equal((50, Filas), (previa.Split("scope=\"rowgroup\"").Length - 1, previa.Split(">Elemento ").Length - 1));
    }

    [Theory]
    [InlineData("=1+1", "fórmula")]
    [InlineData("-4", "mayor que cero")]
    [InlineData("2000000000000", "no pasar de un billón")]
    [InlineData("99999999999999999999999999999", "no es un número")]
    [InlineData("2099-12-31", "no es un número")]
    [InlineData("diez", "no es un número")]
    public async Task UnaFilaMalaEntreCincoMil_SeDiceYNoSePierdeLaLista(string cantidad, string frase)
    {
        var (p, c, url) = await BorradorAsync();
        var antes = p.Proceso.ListaPrecios.Select(i => i.Id).ToList();
        var mala = await c.EnviarAsync(url, [("Pegado", Pegado(Filas) + $"Elemento malo;{cantidad};Unidad\n")], "Importar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mala.Estado);
        Assert.Contains("5002", mala.Texto, StringComparison.Ordinal);
        Assert.Contains(frase, mala.Texto, StringComparison.Ordinal);
        Assert.Contains("Elemento malo", mala.Documento.QuerySelector("#Pegado")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(antes, (await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id))).ListaPrecios.Select(i => i.Id));
    }

    [Fact]
    public async Task DiezMilUnaFilasEnExcel_SeDiceYNoEntraNinguna()
    {
        var (p, c, url) = await BorradorAsync();
        var larga = await c.EnviarAsync(url, [], "Importar", ("Archivo", "lista.xlsx", Libro(10_001)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, larga.Estado);
        Assert.Contains("Hay más de 10.000 filas: divida la lista.", larga.Texto, StringComparison.Ordinal);
        Assert.Equal(p.Proceso.ListaPrecios.Count, (await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id))).ListaPrecios.Count);
    }

    [Fact]
    public async Task ImportarMientrasOtrosGuardanOtrasSecciones_NoSePierdeNada()
    {
        var (p, c, url) = await BorradorAsync();
        var raiz = $"/entidad/procesos/{p.Id}";
        var otro = (await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(p.Entidad, RolesDeCuenta.Estructurador), p.Entidad)).EnFecha(p.Ahora);
        var (importar, condiciones, lugar) = (await c.VerAsync(url), await otro.VerAsync($"{raiz}/condiciones"), await otro.VerAsync($"{raiz}/lugar"));
        var respuestas = await Task.WhenAll(
            c.EnviarAsync(url, importar, [("Pegado", Pegado(300))], "Importar"),
            otro.EnviarAsync($"{raiz}/condiciones", condiciones, [("Entrada.FormaDePago", "Tres pagos iguales.")]),
            otro.EnviarAsync($"{raiz}/lugar", lugar, [("Entrada.Municipio", "Medellín"), ("Entrada.Direccion", "Calle 44 # 52-165")]));
        Assert.All(respuestas, r => Assert.True(r.Estado == HttpStatusCode.Redirect, $"{r.Estado} {r.Errores}"));
        var proceso = await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id));
        Assert.Equal((300, "Tres pagos iguales.", "05001"), (proceso.ListaPrecios.Count, proceso.FormaDePago, proceso.CodigoMunicipio));
    }

    private static string Pegado(int filas)
    {
        var texto = new StringBuilder("Descripción;Cantidad;Unidad\n");
        for (var i = 1; i <= filas; i++)
        {
            texto.Append("Elemento ").Append(i).Append(';').Append(i).Append(";Unidad\n");
        }

        return texto.ToString();
    }

    private static byte[] Libro(int filas) =>
        EscritorXlsx.Escribir(new HojaPorEscribir("Lista", Columnas, Enumerable.Range(1, filas).Select(i => (IReadOnlyList<object?>)[$"Elemento {i}", i, "Unidad"])));

    private async Task<(ProcesoDePrueba Proceso, Cliente Cliente, string Url)> BorradorAsync()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        return (p, (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora), $"/entidad/procesos/{p.Id}/precios/importar");
    }
}
