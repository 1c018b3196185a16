using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos;

/// <summary>Las garantías que la ley manda pedir (Decreto 1082 de 2015, arts. 2.2.1.2.3.1.7 y siguientes).</summary>
public sealed class GarantiasTests
{
    private static readonly GarantiaExigida Seriedad = new(Amparo.SeriedadOferta, 10, 0, null);
    private static readonly GarantiaExigida Cumplimiento = new(Amparo.Cumplimiento, 10, 6, null);
    private readonly Dictionary<FuncionEquipo, Actor> _equipo = [];
    private readonly Guid _entidad = Guid.NewGuid();

    public static TheoryData<string, bool> Modalidades() => new()
    {
        { "LP", true }, { "LPO", true }, { "SAMC", true }, { "SAMC-SM", true }, { "SASI", true }, { "CMA", true },
        { "MC", false }, { "CD", false }, { "CDO", false }, { "RE", false }, { "REO", false }, { "EB-C", false }, { "RFI", false },
    };

    [Theory]
    [MemberData(nameof(Modalidades))]
    public void Publicar_SinGarantias_SegunLaModalidad(string codigo, bool obligatorias)
    {
        var r = Nuevo(codigo);
        r.Proceso.EditarGarantias([], r.Proceso.RevisionDe(SeccionPliego.Garantias), Quien(FuncionEquipo.Estructurador), r.Ahora);
        var faltan = Bloqueos(r);
        Assert.Equal(obligatorias ? 2 : 0, faltan.Count);
        if (obligatorias)
        {
            var rota = Assert.Throws<ReglaIncumplida>(() => r.Proceso.Publicar(Recorrido.Reglas(codigo, r.Ahora), Recorrido.Calendario, Quien(FuncionEquipo.Estructurador), r.Ahora));
            Assert.Equal(ReglasDeProceso.FaltaParaPublicar, rota.Regla);
            Assert.Contains("«Seriedad de la oferta»", rota.Message, StringComparison.Ordinal);
            Assert.Contains("«Cumplimiento»", rota.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ContratoDeSeguro_NoLasObliga()
    {
        var r = Nuevo("SAMC");
        var p = r.Proceso;
        p.EditarInformacion(new(p.Numero, p.Nombre, p.Descripcion, "Seguros"), p.RevisionDe(SeccionPliego.Informacion), Quien(FuncionEquipo.Estructurador), r.Ahora);
        Exigir(r);
        Assert.Empty(Bloqueos(r));
    }

    [Theory]
    [InlineData(Amparo.SeriedadOferta, 9.99, 0, false)]
    [InlineData(Amparo.SeriedadOferta, 10, 0, true)]
    [InlineData(Amparo.Cumplimiento, 9, 6, false)]
    [InlineData(Amparo.BuenManejoAnticipo, 99, 6, false)]
    [InlineData(Amparo.BuenManejoAnticipo, 100, 6, true)]
    [InlineData(Amparo.DevolucionPagoAnticipado, 50, 6, false)]
    [InlineData(Amparo.SalariosYPrestaciones, 4, 36, false)]
    [InlineData(Amparo.SalariosYPrestaciones, 5, 35, false)]
    [InlineData(Amparo.SalariosYPrestaciones, 5, 36, true)]
    [InlineData(Amparo.EstabilidadObra, 10, 59, false)]
    [InlineData(Amparo.EstabilidadObra, 1, 60, true)]
    [InlineData(Amparo.CalidadServicio, 1, 0, true)]
    public void Amparo_PorDebajoDeLaLey_NoDejaPublicar(Amparo amparo, double porcentaje, int meses, bool vale)
    {
        var r = Nuevo("LPO");
        Exigir(r, [.. new[] { Seriedad, Cumplimiento }.Where(g => g.Amparo != amparo), new(amparo, (decimal)porcentaje, meses, null)]);
        Assert.Equal(vale ? 0 : 1, Bloqueos(r).Count);
    }

    [Fact]
    public void MinimaCuantia_LoQuePide_TambienRespetaLaLey()
    {
        var r = Nuevo("MC");
        Exigir(r, new GarantiaExigida(Amparo.Cumplimiento, 5, 6, null));
        Assert.Contains("no puede ser menor del 10 %", Assert.Single(Bloqueos(r)).Frase, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000_000, 10)]
    [InlineData(1_000_001, 2.5)]
    [InlineData(5_000_001, 1)]
    [InlineData(10_000_001, 0.5)]
    public void ContratosDeMuchoValor_PidenMenos(int salarios, double minimo)
    {
        var reglas = Recorrido.Reglas("LP", Taller.Publicacion);
        foreach (var amparo in new[] { Amparo.SeriedadOferta, Amparo.Cumplimiento })
        {
            Assert.Equal((decimal)minimo, reglas.Garantias.Single(g => g.Amparo == amparo).Tramo(salarios * reglas.Smmlv)!.Porcentaje);
        }
    }

    [Theory]
    [InlineData(1, 200)]
    [InlineData(1_500, 200)]
    [InlineData(1_501, 300)]
    [InlineData(2_501, 400)]
    [InlineData(5_001, 500)]
    [InlineData(20_000, 1_000)]
    [InlineData(2_000_000, 75_000)]
    public void ResponsabilidadCivil_SegunElValor(int salarios, int asegurado)
    {
        var reglas = Recorrido.Reglas("LPO", Taller.Publicacion);
        var valor = salarios * reglas.Smmlv;
        Assert.Equal(asegurado * reglas.Smmlv, reglas.Garantias.Single(g => g.Amparo == Amparo.ResponsabilidadCivil).Tramo(valor)!.Asegurado(valor));
    }

    [Fact]
    public void ResponsabilidadCivil_PorDebajo_NoDejaPublicar()
    {
        var r = Nuevo("LPO");
        var minimo = 200 * Recorrido.Reglas("LPO", r.Ahora).Smmlv;
        Exigir(r, Seriedad, Cumplimiento, new(Amparo.ResponsabilidadCivil, 0, 0, minimo - 1));
        Assert.Contains("$ 350.181.000", Assert.Single(Bloqueos(r)).Frase, StringComparison.Ordinal);
        Exigir(r, Seriedad, Cumplimiento, new(Amparo.ResponsabilidadCivil, 0, 0, minimo));
        Assert.Empty(Bloqueos(r));
    }

    /// <summary>El operador lo cambia desde una fecha, sin tocar el programa ni lo ya publicado.</summary>
    [Fact]
    public void ParametroNuevo_CambiaElMinimo_DesdeSuFecha()
    {
        var tabla = new TablaDeParametros([new(Guid.NewGuid(), ClavesDeGarantia.Cumplimiento, new DateOnly(2027, 1, 1), 15, "Ley de ensayo", false), .. ParametrosDeFabrica.Semilla]);
        decimal Minimo(DateOnly fecha) => LicitacionPublica.Modalidad.Reglas(tabla, fecha).Garantias.Single(g => g.Amparo == Amparo.Cumplimiento).Tramo(1)!.Porcentaje;
        Assert.Equal((10, 15), (Minimo(new DateOnly(2026, 12, 31)), Minimo(new DateOnly(2027, 1, 1))));
    }

    [Fact]
    public void Congeladas_VuelvenIguales()
    {
        var reglas = Recorrido.Reglas("LPO", Taller.Publicacion);
        var json = reglas.ComoJson();
        Assert.Equal(json, ReglasDelProceso.DeJson(json).ComoJson());
        Assert.Equal(7, ReglasDelProceso.DeJson(json).Garantias.Count);
    }

    private static IReadOnlyList<Pendiente> Bloqueos(Recorrido r) =>
    [
        .. r.Proceso.Pendientes(Recorrido.Reglas(r.Proceso.Modalidad, r.Ahora), Recorrido.Calendario, r.Ahora)
            .Where(p => p is { Seccion: SeccionPliego.Garantias, Severidad: Severidad.Bloquea }),
    ];

    private void Exigir(Recorrido r, params GarantiaExigida[] garantias) =>
        r.Proceso.EditarGarantias(garantias, r.Proceso.RevisionDe(SeccionPliego.Garantias), Quien(FuncionEquipo.Estructurador), r.Ahora);

    private Recorrido Nuevo(string codigo) => Recorrido.Borrador(codigo, $"{codigo}-001-2026", Quien, t => Taller.Documento(t), Taller.Publicacion);

    private Actor Quien(FuncionEquipo funcion)
    {
        if (!_equipo.TryGetValue(funcion, out var actor))
        {
            _equipo[funcion] = actor = new Actor(Guid.NewGuid(), _entidad);
        }

        return actor;
    }
}
