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
    public PeticionHecha? Hecha { get; private set; }

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

    public virtual bool HaySesion => false;

    protected virtual Task<string?> CorreoDelUsuarioAsync() => Task.FromResult<string?>(null);

    protected async Task<IActionResult> RadicarAsync(CanalDePeticion? fijo, Guid? usuarioId, Actor actor)
    {
        var recepcion = new RecepcionDeAdjuntos(almacen, LimiteDeAdjuntos.DePeticion);
        Llenar(await FormularioEnFlujo.LeerAsync(HttpContext, async (_, nombre, mime, contenido, cancelacion) =>
        {
            ReglasDePeticion.MuchosArchivos.ExigirEn("Archivos", recepcion.Recibidos.Count < Peticion.MaximoDeArchivos);
            await recepcion.RecibirAsync(nombre, mime, contenido, cancelacion);
        }));
        var faltas = new List<ReglaIncumplida>();
        var clase = Escogida<ClaseDePeticion>(Clase, ReglasDePeticion.Clase, nameof(Clase), faltas);
        var asunto = Escogida<TipoDeAsunto>(Asunto, ReglasDePeticion.Asunto, nameof(Asunto), faltas);
        var canal = fijo ?? Escogida<CanalDePeticion>(Canal, ReglasDePeticion.Canal, nameof(Canal), faltas, CanalDePeticion.Web);
        var datos = new DatosDePeticion
        {
            Clase = clase,
            Canal = canal,
            Temas = Temas,
            Asunto = asunto,
            Texto = Texto ?? "",
            ProcesoId = await ProcesoAsync(faltas),
            EsAnonima = EsAnonima,
            Nombre = Nombre,
            Documento = Documento,
            Correo = Correo ?? (EsAnonima ? null : await CorreoDelUsuarioAsync()),
            Direccion = Direccion,
            Telefono = Telefono,
            UsuarioId = EsAnonima ? null : usuarioId,
        };
        faltas.AddRange(datos.Faltas(recepcion.Recibidos.Count));
        ExigirTodas(faltas);
        Hecha = await radicacion.RadicarAsync(datos, recepcion.Recibidos, Llave, EsAnonima && canal == CanalDePeticion.Web ? Actor.Sistema : actor);
        if (Hecha.YaEstaba)
        {
            almacen.DescartarSinConfirmar();
        }

        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private static T Escogida<T>(string? dicho, Regla regla, string campo, List<ReglaIncumplida> faltas, T? menos = null)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(dicho, out var valor) && Enum.IsDefined(valor) && !valor.Equals(menos))
        {
            return valor;
        }

        faltas.Add(new ReglaIncumplida(regla, campo));
        return default;
    }

    private async Task<Guid?> ProcesoAsync(List<ReglaIncumplida> faltas)
    {
        try
        {
            return await radicacion.ProcesoAsync(Proceso);
        }
        catch (ReglaIncumplida noEsta)
        {
            faltas.Add(noEsta);
            return null;
        }
    }

    // Todas a la vez: quien corrige una no debe descubrir la siguiente al volver a enviar.
    private void ExigirTodas(List<ReglaIncumplida> faltas)
    {
        if (faltas.Count == 0)
        {
            return;
        }

        foreach (var falta in faltas.Skip(1))
        {
            ModelState.AddModelError(falta.Campo ?? "", falta.Message);
        }

        throw faltas[0];
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
