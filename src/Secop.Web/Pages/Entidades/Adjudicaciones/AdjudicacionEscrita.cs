using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Adjudicaciones;

/// <summary>El resultado de un lote, como se escribe en el formulario; sin lotes, el del proceso.</summary>
public sealed class LoteEscrito
{
    public int? Lote { get; set; }

    /// <summary>La oferta que se lo lleva.</summary>
    public Guid? Gana { get; set; }

    /// <summary>Por qué nadie se lo lleva.</summary>
    public CausaDesierto? Desierto { get; set; }

    public List<PuestoEscrito> Puestos { get; set; } = [];
}

public sealed class PuestoEscrito
{
    public Guid OfertaId { get; set; }

    public int? Puesto { get; set; }

    public string? Puntaje { get; set; }

    public string? Valor { get; set; }
}

/// <summary>De lo escrito lote por lote al resultado y al orden de elegibilidad, con las ofertas de verdad.</summary>
public static class AdjudicacionEscrita
{
    private static readonly Regla SinGanador = new("ADJUDICAR_SIN_GANADOR", "Marque la oferta que se lleva {0}, o la causa por la que queda desierto.");
    private static readonly Regla Ajena = new("ADJUDICAR_OFERTA_AJENA", "Esa oferta no está entre las que siguen en {0}. Abra de nuevo la página.");

    /// <summary>Un renglón por oferta y lote, con el valor que ofreció.</summary>
    public static List<LoteEscrito> EnBlanco(Proceso proceso, IReadOnlyList<Oferente> oferentes) =>
    [
        .. (proceso.TieneLotes ? proceso.Lotes.Select(l => (int?)l.Numero) : [null]).Select(lote => new LoteEscrito
        {
            Lote = lote,
            Puestos = [.. oferentes.Where(o => o.Ofrecio(lote)).Select(o => new PuestoEscrito { OfertaId = o.OfertaId, Valor = o.Por(lote) is { } v ? Formato.Numero(v) : null })],
        }),
    ];

    public static IReadOnlyList<ResultadoDeLote> Resultados(IReadOnlyList<LoteEscrito> lotes, IReadOnlyList<Oferente> oferentes) =>
    [
        .. lotes.Select((l, i) =>
        {
            var campo = $"Entrada.Lotes[{i}].Gana";
            if (l.Desierto is { } causa)
            {
                return new ResultadoDeLote(Texto(l.Lote), "", null, null, null, causa);
            }

            SinGanador.ExigirEn(campo, l.Gana is not null, Nombre(l.Lote));
            var gana = De(l, l.Gana!.Value, oferentes, campo);
            var escrito = l.Puestos.FirstOrDefault(p => p.OfertaId == gana.OfertaId)?.Valor;
            var valor = string.IsNullOrWhiteSpace(escrito) ? gana.Por(l.Lote) : Escrito.Numero(escrito, campo);
            return new ResultadoDeLote(Texto(l.Lote), gana.Nombre, gana.OfertaId, gana.ProveedorId, valor);
        }),
    ];

    /// <summary>Los puestos que se numeraron; los demás no entran en el orden.</summary>
    public static IReadOnlyList<PuestoDeElegibilidad> Orden(IReadOnlyList<LoteEscrito> lotes, IReadOnlyList<Oferente> oferentes) =>
    [
        .. lotes.SelectMany((l, i) => l.Puestos.Where(p => p.Puesto is not null).Select((p, j) =>
        {
            var oferente = De(l, p.OfertaId, oferentes, $"Entrada.Lotes[{i}].Puestos[{j}].Puesto");
            return new PuestoDeElegibilidad(
                Texto(l.Lote), p.Puesto!.Value, oferente.Nombre, oferente.OfertaId, oferente.ProveedorId,
                string.IsNullOrWhiteSpace(p.Valor) ? oferente.Por(l.Lote) : Escrito.Numero(p.Valor, "Orden"),
                string.IsNullOrWhiteSpace(p.Puntaje) ? null : Escrito.Numero(p.Puntaje, "Orden"));
        })),
    ];

    private static Oferente De(LoteEscrito lote, Guid oferta, IReadOnlyList<Oferente> oferentes, string campo)
    {
        var oferente = oferentes.FirstOrDefault(o => o.OfertaId == oferta && o.Ofrecio(lote.Lote));
        Ajena.ExigirEn(campo, oferente is not null, Nombre(lote.Lote));
        return oferente!;
    }

    private static string Nombre(int? lote) => lote is { } n ? $"el lote {n}" : "el proceso";

    private static string? Texto(int? lote) => lote?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
