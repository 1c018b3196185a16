using Microsoft.EntityFrameworkCore;
using Secop.Domain.Contratos;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Data;

/// <summary>Lo que espera a una persona en su entidad. Sale de las mismas fases, equipos y permisos que abren las puertas.</summary>
public static class TareasDeEntidad
{
    /// <summary>Lo que esos procesos le piden a la persona, del borrador a la aceptación.</summary>
    public static async Task<IReadOnlyList<TareaDeEscritorio>> TareasDeProcesosAsync(
        this SecopDbContext db, CuentaActual cuenta, IReadOnlyCollection<Proceso> procesos, DateTimeOffset ahora)
    {
        var vivos = procesos.Where(p => p.Estado == EstadoProceso.Publicado).ToList();
        var ids = vivos.Where(p => ahora < p.Cierre).Select(p => p.Id).ToList();
        var sinResponder = await db.Observaciones.Where(o => ids.Contains(o.ProcesoId) && o.RespondidaEn == null)
            .GroupBy(o => o.ProcesoId).Select(g => new { g.Key, Cuantas = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Cuantas);
        var abiertos = vivos.Where(p => p.AbiertoEn is not null).Select(p => p.Id).ToList();
        var evaluaciones = await db.Evaluaciones.AsNoTracking().Where(e => abiertos.Contains(e.ProcesoId)).ToDictionaryAsync(e => e.ProcesoId);
        var todos = vivos.Select(p => p.Id).ToList();
        var sinQueEvaluar = await db.ActasDeApertura.Where(a => todos.Contains(a.ProcesoId) && a.Ofertas == a.Ilegibles).Select(a => a.ProcesoId).ToListAsync();
        return Ordenadas(procesos.SelectMany(p => sinQueEvaluar.Contains(p.Id) ? SinQueEvaluar(p, cuenta) : HastaLaApertura(p, sinResponder.GetValueOrDefault(p.Id), cuenta, ahora)
            .Concat(EnEvaluacion(p, evaluaciones.GetValueOrDefault(p.Id), cuenta, ahora))));
    }

    /// <summary>Lo que los contratos de la entidad le piden a la persona.</summary>
    public static async Task<IReadOnlyList<TareaDeEscritorio>> TareasDeContratosAsync(this SecopDbContext db, CuentaActual cuenta)
    {
        var contratos = await db.Contratos.AsNoTracking().Where(c => c.EntidadId == cuenta.CuentaId && c.Etapa != EtapaContrato.Cerrado).Select(c => new
        {
            c.Id,
            c.Numero,
            c.Objeto,
            c.Etapa,
            PorAprobar = c.Facturas.Where(f => f.Estado == EstadoFactura.Enviada).Select(f => f.Id).ToList(),
            PorPagar = c.Facturas.Where(f => f.Estado == EstadoFactura.Aprobada).Select(f => f.Id).ToList(),
            Garantias = c.Garantias.Where(g => g.Estado == EstadoGarantia.PendienteAceptacion).Select(g => g.Id).ToList(),
            Entregas = c.Entregas.Where(e => e.Estado == EstadoEntrega.Reportada).Select(e => e.Id).ToList(),
            Modificaciones = c.Modificaciones.Where(m => m.Estado == EstadoModificacion.AprobadaProveedor).Select(m => m.Id).ToList(),
        }).ToListAsync();
        var tareas = new List<TareaDeEscritorio>();
        foreach (var c in contratos)
        {
            void Si(bool condicion, string permiso, string que, string ruta = "")
            {
                if (condicion && cuenta.Puede(permiso))
                {
                    tareas.Add(new(que, $"{c.Numero}: {c.Objeto}", $"/entidad/contratos/{c.Id}{ruta}"));
                }
            }

            void Cada(List<Guid> partes, string permiso, string una, string varias, string carpeta) =>
                Si(partes.Count > 0, permiso, partes.Count == 1 ? una : $"{partes.Count} {varias}", partes.Count == 1 ? $"/{carpeta}/{partes[0]}" : "");

            Si(c.Etapa == EtapaContrato.EnEdicion, Permisos.EditarContrato, "Contrato por enviar al proveedor");
            Si(c.Etapa == EtapaContrato.FirmadoProveedor, Permisos.FirmarContratoEntidad, "Contrato por firmar", "/firmar");
            Si(c.Etapa == EtapaContrato.Firmado, Permisos.SupervisarContrato, "Contrato firmado, sin acta de inicio");
            Cada(c.Garantias, Permisos.AprobarGarantias, "Una garantía por aprobar", "garantías por aprobar", "garantias");
            Cada(c.Entregas, Permisos.SupervisarContrato, "Una entrega por recibir", "entregas por recibir", "entregas");
            Cada(c.PorAprobar, Permisos.AprobarFacturas, "Una factura por decidir", "facturas por decidir", "facturas");
            Cada(c.PorPagar, Permisos.MarcarPagos, "Una factura aprobada por pagar", "facturas aprobadas por pagar", "facturas");
            Cada(c.Modificaciones, Permisos.ModificarContrato, "Una modificación por publicar", "modificaciones por publicar", "modificaciones");
            Si(c.Etapa == EtapaContrato.Terminado, Permisos.LiquidarContrato, "Contrato terminado: liquidar o cerrar");
        }

        return tareas;
    }

    /// <summary>Lo que vence primero, primero; lo que no vence, al final.</summary>
    public static IReadOnlyList<TareaDeEscritorio> Ordenadas(IEnumerable<TareaDeEscritorio> tareas) => [.. tareas.OrderBy(t => t.Hasta ?? DateTimeOffset.MaxValue)];

    private static readonly HashSet<ActoDeProceso> HacenAvanzar =
    [
        ActoDeProceso.OrdenarApertura, ActoDeProceso.PublicarInformePrecalificacion, ActoDeProceso.ConformarLista, ActoDeProceso.PublicarProyecto, ActoDeProceso.Justificar,
        ActoDeProceso.ElegirContratista, ActoDeProceso.PublicarInformeFinal, ActoDeProceso.AbrirEconomico, ActoDeProceso.AplicarFormula, ActoDeProceso.RegistrarSubasta, ActoDeProceso.InstalarAudiencia,
        ActoDeProceso.Adjudicar, ActoDeProceso.Reanudar,
    ];

    private static IEnumerable<TareaDeEscritorio> HastaLaApertura(Proceso p, int sinResponder, CuentaActual cuenta, DateTimeOffset ahora)
    {
        var fase = p.FaseEn(ahora);
        TareaDeEscritorio Tarea(string que, string ruta, TipoHito? hasta = null) =>
            new(que, $"{p.Numero}: {p.Nombre}", $"/entidad/procesos/{p.Id}{ruta}", hasta is { } h ? p.InstanteDe(h) : null, p.Id);
        if (fase == FaseProceso.Borrador && p.TieneFuncion(cuenta.UsuarioId, FuncionEquipo.Estructurador))
        {
            yield return Tarea("Borrador por terminar", "");
        }

        if (p.Estado != EstadoProceso.Publicado)
        {
            yield break;
        }

        var suyos = p.ActosDe(cuenta.UsuarioId, ahora).Select(a => a.Acto).ToHashSet();
        if (sinResponder > 0 && suyos.Contains(ActoDeProceso.ResponderObservaciones) && cuenta.Puede(Permisos.ResponderObservaciones))
        {
            yield return Tarea(sinResponder == 1 ? "Una observación por responder" : $"{sinResponder} observaciones por responder", "/observaciones", TipoHito.Respuestas);
        }

        if (suyos.Contains(ActoDeProceso.PublicarAvisoMipyme) && cuenta.Puede(Permisos.DecidirMipyme))
        {
            yield return Tarea("Aviso de limitación a Mipyme por publicar", "/mipyme", TipoHito.AvisoMipyme);
        }

        if (fase == FaseProceso.CerradoSinAbrir && ahora >= p.InstanteDe(TipoHito.Apertura) && p.TieneFuncion(cuenta.UsuarioId, FuncionEquipo.AbreOfertas))
        {
            yield return Tarea("Apertura de ofertas", "/apertura", TipoHito.Apertura);
        }

        // Los actos que hacen avanzar al proceso y le tocan a esta persona.
        foreach (var acto in suyos.Where(a => HacenAvanzar.Contains(a) && (a == ActoDeProceso.Reanudar || !p.YaSeHizo(a))))
        {
            if (cuenta.Puede(Permisos.CumplirActos))
            {
                yield return Tarea(acto.Nombre(), RutasDeActos.De(acto, p.SuModalidad)!);
            }
        }
    }

    // Se abrió la urna y no había ninguna, o ninguna se pudo leer: solo queda el acto del ordenador.
    private static IEnumerable<TareaDeEscritorio> SinQueEvaluar(Proceso p, CuentaActual cuenta) =>
        p.TieneFuncion(cuenta.UsuarioId, FuncionEquipo.OrdenadorDelGasto) && cuenta.Puede(Permisos.DeclararDesierto)
            ? [new("Proceso por declarar desierto: no hay ofertas que evaluar", $"{p.Numero}: {p.Nombre}", $"/entidad/procesos/{p.Id}/evaluacion/desierto", p.InstanteDe(TipoHito.Aceptacion), p.Id)]
            : [];

    private static IEnumerable<TareaDeEscritorio> EnEvaluacion(Proceso p, Evaluacion? evaluacion, CuentaActual cuenta, DateTimeOffset ahora)
    {
        if (p.Estado != EstadoProceso.Publicado || p.AbiertoEn is null || evaluacion is { TerminadaEn: not null })
        {
            return [];
        }

        TareaDeEscritorio Tarea(string que, string ruta, DateTimeOffset? hasta) => new(que, $"{p.Numero}: {p.Nombre}", $"/entidad/procesos/{p.Id}/evaluacion{ruta}", hasta, p.Id);
        var tareas = new List<TareaDeEscritorio>();
        if (p.TieneFuncion(cuenta.UsuarioId, FuncionEquipo.Evaluador) && cuenta.Puede(Permisos.EvaluarOfertas))
        {
            tareas.AddRange(DelComite(p, evaluacion, cuenta, ahora, Tarea));
        }

        if (p.TieneFuncion(cuenta.UsuarioId, FuncionEquipo.OrdenadorDelGasto) && p.FaseEn(ahora) == FaseProceso.Aceptacion)
        {
            var hasta = p.InstanteDe(TipoHito.Aceptacion);
            var espera = evaluacion is not { InformeAlDia: true, ComentariosSinResponder.Count: 0 } || evaluacion.Solicitudes.Any(s => s.EstaAbierta);
            var desierto = evaluacion?.InformeVigente?.Recomendacion == Recomendacion.DeclararDesierto;
            if (espera && (cuenta.Puede(Permisos.AceptarOferta) || cuenta.Puede(Permisos.DeclararDesierto)))
            {
                tareas.Add(Tarea("Aceptación en espera: el comité tiene asuntos sin decidir", "", hasta));
            }
            else if (!espera && !desierto && cuenta.Puede(Permisos.AceptarOferta))
            {
                tareas.Add(Tarea("Oferta por aceptar", "/aceptar", hasta));
            }
            else if (!espera && desierto && cuenta.Puede(Permisos.DeclararDesierto))
            {
                tareas.Add(Tarea("Proceso por declarar desierto: el informe lo recomienda", "/desierto", hasta));
            }
        }

        return tareas;
    }

    private static IEnumerable<TareaDeEscritorio> DelComite(
        Proceso p, Evaluacion? evaluacion, CuentaActual cuenta, DateTimeOffset ahora, Func<string, string, DateTimeOffset?, TareaDeEscritorio> tarea)
    {
        var paraElInforme = p.InstanteDe(TipoHito.Informe);
        if (evaluacion is null)
        {
            yield return tarea("Evaluación por comenzar", "", paraElInforme);
            yield break;
        }

        if (evaluacion.DeclaracionDe(cuenta.UsuarioId) is not { } declaracion)
        {
            yield return tarea("Declare si tiene un conflicto de interés", "/declaracion", paraElInforme);
            yield break;
        }

        if (declaracion.ConConflicto)
        {
            yield break;
        }

        var fin = p.FinDelTraslado;
        var porDecidir = evaluacion.Solicitudes.Where(s => s.Estado == EstadoSolicitud.Respondida || s.EstaVencida(ahora)).ToList();
        if (porDecidir.Count > 0)
        {
            yield return tarea(
                porDecidir.Count == 1 ? "Una subsanación por decidir" : $"{porDecidir.Count} subsanaciones por decidir",
                porDecidir.Count == 1 ? $"/solicitudes/{porDecidir[0].Id}" : "", evaluacion.InformeVigente is null ? paraElInforme : fin);
        }

        if (evaluacion.ComentariosSinResponder.Count is > 0 and var comentarios)
        {
            yield return tarea(comentarios == 1 ? "Un comentario al informe sin respuesta" : $"{comentarios} comentarios al informe sin respuesta", "/comentarios", fin);
        }

        if (evaluacion.InformeAlDia)
        {
            yield break;
        }

        if (evaluacion.PendientesDelInforme.Count == 0)
        {
            yield return evaluacion.InformeVigente is null
                ? tarea("Informe por publicar", "/informe", paraElInforme)
                : tarea("La evaluación cambió: publique el informe ajustado", "/informe", fin);
        }
        else if (porDecidir.Count == 0 && !evaluacion.Solicitudes.Any(s => s.EstaAbierta))
        {
            yield return tarea("Evaluación en curso", "", evaluacion.InformeVigente is null ? paraElInforme : fin);
        }
    }
}
