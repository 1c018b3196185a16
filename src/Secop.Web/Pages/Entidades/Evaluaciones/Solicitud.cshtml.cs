using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Leer lo respondido y decidirlo.</summary>
[Permiso(Permisos.EvaluarOfertas)]
public sealed class SolicitudModel(ServiciosDeProceso s) : PaginaDeMesa(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid SolicitudId { get; set; }

    [BindProperty]
    public bool? Acepta { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    public Solicitud Solicitud { get; private set; } = null!;

    public string? Requisito { get; private set; }

    public string Proveedor { get; private set; } = "";

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        e =>
        {
            ReglasDePagina.ElijaDecision.ExigirEn("Acepta", Acepta is not null);
            e.Decidir(Mesa.EnEvaluacion, SolicitudId, Acepta!.Value, Motivo, Actor, Ahora);
        },
        () => Acepta == true ? "Quedó aceptado." : "Quedó registrado que no se acepta.");

    protected override async Task<bool> CompletarAsync(Evaluacion evaluacion)
    {
        if (evaluacion.Solicitudes.FirstOrDefault(x => x.Id == SolicitudId) is not { } solicitud)
        {
            return false;
        }

        Solicitud = solicitud;
        Requisito = evaluacion.Requisitos.FirstOrDefault(r => r.Id == solicitud.RequisitoId)?.Nombre;
        Proveedor = (await Db.NombresDeCuentasAsync([solicitud.ProveedorId]))[solicitud.ProveedorId];
        return true;
    }
}
