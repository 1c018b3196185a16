using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Procesos;

[Permiso(Permisos.SuscribirseAProcesos)]
public sealed class OportunidadesModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel
{
    public sealed record Fila(
        Guid Id, string Nombre, string Entidad, string CodigoMunicipio, string Unspsc, FaseProceso Fase, decimal Valor, DateTimeOffset Cierre, bool Suscrito);

    public DateTimeOffset Ahora => reloj.Ahora;

    public bool TieneIntereses { get; private set; }

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var intereses = await db.Proveedores.Where(p => p.Id == cuenta.CuentaId).Select(p => p.Intereses).SingleAsync();
        TieneIntereses = intereses.Count > 0;
        Filas = [.. (await AbiertasAsync(db, intereses, cuenta.CuentaId, Ahora)).OrderBy(f => f.Cierre)];
    }

    /// <summary>Lo que se puede observar u ofertar ahora y cae en alguno de los intereses.</summary>
    public static async Task<List<Fila>> AbiertasAsync(SecopDbContext db, IReadOnlyList<string> intereses, Guid proveedorId, DateTimeOffset ahora)
    {
        var abiertos = await db.Procesos.AsNoTracking().Where(p => p.Estado == EstadoProceso.Publicado && p.Cierre > ahora).OrderBy(p => p.Cierre).Take(2000).ToListAsync();
        var propios = abiertos.Where(p => intereses.Any(i => CodigoUnspsc.Cubre(i, p.UnspscPrincipal) || p.UnspscAdicionales.Any(u => CodigoUnspsc.Cubre(i, u)))).Take(100).ToList();
        var ids = propios.Select(p => p.Id).ToList();
        var suscritos = await db.Suscripciones.Where(s => s.ProveedorId == proveedorId && ids.Contains(s.ProcesoId)).Select(s => s.ProcesoId).ToListAsync();
        var entidades = propios.Select(p => p.EntidadId).Distinct().ToList();
        var nombres = await db.Cuentas.Where(c => entidades.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Nombre);
        return [.. propios.Select(p => new Fila(
            p.Id, p.Nombre, nombres[p.EntidadId], p.CodigoMunicipio, p.UnspscPrincipal, p.FaseEn(ahora), p.ValorEstimado, p.Cierre, suscritos.Contains(p.Id)))];
    }
}
