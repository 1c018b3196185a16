using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.MesaDeServicio;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta.Casos;

/// <summary>La conversación de un caso propio.</summary>
[Permiso(Permisos.ConSesion)]
[FormularioEnFlujo]
public sealed class CasoModel(SecopDbContext db, CuentaActual cuenta, AperturaDeCasos apertura, Almacen almacen, Reloj reloj) : PageModel, ICargable
{
    private CasoMesaServicio _caso = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CasoEnVista Caso { get; private set; } = null!;

    public string? Cuerpo { get; private set; }

    private Actor Yo => new(cuenta.UsuarioId, cuenta.HayCuenta ? cuenta.CuentaId : Guid.Empty);

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() is { } otra ? otra
        : await db.ArchivoDeCasoAsync(Caso, archivo) is { } a ? await almacen.EntregarAsync(Response, a.Id, a.Nombre, a.Mime)
        : NotFound();

    public Task<IActionResult> OnPostAsync() => HacerAsync("Su mensaje llegó a la Mesa de Servicio.", async (campos, archivos) =>
        _caso.Contestar(Cuerpo, archivos, CalendarioHabil.Nacional, (await apertura.NivelAsync(_caso.Prioridad)).Horario, Yo, reloj.Ahora));

    public Task<IActionResult> OnPostCalificarAsync() => HacerAsync("Gracias: el caso quedó cerrado.", (campos, _) =>
    {
        _caso.Calificar(Enum.TryParse<Satisfaccion>(campos.GetValueOrDefault("Satisfaccion").ToString(), out var s) && Enum.IsDefined(s) ? s : Satisfaccion.EnParte, Yo, reloj.Ahora);
        return Task.CompletedTask;
    });

    public Task<IActionResult> OnPostReabrirAsync() => HacerAsync("El caso quedó abierto otra vez.", async (_, _) =>
    {
        var dias = (int)(await db.ParametrosAsync()).Valor(ClavesDeMesa.Reapertura, CalendarioHabil.FechaBogota(reloj.Ahora));
        _caso.Reabrir(Cuerpo, dias, await apertura.NivelAsync(_caso.Prioridad), CalendarioHabil.Nacional, Yo, reloj.Ahora);
    });

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.Casos.SingleOrDefaultAsync(c => c.Id == Id && c.UsuarioId == cuenta.UsuarioId) is not { } caso)
        {
            return NotFound();
        }

        (_caso, Caso) = (caso, await db.ParaLaPersonaAsync(caso));
        return null;
    }

    private async Task<IActionResult> HacerAsync(string hecho, Func<Dictionary<string, Microsoft.Extensions.Primitives.StringValues>, IReadOnlyList<Domain.Contratos.ArchivoAdjunto>, Task> acto)
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var (campos, archivos) = await apertura.LeerAsync(HttpContext);
        Cuerpo = campos.TryGetValue("Cuerpo", out var cuerpo) ? cuerpo.ToString() : null;
        await acto(campos, archivos);
        await db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect($"/mi-cuenta/casos/{Id}");
    }
}
