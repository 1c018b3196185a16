using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos.Modalidades;

/// <summary>El proceso de verdad, en cada modalidad: recorre sus fases por sus actos y rechaza los que no tocan.</summary>
public sealed class ProcesoDeCualquierModalidadTests
{
    private readonly Guid _entidad = Guid.NewGuid();
    private readonly Dictionary<FuncionEquipo, Guid> _personas = Enum.GetValues<FuncionEquipo>().ToDictionary(f => f, _ => Guid.NewGuid());

    public static TheoryData<string> Codigos => [.. CatalogoDeModalidades.Todas.Select(m => m.Codigo)];

    public static TheoryData<string, FaseProceso> Fases
    {
        get
        {
            var filas = new TheoryData<string, FaseProceso>();
            foreach (var m in CatalogoDeModalidades.Todas)
            {
                foreach (var fase in Recorrido.FasesDe(m.Codigo))
                {
                    filas.Add(m.Codigo, fase);
                }
            }

            return filas;
        }
    }

    [Theory]
    [MemberData(nameof(Fases))]
    public void ElRecorrido_LlegaACadaFase(string codigo, FaseProceso fase)
    {
        var r = Nuevo(codigo);
        if (fase != FaseProceso.Borrador)
        {
            r.Hasta(fase);
        }

        Assert.Equal(fase, r.Fase);
        Assert.Equal(r.Proceso.VersionPliego, r.Versiones.Count);
    }

    [Theory]
    [MemberData(nameof(Codigos))]
    public void Tramos_EnCualquierInstante_DicenLaFase(string codigo)
    {
        var r = Nuevo(codigo);
        foreach (var fase in Recorrido.FasesDe(codigo).Where(f => f != FaseProceso.Borrador))
        {
            r = Nuevo(codigo).Hasta(fase);
            var tramos = r.Proceso.Tramos();
            var bordes = r.Proceso.Cronograma.Select(h => h.Instante).Concat(r.Proceso.Actos.Select(a => a.En)).Append(r.Ahora).ToList();
            foreach (var instante in bordes.SelectMany(b => new[] { b.AddMicroseconds(-1), b, b.AddHours(1), b.AddHours(20) }))
            {
                Assert.Equal(r.Proceso.FaseEn(instante), tramos.Last(t => t.Desde <= instante).Fase);
            }
        }
    }

    /// <summary>La urna sabe desde cuándo recibe, y antes no recibe.</summary>
    [Theory]
    [MemberData(nameof(Codigos))]
    public void InicioDeOfertas_EsElDeLaFase(string codigo)
    {
        if (CatalogoDeModalidades.Buscar(codigo)!.Sobres.Count == 0)
        {
            Assert.Null(Nuevo(codigo).HastaElFinal().Proceso.InicioDeOfertas);
            return;
        }

        foreach (var sinOpcionales in new[] { false, true })
        {
            var r = Nuevo(codigo, sinOpcionales).Hasta(FaseProceso.PresentacionOfertas);
            var inicio = r.Proceso.InicioDeOfertas!.Value;
            Assert.True(r.Proceso.AceptaOfertas(inicio));
            Assert.True(inicio <= r.Ahora && r.Proceso.AceptaOfertas(r.Proceso.Cierre.AddMicroseconds(-1)));
            Assert.False(r.Proceso.AceptaOfertas(r.Proceso.Cierre));
        }
    }

    [Theory]
    [MemberData(nameof(Codigos))]
    public void Acto_SinSuDocumento_NoSeHace(string codigo)
    {
        foreach (var paso in Recorrido.Caminos[codigo].Split(' ').Where(p => p[0] is not '@' and not '&').Select(Enum.Parse<ActoDeProceso>))
        {
            var r = Nuevo(codigo);
            var permitido = r.Proceso.SuModalidad.Actos.First(a => a.Acto == paso);
            if (paso == ActoDeProceso.Publicar || r.Proceso.DocumentosQuePide(permitido).Count == 0 || paso is ActoDeProceso.Abrir or ActoDeProceso.AceptarOferta)
            {
                continue;
            }

            r.HastaAntesDe(paso);
            var version = r.Proceso.VersionPliego;
            Assert.Equal(ReglasDeActo.FaltaDocumento, Taller.Rota(() => r.DarSinDocumentos(paso)));
            Assert.Equal(version, r.Proceso.VersionPliego);
            r.Dar(paso);
        }
    }

