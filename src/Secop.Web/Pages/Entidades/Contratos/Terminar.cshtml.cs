using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.SupervisarContrato)]
public sealed class TerminarModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(c => c.Terminar(Actor, Ahora), "El contrato terminó.");
}
