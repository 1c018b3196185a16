using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.MesaDeServicio;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.MesaDeServicio;

/// <summary>La bandeja de la Mesa: primero lo que vence antes. Los filtros quedan en la dirección.</summary>
[Permiso(Permisos.AtenderMesa)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel
{
    public const int PorPagina = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>vivos, mios, sin-asignar, fallas, resueltos o todos.</summary>
    [BindProperty(SupportsGet = true)]
    public string Ver { get; set; } = "vivos";

    [BindProperty(SupportsGet = true)]
    public PrioridadDeCaso? Prioridad { get; set; }

    [BindProperty(SupportsGet = true)]
    public TemaDeCaso? Tema { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public bool HayMas { get; private set; }

    public IReadOnlyDictionary<string, int> Cuantos { get; private set; } = new Dictionary<string, int>();

    public static IReadOnlyList<(string Clave, string Nombre)> Vistas { get; } =
        [("vivos", "Por resolver"), ("mios", "Míos"), ("sin-asignar", "Sin asignar"), ("fallas", "Fallas por decidir"), ("resueltos", "Resueltos"), ("todos", "Todos")];

    public async Task OnGetAsync()
    {
        Pagina = Math.Clamp(Pagina, 1, 1_000);
        var casos = db.Casos.IgnoreAutoIncludes().AsNoTracking();
        Cuantos = new Dictionary<string, int>();
        var cuantos = new Dictionary<string, int>();
        foreach (var (clave, _) in Vistas)
        {
            cuantos[clave] = await Vista(casos, clave).CountAsync();
        }

        Cuantos = cuantos;
        var llano = Texto.Llano(Q is { Length: > 100 } largo ? largo[..100] : Q ?? "");
        var filtrados = Vista(casos, Ver)
            .Where(c => (Prioridad == null || c.Prioridad == Prioridad) && (Tema == null || c.Tema == Tema) && (llano == "" || c.Buscable.Contains(llano)));
        var quienes = await db.QuienesAtiendenAsync();
        var pagina = await filtrados.OrderBy(c => c.PrimeraRespuestaEn == null ? c.VenceRespuestaEn : c.VenceSolucionEn).ThenBy(c => c.Id)
            .Skip((Pagina - 1) * PorPagina).Take(PorPagina + 1).ToListAsync();
        HayMas = pagina.Count > PorPagina;
        Filas = [.. pagina.Take(PorPagina).Select(c => new Fila(
            c.Id, c.Radicado.ToString(), c.Asunto, c.Tema, c.Estado, c.Prioridad, c.SemaforoEn(reloj.Ahora), c.PrimeraRespuestaEn is null ? c.VenceRespuestaEn : c.VenceSolucionEn,
            c.AsignadoA is { } a ? quienes.GetValueOrDefault(a, "Persona retirada") : null, c.UsuarioId is null))];
    }

    private IQueryable<CasoMesaServicio> Vista(IQueryable<CasoMesaServicio> casos, string cual)
    {
        var yo = cuenta.UsuarioId;
        return cual switch
        {
            "mios" => casos.Where(c => c.AsignadoA == yo && c.Estado != EstadoDeCaso.Cerrado && c.Estado != EstadoDeCaso.Resuelto),
            "sin-asignar" => casos.Where(c => c.AsignadoA == null && c.Estado != EstadoDeCaso.Cerrado && c.Estado != EstadoDeCaso.Resuelto),
            "fallas" => casos.Where(c => c.EsFalla && c.Decision == null),
            "resueltos" => casos.Where(c => c.Estado == EstadoDeCaso.Resuelto || c.Estado == EstadoDeCaso.Cerrado),
            "todos" => casos,
            _ => casos.Where(c => c.Estado != EstadoDeCaso.Cerrado && c.Estado != EstadoDeCaso.Resuelto),
        };
    }

    public sealed record Fila(
        Guid Id, string Radicado, string Asunto, TemaDeCaso Tema, EstadoDeCaso Estado, PrioridadDeCaso Prioridad, Semaforo Semaforo, DateTimeOffset Vence, string? Asignado, bool SinCuenta);
}
