using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Salidas;

/// <summary>Crear otro proceso con el pliego de uno desierto, cancelado o revocado.</summary>
[Permiso(Permisos.CrearProceso)]
public sealed class RelacionadoModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    [BindProperty]
    public string? NumeroNuevo { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var nuevo = Proceso.CrearRelacionado(Proceso, NumeroNuevo ?? "", Actor, Ahora);
        ReglasDeProceso.NumeroRepetido.ExigirEn(
            "NumeroNuevo", !await Servicios.Db.NumeroOcupadoAsync(Cuenta.CuentaId, nuevo.Numero), nuevo.Numero);
        Servicios.Db.Add(nuevo);
        await Servicios.Db.SaveChangesAsync();
        TempData["Hecho"] = "El borrador quedó creado con el mismo pliego. Ponga las fechas y los CDP, y revise cada sección.";
        return Redirect($"/entidad/procesos/{nuevo.Id}");
    }

    protected override Task<bool> CompletarAsync() => Task.FromResult(Proceso.Estado != EstadoProceso.Borrador);
}
