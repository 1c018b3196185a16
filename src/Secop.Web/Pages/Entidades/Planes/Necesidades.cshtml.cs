using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Planes;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>La parte C del plan.</summary>
[Permiso(Permisos.EditarPlan)]
public sealed class NecesidadesModel(ServiciosDeProceso s) : PaginaDePlan(s, "Necesidades adicionales")
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty(SupportsGet = true, Name = "necesidad")]
    public Guid? NecesidadId { get; set; }

    public int RevisionActual => Plan.RevisionDe(ParteDelPlan.Necesidades);

    public IReadOnlyList<Necesidad> Lista => Plan.Necesidades;

    private string Aqui => $"{Raiz}/necesidades";

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        p =>
        {
            if (NecesidadId is { } id)
            {
                p.CambiarNecesidad(id, Entrada.Datos(), Revision, Actor, Ahora);
            }
            else
            {
                p.AgregarNecesidad(Entrada.Datos(), Revision, Actor, Ahora);
            }
        },
        "La necesidad quedó guardada.",
        Aqui);

    public Task<IActionResult> OnPostQuitarAsync() =>
        ActuarAsync(p => p.QuitarNecesidad(NecesidadId ?? Guid.Empty, Revision, Actor, Ahora), "La necesidad se quitó.", Aqui);

    protected override Task<bool> CompletarAsync() =>
        Task.FromResult(HttpContext.Request.Method != "GET" || NecesidadId is null || Plan.Necesidades.Any(n => n.Id == NecesidadId));

    protected override void Precargar()
    {
        var n = Plan.Necesidades.FirstOrDefault(n => n.Id == NecesidadId);
        Entrada = new()
        {
            Descripcion = n?.Descripcion,
            Unspsc = n is null ? null : string.Join(", ", n.Unspsc),
            ContactoNombre = n?.ContactoNombre ?? Plan.ContactoNombre,
            ContactoTelefono = n?.ContactoTelefono ?? Plan.ContactoTelefono,
            ContactoCorreo = n?.ContactoCorreo ?? Plan.ContactoCorreo,
        };
    }

    public sealed class Formulario
    {
        public string? Descripcion { get; set; }

        public string? Unspsc { get; set; }

        public string? ContactoNombre { get; set; }

        public string? ContactoTelefono { get; set; }

        public string? ContactoCorreo { get; set; }

        public DatosDeNecesidad Datos() => new(
            Descripcion ?? "", (Unspsc ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries), ContactoNombre ?? "", ContactoTelefono ?? "", ContactoCorreo ?? "");
    }
}
