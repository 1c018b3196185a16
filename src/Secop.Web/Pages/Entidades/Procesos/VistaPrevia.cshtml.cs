using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class VistaPreviaModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    public PliegoALeer Pliego => new(Proceso.Contenido(), $"{Raiz}/documentos");
}
