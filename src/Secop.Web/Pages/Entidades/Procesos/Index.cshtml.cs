using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class IndexModel(ServiciosDeProceso s) : PageModel
{
    private const int PorPagina = 25;

    [BindProperty(SupportsGet = true, Name = "estado")]
    public EstadoProceso? Estado { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Texto { get; set; }

    /// <summary>Desde dónde sigue la lista: instante de creación e identificador de la última fila vista.</summary>
    [BindProperty(SupportsGet = true, Name = "desde")]
    public string? Desde { get; set; }

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public IReadOnlyDictionary<EstadoProceso, int> Cuentas { get; private set; } = new Dictionary<EstadoProceso, int>();

    public string? Siguiente { get; private set; }

    /// <summary>Lo que cada proceso de la página le pide a esta persona.</summary>
    public ILookup<Guid?, TareaDeEscritorio> Tareas { get; private set; } = Array.Empty<TareaDeEscritorio>().ToLookup(t => t.ProcesoId);

    public DateTimeOffset Ahora => s.Ahora;

    public bool PuedeCrear => s.Cuenta.Puede(Permisos.CrearProceso);

    public async Task OnGetAsync()
    {
        var propios = s.Db.Procesos.IgnoreAutoIncludes().AsNoTracking().Where(p => p.EntidadId == s.Cuenta.CuentaId);
        Cuentas = await propios.GroupBy(p => p.Estado).Select(g => new { g.Key, Total = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Total);
        if (Estado is { } estado)
        {
            propios = propios.Where(p => p.Estado == estado);
        }

        if (!string.IsNullOrWhiteSpace(Texto))
        {
            var patron = $"%{Texto.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            propios = propios.Where(p => EF.Functions.ILike(p.Numero, patron, "\\") || EF.Functions.ILike(p.Nombre, patron, "\\"));
        }

        if (Clave() is var (en, id))
        {
            propios = propios.Where(p => p.CreadoEn < en || (p.CreadoEn == en && p.Id.CompareTo(id) < 0));
        }

        var procesos = await propios.OrderByDescending(p => p.CreadoEn).ThenByDescending(p => p.Id).Take(PorPagina + 1).ToListAsync();
        if (procesos.Count > PorPagina)
        {
            procesos.RemoveAt(PorPagina);
            Siguiente = $"{procesos[^1].CreadoEn.UtcTicks}-{procesos[^1].Id:n}";
        }

        Tareas = (await s.Db.TareasDeProcesosAsync(s.Cuenta, procesos, Ahora)).ToLookup(t => t.ProcesoId);
        Filas = [.. procesos.Select(p => new Fila(
            p.Id, p.Numero, p.Nombre, p.ValorEstimado, p.FaseEn(Ahora), p.FinDeRecepcion()?.Instante, p.SuModalidad.FinDeRecepcion, p.PublicadoEn))];
    }

    private (DateTimeOffset En, Guid Id)? Clave() =>
        Desde?.Split('-') is [var ticks, var id] && long.TryParse(ticks, System.Globalization.CultureInfo.InvariantCulture, out var t)
            && t is > 0 and < 3_155_378_975_999_999_999 && Guid.TryParse(id, out var guid)
            ? (new DateTimeOffset(t, TimeSpan.Zero), guid) : null;

    public sealed record Fila(Guid Id, string Numero, string Nombre, decimal Valor, FaseProceso Fase, DateTimeOffset? Cierre, TipoHito? HitoDeCierre, DateTimeOffset? PublicadoEn);
}
