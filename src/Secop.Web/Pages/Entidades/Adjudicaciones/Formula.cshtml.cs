using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Adjudicaciones;

/// <summary>En la audiencia, con el sobre económico abierto: el método del pliego y los puntos que da a cada precio.</summary>
[Permiso(Permisos.CumplirActos)]
public sealed class FormulaModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    [BindProperty]
    public string? Trm { get; set; }

    [BindProperty]
    public DateOnly? DiaDeLaTrm { get; set; }

    public IReadOnlyList<Oferente> Oferentes { get; private set; } = [];

    public IReadOnlyList<FormulaAplicada> Aplicada => Proceso.Formulas;

    public IReadOnlyList<Criterio> Criterios => [.. Proceso.CriteriosDePrecio()];

    public bool LaTrmDecide => Proceso.LaTrmDecide;

    public bool SeAbrioElSobre => Proceso.YaSeHizo(ActoDeProceso.AbrirEconomico);

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        p => p.AplicarFormula(
            [.. Oferentes.SelectMany(o => o.Pide.Where(x => x.Valor is not null).Select(x => new PrecioOfrecido(o.OfertaId, o.Nombre, x.Lote, x.Valor!.Value)))],
            string.IsNullOrWhiteSpace(Trm) ? null : Escrito.Numero(Trm, nameof(Trm)), DiaDeLaTrm, DatosDelActo.Vacio, Actor, Ahora),
        "La fórmula quedó aplicada y publicada.",
        $"{Raiz}/formula");

    protected override async Task<bool> CompletarAsync()
    {
        if (!Proceso.SuModalidad.Tiene(ActoDeProceso.AplicarFormula) || Proceso.Estado == EstadoProceso.Borrador)
        {
            return false;
        }

        Oferentes = SeAbrioElSobre ? await Servicios.Db.OferentesAsync(Proceso) : [];
        return true;
    }
}
