using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Alertas;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>El área de trabajo: en borrador, la lista de tareas; publicado, la línea de fases y lo que sigue.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class VerModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    /// <summary>Las fases que recorre según su modalidad.</summary>
    public IReadOnlyList<FaseProceso> Linea => [.. Fases.Camino(Proceso.SuModalidad, Proceso.SituacionEn(Ahora).Hitos, Fase).Select(f => f.Fase)];

    public string Modalidad => Proceso.SuModalidad.Nombre;

    public IEnumerable<(SeccionPliego Seccion, string Ruta)> Secciones => SeccionesDelPliego.De(Proceso.SuModalidad);

    public bool HayMipyme => Proceso.SuModalidad.Tiene(ActoDeProceso.SolicitarMipyme);

    public string? Cambios => Proceso.PorPublicar is not null ? "Cambios al pliego" : Proceso.SuModalidad.Tiene(ActoDeProceso.ExpedirAdenda) ? "Adendas" : null;

    public bool PuedeCancelar => Cuenta.Puede(Permisos.PublicarProceso) && Proceso.ActosDe(Cuenta.UsuarioId, Ahora).Any(a => a.Acto == ActoDeProceso.Cancelar);

    public IReadOnlyList<Pendiente> Pendientes { get; private set; } = [];

    public Datos Ficha { get; private set; } = null!;

    public int SinResponder { get; private set; }

    public int Observaciones { get; private set; }

    /// <summary>Nulo hasta la apertura: para ofertar hay que suscribirse, y con cero suscritos se sabría que la urna está vacía.</summary>
    public int? Suscritos { get; private set; }

    public Guid? AdendaEnPreparacion { get; private set; }

    public IReadOnlyList<TareaDeEscritorio> Tareas { get; private set; } = [];

    /// <summary>El contrato que nació de la aceptación.</summary>
    public Guid? ContratoId { get; private set; }

    /// <summary>Si el proceso sale de alguna línea del plan anual, y dónde se dice.</summary>
    public EnElPlan EnElPlan { get; private set; } = null!;

    /// <summary>Por qué se siguió pese a una recomendación o una alerta: sólo se ve dentro de la entidad.</summary>
    public IReadOnlyList<PorQue> Justificaciones { get; private set; } = [];

    public AprobacionDePublicacion? Aprobacion => Proceso.Aprobacion;

    public bool PideAprobacion => Proceso.PorPublicar is not null && (Proceso.Aprobacion is not null || Proceso.Reglas?.ExigeAprobacion == true);

    /// <summary>El borrador no se publica sin que alguien lo apruebe, o lo aprobado se anuló.</summary>
    public bool FaltaAprobar { get; private set; }

    public IReadOnlyList<ProcesoEnlazado> Relacionados { get; private set; } = [];

    public bool AdmiteRelacionado => Proceso.AdmiteRelacionado && Cuenta.Puede(Permisos.CrearProceso);

    public bool PuedeSuspender => Puede(ActoDeProceso.Suspender);

    public bool PuedeReanudar => Puede(ActoDeProceso.Reanudar);

    public bool PuedeRevocar => Puede(ActoDeProceso.Revocar);

    public bool HayInteresados => Proceso.SuModalidad.Tiene(ActoDeProceso.ManifestarInteres) || Proceso.SuModalidad.Precalifica;

    public bool HayAportes => Proceso.SuModalidad.Actos.Any(a => Domain.Procesos.Aportes.Aporte.Es(a.Acto));

    public bool HayInvitados => Domain.Procesos.Invitaciones.Invitado.LosTiene(Proceso.SuModalidad);

    public bool Termino => Proceso.Estado.Termino();

    public bool EsBorrador => Proceso.Estado == EstadoProceso.Borrador;

    private bool Puede(ActoDeProceso acto) =>
        Cuenta.Puede(Permisos.DeclararDesierto) && Proceso.SuModalidad.Permite(acto, Fase, Quien.OrdenadorDelGasto) && Proceso.TieneFuncion(Cuenta.UsuarioId, FuncionEquipo.OrdenadorDelGasto);

    protected override async Task<bool> CompletarAsync()
    {
        var p = Proceso;
        Relacionados = await Servicios.Db.RelacionadosAsync(p.Id, p.ProcesoOrigenId, soloPublicos: false);
        Ficha = new Datos(
            p.Codigo, p.Descripcion, p.ValorEstimado, p.Cierre == Proceso.SinFecha ? null : p.Cierre, [.. p.Cronograma], p.LimiteDeAdendas(Servicios.Calendario),
            p.VersionPliego, p.Limitacion, p.MotivoDeTerminacion, p.PublicadoEn, p.AbiertoEn);
        EnElPlan = await Servicios.Db.EnElPlanAsync(p, Cuenta);
        var quienes = p.Justificaciones.Select(j => j.UsuarioId).ToHashSet();
        var nombres = await Servicios.Db.Users.Where(u => quienes.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nombres + " " + u.Apellidos);
        Justificaciones = [.. p.Justificaciones.Select(j => new PorQue(j.Tipo.Nombre(), j.Motivo, j.Sobre, nombres.GetValueOrDefault(j.UsuarioId, "Persona retirada"), j.En))];
        if (EsBorrador)
        {
            var reglas = await Servicios.Db.ReglasDeAsync(p, Ahora);
            var alertas = await Servicios.Db.AlertasDeAsync(p, reglas, Ahora);
            FaltaAprobar = p.Aprobacion is { } a ? a.Estado != EstadoDeAprobacion.Aprobada : reglas.ExigeAprobacion;
            Pendientes = [.. p.Pendientes(reglas, Servicios.Calendario, Ahora), .. (RevisionPrevia.Limpia with { Alertas = alertas }).Pendientes];
            return true;
        }

        var db = Servicios.Db;
        Observaciones = await db.Observaciones.CountAsync(o => o.ProcesoId == Id);
        SinResponder = await db.Observaciones.CountAsync(o => o.ProcesoId == Id && o.RespondidaEn == null);
        var seAbrio = await db.ActasDeApertura.AnyAsync(a => a.ProcesoId == Id);
        Suscritos = seAbrio ? await db.Suscripciones.CountAsync(x => x.ProcesoId == Id) : null;
        Tareas = await db.TareasDeProcesosAsync(Cuenta, [p], Ahora);
        ContratoId = await db.Contratos.Where(c => c.ProcesoId == Id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync();
        AdendaEnPreparacion = (await db.AdendaEnPreparacionAsync(Id))?.Id;
        return true;
    }

    /// <summary>Empezada si se guardó alguna vez; bloqueada si algo impide publicar.</summary>
    public (string Clase, string Palabra) EstadoDe(SeccionPliego seccion)
    {
        var faltas = Pendientes.Where(p => p.Seccion == seccion).ToList();
        return faltas.Exists(f => f.Severidad == Severidad.Bloquea)
            ? Proceso.RevisionDe(seccion) == 0 ? ("estado-neutro", "Sin empezar") : ("estado-mal", "Incompleta")
            : faltas.Exists(f => f.Severidad == Severidad.PideJustificacion) ? ("estado-espera", "Pide justificación")
            : faltas.Count > 0 ? ("estado-espera", "Con avisos") : ("estado-ok", "Completa");
    }

    public sealed record PorQue(string Asunto, string Motivo, string Sobre, string Quien, DateTimeOffset En);

    public sealed record Datos(
        string Codigo, string Descripcion, decimal Valor, DateTimeOffset? Cierre, IReadOnlyList<Hito> Cronograma, DateTimeOffset? LimiteDeAdendas,
        int Version, LimitacionMipyme? Limitacion, string? Motivo, DateTimeOffset? PublicadoEn, DateTimeOffset? AbiertoEn);
}
