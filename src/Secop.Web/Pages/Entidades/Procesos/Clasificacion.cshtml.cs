using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Busca por palabra o código, y cada resultado se elige con un botón de opción: sirve sin script.</summary>
[Permiso(Permisos.EditarProceso)]
public sealed class ClasificacionModel(ServiciosDeProceso s) : PaginaDePliego(s, SeccionPliego.Clasificacion)
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Texto { get; set; }

    [BindProperty]
    public string? Codigo { get; set; }

    public string Principal => Pliego.UnspscPrincipal;

    public IReadOnlyList<string> Adicionales => Pliego.UnspscAdicionales;

    public IReadOnlyList<Unspsc> Hallados { get; private set; } = [];

    private string Aqui => $"{Raiz}/clasificacion?q={Uri.EscapeDataString(Texto ?? "")}";

    public Task<IActionResult> OnPostPrincipalAsync() => EditarAsync(
        p => p.EditarClasificacion(new(Escogido, [.. p.UnspscAdicionales.Where(a => a != CodigoUnspsc.Normalizar(Codigo))]), Revision, Actor, Ahora), Aqui);

    public Task<IActionResult> OnPostAdicionalAsync() => EditarAsync(
        p => p.EditarClasificacion(new(p.UnspscPrincipal, [.. p.UnspscAdicionales, Escogido]), Revision, Actor, Ahora), Aqui);

    public Task<IActionResult> OnPostQuitarAsync() => EditarAsync(
        p => p.EditarClasificacion(new(p.UnspscPrincipal, [.. p.UnspscAdicionales.Where(a => a != Codigo)]), Revision, Actor, Ahora), Aqui);

    /// <summary>Lo escrito en el selector: el código, con su título o sin él, o unas palabras.</summary>
    [BindProperty]
    public string? Elegido { get; set; }

    private string Escogido => string.IsNullOrWhiteSpace(Elegido) ? Codigo ?? "" : CodigoUnspsc.Resolver(Elegido, nameof(Elegido));

    protected override Task<bool> MostrarAsync()
    {
        Hallados = CodigoUnspsc.Buscar(Texto ?? "", 40);
        return Task.FromResult(true);
    }
}
