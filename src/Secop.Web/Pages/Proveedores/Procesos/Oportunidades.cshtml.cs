using Microsoft.AspNetCore.Mvc;
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
    private const int PorPagina = 50;

    public sealed record Fila(
        Guid Id, string Nombre, string Entidad, string CodigoMunicipio, string Unspsc, FaseProceso Fase, decimal Valor, DateTimeOffset Cierre, bool Suscrito);

    public DateTimeOffset Ahora => reloj.Ahora;

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Paginador Paginador { get; private set; } = null!;

    public int Total { get; private set; }

    public bool TieneIntereses { get; private set; }

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var intereses = await db.Proveedores.Where(p => p.Id == cuenta.CuentaId).Select(p => p.Intereses).SingleAsync();
        TieneIntereses = intereses.Count > 0;
        var ahora = Ahora;
        var suyos = Abiertas(db, intereses, ahora);
        Total = await suyos.CountAsync();
        Paginador = new Paginador(Pagina, Total, PorPagina);
        var procesos = await Paginador.De(suyos.OrderBy(p => p.Cierre).ThenBy(p => p.Id)).ToListAsync();
        var (ids, entidades) = (procesos.Select(p => p.Id).ToList(), procesos.Select(p => p.EntidadId).Distinct().ToList());
        var suscritos = await db.Suscripciones.Where(s => s.ProveedorId == cuenta.CuentaId && ids.Contains(s.ProcesoId)).Select(s => s.ProcesoId).ToListAsync();
        var nombres = await db.Cuentas.Where(c => entidades.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Nombre);
        Filas = [.. procesos.Select(p => new Fila(
            p.Id, p.Nombre, nombres[p.EntidadId], p.CodigoMunicipio, p.UnspscPrincipal, p.FaseEn(ahora), p.ValorEstimado, p.Cierre, suscritos.Contains(p.Id)))];
    }

    // Lo que se puede observar u ofertar ahora y cae en alguno de los intereses.
    private static IQueryable<Proceso> Abiertas(SecopDbContext db, IEnumerable<string> intereses, DateTimeOffset ahora)
    {
        var raices = intereses.Select(i => CodigoUnspsc.Raiz(i) + "%").ToArray();
        return db.Procesos
            .FromSql($"""
                select p.*, p.xmin from procesos p where p.estado = 'Publicado' and p.cierre > {ahora}
                  and (p.unspsc_principal like any({raices}) or exists (select 1 from unnest(p.unspsc_adicionales) u where u like any({raices})))
                """)
            .AsNoTracking();
    }
}
