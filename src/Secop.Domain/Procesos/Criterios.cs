using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

/// <summary>Con qué se escoge entre las ofertas habilitadas.</summary>
public enum FormaDeEvaluar
{
    MenorPrecio,
    Ponderacion,
    SoloCalidad,
    MayorPrecio,
}

public enum ClaseDeCriterio
{
    Habilitante,
    Ponderable,
}

/// <summary>Lo que mide un criterio. Los cinco últimos tienen su número en la ley.</summary>
public enum FactorDeCriterio
{
    CapacidadJuridica,
    ExperienciaHabilitante,
    CapacidadFinanciera,
    CapacidadOrganizacional,
    OtroHabilitante,
    Precio,
    Calidad,
    ExperienciaAdicional,
    ValorAgregado,
    IndustriaNacional,
    ComponenteNacional,
    Discapacidad,
    Mipyme,
    EmpresaDeMujeres,
}

/// <summary>Cómo da puntos el precio. «Por la TRM» deja el método a los centavos de la de un día que el pliego fija.</summary>
public enum MetodoDePrecio
{
    MenorValor,
    Mediana,
    MediaGeometrica,
    MediaAritmeticaBaja,
    PorTrm,
}

/// <param name="Detalle">Cómo se verifica o con qué fórmula se puntúa.</param>
/// <param name="Puntaje">Cero en los habilitantes.</param>
/// <param name="Lote">El lote al que se aplica; nulo si a todos.</param>
public sealed record Criterio(Guid Id, int Orden, FactorDeCriterio Factor, string Nombre, string Detalle, decimal Puntaje, int Sobre, int? Lote)
{
    /// <summary>Con qué fórmula da puntos el precio; nulo en los demás factores.</summary>
    public MetodoDePrecio? Metodo { get; init; }

    public ClaseDeCriterio Clase() => Factor.Clase();

    public bool EsDePrecio() => Factor == FactorDeCriterio.Precio;
}

/// <summary>Lo que la ley manda para un factor en una fecha.</summary>
public sealed record PuntajeDeLey(FactorDeCriterio Factor, decimal Minimo, decimal Maximo, string Norma);

public static class ReglasDeCriterios
{
    public const decimal Total = 100;
    public const string SeleccionObjetiva = "Ley 1150 de 2007, art. 5";

    public static readonly Regla Nombre = new("CRITERIO_NOMBRE", "Escriba el nombre del criterio: de 3 a 200 caracteres.");
    public static readonly Regla Detalle = new("CRITERIO_DETALLE", "Diga cómo se verifica o se puntúa: de 5 a 2.000 caracteres.", SeleccionObjetiva);
    public static readonly Regla Puntaje = new("CRITERIO_PUNTAJE", "Un criterio que se pondera vale más de 0 y hasta 100 puntos, con hasta 2 decimales.");
    public static readonly Regla SinPuntaje = new("CRITERIO_HABILITANTE", "Lo habilitante se cumple o no se cumple: no da puntaje.", "Ley 1150 de 2007, art. 5 núm. 1");
    public static readonly Regla Demasiados = new("CRITERIOS_DEMASIADOS", "Caben hasta 100 criterios.");
    public static readonly Regla Desconocido = new("CRITERIO_DESCONOCIDO", "Ese criterio ya no está en la evaluación.");
    public static readonly Regla Sobre = new("CRITERIO_SOBRE", "El sobre va de 1 a 3.");
    public static readonly Regla UnSoloPrecio = new(
        "CRITERIO_PRECIO_UNICO", "El precio se puntúa con una sola fórmula{1}: hay {2} criterios de precio, {0}. Deje uno y súmele los puntos.", SeleccionObjetiva);

    public static readonly Regla NoSuman = new("CRITERIOS_NO_SUMAN", "Los criterios que se ponderan suman {0:0.##} puntos{1}: deben sumar 100.", SeleccionObjetiva);

    /// <summary>Las formas de evaluar de cada modalidad; vacía si no hay ofertas que comparar.</summary>
    public static IReadOnlyList<FormaDeEvaluar> FormasDe(string modalidad) => modalidad switch
    {
        "MC" or "SASI" => [FormaDeEvaluar.MenorPrecio],
        "LP" or "LPO" => [FormaDeEvaluar.Ponderacion],
        "SAMC" or "SAMC-SM" => [FormaDeEvaluar.Ponderacion, FormaDeEvaluar.MenorPrecio],
        "CMA" or "CMP" => [FormaDeEvaluar.SoloCalidad],
        "EB-C" => [FormaDeEvaluar.MayorPrecio],
        "CD" or "RE" or "RFI" => [],
        _ => [FormaDeEvaluar.MenorPrecio, FormaDeEvaluar.Ponderacion, FormaDeEvaluar.SoloCalidad],
    };

