using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Invitaciones;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

/// <summary>Todo lo que hace falta para repetir el sorteo. Lo que falta está nulo hasta que se sabe.</summary>
/// <param name="Compromiso">SHA-256 del secreto, publicado antes de que se conozca el dato.</param>
public sealed record SorteoPublico(
    string Formato, string Algoritmo, string Proceso, string? Compromiso, string? Fuente, string? Detalle, DateTimeOffset? DatoDesde, int? Maximo, string? Norma,
    DateTimeOffset? PrevistoEn, DateTimeOffset? ListaPublicadaEn, IReadOnlyList<InteresadoPublico> Lista, string? HuellaDeLaLista, bool HabraSorteo,
    string? Secreto, string? Dato, string? Semilla, IReadOnlyList<string> Orden, IReadOnlyList<string> Escogidos, DateTimeOffset? SorteadoEn)
{
    public string NombreDe(string codigo) => Lista.First(i => i.Codigo == codigo).Nombre;
}

public sealed record InteresadoPublico(string Codigo, string Nombre, DateTimeOffset ManifestoEn);

public static class ConsultasDeInteres
{
    /// <summary>Los interesados vigentes, con el código con el que se sortean.</summary>
    public static async Task<IReadOnlyList<Interesado>> InteresadosVigentesAsync(this SecopDbContext db, Guid procesoId) =>
        await db.Manifestaciones.Where(m => m.ProcesoId == procesoId && m.RetiradaEn == null)
            .Join(db.Cuentas, m => m.ProveedorId, c => c.Id, (m, c) => new Interesado(c.Id, c.Codigo, m.En)).ToListAsync();

    /// <summary>Si el sorteo está en el cronograma y no estaba en el pliego que regía al ordenar la apertura: lo puso una adenda.</summary>
    public static async Task<bool> SorteoPuestoPorAdendaAsync(this SecopDbContext db, Proceso proceso)
    {
        if (proceso.InstanteDe(TipoHito.Sorteo) is null || proceso.Actos.LastOrDefault(a => a.Acto == ActoDeProceso.OrdenarApertura) is not { } apertura)
        {
            return false;
        }

        var delaApertura = await db.VersionesPliego.Where(v => v.ProcesoId == proceso.Id && v.En <= apertura.En).OrderByDescending(v => v.Numero).Select(v => v.Contenido).FirstAsync();
        return !ContenidoPliego.DeJson(delaApertura).Cronograma.Any(h => h.Tipo == TipoHito.Sorteo);
    }

    /// <summary>Por qué esa cuenta no puede ofertar en el proceso por no estar entre los interesados o los invitados; nulo si puede.</summary>
    public static async Task<Regla?> ImpedimentoParaOfertarAsync(this SecopDbContext db, Guid procesoId, Guid proveedorId)
    {
        var codigo = await db.Procesos.IgnoreAutoIncludes().Where(p => p.Id == procesoId).Select(p => p.Modalidad).SingleAsync();
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        if (modalidad.Tiene(ActoDeProceso.ManifestarInteres))
        {
            var lista = await db.ListasDeInteresados.AsNoTracking().SingleOrDefaultAsync(l => l.ProcesoId == procesoId);
            return lista is null ? ReglasDeInteres.NoEstaEnLaLista : lista.ImpedimentoDe(proveedorId);
        }

        if (modalidad.Precalifica)
        {
            return await db.Aportes.AnyAsync(a => a.ProcesoId == procesoId && a.ProveedorId == proveedorId && a.PrecalificadoEn != null) ? null : ReglasDeAporte.NoPrecalificado;
        }

        return Invitado.LosTiene(modalidad) && !await db.Invitados.AnyAsync(i => i.ProcesoId == procesoId && i.ProveedorId == proveedorId) ? ReglasDeInvitacion.NoInvitado : null;
    }

    /// <summary>Lo público del interés y del sorteo; nulo si el proceso no los tiene o aún no hay nada que decir.</summary>
    public static async Task<SorteoPublico?> SorteoPublicoAsync(this SecopDbContext db, Guid procesoId, string codigo)
    {
        var l = await db.ListasDeInteresados.AsNoTracking().SingleOrDefaultAsync(x => x.ProcesoId == procesoId);
        if (l is null || (l.Previsto is null && l.PublicadaEn is null))
        {
            return null;
        }

        var ids = l.Interesados.Select(i => i.ProveedorId).ToList();
        var nombres = await db.Cuentas.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Nombre);
        var (p, r) = (l.Previsto, l.Resultado);
        return new SorteoPublico(
            SorteoDeInteresados.Formato, SorteoDeInteresados.Algoritmo, codigo, p?.Compromiso, p?.Fuente.Nombre(), p?.Detalle, p?.DatoDesde, p?.Maximo, p?.Norma, p?.En,
            l.PublicadaEn, [.. l.Interesados.Select(i => new InteresadoPublico(i.Codigo, nombres[i.ProveedorId], i.En))], l.Huella, l.HabraSorteo,
            r?.Secreto, r?.Dato, r?.Semilla, r?.Orden ?? [], l.Escogidos, r?.En);
    }
}
