using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

[Permiso(Permisos.EvaluarOfertas)]
public sealed class DeclaracionModel(ServiciosDeProceso s) : PaginaDeMesa(s)
{
    [BindProperty]
    public bool ConConflicto { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public IReadOnlyList<string> Proponentes { get; private set; } = [];

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        e => e.DeclararInteres(Mesa.EnEvaluacion, ConConflicto, Motivo, Actor, Ahora),
        () => ConConflicto ? "Su conflicto de interés quedó declarado: usted no evalúa este proceso." : "Su declaración quedó registrada: ya puede evaluar.");

    protected override async Task<bool> CompletarAsync(Evaluacion evaluacion)
    {
        Proponentes = [.. (await Db.NombresDeCuentasAsync(evaluacion.Ofertas.Select(o => o.ProveedorId))).Values.Order(StringComparer.CurrentCulture)];
        return true;
    }
}
