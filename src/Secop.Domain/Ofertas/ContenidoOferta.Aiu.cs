using Secop.Domain.Comun;

namespace Secop.Domain.Ofertas;

// El AIU y los decimales que pide el pliego.
public sealed partial record ContenidoOferta
{
    public const string CampoDeAdministracion = "Administracion";
    public const string CampoDeImprevistos = "Imprevistos";
    public const string CampoDeUtilidad = "Utilidad";

    /// <summary>Los tres porcentajes como se escribieron; vacíos los tres, se borran.</summary>
    public ContenidoOferta ConAiu(PliegoDeOferta pliego, string administracion, string imprevistos, string utilidad)
    {
        (string Campo, string Nombre, string Texto)[] escritos =
        [
            (CampoDeAdministracion, "La administración", administracion), (CampoDeImprevistos, "Lo de imprevistos", imprevistos), (CampoDeUtilidad, "La utilidad", utilidad),
        ];
        if (escritos.All(e => string.IsNullOrWhiteSpace(e.Texto)))
        {
            return this with { Aiu = null };
        }

        ReglasDeOferta.AiuNoSePide.Exigir(pliego.Opciones.Aiu is not null);
        var leidos = escritos.Select(e =>
        {
            ReglasDeOferta.AiuIncompleto.ExigirEn(e.Campo, !string.IsNullOrWhiteSpace(e.Texto));
            ReglasDeOferta.AiuInvalido.ExigirEn(e.Campo, DesgloseDePrecio.IntentarPorcentaje(e.Texto, out var valor), e.Nombre);
            return Dinero.Canonico(valor);
        }).ToList();
        var aiu = new AiuOfrecido(leidos[0], leidos[1], leidos[2]);
        ReglasDeOferta.AiuSobreElTope.ExigirEn(CampoDeAdministracion, Cabe(pliego, aiu), aiu.Suma, pliego.Opciones.Aiu!.TopeDeLaSuma);
        var nuevo = this with { Aiu = aiu };
        ReglasDeOferta.TotalExcesivo.Exigir(nuevo.Total(pliego) <= TotalMaximo);
        return nuevo;
    }

    // Una adenda puede haber quitado decimales, pedido AIU o bajado su tope después de que se cotizó.
    private IEnumerable<PendienteDeOferta> PendientesDeOpciones(PliegoDeOferta pliego)
    {
        var conDecimales = pliego.ItemsDe(Lotes).Where(i => Precios.TryGetValue(i.Id, out var p) && !pliego.Opciones.Admiten(p)).OrderBy(i => i.Orden).ToList();
        if (conDecimales.Count > 0)
        {
            yield return new(SeccionPrecios, conDecimales.Count == 1
                ? $"quitar decimales al precio del ítem {conDecimales[0].Orden}: {pliego.Opciones.EnDecimales}"
                : string.Create(Colombia, $"quitar decimales al precio de {conDecimales.Count} ítems, el primero el {conDecimales[0].Orden}: cada uno {pliego.Opciones.EnDecimales}"));
        }

        if (pliego.Opciones.Aiu is { } pide)
        {
            if (Aiu is null)
            {
                yield return new(SeccionPrecios, "los porcentajes de administración, imprevistos y utilidad (AIU)");
            }
            else if (!Cabe(pliego, Aiu))
            {
                yield return new(SeccionPrecios, string.Create(Colombia, $"bajar el AIU, que suma {Aiu.Suma:0.##} % y el tope es {pide.TopeDeLaSuma:0.##} %"));
            }
        }
    }

    private static bool Cabe(PliegoDeOferta pliego, AiuOfrecido aiu) => pliego.Opciones.Aiu is not { TopeDeLaSuma: { } tope } || aiu.Suma <= tope;
}
