using Secop.Domain.Planes;

namespace Secop.Domain.Tests.Planes;

public sealed class ImportarTests
{
    private static readonly HashSet<Guid> Ninguna = [];

    [Fact]
    public void Reemplazar_ConservaLaIdentidadDeLasQueVienenConNumero()
    {
        var o = new Oficina(3);
        var resultado = o.Plan.Importar(
            o.Lineas, [new(1, o.Lineas[0].Datos()), new(3, Oficina.Linea("La tercera cambió de nombre")), new(null, Oficina.Linea("Una nueva"))], reemplaza: true, Ninguna, o.Editora, Oficina.Hoy);
        Assert.Equal((1, 1, 1), (resultado.Nuevas.Count, resultado.Cambiadas, resultado.Iguales));
        Assert.Equal(2, Assert.Single(resultado.Quitadas).Numero);
        Assert.Equal((4, "Una nueva"), (resultado.Nuevas[0].Numero, resultado.Nuevas[0].Descripcion));
        Assert.Equal("La tercera cambió de nombre", o.Lineas[2].Descripcion);
        Assert.Equal(1, o.Lineas[0].Revision);
        Assert.IsType<LineasImportadas>(o.Plan.HechosPendientes[^1]);
    }

    [Fact]
    public void Agregar_NoMiraLosNumerosNiQuitaNada()
    {
        var o = new Oficina();
        var resultado = o.Plan.Importar(o.Lineas, [new(1, Oficina.Linea("Otra compra distinta"))], reemplaza: false, Ninguna, o.Editora, Oficina.Hoy);
        Assert.Empty(resultado.Quitadas);
        Assert.Equal(3, Assert.Single(resultado.Nuevas).Numero);
        Assert.Equal("Compra de elementos número 1", o.Lineas[0].Descripcion);
    }

    [Fact]
    public void NumerosRepetidosODesconocidos_SeDicen()
    {
        var o = new Oficina();
        Assert.Equal(ReglasDelPlan.LineaRepetida, Oficina.Rota(() => o.Plan.Importar(o.Lineas, [new(1, Oficina.Linea()), new(1, Oficina.Linea())], true, Ninguna, o.Editora, Oficina.Hoy)));
        Assert.Equal(ReglasDelPlan.LineaDesconocida, Oficina.Rota(() => o.Plan.Importar(o.Lineas, [new(9, Oficina.Linea())], true, Ninguna, o.Editora, Oficina.Hoy)));
    }

    [Fact]
    public void Reemplazar_NoQuitaUnaLineaConProcesos()
    {
        var o = new Oficina();
        Assert.Equal(ReglasDelPlan.LineaConProcesos, Oficina.Rota(() => o.Plan.Importar(o.Lineas, [new(1, o.Lineas[0].Datos())], true, new HashSet<Guid> { o.Lineas[1].Id }, o.Editora, Oficina.Hoy)));
    }

    [Fact]
    public void ConUnaFilaMala_NoSeImporta()
    {
        var o = new Oficina();
        Assert.Equal(ReglasDelPlan.ValorCero, Oficina.Rota(() => o.Plan.Importar(o.Lineas, [new(null, Oficina.Linea() with { ValorTotal = -5, ValorVigencia = 0 })], false, Ninguna, o.Editora, Oficina.Hoy)));
    }

    [Fact]
    public void MasDeDiezMilEntreTodas_NoCaben()
    {
        var o = new Oficina();
        var hoja = Enumerable.Range(0, 9_999).Select(_ => new LineaImportada(null, Oficina.Linea())).ToList();
        Assert.Equal(ReglasDelPlan.LineasDemasiadas, Oficina.Rota(() => o.Plan.Importar(o.Lineas, hoja, false, Ninguna, o.Editora, Oficina.Hoy)));
    }
}
