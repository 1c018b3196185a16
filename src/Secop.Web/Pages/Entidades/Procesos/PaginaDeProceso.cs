using Secop.Domain.Procesos;
using Secop.Web.Data;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Un proceso de la entidad en uso; lo de otra es 404.</summary>
public abstract class PaginaDeProceso(ServiciosDeProceso s) : PaginaConProceso(s)
{
    public override string Raiz => $"/entidad/procesos/{Id}";

    protected override Task<Proceso?> BuscarAsync() => Servicios.Db.ProcesoDeAsync(Cuenta.CuentaId, Id);
}
