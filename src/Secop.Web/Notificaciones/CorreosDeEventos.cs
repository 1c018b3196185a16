using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>Lo que pasó con un evento, a las personas que toca. Cada una recibe el enlace a su propia inscripción.</summary>
public abstract class CorreoDeEvento<THecho>(EnlaceDeInscripcion enlace) : Correo<THecho>
    where THecho : HechoDeEvento
{
    protected abstract string Asunto { get; }

    protected abstract IEnumerable<string> Parrafos(THecho hecho, Evento evento);

    protected abstract IQueryable<Inscripcion> AQuienes(THecho hecho, SecopDbContext db);

    protected sealed override async Task<Aviso?> EscribirAsync(THecho hecho, Destinos destinos)
    {
        var evento = await destinos.Db.Eventos.AsNoTracking().SingleAsync(e => e.Id == hecho.EventoId);
        return new Aviso(
            await destinos.DeInscripcionesAsync(AQuienes(hecho, destinos.Db), enlace),
            $"{Asunto}: {evento.Titulo}", [.. Parrafos(hecho, evento)], $"/eventos/{evento.Codigo}");
    }

    protected static IQueryable<Inscripcion> La(SecopDbContext db, Guid inscripcionId) => db.Inscripciones.Where(i => i.Id == inscripcionId);

    protected static string Cita(Evento e) =>
        $"«{e.Titulo}»: {LecturaDeEventos.Cuando(e.Empieza, e.Termina)}, hora legal colombiana. {(e.EsPresencial ? $"Lugar: {e.Direccion}, {Divipola.Nombre(e.CodigoMunicipio)}." : "Es virtual.")}";

    protected static string ComoEntrar(Evento e) => e.EsVirtual ? "El enlace para entrar, su agenda y la asistencia están en su inscripción:" : "Su agenda y la asistencia están en su inscripción:";
}

/// <summary>A quien se inscribió y tiene cupo.</summary>
public sealed class CorreoDeInscripcion(EnlaceDeInscripcion enlace) : CorreoDeEvento<PersonaInscrita>(enlace)
{
    protected override string Asunto => "Usted tiene cupo";

    protected override IEnumerable<string> Parrafos(PersonaInscrita hecho, Evento evento) =>
        [$"Quedó inscrito con cupo. {Cita(evento)}", "Si no va a poder ir, cancele: el cupo pasa a la primera persona que espera.", ComoEntrar(evento)];

    protected override IQueryable<Inscripcion> AQuienes(PersonaInscrita hecho, SecopDbContext db) => La(db, hecho.InscripcionId);
}

/// <summary>A quien se inscribió cuando ya no había cupos.</summary>
public sealed class CorreoDeEspera(EnlaceDeInscripcion enlace) : CorreoDeEvento<PersonaEnEspera>(enlace)
{
    protected override string Asunto => "Usted está en lista de espera";

    protected override IEnumerable<string> Parrafos(PersonaEnEspera hecho, Evento evento) =>
        [$"Los cupos ya están dados y usted quedó en la lista de espera. {Cita(evento)}", "Si se libera un cupo y es su turno, pasa a tenerlo sin hacer nada y se lo contamos por este medio.", "En su inscripción ve cuántas personas hay antes:"];

    protected override IQueryable<Inscripcion> AQuienes(PersonaEnEspera hecho, SecopDbContext db) => La(db, hecho.InscripcionId);
}

/// <summary>A quien esperaba y pasó a tener cupo.</summary>
public sealed class CorreoDeCupoLiberado(EnlaceDeInscripcion enlace) : CorreoDeEvento<CupoLiberado>(enlace)
{
    protected override string Asunto => "Se liberó un cupo para usted";

    protected override IEnumerable<string> Parrafos(CupoLiberado hecho, Evento evento) =>
        [$"Usted esperaba y ahora tiene cupo. {Cita(evento)}", "Si ya no puede ir, cancele: el cupo pasa a quien sigue.", ComoEntrar(evento)];