    /// <summary>Los puntajes que fija la ley en una fecha, en porcentaje del total.</summary>
    public static IReadOnlyList<PuntajeDeLey> DeLey(TablaDeParametros tabla, DateOnly fecha)
    {
        IEnumerable<PuntajeDeLey> Leer(FactorDeCriterio factor, string minimo, string maximo)
        {
            if (tabla.Buscar(minimo, fecha) is { } desde && tabla.Buscar(maximo, fecha) is { } hasta)
            {
                yield return new(factor, desde.Valor, hasta.Valor, hasta.Norma);
            }
        }

        return
        [
            .. Leer(FactorDeCriterio.IndustriaNacional, ClavesDePuntaje.IndustriaMinimo, ClavesDePuntaje.IndustriaMaximo),
            .. Leer(FactorDeCriterio.ComponenteNacional, ClavesDePuntaje.ComponenteMinimo, ClavesDePuntaje.ComponenteMaximo),
            .. Leer(FactorDeCriterio.Discapacidad, ClavesDePuntaje.Discapacidad, ClavesDePuntaje.Discapacidad),
            .. Leer(FactorDeCriterio.Mipyme, ClavesDePuntaje.Mipyme, ClavesDePuntaje.Mipyme),
            .. Leer(FactorDeCriterio.EmpresaDeMujeres, ClavesDePuntaje.Mujeres, ClavesDePuntaje.Mujeres),
        ];
    }

    public static ClaseDeCriterio Clase(this FactorDeCriterio factor) => factor switch
    {
        FactorDeCriterio.CapacidadJuridica or FactorDeCriterio.ExperienciaHabilitante or FactorDeCriterio.CapacidadFinanciera
            or FactorDeCriterio.CapacidadOrganizacional or FactorDeCriterio.OtroHabilitante => ClaseDeCriterio.Habilitante,
        FactorDeCriterio.Precio or FactorDeCriterio.Calidad or FactorDeCriterio.ExperienciaAdicional or FactorDeCriterio.ValorAgregado
            or FactorDeCriterio.IndustriaNacional or FactorDeCriterio.ComponenteNacional or FactorDeCriterio.Discapacidad or FactorDeCriterio.Mipyme
            or FactorDeCriterio.EmpresaDeMujeres => ClaseDeCriterio.Ponderable,
    };
}

/// <summary>Las palabras con las que se lee cada valor.</summary>
public static class PalabrasDeCriterios
{
    public static string Nombre(this FormaDeEvaluar forma) => forma switch
    {
        FormaDeEvaluar.MenorPrecio => "Menor precio",
        FormaDeEvaluar.Ponderacion => "Ponderación de calidad y precio",
        FormaDeEvaluar.SoloCalidad => "Sólo calidad",
        FormaDeEvaluar.MayorPrecio => "Mayor precio",
    };

    public static string Nombre(this MetodoDePrecio metodo) => metodo switch
    {
        MetodoDePrecio.MenorValor => "Menor valor",
        MetodoDePrecio.Mediana => "Mediana con valor absoluto",
        MetodoDePrecio.MediaGeometrica => "Media geométrica",
        MetodoDePrecio.MediaAritmeticaBaja => "Media aritmética baja",
        MetodoDePrecio.PorTrm => "El que salga con los centavos de la TRM",
    };

    /// <summary>El nombre dentro de una frase.</summary>
    public static string EnFrase(this MetodoDePrecio metodo) => char.ToLowerInvariant(metodo.Nombre()[0]) + metodo.Nombre()[1..];

    public static string Nombre(this ClaseDeCriterio clase) => clase switch
    {
        ClaseDeCriterio.Habilitante => "Habilitante",
        ClaseDeCriterio.Ponderable => "Da puntaje",
    };

    public static string Nombre(this FactorDeCriterio factor) => factor switch
    {
        FactorDeCriterio.CapacidadJuridica => "Capacidad jurídica",
        FactorDeCriterio.ExperienciaHabilitante => "Experiencia",
        FactorDeCriterio.CapacidadFinanciera => "Capacidad financiera",
        FactorDeCriterio.CapacidadOrganizacional => "Capacidad organizacional",
        FactorDeCriterio.OtroHabilitante => "Otro requisito habilitante",
        FactorDeCriterio.Precio => "Precio",
        FactorDeCriterio.Calidad => "Calidad",
        FactorDeCriterio.ExperienciaAdicional => "Experiencia adicional",
        FactorDeCriterio.ValorAgregado => "Valor agregado",
        FactorDeCriterio.IndustriaNacional => "Apoyo a la industria nacional",
        FactorDeCriterio.ComponenteNacional => "Incorporación de componente nacional",
        FactorDeCriterio.Discapacidad => "Trabajadores con discapacidad",
        FactorDeCriterio.Mipyme => "Mipyme",
        FactorDeCriterio.EmpresaDeMujeres => "Emprendimientos y empresas de mujeres",
    };
}
