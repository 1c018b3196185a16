using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Peticiones;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Pqrsd;

/// <summary>Lo que comparten las páginas de una petición por dentro: cargarla, hacer un acto y volver.</summary>
public abstract class PaginaDePeticion(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Peticion P { get; private set; } = null!;

    public Carta? Carta { get; private set; }

    public string? AsignadaA { get; private set; }

    public string? Proceso { get; private set; }

    public IReadOnlyList<EventoDePeticion> Eventos { get; private set; } = [];

    public DateOnly Hoy => CalendarioHabil.FechaBogota(reloj.Ahora);

    public bool EsMia => P.AsignadaA == cuenta.UsuarioId;

    public bool PuedeConvertir => P.Estado != EstadoDePeticion.Trasladada && cuenta.Puede(Permisos.OrganizarEventos);

    public bool PuedeFirmar => cuenta.Puede(Permisos.FirmarRespuestas);

    public bool LaProyecte => P.Respuesta?.ProyectoId == cuenta.UsuarioId;

    protected SecopDbContext Db => db;

    protected Actor Actor => cuenta.Actor;

    protected string MiNombre => cuenta.NombreUsuario;

    protected DateTimeOffset Ahora => reloj.Ahora;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public virtual async Task<IActionResult?> CargarAsync()
    {
        if (await db.Peticiones.SingleOrDefaultAsync(p => p.Id == Id) is not { } hallada)
        {
            return NotFound();
        }

        P = hallada;
        Carta = await Carta.DeAsync(db, P);
        AsignadaA = await db.Users.Where(u => u.Id == P.AsignadaA).Select(u => u.Nombres + " " + u.Apellidos).SingleOrDefaultAsync();
        Proceso = (await db.ProcesoDeLaPeticionAsync(P))?.Codigo;
        Eventos = await db.EventosDeLaPeticionAsync(Id);
        return null;
    }

    protected async Task<IActionResult> ActuarAsync(Func<Peticion, Task> acto, string hecho)
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        await acto(P);
        await db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect($"/plataforma/pqrsd/{Id}");
    }

    protected Task<IActionResult> ActuarAsync(Action<Peticion> acto, string hecho) => ActuarAsync(
        p =>
        {
            acto(p);
            return Task.CompletedTask;
        },
        hecho);
}
