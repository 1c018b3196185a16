using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos;

public sealed class CriteriosTests
{
    private static readonly DateTimeOffset Ahora = Taller.Publicacion;

    private static Criterio Precio(string nombre, int? lote) => new(Guid.Empty, 0, FactorDeCriterio.Precio, nombre, "Según el pliego.", 30, 1, lote);

    [Theory]
    [InlineData("59.5", true)]
    [InlineData("59.49", false)]
    [InlineData("59.51", false)]
    public void Ponderar_DebeSumarCien(string precio, bool suman)
    {
        var t = Licitacion(Puntos(precio));
        Assert.Equal(suman, !Bloqueos(t).Any());
        if (!suman)
        {
            Assert.StartsWith("Los criterios que se ponderan suman ", Bloqueos(t).Single(), StringComparison.Ordinal);
        }
    }

    /// <summary>La fórmula de la audiencia es una: con dos criterios de precio, la mitad de los puntos no saldría de ninguna.</summary>
    [Fact]
    public void Precio_DosCriterios_NoSePuede()
    {
        var t = new Taller().Proceso;
        var quien = new Taller().Entidad with { CuentaId = t.EntidadId };
        t.AgregarCriterio(Precio("Precio A", null), 0, quien, Ahora);
        var rota = Assert.Throws<ReglaIncumplida>(() => t.AgregarCriterio(Precio("Precio B", null), 1, quien, Ahora));
        Assert.Equal((ReglasDeCriterios.UnSoloPrecio, "Factor"), (rota.Regla, rota.Campo));
        Assert.Contains("«Precio A» y «Precio B»", rota.Message, StringComparison.Ordinal);
        Assert.Single(t.Criterios);
    }

