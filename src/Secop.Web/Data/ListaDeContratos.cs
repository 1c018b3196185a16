using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Contratos;

namespace Secop.Web.Data;

/// <summary>Los filtros de una lista de contratos: viajan todos en la dirección.</summary>
public sealed class FiltroDeContratos
{
    public string? Q { get; set; }

    public string? Etapa { get; set; }

    /// <summary>Código público de la entidad.</summary>
    public string? Entidad { get; set; }

    /// <summary>Código público del proveedor.</summary>
    public string? Proveedor { get; set; }

    /// <summary>El último de la página anterior.</summary>
    public string? Desde { get; set; }

    public bool HayFiltros => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrWhiteSpace(Etapa) || Entidad is not null || Proveedor is not null;

    public Dictionary<string, string?> En(string? desde) => new()
    {
        ["q"] = Q,
        ["etapa"] = Etapa,
        ["entidad"] = Entidad,
        ["proveedor"] = Proveedor,
        ["desde"] = desde,
    };
}

public sealed record FilaDeContrato(
    Guid Id, string Codigo, string Numero, string Objeto, string Entidad, string EntidadCodigo, string Proveedor, string ProveedorCodigo, EtapaContrato Etapa,
    decimal Valor, DateTimeOffset AceptadoEn, DateTimeOffset? FirmadoEn, DateOnly? Inicio, DateOnly? Fin);

/// <summary>Una página de la lista, cuántos hay con esos filtros y desde dónde sigue.</summary>
public sealed record PaginaDeContratos(IReadOnlyList<FilaDeContrato> Filas, int Total, string? Siguiente);

public static class ListaDeContratos
{
    public const int PorPagina = 20;
    public const int MaximoCsv = 10_000;

    public static readonly IReadOnlyList<string> Columnas =
        ["codigo", "numero", "objeto", "entidad", "proveedor", "etapa", "valor_cop", "aceptado_en", "firmado_en", "inicio", "fin"];

    public static async Task<PaginaDeContratos> PaginaAsync(
        this SecopDbContext db, IQueryable<Contrato> alcance, FiltroDeContratos filtro, bool publico, int tamano = PorPagina)
    {
        var consulta = Filtrar(db, alcance, filtro, publico);
        var total = await consulta.CountAsync();
        if (filtro.Desde is { } desde && Cursor(desde) is var (en, id))
        {
            consulta = consulta.Where(c => EF.Functions.LessThan(ValueTuple.Create(c.AceptadoEn, c.Id), ValueTuple.Create(en, id)));
        }

        var filas = await (
            from c in consulta.OrderByDescending(c => c.AceptadoEn).ThenByDescending(c => c.Id).Take(tamano + 1)
            join e in db.Cuentas on c.EntidadId equals e.Id
            join p in db.Cuentas on c.ProveedorId equals p.Id
            orderby c.AceptadoEn descending, c.Id descending
            select new FilaDeContrato(
                c.Id, c.Codigo, c.Numero, c.Objeto, e.Nombre, e.Codigo, p.Nombre, p.Codigo, c.Etapa,
                c.ValorInicial + (c.Modificaciones.Where(m => m.Tipo == TipoModificacion.Adicion && m.Estado == EstadoModificacion.Publicada).Sum(m => m.Valor) ?? 0),
                c.AceptadoEn, c.FirmadoEn, c.FechaInicio, c.FechaFin)).AsNoTracking().ToListAsync();
        var siguiente = filas.Count > tamano ? Cursor(filas[tamano - 1]) : null;
        return new([.. filas.Take(tamano)], total, siguiente);
    }

    public static IEnumerable<IReadOnlyList<object?>> Celdas(IEnumerable<FilaDeContrato> filas, bool publico) => filas.Select(f => (IReadOnlyList<object?>)
    [
        f.Codigo, f.Numero, f.Objeto, f.Entidad, f.Proveedor, publico ? NombresDeContrato.ParaElPublico(f.Etapa) : NombresDeContrato.De(f.Etapa),
        f.Valor, f.AceptadoEn, f.FirmadoEn, f.Inicio, f.Fin,
    ]);

    /// <summary>Las etapas por las que se filtra; el público no distingue lo que pasa antes de la firma.</summary>
    public static IReadOnlyList<(string Valor, string Texto)> Etapas(bool publico) => publico
        ? [("Aceptado", "Aceptado, pendiente de firma"), .. Enum.GetValues<EtapaContrato>().Where(e => e >= EtapaContrato.Firmado).Select(e => (e.ToString(), NombresDeContrato.De(e)))]
        : [.. Enum.GetValues<EtapaContrato>().Select(e => (e.ToString(), NombresDeContrato.De(e)))];

    private static IQueryable<Contrato> Filtrar(SecopDbContext db, IQueryable<Contrato> alcance, FiltroDeContratos f, bool publico)
    {
        if (!string.IsNullOrWhiteSpace(f.Q))
        {
            var patron = "%" + f.Q.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            alcance = alcance.Where(c => EF.Functions.ILike(c.Numero, patron) || EF.Functions.ILike(c.Objeto, patron)
                || db.Cuentas.Any(x => (x.Id == c.ProveedorId || x.Id == c.EntidadId) && EF.Functions.ILike(x.Nombre, patron)));
        }

        if (publico && f.Etapa == "Aceptado")
        {
            alcance = alcance.Where(c => c.FirmadoEn == null);
        }
        else if (Enum.TryParse<EtapaContrato>(f.Etapa, out var etapa) && Enum.IsDefined(etapa) && (!publico || etapa >= EtapaContrato.Firmado))
        {
            alcance = alcance.Where(c => c.Etapa == etapa);
        }

        if (!string.IsNullOrWhiteSpace(f.Entidad))
        {
            alcance = alcance.Where(c => db.Cuentas.Any(x => x.Id == c.EntidadId && x.Codigo == f.Entidad));
        }

        return string.IsNullOrWhiteSpace(f.Proveedor) ? alcance : alcance.Where(c => db.Cuentas.Any(x => x.Id == c.ProveedorId && x.Codigo == f.Proveedor));
    }

    private static string Cursor(FilaDeContrato fila) => string.Create(CultureInfo.InvariantCulture, $"{fila.AceptadoEn.UtcTicks}_{fila.Id:n}");

    private static (DateTimeOffset En, Guid Id)? Cursor(string texto)
    {
        var partes = texto.Split('_');
        return partes.Length == 2 && long.TryParse(partes[0], CultureInfo.InvariantCulture, out var ticks) && ticks is > 0 and < 3_000_000_000_000_000_000 && Guid.TryParse(partes[1], out var id)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}
