using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos.Audiencias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

public static class ConsultasDeAudiencias
{
    /// <summary>Las audiencias del proceso sin un solo nombre propio. Quién fue se sabe cuando termina: antes diría quién se interesa.</summary>
    public static async Task<IReadOnlyList<AudienciaPublica>> AudienciasPublicasAsync(this SecopDbContext db, Guid procesoId, DateTimeOffset ahora)
    {
        var audiencias = await db.Audiencias.AsNoTracking().Where(a => a.ProcesoId == procesoId).OrderBy(a => a.Hora).ToListAsync();
        var ids = audiencias.SelectMany(a => a.Asistentes).Select(a => a.CuentaId).OfType<Guid>().Distinct().ToList();
        var nombres = await db.Cuentas.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Nombre);
        return [.. audiencias.Select(a => new AudienciaPublica(
            a.Id, a.Clase.Nombre(), a.Estado, a.Hora, a.Lugar, a.Enlace, a.OrdenDelDia, a.InstaladaEn, a.TerminadaEn, a.SeReanuda, a.Motivo, a.RecibeAsistentes(ahora),
            a.Estado == EstadoAudiencia.Terminada ? SinNombresPropios(a, nombres) : [],
            [.. a.Anotaciones.Select(r => new RenglonDeAudiencia(r.En, r.Texto))],
            a.Acta is { } acta ? new ArchivoPublico(acta.ArchivoId, acta.Nombre, acta.Sha256, acta.Tamano) : null, a.ActaEn))];
    }

    private static IReadOnlyList<string> SinNombresPropios(Audiencia audiencia, Dictionary<Guid, string> cuentas) =>
    [
        .. audiencia.Asistentes.Where(a => a.CuentaId is not null).Select(a => $"{cuentas[a.CuentaId!.Value]} ({a.Calidad.Nombre().ToLowerInvariant()})").Distinct().Order(StringComparer.CurrentCulture),
        .. audiencia.Asistentes.Where(a => a.CuentaId is null).GroupBy(a => a.Calidad).OrderBy(g => g.Key)
            .Select(g => $"{g.Count()} {(g.Count() == 1 ? "persona" : "personas")} más: {g.Key.Nombre().ToLowerInvariant()}"),
    ];
}
