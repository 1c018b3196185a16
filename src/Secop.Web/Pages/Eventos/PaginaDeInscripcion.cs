using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Publico.Eventos;

namespace Secop.Web.Pages.Eventos;

/// <summary>
/// La inscripción de una persona, con usuario o sin él: la ve, la cancela, registra su asistencia y lee su certificado. Sólo
/// existe la suya; no hay modo de nombrar la de otra.
/// </summary>
public abstract class PaginaDeInscripcion(SecopDbContext db, CertificadosDeAsistencia certificados, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public string? CodigoDeAsistencia { get; set; }

    [BindProperty]
    public bool AutorizaNombre { get; set; }

    [BindProperty]
    public bool AutorizaListado { get; set; }

    public Inscripcion Inscripcion { get; private set; } = null!;

    public Evento Evento { get; private set; } = null!;

    public NombresDeInscripcion Quien { get; private set; } = null!;

    /// <summary>Cuántas personas esperan antes.</summary>
    public int Delante { get; private set; }

    public Certificado? Certificado { get; private set; }

    public DateTimeOffset Ahora => reloj.Ahora;

    /// <summary>Sólo quien tiene cupo ve por dónde se entra.</summary>
    public bool VeElEnlace => Evento.EsVirtual && Inscripcion.Estado == EstadoInscripcion.Inscrita && Evento.Estado == EstadoEvento.Publicado;

    /// <summary>A dónde vuelve después de un acto.</summary>
    public abstract string Direccion { get; }

    protected abstract IQueryable<Inscripcion> LaMia { get; }

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnGetPdfAsync([FromServices] Notificaciones.OpcionesPublicas publico) => await CargarAsync()
        ?? (Certificado is null ? NotFound() : File(CertificadosDeAsistencia.Pdf(Certificado, publico), Infrastructure.Pdf.EscritorPdf.Mime, $"certificado-{Certificado.Codigo}.pdf"));

    /// <summary>Su cita para la agenda; con el enlace por el que se entra, si la página se lo muestra.</summary>
    public async Task<IActionResult> OnGetCitaAsync([FromServices] VistaPublica vista)
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        return await vista.EventoAsync(Evento.Codigo) is { } evento
            ? AgendaDeEventos.EscribirConEnlace(evento, VeElEnlace ? Evento.Enlace : null, $"{Request.Scheme}://{Request.Host}", reloj.Ahora)
            : NotFound();
    }

    public Task<IActionResult> OnPostCancelarAsync() => ActuarAsync("Su inscripción quedó cancelada. Gracias por dejar el cupo libre.", async () =>
        Evento.CancelarInscripcion(Inscripcion, (await db.EnEsperaAsync(Evento.Id, 2)).FirstOrDefault(i => i.Id != Inscripcion.Id), reloj.Ahora));

    public Task<IActionResult> OnPostAutorizarAsync() => ActuarAsync("Quedó guardado lo que usted autoriza.", () =>
    {
        Inscripcion.Autorizar(Evento, new(AutorizaNombre, AutorizaListado), reloj.Ahora);
        return Task.CompletedTask;
    });

    public async Task<IActionResult> OnPostAsistirAsync()
    {
        var acerto = true;
        var respuesta = await ActuarAsync("Su asistencia quedó registrada.", () =>
        {
            acerto = Evento.Asistir(Inscripcion, CodigoDeAsistencia, reloj.Ahora);
            return Task.CompletedTask;
        });

        if (!acerto)
        {
            // El intento ya quedó guardado: equivocarse no se deshace con el error.
            TempData.Remove("Hecho");
            ReglasDeEvento.CodigoErrado.ExigirEn(nameof(CodigoDeAsistencia), acerto, Evento.IntentosConCodigo - Inscripcion.Intentos);
        }

        return respuesta;
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await LaMia.AsNoTracking().SingleOrDefaultAsync() is not { } mia)
        {
            return NotFound();
        }

        Inscripcion = mia;
        Evento = await db.Eventos.AsNoTracking().SingleAsync(e => e.Id == mia.EventoId);
        Quien = (await db.NombresDeInscripcionesAsync(db.Inscripciones.Where(i => i.Id == mia.Id)))[mia.Id];
        Delante = mia.Estado == EstadoInscripcion.EnEspera ? await db.InscripcionesDe(Evento.Id, EstadoInscripcion.EnEspera).CountAsync(i => i.Turno < mia.Turno) : 0;
        Certificado = await certificados.DeAsync(mia.Id);
        if (!Request.HasFormContentType || !Request.Form.ContainsKey(nameof(AutorizaNombre)))
        {
            (AutorizaNombre, AutorizaListado) = (mia.AutorizaNombre, mia.AutorizaListado);
        }

        return null;
    }

    protected async Task<IActionResult> ActuarAsync(string hecho, Func<Task> acto)
    {
        if (await LaMia.Select(i => (Guid?)i.EventoId).SingleOrDefaultAsync() is not { } eventoId)
        {
            return NotFound();
        }

        await using var transaccion = await db.TomarEventoAsync(eventoId);
        Evento = await db.Eventos.SingleAsync(e => e.Id == eventoId);
        Inscripcion = await LaMia.SingleAsync();
        await acto();
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
        TempData["Hecho"] = hecho;
        return Redirect(Direccion);
    }
}
