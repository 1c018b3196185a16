using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos;

public sealed class CuestionarioTests
{
    private static readonly DateTimeOffset Ahora = Taller.Publicacion;
    private static readonly DatosDePregunta Base = new(null, TipoPregunta.TextoCorto, "Nombre del producto", null, true);

    public static TheoryData<DatosDePregunta, string> Malas => new()
    {
        { Base with { Enunciado = "Qué" }, "PREGUNTA_ENUNCIADO" },
        { Base with { Seccion = new string('s', 121) }, "PREGUNTA_SECCION" },
        { Base with { Sobre = 0 }, "PREGUNTA_SOBRE" },
        { Base with { Sobre = 4 }, "PREGUNTA_SOBRE" },
        { Base with { MaximoCaracteres = 0 }, "PREGUNTA_LARGO" },
        { Base with { MaximoCaracteres = 201 }, "PREGUNTA_LARGO" },
        { Base with { Tipo = TipoPregunta.Texto, MaximoCaracteres = 4001 }, "PREGUNTA_LARGO" },
        { Base with { Tipo = TipoPregunta.Numero, Minimo = 2, Maximo = 1 }, "PREGUNTA_RANGO" },
        { Base with { Tipo = TipoPregunta.SeleccionUnica }, "PREGUNTA_OPCIONES" },
        { Base with { Tipo = TipoPregunta.SeleccionUnica, Opciones = "Sola" }, "PREGUNTA_OPCIONES" },
        { Base with { Tipo = TipoPregunta.SeleccionMultiple, Opciones = "Igual\nigual" }, "PREGUNTA_OPCIONES" },
        { Base with { Lote = 1 }, "LOTE_DESCONOCIDO" },
    };

    [Theory]
    [MemberData(nameof(Malas))]
    public void Agregar_Mala_DiceCualRegla(DatosDePregunta datos, string codigo)
    {
        var t = new Taller();
        Assert.Equal(codigo, Taller.Rota(() => Agregar(t, datos)).Codigo);
    }

    [Fact]
    public void Agregar_LoQueNoEsDeSuTipo_NoViajaEnElPliego()
    {
        var t = new Taller();
        Agregar(t, Base with { Tipo = TipoPregunta.Informativo, Minimo = 1, Opciones = "A\nB", MaximoCaracteres = 9 });
        var pregunta = t.Proceso.Cuestionario[^1];
        Assert.Equal((null, null, null, false), (pregunta.Minimo, pregunta.Opciones, pregunta.MaximoCaracteres, pregunta.Obligatoria));
    }

    [Fact]
    public void Ordenar_PorSobreYSeccion_YSubirSoloDentroDeLaSuya()
    {
        var t = new Taller();
        foreach (var p in t.Proceso.Cuestionario)
        {
            t.Proceso.QuitarPregunta(p.Id, Revision(t), t.Entidad, Ahora);
        }

        Agregar(t, Base with { Enunciado = "Segundo sobre", Sobre = 2 });
        Agregar(t, Base with { Enunciado = "Técnica uno", Seccion = "Técnica" });
        Agregar(t, Base with { Enunciado = "Jurídica uno", Seccion = "Jurídica" });
        Agregar(t, Base with { Enunciado = "Técnica dos", Seccion = " Técnica " });
        Assert.Equal(["Técnica uno", "Técnica dos", "Jurídica uno", "Segundo sobre"], t.Proceso.Cuestionario.Select(p => p.Enunciado));
        t.Proceso.SubirPregunta(t.Proceso.Cuestionario[1].Id, Revision(t), t.Entidad, Ahora);
        t.Proceso.SubirPregunta(t.Proceso.Cuestionario[2].Id, Revision(t), t.Entidad, Ahora);
        Assert.Equal(["Técnica dos", "Técnica uno", "Jurídica uno", "Segundo sobre"], t.Proceso.Cuestionario.Select(p => p.Enunciado));
        t.Proceso.RenombrarSeccion(1, "Jurídica", "Técnica", Revision(t), t.Entidad, Ahora);
        Assert.Equal(["Técnica", "Técnica", "Técnica", null], t.Proceso.Cuestionario.Select(p => p.Seccion));
        Assert.Equal([1, 2, 3, 4], t.Proceso.Cuestionario.Select(p => p.Orden));
    }

