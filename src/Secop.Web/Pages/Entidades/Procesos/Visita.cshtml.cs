using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>La visita al sitio. Se escribe en hora legal colombiana.</summary>
[Permiso(Permisos.EditarProceso)]
public sealed class VisitaModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Visita)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public Task<IActionResult> OnPostAsync() => EditarAsync(p => p.EditarVisita(
        Entrada.HayVisita ? new Visita(Instante(), Entrada.Lugar ?? "", Entrada.EsObligatoria, Entrada.Indicaciones) : null, Revision, Actor, Ahora));

    protected override void Precargar()
    {
        if (Pliego.Visita is { } v)
        {
            Entrada = new() { HayVisita = true, En = Formato.EnBogota(v.En).DateTime, Lugar = v.Lugar, EsObligatoria = v.EsObligatoria, Indicaciones = v.Indicaciones };
        }
    }

    private DateTimeOffset Instante()
    {
        Escrito.FaltaLaFecha.ExigirEn("En", Entrada.En is not null);
        return Formato.DeCampo(Entrada.En)!.Value;
    }

    public sealed class Formulario
    {
        public bool HayVisita { get; set; }

        public DateTime? En { get; set; }

        public string? Lugar { get; set; }

        public bool EsObligatoria { get; set; }

        public string? Indicaciones { get; set; }
    }
}
