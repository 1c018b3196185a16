using Microsoft.AspNetCore.Mvc;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class PedirAprobacionModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        async p => p.PedirAprobacion(await Servicios.Db.ReglasDeAsync(p, Ahora), Servicios.Calendario, Actor, Ahora, await Servicios.Db.AdendaEnPreparacionAsync(Id)),
        "La aprobación quedó pedida.",
        $"{Raiz}/aprobacion");
}
