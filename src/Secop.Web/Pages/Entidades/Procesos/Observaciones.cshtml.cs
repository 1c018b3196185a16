using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class ObservacionesModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    private static readonly TipoHito[] DeRespuesta = [TipoHito.RespuestasProyecto, TipoHito.Respuestas, TipoHito.RespuestasPliego];

    public bool EsMinima => Proceso.Modalidad == MinimaCuantia.Codigo;

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    /// <summary>Hasta cuándo se responde, según el cronograma; nulo si ya pasó o no lo dice.</summary>
    public DateTimeOffset? ParaResponder => Proceso.Estado.Termino() ? null : DeRespuesta.Select(Proceso.InstanteDe).Where(i => i > Ahora).Min();

    public bool PuedeResponder => Cuenta.Puede(Permisos.ResponderObservaciones)
        && Proceso.ActosDe(Cuenta.UsuarioId, Ahora).Any(a => a.Acto == ActoDeProceso.ResponderObservaciones);

    protected override async Task<bool> CompletarAsync()
    {
        Filas = await Servicios.Db.Observaciones.AsNoTracking().Where(o => o.ProcesoId == Id)
            .Join(Servicios.Db.Proveedores, o => o.ProveedorId, p => p.Id, (o, p) => new { o, p.Nombre })
            .OrderBy(f => f.o.RespondidaEn != null).ThenBy(f => f.o.EnviadaEn)
            .Select(f => new Fila(f.o.Id, f.o.Asunto, f.o.Texto, f.Nombre, f.o.EnviadaEn, f.o.Respuesta, f.o.RespondidaEn)).ToListAsync();
        return true;
    }

    public sealed record Fila(Guid Id, string Asunto, string Texto, string Proveedor, DateTimeOffset EnviadaEn, string? Respuesta, DateTimeOffset? RespondidaEn);
}
