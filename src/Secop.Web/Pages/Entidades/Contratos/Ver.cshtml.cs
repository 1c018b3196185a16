using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class VerModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public IReadOnlyList<AccionDeContrato> Acciones { get; private set; } = [];

    protected override Task<bool> CompletarAsync()
    {
        Acciones = AccionesDeContrato.DeLaEntidad(Ficha, Servicios.Cuenta, Hoy);
        return Task.FromResult(true);
    }
}
