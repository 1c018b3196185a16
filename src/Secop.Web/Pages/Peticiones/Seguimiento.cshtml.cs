using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Peticiones;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Infrastructure.Pdf;
using Secop.Web.Peticiones;
using Secop.Web.Security;

namespace Secop.Web.Pages.Peticiones;

/// <summary>
/// Quien presentó la petición la sigue con el radicado y el código, que viajan siempre en el cuerpo y nunca en la dirección; si la
/// firmó con su usuario, le basta su sesión.
/// </summary>
[Anonimo("Se sigue con un código, sin cuenta; el código no va en la dirección, donde quedaría escrito en el historial.")]
[FormularioEnFlujo]
public sealed class SeguimientoModel(SecopDbContext db, Almacen almacen, Reloj reloj, LimitesSinRastro limites, CuentaActual cuenta, RadicacionDePeticiones radicacion)
    : PageModel, ICargable
{
    private const int IntentosMaximos = 20;
    private static readonly TimeSpan Ventana = TimeSpan.FromMinutes(15);
    private readonly RecepcionDeAdjuntos _recepcion = new(almacen, LimiteDeAdjuntos.DePeticion);

    public string? Radicado { get; private set; }

    public string? Codigo { get; private set; }

    public string? Texto { get; private set; }

    public Peticion? Abierta { get; private set; }

    public Carta? Carta { get; private set; }

    public ProcesoDePeticion? Proceso { get; private set; }

    public IReadOnlyList<EventoDePeticion> Eventos { get; private set; } = [];

    public string? Hecho { get; private set; }

    public DateTimeOffset Ahora => reloj.Ahora;

    public async Task<IActionResult> OnPostAsync()
    {
        await AbrirAsync();
        return Page();
    }

    public Task<IActionResult> OnPostCompletarAsync() => ActuarAsync(p => p.Completar(Texto, _recepcion.Recibidos, Ahora), "Se recibió lo que faltaba: el término sigue corriendo.");

    public async Task<IActionResult> OnPostCalificarAsync() =>
        await ActuarAsync(p => p.Calificar(int.TryParse(Campo("Calificacion"), CultureInfo.InvariantCulture, out var n) ? n : 0, Ahora), "Gracias por contestar.");

    public async Task<IActionResult> OnPostReciboAsync()
    {
        var p = await AbrirAsync();
        return Pdf(radicacion.ReciboDe(p, Codigo, Proceso), $"recibo-{p.Radicado}.pdf");
    }

    public async Task<IActionResult> OnPostCartaAsync()
    {
        await AbrirAsync();
        return Carta is null ? NotFound() : Pdf(Carta.ComoPdf(), $"respuesta-{Carta.Salida}.pdf");
    }

    // Al volver a mostrarla con un error: si el código era bueno, sigue abierta; si no, queda el formulario con lo escrito.
    public async Task<IActionResult?> CargarAsync()
    {
        (Radicado, Codigo, Texto) = (Campo("Radicado"), Campo("Codigo"), Campo("Texto"));
        Abierta = Domain.Comun.Radicado.TryParse(Radicado, out var radicado) && Abierta is not null
            ? await db.Peticiones.SingleOrDefaultAsync(p => p.Radicado == radicado)
            : null;
        Response.Headers.CacheControl = "no-store";
        return null;
    }

    private async Task<IActionResult> ActuarAsync(Action<Peticion> acto, string hecho)
    {
        acto(await AbrirAsync());
        await db.SaveChangesAsync();
        Hecho = hecho;
        return Page();
    }

    private FileContentResult Pdf(DocumentoPdf documento, string nombre) => File(EscritorPdf.Escribir(documento), EscritorPdf.Mime, nombre);

    private string? Campo(string nombre) =>
        HttpContext.Items[typeof(FormularioEnFlujo)] is Dictionary<string, StringValues> campos && campos.GetValueOrDefault(nombre).ToString() is { Length: > 0 } escrito ? escrito : null;

    private async Task<Peticion> AbrirAsync()
    {
        Response.Headers.CacheControl = "no-store";
        await FormularioEnFlujo.LeerAsync(HttpContext, async (_, nombre, mime, contenido, cancelacion) =>
        {
            // Sin el código no se guarda un solo byte.
            Abierta ??= await BuscarAsync();
            ReglasDePeticion.MuchosArchivos.ExigirEn("Archivos", Abierta.Archivos.Count + _recepcion.Recibidos.Count < Peticion.MaximoDeArchivos);
            await _recepcion.RecibirAsync(nombre, mime, contenido, cancelacion);
        });
        Abierta ??= await BuscarAsync();
        (Carta, Proceso) = (await Carta.DeAsync(db, Abierta), await db.ProcesoDeLaPeticionAsync(Abierta));
        Eventos = await db.EventosDeLaPeticionAsync(Abierta.Id);
        return Abierta;
    }

    private async Task<Peticion> BuscarAsync()
    {
        (Radicado, Codigo, Texto) = (Campo("Radicado"), Campo("Codigo"), Campo("Texto"));
        var red = LimitesSinRastro.Red(HttpContext.Connection.RemoteIpAddress);
        limites.Exigir(ReglasDePeticion.MuchosIntentos, "seguir", red, IntentosMaximos);
        var radicado = Domain.Comun.Radicado.Parse(Radicado);
        var peticion = await db.Peticiones.SingleOrDefaultAsync(p => p.Radicado == radicado);
        if (peticion is { UsuarioId: { } suya } && cuenta.HaySesion && suya == cuenta.UsuarioId)
        {
            return peticion;
        }

        var corresponde = CodigoDeSeguimiento.Corresponde(Codigo, peticion?.HuellaDelCodigo ?? CodigoDeSeguimiento.Huella("ninguna"));
        if (peticion is null || !corresponde)
        {
            limites.Contar("seguir", red, Ventana);
            throw new ReglaIncumplida(ReglasDePeticion.NoCorresponde, null);
        }

        return peticion;
    }
}
