using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Eventos;

/// <summary>Inscribirse en un evento: con la sesión abierta en un paso; la ciudadanía, también con nombre y correo.</summary>
[Anonimo("La ciudadanía se inscribe sin usuario; con sesión, la inscripción queda a su nombre.")]
public sealed class InscribirmeModel(SecopDbContext db, CuentaActual cuenta, InscripcionesSinUsuario sinUsuario, LimitesSinRastro limites, Reloj reloj) : PageModel, ICargable
{
    private const int SinUsuarioPorHora = 60;

    [BindProperty(SupportsGet = true)]
    public string Codigo { get; set; } = "";

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public Evento Evento { get; private set; } = null!;

    /// <summary>La cuenta en uso, si el evento la convoca.</summary>
    public string? Por { get; private set; }

    public bool EsParaMi { get; private set; }

    /// <summary>Su inscripción, si ya la tiene.</summary>
    public Guid? Mia { get; private set; }

    public bool Recibe => Evento.RecibeInscripciones(reloj.Ahora);

    public bool HaySesion => cuenta.HaySesion;

    public string Persona => cuenta.NombreUsuario;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!HaySesion)
        {
            return RedirectToPage();
        }

        if (await db.Eventos.Where(e => e.Codigo == Codigo && e.PublicadoEn != null).Select(e => (Guid?)e.Id).SingleOrDefaultAsync() is not { } id)
        {
            return NotFound();
        }

        await using var transaccion = await db.TomarEventoAsync(id);
        var evento = await db.Eventos.SingleAsync(e => e.Id == id);
        var nueva = evento.Inscribir(cuenta.UsuarioId, await db.CuentaQueAsisteAsync(cuenta), await MiaEn(id) is not null, Entrada.Autoriza, reloj.Ahora);
        db.Add(nueva);
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
        TempData["Hecho"] = nueva.Estado == EstadoInscripcion.Inscrita ? "Usted quedó inscrito y tiene cupo." : "Ya no quedaban cupos: usted quedó en la lista de espera.";
        return Redirect($"/mi-cuenta/eventos/{nueva.Id}");
    }

    public async Task<IActionResult> OnPostSinUsuarioAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        // Cada una envía un correo a quien diga: sin límite, serviría para llenar la lista o el buzón de otro.
        var red = LimitesSinRastro.Red(HttpContext.Connection.RemoteIpAddress);
        limites.Exigir(ReglasDeEvento.MuchasDesdeAqui, "inscribirse", red, SinUsuarioPorHora);
        var porConfirmar = await db.InscripcionesDe(Evento.Id, EstadoInscripcion.PorConfirmar).CountAsync();
        await sinUsuario.RecibirAsync(Evento, Evento.PedirSinUsuario(Entrada.Nombre, Entrada.Correo, Entrada.Consiente, Entrada.Autoriza, porConfirmar, reloj.Ahora));
        limites.Contar("inscribirse", red, TimeSpan.FromHours(1));
        TempData["Hecho"] = "Revise su correo: le enviamos un enlace para seguir. Hasta que lo abra y confirme, no tiene cupo.";
        return Redirect($"/eventos/{Codigo}");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.Eventos.AsNoTracking().SingleOrDefaultAsync(e => e.Codigo == Codigo && e.PublicadoEn != null) is not { } evento)
        {
            return NotFound();
        }

        Evento = evento;
        if (HaySesion)
        {
            var suya = await db.CuentaQueAsisteAsync(cuenta);
            (EsParaMi, Por) = (evento.EsPara(suya), evento.Publico.AdmiteLaCuenta(suya) ? cuenta.NombreCuenta : null);
            Mia = await MiaEn(evento.Id);
        }

        return null;
    }

    private Task<Guid?> MiaEn(Guid eventoId) => db.InscripcionesDe(eventoId, EstadoInscripcion.Inscrita, EstadoInscripcion.EnEspera)
        .Where(i => i.UsuarioId == cuenta.UsuarioId).Select(i => (Guid?)i.Id).SingleOrDefaultAsync();

    public sealed class Formulario
    {
        public string? Nombre { get; set; }

        public string? Correo { get; set; }

        public bool Consiente { get; set; }

        public bool AutorizaNombre { get; set; }

        public bool AutorizaListado { get; set; }

        internal Autorizaciones Autoriza => new(AutorizaNombre, AutorizaListado);
    }
}
