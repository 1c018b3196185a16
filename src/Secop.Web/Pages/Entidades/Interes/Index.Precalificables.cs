using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;

namespace Secop.Web.Pages.Entidades.Interes;

// En el concurso con precalificación: decir quiénes cumplen, cuando son más que el máximo que anunció el aviso.
public sealed partial class IndexModel
{
    /// <summary>Quienes se manifestaron para precalificar, en la audiencia.</summary>
    public IReadOnlyList<AporteEnVista> Manifestados { get; private set; } = [];

    [BindProperty]
    public List<Guid> Cumplen { get; set; } = [];

    public bool Precalifica => Proceso.SuModalidad.Precalifica;

    /// <summary>Quiénes cumplen para precalificar, cuando son más que el máximo.</summary>
    public Task<IActionResult> OnPostCumplenAsync() => ActuarAsync(
        p =>
        {
            var cumplen = Manifestados.Where(m => Cumplen.Contains(m.Id)).ToList();
            ReglasDeAporte.ListaAjena.ExigirEn("Cumplen", cumplen.Count == Cumplen.Distinct().Count());
            Guardar().PublicarPrecalificables(p, cumplen.Select(m => new Interesado(m.ProveedorId, m.Codigo, m.En)), Actor, Ahora);
        },
        "Quedó publicado quiénes cumplen: falta el sorteo.",
        $"{Raiz}/actos/{nameof(ActoDeProceso.ConformarLista)}");
}
