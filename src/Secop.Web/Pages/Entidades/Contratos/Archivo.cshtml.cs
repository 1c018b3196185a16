using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class ArchivoModel(ServiciosDeContrato s) : ArchivoDeContratoPropio(s);
