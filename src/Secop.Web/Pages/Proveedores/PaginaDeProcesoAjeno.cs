using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;

namespace Secop.Web.Pages.Proveedores;

/// <summary>Un proceso ya público en el que el proveedor hace algo; el que no se ha publicado es 404.</summary>
public abstract class PaginaDeProcesoAjeno(ServiciosDeProceso s) : PaginaConProceso(s)
{
    public override string Raiz => $"/proveedor/procesos/{Id}";

    public string Codigo => Proceso.Codigo;

    public bool EstaSuscrito { get; private set; }

    protected SecopDbContext Db => Servicios.Db;

    protected override Task<Proceso?> BuscarAsync() => Db.ProcesoPublicoAsync(Id);

    protected override async Task<bool> CompletarAsync()
    {
        EstaSuscrito = await Db.EstaSuscritoAsync(Id, Cuenta.CuentaId);
        return true;
    }
}
