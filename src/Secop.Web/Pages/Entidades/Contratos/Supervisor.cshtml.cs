using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.FirmarContratoEntidad)]
public sealed class SupervisorModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public IReadOnlyList<SelectListItem> Personas { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c =>
        {
            ReglasDeContrato.SupervisorDeLaEntidad.ExigirEn("UsuarioId", Personas.Any(p => p.Value == Entrada.UsuarioId.ToString()));
            c.DesignarSupervisor(Entrada.UsuarioId, Entrada.Motivo ?? "", Actor, Ahora);
        },
        "La supervisión quedó designada.");

    protected override async Task<bool> CompletarAsync()
    {
        var entidad = Contrato.EntidadId;
        Personas = await (
            from m in Servicios.Db.Membresias
            join u in Servicios.Db.Users on m.UsuarioId equals u.Id
            where m.CuentaId == entidad && m.Estado == EstadoMembresia.Aceptado && m.Roles.Contains(RolesDeCuenta.Supervisor)
            orderby u.Nombres, u.Apellidos
            select new SelectListItem(u.Nombres + " " + u.Apellidos, u.Id.ToString())).ToListAsync();
        return true;
    }

    public sealed class Formulario
    {
        public Guid UsuarioId { get; set; }
        public string? Motivo { get; set; }
    }
}
