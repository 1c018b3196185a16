using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>Una versión publicada y lo que cambió frente a la anterior.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class VersionModel(ServiciosDeProceso s) : PaginaDePlan(s, "Una versión publicada")
{
    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; }

    public DateTimeOffset En { get; private set; }

    public string Hash { get; private set; } = "";

    public int Lineas { get; private set; }

    public decimal Valor { get; private set; }

    public IReadOnlyList<CambioDePlan> Cambios { get; private set; } = [];

    protected override async Task<bool> CompletarAsync()
    {
        var version = await Db.VersionesDelPlan.AsNoTracking().SingleOrDefaultAsync(v => v.PlanId == Id && v.Numero == Numero);
        if (version is null)
        {
            return false;
        }

        (En, Hash, Lineas, Valor) = (version.En, version.Hash, version.Lineas, version.ValorTotal);
        if (Numero > 1)
        {
            Cambios = DiferenciaDePlan.Entre(await Db.ContenidoDeAsync(Id, Numero - 1), ContenidoDelPlan.DeJson(version.Contenido));
        }

        ViewData["Title"] = $"Versión {Numero}";
        return true;
    }
}
