using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Eventos;

// Los lectores de correo abren los enlaces por su cuenta: abrirlo no confirma nada; el botón, sí.
[Anonimo("Quien se inscribió sin usuario entra con el enlace secreto que recibió en su correo.")]
[ResponseCache(NoStore = true)]
public sealed class InscripcionModel(SecopDbContext db, CertificadosDeAsistencia certificados, EnlaceDeInscripcion enlace, Reloj reloj)
    : PaginaDeInscripcion(db, certificados, reloj)
{
    private readonly SecopDbContext _db = db;
    private readonly Reloj _reloj = reloj;

    [BindProperty(SupportsGet = true)]
    public string? Clave { get; set; }

    public override string Direccion => $"/eventos/inscripcion?clave={Clave}";

    protected override IQueryable<Inscripcion> LaMia
    {
        get
        {
            var id = enlace.Leer(Clave);
            return _db.Inscripciones.Where(i => i.Id == id && i.UsuarioId == null);
        }
    }

    public Task<IActionResult> OnPostConfirmarAsync() => ActuarAsync("Su inscripción quedó confirmada.", async () =>
        Evento.Confirmar(Inscripcion, await _db.InscripcionesDe(Evento.Id, EstadoInscripcion.Inscrita, EstadoInscripcion.EnEspera).AnyAsync(i => i.Correo == Inscripcion.Correo), _reloj.Ahora));
}
