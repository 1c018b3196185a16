using Secop.Domain.Comun;
using Secop.Domain.Planes;

namespace Secop.Domain.Tests.Planes;

public sealed class PublicarTests
{
    [Theory]
    [InlineData(2026, true)]
    [InlineData(2027, true)]
    [InlineData(2025, false)]
    [InlineData(2099, false)]
    public void Crear_EsParaEsteAnoOElSiguiente(int vigencia, bool cabe)
    {
        var actor = new Actor(Guid.NewGuid(), Guid.NewGuid());
        if (cabe)
        {
            Assert.Equal(vigencia, PlanAnual.Crear(actor.CuentaId, vigencia, actor, Oficina.Hoy).Vigencia);
            return;
        }

        var error = Assert.Throws<ReglaIncumplida>(() => PlanAnual.Crear(actor.CuentaId, vigencia, actor, Oficina.Hoy));
        Assert.Equal((ReglasDelPlan.Vigencia, "Vigencia"), (error.Regla, error.Campo));
        Assert.Contains("2026 o 2027", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Enviar_Incompleto_DiceQueFalta()
    {
        var actor = new Actor(Guid.NewGuid(), Guid.NewGuid());
        var plan = PlanAnual.Crear(actor.CuentaId, 2026, actor, Oficina.Hoy);
        var error = Assert.Throws<ReglaIncumplida>(() => plan.Enviar([], null, actor, Oficina.Hoy));
        Assert.Equal(ReglasDelPlan.Incompleto, error.Regla);
        Assert.Contains("información general", error.Message, StringComparison.Ordinal);
        Assert.Contains("adquisición planeada", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DeBorradorALaSegundaVersion_PorSusActos()
    {
        var o = new Oficina().Publicado();
        Assert.Equal((EstadoPlan.Publicado, 1), (o.Plan.Estado, o.Plan.VersionPublicada));
        Assert.Equal(ContenidoDelPlan.Huella(o.Versiones[0].Contenido), o.Versiones[0].Hash);

        o.Plan.Modificar(o.Editora, Oficina.Hoy);
        Assert.Equal((FasePlan.EnModificacion, 1), (o.Plan.FaseEn(Oficina.Hoy), o.Plan.VersionPublicada));
        o.Lineas.Add(o.Plan.AgregarLinea(Oficina.Linea("Compra que no se había previsto"), 2, o.Editora, Oficina.Hoy));
        o.Publicado();
        Assert.Equal((2, 3, 60_000_000m), (o.Plan.VersionPublicada, o.Versiones[1].Lineas, o.Versiones[1].ValorTotal));
        Assert.Contains(o.Plan.HechosPendientes, h => h is PlanPublicado { Version: 2, EsPublico: true });
    }

    [Fact]
    public void Aprobar_QuienLoEnvio_NoPuede()
    {
        var o = new Oficina().Enviado();
        Assert.Equal(ReglasDelPlan.ApruebaOtro, Oficina.Rota(() => o.Plan.Aprobar(o.Lineas, o.Editora, Oficina.Hoy)));
        Assert.Equal(FasePlan.EnAprobacion, o.Plan.FaseEn(Oficina.Hoy));
    }

    [Fact]
    public void Aprobar_OtroQueElDesignado_NoPuede()
    {
        var o = new Oficina();
        o.Plan.EditarInformacion(Oficina.Informacion with { AprobadorId = Guid.NewGuid() }, 1, o.Editora, Oficina.Hoy);
        o.Enviado();
        Assert.Equal(ReglasDelPlan.ApruebaDesignado, Oficina.Rota(() => o.Plan.Aprobar(o.Lineas, o.Ordenadora, Oficina.Hoy)));
        Assert.Equal(ReglasDelPlan.ApruebaDesignado, Oficina.Rota(() => o.Plan.Devolver("Falta la ubicación de la línea 2.", o.Ordenadora, Oficina.Hoy)));
    }

    [Fact]
    public void Aprobar_DosVeces_EsUnaSola()
    {
        var o = new Oficina().Aprobado();
        Assert.Equal(ReglasDelPlan.YaAprobado, Oficina.Rota(() => o.Plan.Aprobar(o.Lineas, o.Ordenadora, Oficina.Hoy)));
    }

    [Fact]
    public void EnAprobacion_NoSeEdita_YAlRetirarloSi()
    {
        var o = new Oficina().Aprobado();
        Assert.Equal(ReglasDelPlan.NoEditable, Oficina.Rota(() => o.Plan.CambiarLinea(o.Lineas[0], Oficina.Linea(), 1, o.Editora, Oficina.Hoy)));
        o.Plan.Retirar(o.Editora, Oficina.Hoy);
        o.Plan.CambiarLinea(o.Lineas[0], Oficina.Linea(), 1, o.Editora, Oficina.Hoy);
        Assert.Equal(ReglasDelPlan.SinAprobar, Oficina.Rota(() => o.Plan.Publicar(o.Lineas, o.Editora, Oficina.Hoy)));
        Assert.Null(o.Plan.AprobadoEn);
    }

    [Fact]
    public void Devolver_VuelveAEditar_ConElMotivoALaVista()
    {
        var o = new Oficina().Enviado();
        Assert.Equal(ReglasDelPlan.DevolverMotivo, Oficina.Rota(() => o.Plan.Devolver("corto", o.Ordenadora, Oficina.Hoy)));
        o.Plan.Devolver("El valor de la línea 2 no coincide con el estudio.", o.Ordenadora, Oficina.Hoy);
        Assert.Equal(EstadoPlan.Borrador, o.Plan.Estado);
        Assert.Contains("línea 2", o.Plan.MotivoDeDevolucion, StringComparison.Ordinal);
        Assert.Equal(EstadoPlan.EnAprobacion, o.Enviado().Plan.Estado);
        Assert.Null(o.Plan.MotivoDeDevolucion);
    }

    [Fact]
    public void Publicar_LoQueNoEsLoAprobado_NoSePuede()
    {
        var o = new Oficina().Aprobado();
        Assert.Equal(ReglasDelPlan.CambioAprobado, Oficina.Rota(() => o.Plan.Publicar([o.Lineas[0]], o.Editora, Oficina.Hoy)));
        Assert.Equal(0, o.Plan.VersionPublicada);
    }

    [Fact]
    public void Publicar_SinAprobar_ODosVeces_NoSePuede()
    {
        Assert.Equal(ReglasDelPlan.SinAprobar, Oficina.Rota(() => { var o = new Oficina().Enviado(); o.Plan.Publicar(o.Lineas, o.Editora, Oficina.Hoy); }));
        Assert.Equal(ReglasDelPlan.SinAprobar, Oficina.Rota(() => { var o = new Oficina().Publicado(); o.Plan.Publicar(o.Lineas, o.Editora, Oficina.Hoy); }));
    }

    [Fact]
    public void Modificar_SinCambiarNada_NoSeEnvia()
    {
        var o = new Oficina().Publicado();
        o.Plan.Modificar(o.Editora, Oficina.Hoy);
        Assert.Equal(ReglasDelPlan.SinCambios, Oficina.Rota(() => o.Enviado()));
        Assert.Equal(ReglasDelPlan.NoPublicado, Oficina.Rota(() => o.Plan.Modificar(o.Editora, Oficina.Hoy)));
    }

    [Theory]
    [InlineData("2026-12-31T23:59:59-05:00", false)]
    [InlineData("2027-01-01T00:00:00-05:00", true)]
    public void AlTerminarElAno_QuedaCerrado(string instante, bool cerrado)
    {
        var ahora = DateTimeOffset.Parse(instante, System.Globalization.CultureInfo.InvariantCulture);
        var o = new Oficina();
        Assert.Equal(cerrado ? FasePlan.Cerrado : FasePlan.Borrador, o.Plan.FaseEn(ahora));
        if (cerrado)
        {
            Assert.Equal(ReglasDelPlan.Cerrado, Oficina.Rota(() => o.Plan.AgregarLinea(Oficina.Linea(), 2, o.Editora, ahora)));
        }
        else
        {
            o.Plan.AgregarLinea(Oficina.Linea(), 2, o.Editora, ahora);
        }
    }

    [Fact]
    public void Informacion_ConRevisionVieja_ODatosMalos_NoSeGuarda()
    {
        var o = new Oficina();
        Assert.Equal(ReglasDelPlan.ParteCambio, Oficina.Rota(() => o.Plan.EditarInformacion(Oficina.Informacion, 0, o.Editora, Oficina.Hoy)));
        Assert.Equal(ReglasDelPlan.Limites, Oficina.Rota(() => o.Plan.EditarInformacion(Oficina.Informacion with { LimiteMinimaCuantia = 490_253_401 }, 1, o.Editora, Oficina.Hoy)));
        Assert.Equal(Oficina.Informacion, o.Plan.Informacion());
    }

    [Fact]
    public void ElContenidoPublicado_VuelveASerElMismo_YNoDiceQuienAprueba()
    {
        var o = new Oficina();
        o.Plan.EditarInformacion(Oficina.Informacion with { AprobadorId = o.OrdenadoraId }, 1, o.Editora, Oficina.Hoy);
        o.Plan.AgregarNecesidad(Oficina.Necesidad, 0, o.Editora, Oficina.Hoy);
        o.Publicado();
        var json = o.Versiones[0].Contenido;
        Assert.DoesNotContain(o.OrdenadoraId.ToString(), json, StringComparison.Ordinal);
        Assert.Equal(json, ContenidoDelPlan.DeJson(json).ComoJson());
    }
}
