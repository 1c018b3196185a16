using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.EnviarFacturas)]
public sealed class VerModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public IReadOnlyList<AccionDeContrato> Acciones { get; private set; } = [];

    protected override Task<bool> CompletarAsync()
    {
        Acciones = AccionesDeContrato.DelProveedor(Ficha, Servicios.Cuenta);
        return Task.FromResult(true);
    }
}
