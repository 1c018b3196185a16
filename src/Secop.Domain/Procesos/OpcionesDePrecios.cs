using System.Globalization;
using System.Text.Json.Serialization;
using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

/// <summary>Si los precios unitarios que se ofrecen llevan el impuesto sobre las ventas.</summary>
public enum IvaDePrecios
{
    Incluido,
    NoIncluido,
    NoAplica,
}

/// <summary>Administración, imprevistos y utilidad: lo que se ofrece, en porcentajes, sobre el costo directo.</summary>
/// <param name="TopeDeLaSuma">Lo más que pueden sumar los tres, en porcentaje; nulo si no hay tope.</param>
/// <param name="IvaSobreUtilidad">Tarifa, en porcentaje, que se suma sobre la utilidad; cero si no se suma.</param>
public sealed record OpcionesDeAiu(decimal? TopeDeLaSuma, decimal IvaSobreUtilidad)
{
    public const string Norma = "Estatuto Tributario, art. 462-1; Decreto 1625 de 2016, art. 1.3.1.7.9";

    /// <summary>La obra y lo que se contrata como ella: aseo, vigilancia, personal, concesión.</summary>
    public static readonly IReadOnlyList<string> TiposDeContrato = ["Obra", "Prestación de servicios", "Concesión", "Otro"];
}

/// <summary>Cómo se escriben los precios de la oferta: con o sin IVA, con cuántos decimales y si llevan AIU.</summary>
/// <param name="Decimales">Los que admite el precio unitario: ninguno, uno o dos.</param>
public sealed record OpcionesDePrecios(IvaDePrecios Iva, int Decimales)
{
    public const int MaximoDeDecimales = 2;

    private static readonly CultureInfo Cultura = CultureInfo.GetCultureInfo("es-CO");

    /// <summary>Las de un pliego que no dice otra cosa: IVA incluido, dos decimales y sin AIU.</summary>
    public static OpcionesDePrecios DeOmision { get; } = new(IvaDePrecios.Incluido, MaximoDeDecimales);

    /// <summary>Nulo si no se pide AIU.</summary>
    public OpcionesDeAiu? Aiu { get; init; }

    /// <summary>El total de la oferta no lleva ningún IVA.</summary>
    [JsonIgnore]
    public bool TotalSinIva => Iva == IvaDePrecios.NoIncluido && Aiu is not { IvaSobreUtilidad: > 0 };

    public bool Admiten(decimal precio) => decimal.Round(precio, Decimales) == precio;

    /// <summary>Lo que se le dice a quien va a ofertar y a quien lee el pliego.</summary>
    public IEnumerable<string> EnFrases()
    {
        yield return Iva switch
        {
            IvaDePrecios.Incluido => "Los precios unitarios se ofrecen con todos los impuestos, incluido el IVA.",
            IvaDePrecios.NoIncluido => "Los precios unitarios se ofrecen sin IVA.",
            IvaDePrecios.NoAplica => "El IVA no aplica a esta contratación.",
        };
        yield return $"Cada precio unitario {EnDecimales}.";
        if (Aiu is not { } aiu)
        {
            yield break;
        }

        yield return aiu.TopeDeLaSuma is { } tope
            ? string.Create(Cultura, $"Sobre el costo directo se ofrecen la administración, los imprevistos y la utilidad (AIU), que juntos no pasan del {tope:0.##} %.")
            : "Sobre el costo directo se ofrecen la administración, los imprevistos y la utilidad (AIU).";
        if (aiu.IvaSobreUtilidad > 0)
        {
            yield return string.Create(Cultura, $"Al total se le suma el IVA del {aiu.IvaSobreUtilidad:0.##} % sobre la utilidad.");
        }
    }

    /// <summary>«va en pesos enteros», «lleva a lo sumo un decimal».</summary>
    [JsonIgnore]
    public string EnDecimales => Decimales switch
    {
        0 => "va en pesos enteros",
        1 => "lleva a lo sumo un decimal",
        _ => "lleva a lo sumo dos decimales",
    };

