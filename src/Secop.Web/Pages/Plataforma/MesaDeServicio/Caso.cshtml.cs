using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.MesaDeServicio;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.MesaDeServicio;

/// <summary>Atender un caso: la conversación, las notas internas y, si es una falla, decidirla con los registros a la vista.</summary>
[Permiso(Permisos.AtenderMesa)]
[FormularioEnFlujo]
public sealed class CasoModel(SecopDbContext db, CuentaActual cuenta, AperturaDeCasos apertura, Certificaciones certificaciones, Almacen almacen, Reloj reloj) : PageModel, ICargable
{
    private CasoMesaServicio _caso = null!;
    private Dictionary<string, StringValues> _campos = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>La respuesta preparada con la que se empieza.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Preparada { get; set; }

    public CasoEnVista Caso { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Quienes { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<RespuestaPreparada> Preparadas { get; private set; } = [];

    public string? Cuerpo { get; private set; }

    public string? Motivo { get; private set; }

    public string? Desde { get; private set; }

    public string? Hasta { get; private set; }

    public Guid? Yo => cuenta.UsuarioId;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        Cuerpo = Preparadas.FirstOrDefault(p => p.Id == Preparada)?.Cuerpo;
        var primera = _caso.Intentos.FirstOrDefault(i => i.EsFalla) ?? _caso.Intentos.FirstOrDefault(i => i.Estado >= 400);
        (Desde, Hasta) = (Formato.ParaCampo(primera?.En.AddMinutes(-1) ?? _caso.AbiertoEn.AddHours(-1)), Formato.ParaCampo(_caso.AbiertoEn));
        return Page();
    }

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() is { } otra ? otra
        : await db.ArchivoDeCasoAsync(Caso, archivo) is { } a ? await almacen.EntregarAsync(Response, a.Id, a.Nombre, a.Mime)
        : NotFound();

    public Task<IActionResult> OnPostAsync() => HacerAsync("La respuesta quedó enviada.", async archivos =>
    {
        var queda = Enum.TryParse<AlResponder>(Campo("Queda"), out var q) && Enum.IsDefined(q) ? q : AlResponder.SigueEnAtencion;
        _caso.Responder(Cuerpo, archivos, queda, CalendarioHabil.Nacional, (await apertura.NivelAsync(_caso.Prioridad)).Horario, cuenta.Actor, reloj.Ahora);
    });

    public Task<IActionResult> OnPostNotaAsync() => HacerAsync("La nota quedó guardada: la persona no la ve.", archivos => Hecho(() => _caso.AnotarInterno(Cuerpo, archivos, cuenta.Actor, reloj.Ahora)));

    public Task<IActionResult> OnPostAsignarAsync() => HacerAsync("El caso quedó asignado.", _ => Hecho(() =>
    {
        var quien = Guid.TryParse(Campo("AsignadoA"), out var id) ? id : cuenta.UsuarioId;
        _caso.Asignar(quien, Quienes.ContainsKey(quien), cuenta.Actor, reloj.Ahora);
    }));

    public Task<IActionResult> OnPostPrioridadAsync() => HacerAsync("La prioridad quedó cambiada, con sus términos.", async _ =>
    {
        var cual = Enum.TryParse<PrioridadDeCaso>(Campo("Prioridad"), out var p) && Enum.IsDefined(p) ? p : _caso.Prioridad;
        _caso.Priorizar(cual, await apertura.NivelAsync(cual), CalendarioHabil.Nacional, cuenta.Actor, reloj.Ahora);
    });

    public Task<IActionResult> OnPostCerrarAsync() => HacerAsync("El caso quedó cerrado.", _ => Hecho(() => _caso.Cerrar(cuenta.Actor, reloj.Ahora)));

    public Task<IActionResult> OnPostConfirmarAsync() => HacerAsync("La falla quedó confirmada y certificada.", _ =>
        certificaciones.ConfirmarFallaAsync(_caso, Instante(Desde) ?? reloj.Ahora, Instante(Hasta) ?? reloj.Ahora, Motivo, cuenta.Actor));

    public Task<IActionResult> OnPostNegarAsync() => HacerAsync("Quedó dicho por qué no se confirma la falla.", _ => Hecho(() => _caso.NegarFalla(Motivo, cuenta.Actor, reloj.Ahora)));

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.Casos.SingleOrDefaultAsync(c => c.Id == Id) is not { } caso)
        {
            return NotFound();
        }

        (_caso, Caso, Quienes) = (caso, await db.ParaLaMesaAsync(caso), await db.QuienesAtiendenAsync());
        Preparadas = await db.RespuestasPreparadas.AsNoTracking().Where(r => r.RetiradaEn == null).OrderBy(r => r.Titulo).ToListAsync();
        return null;
    }

    private static Task Hecho(Action acto)
    {
        acto();
        return Task.CompletedTask;
    }

    private static DateTimeOffset? Instante(string? campo) =>
        Formato.DeCampo(DateTime.TryParse(campo, System.Globalization.CultureInfo.InvariantCulture, out var local) ? local : null);

    private string? Campo(string nombre) => _campos.TryGetValue(nombre, out var v) ? v.ToString() : null;

    private async Task<IActionResult> HacerAsync(string hecho, Func<IReadOnlyList<ArchivoAdjunto>, Task> acto)
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        (_campos, var archivos) = await apertura.LeerAsync(HttpContext);
        (Cuerpo, Motivo, Desde, Hasta) = (Campo("Cuerpo"), Campo("Motivo"), Campo("Desde"), Campo("Hasta"));
        await acto(archivos);
        await db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect($"/plataforma/mesa/{Id}");
    }
}
