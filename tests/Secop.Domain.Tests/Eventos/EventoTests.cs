using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Eventos;
using static Secop.Domain.Tests.Eventos.EventosDeEnsayo;

namespace Secop.Domain.Tests.Eventos;

public sealed class EventoTests
{
    [Fact]
    public void Vida_DelBorradorACelebrado_AnotaCadaActo()
    {
        var e = Evento.Crear(Datos(), null, Guid.Empty, Agencia, Ahora);
        e.Editar(Datos() with { Titulo = "Otro título del evento" }, Agencia, Ahora);
        e.Publicar(Agencia, Ahora);
        e.Reprogramar(new(Empieza.AddDays(1), Termina.AddDays(1), null, null, "https://reunion.example/otra", null), "Se cruza con un festivo local", Agencia, Ahora);
        Assert.Equal(ReglasDeEvento.NoHaTerminado, Rota(() => e.Celebrar([], Agencia, Termina)));
        e.Celebrar([], Agencia, Termina.AddDays(1));
        Assert.Equal(
            [nameof(EventoCreado), nameof(EventoEditado), nameof(EventoPublicado), nameof(EventoReprogramado), nameof(EventoCelebrado)], e.HechosPendientes.Select(h => h.GetType().Name));
        Assert.Equal((EstadoEvento.Celebrado, 1, "Otro título del evento"), (e.Estado, e.Reprogramaciones, e.Titulo));
        Assert.Equal(ReglasDeEvento.YaTermino, Rota(() => e.Cancelar("Ya no hay quien lo dicte", Agencia, Termina)));
        Assert.Equal(ReglasDeEvento.YaPublicado, Rota(() => e.Editar(Datos(), Agencia, Ahora)));
        Assert.Equal(ReglasDeEvento.YaPublicado, Rota(() => e.Publicar(Agencia, Ahora)));
    }

    public static TheoryData<string, DatosDeEvento> Malos() => new()
    {
        { "EVENTO_TITULO", Datos() with { Titulo = " x " } },
        { "EVENTO_PROGRAMA", Datos() with { Programa = "corto" } },
        { "EVENTO_CUPOS", Datos() with { Cupos = 0 } },
        { "EVENTO_CUPOS", Datos() with { Cupos = 2001 } },
        { "EVENTO_CUPOS", Datos() with { Cupos = null } },
        { "EVENTO_PUBLICO", Datos() with { Publico = new(false, false, false) } },
        { "EVENTO_DEPARTAMENTO", Datos() with { Publico = new(false, true, true, "05") } },
        { "EVENTO_DEPARTAMENTO", Datos() with { Publico = new(true, false, false, "00") } },
        { "EVENTO_PASADO", Datos() with { Cita = Datos().Cita with { Empieza = Ahora } } },
        { "EVENTO_PASADO", Datos() with { Cita = Datos().Cita with { Empieza = null } } },
        { "EVENTO_DURACION", Datos() with { Cita = Datos().Cita with { Termina = Empieza } } },
        { "EVENTO_DURACION", Datos() with { Cita = Datos().Cita with { Termina = Empieza.AddDays(11) } } },
        { "EVENTO_VENTANA", Datos() with { Cita = Datos().Cita with { InscripcionHasta = Empieza.AddSeconds(1) } } },
        { "EVENTO_VENTANA", Datos() with { InscripcionDesde = Empieza } },
        { "EVENTO_ENLACE", Datos() with { Cita = Datos().Cita with { Enlace = " " } } },
        { "EVENTO_ENLACE_INVALIDO", Datos() with { Cita = Datos().Cita with { Enlace = "javascript:alert(1)" } } },
        { "EVENTO_ENLACE_INVALIDO", Datos() with { Cita = Datos().Cita with { Enlace = "http://reunion.example" } } },
        { "EVENTO_LUGAR_SOBRA", Datos() with { Cita = Datos().Cita with { Direccion = "Calle 1 # 2-3" } } },
        { "EVENTO_LUGAR", Datos() with { Clase = ClaseDeEvento.CapacitacionPresencial, Cita = Datos().Cita with { Enlace = null } } },
        { "EVENTO_LUGAR", Datos(clase: ClaseDeEvento.CapacitacionPresencial) with { Cita = Datos(clase: ClaseDeEvento.CapacitacionPresencial).Cita with { CodigoMunicipio = "99999" } } },
        { "EVENTO_ENLACE_SOBRA", Datos(clase: ClaseDeEvento.CapacitacionPresencial) with { Cita = Datos(clase: ClaseDeEvento.CapacitacionPresencial).Cita with { Enlace = "https://x.example" } } },
        { "EVENTO_LUGAR_O_ENLACE", Datos() with { Clase = ClaseDeEvento.Registraton, Cita = Datos().Cita with { Enlace = null } } },
    };