    protected override IQueryable<Inscripcion> AQuienes(CupoLiberado hecho, SecopDbContext db) => La(db, hecho.InscripcionId);
}

/// <summary>A quien canceló su inscripción.</summary>
public sealed class CorreoDeInscripcionCancelada(EnlaceDeInscripcion enlace) : CorreoDeEvento<InscripcionCancelada>(enlace)
{
    protected override string Asunto => "Su inscripción quedó cancelada";

    protected override IEnumerable<string> Parrafos(InscripcionCancelada hecho, Evento evento) =>
        [$"Canceló su inscripción en «{evento.Titulo}».", "Si fue un error, puede inscribirse otra vez mientras reciba inscripciones; queda con un turno nuevo."];

    protected override IQueryable<Inscripcion> AQuienes(InscripcionCancelada hecho, SecopDbContext db) => La(db, hecho.InscripcionId);
}

/// <summary>A quienes tienen cupo, dos días y dos horas antes.</summary>
public sealed class CorreoDeRecordatorio(EnlaceDeInscripcion enlace) : CorreoDeEvento<EventoRecordado>(enlace)
{
    protected override string Asunto => "Recuerde su evento";

    protected override IEnumerable<string> Parrafos(EventoRecordado hecho, Evento evento) =>
    [
        $"{(hecho.Antelacion == Antelacion.DosDias ? "Se acerca la fecha" : "Empieza en menos de dos horas")}. {Cita(evento)}",
        "Si no va a poder ir, cancele antes de que empiece: alguien puede estar esperando su cupo.", ComoEntrar(evento),
    ];

    protected override IQueryable<Inscripcion> AQuienes(EventoRecordado hecho, SecopDbContext db) => db.InscripcionesDe(hecho.EventoId, EstadoInscripcion.Inscrita);
}

/// <summary>A quienes tienen cupo o esperan, cuando cambia la fecha o el lugar.</summary>
public sealed class CorreoDeEventoReprogramado(EnlaceDeInscripcion enlace) : CorreoDeEvento<EventoReprogramado>(enlace)
{
    protected override string Asunto => "Cambió de fecha o de lugar";

    protected override IEnumerable<string> Parrafos(EventoReprogramado hecho, Evento evento) =>
        [$"Ahora es así. {Cita(evento)}", $"Motivo: {evento.Motivo}", "Usted conserva su cupo o su turno. Si con el cambio ya no puede ir, cancele:"];

    protected override IQueryable<Inscripcion> AQuienes(EventoReprogramado hecho, SecopDbContext db) =>
        db.InscripcionesDe(hecho.EventoId, EstadoInscripcion.Inscrita, EstadoInscripcion.EnEspera);
}

/// <summary>A quienes tienen cupo o esperan, cuando se cancela.</summary>
public sealed class CorreoDeEventoCancelado(EnlaceDeInscripcion enlace) : CorreoDeEvento<EventoCancelado>(enlace)
{
    protected override string Asunto => "Se canceló el evento";

    protected override IEnumerable<string> Parrafos(EventoCancelado hecho, Evento evento) =>
        [$"No se va a celebrar «{evento.Titulo}», que estaba previsto {LecturaDeEventos.Cuando(evento.Empieza, evento.Termina)}", $"Motivo: {evento.Motivo}"];

    protected override IQueryable<Inscripcion> AQuienes(EventoCancelado hecho, SecopDbContext db) =>
        db.InscripcionesDe(hecho.EventoId, EstadoInscripcion.Inscrita, EstadoInscripcion.EnEspera);
}

/// <summary>A quien asistió, cuando su certificado queda listo.</summary>
public sealed class CorreoDeCertificadoListo(EnlaceDeInscripcion enlace) : CorreoDeEvento<AsistenciaCertificada>(enlace)
{
    protected override string Asunto => "Su certificado está listo";

