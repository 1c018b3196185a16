using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Adjudicaciones;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Lo que pide el formulario de un acto; cada uno usa lo suyo.</summary>
public sealed class FormularioDeActo
{
    private static readonly Regla Linea = new("ACTO_LINEA", "La línea {0} no se entiende: {1}.");

    public string? Texto { get; set; }

    public AlcanceMipyme Alcance { get; set; }

    public string? Motivo { get; set; }

    /// <summary>A cuántos se invita.</summary>
    public int Cuantos { get; set; }

    /// <summary>Las manifestaciones que quedan en la lista de precalificados.</summary>
    public List<Guid> Precalificados { get; set; } = [];

    /// <summary>El dato público que completa la semilla del sorteo de precalificados.</summary>
    public string? Dato { get; set; }

    public string? Contratista { get; set; }

    /// <summary>Por qué la causa no pide acto de justificación.</summary>
    public string? SinActo { get; set; }

    public CausaDesierto? Causa { get; set; }

    /// <summary>El resultado lote por lote, con las ofertas abiertas en la plataforma.</summary>
    public List<LoteEscrito> Lotes { get; set; } = [];

    /// <summary>Sin ofertas en la plataforma (se recibieron por la indisponibilidad): una línea por lote: lote; adjudicatario; valor. O lote; desierto.</summary>
    public string? Resultados { get; set; }

    /// <summary>Una línea por puesto: lote; puesto; proponente; valor; puntaje.</summary>
    public string? Orden { get; set; }

    public IReadOnlyList<ResultadoDeLote> LeerResultados() =>
    [
        .. Lineas(Resultados).Select(l =>
        {
            var (numero, partes) = l;
            Linea.ExigirEn("Resultados", partes.Length is 2 or 3, numero, "escriba lote; adjudicatario; valor");
            if (partes.Length == 2)
            {
                Linea.ExigirEn("Resultados", partes[1].Equals("desierto", StringComparison.OrdinalIgnoreCase), numero, "falta el valor");
                return new ResultadoDeLote(Lote(partes[0]), "", null, null, null, CausaDesierto.NingunaHabilitada);
            }

            return new ResultadoDeLote(Lote(partes[0]), partes[1], null, null, Valor(partes[2], "Resultados", numero));
        }),
    ];

    public IReadOnlyList<PuestoDeElegibilidad> LeerOrden() =>
    [
        .. Lineas(Orden).Select(l =>
        {
            var (numero, partes) = l;
            Linea.ExigirEn("Orden", partes.Length is >= 3 and <= 5, numero, "escriba lote; puesto; proponente; valor; puntaje");
            var esPuesto = int.TryParse(partes[1], NumberStyles.None, CultureInfo.InvariantCulture, out var puesto);
            Linea.ExigirEn("Orden", esPuesto, numero, "el puesto es un número");
            return new PuestoDeElegibilidad(
                Lote(partes[0]), puesto, partes[2], null, null,
                partes.Length > 3 && partes[3].Length > 0 ? Valor(partes[3], "Orden", numero) : null, partes.Length > 4 && partes[4].Length > 0 ? Valor(partes[4], "Orden", numero) : null);
        }),
    ];

    private static string? Lote(string texto) => texto.Length == 0 || texto.Equals("único", StringComparison.OrdinalIgnoreCase) || texto.Equals("unico", StringComparison.OrdinalIgnoreCase) ? null : texto;

    private static decimal Valor(string texto, string campo, int numero)
    {
        var valor = Escrito.Leer(texto);
        Linea.ExigirEn(campo, valor is >= 0 and <= Dinero.Maximo, numero, $"«{texto}» no es un valor");
        return valor!.Value;
    }

    private static IEnumerable<(int Numero, string[] Partes)> Lineas(string? texto) =>
        (texto ?? "").Split('\n').Select((l, i) => (Numero: i + 1, Linea: l.Trim())).Where(l => l.Linea.Length > 0)
            .Select(l => (l.Numero, l.Linea.Split(';', StringSplitOptions.TrimEntries)));
}
