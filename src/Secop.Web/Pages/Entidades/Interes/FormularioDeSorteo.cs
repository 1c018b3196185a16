using Secop.Domain.Procesos.Interes;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Interes;

/// <summary>Lo que se anuncia de antemano de un sorteo.</summary>
public sealed class FormularioDeSorteo
{
    public FuenteDelDato Fuente { get; set; }

    public string? Detalle { get; set; }

    public DateTime? DatoDesde { get; set; }

    /// <summary>Cuántos caben en la lista de precalificados; en la menor cuantía lo dice la norma.</summary>
    public int? Maximo { get; set; }

    public static FormularioDeSorteo De(SorteoPrevisto? p) => new()
    {
        Fuente = p?.Fuente ?? FuenteDelDato.Loteria,
        Detalle = p?.Detalle,
        DatoDesde = p is null ? null : Formato.EnBogota(p.DatoDesde).DateTime,
        Maximo = p?.Maximo,
    };
}
