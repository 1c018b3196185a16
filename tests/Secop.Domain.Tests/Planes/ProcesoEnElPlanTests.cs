using Secop.Domain.Planes;
using Secop.Domain.Tests.Procesos;

namespace Secop.Domain.Tests.Planes;

public sealed class ProcesoEnElPlanTests
{
    private readonly Taller _taller = new();

    private ProcesoEnElPlan Enlace => field ??= ProcesoEnElPlan.De(_taller.Proceso);

    [Fact]
    public void Enlazar_TomaHastaElValorDelProceso()
    {
        Enlazar(12_000_000);
        Assert.Equal(ReglasDelPlan.EnlaceExcede, Oficina.Rota(() => Enlazar(8_000_000.01m)));
        Enlazar(8_000_000);
        Assert.Equal([12_000_000m, 8_000_000m], Enlace.Enlaces.Select(e => e.Valor));
        Assert.All(Enlace.HechosPendientes, h => Assert.False(h.EsPublico));
    }

    [Fact]
    public void Enlazar_ConElProcesoPublicado_QuedaEnSuLineaDeTiempo()
    {
        _taller.Publicado();
        Enlazar(1);
        Assert.True(Assert.Single(Enlace.HechosPendientes).EsPublico);
        Assert.Equal(_taller.Proceso.Id, Enlace.HechosPendientes[0].DelProceso);
    }

    [Fact]
    public void Enlazar_LineaAjenaSinPublicarORepetida_NoSePuede()
    {
        var linea = Linea();
        Assert.Equal(ReglasDelPlan.EnlaceAjeno, Oficina.Rota(() => Enlace.Enlazar(_taller.Proceso, linea with { EntidadId = Guid.NewGuid() }, 1, _taller.Entidad, Taller.Publicacion)));
        Assert.Equal(ReglasDelPlan.EnlaceSinPublicar, Oficina.Rota(() => Enlace.Enlazar(_taller.Proceso, linea with { EstaPublicada = false }, 1, _taller.Entidad, Taller.Publicacion)));
        Enlace.Enlazar(_taller.Proceso, linea, 1, _taller.Entidad, Taller.Publicacion);
        Assert.Equal(ReglasDelPlan.EnlaceRepetido, Oficina.Rota(() => Enlace.Enlazar(_taller.Proceso, linea, 1, _taller.Entidad, Taller.Publicacion)));
    }

    [Fact]
    public void Enlazar_ConElProcesoTerminado_YaNoSePuede()
    {
        _taller.Publicado().Proceso.Cancelar(Taller.Cancelacion, _taller.Ordenador, Taller.Publicacion.AddHours(1));
        Assert.Equal(ReglasDelPlan.EnlaceTarde, Oficina.Rota(() => Enlazar(1)));
    }

    [Fact]
    public void Justificar_SoloSiNoHayLineas()
    {
        Assert.Equal(ReglasDelPlan.EnlaceJustificacion, Oficina.Rota(() => Justificar("porque sí")));
        Justificar("Urgencia sobreviniente, posterior al plan.");
        Assert.StartsWith("Urgencia", Enlace.Justificacion, StringComparison.Ordinal);
        Enlazar(1);
        Assert.Null(Enlace.Justificacion);
        Assert.Equal(ReglasDelPlan.EnlaceConLineas, Oficina.Rota(() => Justificar("Urgencia sobreviniente, posterior al plan.")));
    }

    [Fact]
    public void Quitar_DosVeces_DiceQueNoEsta()
    {
        Enlazar(1);
        var id = Enlace.Enlaces[0].LineaId;
        Enlace.Quitar(_taller.Proceso, id, _taller.Entidad, Taller.Publicacion);
        Assert.Equal(ReglasDelPlan.EnlaceDesconocido, Oficina.Rota(() => Enlace.Quitar(_taller.Proceso, id, _taller.Entidad, Taller.Publicacion)));
        Assert.Equal(ReglasDelPlan.Ajeno, Oficina.Rota(() => Enlace.Quitar(_taller.Proceso, id, new(Guid.NewGuid(), Guid.NewGuid()), Taller.Publicacion)));
    }

    private void Enlazar(decimal valor) => Enlace.Enlazar(_taller.Proceso, Linea(), valor, _taller.Entidad, Taller.Publicacion);

    private void Justificar(string texto) => Enlace.Justificar(_taller.Proceso, texto, _taller.Entidad, Taller.Publicacion);

    private LineaPorEnlazar Linea() => new(Guid.NewGuid(), _taller.Entidad.CuentaId, 2026, 7, EstaPublicada: true);
}
