using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Domain.Servicio;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Servicio;

/// <summary>Los incidentes y mantenimientos, y cómo registrar otro.</summary>
[Permiso(Permisos.AdministrarServicio)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty]
    public FormularioDeIncidente Incidente { get; set; } = new();

    [BindProperty]
    public FormularioDeMantenimiento Mantenimiento { get; set; } = new();

    public IReadOnlyList<Incidente> Incidentes { get; private set; } = [];

    public IReadOnlyList<Mantenimiento> Mantenimientos { get; private set; } = [];

    public DateTimeOffset Ahora => reloj.Ahora;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var datos = new DatosDeIncidente(
            Incidente.Clase, Incidente.Titulo, Incidente.Descripcion, Incidente.Clase == ClaseDeIncidente.General ? Enum.GetValues<ComponenteDeServicio>() : Incidente.Funciones,
            Formato.DeCampo(Incidente.Desde) ?? reloj.Ahora);
        var nuevo = Domain.Servicio.Incidente.Abrir(datos, cuenta.Actor, reloj.Ahora);
        db.Add(nuevo);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "El incidente quedó abierto y ya se ve en el estado del servicio.";
        return Redirect($"/plataforma/servicio/incidentes/{nuevo.Id}");
    }

    public async Task<IActionResult> OnPostAnunciarAsync()
    {
        var dias = (int)(await db.ParametrosAsync()).Valor(ClavesDeMesa.Mantenimiento, CalendarioHabil.FechaBogota(reloj.Ahora));
        db.Add(Domain.Servicio.Mantenimiento.Anunciar(
            Mantenimiento.Titulo, Mantenimiento.Descripcion, Mantenimiento.Funciones, Formato.DeCampo(Mantenimiento.Desde) ?? reloj.Ahora, Formato.DeCampo(Mantenimiento.Hasta) ?? reloj.Ahora,
            dias, CalendarioHabil.Nacional, cuenta.Actor, reloj.Ahora));
        await db.SaveChangesAsync();
        TempData["Hecho"] = "El mantenimiento quedó anunciado en el estado del servicio.";
        return Redirect("/plataforma/servicio");
    }

    public async Task<IActionResult> OnPostCancelarAsync(Guid cual)
    {
        if (await db.Mantenimientos.SingleOrDefaultAsync(m => m.Id == cual) is not { } mantenimiento)
        {
            return NotFound();
        }

        mantenimiento.Cancelar(cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "El mantenimiento quedó cancelado.";
        return Redirect("/plataforma/servicio");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Incidentes = await db.Incidentes.AsNoTracking().OrderByDescending(i => i.Hasta == null).ThenByDescending(i => i.Desde).Take(50).ToListAsync();
        Mantenimientos = await db.Mantenimientos.AsNoTracking().OrderByDescending(m => m.Desde).Take(20).ToListAsync();
        return null;
    }

    public sealed class FormularioDeIncidente
    {
        public ClaseDeIncidente Clase { get; set; }

        public string? Titulo { get; set; }

        public string? Descripcion { get; set; }

        public DateTime? Desde { get; set; }

        public List<ComponenteDeServicio> Funciones { get; set; } = [];
    }

    public sealed class FormularioDeMantenimiento
    {
        public string? Titulo { get; set; }

        public string? Descripcion { get; set; }

        public DateTime? Desde { get; set; }

        public DateTime? Hasta { get; set; }

        public List<ComponenteDeServicio> Funciones { get; set; } = [];
    }
}
