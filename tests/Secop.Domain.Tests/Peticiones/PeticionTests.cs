using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Peticiones;

namespace Secop.Domain.Tests.Peticiones;

public sealed class PeticionTests
{
    private static readonly DateTimeOffset Lunes = Ejemplos.A("2018-10-08", 10);

    [Fact]
    public void Radicar_Anonima_OlvidaTodoMenosElCorreoYNoDejaActor()
    {
        var datos = Ejemplos.Datos() with { UsuarioId = Guid.NewGuid() };
        var peticion = Peticion.Radicar(
            new Radicado(SentidoDeRadicado.Entrada, 2018, 14, 1), datos, [], "h", Guid.NewGuid(), Ejemplos.Plazos, Ejemplos.Funcionaria, Lunes);
        Assert.Equal(new Peticionario(null, null, "rosa@ejemplo.co", null, null), peticion.Peticionario);
        Assert.Null(peticion.UsuarioId);
        Assert.Equal(Actor.Sistema, Assert.Single(peticion.HechosPendientes).Actor);
    }

    [Fact]
    public void Radicar_Identificada_GuardaQuienEs()
    {
        var peticion = Ejemplos.Radicada(Lunes, datos: Ejemplos.Datos(anonima: false));
        Assert.Equal(("Rosa Elena Vargas", EstadoDePeticion.Radicada), (peticion.Peticionario.Nombre, peticion.Estado));
    }

    public static TheoryData<string, DatosDePeticion, int> Malas => new()
    {
        { "PETICION_TEMA", Ejemplos.Datos() with { Temas = [] }, 0 },
        { "PETICION_TEMA", Ejemplos.Datos() with { Temas = ["SECOP II", "Inventado"] }, 0 },
        { "PETICION_TEXTO", Ejemplos.Datos() with { Texto = "  corto \n\n " }, 0 },
        { "PETICION_TEXTO_LARGO", Ejemplos.Datos() with { Texto = new string('a', 100_000) }, 0 },
        { "PETICION_ARCHIVOS", Ejemplos.Datos(), 21 },
        { "PETICION_CORREO", Ejemplos.Datos() with { Correo = "rosa arroba ejemplo" }, 0 },
        { "PETICION_CORREO", Ejemplos.Datos() with { Correo = "Rosa <rosa@ejemplo.co>" }, 0 },
        { "PETICION_NOMBRE", Ejemplos.Datos(anonima: false) with { Nombre = " " }, 0 },
        { "PETICION_LARGO", Ejemplos.Datos() with { Direccion = new string('x', 201) }, 0 },
    };

    [Theory]
    [MemberData(nameof(Malas))]
    public void Exigidos_LoQueFaltaOSobra_DiceQueRegla(string codigo, DatosDePeticion datos, int archivos) =>
        Assert.Equal(codigo, Assert.Throws<ReglaIncumplida>(() => datos.Exigidos(archivos)).Regla.Codigo);

    [Fact]
    public void Asignar_AQuienNoAtiendeOAQuienYaLaTiene_NoPuede()
    {
        var peticion = Ejemplos.Asignada(Lunes);
        Rompe(ReglasDePeticion.AQuien, () => peticion.Asignar(Guid.NewGuid(), false, Ejemplos.Funcionaria, Lunes));
        Rompe(ReglasDePeticion.YaLaTiene, () => peticion.Asignar(Ejemplos.Funcionaria.UsuarioId, true, Ejemplos.Funcionaria, Lunes));
    }

    [Fact]
    public void PedirCompletar_SinAsignarTardeOPorSegundaVez_NoPuede()
    {
        Rompe(ReglasDePeticion.SinAsignar, () => Pedir(Ejemplos.Radicada(Lunes), Lunes));
        Rompe(ReglasDePeticion.PedirTarde, () => Pedir(Ejemplos.Asignada(Lunes), Ejemplos.A("2018-10-24", 8)));
        var peticion = Ejemplos.Asignada(Lunes);
        Pedir(peticion, Lunes);
        Rompe(ReglasDePeticion.Detenida, () => Pedir(peticion, Lunes));
        Rompe(ReglasDePeticion.Detenida, () => peticion.Trasladar("Otra", Ejemplos.Motivo, Ejemplos.Plazos, Ejemplos.Funcionaria, Lunes));
        peticion.Completar("Listo.", [], Lunes);
        Rompe(ReglasDePeticion.YaSePidio, () => Pedir(peticion, Lunes));
        Rompe(ReglasDePeticion.NoSeEspera, () => peticion.Completar("Otra vez.", [], Lunes));
    }

