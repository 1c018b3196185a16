using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Del formulario de un acto a su verbo del dominio, con lo que el acto necesita saber de la base.</summary>
internal static class HacerActo
{
    public static async Task HacerAsync(SecopDbContext db, Proceso p, ActoDeProceso acto, FormularioDeActo f, DatosDelActo datos, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        switch (acto)
        {
            case ActoDeProceso.OrdenarApertura:
                var solicitudes = await db.SolicitudesMipyme.CountAsync(s => s.ProcesoId == p.Id);
                var mipyme = p.SuModalidad.Tiene(ActoDeProceso.SolicitarMipyme) ? new DecisionMipyme(f.Alcance, f.Motivo ?? "", solicitudes) : null;
                var sinResponder = await db.Observaciones.CountAsync(o => o.ProcesoId == p.Id && o.RespondidaEn == null);
                db.Add(p.OrdenarApertura(mipyme, sinResponder, await AjustesAsync(db, p), datos, calendario, actor, ahora));
                break;
            case ActoDeProceso.PublicarProyecto:
                db.Add(p.PublicarProyecto(await AjustesAsync(db, p), datos, calendario, actor, ahora));
                break;
            case ActoDeProceso.Invitar:
                if (p.Invitar(f.Cuantos, f.SinActo, p.SuModalidad.Sobres.Count > 0 ? await AjustesAsync(db, p) : null, datos, calendario, actor, ahora) is { } version)
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
                p.ConformarLista(f.Cuantos, datos, actor, ahora);
                break;
            case ActoDeProceso.PublicarInforme:
                p.PublicarInforme(calendario, actor, ahora, datos);
                break;
            case ActoDeProceso.PublicarInformeFinal:
                var evaluacion = await db.Evaluaciones.FirstOrDefaultAsync(e => e.ProcesoId == p.Id);
                p.PublicarInformeFinal(evaluacion?.ComentariosSinResponder.Count ?? 0, datos, actor, ahora);
                break;
            case ActoDeProceso.AbrirEconomico:
                p.AbrirEconomico(datos, actor, ahora);
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
                p.Adjudicar(f.LeerResultados(), f.LeerOrden(), datos, actor, ahora);
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

    // Lo que se preparó como adenda sobre lo publicado y el acto incorpora.
    private static Task<Adenda?> AjustesAsync(SecopDbContext db, Proceso p) =>
        db.Adendas.FirstOrDefaultAsync(a => a.ProcesoId == p.Id && a.Estado == EstadoAdenda.EnPreparacion);
}

public static class ReglasDePaginaDeActo
{
    public static readonly Regla SinActa = new("ACTO_SIN_APERTURA", "Abra primero la urna: el acta dice cuántas ofertas había, aunque no haya ninguna.");
    public static readonly Regla SinCausa = new("ACTO_SIN_CAUSA", "Elija la causa.");
}
