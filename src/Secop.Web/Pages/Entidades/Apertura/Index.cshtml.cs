using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Entidades.Apertura;

[Permiso(Permisos.AbrirOfertas)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, AperturaDeOfertas apertura, Urna urna, ConfirmacionDeContrasena confirmacion, Reloj reloj)
    : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Contrasena { get; set; }

    public Datos? Proceso { get; private set; }

    public FilaDeActa? Acta { get; private set; }

    public IReadOnlyList<FilaDeOferente> Oferentes { get; private set; } = [];

    public bool EsLaHora { get; private set; }

    public bool EsDelEquipo { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        try
        {
            ReglasDeProceso.AperturaEquipo.Exigir(EsDelEquipo);
            await confirmacion.ExigirAsync(Contrasena);
            await apertura.AbrirAsync(Id, cuenta.Actor);
        }
        catch (ReglaIncumplida regla)
        {
            await urna.AnotarIntentoAsync(Id, cuenta.Actor, "apertura", regla);
            throw;
        }

        TempData["Hecho"] = "La urna quedó abierta y el acta publicada.";
        return Redirect($"/entidad/procesos/{Id}/apertura");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        var proceso = await db.Procesos.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && p.EntidadId == cuenta.CuentaId && p.Estado != EstadoProceso.Borrador);
        if (proceso is null)
        {
            return NotFound();
        }

        var hora = proceso.InstanteDe(TipoHito.Apertura) ?? proceso.Cierre;
        Proceso = new Datos(proceso.Codigo, proceso.Numero, proceso.Nombre, proceso.Cierre, hora, proceso.Estado == EstadoProceso.Publicado)
        {
            PrecioAparte = proceso.SuModalidad.SobreEconomico is not null,
            Desierto = $"/entidad/procesos/{Id}{RutasDeActos.De(ActoDeProceso.DeclararDesierto, proceso.SuModalidad)}",
        };
        EsLaHora = reloj.Ahora >= hora && reloj.Ahora >= proceso.Cierre;
        EsDelEquipo = proceso.TieneFuncion(cuenta.UsuarioId, FuncionEquipo.AbreOfertas);
        Acta = await db.ActasDeApertura.Where(a => a.ProcesoId == Id).Select(a => new FilaDeActa(a.AbiertaEn, a.Ofertas, a.Ilegibles)).SingleOrDefaultAsync();
        if (Acta is not null)
        {
            Oferentes = await (
                from oferta in db.Ofertas
                join proveedor in db.Cuentas on oferta.ProveedorId equals proveedor.Id
                where oferta.ProcesoId == Id && oferta.AbiertaEn != null
                orderby oferta.PresentadaEn, oferta.Id
                select new FilaDeOferente(oferta.Id, proveedor.Nombre, oferta.PresentadaEn, oferta.Estado, oferta.Total)).ToListAsync();
        }

        return null;
    }

    public sealed record Datos(string Codigo, string Numero, string Nombre, DateTimeOffset Cierre, DateTimeOffset Apertura, bool EstaPublicado)
    {
        /// <summary>El precio se abre después, en su propio acto.</summary>
        public bool PrecioAparte { get; init; }

        public string Desierto { get; init; } = "";
    }

    public sealed record FilaDeActa(DateTimeOffset AbiertaEn, int Ofertas, int Ilegibles);

    public sealed record FilaDeOferente(Guid OfertaId, string Proveedor, DateTimeOffset? Llegada, EstadoOferta Estado, decimal? Total);
}