    [Fact]
    public void Completar_PasadoElMes_NoCabeYEntoncesSeDeclaraElDesistimiento()
    {
        var peticion = Ejemplos.Asignada(Lunes);
        Pedir(peticion, Lunes);
        Assert.Equal(new DateOnly(2018, 11, 8), peticion.Complemento!.Hasta);
        Rompe(ReglasDePeticion.DesistirTemprano, () => peticion.DeclararDesistida(Ejemplos.Funcionaria, Ejemplos.A("2018-11-08", 23)));
        Rompe(ReglasDePeticion.CompletarTarde, () => peticion.Completar("Tarde.", [], Ejemplos.A("2018-11-09", 1)));
        peticion.DeclararDesistida(Ejemplos.Funcionaria, Ejemplos.A("2018-11-09", 8));
        Assert.Equal(EstadoDePeticion.Desistida, peticion.Estado);
        Rompe(ReglasDePeticion.Terminada, () => peticion.Asignar(Guid.NewGuid(), true, Ejemplos.Funcionaria, Lunes));
    }

    [Fact]
    public void Completar_MasDeVeinteArchivosEntreTodos_NoCaben()
    {
        var peticion = Ejemplos.Asignada(Lunes);
        Pedir(peticion, Lunes);
        Rompe(ReglasDePeticion.MuchosArchivos, () => peticion.Completar("Van.", [.. Enumerable.Range(0, 21).Select(i => new ArchivoAdjunto(Guid.NewGuid(), $"{i}.pdf", "h", 1))], Lunes));
    }

    [Fact]
    public void Ampliar_TardeDosVecesOMasDelDoble_NoPuede()
    {
        var peticion = Ejemplos.Asignada(Lunes);
        Rompe(ReglasDePeticion.AmpliarDemasiado, () => Ampliar(peticion, 16, Lunes));
        Rompe(ReglasDePeticion.AmpliarDemasiado, () => Ampliar(peticion, 0, Lunes));
        Rompe(ReglasDePeticion.AmpliarTarde, () => Ampliar(peticion, 1, Ejemplos.A("2018-10-31", 0)));
        Ampliar(peticion, 5, Lunes);
        Rompe(ReglasDePeticion.YaAmpliada, () => Ampliar(peticion, 1, Lunes));
    }

    [Fact]
    public void Respuesta_LaProyectaUnoYLaRevisaYFirmaOtro()
    {
        var peticion = Ejemplos.Asignada(Lunes);
        Rompe(ReglasDePeticion.SinBorrador, () => peticion.Revisar("Bruno", Ejemplos.Revisora, Lunes));
        Rompe(ReglasDePeticion.NoEsSuya, () => Proyectar(peticion, Ejemplos.Revisora));
        Proyectar(peticion, Ejemplos.Funcionaria);
        Assert.Equal(EstadoDePeticion.EnTramite, peticion.Estado);
        Rompe(ReglasDePeticion.RevisaOtro, () => peticion.Revisar("Carla", Ejemplos.Funcionaria, Lunes));
        Rompe(ReglasDePeticion.SinRevisar, () => peticion.Aprobar(Ejemplos.Firmante, Lunes));
        peticion.Revisar("Bruno", Ejemplos.Revisora, Lunes);
        Rompe(ReglasDePeticion.YaRevisada, () => peticion.Revisar("Bruno", Ejemplos.Revisora, Lunes));
        Rompe(ReglasDePeticion.FirmaOtro, () => peticion.Aprobar(Ejemplos.Funcionaria, Lunes));
        Rompe(ReglasDePeticion.SinAprobar, () => peticion.ExigirFirmable("Subdirector", Ejemplos.Firmante));
        peticion.Aprobar(Ejemplos.Firmante, Lunes);
        Rompe(ReglasDePeticion.FirmaOtro, () => peticion.ExigirFirmable("Subdirector", Ejemplos.Funcionaria));
        Rompe(ReglasDePeticion.Cargo, () => peticion.ExigirFirmable(" ", Ejemplos.Firmante));
        Proyectar(peticion, Ejemplos.Funcionaria);
        Assert.Equal(EstadoDeRespuesta.Proyectada, peticion.Respuesta!.Estado);
        peticion.Devolver(Ejemplos.Motivo, Ejemplos.Revisora, Lunes);
        Assert.Equal(Ejemplos.Motivo, peticion.Respuesta!.Devuelta);
    }