    /// <summary>Las mismas sin ceros de más: la huella no debe notar cómo se escribieron.</summary>
    public OpcionesDePrecios Canonicas() => this with
    {
        Aiu = Aiu is { } a ? new OpcionesDeAiu(Dinero.Canonico(a.TopeDeLaSuma), Dinero.Canonico(a.IvaSobreUtilidad)) : null,
    };
}

// Las opciones de la lista de precios, que se editan con ella.
public sealed partial class Proceso
{
    /// <summary>Nulas mientras valen las de omisión.</summary>
    public OpcionesDePrecios? OpcionesElegidas { get; private set; }

    public OpcionesDePrecios OpcionesDePrecios => OpcionesElegidas ?? OpcionesDePrecios.DeOmision;

    public void EditarOpcionesDePrecios(OpcionesDePrecios opciones, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.ListaPrecios, revision, actor, ahora);
        ReglasDeProceso.PreciosIva.ExigirEn("Iva", Enum.IsDefined(opciones.Iva));
        ReglasDeProceso.PreciosDecimales.ExigirEn("Decimales", opciones.Decimales is >= 0 and <= OpcionesDePrecios.MaximoDeDecimales);
        if (opciones.Aiu is { } aiu)
        {
            ReglasDeProceso.AiuTipoDeContrato.ExigirEn("PideAiu", AdmiteAiu, TipoContrato);
            ReglasDeProceso.AiuTope.ExigirEn("TopeDeLaSuma", aiu.TopeDeLaSuma is not { } tope || (tope > 0 && Dinero.EsPorcentaje(tope)));
            ReglasDeProceso.AiuIva.ExigirEn("IvaSobreUtilidad", Dinero.EsPorcentaje(aiu.IvaSobreUtilidad));
        }

        PonerOpciones(opciones);
    }

    // Sin tipo de contrato todavía no se sabe si cabe: lo dicen los pendientes.
    private bool AdmiteAiu => TipoContrato.Length == 0 || OpcionesDeAiu.TiposDeContrato.Contains(TipoContrato);

    private void PonerOpciones(OpcionesDePrecios? opciones) =>
        OpcionesElegidas = opciones is null || opciones == OpcionesDePrecios.DeOmision ? null : opciones.Canonicas();

    private void PendientesDeOpciones(Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        falta(
            SeccionPliego.ListaPrecios, OpcionesDePrecios.Aiu is not null && !AdmiteAiu, string.Format(Cultura, ReglasDeProceso.AiuTipoDeContrato.Frase, TipoContrato),
            Severidad.Bloquea, OpcionesDeAiu.Norma);
        falta(
            SeccionPliego.ListaPrecios, OpcionesDePrecios is { Iva: IvaDePrecios.NoAplica, Aiu.IvaSobreUtilidad: > 0 },
            "Los precios dicen que el IVA no aplica y el AIU lo suma sobre la utilidad: corrija una de las dos cosas.", Severidad.Bloquea, OpcionesDeAiu.Norma);
        falta(
            SeccionPliego.ListaPrecios, OpcionesDePrecios is { Iva: IvaDePrecios.Incluido, Aiu.IvaSobreUtilidad: > 0 },
            "Los precios unitarios ya llevan IVA y el AIU lo suma además sobre la utilidad: compruebe que no se cobra dos veces.", Severidad.Avisa, OpcionesDeAiu.Norma);
        var imposibles = _listaPrecios.Where(i => i.PrecioUnitarioTope is { } tope && !OpcionesDePrecios.Admiten(tope)).OrderBy(i => i.Orden).ToList();
        falta(
            SeccionPliego.ListaPrecios, imposibles.Count > 0, imposibles.Count == 0 ? "" :
            imposibles.Count == 1 ? $"El tope de la línea {imposibles[0].Orden} tiene más decimales que los precios."
            : string.Format(Cultura, "El tope de {0} líneas tiene más decimales que los precios; la primera es la {1}.", imposibles.Count, imposibles[0].Orden),
            Severidad.Bloquea, null);
    }
}
