using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos.Modalidades;

/// <summary>La matriz modalidad × acto × fase × función: cada fila de la tabla se prueba en todas sus celdas.</summary>
public sealed class MatrizTests
{
    private static readonly FaseProceso[] Finales =
        [FaseProceso.Celebrado, FaseProceso.Terminado, FaseProceso.Desierto, FaseProceso.Cancelado, FaseProceso.Revocado];

    public static TheoryData<string, ActoDeProceso, string, string> Filas => FilasDeLaMatriz.Todas;

    public static TheoryData<string> Codigos => [.. CatalogoDeModalidades.Todas.Select(m => m.Codigo)];

    [Theory]
    [MemberData(nameof(Filas))]
    public void Acto_SoloEnSusFases_YSoloQuienPuede(string codigo, ActoDeProceso acto, string quienes, string fases)
    {
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        var pueden = quienes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Quien>).ToHashSet();
        var cuando = fases.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<FaseProceso>).ToHashSet();
        foreach (var fase in Enum.GetValues<FaseProceso>())
        {
            foreach (var quien in Enum.GetValues<Quien>())
            {
                Assert.True((cuando.Contains(fase) && pueden.Contains(quien)) == modalidad.Permite(acto, fase, quien), $"{codigo}: {quien}, {acto} en {fase}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codigos))]
    public void NadieActua_DondeElProcesoTermino(string codigo)
    {
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        Assert.DoesNotContain(modalidad.Actos, a => a.Fases.Intersect(Finales).Any());
    }

    /// <summary>Quien es de fuera nunca decide, quien ordena el gasto nunca evalúa y sólo la plataforma cierra.</summary>
    [Theory]
    [MemberData(nameof(Codigos))]
    public void LasFunciones_NoSeMezclan(string codigo)
    {
        ActoDeProceso[] deFuera =
        [
            ActoDeProceso.ManifestarsePrecalificar, ActoDeProceso.ComentarPrecalificacion, ActoDeProceso.Observar, ActoDeProceso.SolicitarMipyme, ActoDeProceso.ManifestarInteres,
            ActoDeProceso.PresentarOferta, ActoDeProceso.RetirarOferta, ActoDeProceso.ResponderSolicitud, ActoDeProceso.Subsanar, ActoDeProceso.ComentarInforme, ActoDeProceso.SuscribirContrato,
        ];
        foreach (var acto in CatalogoDeModalidades.Buscar(codigo)!.Actos)
        {
            var esDeFuera = acto.Quienes.Any(q => q is Quien.Interesado or Quien.Proponente);
            Assert.Equal(deFuera.Contains(acto.Acto), esDeFuera);
            Assert.False(acto.Acto is ActoDeProceso.PublicarInforme or ActoDeProceso.PedirSubsanacion && acto.Quienes.Contains(Quien.OrdenadorDelGasto));
            Assert.Equal(acto.Acto == ActoDeProceso.Cerrar, acto.Quienes.Contains(Quien.Sistema));
            Assert.NotEmpty(acto.Guarda);
            Assert.NotEmpty(acto.Norma);
        }
    }

    /// <summary>Lo declarado se sostiene: los actos ocurren en fases de la modalidad y los hitos, documentos y sobres hablan de actos que existen.</summary>
    [Theory]
    [MemberData(nameof(Codigos))]
    public void Modalidad_EsCoherente(string codigo)
    {
        var m = CatalogoDeModalidades.Buscar(codigo)!;
        var fases = m.Fases.Select(f => f.Fase).ToList();
        var actos = m.Actos.Select(a => a.Acto).ToHashSet();
        Assert.Equal(fases.Count, fases.Distinct().Count());
        Assert.All(m.Actos.SelectMany(a => a.Fases), f => Assert.True(fases.Contains(f) || f is FaseProceso.Borrador or FaseProceso.Suspendido, $"{f}"));
        Assert.All(m.Sobres, s => Assert.Contains(s.Abre, actos));
        Assert.All(m.Documentos, d => Assert.Contains(d.Paso, actos));
        Assert.All(m.Publico, p => Assert.Contains(p.Desde, fases));
        Assert.All(m.Audiencias, a => Assert.Contains(m.Terminos, t => t.Hito == a.Hito));
        Assert.All(m.Terminos, t => Assert.True(t.Referencia == m.Inicio || m.Terminos.Any(o => o.Hito == t.Referencia), $"{t.Hito} se mide con {t.Referencia}, que no está"));
        Assert.Equal(m.Sobres.Count > 0, actos.Contains(ActoDeProceso.PresentarOferta));
        Assert.True(m.Normas.Count > 0 && m.Cuando.Length > 20);
    }

    [Theory]
    [InlineData("LP", ObjetoPublico.EstudiosYPliego, FaseProceso.ObservacionesBorrador)]
    [InlineData("LP", ObjetoPublico.SolicitudesMipyme, FaseProceso.PresentacionOfertas)]
    [InlineData("LP", ObjetoPublico.ActaDeCierre, FaseProceso.Evaluacion)]
    [InlineData("LP", ObjetoPublico.OfertasEconomicas, FaseProceso.Traslado)]
    [InlineData("LPO", ObjetoPublico.OfertasHabilitantes, FaseProceso.Traslado)]
    [InlineData("LPO", ObjetoPublico.OfertasEconomicas, FaseProceso.Audiencia)]
    [InlineData("SAMC", ObjetoPublico.ListaInteresados, FaseProceso.ListaInteresados)]
    [InlineData("SAMC", ObjetoPublico.InformeDeEvaluacion, FaseProceso.Traslado)]
    [InlineData("SAMC-SM", ObjetoPublico.ActaDeCierre, FaseProceso.Evaluacion)]
    [InlineData("SASI", ObjetoPublico.OfertasEconomicas, FaseProceso.Subasta)]
    [InlineData("SASI", ObjetoPublico.LancesDeSubasta, FaseProceso.Decision)]
    [InlineData("CMA", ObjetoPublico.OfertasEconomicas, FaseProceso.RevisionConsistencia)]
    [InlineData("CMP", ObjetoPublico.ListaPrecalificados, FaseProceso.ListaPrecalificados)]
    [InlineData("CMP", ObjetoPublico.EstudiosYPliego, FaseProceso.Precalificacion)]
    [InlineData("MC", ObjetoPublico.SolicitudesMipyme, FaseProceso.AvisoMipyme)]
    [InlineData("MC", ObjetoPublico.OfertasHabilitantes, FaseProceso.Traslado)]
    [InlineData("MC", ObjetoPublico.Contrato, FaseProceso.Adjudicado)]
    [InlineData("CD", ObjetoPublico.Contrato, FaseProceso.Celebrado)]
    [InlineData("CDO", ObjetoPublico.OfertasHabilitantes, FaseProceso.Adjudicado)]
    [InlineData("REO", ObjetoPublico.ActaDeCierre, FaseProceso.Evaluacion)]
    [InlineData("EB-C", ObjetoPublico.OfertasEconomicas, FaseProceso.Traslado)]
    [InlineData("RFI", ObjetoPublico.EstudiosYPliego, FaseProceso.RecepcionRespuestas)]
    public void LoPublico_EmpiezaEnSuFase_YSigueSiendolo(string codigo, ObjetoPublico objeto, FaseProceso desde)
    {
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        var llega = false;
        foreach (var fase in modalidad.Fases.Select(f => f.Fase).Prepend(FaseProceso.Borrador))
        {
            llega |= fase == desde;
            Assert.Equal(llega, modalidad.EsPublico(objeto, fase));
        }
    }

    /// <summary>Antes de abrir, ninguna modalidad deja ver cuántas ofertas hay ni lo que dicen.</summary>
    [Theory]
    [MemberData(nameof(Codigos))]
    public void AntesDeAbrir_NadaDeLasOfertasEsPublico(string codigo)
    {
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        foreach (var fase in modalidad.Fases.Select(f => f.Fase).Prepend(FaseProceso.Borrador).TakeWhile(f => f != FaseProceso.Evaluacion))
        {
            Assert.All(
                new[] { ObjetoPublico.ActaDeCierre, ObjetoPublico.OfertasHabilitantes, ObjetoPublico.OfertasEconomicas, ObjetoPublico.InformeDeEvaluacion, ObjetoPublico.MensajesDeSubsanacion },
                o => Assert.False(modalidad.EsPublico(o, fase), $"{o} en {fase}"));
        }
    }
}
