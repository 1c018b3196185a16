using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Cuentas;

[Permiso(Permisos.VerAuditoria)]
public sealed class AuditoriaModel(SecopDbContext db, CuentaActual cuenta) : PaginaDeCuenta(cuenta)
{
    private const int PorPagina = 50;

    /// <summary>Instante e id de la última fila vista: «638…_guid».</summary>
    [BindProperty(SupportsGet = true)]
    public string? Antes { get; set; }

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public string? Siguiente { get; private set; }

    public async Task OnGetAsync()
    {
        Titular("Auditoría");
        var (en, id) = Desde(Antes);
        var propia = Cuenta.CuentaId;
        var texto = propia.ToString();
        var asientos = await db.Bitacora
            .FromSql($"""
                select * from bitacora
                where (cuenta_id = {propia} or (datos ? 'DeCuenta' and datos ->> 'DeCuenta' = {texto})) and (en, id) < ({en}, {id})
                order by en desc, id desc limit {PorPagina + 1}
                """)
            .AsNoTracking().ToListAsync();
        var personas = asientos.Select(a => a.UsuarioId).ToHashSet();
        var nombres = await db.Users.Where(u => personas.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nombres + " " + u.Apellidos);
        var agencia = await db.Cuentas.Where(c => c.Tipo == TipoCuenta.Agencia).Select(c => c.Id).FirstOrDefaultAsync();
        Filas = asientos.Take(PorPagina)
            .Select(a => new Fila(a.En, a.Frase, a.CuentaId == agencia && agencia != propia ? "Operador de la plataforma" : nombres.GetValueOrDefault(a.UsuarioId, "La plataforma"), a.ProcesoId))
            .ToList();
        Siguiente = asientos.Count > PorPagina ? $"{asientos[PorPagina - 1].En.UtcTicks}_{asientos[PorPagina - 1].Id}" : null;
    }

    private static (DateTimeOffset En, Guid Id) Desde(string? texto)
    {
        var partes = (texto ?? "").Split('_');
        return partes.Length == 2 && long.TryParse(partes[0], CultureInfo.InvariantCulture, out var ticks) && ticks is > 0 and < 3_155_378_975_999_999_999
            && Guid.TryParse(partes[1], out var id)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : (new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero), Guid.Empty);
    }

    public sealed record Fila(DateTimeOffset En, string Frase, string Quien, Guid? ProcesoId);
}
