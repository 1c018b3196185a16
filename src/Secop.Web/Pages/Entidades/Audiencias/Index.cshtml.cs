using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Audiencias;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Audiencias;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class IndexModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public bool PuedeCitar => Cuenta.Puede(Permisos.PublicarProceso) && Proceso.Estado == EstadoProceso.Publicado;

    protected override async Task<bool> CompletarAsync()
    {
        var audiencias = await Servicios.Db.Audiencias.AsNoTracking().Where(a => a.ProcesoId == Id).OrderBy(a => a.Hora).ToListAsync();
        Filas = [.. audiencias.Select(a => new Fila(a.Id, a.Clase.Nombre(), a.Estado, a.Hora, a.Lugar.Length > 0 ? a.Lugar : a.Enlace, a.Asistentes.Count, a.Acta is not null))];
        return Proceso.Estado != EstadoProceso.Borrador;
    }

    public sealed record Fila(Guid Id, string Clase, EstadoAudiencia Estado, DateTimeOffset Hora, string Donde, int Asistentes, bool TieneActa);
}
