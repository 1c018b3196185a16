using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Sobres;

namespace Secop.Testing;

/// <summary>Una licitación de obra con ofertas de verdad en sus dos sobres, de la más barata a la más cara.</summary>
public sealed record LicitacionDePrueba(ProcesoDeModalidad Proceso, IReadOnlyList<OfertaDePrueba> Ofertas, DateTimeOffset Ahora);

public sealed partial class Datos
{
    // Lo que sigue a la apertura, en su orden.
    private static readonly ActoDeProceso[] TrasAbrir =
    [
        ActoDeProceso.PublicarInforme, ActoDeProceso.PublicarInformeFinal, ActoDeProceso.InstalarAudiencia, ActoDeProceso.AbrirEconomico, ActoDeProceso.AplicarFormula,
    ];

    /// <summary>Un borrador completo en el que la fórmula del precio la decide la TRM.</summary>
    public Task<ProcesoDeModalidad> LicitacionEnBorradorAsync(EntidadConEquipo entidad) => ProcesoDeModalidadAsync(entidad, "LPO", PrecioPorTrm);

    /// <summary>Con dos ofertas de 18 y 20 millones, ya abiertas, y los actos hechos hasta ese, que queda por hacer.</summary>
    public async Task<LicitacionDePrueba> LicitacionDeObraAsync(EntidadConEquipo entidad, ActoDeProceso hastaAntesDe)
    {
        var p = await ProcesoDeModalidadAsync(entidad, "LPO", r =>
        {
            PrecioPorTrm(r);
            r.Hasta(FaseProceso.PresentacionOfertas);
        });
        var ofertas = new List<OfertaDePrueba>();
        foreach (var (papel, carpeta) in new[] { (32_000m, 2_000m), (36_000m, 2_000m) })
        {
            ofertas.Add(await OfertaPresentadaAsync(p.ComoPrueba(), null, papel, carpeta));
        }

        var ahora = p.Proceso.InstanteDe(TipoHito.Apertura)!.Value.AddMinutes(1);
        await Fabrica.ConAsync(s => s.GetRequiredService<AperturaDeOfertas>().AbrirAsync(p.Id, entidad.Quien(FuncionEquipo.AbreOfertas)), ahora);
        foreach (var acto in TrasAbrir.TakeWhile(a => a != hastaAntesDe))
        {
            var hito = acto == ActoDeProceso.PublicarInformeFinal ? TipoHito.FinTraslado : Recorrido.HoraDe(acto);
            ahora = hito is { } h && p.Proceso.InstanteDe(h) is { } hora && hora > ahora ? hora.AddMinutes(1) : ahora.AddMinutes(5);
            await Fabrica.ConAsync(
                async servicios =>
                {
                    var db = servicios.GetRequiredService<SecopDbContext>();
                    var vivo = await db.Procesos.SingleAsync(x => x.Id == p.Id);
                    p.Recorrido.DarEn(vivo, acto, ahora);
                    if (acto == ActoDeProceso.AbrirEconomico)
                    {
                        await servicios.GetRequiredService<AperturaEconomica>().AbrirAsync(vivo, [.. ofertas.Select(o => o.Id)], entidad.Quien(FuncionEquipo.AbreOfertas));
                    }

                    await db.SaveChangesAsync();
                },
                ahora);
        }

        return new(p, ofertas, ahora.AddMinutes(5));
    }

    private static void PrecioPorTrm(Recorrido r)
    {
        var precio = r.Proceso.Criterios.Single(c => c.Factor == FactorDeCriterio.Precio);
        r.Proceso.CambiarCriterio(precio with { Metodo = MetodoDePrecio.PorTrm }, r.Proceso.RevisionDe(SeccionPliego.Evaluacion), r.Quien(ActoDeProceso.EditarPliego), Publicacion);
    }
}
