using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;

using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Procesos;

/// <summary>Un proceso visto por un proveedor: interesarse, observar, pedir la limitación y llegar a su oferta.</summary>
[Permiso(Permisos.SuscribirseAProcesos)]
public sealed class VerModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    public sealed record Ficha(
        Guid Id, string Codigo, string Numero, string Nombre, string Descripcion, string Entidad, EstadoProceso Estado, FaseProceso Fase, decimal ValorEstimado,
        string CodigoMunicipio, DateTimeOffset Cierre, DateTimeOffset? FinObservaciones, string Limitacion);

    public sealed record MiObservacion(string Asunto, string Texto, DateTimeOffset EnviadaEn, string? Respuesta, DateTimeOffset? RespondidaEn);

    public sealed class DatosDeObservacion
    {
        public string? Asunto { get; set; }

        public string? Texto { get; set; }
    }

    public sealed class DatosDeSolicitud
    {
        public DateOnly? Constitucion { get; set; }

        public bool Declara { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DatosDeObservacion Entrada { get; set; } = new();

    [BindProperty]
    public DatosDeSolicitud Mipyme { get; set; } = new();

    public Ficha Proceso { get; private set; } = null!;

    public DateTimeOffset Ahora => reloj.Ahora;

    public bool EstaSuscrito { get; private set; }

    public bool YaPidioMipyme { get; private set; }

    public Guid? OfertaId { get; private set; }

    public IReadOnlyList<MiObservacion> Observaciones { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostSuscribirAsync() => await ActuarAsync(
        Permisos.SuscribirseAProcesos,
        async proceso =>
        {
            if (!await SuscritoAsync())
            {
                db.Add(Suscripcion.Suscribir(proceso, cuenta.Actor, reloj.Ahora));
            }
        },
        "Quedó suscrito: le avisaremos por correo de lo que pase en este proceso.");

    public async Task<IActionResult> OnPostObservarAsync() => await ActuarAsync(
        Permisos.EnviarObservaciones,
        async proceso =>
        {
            ReglasDeProceso.SuscribirsePrimero.Exigir(await SuscritoAsync());
            db.Add(Observacion.Enviar(proceso, Entrada.Asunto ?? "", Entrada.Texto ?? "", null, cuenta.Actor, reloj.Ahora));
        },
        "Su observación quedó publicada. Le avisaremos cuando la entidad responda.");

    public async Task<IActionResult> OnPostMipymeAsync() => await ActuarAsync(
        Permisos.SolicitarMipyme,
        async proceso =>
        {
            ReglasDeProceso.SuscribirsePrimero.Exigir(await SuscritoAsync());
            var proveedor = await db.Proveedores.SingleAsync(p => p.Id == cuenta.CuentaId);
            ReglasDeProceso.MipymeNoEs.ExigirEn("Declara", Mipyme.Declara);
            ReglasDeProceso.MipymeConstitucion.ExigirEn("Constitucion", Mipyme.Constitucion is not null);
            db.Add(SolicitudMipyme.Solicitar(
                proceso, new DatosDeMipyme(proveedor.EsMipyme, EsColombiana: Mipyme.Declara, proveedor.CodigoMunicipio, Mipyme.Constitucion!.Value), cuenta.Actor, reloj.Ahora));
        },
        "Su solicitud de limitación a Mipyme quedó registrada.");

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.ProcesoPublicoAsync(Id) is not { } p)
        {
            return NotFound();
        }

        var entidad = await db.Cuentas.Where(c => c.Id == p.EntidadId).Select(c => c.Nombre).SingleAsync();
        Proceso = new(p.Id, p.Codigo, p.Numero, p.Nombre, p.Descripcion, entidad, p.Estado, p.FaseEn(Ahora), p.ValorEstimado, p.CodigoMunicipio, p.Cierre,
            p.InstanteDe(TipoHito.FinObservaciones), p.Limitacion?.Alcance.Nombre() ?? "Por decidir en el aviso");
        EstaSuscrito = await SuscritoAsync();
        YaPidioMipyme = await db.SolicitudesMipyme.AnyAsync(s => s.ProcesoId == Id && s.ProveedorId == cuenta.CuentaId);
        OfertaId = await db.Set<Oferta>().Where(o => o.ProcesoId == Id && o.ProveedorId == cuenta.CuentaId).Select(o => (Guid?)o.Id).SingleOrDefaultAsync();
        Observaciones = await db.Observaciones.Where(o => o.ProcesoId == Id && o.ProveedorId == cuenta.CuentaId).OrderByDescending(o => o.EnviadaEn)
            .Select(o => new MiObservacion(o.Asunto, o.Texto, o.EnviadaEn, o.Respuesta, o.RespondidaEn)).ToListAsync();
        return null;
    }

    private Task<bool> SuscritoAsync() => db.Suscripciones.AnyAsync(s => s.ProcesoId == Id && s.ProveedorId == cuenta.CuentaId);

    private async Task<IActionResult> ActuarAsync(string permiso, Func<Proceso, Task> acto, string aviso)
    {
        if (!cuenta.Puede(permiso))
        {
            return Forbid();
        }

        if (await db.ProcesoPublicoAsync(Id) is not { } proceso)
        {
            return NotFound();
        }

        await acto(proceso);
        await db.SaveChangesAsync();
        TempData["Hecho"] = aviso;
        return RedirectToPage(new { Id });
    }
}