    [Fact]
    public void OtraPersonaOEntidad_NoHaceElActo()
    {
        var r = Nuevo("LP").Hasta(FaseProceso.EsperaApertura);
        var datos = r.Anexos(ActoDeProceso.OrdenarApertura);
        var mipyme = new DecisionMipyme(AlcanceMipyme.Abierto, "Sin solicitudes en el término.", 0);
        VersionPliego Ordenar(Actor a) => r.Proceso.OrdenarApertura(mipyme, 0, null, datos, Recorrido.Calendario, a, r.Proceso.InstanteDe(TipoHito.ActoApertura)!.Value);
        Assert.Equal(ReglasDeActo.NoEsSuya, Taller.Rota(() => Ordenar(Quien(FuncionEquipo.Estructurador))));
        Assert.Equal(ReglasDeProceso.Ajeno, Taller.Rota(() => Ordenar(new(_personas[FuncionEquipo.OrdenadorDelGasto], Guid.NewGuid()))));
        Assert.Equal(ReglasDeActo.NoEsDeLaModalidad, Taller.Rota(() => r.Proceso.Justificar(datos, Quien(FuncionEquipo.OrdenadorDelGasto), r.Ahora)));
        Assert.Equal(ReglasDeActo.NoEsSuFase, Taller.Rota(() => r.Proceso.InstalarAudiencia(datos, Quien(FuncionEquipo.OrdenadorDelGasto), r.Ahora)));
        Ordenar(Quien(FuncionEquipo.OrdenadorDelGasto));
        Assert.Equal(2, r.Proceso.VersionPliego);
        Assert.Contains(r.Proceso.Documentos, d => d is { Tipo: TipoDocumento.PliegoDefinitivo, PublicadoEnVersion: 2, Vigente: true });
    }

    [Fact]
    public void Apertura_ConElProyectoAjustado_PublicaLoPreparado()
    {
        var r = Nuevo("LP").Hasta(FaseProceso.EsperaApertura);
        var arma = Quien(FuncionEquipo.Estructurador);
        var ajustes = Adenda.Iniciar(r.Proceso, arma, r.Ahora);
        var copia = ajustes.Pliego(r.Proceso);
        copia.EditarCondiciones(new(5, UnidadDuracion.Meses, "Dos pagos.", "En la obra."), copia.RevisionDe(SeccionPliego.Condiciones), arma, r.Ahora);
        ajustes.Proponer(copia, arma, r.Ahora);
        var hora = r.Proceso.InstanteDe(TipoHito.ActoApertura)!.Value.AddMinutes(20);
        var version = r.Proceso.OrdenarApertura(
            new(AlcanceMipyme.Abierto, "Sin solicitudes en el término.", 0), 0, ajustes, r.Anexos(ActoDeProceso.OrdenarApertura), Recorrido.Calendario, Quien(FuncionEquipo.OrdenadorDelGasto), hora);
        Assert.Equal((5, EstadoAdenda.Incorporada), (r.Proceso.Duracion, ajustes.Estado));
        Assert.Equal((2, ajustes.Id, hora), (version.Numero, version.AdendaId, r.Proceso.InstanteDe(TipoHito.ActoApertura)));
    }

