using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos;

public sealed class CronogramaTests
{
    private static readonly ReglasDelProceso Reglas = MinimaCuantia.Reglas(MinimaCuantia.Parametros, new DateOnly(2026, 11, 24), null);

    [Fact]
    public void Sugerido_DesdeCualquierDia_CumpleTodo()
    {
        for (var i = 0; i < 400; i++)
        {
            var publicacion = Taller.Bogota(2026, 1, 2, 8).AddDays(i).AddMinutes(i * 97 % 1440);
            var hitos = Cronogramas.Sugerir(Reglas, Taller.Calendario, publicacion);
            Assert.All(Cronogramas.Validar(hitos, Reglas, Taller.Calendario, publicacion), r => Assert.True(r.Cumple, $"{publicacion:u} {r.Hito} {r.Regla} {r.Encontrado}"));
        }
    }

    /// <summary>Una fila por término de la ley: el hito, el día que todavía no cumple y el que cumple exacto.</summary>
    [Theory]
    [InlineData(TipoHito.FinObservaciones, TipoHito.Invitacion)]
    [InlineData(TipoHito.Cierre, TipoHito.AvisoMipyme)]
    [InlineData(TipoHito.FinTraslado, TipoHito.Informe)]
    public void TerminoLegal_UnDiaMenosBloquea_ExactoYUnoMasCumplen(TipoHito hito, TipoHito referencia)
    {
        var t = new Taller();
        var dia = CalendarioHabil.FechaBogota(hito == TipoHito.FinObservaciones ? Taller.Publicacion : t.En(referencia));
        foreach (var (dias, cumple) in new[] { (0, false), (1, true), (2, true) })
        {
            var instante = CalendarioHabil.Instante(Taller.Calendario.SumarHabiles(dia, dias), new TimeOnly(23, 59));
            var hitos = Cronogramas.Sugerir(Reglas, Taller.Calendario, Taller.Publicacion).Select(h => h.Tipo == hito ? h with { Instante = instante } : h).ToList();
            var regla = Cronogramas.Validar(hitos, Reglas, Taller.Calendario, Taller.Publicacion).Single(r => r.Hito == hito && r.Regla.StartsWith("Al menos", StringComparison.Ordinal));
            Assert.Equal((cumple, Severidad.Bloquea), (regla.Cumple, regla.Severidad));
            Assert.Contains("Decreto 1082 de 2015", regla.Norma, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(28)]
    [InlineData(29)]
    public void Hito_EnFinDeSemana_Bloquea(int dia)
    {
        var hitos = Cronogramas.Sugerir(Reglas, Taller.Calendario, Taller.Publicacion).Select(h => h.Tipo == TipoHito.Cierre ? h with { Instante = Taller.Bogota(2026, 11, dia, 10) } : h).ToList();
        Assert.Contains(Cronogramas.Validar(hitos, Reglas, Taller.Calendario, Taller.Publicacion), r => r.Hito == TipoHito.Cierre && !r.Cumple && r.Severidad == Severidad.Bloquea && r.Regla.Contains("hábil", StringComparison.Ordinal));
    }

    [Fact]
    public void Hito_EnFestivoNuevo_Bloquea()
    {
        var publicacion = Taller.Bogota(2026, 7, 10, 9);
        var hitos = Cronogramas.Sugerir(Reglas, Taller.Calendario, publicacion).Select(h => h.Tipo == TipoHito.FinObservaciones ? h with { Instante = Taller.Bogota(2026, 7, 13, 17) } : h).ToList();
        Assert.Contains(Cronogramas.Validar(hitos, Reglas, Taller.Calendario, publicacion), r => r.Hito == TipoHito.FinObservaciones && !r.Cumple);
    }

    [Fact]
    public void Hito_SinFecha_Bloquea()
    {
        var hitos = Cronogramas.Sugerir(Reglas, Taller.Calendario, Taller.Publicacion).Where(h => h.Tipo != TipoHito.Aceptacion).ToList();
        Assert.Contains(Cronogramas.Validar(hitos, Reglas, Taller.Calendario, Taller.Publicacion), r => r is { Hito: TipoHito.Aceptacion, Cumple: false, Severidad: Severidad.Bloquea });
    }

    [Fact]
    public void Recomendada_Rota_SoloAvisa()
    {
        var t = new Taller();
        t.Mover(TipoHito.Aceptacion, t.En(TipoHito.FinTraslado))(t.Proceso);
        Assert.Contains(t.Proceso.Pendientes(t.Reglas, Taller.Calendario, Taller.Publicacion), p => p is { Seccion: SeccionPliego.Cronograma, Severidad: Severidad.Avisa });
        t.Publicado();
    }

    [Fact]
    public void LimiteDeAdendas_EsElHabilAnteriorALaMismaHora()
    {
        Assert.Equal(Taller.Bogota(2026, 11, 27, 10, 15), Cronogramas.LimiteDeAdendas(Taller.Bogota(2026, 11, 30, 10, 15), Reglas, Taller.Calendario));
        Assert.Equal(Taller.Bogota(2026, 12, 31, 9), Cronogramas.LimiteDeAdendas(Taller.Bogota(2027, 1, 4, 9), Reglas, Taller.Calendario));
    }
}
