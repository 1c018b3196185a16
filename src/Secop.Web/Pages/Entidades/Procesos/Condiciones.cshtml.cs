using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class CondicionesModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Condiciones)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public Task<IActionResult> OnPostAsync() => EditarAsync(p => p.EditarCondiciones(
        new(Entrada.Duracion ?? 0, Entrada.Unidad, Entrada.FormaDePago ?? "", Entrada.CondicionesDeEntrega ?? "") { FechaDeTerminacion = Entrada.FechaDeTerminacion },
        Revision, Actor, Ahora));

    protected override void Precargar() => Entrada = new()
    {
        Duracion = Pliego.Duracion == 0 ? null : Pliego.Duracion,
        Unidad = Pliego.UnidadDuracion,
        FechaDeTerminacion = Pliego.FechaDeTerminacion,
        FormaDePago = Pliego.FormaDePago,
        CondicionesDeEntrega = Pliego.CondicionesDeEntrega,
    };

    public sealed class Formulario
    {
        public int? Duracion { get; set; }

        public UnidadDuracion Unidad { get; set; }

        public DateOnly? FechaDeTerminacion { get; set; }

        public string? FormaDePago { get; set; }

        public string? CondicionesDeEntrega { get; set; }
    }
}