    [Fact]
    public void FirmarYEnviar_ElSeptimoDiaHabil_EstaEnTerminoYYaNoCambia()
    {
        var peticion = Ejemplos.Respondida(Ejemplos.A("2018-10-18", 15), Ejemplos.Datos() with { Correo = null, Direccion = null });
        Assert.Equal((EstadoDePeticion.Respondida, new DateOnly(2018, 10, 18)), (peticion.Estado, peticion.DiaDeRespuesta));
        Assert.True(peticion.HechosPendientes.OfType<PeticionRespondida>().Single().EnTermino);
        Rompe(ReglasDePeticion.Terminada, () => Proyectar(peticion, Ejemplos.Funcionaria));
        Rompe(ReglasDePeticion.FaltaElAviso, () => peticion.Cerrar(Ejemplos.Funcionaria, Lunes));
        peticion.NotificarPorAviso("No dejó una dirección ni un correo.", null, Ejemplos.Plazos, Ejemplos.Funcionaria, Lunes);
        peticion.Cerrar(Ejemplos.Funcionaria, Lunes);
        Rompe(ReglasDePeticion.Terminada, () => peticion.Cerrar(Ejemplos.Funcionaria, Lunes));
    }

    [Fact]
    public void DespuesDeResponder_AvisoPublicacionYCalificacion_UnaVezCadaUna()
    {
        Rompe(ReglasDePeticion.SinResponder, () => Ejemplos.Asignada(Lunes).Calificar(5, Lunes));
        var peticion = Ejemplos.Respondida(Ejemplos.A("2018-10-18", 15), Ejemplos.Datos(anonima: false));
        peticion.NotificarPorAviso("No hay una dirección a la cual enviar la respuesta.", null, Ejemplos.Plazos, Ejemplos.Funcionaria, Ejemplos.A("2018-10-18", 16));
        Assert.Equal(new DateOnly(2018, 10, 25), peticion.Aviso!.Hasta);
        Rompe(ReglasDePeticion.YaEnAviso, () => peticion.NotificarPorAviso(Ejemplos.Motivo, null, Ejemplos.Plazos, Ejemplos.Funcionaria, Lunes));
        Rompe(ReglasDePeticion.Calificacion, () => peticion.Calificar(6, Lunes));
        peticion.Calificar(4, Lunes);
        Rompe(ReglasDePeticion.YaCalificada, () => peticion.Calificar(5, Lunes));
    }

    [Theory]
    [InlineData("¿Qué pidió ROSA ELENA VARGAS?", "Se le contestó que puede pedir la capacitación.")]
    [InlineData("¿Cómo se pide una capacitación?", "Escriba a rosa@ejemplo.co y se la programan.")]
    [InlineData("¿Cómo se pide una capacitación?", "La persona de cédula 1000000777 ya la pidió.")]
    [InlineData("¿Cómo se pide una capacitación?", "Llame al 6015550102 y se la programan a usted.")]
    [InlineData("¿Cómo se pide una capacitación?", "La señora Vargas ya la pidió para su alcaldía.")]
    [InlineData("¿Cómo se pide una capacitación?", "La pidió Vargas, de nombre Elena, para su alcaldía.")]
    [InlineData("¿Cómo se pide una capacitación?", "También la pidió otra.persona@correo.example este año.")]
    [InlineData("¿Cómo se pide una capacitación?", "También la pidió quien tiene la C.C. 79.555.444 este año.")]
    [InlineData("¿Cómo se pide una capacitación?", "También la pidieron desde el 320 999 8877 este año.")]
    public void Publicar_ConUnDatoDeQuienPregunto_NoPuede(string pregunta, string respuesta) => Rompe(
        ReglasDePeticion.DatoPersonal,
        () => Ejemplos.Respondida(Lunes, Ejemplos.Datos(anonima: false)).Publicar(pregunta, respuesta, Ejemplos.Funcionaria, Lunes));

    [Theory]
    [InlineData("La Agencia responde en atencion@agencia.gov.co y en el 601 555 0100, según la Ley 1755 de 2015.")]
    [InlineData("El valor es de $ 320.999.887.700 y el radicado 2202613000000003, del Decreto 1082 de 2015.")]
    [InlineData("Rosa es el color de la carátula; la Alcaldía de Zipaquirá la puede pedir.")]
    public void Publicar_SinDatosDeNadie_Puede(string respuesta)
    {
        var peticion = Ejemplos.Respondida(Lunes, Ejemplos.Datos(anonima: false));
        peticion.Publicar("¿Cómo se pide una capacitación?", respuesta, Ejemplos.Funcionaria, Lunes);
        Rompe(ReglasDePeticion.YaPublicada, () => peticion.Publicar("¿Cómo se pide una capacitación?", respuesta, Ejemplos.Funcionaria, Lunes));
        peticion.RetirarPublicacion(Ejemplos.Funcionaria, Lunes);
        Rompe(ReglasDePeticion.SinPublicar, () => peticion.RetirarPublicacion(Ejemplos.Funcionaria, Lunes));
        Assert.Null(peticion.Publica);
    }

