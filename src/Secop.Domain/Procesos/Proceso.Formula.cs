using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

/// <summary>Lo que una oferta pide por un lote, o por el proceso entero, en COP.</summary>
public sealed record PrecioOfrecido(Guid OfertaId, string Proponente, int? Lote, decimal Valor);

/// <summary>La fórmula del precio ya aplicada: con qué método, contra qué valor y cuántos puntos dio a cada oferta.</summary>
/// <param name="Trm">La que decidió el método, en COP por dólar; nula si el pliego ya lo fijaba.</param>
public sealed record FormulaAplicada(int? Lote, MetodoDePrecio Metodo, decimal? Trm, DateOnly? DiaDeLaTrm, decimal Referencia, decimal Maximo)
{
    private readonly List<PuntajeDePrecio> _puntajes = [];

    /// <summary>De más a menos puntos.</summary>
    public IReadOnlyList<PuntajeDePrecio> Puntajes
    {
        get => _puntajes;
        init => _puntajes = [.. value];
    }
}

// La fórmula económica, en la audiencia en que se abre el precio.
public sealed partial class Proceso
{
    private List<FormulaAplicada> _formulas = [];

    public IReadOnlyList<FormulaAplicada> Formulas => _formulas;

    /// <summary>Si el pliego deja el método a los centavos de la TRM de un día.</summary>
    public bool LaTrmDecide => CriteriosDePrecio().Any(c => c.Metodo == MetodoDePrecio.PorTrm);

    /// <summary>Los que dan puntos por el precio.</summary>
    public IEnumerable<Criterio> CriteriosDePrecio() => _criterios.Where(c => c.EsDePrecio() && c.Puntaje > 0);

    /// <summary>Da los puntos del precio, lote por lote, con el método del pliego.</summary>
    public void AplicarFormula(IReadOnlyList<PrecioOfrecido> precios, decimal? trm, DateOnly? diaDeLaTrm, DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.AplicarFormula;
        var permitido = ExigirActo(Acto, datos, actor, ahora);
        ReglasDeActo.FormulaSinSobre.Exigir(YaSeHizo(ActoDeProceso.AbrirEconomico));
        ReglasDeActo.FormulaSinPrecios.Exigir(precios.Count > 0 && precios.All(p => p.Valor > 0));
        if (LaTrmDecide)
        {
            ReglasDeActo.FormulaSinTrm.ExigirEn("Trm", trm is > 0 and < 1_000_000 && decimal.Round(trm.Value, 2) == trm);
            ReglasDeActo.FormulaSinDia.ExigirEn("DiaDeLaTrm", diaDeLaTrm <= CalendarioHabil.FechaBogota(ahora));
        }

        _formulas = [.. precios.GroupBy(p => p.Lote).OrderBy(g => g.Key).Select(g => DelLote(g.Key, [.. g], LaTrmDecide ? trm : null, LaTrmDecide ? diaDeLaTrm : null))];
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new FormulaEconomicaAplicada(Id, _formulas[0].Metodo, actor, ahora));
    }

    private FormulaAplicada DelLote(int? lote, IReadOnlyList<PrecioOfrecido> precios, decimal? trm, DateOnly? dia)
    {
        var criterio = CriteriosDePrecio().FirstOrDefault(c => c.Lote == lote) ?? CriteriosDePrecio().FirstOrDefault(c => c.Lote is null);
        ReglasDeActo.FormulaSinCriterio.Exigir(criterio is not null);
        var porTrm = criterio!.Metodo == MetodoDePrecio.PorTrm;
        var metodo = porTrm ? FormulaEconomica.DeLaTrm(trm!.Value) : criterio.Metodo!.Value;
        var referencia = FormulaEconomica.Referencia(metodo, [.. precios.Select(p => p.Valor)]);
        return new(lote, metodo, porTrm ? trm : null, porTrm ? dia : null, referencia, criterio.Puntaje)
        {
            Puntajes =
            [
                .. precios.Select(p => new PuntajeDePrecio(p.OfertaId, p.Proponente, p.Valor, FormulaEconomica.Puntaje(metodo, referencia, p.Valor, criterio.Puntaje)))
                    .OrderByDescending(p => p.Puntaje).ThenBy(p => p.Valor),
            ],
        };
    }
}
