using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Evaluaciones;

/// <summary>Lo que un proveedor ve de la evaluación: lo suyo, el informe publicado, sus comentarios y el resultado.</summary>
[Permiso(Permisos.ComentarInforme)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Texto { get; set; }

    public Proceso Proceso { get; private set; } = null!;

    public Evaluacion? Evaluacion { get; private set; }

    public ContenidoDelInforme? Informe { get; private set; }

    public IReadOnlyList<Pedido> Pedidos { get; private set; } = [];

    public IReadOnlyList<Comentario> Comentarios { get; private set; } = [];

    public ResultadoPublico? Resultado { get; private set; }

    public DateTimeOffset? FinDelTraslado => Informe is null ? null : Evaluacion!.FinDelTraslado(Proceso.EnEvaluacion());

    public bool PuedeComentar => FinDelTraslado is { } fin && reloj.Ahora < fin && Evaluacion!.TerminadaEn is null;

    public DateTimeOffset Ahora => reloj.Ahora;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        ReglasDeEvaluacion.SinInforme.Exigir(Evaluacion is not null);
        Evaluacion!.Comentar(Proceso.EnEvaluacion(), Texto, cuenta.Actor, reloj.Ahora);
        Proceso.ExigirDeFuera(ActoDeProceso.ComentarInforme, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "Su comentario quedó publicado. La entidad lo responderá antes de aceptar.";
        return Redirect($"/proveedor/procesos/{Id}/evaluacion");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.Procesos.SingleOrDefaultAsync(p => p.Id == Id && p.Estado != EstadoProceso.Borrador) is not { } proceso)
        {
            return NotFound();
        }

        Proceso = proceso;
        Evaluacion = await db.EvaluacionDeAsync(Id);
        Resultado = await db.ResultadoAsync(Id);
        if (Evaluacion is { } evaluacion)
        {
            Pedidos = [.. evaluacion.Solicitudes.Where(s => s.ProveedorId == cuenta.CuentaId).OrderByDescending(s => s.PedidaEn).Select(s => new Pedido(
                s.Id, s.Tipo, evaluacion.Requisitos.FirstOrDefault(r => r.Id == s.RequisitoId)?.Nombre, s.Hasta, s.Estado, s.EstaVencida(Ahora)))];
            Informe = evaluacion.InformeVigente is { } vigente ? ContenidoDelInforme.Leer(vigente.Contenido) : null;
            var nombres = await db.NombresDeCuentasAsync(evaluacion.Comentarios.Select(c => c.CuentaId));
            Comentarios = [.. evaluacion.Comentarios.OrderBy(c => c.En).Select(c => new Comentario(nombres[c.CuentaId], c.Texto, c.En, c.Respuesta, c.RespondidoEn))];
        }

        return null;
    }

    public sealed record Pedido(Guid Id, TipoSolicitud Tipo, string? Requisito, DateTimeOffset Hasta, EstadoSolicitud Estado, bool Vencida);

    public sealed record Comentario(string Cuenta, string Texto, DateTimeOffset En, string? Respuesta, DateTimeOffset? RespondidoEn);
}
