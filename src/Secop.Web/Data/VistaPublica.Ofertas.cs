using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Sobres;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    /// <summary>El registro público de cierre y apertura. Antes de abrir no dice cuántas ofertas hay, ni si hay.</summary>
    public async Task<RegistroDeApertura?> RegistroDeAperturaAsync(string codigo)
    {
        var proceso = await _db.Procesos.Where(p => p.Codigo == codigo && p.Estado != EstadoProceso.Borrador)
            .Select(p => new { p.Id, p.Codigo, p.Numero, p.Nombre, p.Cierre, p.CerradoEn, p.InformeEn }).SingleOrDefaultAsync();
        if (proceso is null)
        {
            return null;
        }

        var cierre = proceso.CerradoEn is null ? null : (await _db.Database
            .SqlQuery<ActaDeUrna>($"""select cierre as "Cierre", cerrado_en as "CerradoEn", raiz as "Raiz", acta as "Acta" from urna.acta_de_cierre({proceso.Id})""")
            .ToListAsync()).SingleOrDefault();
        var acta = await _db.ActasDeApertura.Where(a => a.ProcesoId == proceso.Id).SingleOrDefaultAsync();
        var oferentes = acta is null ? [] : await (
            from oferta in _db.Ofertas
            join proveedor in _db.Cuentas on oferta.ProveedorId equals proveedor.Id
            where oferta.ProcesoId == proceso.Id && oferta.AbiertaEn != null
            orderby oferta.PresentadaEn, oferta.Id
            select new RegistroDeApertura.Oferente(
                oferta.Id, proveedor.Codigo, proveedor.Nombre, oferta.PresentadaEn, oferta.Estado, proceso.InformeEn != null ? oferta.Total : null)).ToListAsync();
        return new RegistroDeApertura(
            proceso.Codigo, proceso.Numero, proceso.Nombre, proceso.Cierre, cierre?.CerradoEn, cierre is null ? null : Convert.ToHexStringLower(cierre.Raiz), cierre?.Acta,
            acta?.AbiertaEn, acta?.Sal, acta?.Huellas ?? [], acta?.Ilegibles ?? 0, oferentes, proceso.InformeEn is not null);
    }

    /// <summary>Una oferta entera: pública desde el informe de evaluación, para que se pueda comentar.</summary>
    public async Task<(VistaDeOferta Oferta, string Numero)?> OfertaPublicadaAsync(string codigo, Guid ofertaId)
    {
        var proceso = await _db.Procesos.SingleOrDefaultAsync(p => p.Codigo == codigo && p.InformeEn != null);
        var oferta = proceso is null ? null : await _db.Ofertas.SingleOrDefaultAsync(o => o.Id == ofertaId && o.ProcesoId == proceso.Id && o.AbiertaEn != null);
        if (oferta is null)
        {
            return null;
        }

        var proveedor = await _db.Cuentas.Where(c => c.Id == oferta.ProveedorId).Select(c => c.Nombre).SingleAsync();
        return (VistaDeOferta.De(oferta, proveedor, PliegosDeOferta.De(proceso!)), proceso!.Numero);
    }
}

public sealed record RegistroDeApertura(
    string Codigo, string Numero, string Nombre, DateTimeOffset Cierre, DateTimeOffset? CerradoEn, string? Raiz, string? ActaFirmada,
    DateTimeOffset? AbiertaEn, string? Sal, IReadOnlyList<string> Huellas, int Ilegibles, IReadOnlyList<RegistroDeApertura.Oferente> Oferentes, bool OfertasPublicas)
{
    public sealed record Oferente(Guid OfertaId, string Codigo, string Nombre, DateTimeOffset? Llegada, EstadoOferta Estado, decimal? Total);
}
