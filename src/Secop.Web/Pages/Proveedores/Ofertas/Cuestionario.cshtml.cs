using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Ofertas;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Ofertas;

[Permiso(Permisos.PrepararOferta)]
[FormularioEnFlujo]
public sealed class CuestionarioModel(MisOfertas mias) : PageModel, ICargable
{
    private Dictionary<Guid, string> _escritas = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public OfertaEnMano? Mano { get; private set; }

    public IReadOnlyList<PreguntaDelPliego> Preguntas => [.. Mano!.Pliego.PreguntasDe(Mano.Contenido.Lotes).Where(p => p.Tipo != TipoDeRespuesta.Anexo)];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var campos = await FormularioEnFlujo.LeerAsync(HttpContext, RecibirNadaAsync);
        _escritas = CamposPorId.Leer(campos, "r-");

        // Lo que no se marca no viaja en el formulario: sin esto, quitar todas las marcas no cambiaría nada.
        foreach (var multiple in Preguntas.Where(p => p.Tipo == TipoDeRespuesta.SeleccionMultiple && campos.ContainsKey($"s-{p.Id:N}")))
        {
            _escritas[multiple.Id] = string.Join('\n', campos.GetValueOrDefault(ContenidoOferta.CampoDeRespuesta(multiple.Id)).OfType<string>());
        }

        await mias.GuardarAsync(Mano!, Mano!.Contenido.ConRespuestas(Mano.Pliego, _escritas));
        TempData["Hecho"] = "Sus respuestas quedaron guardadas y cifradas. La oferta aún no está presentada.";
        return Redirect($"/proveedor/ofertas/{Id}");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Mano = await mias.CargarAsync(Id);
        return Mano is null ? NotFound() : null;
    }

    public bool HayVariosSobres => Preguntas.Any(p => p.Sobre > 1);

    public RespuestaPorEscribir ParaResponder(PreguntaDelPliego pregunta) =>
        new(pregunta, ValorDe(pregunta.Id), ErrorDe(ContenidoOferta.CampoDeRespuesta(pregunta.Id)));

    public string ValorDe(Guid pregunta) => _escritas.GetValueOrDefault(pregunta) ?? Mano!.Contenido.Respuestas.GetValueOrDefault(pregunta, "");

    public string? ErrorDe(string campo) => ModelState.TryGetValue(campo, out var e) && e.Errors.Count > 0 ? e.Errors[0].ErrorMessage : null;

    internal static Task RecibirNadaAsync(string campo, string nombre, string? mime, Stream contenido, CancellationToken cancelacion) =>
        contenido.CopyToAsync(Stream.Null, cancelacion);
}

/// <summary>Una pregunta con lo que se ha escrito en ella.</summary>
public sealed record RespuestaPorEscribir(PreguntaDelPliego Pregunta, string Valor, string? Error)
{
    public IReadOnlyList<string> Elegidas => Valor.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