    [Fact]
    public void Precio_UnoPorLote_Cabe_YElDeTodosChocaConElDeUno()
    {
        var t = new Taller().Proceso;
        var quien = new Taller().Entidad with { CuentaId = t.EntidadId };
        foreach (var n in new[] { 1, 2 })
        {
            t.AgregarLote(new Lote(n, $"Lote de ensayo {n}", "", 10_000_000, null), t.RevisionDe(SeccionPliego.Lotes), quien, Ahora);
            t.AgregarCriterio(Precio($"Precio {n}", n), n - 1, quien, Ahora);
        }

        var rota = Assert.Throws<ReglaIncumplida>(() => t.AgregarCriterio(Precio("Precio de todos", null), 2, quien, Ahora));
        Assert.Equal(ReglasDeCriterios.UnSoloPrecio, rota.Regla);
        Assert.Contains("en el lote 1", rota.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ponderar_PorLote_CadaUnoSumaCien()
    {
        var t = Licitacion(59.5m);
        foreach (var n in new[] { 1, 2 })
        {
            t.Proceso.AgregarLote(new Lote(n, $"Lote de ensayo {n}", "", 10_000_000, null), t.Proceso.RevisionDe(SeccionPliego.Lotes), t.Entidad, Ahora);
        }

        Assert.Empty(Bloqueos(t));
        Agregar(t, FactorDeCriterio.ValorAgregado, 1, lote: 2);
        Assert.Equal(["Los criterios que se ponderan suman 101 puntos en el lote 2: deben sumar 100."], Bloqueos(t));
    }

    [Theory]
    [InlineData(FactorDeCriterio.IndustriaNacional, "9.99", false)]
    [InlineData(FactorDeCriterio.IndustriaNacional, "10", true)]
    [InlineData(FactorDeCriterio.IndustriaNacional, "20", true)]
    [InlineData(FactorDeCriterio.IndustriaNacional, "20.01", false)]
    [InlineData(FactorDeCriterio.ComponenteNacional, "4.99", false)]
    [InlineData(FactorDeCriterio.ComponenteNacional, "5", true)]
    [InlineData(FactorDeCriterio.ComponenteNacional, "15", true)]
    [InlineData(FactorDeCriterio.ComponenteNacional, "15.01", false)]
    [InlineData(FactorDeCriterio.Discapacidad, "0.99", false)]
    [InlineData(FactorDeCriterio.Discapacidad, "1", true)]
    [InlineData(FactorDeCriterio.Discapacidad, "1.01", false)]
    [InlineData(FactorDeCriterio.Mipyme, "0.24", false)]
    [InlineData(FactorDeCriterio.Mipyme, "0.25", true)]
    [InlineData(FactorDeCriterio.Mipyme, "0.26", false)]
    [InlineData(FactorDeCriterio.EmpresaDeMujeres, "0.24", false)]
    [InlineData(FactorDeCriterio.EmpresaDeMujeres, "0.25", true)]
    [InlineData(FactorDeCriterio.EmpresaDeMujeres, "0.26", false)]
    public void PuntajeDeLey_EnElBorde(FactorDeCriterio factor, string escrito, bool vale)
    {
        var puntaje = Puntos(escrito);
        var t = new Taller();
        t.Proceso.ElegirFormaDeEvaluar(FormaDeEvaluar.Ponderacion, 0, t.Entidad, Ahora);
        Agregar(t, factor, puntaje);
        Agregar(t, FactorDeCriterio.Precio, 100 - puntaje);
        Assert.Equal(vale, !Bloqueos(t).Any());
    }

    [Theory]
    [InlineData("MC", FormaDeEvaluar.MenorPrecio, true)]
    [InlineData("MC", FormaDeEvaluar.Ponderacion, false)]
    [InlineData("SASI", FormaDeEvaluar.Ponderacion, false)]
    [InlineData("LP", FormaDeEvaluar.MenorPrecio, false)]
    [InlineData("SAMC", FormaDeEvaluar.MenorPrecio, true)]
    [InlineData("CMA", FormaDeEvaluar.Ponderacion, false)]
    [InlineData("EB-C", FormaDeEvaluar.MenorPrecio, false)]
    [InlineData("CD", FormaDeEvaluar.SoloCalidad, true)]
    public void Forma_SegunLaModalidad(string modalidad, FormaDeEvaluar forma, bool vale)
    {
        var t = new Taller();
        t.Proceso.ElegirFormaDeEvaluar(forma, 0, t.Entidad, Ahora);
        Assert.Equal(vale, !Bloqueos(t, modalidad).Any(f => f.StartsWith("La modalidad no se evalúa", StringComparison.Ordinal)));
    }

    [Fact]
    public void MenorPrecio_NoLlevaPuntajes_YSoloCalidadNoPuntuaElPrecio()
    {
        var t = new Taller();
        Agregar(t, FactorDeCriterio.Calidad, 10);
        Assert.Contains(Bloqueos(t, "MC"), f => f.StartsWith("Con «Menor precio» no hay puntajes", StringComparison.Ordinal));
        t.Proceso.ElegirFormaDeEvaluar(FormaDeEvaluar.SoloCalidad, t.Proceso.RevisionDe(SeccionPliego.Evaluacion), t.Entidad, Ahora);
        Agregar(t, FactorDeCriterio.Precio, 90);
        Assert.Contains("En el concurso de méritos el precio no da puntaje.", Bloqueos(t, "CMA"));
    }

    [Fact]
    public void ElPrecio_VaEnElSobreEconomico()
    {
        var t = Licitacion(59.5m);
        Assert.Contains("El precio va en el sobre 2, que es el económico.", Bloqueos(t, "LPO"));
    }

    [Theory]
    [InlineData(FactorDeCriterio.CapacidadFinanciera, "1", "CRITERIO_HABILITANTE")]
    [InlineData(FactorDeCriterio.Calidad, "0", "CRITERIO_PUNTAJE")]
    [InlineData(FactorDeCriterio.Calidad, "100.01", "CRITERIO_PUNTAJE")]
    [InlineData(FactorDeCriterio.Calidad, "0.001", "CRITERIO_PUNTAJE")]
    public void Agregar_ConUnPuntajeQueNoVale(FactorDeCriterio factor, string puntaje, string codigo)
    {
        var t = new Taller();
        Assert.Equal(codigo, Taller.Rota(() => Agregar(t, factor, Puntos(puntaje))).Codigo);
    }

    [Fact]
    public void Contenido_LosLlevaYVuelvenEnteros()
    {
        var t = Licitacion(59.5m);
        var vuelto = ContenidoPliego.DeJson(t.Proceso.Contenido().ComoJson());
        Assert.Equal(t.Proceso.Criterios, vuelto.Evaluacion.Criterios);
        Assert.Equal(FormaDeEvaluar.Ponderacion, vuelto.Evaluacion.Forma);
        Assert.Equal(t.Proceso.Contenido().ComoJson(), vuelto.ComoJson());
    }

    private static decimal Puntos(string escrito) => decimal.Parse(escrito, System.Globalization.CultureInfo.InvariantCulture);

    private static Taller Licitacion(decimal precio)
    {
        var t = new Taller();
        t.Proceso.ElegirFormaDeEvaluar(FormaDeEvaluar.Ponderacion, 0, t.Entidad, Ahora);
        Agregar(t, FactorDeCriterio.CapacidadFinanciera, 0);
        Agregar(t, FactorDeCriterio.Precio, precio);
        Agregar(t, FactorDeCriterio.Calidad, 29);
        Agregar(t, FactorDeCriterio.IndustriaNacional, 10);
        Agregar(t, FactorDeCriterio.Discapacidad, 1);
        Agregar(t, FactorDeCriterio.Mipyme, 0.25m);
        Agregar(t, FactorDeCriterio.EmpresaDeMujeres, 0.25m);
        return t;
    }

    private static void Agregar(Taller t, FactorDeCriterio factor, decimal puntaje, int? lote = null) => t.Proceso.AgregarCriterio(
        new Criterio(Guid.Empty, 0, factor, factor.Nombre(), "Según el pliego.", puntaje, 1, lote), t.Proceso.RevisionDe(SeccionPliego.Evaluacion), t.Entidad, Ahora);

    private static IEnumerable<string> Bloqueos(Taller t, string modalidad = "LP") =>
        t.Proceso.Pendientes(CatalogoDeModalidades.Buscar(modalidad)!.Reglas(CatalogoDeModalidades.Parametros, new DateOnly(2026, 11, 24)), Taller.Calendario, Ahora)
            .Where(p => p is { Seccion: SeccionPliego.Evaluacion, Severidad: Severidad.Bloquea }).Select(p => p.Frase);
}
