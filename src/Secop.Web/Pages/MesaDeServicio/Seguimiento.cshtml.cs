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

namespace Secop.Web.Pages.MesaDeServicio;

/// <summary>Seguir sin cuenta un caso, con su radicado y su código: siempre por POST, para que el código no quede en ninguna dirección.</summary>
[Anonimo("Quien abrió un caso sin cuenta lo lee y lo contesta con su código.")]
[FormularioEnFlujo]
public sealed class SeguimientoModel(SecopDbContext db, AperturaDeCasos apertura, Almacen almacen, LimitesSinRastro limites, Reloj reloj) : PageModel, ICargable
{
    private const int FallosPorConexion = 10;
    private const int FallosPorRadicado = 100;
    private static readonly TimeSpan Ventana = TimeSpan.FromMinutes(15);
    private Dictionary<string, StringValues> _campos = [];
    private IReadOnlyList<ArchivoAdjunto> _archivos = [];

    public string? Radicado { get; private set; }

    public string? Codigo { get; private set; }

    public string? Cuerpo { get; private set; }

    public CasoEnVista? Caso { get; private set; }

    public void OnGet() => Response.Headers.CacheControl = "no-store";

    public async Task<IActionResult> OnPostAsync()
    {
        await ExigirCasoAsync();
        return Page();
    }

    public Task<IActionResult> OnPostContestarAsync() => HacerAsync(async caso =>
        caso.Contestar(Cuerpo, _archivos, CalendarioHabil.Nacional, (await apertura.NivelAsync(caso.Prioridad)).Horario, null, reloj.Ahora));

    public Task<IActionResult> OnPostCalificarAsync() => HacerAsync(caso =>
    {
        caso.Calificar(Enum.TryParse<Satisfaccion>(Campo("Satisfaccion"), out var s) && Enum.IsDefined(s) ? s : Satisfaccion.EnParte, null, reloj.Ahora);
        return Task.CompletedTask;
    });

    public async Task<IActionResult> OnPostArchivoAsync()
    {
        await ExigirCasoAsync();
        return Guid.TryParse(Campo("Archivo"), out var id) && await db.ArchivoDeCasoAsync(Caso!, id) is { } a ? await almacen.EntregarAsync(Response, a.Id, a.Nombre, a.Mime) : NotFound();
    }

    // Después de una regla incumplida se vuelve a mostrar el caso, si el código ya se había comprobado.
    public async Task<IActionResult?> CargarAsync()
    {
        if (Caso is not null)
        {
            Caso = await db.ParaLaPersonaAsync(await db.Casos.AsNoTracking().SingleAsync(c => c.Id == Caso.Caso.Id));
        }

        return null;
    }

    private string? Campo(string nombre) => _campos.TryGetValue(nombre, out var v) ? v.ToString() : null;

    private async Task<IActionResult> HacerAsync(Func<CasoMesaServicio, Task> acto)
    {
        var caso = await ExigirCasoAsync();
        await acto(caso);
        await db.SaveChangesAsync();
        Cuerpo = null;
        Caso = await db.ParaLaPersonaAsync(caso);
        return Page();
    }

    private async Task<CasoMesaServicio> ExigirCasoAsync()
    {
        Response.Headers.CacheControl = "no-store";
        var red = LimitesSinRastro.Red(HttpContext.Connection.RemoteIpAddress);
        limites.Exigir(ReglasDeMesa.MuchosIntentos, "codigo", red, FallosPorConexion);
        (_campos, _archivos) = await apertura.LeerAsync(HttpContext);
        (Radicado, Codigo, Cuerpo) = (Campo("Radicado"), Campo("Codigo"), Campo("Cuerpo"));
        var vale = Domain.Comun.Radicado.TryParse(Radicado, out var radicado);
        limites.Exigir(ReglasDeMesa.MuchosIntentos, "radicado", radicado.ToString(), FallosPorRadicado);
        var caso = vale ? await db.Casos.SingleOrDefaultAsync(c => c.Radicado == radicado) : null;
        if (caso is null || !caso.SeSigueCon(Codigo))
        {
            limites.Contar("codigo", red, Ventana);
            limites.Contar("radicado", radicado.ToString(), Ventana);
            throw new ReglaIncumplida(ReglasDeMesa.CodigoDesconocido, "Codigo");
        }

        Caso = await db.ParaLaPersonaAsync(caso);
        return caso;
    }
}
