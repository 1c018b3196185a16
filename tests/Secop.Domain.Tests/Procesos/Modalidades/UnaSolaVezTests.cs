using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos.Modalidades;

/// <summary>Lo que se hace una sola vez, en cada modalidad que lo tiene: hecho, ni se ofrece ni se repite en lo que queda del camino.</summary>
public sealed class UnaSolaVezTests
{
    private readonly Guid _entidad = Guid.NewGuid();
    private readonly Dictionary<FuncionEquipo, Guid> _personas = Enum.GetValues<FuncionEquipo>().ToDictionary(f => f, _ => Guid.NewGuid());

    public static TheoryData<string, ActoDeProceso> DeUnaVez
    {
        get
        {
            var filas = new TheoryData<string, ActoDeProceso>();
            foreach (var modalidad in CatalogoDeModalidades.Todas)
            {
                foreach (var acto in modalidad.Actos.Select(a => a.Acto).Distinct().Where(a => modalidad.Veces(a) is not null && a != ActoDeProceso.Publicar))
                {
                    filas.Add(modalidad.Codigo, acto);
                }
            }

            return filas;
        }
    }

    [Theory]
    [MemberData(nameof(DeUnaVez))]
    public void Hecho_NiSeOfreceNiSeRepite(string codigo, ActoDeProceso acto)
    {
        var r = Recorrido.Borrador(codigo, $"{codigo}-001-2026", Quien, t => Taller.Documento(t), Taller.Publicacion);
        var modalidad = r.Proceso.SuModalidad;
        foreach (var _ in Enumerable.Range(0, Llegar(r, acto) ? 0 : modalidad.Veces(acto)!.Value))
        {
            Assert.Contains(r.Proceso.ActosPosibles(r.Ahora), a => a.Acto == acto);
            r.Dar(acto);
        }

        var hechos = r.Proceso.Actos.Count;
        foreach (var tramo in r.Proceso.Tramos().Where(t => t.Desde > r.Ahora).Select(t => t.Desde).Prepend(r.Ahora))
        {
            Assert.DoesNotContain(r.Proceso.ActosPosibles(tramo), a => a.Acto == acto);
            Assert.All(_personas.Values, persona => Assert.DoesNotContain(r.Proceso.ActosDe(persona, tramo), a => a.Acto == acto));
            Assert.All(_personas.Values, persona => Assert.Throws<ReglaIncumplida>(() => r.Proceso.ExigirPuerta(acto, new(persona, _entidad), tramo)));
        }

        Assert.Equal(hechos, r.Proceso.Actos.Count);
    }

    /// <summary>Donde la fase no cambia con el acto, lo dice la regla de lo repetido y no otra.</summary>
    [Theory]
    [InlineData("LP", ActoDeProceso.CelebrarAudienciaDeRiesgos)]
    [InlineData("LPO", ActoDeProceso.AbrirEconomico)]
    [InlineData("LPO", ActoDeProceso.AplicarFormula)]
    [InlineData("SAMC", ActoDeProceso.PublicarListaDeInteresados)]
    [InlineData("SAMC", ActoDeProceso.PublicarInformeFinal)]
    [InlineData("CMP", ActoDeProceso.PublicarInformePrecalificacion)]
    [InlineData("CMA", ActoDeProceso.AbrirEconomico)]
    [InlineData("CD", ActoDeProceso.Justificar)]
    [InlineData("CDO", ActoDeProceso.PublicarInforme)]
    [InlineData("RFI", ActoDeProceso.Invitar)]
    public void EnLaMismaFase_LoDiceSuRegla(string codigo, ActoDeProceso acto)
    {
        var r = Recorrido.Borrador(codigo, $"{codigo}-001-2026", Quien, t => Taller.Documento(t), Taller.Publicacion);
        Llegar(r, acto);
        var quien = r.Quien(acto);
        foreach (var _ in Enumerable.Range(0, r.Proceso.SuModalidad.Veces(acto)!.Value))
        {
            r.Dar(acto);
        }

        Assert.Equal(ReglasDeActo.Repetido, Taller.Rota(() => r.Proceso.ExigirPuerta(acto, quien, r.Ahora)));
    }

    /// <summary>Las adendas, las observaciones y las suspensiones se hacen cuantas veces haga falta.</summary>
    [Fact]
    public void LoQueSeRepite_SigueOfreciendose()
    {
        var r = Recorrido.Borrador("LP", "LP-001-2026", Quien, t => Taller.Documento(t), Taller.Publicacion).Hasta(FaseProceso.PresentacionOfertas);
        Assert.All(
            new[] { ActoDeProceso.ExpedirAdenda, ActoDeProceso.ResponderObservaciones, ActoDeProceso.Suspender, ActoDeProceso.PresentarOferta },
            acto => Assert.Null(r.Proceso.SuModalidad.Veces(acto)));
        Assert.Contains(r.Proceso.ActosDe(_personas[FuncionEquipo.OrdenadorDelGasto], r.Ahora), a => a.Acto == ActoDeProceso.Suspender);
    }

    // Cierto si llegar ya fue hacerlo: las salidas.
    private static bool Llegar(Recorrido r, ActoDeProceso acto)
    {
        switch (acto)
        {
            case ActoDeProceso.Cancelar:
                r.Hasta(FaseProceso.Cancelado);
                return true;
            case ActoDeProceso.Revocar:
                r.Hasta(FaseProceso.Revocado);
                return true;
            case ActoDeProceso.DeclararDesierto:
                r.Hasta(FaseProceso.Desierto);
                return true;
            case ActoDeProceso.Terminar:
                r.Hasta(FaseProceso.Terminado);
                return true;
        }

        if (Recorrido.Caminos[r.Proceso.Modalidad].Split(' ').Contains(acto.ToString()))
        {
            r.HastaAntesDe(acto);
        }
        else
        {
            r.Hasta(r.Proceso.SuModalidad.Actos.First(a => a.Acto == acto).Fases[0]);
        }

        return false;
    }

    private Actor Quien(FuncionEquipo funcion) => new(_personas[funcion], _entidad);
}
