using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Data;

/// <summary>Lo que espera a una persona en su cuenta de proveedor: solo lo que su rol puede hacer.</summary>
public static class TareasDeProveedor
{
    /// <summary>Ofertas sin presentar, subsanaciones por responder e informes por comentar; de un proceso o de todos.</summary>
    public static async Task<IReadOnlyList<TareaDeEscritorio>> TareasDeOfertasAsync(
        this SecopDbContext db, CuentaActual cuenta, DateTimeOffset ahora, Guid? procesoId = null)
    {
        var ofertas = await db.Ofertas.AsNoTracking().Where(o => o.ProveedorId == cuenta.CuentaId && (procesoId == null || o.ProcesoId == procesoId)).ToListAsync();
        var ids = ofertas.Select(o => o.ProcesoId).ToList();
        var procesos = await db.Procesos.IgnoreAutoIncludes().AsNoTracking().Where(p => ids.Contains(p.Id) && p.Estado == EstadoProceso.Publicado).ToDictionaryAsync(p => p.Id);
        var tareas = new List<TareaDeEscritorio>();
        foreach (var oferta in ofertas)
        {
            if (procesos.GetValueOrDefault(oferta.ProcesoId) is { } p)
            {
                await DeOfertaAsync(db, cuenta, oferta, p, ahora, tareas);
            }
        }

        if (cuenta.Puede(Permisos.ResponderSubsanacion))
        {
            var vivos = procesos.Keys.ToList();
            var pedidas = await db.Evaluaciones.Where(e => vivos.Contains(e.ProcesoId) && e.TerminadaEn == null)
                .SelectMany(e => e.Solicitudes.Where(s => s.ProveedorId == cuenta.CuentaId && s.Estado == EstadoSolicitud.Pedida && s.Hasta > ahora)
                    .Select(s => new { e.ProcesoId, s.Id, s.Tipo, s.Hasta })).ToListAsync();
            tareas.AddRange(pedidas.Select(s => Tarea(
                s.Tipo == TipoSolicitud.Subsanacion ? "Subsanación por responder" : "Explicación de precio por responder",
                procesos[s.ProcesoId], $"/proveedor/procesos/{s.ProcesoId}/solicitudes/{s.Id}", s.Hasta)));
        }

        return TareasDeEntidad.Ordenadas(tareas);
    }

    /// <summary>Lo que los contratos de la cuenta le piden a la persona.</summary>
    public static async Task<IReadOnlyList<TareaDeEscritorio>> TareasDeContratosPropiosAsync(this SecopDbContext db, CuentaActual cuenta, DateTimeOffset ahora)
    {
        // Los contratos se abren con este permiso: quien no lo tiene no sabe de ellos.
        if (!cuenta.Puede(Permisos.EnviarFacturas))
        {
            return [];
        }

        var contratos = await db.Contratos.AsNoTracking().Where(c => c.ProveedorId == cuenta.CuentaId && c.Etapa != EtapaContrato.EnEdicion && c.Etapa != EtapaContrato.Cerrado).ToListAsync();
        var tareas = new List<TareaDeEscritorio>();
        foreach (var c in contratos)
        {
            void Si(bool condicion, string permiso, string que, string ruta, DateTimeOffset? hasta = null)
            {
                if (condicion && cuenta.Puede(permiso))
                {
                    tareas.Add(new(que, $"{c.Numero}: {c.Objeto}", $"/proveedor/contratos/{c.Id}{ruta}", hasta));
                }
            }

            DateTimeOffset? limite = c.LimiteDeFirma is { } dia ? CalendarioHabil.Instante(dia.AddDays(1), TimeOnly.MinValue) : null;
            Si(c.Etapa == EtapaContrato.PendienteFirmaProveedor, Permisos.FirmarContratoProveedor, "Contrato por firmar", "", limite);
            Si(c.Etapa is EtapaContrato.Firmado or EtapaContrato.EnEjecucion && c.GarantiasPorCubrir(ahora).Count > 0
                && c.Garantias.All(g => g.Estado != EstadoGarantia.PendienteAceptacion), Permisos.CargarGarantias, "Garantía por cargar", "/garantias/nueva");
            foreach (var factura in c.Facturas.Where(f => f.Estado is EstadoFactura.Borrador or EstadoFactura.Rechazada))
            {
                Si(true, Permisos.EnviarFacturas, factura.Estado == EstadoFactura.Borrador ? "Factura sin enviar" : "Factura devuelta por la entidad: corríjala", $"/facturas/{factura.Id}");
            }

            foreach (var modificacion in c.Modificaciones.Where(m => m.Estado == EstadoModificacion.EnviadaProveedor))
            {
                Si(true, Permisos.FirmarContratoProveedor, "Modificación del contrato por responder", $"/modificaciones/{modificacion.Id}");
            }

            Si(c.Liquidaciones.Any(l => l.Estado == EstadoLiquidacion.EnviadaProveedor), Permisos.FirmarContratoProveedor, "Acta de liquidación por revisar", "/liquidacion");
        }

        return TareasDeEntidad.Ordenadas(tareas);
    }

    private static async Task DeOfertaAsync(SecopDbContext db, CuentaActual cuenta, Oferta oferta, Proceso p, DateTimeOffset ahora, List<TareaDeEscritorio> tareas)
    {
        if (ahora < p.Cierre && cuenta.Puede(Permisos.PresentarOferta))
        {
            if (oferta.Estado is EstadoOferta.EnEdicion or EstadoOferta.Retirada)
            {
                tareas.Add(Tarea("Su oferta NO está presentada", p, $"/proveedor/ofertas/{oferta.Id}", p.Cierre));
            }
            else if (p.VersionPliego > 1 && oferta.EstaDesactualizada(PliegosDeOferta.De(await db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id))))
            {
                tareas.Add(Tarea("Su oferta quedó desactualizada por una adenda: preséntela de nuevo", p, $"/proveedor/ofertas/{oferta.Id}", p.Cierre));
            }
        }

        if (oferta.AbiertaEn is not null && p.FaseEn(ahora) == FaseProceso.Traslado && cuenta.Puede(Permisos.ComentarInforme))
        {
            tareas.Add(Tarea("Informe de evaluación en traslado: puede comentarlo", p, $"/proveedor/procesos/{p.Id}/evaluacion", p.FinDelTraslado));
        }
    }

    private static TareaDeEscritorio Tarea(string que, Proceso p, string url, DateTimeOffset? hasta) => new(que, $"{p.Numero}: {p.Nombre}", url, hasta, p.Id);
}
