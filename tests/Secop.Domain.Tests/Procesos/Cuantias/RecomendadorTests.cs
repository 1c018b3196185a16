using Secop.Domain.Procesos.Cuantias;
using static Secop.Domain.Procesos.Cuantias.ModalidadRecomendada;
using TablaDeParametros = Secop.Domain.Procesos.Modalidades.TablaDeParametros;

namespace Secop.Domain.Tests.Procesos.Cuantias;

public sealed class RecomendadorTests
{
    private const decimal Minima = 49_025_340;
    private const decimal Menor = 490_253_400;
    private static readonly TablaDeParametros Tabla = ParametrosDeFabrica.Tabla;
    private static readonly DateOnly Noviembre = new(2026, 11, 24);
    private static readonly DateOnly EnGarantias = new(2026, 3, 1);

    /// <summary>El orden de la ley, rama por rama: con la mínima de 49.025.340 y la menor de 490.253.400.</summary>
    public static TheoryData<decimal, ObjetoDeCompra, CausalDirecta?, bool, bool, CausalAbreviada?, ModalidadRecomendada> Ramas() => new()
    {
        { 900_000_000, ObjetoDeCompra.Bienes, CausalDirecta.SinPluralidad, false, false, null, ContratacionDirecta },
        { 1, ObjetoDeCompra.Servicios, CausalDirecta.ServiciosProfesionales, true, true, CausalAbreviada.Salud, ContratacionDirecta },
        { 1, ObjetoDeCompra.Bienes, null, true, true, null, AcuerdoMarco },
        { 900_000_000, ObjetoDeCompra.Servicios, null, true, true, null, AcuerdoMarco },
        { 1, ObjetoDeCompra.Obra, null, true, true, null, ModalidadRecomendada.MinimaCuantia },
        { 1, ObjetoDeCompra.Bienes, null, false, true, null, ModalidadRecomendada.MinimaCuantia },
        { Minima, ObjetoDeCompra.Bienes, null, true, false, null, ModalidadRecomendada.MinimaCuantia },
        { Minima, ObjetoDeCompra.Interventoria, null, false, false, null, ModalidadRecomendada.MinimaCuantia },
        { Minima, ObjetoDeCompra.Bienes, null, false, false, CausalAbreviada.Salud, ModalidadRecomendada.MinimaCuantia },
        { Minima + 1, ObjetoDeCompra.Consultoria, null, false, false, null, ConcursoDeMeritos },
        { Menor + 1, ObjetoDeCompra.Interventoria, null, false, false, CausalAbreviada.Salud, ConcursoDeMeritos },
        { Minima + 1, ObjetoDeCompra.Consultoria, null, true, true, null, ConcursoDeMeritos },
        { Minima + 1, ObjetoDeCompra.Bienes, null, true, false, null, SubastaInversa },
        { Menor + 1, ObjetoDeCompra.Servicios, null, true, false, CausalAbreviada.Agropecuarios, SubastaInversa },
        { Menor + 1, ObjetoDeCompra.Servicios, null, false, false, CausalAbreviada.Salud, SeleccionAbreviada },
        { Minima + 1, ObjetoDeCompra.Obra, null, true, false, CausalAbreviada.LicitacionDesierta, SeleccionAbreviada },
        { Minima + 0.01m, ObjetoDeCompra.Bienes, null, false, false, null, MenorCuantia },
        { Minima + 1, ObjetoDeCompra.Obra, null, true, false, null, MenorCuantia },
        { Menor, ObjetoDeCompra.Obra, null, false, false, null, MenorCuantia },
        { Menor + 1, ObjetoDeCompra.Obra, null, false, false, null, LicitacionDeObra },
        { Menor + 1, ObjetoDeCompra.Bienes, null, false, false, null, LicitacionPublica },
        { Menor + 1, ObjetoDeCompra.Servicios, null, false, true, null, LicitacionPublica },
    };

