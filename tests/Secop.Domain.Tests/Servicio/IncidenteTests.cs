using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Servicio;

namespace Secop.Domain.Tests.Servicio;

public sealed class IncidenteTests
{
    // Miércoles 25 de noviembre de 2026, 10:00 a. m. de Bogotá.
    private static readonly DateTimeOffset Ahora = new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);
    private static readonly Actor Opera = new(Guid.NewGuid(), Guid.NewGuid());
    private const string Cuerpo = "No se pueden cargar archivos; estamos trabajando en ello.";

    [Fact]
    public void Cerrar_FijaSusHorasYSoloLosPlazosQueToca()
    {
        var incidente = Nuevo();
        var hasta = Ahora.AddMinutes(-10);
        PlazoAfectado Plazo(TimeSpan desdeElComienzo) => new(Guid.NewGuid(), TipoHito.Cierre, incidente.Desde + desdeElComienzo);
        var dentro = new[] { Plazo(-TimeSpan.FromMinutes(60)), Plazo(TimeSpan.FromMinutes(5)), Plazo(hasta - incidente.Desde + TimeSpan.FromMinutes(60)) };
        incidente.Cerrar(hasta, "Se dañó un disco y se reemplazó.", [.. dentro, Plazo(-TimeSpan.FromMinutes(61)), Plazo(hasta - incidente.Desde + TimeSpan.FromMinutes(61))], Guid.NewGuid(), Opera, Ahora);

        Assert.Equal(dentro.Select(d => d.ProcesoId), incidente.Plazos.Select(p => p.ProcesoId));
        Assert.Equal(ReglasDeServicio.YaCerrado, Rompe(() => incidente.Informar(Cuerpo, Opera, Ahora)));
        Assert.Equal(ReglasDeServicio.YaCerrado, Rompe(() => incidente.Cerrar(hasta, Cuerpo, [], Guid.NewGuid(), Opera, Ahora)));
    }

    [Theory]
    [InlineData(-31)]
    [InlineData(0)]
    [InlineData(1)]
    public void Cerrar_ConUnFinImposible_NoPuede(int minutosDesdeAhora)
    {
        var incidente = Nuevo();
        var hasta = minutosDesdeAhora == 0 ? incidente.Desde : Ahora.AddMinutes(minutosDesdeAhora);
        Assert.Equal(ReglasDeServicio.Fin, Rompe(() => incidente.Cerrar(hasta, Cuerpo, [], Guid.NewGuid(), Opera, Ahora)));
    }

    [Fact]
    public void Abrir_ConAlgoMal_DiceQue()
    {
        DatosDeIncidente datos = new(ClaseDeIncidente.Parcial, "Carga de archivos", Cuerpo, [ComponenteDeServicio.Archivos], Ahora);
        Assert.Equal(ReglasDeServicio.Funciones, Rompe(() => Incidente.Abrir(datos with { Funciones = [] }, Opera, Ahora)));
        Assert.Equal(ReglasDeServicio.Comienzo, Rompe(() => Incidente.Abrir(datos with { Desde = Ahora.AddMinutes(1) }, Opera, Ahora)));
        Assert.Equal(ReglasDeServicio.Titulo, Rompe(() => Incidente.Abrir(datos with { Titulo = "x" }, Opera, Ahora)));
        Assert.Equal(ReglasDeServicio.Cuerpo, Rompe(() => Incidente.Abrir(datos with { Descripcion = new string('x', 100_000) }, Opera, Ahora)));
    }

    [Fact]
    public void PorSonda_SeRecuperaYRecae_SinCerrarse()
    {
        var incidente = Incidente.AbrirPorSonda(ComponenteDeServicio.Ofertas, Ahora.AddMinutes(-2), Ahora);
        incidente.SeRecupero(Ahora.AddMinutes(1), Ahora.AddMinutes(1));
        Assert.Equal(Ahora.AddMinutes(1), incidente.RecuperadoEn);
        incidente.Recayo(Ahora.AddMinutes(2));
        Assert.Null(incidente.RecuperadoEn);
        Assert.True(incidente.EstaAbierto);
        Assert.Equal(ClaseDeIncidente.General, Incidente.AbrirPorSonda(ComponenteDeServicio.Base, Ahora, Ahora).Clase);
    }

    [Theory]
    [InlineData("2026-11-27 17:00", "2026-11-30 17:00")]
    [InlineData("2026-12-07 09:30", "2026-12-09 09:30")]
    public void Propuesta_EsLaMismaHoraDelHabilSiguiente(string plazo, string propuesta) => Assert.Equal(En(propuesta), Incidente.Propuesta(En(plazo), CalendarioHabil.Nacional));

    // El domingo 6 de diciembre de 2026 hay siete hábiles después del 25 de noviembre.
    [Theory]
    [InlineData("2026-12-06 00:00", "2026-12-06 05:00", null)]
    [InlineData("2026-12-06 00:00", "2026-12-06 05:01", "MANTENIMIENTO_VENTANA")]
    [InlineData("2026-12-05 01:00", "2026-12-05 03:00", "MANTENIMIENTO_VENTANA")]
    [InlineData("2026-12-06 03:00", "2026-12-06 02:00", "MANTENIMIENTO_VENTANA")]
    [InlineData("2026-11-29 00:00", "2026-11-29 03:00", "MANTENIMIENTO_ANTICIPACION")]
    public void Anunciar_SoloUnDomingoDeMadrugadaYATiempo(string desde, string hasta, string? codigo)
    {
        Mantenimiento Anunciar() => Mantenimiento.Anunciar("Cambio de discos", Cuerpo, [ComponenteDeServicio.Base], En(desde), En(hasta), 5, CalendarioHabil.Nacional, Opera, Ahora);
        if (codigo is null)
        {
            var mantenimiento = Anunciar();
            mantenimiento.Cancelar(Opera, Ahora);
            Assert.Equal(ReglasDeServicio.MantenimientoPasado, Rompe(() => mantenimiento.Cancelar(Opera, Ahora)));
            return;
        }

        Assert.Equal(codigo, Rompe(() => Anunciar()).Codigo);
    }

    [Fact]
    public void Latencias_ElPercentilNuncaDiceMenosDeLoQueFue()
    {
        var tramos = new int[Latencias.Tramos];
        foreach (var ms in Enumerable.Range(1, 100))
        {
            tramos[Latencias.TramoDe(ms)]++;
        }

        Assert.Equal(100, Latencias.Percentil(tramos, 95));
        Assert.Equal(50, Latencias.Percentil(tramos, 50));
        Assert.Null(Latencias.Percentil(new int[Latencias.Tramos], 95));
        Assert.Equal(10_001, Latencias.Percentil(Latencias.Sumar([[.. new int[Latencias.Tramos - 1], 3]]), 95));
    }

    private static Incidente Nuevo() =>
        Incidente.Abrir(new(ClaseDeIncidente.Parcial, "Carga de archivos", Cuerpo, [ComponenteDeServicio.Archivos], Ahora.AddMinutes(-30)), Opera, Ahora);

    private static DateTimeOffset En(string hora) =>
        new DateTimeOffset(DateTime.ParseExact(hora, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), CalendarioHabil.HoraLegal).ToUniversalTime();

    private static Regla Rompe(Action acto) => Assert.Throws<ReglaIncumplida>(acto).Regla;
}
