using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.ResponderObservaciones)]
public sealed class ResponderObservacionModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    private Observacion _observacion = null!;

    [BindProperty(SupportsGet = true)]
    public Guid ObservacionId { get; set; }

    [BindProperty]
    public string? Respuesta { get; set; }

    public string Asunto => _observacion.Asunto;

    public string Texto => _observacion.Texto;

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        p => _observacion.Responder(p, Respuesta ?? "", Actor, Ahora), "La respuesta quedó publicada.", $"{Raiz}/observaciones");

    protected override async Task<bool> CompletarAsync()
    {
        var observacion = await Servicios.Db.Observaciones.FirstOrDefaultAsync(o => o.Id == ObservacionId && o.ProcesoId == Id);
        _observacion = observacion!;
        return observacion is not null;
    }
}
