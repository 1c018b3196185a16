using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

/// <summary>Un proceso publicado como lo ve un proveedor, con lo suyo: su suscripción, su oferta y sus observaciones.</summary>
public sealed record ProcesoDeProveedor
{
    public required Guid Id { get; init; }

    public required string Codigo { get; init; }

    public required string Numero { get; init; }

    public required string Nombre { get; init; }

    public required string Descripcion { get; init; }

    public required string Entidad { get; init; }

    public required EstadoProceso Estado { get; init; }

    public required FaseProceso Fase { get; init; }

    public required decimal ValorEstimado { get; init; }

    public required string CodigoMunicipio { get; init; }

    public required DateTimeOffset Cierre { get; init; }

    /// <summary>Hasta cuándo se recibe algo; nulo si la modalidad no recibe nada.</summary>
    public required Hito? FinDeRecepcion { get; init; }

    public required DateTimeOffset? FinObservaciones { get; init; }

    public required string? Limitacion { get; init; }

    public required bool FueAbierto { get; init; }

    public required bool EstaSuscrito { get; init; }

    /// <summary>Si corre algún término para observar, y para pedir la limitación a Mipyme.</summary>
    public bool RecibeObservaciones { get; init; }

    public bool RecibeMipyme { get; init; }

    /// <summary>Lo que la modalidad le deja entregar en esta fase además de observaciones y oferta.</summary>
    public IReadOnlyList<ActoDeProceso> Aportes { get; init; } = [];

    public bool SePresentanOfertas { get; init; }

    /// <summary>Para ofertar hay que manifestar interés antes.</summary>
    public bool PideInteres { get; init; }

    public required bool YaPidioMipyme { get; init; }

    public required Guid? OfertaId { get; init; }

    public required IReadOnlyList<ObservacionPropia> Observaciones { get; init; }
}

public sealed record ObservacionPropia(string Asunto, string Texto, DateTimeOffset EnviadaEn, string? Respuesta, DateTimeOffset? RespondidaEn);

public static class ConsultasDeProveedor
{
    public static async Task<ProcesoDeProveedor?> ProcesoDeProveedorAsync(this SecopDbContext db, Guid procesoId, Guid proveedorId, DateTimeOffset ahora)
    {
        if (await db.ProcesoPublicoAsync(procesoId) is not { } p)
        {
            return null;
        }

        return new ProcesoDeProveedor
        {
            Id = p.Id,
            Codigo = p.Codigo,
            Numero = p.Numero,
            Nombre = p.Nombre,
            Descripcion = p.Descripcion,
            Entidad = await db.Cuentas.Where(c => c.Id == p.EntidadId).Select(c => c.Nombre).SingleAsync(),
            Estado = p.Estado,
            Fase = p.FaseEn(ahora),
            ValorEstimado = p.ValorEstimado,
            CodigoMunicipio = p.CodigoMunicipio,
            Cierre = p.Cierre,
            FinDeRecepcion = p.FinDeRecepcion(),
            FinObservaciones = p.FinDeObservaciones(ahora),
            RecibeObservaciones = p.RecibeObservaciones(ahora),
            RecibeMipyme = p.RecibeSolicitudesMipyme(ahora),
            Aportes = [.. p.SuModalidad.ActosEn(p.FaseEn(ahora)).Select(a => a.Acto).Where(Aporte.Es)],
            SePresentanOfertas = p.SuModalidad.Tiene(ActoDeProceso.PresentarOferta),
            Limitacion = p.Limitacion?.Alcance.Nombre() ?? (p.SuModalidad.Tiene(ActoDeProceso.SolicitarMipyme) ? "Por decidir en el aviso" : null),
            FueAbierto = p.AbiertoEn is not null,
            EstaSuscrito = await db.EstaSuscritoAsync(procesoId, proveedorId),
            PideInteres = p.SuModalidad.Tiene(ActoDeProceso.ManifestarInteres),
            YaPidioMipyme = await db.SolicitudesMipyme.AnyAsync(s => s.ProcesoId == procesoId && s.ProveedorId == proveedorId),
            OfertaId = await db.Ofertas.Where(o => o.ProcesoId == procesoId && o.ProveedorId == proveedorId).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(),
            Observaciones = await db.Observaciones.Where(o => o.ProcesoId == procesoId && o.ProveedorId == proveedorId).OrderByDescending(o => o.EnviadaEn)
                .Select(o => new ObservacionPropia(o.Asunto, o.Texto, o.EnviadaEn, o.Respuesta, o.RespondidaEn)).ToListAsync(),
        };
    }

    public static Task<bool> EstaSuscritoAsync(this SecopDbContext db, Guid procesoId, Guid proveedorId) =>
        db.Suscripciones.AnyAsync(s => s.ProcesoId == procesoId && s.ProveedorId == proveedorId);
}
