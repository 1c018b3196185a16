using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos.Modalidades;

/// <summary>Sugerir, validar y reacomodar: lo mismo para todas las modalidades.</summary>
public sealed class CronogramasTests
{
    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;

    public static TheoryData<string> Codigos => [.. CatalogoDeModalidades.Todas.Select(m => m.Codigo)];

    [Theory]
    [MemberData(nameof(Codigos))]
    public void Sugerido_DesdeCualquierDia_CumpleTodo_ConYSinOpcionales(string codigo)
    {
        var reglas = TeoriaDeLaLeyTests.Reglas(codigo);
        var opcionales = reglas.Orden.Where(reglas.EsOpcional).ToHashSet();
        for (var i = 0; i < 400; i++)
        {
            var publicacion = Taller.Bogota(2026, 1, 2, 8).AddDays(i).AddMinutes(i * 97 % 1440);
            foreach (var incluidos in new[] { [], opcionales })
            {
                var hitos = Cronogramas.Sugerir(reglas, Calendario, publicacion, incluidos);
                Assert.Equal(reglas.Orden.Count(h => !reglas.EsOpcional(h) || incluidos.Contains(h)), hitos.Count);
                var rotas = Cronogramas.Validar(hitos, reglas, Calendario, publicacion).Where(r => !r.Cumple).ToList();
                Assert.True(rotas.Count == 0, $"{publicacion:u} {string.Join(" · ", rotas.Select(r => $"{r.Hito}: {r.Regla}, {r.Encontrado}"))}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codigos))]
    public void Reacomodar_LoQueYaCumple_NoMueveNada(string codigo)
    {
        var reglas = TeoriaDeLaLeyTests.Reglas(codigo);
        var hitos = Cronogramas.Sugerir(reglas, Calendario, Taller.Publicacion, reglas.Orden.Where(reglas.EsOpcional).ToHashSet());
        Assert.Equal(hitos, Cronogramas.Reacomodar(hitos, reglas, Calendario, new HashSet<TipoHito>()));
    }

    [Theory]
    [MemberData(nameof(Codigos))]
    public void Reacomodar_AlAplazarCualquierHito_ProponeUnCronogramaLegal(string codigo)
    {
        var reglas = TeoriaDeLaLeyTests.Reglas(codigo);
        foreach (var opcionales in new[] { [], reglas.Orden.Where(reglas.EsOpcional).ToHashSet() })
        {
            var sugeridos = Cronogramas.Sugerir(reglas, Calendario, Taller.Publicacion, opcionales);
            foreach (var movido in sugeridos.Where(h => h.Tipo != reglas.Inicio))
            {
                for (var dias = 1; dias <= 25; dias += 3)
                {
                    var destino = CalendarioHabil.Instante(
                        Calendario.SumarHabiles(CalendarioHabil.FechaBogota(movido.Instante), dias), CalendarioHabil.HoraBogota(movido.Instante));
                    var propuesta = Cronogramas.Reacomodar(
                        [.. sugeridos.Select(h => h.Tipo == movido.Tipo ? h with { Instante = destino } : h)], reglas, Calendario, new HashSet<TipoHito> { movido.Tipo });
                    Assert.Equal(destino, propuesta.Single(h => h.Tipo == movido.Tipo).Instante);
                    Assert.Equal(Taller.Publicacion, propuesta.Single(h => h.Tipo == reglas.Inicio).Instante);
                    var rotas = Cronogramas.Validar(propuesta, reglas, Calendario, Taller.Publicacion).Where(r => !r.Cumple && r.Severidad == Severidad.Bloquea).ToList();
                    Assert.True(rotas.Count == 0, $"{movido.Tipo} +{dias}: {string.Join(" · ", rotas.Select(r => $"{r.Hito}: {r.Regla}, {r.Encontrado}"))}");
                }
            }
        }
    }

    [Fact]
    public void Reacomodar_AlAplazarLaApertura_CorreLosAvisosYElCierre_YNoTocaLoFijado()
    {
        var reglas = TeoriaDeLaLeyTests.Reglas("LP");
        var hitos = Cronogramas.Sugerir(reglas, Calendario, Taller.Bogota(2026, 11, 3, 8), new HashSet<TipoHito> { TipoHito.AvisoUno });
        DateTimeOffset En(IEnumerable<Hito> cronograma, TipoHito tipo) => cronograma.Single(h => h.Tipo == tipo).Instante;
        Assert.Equal(Taller.Bogota(2026, 11, 19, 11), En(hitos, TipoHito.ActoApertura));
        var propuesta = Cronogramas.Reacomodar(
            [.. hitos.Select(h => h.Tipo == TipoHito.ActoApertura ? h with { Instante = Taller.Bogota(2026, 12, 1, 11) } : h)], reglas, Calendario,
            new HashSet<TipoHito> { TipoHito.ActoApertura, TipoHito.FinObservacionesProyecto });
        Assert.Equal(En(hitos, TipoHito.FinObservacionesProyecto), En(propuesta, TipoHito.FinObservacionesProyecto));
        Assert.Equal(new DateOnly(2026, 11, 11), CalendarioHabil.FechaBogota(En(propuesta, TipoHito.AvisoUno)));
        Assert.InRange(En(propuesta, TipoHito.AudienciaRiesgos), Taller.Bogota(2026, 12, 2, 0), Taller.Bogota(2026, 12, 4, 23));
        Assert.True(En(propuesta, TipoHito.Cierre) >= Taller.Bogota(2026, 12, 7, 0));
    }

    [Fact]
    public void Reacomodar_LoImposible_DejaLoFijadoYLaValidacionLoDice()
    {
        var reglas = TeoriaDeLaLeyTests.Reglas("LP");
        var hitos = Cronogramas.Sugerir(reglas, Calendario, Taller.Bogota(2026, 11, 3, 8));
        var apretado = hitos.Select(h => h.Tipo == TipoHito.Cierre ? h with { Instante = Taller.Bogota(2026, 11, 12, 10) } : h).ToList();
        var propuesta = Cronogramas.Reacomodar(apretado, reglas, Calendario, new HashSet<TipoHito> { TipoHito.Cierre });
        Assert.Equal(Taller.Bogota(2026, 11, 12, 10), propuesta.Single(h => h.Tipo == TipoHito.Cierre).Instante);
        Assert.Contains(Cronogramas.Validar(propuesta, reglas, Calendario, Taller.Bogota(2026, 11, 3, 8)), r => r is { Cumple: false, Severidad: Severidad.Bloquea });
    }

    /// <summary>Sin sorteo, lo que se mide con él se mide con el fin de la manifestación, y ya no por ley.</summary>
    [Fact]
    public void Opcional_QueFalta_CedeSuLugarAlAnterior()
    {
        var reglas = TeoriaDeLaLeyTests.Reglas("SAMC");
        var con = Cronogramas.Validar([new(TipoHito.Sorteo, Taller.Bogota(2026, 11, 24, 10)), new(TipoHito.Cierre, Taller.Bogota(2026, 11, 24, 17))], reglas, Calendario, Taller.Publicacion);
        Assert.Contains(con, r => r is { Hito: TipoHito.Cierre, Cumple: false, Severidad: Severidad.Bloquea } && r.Regla.Contains("sorteo", StringComparison.Ordinal));
        var sin = Cronogramas.Validar(
            [new(TipoHito.FinManifestacion, Taller.Bogota(2026, 11, 24, 10)), new(TipoHito.Cierre, Taller.Bogota(2026, 11, 24, 17))], reglas, Calendario, Taller.Publicacion);
        Assert.Contains(sin, r => r is { Hito: TipoHito.Cierre, Cumple: false, Severidad: Severidad.Avisa } && r.Regla.Contains("manifestación", StringComparison.Ordinal));
        Assert.DoesNotContain(sin, r => r.Hito == TipoHito.Sorteo);
    }

    [Fact]
    public void MinimaCuantia_TieneLosTerminosDeSiempre()
    {
        const string Norma = "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2";
        const string Recomendacion = "Práctica recomendada: da tiempo para el paso siguiente";
        ReglaDeHito[] esperadas =
        [
            new(TipoHito.FinObservaciones, TipoHito.Invitacion, 1, null, 1, true, Norma),
            new(TipoHito.Respuestas, TipoHito.FinObservaciones, 0, null, 1, true, Norma),
            new(TipoHito.AvisoMipyme, TipoHito.Respuestas, 0, 1, 0, false, Recomendacion),
            new(TipoHito.Cierre, TipoHito.AvisoMipyme, 1, null, 2, true, Norma),
            new(TipoHito.Apertura, TipoHito.Cierre, 0, 0, 0, false, "La apertura sigue al cierre: así nadie duda de la reserva"),
            new(TipoHito.Informe, TipoHito.Apertura, 0, null, 1, false, Recomendacion),
            new(TipoHito.FinTraslado, TipoHito.Informe, 1, null, 1, true, Norma),
            new(TipoHito.Aceptacion, TipoHito.FinTraslado, 1, null, 1, false, Recomendacion),
        ];
        var reglas = MinimaCuantia.Reglas(MinimaCuantia.Parametros, new DateOnly(2026, 11, 24), 1);
        Assert.Equal(esperadas, reglas.Hitos.Select(h => h with { PorVerificar = false }));
        Assert.Equal([TipoDocumento.EstudiosPrevios, TipoDocumento.AnalisisSector, TipoDocumento.Invitacion], reglas.DocumentosExigidos);
        Assert.Equal((1, 1, 1, 2, 1, 511_708_497m, 1_750_905m, 49_025_340m), (reglas.LimiteDeAdendas, reglas.TrasladoMinimo, reglas.AvisoAntesDelCierre, reglas.SolicitudesMipyme, reglas.AnosMipyme, reglas.UmbralMipyme, reglas.Smmlv, reglas.Tope!.Value));
        Assert.Equal(
            [TipoDocumento.EstudiosPrevios, TipoDocumento.AnalisisSector, TipoDocumento.Invitacion, TipoDocumento.MatrizRiesgos, TipoDocumento.AnexoTecnico, TipoDocumento.Cdp, TipoDocumento.DesignacionEvaluador, TipoDocumento.Minuta, TipoDocumento.Otro],
            MinimaCuantia.Modalidad.DocumentosQueAdmite);
    }

    /// <summary>Lo que quedó congelado cuando sólo existía la mínima cuantía se lee igual y mide igual.</summary>
    [Fact]
    public void ReglasCongeladasAntes_SeLeenYMidenIgual()
    {
        const string Vieja = """
            {"Modalidad":"MC","Hitos":[{"Hito":"FinObservaciones","Referencia":"Invitacion","Minimo":1,"Maximo":null,"Sugerido":1,"Legal":true,"Norma":"N"},{"Hito":"Respuestas","Referencia":"FinObservaciones","Minimo":0,"Maximo":null,"Sugerido":1,"Legal":true,"Norma":"N"},{"Hito":"AvisoMipyme","Referencia":"Respuestas","Minimo":0,"Maximo":1,"Sugerido":0,"Legal":false,"Norma":"N"},{"Hito":"Cierre","Referencia":"AvisoMipyme","Minimo":1,"Maximo":null,"Sugerido":2,"Legal":true,"Norma":"N"},{"Hito":"Apertura","Referencia":"Cierre","Minimo":0,"Maximo":0,"Sugerido":0,"Legal":false,"Norma":"N"},{"Hito":"Informe","Referencia":"Apertura","Minimo":0,"Maximo":null,"Sugerido":1,"Legal":false,"Norma":"N"},{"Hito":"FinTraslado","Referencia":"Informe","Minimo":1,"Maximo":null,"Sugerido":1,"Legal":true,"Norma":"N"},{"Hito":"Aceptacion","Referencia":"FinTraslado","Minimo":1,"Maximo":null,"Sugerido":1,"Legal":false,"Norma":"N"}],"DocumentosExigidos":["EstudiosPrevios","AnalisisSector","Invitacion"],"LimiteDeAdendas":1,"TrasladoMinimo":1,"AvisoAntesDelCierre":1,"SolicitudesMipyme":2,"AnosMipyme":1,"UmbralMipyme":511708497,"Smmlv":1750905,"Tope":null}
            """;
        var viejas = ReglasDelProceso.DeJson(Vieja);
        var nuevas = MinimaCuantia.Reglas(MinimaCuantia.Parametros, new DateOnly(2026, 11, 24), null);
        Assert.Equal((TipoHito.Invitacion, 1, 1, null), (viejas.Inicio, viejas.Sobres, viejas.LimiteDeAdendas, viejas.Tope));
        var hitos = Cronogramas.Sugerir(nuevas, Calendario, Taller.Publicacion);
        Assert.Equal(hitos, Cronogramas.Sugerir(viejas, Calendario, Taller.Publicacion));
        var apretado = hitos.Select(h => h with { Instante = Taller.Publicacion }).ToList();
        foreach (var cronograma in new[] { hitos, apretado })
        {
            Assert.Equal(
                Cronogramas.Validar(cronograma, nuevas, Calendario, Taller.Publicacion).Select(r => (r.Hito, r.Regla, r.Encontrado, r.Esperado, r.Severidad, r.Cumple)),
                Cronogramas.Validar(cronograma, viejas, Calendario, Taller.Publicacion).Select(r => (r.Hito, r.Regla, r.Encontrado, r.Esperado, r.Severidad, r.Cumple)));
        }
    }

    [Theory]
    [MemberData(nameof(Codigos))]
    public void Reglas_DeCadaModalidad_SeCongelanYVuelvenIguales(string codigo)
    {
        var reglas = TeoriaDeLaLeyTests.Reglas(codigo);
        var leidas = ReglasDelProceso.DeJson(reglas.ComoJson());
        Assert.Equal(reglas.ComoJson(), leidas.ComoJson());
        Assert.Equal(reglas.Hitos, leidas.Hitos);
        Assert.Equal(reglas.Orden, leidas.Orden);
    }
}