    [Theory]
    [MemberData(nameof(Ramas))]
    public void Recomendar_CadaRama(decimal valor, ObjetoDeCompra objeto, CausalDirecta? directa, bool uniformes, bool acuerdo, CausalAbreviada? abreviada, ModalidadRecomendada espera)
    {
        var r = Recomendar(Datos(valor, objeto) with { Directa = directa, Uniformes = uniformes, AcuerdoMarco = acuerdo, Abreviada = abreviada });
        Assert.Equal(espera, r.Modalidad);

        // Por qué no las anteriores: una razón y una norma por cada paso que se dejó atrás.
        ModalidadRecomendada[] orden = [ContratacionDirecta, AcuerdoMarco, ModalidadRecomendada.MinimaCuantia, ConcursoDeMeritos, SubastaInversa, SeleccionAbreviada, MenorCuantia];
        var antes = Array.IndexOf(orden, espera) is >= 0 and var puesto ? puesto : orden.Length;
        Assert.Equal(orden.Take(antes).Select(m => m.Nombre()), r.Descartes.Select(d => d.Modalidad));
        Assert.All(r.Descartes, d => Assert.False(string.IsNullOrWhiteSpace(d.Porque) || string.IsNullOrWhiteSpace(d.Norma)));
        Assert.Contains("de 2007", r.Norma, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CausalDirecta.UrgenciaManifiesta, "lit. a")]
    [InlineData(CausalDirecta.Emprestitos, "lit. b")]
    [InlineData(CausalDirecta.Interadministrativo, "lit. c")]
    [InlineData(CausalDirecta.DefensaConReserva, "lit. d")]
    [InlineData(CausalDirecta.CienciaYTecnologia, "lit. e")]
    [InlineData(CausalDirecta.EncargoFiduciario, "lit. f")]
    [InlineData(CausalDirecta.SinPluralidad, "lit. g")]
    [InlineData(CausalDirecta.ServiciosProfesionales, "lit. h")]
    [InlineData(CausalDirecta.Inmuebles, "lit. i")]
    public void CadaCausalDirecta_CitaSuLiteral(CausalDirecta causal, string literal) =>
        Assert.EndsWith("núm. 4 " + literal, Recomendar(Datos(1, ObjetoDeCompra.Bienes) with { Directa = causal }).Norma, StringComparison.Ordinal);

    [Theory]
    [InlineData(CausalAbreviada.Salud, "lit. c")]
    [InlineData(CausalAbreviada.LicitacionDesierta, "lit. d")]
    [InlineData(CausalAbreviada.Enajenacion, "lit. e")]
    [InlineData(CausalAbreviada.Agropecuarios, "lit. f")]
    [InlineData(CausalAbreviada.ComercialDeEmpresaEstatal, "lit. g")]
    [InlineData(CausalAbreviada.ProgramasDeProteccion, "lit. h")]
    [InlineData(CausalAbreviada.DefensaYSeguridad, "lit. i")]
    public void CadaCausalAbreviada_CitaSuLiteral(CausalAbreviada causal, string literal) =>
        Assert.EndsWith("núm. 2 " + literal, Recomendar(Datos(Minima + 1, ObjetoDeCompra.Servicios) with { Abreviada = causal }).Norma, StringComparison.Ordinal);