    [Theory]
    [MemberData(nameof(Malos))]
    public void Crear_LoQueNoSePuede(string regla, DatosDeEvento datos) =>
        Assert.Equal(regla, Rota(() => Evento.Crear(datos, null, null, Agencia, Ahora)).Codigo);

    [Fact]
    public void Reprogramar_EmpezadoOSinMotivo_NoSePuede_YElTurnoSeConserva()
    {
        var e = Publicado(cupos: 1);
        var (primera, segunda) = (e.Inscrita(), e.Inscrita());
        Assert.Equal(ReglasDeEvento.Motivo, Rota(() => e.Reprogramar(Datos().Cita, "no", Agencia, Ahora)));
        Assert.Equal(ReglasDeEvento.YaEmpezo, Rota(() => e.Reprogramar(Datos().Cita, "Se cruza con un festivo local", Agencia, Empieza)));
        e.Reprogramar(Datos().Cita with { Empieza = Empieza.AddDays(3), Termina = Termina.AddDays(3) }, "Se cruza con un festivo local", Agencia, Ahora);
        Assert.Equal([(EstadoInscripcion.Inscrita, 1), (EstadoInscripcion.EnEspera, 2)], new[] { primera, segunda }.Select(i => (i.Estado, i.Turno)));
    }

    [Fact]
    public void Publicar_ConLaVentanaYaCerrada_NoSePuede()
    {
        var e = Evento.Crear(Datos() with { Cita = Datos().Cita with { InscripcionHasta = Ahora.AddDays(1) } }, null, null, Agencia, Ahora);
        Assert.Equal(ReglasDeEvento.VentanaVencida, Rota(() => e.Publicar(Agencia, Ahora.AddDays(1))));
    }

    [Theory]
    [InlineData(-49, null)]
    [InlineData(-48, Antelacion.DosDias)]
    [InlineData(-3, Antelacion.DosDias)]
    [InlineData(-2, Antelacion.DosHoras)]
    [InlineData(-1, Antelacion.DosHoras)]
    [InlineData(0, null)]
    public void Recordar_ASuHora_UnaSolaVez(int horas, Antelacion? toca)
    {
        var e = Publicado();
        var ahora = Empieza.AddHours(horas);
        foreach (var antelacion in Enum.GetValues<Antelacion>())
        {
            e.Recordar(antelacion, ahora);
            e.Recordar(antelacion, ahora.AddMinutes(1));
        }

        Assert.Equal(toca is null ? [] : [toca.Value], e.HechosPendientes.OfType<EventoRecordado>().Select(h => h.Antelacion));
    }

    [Fact]
    public void Recordar_ReprogramadoDespues_SeRecuerdaOtraVez_YElAnunciadoTardeNo()
    {
        var e = Publicado();
        e.Recordar(Antelacion.DosDias, Empieza.AddDays(-2));
        e.Reprogramar(Datos().Cita with { Empieza = Empieza.AddDays(8), Termina = Termina.AddDays(8) }, "Se cruza con un festivo local", Agencia, Empieza.AddDays(-1));
        Assert.False(e.DebeRecordar(Antelacion.DosDias, Empieza));
        Assert.True(e.DebeRecordar(Antelacion.DosDias, Empieza.AddDays(6)));

        var tarde = Evento.Crear(Datos(), null, null, Agencia, Ahora);
        tarde.Publicar(Agencia, Empieza.AddDays(-1));
        Assert.False(tarde.DebeRecordar(Antelacion.DosDias, Empieza.AddHours(-20)));
        Assert.True(tarde.DebeRecordar(Antelacion.DosHoras, Empieza.AddHours(-2)));
    }

    [Theory]
    [InlineData(TipoCuenta.EntidadEstatal, "25123", true, true)]
    [InlineData(TipoCuenta.EntidadEstatal, "05001", true, false)]
    [InlineData(TipoCuenta.EntidadEstatal, "25123", false, false)]
    [InlineData(TipoCuenta.Proveedor, "25123", true, false)]
    [InlineData(TipoCuenta.Agencia, "25123", true, false)]
    [InlineData(null, "", true, false)]
    public void Publico_DeEntidadesDeUnDepartamento_SoloEsas(TipoCuenta? tipo, string municipio, bool activa, bool admite)
    {
        var e = Publicado(publico: new(true, false, false, "25"));
        var cuenta = tipo is { } t ? Cuenta(t, municipio, activa) : null;
        Assert.Equal(admite, e.EsPara(cuenta));
        if (admite)
        {
            Assert.Equal(cuenta!.Id, e.Inscribir(Guid.NewGuid(), cuenta, false, Nada, Ahora).CuentaId);
        }
        else
        {
            Assert.Equal(ReglasDeEvento.NoEsParaUsted, Rota(() => e.Inscribir(Guid.NewGuid(), cuenta, false, Nada, Ahora)));
        }

        Assert.Equal("Entidades de Cundinamarca", e.Publico.EnPalabras);
    }
}