    [Fact]
    public void Aviso_MuestraLoQueSeEscribioParaEl_YSeCorrige()
    {
        var peticion = Ejemplos.Respondida(Lunes, Ejemplos.Datos(anonima: false));
        Rompe(ReglasDePeticion.SinAviso, () => peticion.CorregirAviso("Se le dio la capacitación que pidió.", Ejemplos.Funcionaria, Lunes));
        Rompe(ReglasDePeticion.DatoPersonal, () => peticion.NotificarPorAviso(Ejemplos.Motivo, "Señora Rosa Elena: se le dio la capacitación.", Ejemplos.Plazos, Ejemplos.Funcionaria, Lunes));
        peticion.NotificarPorAviso(Ejemplos.Motivo, "Se le dio la capacitación que pidió.", Ejemplos.Plazos, Ejemplos.Funcionaria, Lunes);
        Assert.Equal("Se le dio la capacitación que pidió.", peticion.Aviso!.Texto);
        var hasta = peticion.Aviso.Hasta;
        peticion.CorregirAviso("Se le dio la capacitación.  Fue el martes.", Ejemplos.Funcionaria, Lunes.AddDays(1));
        Assert.Equal((hasta, "Se le dio la capacitación.  Fue el martes."), (peticion.Aviso.Hasta, peticion.Aviso.Texto));
    }

    [Fact]
    public void Recibo_DiceLoDeEseDia_AunqueSeAmplieYSeComplete()
    {
        var peticion = Ejemplos.Asignada(Lunes);
        var (vence, archivos) = (peticion.Vencimiento, peticion.Archivos.Count);
        Pedir(peticion, Lunes.AddDays(1));
        peticion.Completar("Es la alcaldía de Villa Esperanza.", [new(Guid.NewGuid(), "otro.pdf", "ab", 3)], Lunes.AddDays(10));
        Ampliar(peticion, 5, Lunes.AddDays(11));
        Assert.Equal((vence, archivos), (peticion.VencimientoInicial, peticion.ArchivosIniciales.Count()));
        Assert.NotEqual(vence, peticion.Vencimiento);
        Assert.Equal(archivos + 1, peticion.Archivos.Count);
    }

    [Fact]
    public void Faltas_SeDicenTodasALaVez()
    {
        var datos = Ejemplos.Datos(anonima: false) with { Texto = "corto", Temas = [], Nombre = " ", Correo = "sin arroba" };
        Assert.Equal(
            [ReglasDePeticion.Tema, ReglasDePeticion.Texto, ReglasDePeticion.Nombre, ReglasDePeticion.Correo],
            datos.Faltas(0).Select(f => f.Regla));
    }

    [Fact]
    public void Codigo_DeUnaLlave_EsSiempreElMismoYCadaUnaTieneElSuyo()
    {
        var (una, otra) = (new byte[32], Enumerable.Repeat((byte)1, 32).ToArray());
        Assert.Equal(CodigoDeSeguimiento.De(una), CodigoDeSeguimiento.De(una));
        Assert.NotEqual(CodigoDeSeguimiento.De(una), CodigoDeSeguimiento.De(otra));
        Assert.Matches("^([2-9b-z]{6}-){3}[2-9b-z]{6}$", CodigoDeSeguimiento.De(una));
    }

    [Fact]
    public void Codigo_SoloElMismoCorresponde_ConGuionesOSinEllos()
    {
        var codigo = CodigoDeSeguimiento.Nuevo();
        var huella = CodigoDeSeguimiento.Huella(codigo);
        Assert.Equal(27, codigo.Length);
        Assert.True(CodigoDeSeguimiento.Corresponde(codigo.Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant(), huella));
        Assert.False(CodigoDeSeguimiento.Corresponde(codigo + "2", huella));
        Assert.False(CodigoDeSeguimiento.Corresponde(null, huella));
    }

    private static void Pedir(Peticion peticion, DateTimeOffset ahora) =>
        peticion.PedirCompletar("Diga de qué alcaldía se trata.", Ejemplos.Plazos, Ejemplos.Funcionaria, ahora);

    private static void Ampliar(Peticion peticion, int dias, DateTimeOffset ahora) => peticion.Ampliar(dias, Ejemplos.Motivo, Ejemplos.Plazos, Ejemplos.Funcionaria, ahora);

    private static void Proyectar(Peticion peticion, Actor actor) =>
        peticion.Proyectar("Sí: se programó la capacitación para la alcaldía.", "La Agencia es competente por su norma.", "Carla", actor, Lunes);

    private static void Rompe(Regla regla, Action acto) => Assert.Equal(regla, Assert.Throws<ReglaIncumplida>(acto).Regla);
}
