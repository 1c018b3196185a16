using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Servicio;

namespace Secop.Web.Data;

public enum SaludDeComponente
{
    Bien,
    ConFallas,
    Caido,
    SinMedicion,
}

/// <param name="Disponibilidad">Por ciento de mediciones buenas; nulo sin medición.</param>
public sealed record DiaMedido(DateOnly Dia, int Intentos, int Fallas, int? P95, bool EsDeDemostracion)
{
    public decimal? Disponibilidad => Intentos == 0 ? null : decimal.Round(100m * (Intentos - Fallas) / Intentos, 2);
}

public sealed record ComponenteEnVista(ComponenteDeServicio Componente, SaludDeComponente Salud, DateTimeOffset? UltimaEn, int? P95, decimal? Disponibilidad, IReadOnlyList<DiaMedido> Dias);

public sealed record IncidenteEnVista(
    Guid Id, ClaseDeIncidente Clase, string Titulo, IReadOnlyList<ComponenteDeServicio> Funciones, DateTimeOffset Desde, DateTimeOffset? Hasta, string? Certificado, int Procesos, bool EsDeDemostracion,
    IReadOnlyList<NovedadDeIncidente> Novedades);

public sealed record MantenimientoEnVista(Guid Id, string Titulo, string Descripcion, IReadOnlyList<ComponenteDeServicio> Funciones, DateTimeOffset Desde, DateTimeOffset Hasta, DateTimeOffset AnunciadoEn, DateTimeOffset? CanceladoEn, bool EsDeDemostracion);

public sealed record EstadoDelServicio(IReadOnlyList<ComponenteEnVista> Componentes, IReadOnlyList<IncidenteEnVista> Incidentes, IReadOnlyList<MantenimientoEnVista> Mantenimientos)
{
    public bool HayHistoriaDeDemostracion => Componentes.Any(c => c.Dias.Any(d => d.EsDeDemostracion));
}

// El estado del servicio: sólo lo que se midió. Lo que no se midió se dice.
public sealed partial class VistaPublica
{
    public const int DiasDeHistoria = 90;
    private static readonly TimeSpan Fresca = TimeSpan.FromMinutes(5);

    public async Task<EstadoDelServicio> EstadoDelServicioAsync()
    {
        var hoy = CalendarioHabil.FechaBogota(Ahora);
        var desde = CalendarioHabil.Instante(hoy.AddDays(1 - DiasDeHistoria), default);
        var medidas = await _db.Mediciones.Where(m => m.Hora >= desde && m.Hora <= Ahora).ToListAsync();
        var incidentes = await IncidentesAsync(desde);
        var dias = Enumerable.Range(0, DiasDeHistoria).Select(i => hoy.AddDays(1 - DiasDeHistoria + i)).ToList();
        var componentes = Enum.GetValues<ComponenteDeServicio>().Select(c =>
        {
            var suyas = medidas.Where(m => m.Componente == c).ToList();
            var porDia = suyas.GroupBy(m => CalendarioHabil.FechaBogota(m.Hora)).ToDictionary(g => g.Key, g => new DiaMedido(
                g.Key, g.Sum(m => m.Intentos), g.Sum(m => m.Fallas), Latencias.Percentil(Latencias.Sumar(g.Select(m => m.Latencias)), 95), g.Any(m => m.EsDeDemostracion)));
            var ultima = suyas.Where(m => !m.EsDeDemostracion).MaxBy(m => m.UltimaEn);
            var (intentos, fallas) = (suyas.Sum(m => m.Intentos), suyas.Sum(m => m.Fallas));
            return new ComponenteEnVista(
                c, Salud(c, ultima, incidentes), ultima?.UltimaEn, ultima is null ? null : Latencias.Percentil(Latencias.Sumar(suyas.Where(m => !m.EsDeDemostracion && m.Hora > Ahora.AddHours(-24)).Select(m => m.Latencias)), 95),
                intentos == 0 ? null : decimal.Round(100m * (intentos - fallas) / intentos, 2),
                [.. dias.Select(d => porDia.GetValueOrDefault(d) ?? new DiaMedido(d, 0, 0, null, false))]);
        });
        var mantenimientos = await _db.Mantenimientos.Where(m => m.Hasta > Ahora && m.CanceladoEn == null).OrderBy(m => m.Desde).ToListAsync();
        return new EstadoDelServicio([.. componentes], incidentes, [.. mantenimientos.Select(EnVista)]);
    }

    /// <summary>Lo que ha pasado, de lo más reciente a lo más viejo, para el canal de novedades.</summary>
    public async Task<(IReadOnlyList<IncidenteEnVista> Incidentes, IReadOnlyList<MantenimientoEnVista> Mantenimientos)> NovedadesDelServicioAsync()
    {
        var desde = Ahora.AddDays(-DiasDeHistoria);
        var mantenimientos = await _db.Mantenimientos.Where(m => m.AnunciadoEn > desde).OrderByDescending(m => m.AnunciadoEn).ToListAsync();
        return (await IncidentesAsync(desde), [.. mantenimientos.Select(EnVista)]);
    }

    private static MantenimientoEnVista EnVista(Mantenimiento m) =>
        new(m.Id, m.Titulo, m.Descripcion, m.Funciones, m.Desde, m.Hasta, m.AnunciadoEn, m.CanceladoEn, m.EsDeDemostracion);

    private async Task<IReadOnlyList<IncidenteEnVista>> IncidentesAsync(DateTimeOffset desde)
    {
        var incidentes = await _db.Incidentes.Where(i => i.Hasta == null || i.Hasta > desde).OrderByDescending(i => i.Desde).Take(100).ToListAsync();
        var ids = incidentes.Select(i => i.CertificadoId).OfType<Guid>().ToList();
        var codigos = await _db.Certificados.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Codigo);
        return [.. incidentes.Select(i => new IncidenteEnVista(
            i.Id, i.Clase, i.Titulo, i.Funciones, i.Desde, i.Hasta, i.CertificadoId is { } c ? codigos.GetValueOrDefault(c) : null, i.Plazos.Select(p => p.ProcesoId).Distinct().Count(), i.EsDeDemostracion,
            [.. i.Novedades.OrderByDescending(n => n.En)]))];
    }

    private SaludDeComponente Salud(ComponenteDeServicio componente, Sondas.Medicion? ultima, IReadOnlyList<IncidenteEnVista> incidentes)
    {
        var conIncidente = incidentes.Any(i => i.Hasta is null && i.Funciones.Contains(componente));
        return ultima is null || Ahora - ultima.UltimaEn > Fresca ? (conIncidente ? SaludDeComponente.ConFallas : SaludDeComponente.SinMedicion)
            : !ultima.UltimaFueBuena ? SaludDeComponente.Caido
            : conIncidente ? SaludDeComponente.ConFallas
            : SaludDeComponente.Bien;
    }
}