    [Fact]
    public void Apertura_Tardia_ExigeMoverElCierre()
    {
        var r = Nuevo("SAMC", sinOpcionales: true).Hasta(FaseProceso.EsperaApertura);
        var tarde = r.Proceso.InstanteDe(TipoHito.FinManifestacion)!.Value;
        var rota = Assert.Throws<ReglaIncumplida>(() => r.Proceso.OrdenarApertura(
            new(AlcanceMipyme.Abierto, "Sin solicitudes en el término.", 0), 0, null, r.Anexos(ActoDeProceso.OrdenarApertura), Recorrido.Calendario, Quien(FuncionEquipo.OrdenadorDelGasto), tarde));
        Assert.Equal(ReglasDeActo.PliegoIncompleto, rota.Regla);
        Assert.Contains("Fin de la manifestación de interés", rota.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Suspendido_NiRecibeNiCierra_YReanudaConCronogramaNuevo()
    {
        var r = Nuevo("SAMC-SM").Hasta(FaseProceso.Suspendido);
        var p = r.Proceso;
        Assert.False(p.AceptaOfertas(r.Ahora));
        Assert.False(p.Cerrar(p.Cierre.AddHours(1), "r"));
        var ordena = Quien(FuncionEquipo.OrdenadorDelGasto);
        var tarde = p.Cierre.AddDays(3);
        Assert.Equal(ReglasDeActo.ReanudarEnElPasado, Taller.Rota(() => p.Reanudar(p.Cronograma, DatosDelActo.Vacio, Recorrido.Calendario, ordena, tarde)));
        var corrido = Cronogramas.Reacomodar(
            [.. p.Cronograma.Select(h => h.Tipo < TipoHito.Cierre ? h : h with { Instante = h.Instante.AddDays(14) })], p.Reglas!, Recorrido.Calendario,
            p.Cronograma.Where(h => h.Tipo < TipoHito.Cierre).Select(h => h.Tipo).ToHashSet());
        Assert.Equal(ReglasDeActo.ReanudarCumplido, Taller.Rota(() => p.Reanudar(
            [.. corrido.Select(h => h.Tipo == TipoHito.ActoApertura ? h with { Instante = h.Instante.AddDays(1) } : h)], DatosDelActo.Vacio, Recorrido.Calendario, ordena, tarde)));
        p.Reanudar(corrido, DatosDelActo.Vacio, Recorrido.Calendario, ordena, tarde);
        Assert.True(p.AceptaOfertas(tarde) && !p.Suspendido);
        Assert.True(p.Cerrar(p.Cierre, "r"));
    }

    [Fact]
    public void Adjudicar_PorLotes_ConOrdenDeElegibilidad()
    {
        var r = Nuevo("LP").HastaAntesDe(ActoDeProceso.Adjudicar);
        var ordena = Quien(FuncionEquipo.OrdenadorDelGasto);
        var datos = r.Anexos(ActoDeProceso.Adjudicar);
        var ahora = r.Ahora.AddMinutes(1);
        ResultadoDeLote uno = new("1", "Uno S.A.S.", null, null, 5_000_000), dos = new("2", "", null, null, null, CausaDesierto.NingunaHabilitada);
        PuestoDeElegibilidad primero = new("1", 1, "Uno S.A.S.", null, null, 5_000_000, 90), segundo = new("1", 2, "Otra Ltda.", null, null, 6_000_000, 80);
        void Adjudicar(IReadOnlyList<ResultadoDeLote> lotes, IReadOnlyList<PuestoDeElegibilidad> orden) => r.Proceso.Adjudicar(lotes, orden, [], datos, ordena, ahora);
        Assert.Equal(ReglasDeActo.SinResultado, Taller.Rota(() => Adjudicar([dos], [])));
        Assert.Equal(ReglasDeActo.ResultadoRepetido, Taller.Rota(() => Adjudicar([uno, uno], [])));
        Assert.Equal(ReglasDeActo.ResultadoSinNombre, Taller.Rota(() => Adjudicar([uno with { Valor = 0 }, dos], [])));
        Assert.Equal(ReglasDeActo.OrdenRoto, Taller.Rota(() => Adjudicar([uno, dos], [primero, segundo with { Puesto = 3 }])));
        Assert.Equal(ReglasDeActo.OrdenSinPrimero, Taller.Rota(() => Adjudicar([uno, dos], [segundo with { Puesto = 1 }])));
        Adjudicar([uno, dos], [segundo, primero]);
        Assert.Equal(EstadoProceso.Adjudicado, r.Proceso.Estado);
        Assert.Equal([1, 2], r.Proceso.OrdenDeElegibilidad.Select(o => o.Puesto));
        Assert.Equal("La entidad adjudicó 1 y declaró desiertos 1 lotes.", r.Proceso.HechosPendientes.OfType<ProcesoAdjudicado>().Single().Frase);
    }

    [Fact]
    public void Adjudicar_ConElSobreEconomicoCerrado_NiGanaNiLlevaValor()
    {
        var r = Nuevo("SASI").HastaAntesDe(ActoDeProceso.Adjudicar);
        var (datos, ordena, ahora) = (r.Anexos(ActoDeProceso.Adjudicar), Quien(FuncionEquipo.OrdenadorDelGasto), r.Ahora.AddMinutes(1));
        var (abierta, cerrada) = (Guid.NewGuid(), Guid.NewGuid());
        ResultadoDeLote gana = new(null, "Uno S.A.S.", abierta, Guid.NewGuid(), 18_000_000);
        PuestoDeElegibilidad primero = new(null, 1, "Uno S.A.S.", abierta, null, 18_000_000, 95), segundo = new(null, 2, "Dos Ltda.", cerrada, null, null, 80);
        void Adjudicar(ResultadoDeLote resultado, params PuestoDeElegibilidad[] orden) => r.Proceso.Adjudicar([resultado], orden, [cerrada], datos, ordena, ahora);

        Assert.Equal(ReglasDeActo.EconomicoCerrado, Taller.Rota(() => Adjudicar(gana with { OfertaId = cerrada, Adjudicatario = "Dos Ltda." })));
        Assert.Equal(ReglasDeActo.EconomicoCerrado, Taller.Rota(() => Adjudicar(gana with { OfertaId = cerrada, Adjudicatario = "Dos Ltda.", Valor = null })));
        var rota = Assert.Throws<ReglaIncumplida>(() => Adjudicar(gana, primero, segundo with { Valor = 19_000_000 }));
        Assert.Equal((ReglasDeActo.EconomicoCerrado, "Orden"), (rota.Regla, rota.Campo));
        Assert.Contains("Dos Ltda.", rota.Message, StringComparison.Ordinal);
        Assert.Equal(EstadoProceso.Publicado, r.Proceso.Estado);
        Adjudicar(gana, primero, segundo);
        Assert.Equal([18_000_000m, null], r.Proceso.OrdenDeElegibilidad.Select(p => p.Valor));
    }

    [Fact]
    public void DosSobres_NoSeAdjudica_SinAbrirElEconomico()
    {
        var r = Nuevo("LPO").HastaAntesDe(ActoDeProceso.AbrirEconomico);
        Assert.Equal(FaseProceso.Audiencia, r.Fase);
        Assert.Equal(ReglasDeActo.SinSobreEconomico, Taller.Rota(() => r.Dar(ActoDeProceso.Adjudicar)));
        r.Dar(ActoDeProceso.AbrirEconomico);
        Assert.Equal(ReglasDeActo.Repetido, Taller.Rota(() => r.Dar(ActoDeProceso.AbrirEconomico)));
        Assert.Equal(ReglasDeActo.SinFormula, Taller.Rota(() => r.Dar(ActoDeProceso.Adjudicar)));
        r.Dar(ActoDeProceso.AplicarFormula);
        r.Dar(ActoDeProceso.Adjudicar);
    }

    [Fact]
    public void Formula_ConElMetodoDelPliego_UnaVezYTrasElSobre()
    {
        var r = Nuevo("LPO").HastaAntesDe(ActoDeProceso.AbrirEconomico);
        Assert.Equal(ReglasDeActo.FormulaSinSobre, Taller.Rota(() => r.Dar(ActoDeProceso.AplicarFormula)));
        r.Dar(ActoDeProceso.AbrirEconomico);
        r.Dar(ActoDeProceso.AplicarFormula);

        var formula = Assert.Single(r.Proceso.Formulas);
        Assert.Equal((MetodoDePrecio.MenorValor, 18_000_000m, 60m), (formula.Metodo, formula.Referencia, formula.Maximo));
        Assert.Null(formula.Trm);
        Assert.Equal([60m, 56.8421053m], formula.Puntajes.Select(p => p.Puntaje));
        Assert.Equal(ReglasDeActo.Repetido, Taller.Rota(() => r.Dar(ActoDeProceso.AplicarFormula)));
    }

    [Fact]
    public void CambiarModalidad_AjustaElCronograma_YSoloEnBorrador()
    {
        var r = Nuevo("MC");
        var arma = Quien(FuncionEquipo.Estructurador);
        var otra = new Secop.Domain.Procesos.Cuantias.Recomendacion(Secop.Domain.Procesos.Cuantias.ModalidadRecomendada.MenorCuantia, "x", "y", [], []);
        r.Proceso.CambiarModalidad("SAMC", otra, null, Recorrido.Reglas("SAMC", r.Ahora), Recorrido.Calendario, arma, r.Ahora);
        Assert.Equal("SAMC", r.Proceso.Modalidad);
        Assert.NotNull(r.Proceso.InstanteDe(TipoHito.FinManifestacion));
        Assert.Null(r.Proceso.InstanteDe(TipoHito.AvisoMipyme));
        Assert.DoesNotContain(r.Proceso.ValidarCronograma(Recorrido.Reglas("SAMC", r.Ahora), Recorrido.Calendario, r.Ahora), x => !x.Cumple && x.Severidad == Severidad.Bloquea);
        Assert.Equal(
            ReglasDeProceso.NoEsBorrador,
            Taller.Rota(() => Nuevo("MC").Hasta(FaseProceso.Invitacion).Proceso.CambiarModalidad("SAMC", otra, null, Recorrido.Reglas("SAMC", r.Ahora), Recorrido.Calendario, arma, r.Ahora)));
    }

    private Actor Quien(FuncionEquipo funcion) => new(_personas[funcion], _entidad);

    private Recorrido Nuevo(string codigo, bool sinOpcionales = false) =>
        Recorrido.Borrador(codigo, $"{codigo}-001-2026", Quien, t => Taller.Documento(t), Taller.Publicacion, sinOpcionales);
}
