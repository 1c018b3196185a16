using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos.Modalidades;

/// <summary>La ley, fila por fila: cada modalidad frente a cada una de sus fronteras.</summary>
public sealed class TeoriaDeLaLeyTests
{
    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;

    /// <summary>Un «ahora» anterior a todo: aquí no se juzga si las fechas ya pasaron.</summary>
    private static readonly DateTimeOffset Antes = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, TipoHito, TipoHito, string, string, string, string> Filas => FilasDeLaLey.Todas;

    [Theory]
    [MemberData(nameof(Filas))]
    public void Frontera(string modalidad, TipoHito hito, TipoHito referencia, string cuandoReferencia, string cuandoHito, string esperado, string caso)
    {
        var resultados = Cronogramas.Validar([new(referencia, Bogota(cuandoReferencia)), new(hito, Bogota(cuandoHito))], Reglas(modalidad), Calendario, Antes)
            .Where(r => r.Hito == hito).ToList();
        Assert.True(resultados.Count >= 2, "ninguna regla mide ese hito con ese otro");
        var rotas = resultados.Where(r => !r.Cumple).ToList();
        var veredicto = rotas.Count == 0 ? "Cumple" : rotas.Exists(r => r.Severidad == Severidad.Bloquea) ? "Bloquea" : "Avisa";
        Assert.True(esperado == veredicto, $"{caso}: {veredicto}. {string.Join(" · ", rotas.Select(r => $"{r.Regla}: {r.Encontrado}, se esperaba {r.Esperado}"))}");
        Assert.All(resultados, r => Assert.NotEmpty(r.Norma));
    }

    /// <summary>La ventana del día y el último momento: tres días hábiles en licitación, uno en lo demás, a la hora del cierre.</summary>
    [Theory]
    [InlineData("LP", "2026-11-27T10:00:00", "2026-11-24T09:59:59", true)]
    [InlineData("LP", "2026-11-27T10:00:00", "2026-11-24T10:00:00", true)]
    [InlineData("LP", "2026-11-27T10:00:00", "2026-11-24T10:00:01", false)]
    [InlineData("LP", "2026-11-27T10:00:00", "2026-11-25T08:00:00", false)]
    [InlineData("LP", "2026-11-27T10:00:00", "2026-11-24T07:00:00", true)]
    [InlineData("LP", "2026-11-27T10:00:00", "2026-11-24T06:59:59", false)]
    [InlineData("LP", "2026-11-27T10:00:00", "2026-11-23T19:00:00", true)]
    [InlineData("LP", "2026-11-27T10:00:00", "2026-11-23T19:00:01", false)]
    [InlineData("LP", "2026-11-27T10:00:00", "2026-11-21T10:00:00", false)]
    [InlineData("LP", "2026-11-18T10:00:00", "2026-11-12T10:00:00", true)]
    [InlineData("LP", "2026-11-18T10:00:00", "2026-11-13T10:00:00", false)]
    [InlineData("LP", "2027-01-05T09:00:00", "2026-12-30T09:00:00", true)]
    [InlineData("LP", "2027-01-05T09:00:00", "2026-12-31T09:00:00", false)]
    [InlineData("LPO", "2026-11-27T10:00:00", "2026-11-24T10:00:00", true)]
    [InlineData("LPO", "2026-11-27T10:00:00", "2026-11-24T10:00:01", false)]
    [InlineData("SAMC", "2026-11-27T10:00:00", "2026-11-26T10:00:00", true)]
    [InlineData("SAMC", "2026-11-27T10:00:00", "2026-11-26T10:00:01", false)]
    [InlineData("SAMC", "2026-11-17T10:00:00", "2026-11-13T10:00:00", true)]
    [InlineData("SAMC", "2026-11-17T10:00:00", "2026-11-16T10:00:00", false)]
    [InlineData("SAMC-SM", "2026-11-27T19:30:00", "2026-11-26T19:00:00", true)]
    [InlineData("SAMC-SM", "2026-11-27T19:30:00", "2026-11-26T19:00:01", false)]
    [InlineData("SASI", "2026-12-09T08:00:00", "2026-12-07T08:00:00", true)]
    [InlineData("SASI", "2026-12-09T08:00:00", "2026-12-08T08:00:00", false)]
    [InlineData("SASI", "2026-12-09T08:00:00", "2026-12-07T08:00:01", false)]
    [InlineData("CMA", "2027-03-29T10:00:00", "2027-03-24T10:00:00", true)]
    [InlineData("CMA", "2027-03-29T10:00:00", "2027-03-25T10:00:00", false)]
    [InlineData("CMP", "2026-11-27T10:00:00", "2026-11-26T10:00:00", true)]
    [InlineData("CMP", "2026-11-27T10:00:00", "2026-11-26T10:00:01", false)]
    [InlineData("MC", "2027-01-04T09:00:00", "2026-12-31T09:00:00", true)]
    [InlineData("MC", "2027-01-04T09:00:00", "2026-12-31T09:00:01", false)]
    [InlineData("MC", "2026-07-14T10:00:00", "2026-07-10T10:00:00", true)]
    [InlineData("MC", "2026-07-14T10:00:00", "2026-07-13T10:00:00", false)]
    [InlineData("EB-C", "2026-11-27T06:30:00", "2026-11-26T06:30:00", false)]
    [InlineData("EB-C", "2026-11-27T06:30:00", "2026-11-25T19:00:00", true)]
    public void Adenda_EnSuVentanaYATiempo(string modalidad, string cierre, string expedicion, bool puede)
    {
        var reglas = Cronogramas.ValidarAdenda(Bogota(expedicion), Bogota(cierre), Reglas(modalidad), Calendario);
        Assert.Equal(puede, reglas.All(r => r.Cumple));
        Assert.All(reglas, r => Assert.Equal(Severidad.Bloquea, r.Severidad));
    }

