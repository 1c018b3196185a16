using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

/// <summary>Un pago previsto: contra qué se hace y qué parte es del valor del contrato.</summary>
/// <param name="Porcentaje">Del valor del contrato; el anticipo se amortiza en las cuotas.</param>
public sealed record CuotaDePago(int Numero, string Concepto, decimal Porcentaje);

/// <summary>La configuración financiera del contrato que se ofrece: lo que se entrega antes de ejecutar y cuándo se paga lo demás.</summary>
/// <param name="Anticipo">Porcentaje del valor del contrato: sigue siendo de la entidad hasta que se amortiza.</param>
/// <param name="PagoAnticipado">Porcentaje del valor del contrato: es del contratista desde que se paga.</param>
/// <param name="Plan">Vacío si la forma de pago sólo se explica con palabras.</param>
public sealed record ConfiguracionDePagos(decimal Anticipo, decimal PagoAnticipado, IReadOnlyList<CuotaDePago> Plan)
{
    public const int MaximoDeCuotas = 120;

    public static ConfiguracionDePagos Ninguna { get; } = new(0, 0, []);

    /// <summary>Ni se anticipa nada ni hay plan de pagos.</summary>
    public bool EstaVacia() => Anticipo == 0 && PagoAnticipado == 0 && Plan.Count == 0;

    /// <summary>Lo que se paga: las cuotas y el pago anticipado. El anticipo no es un pago.</summary>
    public decimal SumaDelPlan() => PagoAnticipado + Plan.Sum(c => c.Porcentaje);

    internal ConfiguracionDePagos Revisada()
    {
        ReglasDePagos.Porcentaje.ExigirEn("Anticipo", Dinero.EsPorcentaje(Anticipo));
        ReglasDePagos.Porcentaje.ExigirEn("PagoAnticipado", Dinero.EsPorcentaje(PagoAnticipado));
        ReglasDePagos.Demasiadas.ExigirEn("Plan", Plan.Count <= MaximoDeCuotas, MaximoDeCuotas);
        var cuotas = Plan.Select((c, i) => new CuotaDePago(i + 1, Texto.EnUnaLinea(c.Concepto), Dinero.Canonico(c.Porcentaje))).ToList();
        foreach (var cuota in cuotas)
        {
            ReglasDePagos.Concepto.ExigirEn("Plan", cuota.Concepto.Length is >= 3 and <= 300, cuota.Numero);
            ReglasDePagos.Cuota.ExigirEn("Plan", cuota.Porcentaje > 0 && Dinero.EsPorcentaje(cuota.Porcentaje), cuota.Numero);
        }

        return new(Dinero.Canonico(Anticipo), Dinero.Canonico(PagoAnticipado), cuotas);
    }
}

public static class ReglasDePagos
{
    public const string Ley = "Ley 80 de 1993, art. 40 par.";
    public const string Fiducia = "Ley 1474 de 2011, art. 91";

    public static readonly Regla Porcentaje = new("PAGOS_PORCENTAJE", "El porcentaje va de 0 a 100, con hasta dos decimales.");
    public static readonly Regla Demasiadas = new("PAGOS_DEMASIADOS", "El plan de pagos admite hasta {0} cuotas.");
    public static readonly Regla Concepto = new("PAGOS_CONCEPTO", "Cuota {0}: diga contra qué se paga, de 3 a 300 caracteres.");
    public static readonly Regla Cuota = new("PAGOS_CUOTA", "Cuota {0}: el porcentaje va de más de 0 a 100, con hasta dos decimales.");
    public static readonly Regla Excesivo = new("PAGOS_EXCESIVO", "El anticipo y el pago anticipado suman {0:0.##} % del contrato: no pueden pasar del {1:0.##} %.", Ley);
    public static readonly Regla NoSuman = new("PAGOS_NO_SUMAN", "Las cuotas y el pago anticipado suman {0:0.##} %: deben sumar 100 %. El anticipo no cuenta, porque se amortiza en las cuotas.");
}
