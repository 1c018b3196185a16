using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Pqrsd;

/// <summary>La bandeja: primero lo que vence antes. Los filtros viven en la dirección.</summary>
[Permiso(Permisos.AtenderPeticiones)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel
{
    public const int PorPagina = 50;

    /// <summary>Pendientes, mias, sinasignar, porfirmar, todas.</summary>
    [BindProperty(SupportsGet = true)]
    public string Ver { get; set; } = "pendientes";

    [BindProperty(SupportsGet = true)]
    public ClaseDePeticion? Clase { get; set; }

    [BindProperty(SupportsGet = true)]
    public Semaforo? Luz { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Desde { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Tras { get; set; }

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Cuentas { get; private set; } = new Dictionary<string, int>();

    public string? Siguiente { get; private set; }

    public DateOnly Hoy => CalendarioHabil.FechaBogota(reloj.Ahora);

    public async Task OnGetAsync()
    {
        var yo = cuenta.UsuarioId;
        var pendientes = db.Peticiones.AsNoTracking().Where(p => p.Estado == EstadoDePeticion.Radicada || p.Estado == EstadoDePeticion.Asignada
            || p.Estado == EstadoDePeticion.EnTramite || p.Estado == EstadoDePeticion.Ampliada || p.Estado == EstadoDePeticion.Incompleta);
        Cuentas = new Dictionary<string, int>
        {
            ["pendientes"] = await pendientes.CountAsync(),
            ["mias"] = await pendientes.CountAsync(p => p.AsignadaA == yo),
            ["sinasignar"] = await pendientes.CountAsync(p => p.AsignadaA == null),
            ["porfirmar"] = await PorFirmar(yo).CountAsync(),
            ["todas"] = await db.Peticiones.CountAsync(),
        };
        var consulta = Ver switch
        {
            "mias" => pendientes.Where(p => p.AsignadaA == yo),
            "sinasignar" => pendientes.Where(p => p.AsignadaA == null),
            "porfirmar" => PorFirmar(yo),
            "todas" => db.Peticiones.AsNoTracking(),
            _ => pendientes,
        };
        if (Clase is { } clase)
        {
            consulta = consulta.Where(p => p.Clase == clase);
        }

        if (Luz is { } luz)
        {
            consulta = ConLuz(consulta, luz);
        }

        if (!string.IsNullOrWhiteSpace(Q))
        {
            consulta = Radicado.TryParse(Q, out var r) ? consulta.Where(p => p.Radicado == r || p.RadicadoDeSalida == r) : consulta.Where(p => false);
        }

        if (Desde is { } dia && Tras is { } id)
        {
            consulta = consulta.Where(p => p.Vencimiento > dia || (p.Vencimiento == dia && p.Id > id));
        }

        var filas = await consulta.OrderBy(p => p.Vencimiento).ThenBy(p => p.Id).Take(PorPagina + 1).ToListAsync();
        var quienes = filas.Select(p => p.AsignadaA).OfType<Guid>().Distinct().ToList();
        var nombres = await db.Users.Where(u => quienes.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nombres + " " + u.Apellidos);
        Filas = [.. filas.Take(PorPagina).Select(p => new Fila(
            p.Id, p.Radicado.ToString(), p.Clase, p.Asunto, p.Estado, p.SemaforoEn(Hoy), p.DiasQueFaltan(Hoy), p.Vencimiento, p.AsignadaA is { } a ? nombres.GetValueOrDefault(a) : null))];
        Siguiente = filas.Count > PorPagina
            ? QueryString.Create([
                KeyValuePair.Create("ver", (string?)Ver), KeyValuePair.Create("clase", Clase?.ToString()), KeyValuePair.Create("luz", Luz?.ToString()),
                KeyValuePair.Create("desde", (string?)filas[PorPagina - 1].Vencimiento.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), KeyValuePair.Create("tras", (string?)filas[PorPagina - 1].Id.ToString())]).Value
            : null;
    }

    // Las que tienen un borrador de otra persona: revisarlo, aprobarlo o firmarlo.
    private IQueryable<Peticion> PorFirmar(Guid yo) => db.Peticiones
        .FromSql($"""
            select p.*, p.xmin from peticiones p
            where p.estado in ('Asignada', 'EnTramite', 'Ampliada') and p.respuesta ->> 'FirmaId' is null and p.respuesta ->> 'ProyectoId' <> {yo.ToString()}
            """)
        .AsNoTracking();

    private IQueryable<Peticion> ConLuz(IQueryable<Peticion> consulta, Semaforo luz)
    {
        var (uno, tres) = (CalendarioHabil.Nacional.SumarHabiles(Hoy, 1), CalendarioHabil.Nacional.SumarHabiles(Hoy, 3));
        var corre = consulta.Where(p => p.Estado == EstadoDePeticion.Radicada || p.Estado == EstadoDePeticion.Asignada || p.Estado == EstadoDePeticion.EnTramite || p.Estado == EstadoDePeticion.Ampliada);
        return luz switch
        {
            Semaforo.Vencida => corre.Where(p => p.Vencimiento < Hoy),
            Semaforo.Urgente => corre.Where(p => p.Vencimiento >= Hoy && p.Vencimiento <= uno),
            Semaforo.Cercana => corre.Where(p => p.Vencimiento > uno && p.Vencimiento <= tres),
            Semaforo.Holgada => corre.Where(p => p.Vencimiento > tres),
            Semaforo.Detenida => consulta.Where(p => p.Estado == EstadoDePeticion.Incompleta),
            Semaforo.Terminada => consulta.Where(p => p.Estado == EstadoDePeticion.Respondida || p.Estado == EstadoDePeticion.Cerrada || p.Estado == EstadoDePeticion.Trasladada || p.Estado == EstadoDePeticion.Desistida),
        };
    }

    public sealed record Fila(
        Guid Id, string Radicado, ClaseDePeticion Clase, TipoDeAsunto Asunto, EstadoDePeticion Estado, Semaforo Luz, int? Faltan, DateOnly Vencimiento, string? Asignada);
}
