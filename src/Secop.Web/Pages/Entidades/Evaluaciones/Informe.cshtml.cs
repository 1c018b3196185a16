using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Evaluaciones;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>La vista previa del informe, generada de los datos, y su publicación.</summary>
[Permiso(Permisos.PublicarInforme)]
public sealed class InformeModel(ServiciosDeProceso s) : PaginaDeMesa(s)
{
    public ContenidoDelInforme Previo { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var informe = await Db.PublicarInformeAsync(Mesa, Actor, Ahora);
        await Db.SaveChangesAsync();
        TempData["Hecho"] = informe.Version == 1 ? "El informe se publicó y empezó su traslado." : $"Se publicó el informe ajustado, versión {informe.Version}.";
        return Redirect($"/entidad/procesos/{Id}/evaluacion/informes/{informe.Version}");
    }

    protected override async Task<bool> CompletarAsync(Evaluacion evaluacion)
    {
        Previo = evaluacion.PrepararInforme(Mesa.EnEvaluacion, await Db.NombresDelInformeAsync(Mesa), Ahora);
        return true;
    }
}