    protected override IEnumerable<string> Parrafos(AsistenciaCertificada hecho, Evento evento) =>
        [$"Gracias por asistir a «{evento.Titulo}».", "Su certificado lleva un código con el que cualquiera lo comprueba. Descárguelo de su inscripción:"];

    protected override IQueryable<Inscripcion> AQuienes(AsistenciaCertificada hecho, SecopDbContext db) => La(db, hecho.InscripcionId);
}

/// <summary>A quienes organizan eventos, cuando una entidad pide una capacitación.</summary>
public sealed class CorreoDeCapacitacionPedida : Correo<CapacitacionPedida>
{
    protected override async Task<Aviso?> EscribirAsync(CapacitacionPedida hecho, Destinos destinos)
    {
        var entidad = await destinos.Db.Cuentas.Where(c => c.Id == hecho.DeCuenta).Select(c => c.Nombre).SingleAsync();
        return new Aviso(
            await destinos.OrganizadoresAsync(), $"{entidad} pide una capacitación",
            [$"{entidad} pidió una capacitación. Ya puede convertirla en un evento o decir por qué no."], $"/plataforma/capacitaciones/{hecho.SolicitudId}");
    }
}

/// <summary>A la entidad, cuando su solicitud se convierte en un evento.</summary>
public sealed class CorreoDeCapacitacionAcogida : Correo<CapacitacionAcogida>
{
    protected override async Task<Aviso?> EscribirAsync(CapacitacionAcogida hecho, Destinos destinos)
    {
        var evento = await destinos.Db.Eventos.AsNoTracking().SingleAsync(e => e.Id == hecho.EventoId);
        return new Aviso(
            await destinos.MiembrosConAsync(hecho.DeCuenta, Permisos.PedirCapacitacion), "La Agencia acogió su solicitud de capacitación",
            [$"Se prepara «{evento.Titulo}» para el {LecturaDeEventos.Cuando(evento.Empieza, evento.Termina)}", "Cuando se publique le avisaremos para que las personas de su entidad se inscriban."], "/entidad/capacitaciones");
    }
}

/// <summary>A la entidad que lo pidió, cuando el evento se publica y recibe inscripciones.</summary>
public sealed class CorreoDeEventoPedidoPublicado : Correo<EventoPublicado>
{
    protected override async Task<Aviso?> EscribirAsync(EventoPublicado hecho, Destinos destinos)
    {
        if (await destinos.Db.SolicitudesDeCapacitacion.AsNoTracking().SingleOrDefaultAsync(s => s.Id == hecho.SolicitudId) is not { } solicitud)
        {
            return null;
        }

        var evento = await destinos.Db.Eventos.AsNoTracking().SingleAsync(e => e.Id == hecho.EventoId);
        return new Aviso(
            await destinos.MiembrosConAsync(solicitud.EntidadId, Permisos.PedirCapacitacion), $"Ya se pueden inscribir: {evento.Titulo}",
            [$"La capacitación que pidió su entidad está publicada: «{evento.Titulo}», {LecturaDeEventos.Cuando(evento.Empieza, evento.Termina)}", "Comparta este enlace con quienes van a asistir; cada persona se inscribe con su usuario:"], $"/eventos/{evento.Codigo}");
    }
}

/// <summary>A la entidad, cuando su solicitud se declina, con el motivo.</summary>
public sealed class CorreoDeCapacitacionDeclinada : Correo<CapacitacionDeclinada>
{
    protected override async Task<Aviso?> EscribirAsync(CapacitacionDeclinada hecho, Destinos destinos)
    {
        var motivo = await destinos.Db.SolicitudesDeCapacitacion.Where(s => s.Id == hecho.SolicitudId).Select(s => s.Motivo).SingleAsync();
        return new Aviso(
            await destinos.MiembrosConAsync(hecho.DeCuenta, Permisos.PedirCapacitacion), "La Agencia no puede atender su solicitud de capacitación",
            [$"Motivo: {motivo}", "Puede pedir otra con otras fechas, o inscribir a su gente en los eventos publicados en /eventos."], "/entidad/capacitaciones");
    }
}
