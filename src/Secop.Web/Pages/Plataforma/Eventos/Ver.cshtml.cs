using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Eventos;

[Permiso(Permisos.OrganizarEventos)]
public sealed class VerModel(SecopDbContext db, CuentaActual cuenta, CertificadosDeAsistencia certificados, Reloj reloj) : PaginaDeEvento(db, cuenta, reloj)
{
    private static readonly string[] Columnas = ["Turno", "Estado", "Nombre", "Por", "Correo", "Inscrita", "Asistió"];

    [BindProperty]
    public string? Motivo { get; set; }

    [BindProperty]
    public int? Cupos { get; set; }

    /// <summary>Las que tienen cupo y las que esperan, en orden de turno.</summary>
    public IReadOnlyList<PersonaDelEvento> Personas { get; private set; } = [];

    /// <summary>La entidad que lo pidió.</summary>
    public string? Entidad { get; private set; }

    /// <summary>El radicado de la petición ciudadana de la que nació.</summary>
    public string? Radicado { get; private set; }

    public int PorConfirmar { get; private set; }

    public Task<IActionResult> OnPostPublicarAsync() => ActuarAsync(e => e.Publicar(Actor, Ahora), "El evento quedó publicado y ya recibe inscripciones.");

    public Task<IActionResult> OnPostCancelarAsync() => ActuarAsync(e => e.Cancelar(Motivo, Actor, Ahora), "El evento quedó cancelado; se avisa a las personas inscritas.");

    public Task<IActionResult> OnPostCuposAsync() => ActuarAsync(
        async e => e.CambiarCupos(Cupos, await Db.EnEsperaAsync(Id), Actor, Ahora), "Los cupos quedaron como usted los escribió; si sobraron, subió quien esperaba.");

    public Task<IActionResult> OnPostCelebrarAsync() => ActuarAsync(
        async e =>
        {
            var asistentes = await Db.InscripcionesDe(Id, EstadoInscripcion.Inscrita).Where(i => i.AsistioEn != null).ToListAsync();
            e.Celebrar(asistentes, Actor, Ahora);
            await certificados.ExpedirAsync(e, asistentes, Actor, Ahora);
        },
        "El evento quedó celebrado. A quienes asistieron les llega su certificado.");

    public async Task<IActionResult> OnGetCsvAsync() => await CargarAsync() ?? EscritorCsv.Archivo($"inscritos-{Evento.Codigo}.csv", Columnas, Personas.Select(p => (IReadOnlyList<object?>)
    [
        p.Inscripcion.Turno, p.Inscripcion.Estado.Nombre(), p.Quien.Nombre, p.Quien.Cuenta, p.Quien.Correo, p.Inscripcion.RecibidaEn, p.Inscripcion.AsistioEn,
    ]));

    protected override async Task MostrarAsync()
    {
        Cupos ??= Evento.Cupos;
        var cuales = Db.InscripcionesDe(Id, EstadoInscripcion.Inscrita, EstadoInscripcion.EnEspera);
        var nombres = await Db.NombresDeInscripcionesAsync(cuales);
        Personas = [.. (await cuales.AsNoTracking().OrderBy(i => i.Turno).ToListAsync()).Select(i => new PersonaDelEvento(i, nombres[i.Id]))];
        PorConfirmar = await Db.InscripcionesDe(Id, EstadoInscripcion.PorConfirmar).CountAsync();
        Radicado = await Db.RadicadoDePeticionAsync(Evento.PeticionId);
        Entidad = await Db.SolicitudesDeCapacitacion.Where(s => s.Id == Evento.SolicitudId).Join(Db.Cuentas, s => s.EntidadId, c => c.Id, (_, c) => c.Nombre).SingleOrDefaultAsync();
    }
}
