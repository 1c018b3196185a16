using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.EnviarFacturas)]
public sealed class ArchivoModel(ServiciosDeContrato s) : ArchivoDeContratoPropio(s);