    [Theory]
    [InlineData(CausalDirecta.SinPluralidad, false)]
    [InlineData(CausalDirecta.ServiciosProfesionales, false)]
    [InlineData(CausalDirecta.Inmuebles, false)]
    [InlineData(CausalDirecta.Interadministrativo, false)]
    [InlineData(CausalDirecta.CienciaYTecnologia, false)]
    [InlineData(CausalDirecta.EncargoFiduciario, false)]
    [InlineData(CausalDirecta.UrgenciaManifiesta, true)]
    [InlineData(CausalDirecta.Emprestitos, true)]
    [InlineData(CausalDirecta.DefensaConReserva, true)]
    public void Directa_EnLeyDeGarantias_SoloConExcepcion(CausalDirecta causal, bool procede)
    {
        var r = Recomendar(Datos(900_000_000, ObjetoDeCompra.Bienes) with { Directa = causal, Fecha = EnGarantias });
        Assert.Equal(procede ? ContratacionDirecta : LicitacionPublica, r.Modalidad);
        Assert.Equal(procede, r.Advertencias.Any(a => a.Contains("art. 33", StringComparison.Ordinal)));
        Assert.Equal(!procede, r.Descartes.Any(d => d.Norma == LeyDeGarantias.Articulo33 && d.Porque.Contains("21 de junio de 2026", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(ExcepcionDeGarantias.DefensaYSeguridad)]
    [InlineData(ExcepcionDeGarantias.CreditoPublico)]
    [InlineData(ExcepcionDeGarantias.Emergencia)]
    [InlineData(ExcepcionDeGarantias.Reconstruccion)]
    [InlineData(ExcepcionDeGarantias.EntidadSanitaria)]
    public void Directa_EnLeyDeGarantias_ConExcepcionSenalada_Procede(ExcepcionDeGarantias excepcion)
    {
        var r = Recomendar(Datos(1, ObjetoDeCompra.Bienes) with { Directa = CausalDirecta.SinPluralidad, Excepcion = excepcion, Fecha = EnGarantias });
        Assert.Equal(ContratacionDirecta, r.Modalidad);
        Assert.Contains(excepcion.Nombre(), Assert.Single(r.Advertencias), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Interadministrativo_AntesDeUnaEleccionTerritorial_SoloLoPierdeLaTerritorial(bool territorial, bool procede)
    {
        var r = Recomendar(Datos(900_000_000, ObjetoDeCompra.Servicios) with
        {
            Directa = CausalDirecta.Interadministrativo,
            Excepcion = ExcepcionDeGarantias.Emergencia,
            EsTerritorial = territorial,
            Fecha = new DateOnly(2023, 9, 1),
        });
        Assert.Equal(procede ? ContratacionDirecta : LicitacionPublica, r.Modalidad);
        Assert.Equal(!procede, r.Descartes.Any(d => d.Norma == LeyDeGarantias.Articulo38));
    }

    [Fact]
    public void MinimaCuantia_EnLeyDeGarantias_NoCambia() =>
        Assert.Equal(ModalidadRecomendada.MinimaCuantia, Recomendar(Datos(Minima, ObjetoDeCompra.Bienes) with { Directa = CausalDirecta.SinPluralidad, Fecha = EnGarantias }).Modalidad);

    /// <summary>Vender no es comprar: ni el valor, ni el acuerdo marco, ni no conocer el presupuesto cambian la respuesta.</summary>
    [Fact]
    public void Enajenacion_ConCualquierValor_EsSuProcedimiento()
    {
        foreach (var valor in new[] { 1m, Minima, Minima + 1, Menor, Menor + 1 })
        {
            var r = Recomendar(Datos(valor, ObjetoDeCompra.Bienes) with { Abreviada = CausalAbreviada.Enajenacion, Uniformes = true, AcuerdoMarco = true });
            Assert.Equal(ModalidadRecomendada.Enajenacion, r.Modalidad);
            Assert.True(r.Admite("EB-C"));
            Assert.False(r.Admite("MC") || r.Admite("SAMC-SM"));
        }

        Assert.Equal(ModalidadRecomendada.Enajenacion, Recomendar(Datos(1, ObjetoDeCompra.Bienes) with { Abreviada = CausalAbreviada.Enajenacion, Cuantia = null }).Modalidad);
        Assert.False(Recomendar(Datos(Menor, ObjetoDeCompra.Servicios) with { Abreviada = CausalAbreviada.Salud }).Admite("EB-C"));
    }

    [Fact]
    public void SinCuantia_NoSeInventaUnaModalidad()
    {
        var r = Recomendar(Datos(1, ObjetoDeCompra.Bienes) with { Cuantia = null });
        Assert.Null(r.Modalidad);
        Assert.Equal(2, r.Descartes.Count);
        Assert.Equal(ContratacionDirecta, Recomendar(Datos(1, ObjetoDeCompra.Bienes) with { Cuantia = null, Directa = CausalDirecta.Inmuebles }).Modalidad);
    }

    private static Recomendacion Recomendar(DatosDeRecomendacion datos) => Recomendador.Recomendar(Tabla, datos);

    private static DatosDeRecomendacion Datos(decimal valor, ObjetoDeCompra objeto) =>
        new() { Valor = valor, Objeto = objeto, Fecha = Noviembre, Cuantia = TablaDeCuantias.De(Tabla, Noviembre, 1) };
}
