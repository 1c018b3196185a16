using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Notificaciones;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Eventos;

/// <summary>El código que se muestra y la lista de quienes llegaron.</summary>
[Permiso(Permisos.OrganizarEventos)]
public sealed class AsistenciaModel(SecopDbContext db, CuentaActual cuenta, OpcionesPublicas publico, Reloj reloj) : PaginaDeEvento(db, cuenta, reloj)
{
    public IReadOnlyList<PersonaDelEvento> Personas { get; private set; } = [];

    /// <summary>El dibujo del código QR mientras el registro está abierto: lleva a la inscripción de quien lo lee.</summary>
    public CodigoQr? Qr { get; private set; }

    public Task<IActionResult> OnPostAbrirAsync() => ActuarAsync(e => e.AbrirAsistencia(Actor, Ahora), "El registro de asistencia está abierto: muestre el código.", Aqui);

    public Task<IActionResult> OnPostCambiarAsync() => ActuarAsync(e => e.CambiarCodigo(Actor, Ahora), "Hay un código nuevo; el anterior ya no vale.", Aqui);

    public Task<IActionResult> OnPostCerrarAsync() => ActuarAsync(e => e.CerrarAsistencia(Actor, Ahora), "El registro de asistencia quedó cerrado. A mano todavía puede marcar.", Aqui);

    public Task<IActionResult> OnPostMarcarAsync(Guid inscripcion) => ConLaDe(inscripcion, (e, i) => e.MarcarAsistencia(i, Actor, Ahora), "La asistencia quedó registrada.");

    public Task<IActionResult> OnPostQuitarAsync(Guid inscripcion) => ConLaDe(inscripcion, (e, i) => e.QuitarAsistencia(i, Actor, Ahora), "La asistencia quedó quitada.");

    private string Aqui => Direccion + "/asistencia";

    protected override async Task MostrarAsync()
    {
        var cuales = Db.InscripcionesDe(Id, EstadoInscripcion.Inscrita);
        var nombres = await Db.NombresDeInscripcionesAsync(cuales);
        Personas = [.. (await cuales.AsNoTracking().ToListAsync()).Select(i => new PersonaDelEvento(i, nombres[i.Id])).OrderBy(p => p.Quien.Nombre, StringComparer.Create(Formato.Cultura, ignoreCase: true))];
        Qr = Evento.RecibeAsistencia(Ahora) ? CodigoQr.De(publico.Absoluta($"/mi-cuenta/eventos?asistir={Evento.Codigo}&codigo={Evento.CodigoDeAsistencia}")) : null;
    }

    private async Task<IActionResult> ConLaDe(Guid inscripcionId, Action<Evento, Inscripcion> acto, string hecho) =>
        await Db.Inscripciones.AnyAsync(i => i.Id == inscripcionId && i.EventoId == Id)
            ? await ActuarAsync(async e => acto(e, await Db.Inscripciones.SingleAsync(i => i.Id == inscripcionId)), hecho, Aqui)
            : NotFound();
}
