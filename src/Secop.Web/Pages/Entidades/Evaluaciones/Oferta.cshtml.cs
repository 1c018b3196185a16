using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Una oferta entera: su aritmética, la evidencia de cada requisito y todos sus veredictos.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class OfertaModel(SecopDbContext db, CuentaActual cuenta) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid OfertaId { get; set; }

    public Mesa Mesa { get; private set; } = null!;

    public string Proveedor { get; private set; } = "";

    public OfertaEvaluada Precio { get; private set; } = null!;

    public IReadOnlyList<Renglon> Renglones { get; private set; } = [];

    /// <summary>El costo directo y lo que se le suma, con la lista de precios vigente.</summary>
    public DesgloseDePrecio Desglose { get; private set; } = new(0, []);

    public IReadOnlyList<SubtotalDeCapitulo> Subtotales { get; private set; } = [];

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public IReadOnlyList<string> Indicios { get; private set; } = [];

    public bool PuedeCalificar => cuenta.Puede(Permisos.EvaluarOfertas) && Mesa.EnEvaluacion.Evaluadores.Contains(cuenta.UsuarioId)
        && Mesa.Evaluacion is { TerminadaEn: null } e && e.DeclaracionDe(cuenta.UsuarioId) is { ConConflicto: false };

    public async Task<IActionResult> OnGetAsync()
    {
        if (await db.MesaAsync(Id, cuenta.CuentaId) is not { Evaluacion: { } evaluacion } mesa
            || evaluacion.Ofertas.FirstOrDefault(o => o.OfertaId == OfertaId) is not { } precio)
        {
            return NotFound();
        }

        Mesa = mesa;
        Precio = precio;
        var oferta = await db.OfertasAbiertas(Id).SingleAsync(o => o.Id == OfertaId);
        Proveedor = (await db.NombresDeCuentasAsync([precio.ProveedorId]))[precio.ProveedorId];
        Indicios = evaluacion.IndiciosDePrecioBajo(OfertaId, mesa.Proceso.ValorEstimado);
        var personas = await db.NombresDePersonasAsync(evaluacion.Calificaciones.Select(c => c.EvaluadorId));
        var pliego = PliegosDeOferta.De(mesa.Proceso);
        var contenido = oferta.Contenido ?? ContenidoOferta.Vacio;
        (Desglose, Subtotales) = (contenido.Desglose(pliego), oferta.EconomicoSinAbrir ? [] : contenido.Subtotales(pliego));
        Renglones = [.. pliego.Items
            .Where(i => oferta.Contenido?.Precios.ContainsKey(i.Id) ?? false)
            .Select(i => new Renglon(i.Orden, i.Descripcion, i.Cantidad, i.Unidad, oferta.Contenido!.Precios[i.Id], ContenidoOferta.TotalDe(i, oferta.Contenido.Precios[i.Id])))];
        Filas = [.. evaluacion.Requisitos.OrderBy(r => r.Orden).Select(r => new Fila(
            r.Id,
            r.Nombre,
            r.Detalle,
            r.Clase == ClaseRequisito.Precio ? null : Evidencia.De(Id, oferta, r, evaluacion.Requisitos),
            [.. evaluacion.Calificaciones.Where(c => c.OfertaId == OfertaId && c.RequisitoId == r.Id).OrderByDescending(c => c.Orden)
                .Select(c => new Dicho(c.Veredicto, c.Comentario, personas.GetValueOrDefault(c.EvaluadorId, ""), c.En))]))];
        return Page();
    }

    public sealed record Renglon(int Orden, string Descripcion, decimal Cantidad, string Unidad, decimal Unitario, decimal Total);

    public sealed record Fila(Guid RequisitoId, string Nombre, string? Detalle, Evidencia? Evidencia, IReadOnlyList<Dicho> Dichos);

    public sealed record Dicho(Veredicto Veredicto, string? Comentario, string Evaluador, DateTimeOffset En);
}
