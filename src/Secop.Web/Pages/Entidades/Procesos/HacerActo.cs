using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Adjudicaciones;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Del formulario de un acto a su verbo del dominio, con lo que el acto necesita saber de la base.</summary>
internal static class HacerActo
{
    public static async Task HacerAsync(
        SecopDbContext db, Proceso p, ActoDeProceso acto, FormularioDeActo f, SecretosDeSorteo secretos, DatosDelActo datos, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        switch (acto)
        {
            case ActoDeProceso.OrdenarApertura:
                var validas = await db.SolicitudesValidasAsync(p.Id);
                var mipyme = p.SuModalidad.Tiene(ActoDeProceso.SolicitarMipyme) ? new DecisionMipyme(f.Alcance, f.Motivo ?? "", validas.Count) : null;
                var sinResponder = await db.Observaciones.CountAsync(o => o.ProcesoId == p.Id && o.RespondidaEn == null);
                db.Add(p.OrdenarApertura(mipyme, sinResponder, await db.AdendaEnPreparacionAsync(p.Id), datos, calendario, actor, ahora));
                validas.Contar(p, actor, ahora);
                break;
            case ActoDeProceso.PublicarProyecto:
                db.Add(p.PublicarProyecto(await db.AdendaEnPreparacionAsync(p.Id), datos, calendario, actor, ahora));
                break;
            case ActoDeProceso.Invitar:
                if (p.Invitar(f.Cuantos, f.SinActo, p.SuModalidad.Sobres.Count > 0 ? await db.AdendaEnPreparacionAsync(p.Id) : null, datos, calendario, actor, ahora) is { } version)
                {
                    db.Add(version);
                }

                break;
            case ActoDeProceso.CelebrarAudienciaDeRiesgos:
                p.CelebrarAudienciaDeRiesgos(datos, calendario, actor, ahora);
                break;
            case ActoDeProceso.Justificar:
                p.Justificar(datos, actor, ahora);
                break;
            case ActoDeProceso.ElegirContratista:
                p.ElegirContratista(f.Contratista ?? "", null, f.SinActo, datos, actor, ahora);
                break;
            case ActoDeProceso.PublicarInformePrecalificacion:
                p.PublicarInformePrecalificacion(datos, calendario, actor, ahora);
                break;
            case ActoDeProceso.ConformarLista:
                await ConformarListaAsync(db, p, f, secretos, datos, actor, ahora);
                break;
            case ActoDeProceso.PublicarInforme:
                p.PublicarInforme(calendario, actor, ahora, datos);
                break;
            case ActoDeProceso.PublicarInformeFinal:
                var evaluacion = await db.Evaluaciones.FirstOrDefaultAsync(e => e.ProcesoId == p.Id);
                p.PublicarInformeFinal(evaluacion?.ComentariosSinResponder.Count ?? 0, datos, actor, ahora);
                break;
            case ActoDeProceso.RegistrarSubasta:
                p.RegistrarSubasta(datos, actor, ahora);
                break;
            case ActoDeProceso.SeguirSinSubasta:
                p.SeguirSinSubasta(datos, actor, ahora);
                break;
            case ActoDeProceso.InstalarAudiencia:
                p.InstalarAudiencia(datos, actor, ahora);
                break;
            case ActoDeProceso.Adjudicar:
                await AdjudicarAsync(db, p, f, datos, actor, ahora);
                break;
            case ActoDeProceso.SuscribirContrato:
                p.SuscribirContrato(datos, actor, ahora);
                break;
            case ActoDeProceso.Terminar:
                p.Terminar(datos, actor, ahora);
                break;
            case ActoDeProceso.DeclararDesierto:
                var acta = await db.ActasDeApertura.AsNoTracking().Where(a => a.ProcesoId == p.Id).Select(a => new { a.Ofertas, a.Ilegibles }).FirstOrDefaultAsync();
                ReglasDePaginaDeActo.SinActa.Exigir(acta is not null || p.FaseEn(ahora) == FaseProceso.ListaInteresados);
                ReglasDePaginaDeActo.SinCausa.ExigirEn("Causa", f.Causa is not null);
                p.DeclararDesierto(f.Causa!.Value, f.Texto ?? "", acta?.Ofertas ?? 0, actor, ahora, acta?.Ilegibles ?? 0, f.Causa == CausaDesierto.SinInteresados ? f.Cuantos : null);
                break;
            default:
                throw new InvalidOperationException($"{acto} no se hace en esta página.");
        }
    }

    // Con el sorteo que anunció el aviso, si cumplen más que su máximo; si no, con todos los escogidos.
    private static async Task ConformarListaAsync(SecopDbContext db, Proceso p, FormularioDeActo f, SecretosDeSorteo secretos, DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var sorteo = await db.ListasDeInteresados.SingleOrDefaultAsync(l => l.ProcesoId == p.Id);
        List<Aporte> precalificados;
        if (sorteo is { HabraSorteo: true })
        {
            sorteo.SortearPrecalificados(p, secretos.Del(p.Id), f.Dato, datos, actor, ahora);
            precalificados = [.. (await ManifestacionesParaPrecalificar(db, p).ToListAsync()).Where(a => sorteo.EstaEscogido(a.ProveedorId))];
        }
        else
        {
            precalificados = await ManifestacionesParaPrecalificar(db, p).Where(a => f.Precalificados.Contains(a.Id)).ToListAsync();
            ReglasDeAporte.ListaAjena.ExigirEn("Precalificados", precalificados.Count == f.Precalificados.Distinct().Count());
            p.ConformarLista(precalificados.Count, datos, actor, ahora, sorteo);
        }

        precalificados.ForEach(a => a.Precalificar(p, ahora));
    }

    private static IQueryable<Aporte> ManifestacionesParaPrecalificar(SecopDbContext db, Proceso p) =>
        db.Aportes.Where(a => a.ProcesoId == p.Id && a.Acto == ActoDeProceso.ManifestarsePrecalificar);

    private static async Task AdjudicarAsync(SecopDbContext db, Proceso p, FormularioDeActo f, DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var oferentes = await db.OferentesAsync(p);
        if (oferentes.Count == 0)
        {
            p.Adjudicar(f.LeerResultados(), f.LeerOrden(), [], datos, actor, ahora);
            return;
        }

        p.Adjudicar(
            AdjudicacionEscrita.Resultados(f.Lotes, oferentes), AdjudicacionEscrita.Orden(f.Lotes, oferentes),
            [.. oferentes.Where(o => o.EconomicoSinAbrir).Select(o => o.OfertaId)], datos, actor, ahora);
        var ganan = p.Resultados.Select(r => r.OfertaId).ToHashSet();
        foreach (var oferta in await db.OfertasAbiertas(p.Id).Where(o => o.Estado != EstadoOferta.Rechazada).ToListAsync())
        {
            if (ganan.Contains(oferta.Id))
            {
                oferta.MarcarAdjudicada(actor, ahora);
            }
            else
            {
                oferta.MarcarNoSeleccionada(actor, ahora);
            }
        }
    }
}

public static class ReglasDePaginaDeActo
{
    public static readonly Regla SinActa = new("ACTO_SIN_APERTURA", "Abra primero la urna: el acta dice cuántas ofertas había, aunque no haya ninguna.");
    public static readonly Regla SinCausa = new("ACTO_SIN_CAUSA", "Elija la causa.");
}
