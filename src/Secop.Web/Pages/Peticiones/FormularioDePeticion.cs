using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Primitives;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Peticiones;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Peticiones;

namespace Secop.Web.Pages.Peticiones;

/// <summary>El formulario con que se radica: lo usan el público y el funcionario que radica lo que llegó por otro canal.</summary>
public abstract class FormularioDePeticion(RadicacionDePeticiones radicacion, Almacen almacen) : PageModel, ICargable
{
    public string? Clase { get; protected set; }

    public string? Canal { get; protected set; }

    public IReadOnlyList<string> Temas { get; protected set; } = [];

    public string? Asunto { get; protected set; }

    public string? Texto { get; protected set; }

    public string? Proceso { get; protected set; }

    public bool EsAnonima { get; protected set; }

    public string? Nombre { get; protected set; }

    public string? Documento { get; protected set; }

    public string? Correo { get; protected set; }

    public string? Direccion { get; protected set; }

    public string? Telefono { get; protected set; }

    public Guid Llave { get; protected set; } = Guid.NewGuid();

    public bool TieneCanal { get; protected init; }

    public PlazosDePeticion Plazos { get; private set; } = null!;

    /// <summary>Lo radicado y su código, una sola vez.</summary>
    public (Peticion Peticion, string Codigo)? Hecha { get; private set; }

    public IEnumerable<SelectListItem> Clases => Enum.GetValues<ClaseDePeticion>()
        .Select(c => new SelectListItem($"{c.Nombre()}: {c.Ayuda()}", c.ToString(), c.ToString() == Clase)).Prepend(Ninguna);

    public IEnumerable<SelectListItem> Asuntos => Enum.GetValues<TipoDeAsunto>()
        .Select(a => new SelectListItem(a.Nombre(), a.ToString(), a.ToString() == Asunto)).Prepend(Ninguna);

    private static SelectListItem Ninguna => new("Escoja", "");

    public async Task<IActionResult?> CargarAsync()
    {
        Plazos = await radicacion.PlazosAsync(Ahora);
        if (HttpContext.Items[typeof(FormularioEnFlujo)] is Dictionary<string, StringValues> campos)
        {
            Llenar(campos);
        }

        return null;
    }

    protected abstract DateTimeOffset Ahora { get; }

    protected async Task<IActionResult> RadicarAsync(CanalDePeticion? fijo, Guid? usuarioId, Actor actor)
    {
        var recepcion = new RecepcionDeAdjuntos(almacen, LimiteDeAdjuntos.DePeticion);
        Llenar(await FormularioEnFlujo.LeerAsync(HttpContext, async (_, nombre, mime, contenido, cancelacion) =>
        {
            ReglasDePeticion.MuchosArchivos.ExigirEn("Archivos", recepcion.Recibidos.Count < Peticion.MaximoDeArchivos);
            await recepcion.RecibirAsync(nombre, mime, contenido, cancelacion);
        }));
        ReglasDePeticion.Clase.ExigirEn(nameof(Clase), Enum.TryParse<ClaseDePeticion>(Clase, out var clase) && Enum.IsDefined(clase));
        ReglasDePeticion.Asunto.ExigirEn(nameof(Asunto), Enum.TryParse<TipoDeAsunto>(Asunto, out var asunto) && Enum.IsDefined(asunto));
        var canal = fijo ?? CanalDePeticion.Web;
        if (fijo is null)
        {
            ReglasDePeticion.Canal.ExigirEn(nameof(Canal), Enum.TryParse(Canal, out canal) && Enum.IsDefined(canal) && canal != CanalDePeticion.Web);
        }

        var datos = new DatosDePeticion
        {
            Clase = clase,
            Canal = canal,
            Temas = Temas,
            Asunto = asunto,
            Texto = Texto ?? "",
            ProcesoId = await radicacion.ProcesoAsync(Proceso),
            EsAnonima = EsAnonima,
            Nombre = Nombre,
            Documento = Documento,
            Correo = Correo,
            Direccion = Direccion,
            Telefono = Telefono,
            UsuarioId = EsAnonima ? null : usuarioId,
        };
        Hecha = await radicacion.RadicarAsync(datos, recepcion.Recibidos, Llave, EsAnonima && canal == CanalDePeticion.Web ? Actor.Sistema : actor);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private void Llenar(Dictionary<string, StringValues> campos)
    {
        string? De(string nombre) => campos.GetValueOrDefault(nombre).ToString() is { Length: > 0 } escrito ? escrito : null;
        (Clase, Canal, Asunto, Texto, Proceso) = (De("Clase"), De("Canal"), De("Asunto"), De("Texto"), De("Proceso"));
        (Nombre, Documento, Correo, Direccion, Telefono) = (De("Nombre"), De("Documento"), De("Correo"), De("Direccion"), De("Telefono"));
        Temas = [.. campos.GetValueOrDefault("Temas").OfType<string>()];
        EsAnonima = campos.GetValueOrDefault("EsAnonima").Contains("true");
        Llave = Guid.TryParse(De("Llave"), out var llave) ? llave : Llave;
    }
}
