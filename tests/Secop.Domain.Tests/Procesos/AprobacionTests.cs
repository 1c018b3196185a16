using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos;

public sealed class AprobacionTests
{
    private static readonly DateTimeOffset Ahora = Taller.Publicacion;

    [Fact]
    public void Publicar_SiLaEntidadLaExige_NecesitaOtraPersona()
    {
        var t = new Taller();
        var exige = t.Reglas with { ExigeAprobacion = true };
        Assert.Equal(ReglasDeAprobacion.Falta, Publicar(t, exige));
        t.Proceso.PedirAprobacion(exige, Taller.Calendario, t.Entidad, Ahora);
        Assert.Equal(ReglasDeAprobacion.Falta, Publicar(t, exige));
        Assert.Equal(ReglasDeAprobacion.YaPedida, Taller.Rota(() => t.Proceso.PedirAprobacion(exige, Taller.Calendario, t.Entidad, Ahora)));
        Assert.Equal(ReglasDeAprobacion.OtraPersona, Taller.Rota(() => Aprobar(t, t.Entidad)));
        Aprobar(t, t.Ordenador);
        t.Proceso.Publicar(exige, Taller.Calendario, t.Entidad, Ahora);
        Assert.Equal(t.Proceso.Aprobacion!.Huella, t.Proceso.HechosPendientes.OfType<PublicacionAprobada>().Single().HashPliego);
        Assert.True(t.Proceso.Reglas!.ExigeAprobacion);
    }

    [Fact]
    public void Publicar_SinExigirlaNiPedirla_SePuede() => new Taller().Publicado();

