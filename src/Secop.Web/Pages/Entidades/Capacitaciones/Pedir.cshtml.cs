using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Capacitaciones;

[Permiso(Permisos.PedirCapacitacion)]
public sealed class PedirModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task OnGetAsync()
    {
        var municipio = await db.Cuentas.Where(c => c.Id == cuenta.CuentaId).Select(c => c.CodigoMunicipio).SingleAsync();
        Entrada = new() { CodigoMunicipio = $"{municipio} {Divipola.Nombre(municipio)}" };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Leer() is not { } datos)
        {
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        // Dos a la vez no pasan del tope.
        await using var transaccion = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({cuenta.CuentaId.ToString()}, 48))");
        var pendientes = await db.SolicitudesDeCapacitacion.CountAsync(s => s.EntidadId == cuenta.CuentaId && s.Estado == EstadoDeSolicitud.Pendiente);
        db.Add(SolicitudDeCapacitacion.Pedir(datos, pendientes, cuenta.Actor, reloj.Ahora));
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
        TempData["Hecho"] = "La Agencia recibió su solicitud. Le avisaremos cuando la convierta en un evento.";
        return Redirect("/entidad/capacitaciones");
    }

    // Todas las reglas que rompe lo escrito, no sólo la primera; a lo que no se pudo leer no se le suma otra frase.
    private DatosDeSolicitud? Leer()
    {
        var faltas = new List<ReglaIncumplida>();
        string? municipio = null;
        try
        {
            municipio = Divipola.Elegir(Entrada.CodigoMunicipio, nameof(Entrada.CodigoMunicipio));
        }
        catch (ReglaIncumplida cual)
        {
            faltas.Add(cual);
        }

        var datos = new DatosDeSolicitud(Entrada.Tema, Entrada.Personas, municipio, Entrada.Modo, Entrada.Desde, Entrada.Hasta);
        faltas.AddRange(SolicitudDeCapacitacion.Examinar(datos, reloj.Ahora));
        foreach (var rota in faltas.DistinctBy(f => f.Campo))
        {
            var campo = $"{nameof(Entrada)}.{rota.Campo}";
            if (ModelState.GetFieldValidationState(campo) != ModelValidationState.Invalid)
            {
                ModelState.AddModelError(campo, rota.Message);
            }
        }

        return ModelState.IsValid ? datos : null;
    }

    public sealed class Formulario
    {
        public string? Tema { get; set; }

        public int? Personas { get; set; }

        public string? CodigoMunicipio { get; set; }

        public ModoDeCapacitacion Modo { get; set; }

        public DateOnly? Desde { get; set; }

        public DateOnly? Hasta { get; set; }
    }
}
