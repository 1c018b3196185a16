using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class VistaPreviaModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    private Adenda? _ajustes;

    public PliegoEnPublico ComoSeLee => new(
        new PliegoALeer(_ajustes is null ? Proceso.Contenido() : ContenidoPliego.DeJson(_ajustes.Propuesta), $"{Raiz}/documentos"), Cuenta.NombreCuenta, null,
        Proceso.VersionPliego == 0 ? "Borrador: todavía no es público"
        : _ajustes is null ? $"Versión {Proceso.VersionPliego} del pliego"
        : $"Cambios en preparación sobre la versión {Proceso.VersionPliego}: todavía no son públicos", null);

    protected override async Task<bool> CompletarAsync()
    {
        _ajustes = Proceso.Estado == EstadoProceso.Publicado ? await Servicios.Db.AdendaEnPreparacionAsync(Id) : null;
        return true;
    }
}
