using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>La matriz de ofertas y requisitos: cada celda lleva a su evidencia.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public IReadOnlyList<Columna> Ofertas { get; private set; } = [];

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public IReadOnlyList<Pedido> Pedidos { get; private set; } = [];

    /// <summary>Se abrió la urna y ninguna oferta se pudo descifrar.</summary>
    public bool NingunaSeLeyo { get; private set; }

    public DateTimeOffset Ahora => reloj.Ahora;

    public bool EsDelComite => Mesa.EnEvaluacion.Evaluadores.Contains(cuenta.UsuarioId) && cuenta.Puede(Permisos.EvaluarOfertas);

    public DeclaracionDeInteres? MiDeclaracion => Mesa.Evaluacion?.DeclaracionDe(cuenta.UsuarioId);

    /// <summary>Sin declaración, con conflicto o terminada la evaluación, las celdas solo se consultan.</summary>
    public bool PuedeCalificar => EsDelComite && MiDeclaracion is { ConConflicto: false } && Mesa.Evaluacion?.TerminadaEn is null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { } mesa)
        {
            return NotFound();
        }

        Mesa = mesa;
        NingunaSeLeyo = mesa.Evaluacion is null && await db.ActasDeApertura.AnyAsync(a => a.ProcesoId == Id && a.Ofertas > 0 && a.Ilegibles == a.Ofertas);
        if (mesa.Evaluacion is { } evaluacion)
        {
            var nombres = await db.NombresDeCuentasAsync(evaluacion.Ofertas.Select(o => o.ProveedorId));
            var ofertas = evaluacion.PorPrecio;
            Ofertas = [.. ofertas.Select((o, i) => new Columna(
                o.OfertaId, i + 1, nombres[o.ProveedorId], o.TotalOfrecido, o.TotalCorregido, evaluacion.SituacionDe(o.OfertaId),
                evaluacion.IndiciosDePrecioBajo(o.OfertaId, mesa.Proceso.ValorEstimado).Count > 0))];
            Filas = [.. evaluacion.Requisitos.OrderBy(r => r.Orden).Select(r => new Fila(
                r.Id, r.Nombre, NombresDeEvaluacion.De(r.Clase), [.. ofertas.Select(o => evaluacion.VeredictoDe(o.OfertaId, r.Id)?.Veredicto)]))];
            Pedidos = [.. evaluacion.Solicitudes.OrderByDescending(s => s.PedidaEn).Select(s => new Pedido(
                s.Id, NombresDeEvaluacion.De(s.Tipo), nombres[s.ProveedorId], evaluacion.Requisitos.FirstOrDefault(r => r.Id == s.RequisitoId)?.Nombre,
                s.Hasta, s.Estado, s.EstaVencida(Ahora)))];
        }

        return Page();
    }

    public sealed record Columna(Guid OfertaId, int Orden, string Proveedor, decimal Total, decimal? Corregido, SituacionOferta Situacion, bool ConIndicios)
    {
        public bool TieneTurno => Situacion is SituacionOferta.EnVerificacion or SituacionOferta.PorSubsanar or SituacionOferta.NoCumple or SituacionOferta.Habilitada;
    }

    public sealed record Fila(Guid RequisitoId, string Nombre, string Clase, IReadOnlyList<Veredicto?> Veredictos);

    public sealed record Pedido(Guid Id, string Tipo, string Proveedor, string? Requisito, DateTimeOffset Hasta, EstadoSolicitud Estado, bool Vencida);
}
