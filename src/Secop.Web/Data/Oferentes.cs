using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Sobres;

namespace Secop.Web.Data;

/// <summary>Lo que una oferta pide por un lote; nulo si su precio sigue en el sobre.</summary>
public sealed record PideUnOferente(int? Lote, decimal? Valor);

/// <summary>Una oferta abierta y no rechazada: de entre ellas sale el adjudicatario.</summary>
/// <param name="EconomicoSinAbrir">Su precio sigue en un sobre cerrado.</param>
public sealed record Oferente(Guid OfertaId, Guid ProveedorId, string Nombre, bool EconomicoSinAbrir, IReadOnlyList<PideUnOferente> Pide)
{
    public decimal? Por(int? lote) => Pide.FirstOrDefault(p => p.Lote == lote)?.Valor;

    public bool Ofrecio(int? lote) => Pide.Any(p => p.Lote == lote);
}

public static class ConsultasDeOferentes
{
    /// <summary>Los que siguen en el proceso, por orden de llegada.</summary>
    public static async Task<IReadOnlyList<Oferente>> OferentesAsync(this SecopDbContext db, Proceso proceso)
    {
        var ofertas = await db.OfertasAbiertas(proceso.Id).AsNoTracking().Where(o => o.Estado != EstadoOferta.Rechazada).OrderBy(o => o.PresentadaEn).ThenBy(o => o.Id).ToListAsync();
        var nombres = await db.NombresDeCuentasAsync(ofertas.Select(o => o.ProveedorId));
        var pliego = PliegosDeOferta.De(proceso);
        return [.. ofertas.Select(o => new Oferente(o.Id, o.ProveedorId, nombres[o.ProveedorId], o.EconomicoSinAbrir, Pide(o, pliego)))];
    }

    private static IReadOnlyList<PideUnOferente> Pide(Oferta oferta, PliegoDeOferta pliego) => pliego.Lotes.Count == 0
        ? [new(null, oferta.Total)]
        : [.. oferta.Contenido!.Lotes.Select(l => new PideUnOferente(l, oferta.EconomicoSinAbrir ? null : oferta.Contenido.TotalDelLote(pliego, l)))];
}
