using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;
using Secop.Web.Notificaciones;
using Secop.Web.Security;

namespace Secop.Web.Data;

/// <summary>
/// La ciudadanía se inscribe con nombre y correo. La página contesta siempre lo mismo: si el correo es de un usuario o ya
/// estaba inscrito sólo lo sabe quien lo recibe.
/// </summary>
public sealed class InscripcionesSinUsuario(SecopDbContext db, EnlacesSecretos enlaces, EnlaceDeInscripcion enlace, TimeProvider reloj)
{
    public const string CorreoDeConfirmacion = "ConfirmarInscripcion";
    private const int PorDireccionAlDia = 5;

    public async Task RecibirAsync(Evento evento, Inscripcion pedida)
    {
        var (direccion, normalizado) = (pedida.Correo!, pedida.Correo!.ToUpperInvariant());
        if (await YaRecibioMuchosAsync(direccion))
        {
            return;
        }

        var para = new Destinatario(direccion, pedida.Nombre!);
        if (await db.Users.AnyAsync(u => u.NormalizedEmail == normalizado))
        {
            await enlaces.EncolarAsync(
                CorreoDeConfirmacion, para, $"Inscríbase con su usuario: {evento.Titulo}",
                ["Alguien pidió inscribir este correo en un evento, y con él usted ya tiene usuario. Ingrese e inscríbase desde la página del evento; así todo queda en «Mis eventos».", "Si no fue usted, no haga nada."],
                $"/eventos/{evento.Codigo}/inscribirme");
            await db.SaveChangesAsync();
            return;
        }

        var previa = await db.Inscripciones.SingleOrDefaultAsync(i => i.EventoId == evento.Id && i.Correo == direccion && i.Estado != EstadoInscripcion.Cancelada);
        if (previa is { Estado: EstadoInscripcion.PorConfirmar })
        {
            previa.PedirDeNuevo(pedida);
        }
        else if (previa is null)
        {
            db.Add(pedida);
        }

        await enlaces.EncolarAsync(
            CorreoDeConfirmacion, para, previa is { EstaVigente: true } ? $"Usted ya está en este evento: {evento.Titulo}" : $"Confirme su inscripción: {evento.Titulo}",
            previa is { EstaVigente: true }
                ? ["Alguien pidió inscribir este correo en un evento en el que ya está. Con este enlace ve su inscripción y puede cancelarla.", "Si no fue usted, no haga nada."]
                : ["Alguien pidió inscribir este correo en un evento. Si fue usted, abra el enlace y confirme antes de un día: hasta entonces no tiene cupo ni turno.", "Guarde este correo: el mismo enlace sirve para ver su inscripción, cancelarla, registrar su asistencia y descargar su certificado.", "Si no fue usted, no haga nada y sus datos se borran."],
            enlace.Ruta(previa?.Id ?? pedida.Id));
        await db.SaveChangesAsync();
    }

    private async Task<bool> YaRecibioMuchosAsync(string direccion)
    {
        var desde = reloj.GetUtcNow() - TimeSpan.FromDays(1);
        return await db.Set<Envio>().CountAsync(e => e.Correo == CorreoDeConfirmacion && e.Direccion == direccion && e.CreadoEn > desde) >= PorDireccionAlDia;
    }
}
