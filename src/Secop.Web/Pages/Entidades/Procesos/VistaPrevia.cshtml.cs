using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class VistaPreviaModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    public PliegoEnPublico ComoSeLee => new(
        new PliegoALeer(Proceso.Contenido(), $"{Raiz}/documentos"), Cuenta.NombreCuenta, null,
        Proceso.VersionPliego == 0 ? "Borrador: todavía no es público" : $"Versión {Proceso.VersionPliego} del pliego", null);
}