    /// <summary>Ningún hito que se cuenta en días hábiles puede caer en sábado, domingo ni festivo; los avisos, que son de calendario, sí.</summary>
    [Theory]
    [InlineData("LP", TipoHito.FinObservacionesProyecto, "2026-11-14T17:00", false)]
    [InlineData("LP", TipoHito.AudienciaAdjudicacion, "2026-11-16T09:00", false)]
    [InlineData("LP", TipoHito.AvisoUno, "2026-11-15T08:00", true)]
    [InlineData("LPO", TipoHito.Cierre, "2026-12-08T10:00", false)]
    [InlineData("SAMC", TipoHito.FinManifestacion, "2026-12-25T17:00", false)]
    [InlineData("SAMC", TipoHito.Sorteo, "2026-11-02T10:00", false)]
    [InlineData("SAMC-SM", TipoHito.FinTraslado, "2027-01-01T17:00", false)]
    [InlineData("SASI", TipoHito.Subasta, "2027-03-25T10:00", false)]
    [InlineData("CMA", TipoHito.AperturaEconomica, "2027-01-11T09:00", false)]
    [InlineData("CMP", TipoHito.AudienciaPrecalificacion, "2026-07-13T09:00", false)]
    [InlineData("CMP", TipoHito.AudienciaPrecalificacion, "2025-07-14T09:00", true)]
    [InlineData("MC", TipoHito.Aceptacion, "2026-11-29T17:00", false)]
    [InlineData("CD", TipoHito.Firma, "2026-12-31T17:00", true)]
    [InlineData("CDO", TipoHito.Cierre, "2026-08-17T10:00", false)]
    [InlineData("RE", TipoHito.Firma, "2026-08-07T10:00", false)]
    [InlineData("REO", TipoHito.Cierre, "2026-10-12T10:00", false)]
    [InlineData("EB-C", TipoHito.Adjudicacion, "2026-06-29T17:00", false)]
    [InlineData("RFI", TipoHito.FinRespuestas, "2026-06-15T17:00", false)]
    public void Hito_EnDiaNoHabil_Bloquea(string modalidad, TipoHito hito, string cuando, bool vale) =>
        Assert.Equal(!vale, Cronogramas.Validar([new(hito, Bogota(cuando))], Reglas(modalidad), Calendario, Antes)
            .Any(r => r is { Cumple: false, Severidad: Severidad.Bloquea, Regla: "Cae en día hábil" } && r.Hito == hito));

    [Theory]
    [InlineData("LP", "SASI_DIAS_TRASLADO", false)]
    [InlineData("SASI", "SASI_DIAS_TRASLADO", true)]
    [InlineData("LP", "LP_DIAS_APERTURA", true)]
    [InlineData("LP", "LP_DIAS_TRASLADO", false)]
    [InlineData("SAMC", "SA_DIAS_APERTURA", false)]
    [InlineData("CMA", "MIPYME_DIAS_ANTES_APERTURA", true)]
    [InlineData("EB-C", "EB_PORCENTAJE_DEPOSITO", true)]
    [InlineData("MC", "MC_DIAS_OFERTAS", true)]
    public void LoDudoso_VaPorVerificar(string modalidad, string clave, bool porVerificar)
    {
        var usa = CatalogoDeModalidades.Buscar(modalidad)!.Claves.Contains(clave);
        Assert.Equal(porVerificar, usa && CatalogoDeModalidades.Parametros.Buscar(clave, new DateOnly(2026, 11, 24))!.PorVerificar);
    }

    [Fact]
    public void Semilla_CadaClaveExisteConCita_YNingunaSeRepite()
    {
        var semilla = CatalogoDeModalidades.Semilla;
        Assert.Equal(semilla.Count, semilla.Select(p => p.Id).Distinct().Count());
        Assert.Equal(semilla.Count, semilla.Select(p => (p.Clave, p.Desde)).Distinct().Count());
        Assert.All(semilla, p => Assert.NotEmpty(p.Norma));
        Assert.All(
            CatalogoDeModalidades.Todas.SelectMany(m => m.Claves), c => Assert.NotNull(CatalogoDeModalidades.Parametros.Buscar(c, new DateOnly(2022, 1, 3))));
    }

    /// <summary>Una norma nueva cambia el término desde su fecha, sin tocar el programa ni lo ya publicado.</summary>
    [Fact]
    public void ParametroNuevo_CambiaElTermino_DesdeSuFecha()
    {
        var tabla = new TablaDeParametros([.. CatalogoDeModalidades.Semilla, new(Guid.NewGuid(), "LP_DIAS_OBSERVACIONES_PROYECTO", new DateOnly(2027, 1, 1), 12, "Ley de ensayo", false)]);
        int Termino(DateOnly fecha) => LicitacionPublica.Modalidad.Reglas(tabla, fecha).Hitos.First(h => h.Hito == TipoHito.FinObservacionesProyecto).Minimo;
        Assert.Equal((10, 12), (Termino(new DateOnly(2026, 12, 31)), Termino(new DateOnly(2027, 1, 1))));
    }

    internal static ReglasDelProceso Reglas(string modalidad) => CatalogoDeModalidades.Buscar(modalidad)!.Reglas(CatalogoDeModalidades.Parametros, new DateOnly(2026, 11, 24));

    internal static DateTimeOffset Bogota(string texto) => new DateTimeOffset(DateTime.Parse(texto, CultureInfo.InvariantCulture), TimeSpan.FromHours(-5)).ToUniversalTime();
}
