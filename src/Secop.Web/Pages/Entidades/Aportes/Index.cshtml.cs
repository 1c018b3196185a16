using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos.Aportes;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Aportes;

/// <summary>Lo que entregaron los interesados fuera de las ofertas, tal como va llegando.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class IndexModel(ServiciosDeProceso s, Almacen almacen) : PaginaDeProceso(s)
{
    public IReadOnlyList<AporteEnVista> Aportes { get; private set; } = [];

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() is { } otra ? otra
        : Aportes.SelectMany(a => a.Archivos).Any(a => a.ArchivoId == archivo) && await Servicios.Db.Archivos.AsNoTracking().SingleOrDefaultAsync(a => a.Id == archivo) is { } a
            ? await almacen.EntregarAsync(Response, a.Id, a.Nombre, a.Mime)
            : NotFound();

    protected override async Task<bool> CompletarAsync()
    {
        Aportes = await Servicios.Db.AportesAsync(Id);
        return Proceso.SuModalidad.Actos.Any(a => Aporte.Es(a.Acto));
    }
}