    [Fact]
    public void Pedir_Incompleto_DiceLoQueFalta()
    {
        var t = new Taller();
        t.Proceso.PonerListaPrecios([], t.Proceso.RevisionDe(SeccionPliego.ListaPrecios), t.Entidad, Ahora);
        var error = Assert.Throws<ReglaIncumplida>(() => t.Proceso.PedirAprobacion(t.Reglas, Taller.Calendario, t.Entidad, Ahora));
        Assert.Contains("Agregue al menos una línea", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CambiarElPliego_DespuesDePedirlaODeDarla_LaAnula(bool aprobada)
    {
        var t = new Taller();
        t.Proceso.PedirAprobacion(t.Reglas, Taller.Calendario, t.Entidad, Ahora);
        if (aprobada)
        {
            Aprobar(t, t.Ordenador);
        }

        t.CambiarPago(t.Proceso);
        Assert.Equal(EstadoDeAprobacion.Anulada, t.Proceso.Aprobacion!.Estado);
        Assert.Equal(SeccionPliego.Condiciones, Assert.Single(t.Proceso.HechosPendientes.OfType<AprobacionAnulada>()).Seccion);
        Assert.Equal(ReglasDeAprobacion.Falta, Publicar(t, t.Reglas));
        t.Proceso.PedirAprobacion(t.Reglas, Taller.Calendario, t.Entidad, Ahora);
        Aprobar(t, t.Ordenador);
        t.Publicado();
    }

    [Fact]
    public void CambiarElEquipo_NoLaAnula()
    {
        var t = new Taller();
        t.Proceso.PedirAprobacion(t.Reglas, Taller.Calendario, t.Entidad, Ahora);
        Aprobar(t, t.Ordenador);
        t.Proceso.AgregarMiembro(Guid.NewGuid(), FuncionEquipo.Supervisor, t.Entidad, Ahora);
        t.Publicado();
    }

    [Fact]
    public void Aprobar_OtroPliegoDelQueSeLeyo_NoSePuede()
    {
        var t = new Taller();
        t.Proceso.PedirAprobacion(t.Reglas, Taller.Calendario, t.Entidad, Ahora);
        Assert.Equal(ReglasDeAprobacion.Cambio, Taller.Rota(() => t.Proceso.AprobarPublicacion(new string('0', 64), t.Ordenador, Ahora)));
    }

    [Fact]
    public void Aprobar_QuienArmoAlgunaSeccion_NoPuedeAunqueNoLaHayaPedido()
    {
        var t = new Taller();
        t.Proceso.EditarVisita(null, 0, t.Ordenador, Ahora);
        t.Proceso.PedirAprobacion(t.Reglas, Taller.Calendario, t.Entidad, Ahora);
        Assert.Equal(ReglasDeAprobacion.OtraPersona, Taller.Rota(() => Aprobar(t, t.Ordenador)));
        Aprobar(t, new Actor(Guid.NewGuid(), t.Entidad.CuentaId));
    }

    [Fact]
    public void Devolver_LlevaMotivoYDejaCorregir()
    {
        var t = new Taller();
        Assert.Equal(ReglasDeAprobacion.NoEspera, Taller.Rota(() => t.Proceso.DevolverPublicacion("Falta el anexo técnico.", t.Ordenador, Ahora)));
        t.Proceso.PedirAprobacion(t.Reglas, Taller.Calendario, t.Entidad, Ahora);
        Assert.Equal(ReglasDeAprobacion.Motivo, Taller.Rota(() => t.Proceso.DevolverPublicacion("No", t.Ordenador, Ahora)));
        t.Proceso.DevolverPublicacion("Falta el anexo técnico.", t.Ordenador, Ahora);
        Assert.Equal(ReglasDeAprobacion.Falta, Publicar(t, t.Reglas));
        t.Proceso.PedirAprobacion(t.Reglas, Taller.Calendario, t.Entidad, Ahora);
    }

    [Fact]
    public void Copiar_TraeElPliegoYNoLoQueEsDeUnSoloProceso()
    {
        var t = new Taller();
        t.Proceso.AgregarLote(new Lote(1, "Lote único", "", 20_000_000, null), 0, t.Entidad, Ahora);
        var nuevo = Proceso.Crear(t.Entidad.CuentaId, "MC-002-2026", "Compra de otra papelería", t.Entidad, Ahora);
        nuevo.CopiarDe(t.Proceso.Contenido(), t.Proceso.Id, t.Entidad, Ahora);
        Assert.Equal((t.Proceso.Descripcion, t.Proceso.CodigoMunicipio, "MC-002-2026", 0m), (nuevo.Descripcion, nuevo.CodigoMunicipio, nuevo.Numero, nuevo.ValorEstimado));
        Assert.Equal(t.Proceso.ListaPrecios.Select(i => i.Descripcion), nuevo.ListaPrecios.Select(i => i.Descripcion));
        Assert.Empty(nuevo.ListaPrecios.Select(i => i.Id).Intersect(t.Proceso.ListaPrecios.Select(i => i.Id)));
        Assert.Empty(nuevo.Cuestionario.Select(p => p.Id).Intersect(t.Proceso.Cuestionario.Select(p => p.Id)));
        Assert.Equal(t.Proceso.Lotes, nuevo.Lotes);
        Assert.Empty(nuevo.Cdps);
        Assert.Empty(nuevo.Cronograma);
        Assert.Empty(nuevo.Documentos);
        Assert.Equal(ReglasDeProceso.NoEsBorrador, Taller.Rota(() => nuevo.CopiarDe(t.Proceso.Contenido(), t.Proceso.Id, t.Entidad, Ahora)));
        var plantilla = ContenidoPliego.DeJson(PlantillaDePliego.Guardar(t.Proceso, "Papelería de oficina", t.Entidad, Ahora).Contenido);
        Assert.Empty(plantilla.Documentos);
        Assert.Empty(plantilla.Presupuesto.Cdps);
        Assert.Equal(ReglasDeProceso.Ajeno, Taller.Rota(() => PlantillaDePliego.Guardar(t.Proceso, "Papelería de oficina", new Actor(Guid.NewGuid(), Guid.NewGuid()), Ahora)));
    }

    [Theory]
    [InlineData("44121600", "44121600")]
    [InlineData("44121600 Suministros de escritorio", "44121600")]
    [InlineData("", "")]
    [InlineData("zzzz", "UNSPSC_NINGUNO")]
    [InlineData("papel", "UNSPSC_VARIOS")]
    public void Unspsc_SeEntiendePorCodigoOPorPalabra(string texto, string espera)
    {
        if (espera.StartsWith('U'))
        {
            Assert.Equal(espera, Taller.Rota(() => CodigoUnspsc.Resolver(texto, "Unspsc")).Codigo);
        }
        else
        {
            Assert.Equal(espera, CodigoUnspsc.Resolver(texto, "Unspsc"));
        }
    }

    [Theory]
    [InlineData("05001 Medellín, Antioquia", "05001")]
    [InlineData("Medellín", "05001")]
    [InlineData("zzzz", "LUGAR_NINGUNO")]
    public void Municipio_SeEntiendePorCodigoOPorNombre(string texto, string espera)
    {
        if (espera.StartsWith('L'))
        {
            Assert.Equal(espera, Taller.Rota(() => Divipola.Elegir(texto, "Municipio")).Codigo);
        }
        else
        {
            Assert.Equal(espera, Divipola.Elegir(texto, "Municipio"));
        }
    }

    private static Regla Publicar(Taller t, ReglasDelProceso reglas) => Taller.Rota(() => t.Proceso.Publicar(reglas, Taller.Calendario, t.Entidad, Ahora));

    private static void Aprobar(Taller t, Actor quien) => t.Proceso.AprobarPublicacion(t.Proceso.HuellaDelPliego(), quien, Ahora);
}