    [Theory]
    [InlineData("MC", 1, true)]
    [InlineData("MC", 2, false)]
    [InlineData("LPO", 2, true)]
    [InlineData("LPO", 3, false)]
    [InlineData("CMA", 3, true)]
    public void Publicar_ConUnaPreguntaEnUnSobreQueNoHay_NoSePuede(string modalidad, int sobre, bool vale)
    {
        var t = new Taller();
        Agregar(t, Base with { Sobre = sobre });
        var reglas = CatalogoDeModalidades.Buscar(modalidad)!.Reglas(CatalogoDeModalidades.Parametros, new DateOnly(2026, 11, 24));
        var faltas = t.Proceso.Pendientes(reglas, Taller.Calendario, Ahora).Where(p => p is { Seccion: SeccionPliego.Cuestionario, Severidad: Severidad.Bloquea });
        Assert.Equal(vale, !faltas.Any());
    }

    [Theory]
    [InlineData(TipoDeRespuesta.Numero, "4", "OFERTA_NUMERO_RANGO")]
    [InlineData(TipoDeRespuesta.Numero, "5", null)]
    [InlineData(TipoDeRespuesta.Numero, "10", null)]
    [InlineData(TipoDeRespuesta.Numero, "10,1", "OFERTA_NUMERO_RANGO")]
    [InlineData(TipoDeRespuesta.Numero, "muchos", "OFERTA_NUMERO")]
    [InlineData(TipoDeRespuesta.TextoCorto, "12345678", null)]
    [InlineData(TipoDeRespuesta.TextoCorto, "123456789", "OFERTA_RESPUESTA_LARGA")]
    [InlineData(TipoDeRespuesta.Texto, "123456789", "OFERTA_RESPUESTA_LARGA")]
    [InlineData(TipoDeRespuesta.SeleccionUnica, "Roja", null)]
    [InlineData(TipoDeRespuesta.SeleccionUnica, "Verde", "OFERTA_OPCION")]
    [InlineData(TipoDeRespuesta.SeleccionMultiple, "Azul\nRoja", null)]
    [InlineData(TipoDeRespuesta.SeleccionMultiple, "Roja\nVerde", "OFERTA_OPCION")]
    [InlineData(TipoDeRespuesta.Fecha, "2026-02-30", "OFERTA_FECHA")]
    [InlineData(TipoDeRespuesta.SiNo, "Quizá", "OFERTA_SI_NO")]
    [InlineData(TipoDeRespuesta.Informativo, "Algo", "OFERTA_PREGUNTA_AJENA")]
    public void Responder_SegunElTipo(TipoDeRespuesta tipo, string texto, string? codigo)
    {
        var pregunta = new PreguntaDelPliego(Guid.NewGuid(), 1, tipo, "Pregunta de ensayo", null, true) { Minimo = 5, Maximo = 10, MaximoCaracteres = 8, Opciones = "Roja\nAzul" };
        var pliego = Pliego(pregunta);
        void Responder() => Assert.Empty(ContenidoOferta.Vacio.ConRespuestas(pliego, new Dictionary<Guid, string> { [pregunta.Id] = texto }).Pendientes(pliego));
        if (codigo is null)
        {
            Responder();
        }
        else
        {
            Assert.Equal(codigo, Taller.Rota(Responder).Codigo);
        }
    }

    [Fact]
    public void Pendientes_LaPreguntaCambioDespues_PideCorregir()
    {
        var pregunta = new PreguntaDelPliego(Guid.NewGuid(), 1, TipoDeRespuesta.Numero, "Años de experiencia", null, true);
        var oferta = ContenidoOferta.Vacio.ConRespuestas(Pliego(pregunta), new Dictionary<Guid, string> { [pregunta.Id] = "3" });
        var falta = Assert.Single(oferta.Pendientes(Pliego(pregunta with { Minimo = 5 })));
        Assert.Equal("corregir la respuesta de la pregunta 1, que ya no cumple lo que pide", falta.Texto);
        Assert.NotEqual(Pliego(pregunta).Huella(), Pliego(pregunta with { Minimo = 5 }).Huella());
    }

    private static PliegoDeOferta Pliego(PreguntaDelPliego pregunta) => new(Guid.Empty, 1, Ahora, Ahora.AddDays(1), true, false, 1_000, [pregunta], []);

    private static int Revision(Taller t) => t.Proceso.RevisionDe(SeccionPliego.Cuestionario);

    private static void Agregar(Taller t, DatosDePregunta datos) => t.Proceso.AgregarPregunta(datos, Revision(t), t.Entidad, Ahora);
}
