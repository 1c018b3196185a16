using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Procesos.Cuantias;

namespace Secop.Domain.Tests.Ayudas;

public sealed class CasoMesaServicioTests
{
    // Martes 24 de noviembre de 2026, 10:00 a. m. de Bogotá.
    private static readonly DateTimeOffset Ahora = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);
    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;
    private static readonly Actor Persona = new(Guid.NewGuid(), Guid.NewGuid());
    private static readonly Actor Atiende = new(Guid.NewGuid(), Guid.NewGuid());
    private static readonly Radicado Numero = new(SentidoDeRadicado.Entrada, 2026, ClavesDeMesa.Oficina, 1);
    private static readonly NivelDeServicio Normal = Nivel(PrioridadDeCaso.Normal);

    [Fact]
    public void Abrir_ConSuPrioridad_FijaLosTerminosEnHorasDeAtencion()
    {
        var caso = Nuevo();
        Assert.Equal((EstadoDeCaso.Abierto, PrioridadDeCaso.Normal), (caso.Estado, caso.Prioridad));
        Assert.Equal(Bogota(24, 18), caso.VenceRespuestaEn);
        Assert.Equal(Bogota(26, 10), caso.VenceSolucionEn);
        Assert.Contains(caso.HechosPendientes, h => h is CasoAbierto);
    }

    [Theory]
    [InlineData(TemaDeCaso.Ofertas, false, PrioridadDeCaso.Normal)]
    [InlineData(TemaDeCaso.Ofertas, true, PrioridadDeCaso.Alta)]
    [InlineData(TemaDeCaso.Falla, false, PrioridadDeCaso.Critica)]
    public void PrioridadDe_UnPlazoApuraYUnaFallaMas(TemaDeCaso tema, bool plazo, PrioridadDeCaso esperada) =>
        Assert.Equal(esperada, CasoMesaServicio.PrioridadDe(Datos() with { Tema = tema, HayPlazo = plazo }));

    [Theory]
    [InlineData("Hola", "Un texto de sobra para el caso", null, "CASO_ASUNTO")]
    [InlineData("Un asunto", "    ", null, "CASO_TEXTO")]
    [InlineData("Un asunto", "Un texto de sobra para el caso", "no es correo", "CASO_CORREO")]
    [InlineData("Un asunto", "Un texto de sobra para el caso", "a@b", "CASO_CORREO")]
    public void Abrir_ConAlgoMal_DiceQue(string asunto, string cuerpo, string? correo, string codigo) =>
        Assert.Equal(codigo, Assert.Throws<ReglaIncumplida>(() => CasoMesaServicio.Abrir(
            Numero, Datos() with { Asunto = asunto, Cuerpo = cuerpo, Correo = correo }, [], Normal, Calendario, null, "bcdfghjkmnpq", Ahora)).Regla.Codigo);

    [Fact]
    public void Abrir_CienMilCaracteresOVeintiunArchivos_NoPuede()
    {
        Assert.Equal(ReglasDeMesa.Cuerpo, Rompe(() => CasoMesaServicio.Abrir(Numero, Datos() with { Cuerpo = new string('x', 100_000) }, [], Normal, Calendario, Persona, null, Ahora)));
        var archivos = Enumerable.Range(0, 21).Select(i => new ArchivoAdjunto(Guid.NewGuid(), $"{i}.pdf", new string('a', 64), 10)).ToList();
        Assert.Equal(ReglasDeMesa.Archivos, Rompe(() => CasoMesaServicio.Abrir(Numero, Datos(), archivos, Normal, Calendario, Persona, null, Ahora)));
    }

    [Fact]
    public void SeSigueCon_SoloConSuCodigo_YNoLoGuarda()
    {
        var caso = CasoMesaServicio.Abrir(Numero, Datos(), [], Normal, Calendario, null, "bcdfghjkmnpq", Ahora);
        Assert.True(caso.SeSigueCon(" BCDFGHJKMNPQ "));
        Assert.False(caso.SeSigueCon("bcdfghjkmnpr"));
        Assert.False(caso.SeSigueCon(null));
        Assert.False(caso.SeSigueCon(new string('b', 100_000)));
        Assert.DoesNotContain("bcdfghjkmnpq", caso.HuellaDelCodigo, StringComparison.Ordinal);
        Assert.False(Nuevo().SeSigueCon(""));
    }

    [Fact]
    public void Esperar_ALaPersona_DetieneElTerminoDeSolucion()
    {
        var caso = Nuevo();
        var (vence, horario) = (caso.VenceSolucionEn, Normal.Horario);
        caso.Responder("¿Qué navegador usa?", [], AlResponder.EsperaRespuesta, Calendario, horario, Atiende, Bogota(24, 11));
        Assert.Equal(Semaforo.Gris, caso.SemaforoEn(Bogota(28, 11)));
        caso.Contestar("Uso Firefox", [], Calendario, horario, Persona, Bogota(25, 11));

        Assert.Equal(horario.Sumar(vence, TimeSpan.FromHours(12), Calendario), caso.VenceSolucionEn);
        Assert.Equal(EstadoDeCaso.EnAtencion, caso.Estado);
        Assert.Equal(Bogota(24, 11), caso.PrimeraRespuestaEn);
    }

    [Fact]
    public void SemaforoEn_CambiaConElTermino()
    {
        var caso = Nuevo();
        Assert.Equal(Semaforo.Verde, caso.SemaforoEn(Ahora.AddHours(1)));
        Assert.Equal(Semaforo.Amarillo, caso.SemaforoEn(Bogota(24, 17)));
        Assert.Equal(Semaforo.Rojo, caso.SemaforoEn(caso.VenceRespuestaEn));
    }

    [Fact]
    public void Resolver_CalificarYReabrir_CadaCosaASuTiempo()
    {
        var caso = Nuevo();
        Assert.Equal(ReglasDeMesa.NoResuelto, Rompe(() => caso.Calificar(Satisfaccion.Si, Persona, Ahora)));
        caso.Responder("Ya quedó arreglado.", [], AlResponder.Resuelve, Calendario, Normal.Horario, Atiende, Ahora.AddHours(1));
        Assert.Equal(Semaforo.Gris, caso.SemaforoEn(Ahora.AddDays(30)));
        Assert.Equal(ReglasDeMesa.Ajeno, Rompe(() => caso.Calificar(Satisfaccion.Si, Atiende, Ahora)));
        caso.Calificar(Satisfaccion.No, Persona, Ahora.AddHours(2));
        Assert.Equal(ReglasDeMesa.YaCalificado, Rompe(() => caso.Calificar(Satisfaccion.Si, Persona, Ahora.AddHours(3))));
        Assert.Equal(ReglasDeMesa.Cerrado, Rompe(() => caso.Contestar("¿Y entonces?", [], Calendario, Normal.Horario, Persona, Ahora.AddHours(3))));
        Assert.Equal(ReglasDeMesa.NoSeReabre, Rompe(() => caso.Reabrir("Sigue fallando lo mismo", 10, Normal, Calendario, Persona, Bogota(24, 12).AddDays(20))));

        caso.Reabrir("Sigue fallando lo mismo", 10, Normal, Calendario, Persona, Ahora.AddDays(2));

        Assert.Equal((EstadoDeCaso.EnAtencion, 1, (Satisfaccion?)null), (caso.Estado, caso.Reaperturas, caso.Satisfaccion));
    }

    [Fact]
    public void Contestar_LoResuelto_LoReabre_YLoAjenoNo()
    {
        var caso = Nuevo();
        caso.Responder("Ya quedó arreglado.", [], AlResponder.Resuelve, Calendario, Normal.Horario, Atiende, Ahora.AddHours(1));
        Assert.Equal(ReglasDeMesa.Ajeno, Rompe(() => caso.Contestar("Entro a mirar", [], Calendario, Normal.Horario, Atiende, Ahora)));
        Assert.Equal(ReglasDeMesa.Ajeno, Rompe(() => caso.Contestar("Entro a mirar", [], Calendario, Normal.Horario, null, Ahora)));
        caso.Contestar("No, sigue igual", [], Calendario, Normal.Horario, Persona, Ahora.AddHours(2));
        Assert.Equal((EstadoDeCaso.EnAtencion, 1), (caso.Estado, caso.Reaperturas));
    }

    [Fact]
    public void AnotarInterno_AsignarYPriorizar()
    {
        var caso = Nuevo();
        caso.AnotarInterno("Llamar a infraestructura", [], Atiende, Ahora);
        Assert.True(caso.Mensajes[^1].EsInterno);
        Assert.Equal(ReglasDeMesa.NoAtiende, Rompe(() => caso.Asignar(Guid.NewGuid(), atiende: false, Atiende, Ahora)));
        caso.Asignar(Atiende.UsuarioId, atiende: true, Atiende, Ahora);
        Assert.Equal(EstadoDeCaso.EnAtencion, caso.Estado);
        Assert.Equal(ReglasDeMesa.MismaPrioridad, Rompe(() => caso.Priorizar(PrioridadDeCaso.Normal, Normal, Calendario, Atiende, Ahora)));
        caso.Priorizar(PrioridadDeCaso.Critica, Nivel(PrioridadDeCaso.Critica), Calendario, Atiende, Ahora);
        Assert.Equal(Bogota(24, 11), caso.VenceRespuestaEn);
    }

    [Fact]
    public void Falla_SeDecideUnaVez_ConVentanaYMotivo()
    {
        var caso = Falla();
        Assert.Equal(PrioridadDeCaso.Critica, caso.Prioridad);
        Assert.Equal(ReglasDeMesa.MotivoDeFalla, Rompe(() => caso.NegarFalla("corto", Atiende, Ahora)));
        Assert.Equal(ReglasDeMesa.VentanaDeFalla, Rompe(() => caso.ConfirmarFalla(Guid.NewGuid(), Ahora, Ahora.AddHours(-1), "Los registros muestran tres errores 500.", Atiende, Ahora)));
        Assert.Equal(ReglasDeMesa.VentanaDeFalla, Rompe(() => caso.ConfirmarFalla(Guid.NewGuid(), Ahora.AddDays(-6), Ahora, "Los registros muestran tres errores 500.", Atiende, Ahora)));
        Assert.Equal(ReglasDeMesa.NoEsFalla, Rompe(() => Nuevo().NegarFalla("Los registros no muestran ninguna falla.", Atiende, Ahora)));

        var certificado = Guid.NewGuid();
        caso.ConfirmarFalla(certificado, Ahora.AddHours(-1), Ahora, "Los registros muestran tres errores 500.", Atiende, Ahora);

        Assert.Equal((DecisionDeFalla.Confirmada, (Guid?)certificado, EstadoDeCaso.Resuelto), (caso.Decision!.Value, caso.CertificadoId, caso.Estado));
        Assert.Equal(ReglasDeMesa.FallaDecidida, Rompe(() => caso.NegarFalla("Los registros no muestran ninguna falla.", Atiende, Ahora)));
    }

    [Theory]
    [InlineData(-7, -1, false)]
    [InlineData(-7, 0, true)]
    [InlineData(0, 5, true)]
    [InlineData(1, 5, false)]
    public void ConfirmarFalla_LasHorasTocanAlgunaFallaRegistrada(int desde, int hasta, bool vale)
    {
        var (caso, luego) = (Falla(), Ahora.AddHours(1));
        void Confirmar() => caso.ConfirmarFalla(Guid.NewGuid(), Ahora.AddMinutes(desde), Ahora.AddMinutes(hasta), "Los registros muestran tres errores 500.", Atiende, luego);
        if (vale)
        {
            Confirmar();
        }
        else
        {
            Assert.Equal(ReglasDeMesa.FallaFueraDeRegistros, Rompe(Confirmar));
        }
    }

    [Fact]
    public void ConfirmarFalla_SinNingunaFallaRegistrada_SePuede()
    {
        var caso = CasoMesaServicio.ReportarFalla(Numero, null, null, null, [], Nivel(PrioridadDeCaso.Critica), Calendario, Persona, Ahora);
        caso.ConfirmarFalla(Guid.NewGuid(), Ahora.AddHours(-3), Ahora.AddHours(-2), "El servidor estaba caído a esa hora.", Atiende, Ahora);
        Assert.Equal(DecisionDeFalla.Confirmada, caso.Decision);
    }

    [Fact]
    public void ReportarFalla_GuardaALoSumoLosUltimosCuatrocientos()
    {
        var caso = CasoMesaServicio.ReportarFalla(
            Numero, null, null, null, [.. Enumerable.Range(0, 1_000).Select(i => Intento(i))], Nivel(PrioridadDeCaso.Critica), Calendario, Persona, Ahora);
        Assert.Equal(CasoMesaServicio.MaximoDeIntentos, caso.Intentos.Count);
        Assert.Equal(Ahora.AddSeconds(999), caso.Intentos[^1].En);
    }

    private static IntentoRegistrado Intento(int i) => new(Ahora.AddSeconds(i), "POST", "/proveedor/ofertas/{id:guid}/presentar", 500, 12, "TimeoutException", null, null);

    private static CasoMesaServicio Falla() => CasoMesaServicio.ReportarFalla(
        Numero, Guid.NewGuid(), "MC-1-2026", Ahora.AddHours(1), [Intento(0)], Nivel(PrioridadDeCaso.Critica), Calendario, Persona, Ahora);

    private static CasoMesaServicio Nuevo() => CasoMesaServicio.Abrir(Numero, Datos(), [], Normal, Calendario, Persona, null, Ahora);

    private static DatosDeCaso Datos() => new(TemaDeCaso.Ofertas, "No puedo presentar", "Al presentar aparece un error y no sigue.", HayPlazo: false, ContextoDeCaso.Vacio);

    private static NivelDeServicio Nivel(PrioridadDeCaso prioridad) => NivelDeServicio.De(ParametrosDeFabrica.Tabla, prioridad, Ahora);

    private static DateTimeOffset Bogota(int dia, int hora) => CalendarioHabil.Instante(new DateOnly(2026, 11, dia), new TimeOnly(hora, 0));

    private static Regla Rompe(Action acto) => Assert.Throws<ReglaIncumplida>(acto).Regla;
}
