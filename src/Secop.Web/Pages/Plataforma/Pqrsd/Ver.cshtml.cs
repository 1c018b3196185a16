using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Infrastructure.Pdf;
using Secop.Web.Peticiones;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Pqrsd;

/// <summary>Una petición por dentro, con los actos de quien la atiende.</summary>
[Permiso(Permisos.AtenderPeticiones)]
public sealed class VerModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj, RadicacionDePeticiones radicacion, Almacen almacen) : PaginaDePeticion(db, cuenta, reloj)
{
    [BindProperty]
    public Guid? Funcionario { get; set; }

    [BindProperty]
    public string? Que { get; set; }

    [BindProperty]
    public string? Entidad { get; set; }

    [BindProperty]
    public string? MotivoDeTraslado { get; set; }

    [BindProperty]
    public int? DiasDeMas { get; set; }

    [BindProperty]
    public string? MotivoDeAmpliacion { get; set; }

    [BindProperty]
    public string? MotivoDeAviso { get; set; }

    [BindProperty]
    public string? TextoDelAviso { get; set; }

    [BindProperty]
    public string? Pregunta { get; set; }

    [BindProperty]
    public string? RespuestaPublica { get; set; }

    public IReadOnlyList<(Guid Id, string Nombre)> Funcionarios { get; private set; } = [];

    public override async Task<IActionResult?> CargarAsync()
    {
        if (await base.CargarAsync() is { } alterno)
        {
            return alterno;
        }

        // Quien llega aquí lo hace con la cuenta de la Agencia en uso: es la única que concede el permiso.
        var roles = Roles.QueConceden(TipoCuenta.Agencia, Permisos.AtenderPeticiones).ToArray();
        Funcionarios =
        [
            .. (await Db.Membresias.Where(m => m.CuentaId == Actor.CuentaId && m.Estado == EstadoMembresia.Aceptado && m.Roles.Any(r => roles.Contains(r)))
                .Join(Db.Users, m => m.UsuarioId, u => u.Id, (_, u) => new { u.Id, Nombre = u.Nombres + " " + u.Apellidos }).OrderBy(u => u.Nombre).ToListAsync())
                .Select(u => (u.Id, u.Nombre)),
        ];
        return null;
    }

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() is { } alterno ? alterno
        : P.Archivos.FirstOrDefault(a => a.ArchivoId == archivo) is { } a && await Db.Archivos.AsNoTracking().SingleOrDefaultAsync(x => x.Id == a.ArchivoId) is { } fila
            ? await almacen.EntregarAsync(Response, fila.Id, fila.Nombre, fila.Mime)
            : NotFound();

    public async Task<IActionResult> OnGetCartaAsync() =>
        await CargarAsync() is { } alterno ? alterno
        : Carta is { } carta ? File(EscritorPdf.Escribir(carta.ComoPdf()), EscritorPdf.Mime, $"respuesta-{carta.Salida}.pdf")
        : NotFound();

    public Task<IActionResult> OnPostAsignarAsync() => ActuarAsync(
        p => p.Asignar(Funcionario ?? Guid.Empty, Funcionarios.Any(f => f.Id == Funcionario), Actor, Ahora), "Quedó asignada; se le avisó por correo.");

    public Task<IActionResult> OnPostCompletarAsync() => ActuarAsync(
        async p => p.PedirCompletar(Que, await radicacion.PlazosAsync(Ahora), Actor, Ahora), "Se le pidió completarla. El término quedó detenido.");

    public Task<IActionResult> OnPostDesistirAsync() => ActuarAsync(p => p.DeclararDesistida(Actor, Ahora), "Quedó desistida.");

    public Task<IActionResult> OnPostTrasladarAsync() => ActuarAsync(
        async p => p.Trasladar(Entidad, MotivoDeTraslado, await radicacion.PlazosAsync(Ahora), Actor, Ahora), "Quedó trasladada, y quien la presentó ya puede verlo.");

    public Task<IActionResult> OnPostAmpliarAsync() => ActuarAsync(
        async p => p.Ampliar(DiasDeMas ?? 0, MotivoDeAmpliacion, await radicacion.PlazosAsync(Ahora), Actor, Ahora), "El término quedó ampliado.");

    public Task<IActionResult> OnPostAvisoAsync() => ActuarAsync(
        async p => p.NotificarPorAviso(MotivoDeAviso, TextoDelAviso, await radicacion.PlazosAsync(Ahora), Actor, Ahora), "El aviso quedó publicado.");

    public Task<IActionResult> OnPostPublicarAsync() => ActuarAsync(p => p.Publicar(Pregunta, RespuestaPublica, Actor, Ahora), "La respuesta quedó publicada para todos.");

    public Task<IActionResult> OnPostCorregirAvisoAsync() => ActuarAsync(p => p.CorregirAviso(TextoDelAviso, Actor, Ahora), "El aviso muestra ahora el texto corregido.");

    public Task<IActionResult> OnPostRetirarAsync() => ActuarAsync(p => p.RetirarPublicacion(Actor, Ahora), "La respuesta dejó de estar publicada.");

    public Task<IActionResult> OnPostCerrarAsync() => ActuarAsync(p => p.Cerrar(Actor, Ahora), "Quedó cerrada.");
}
