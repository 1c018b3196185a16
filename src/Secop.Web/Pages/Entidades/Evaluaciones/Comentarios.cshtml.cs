using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Los comentarios al informe: cada uno se responde antes de aceptar.</summary>
[Permiso(Permisos.EvaluarOfertas)]
public sealed class ComentariosModel(ServiciosDeProceso s) : PaginaDeMesa(s)
{
    [BindProperty]
    public Guid ComentarioId { get; set; }

    [BindProperty]
    public string? Respuesta { get; set; }

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public Task<IActionResult> OnPostAsync() =>
        ActuarAsync(e => e.ResponderComentario(Mesa.EnEvaluacion, ComentarioId, Respuesta, Actor, Ahora), () => "La respuesta quedó publicada.", "/comentarios");

    protected override async Task<bool> CompletarAsync(Evaluacion evaluacion)
    {
        var nombres = await Db.NombresDeCuentasAsync(evaluacion.Comentarios.Select(c => c.CuentaId));
        Filas = [.. evaluacion.Comentarios.OrderBy(c => c.En).Select(c => new Fila(c.Id, nombres[c.CuentaId], c.Version, c.Texto, c.En, c.Respuesta, c.RespondidoEn))];
        return true;
    }

    public sealed record Fila(Guid Id, string Cuenta, int Version, string Texto, DateTimeOffset En, string? Respuesta, DateTimeOffset? RespondidoEn);
}
