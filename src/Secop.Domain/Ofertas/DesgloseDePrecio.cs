using System.Globalization;
using System.Text.Json.Serialization;
using Secop.Domain.Procesos;

namespace Secop.Domain.Ofertas;

/// <summary>Los porcentajes que el proveedor ofrece sobre su costo directo; uno solo para toda la oferta.</summary>
public sealed record AiuOfrecido(decimal Administracion, decimal Imprevistos, decimal Utilidad)
{
    [JsonIgnore]
    public decimal Suma => Administracion + Imprevistos + Utilidad;
}

/// <summary>Un renglón que se suma al costo directo: su porcentaje y lo que vale, en COP.</summary>
public sealed record RenglonDeAiu(string Nombre, decimal Porcentaje, decimal Valor)
{
    /// <summary>«Administración (12,5 %)».</summary>
    public string EnPalabras => string.Create(CultureInfo.GetCultureInfo("es-CO"), $"{Nombre} ({Porcentaje:0.##} %)");
}

/// <summary>Del costo directo al total: cada renglón al centavo y el total, su suma. COP.</summary>
public sealed record DesgloseDePrecio(decimal CostoDirecto, IReadOnlyList<RenglonDeAiu> Aiu)
{
    public decimal Total => CostoDirecto + Aiu.Sum(r => r.Valor);

    /// <summary>Lo que no se pide, o aún no se ofrece, no suma.</summary>
    public static DesgloseDePrecio De(decimal costoDirecto, OpcionesDeAiu? pide, AiuOfrecido? ofrece)
    {
        if (pide is null || ofrece is null)
        {
            return new(costoDirecto, []);
        }

        var utilidad = Renglon("Utilidad", ofrece.Utilidad, costoDirecto);
        List<RenglonDeAiu> renglones = [Renglon("Administración", ofrece.Administracion, costoDirecto), Renglon("Imprevistos", ofrece.Imprevistos, costoDirecto), utilidad];
        if (pide.IvaSobreUtilidad > 0)
        {
            renglones.Add(Renglon("IVA sobre la utilidad", pide.IvaSobreUtilidad, utilidad.Valor));
        }

        return new(costoDirecto, renglones);
    }

    /// <summary>La suma de los de cada lote, renglón por renglón: el total de la oferta es la suma de los de sus lotes.</summary>
    public static DesgloseDePrecio Sumar(IReadOnlyList<DesgloseDePrecio> partes) => partes switch
    {
        [] => new(0, []),
        [var unica] => unica,
        _ => new(
            partes.Sum(p => p.CostoDirecto),
            [.. partes[0].Aiu.Select((r, i) => r with { Valor = partes.Sum(p => p.Aiu[i].Valor) })]),
    };

    /// <summary>«10», «10,5», «10.5 %»: de 0 a 100 con dos decimales a lo sumo.</summary>
    public static bool IntentarPorcentaje(string texto, out decimal porcentaje)
    {
        var limpio = texto.Trim().TrimEnd('%').TrimEnd().Replace(',', '.');
        var partes = limpio.Split('.');
        porcentaje = 0;
        return partes is [{ Length: >= 1 and <= 3 }] or [{ Length: >= 1 and <= 3 }, { Length: 1 or 2 }]
            && limpio.All(c => c == '.' || char.IsAsciiDigit(c))
            && decimal.TryParse(limpio, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out porcentaje) && porcentaje <= 100;
    }

    private static RenglonDeAiu Renglon(string nombre, decimal porcentaje, decimal sobre) =>
        new(nombre, porcentaje, decimal.Round(sobre * porcentaje / 100, 2, MidpointRounding.AwayFromZero));
}
