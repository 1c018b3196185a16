using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Las opciones de la lista de precios como se escriben en su pantalla.</summary>
public sealed class FormularioDeOpciones
{
    public IvaDePrecios Iva { get; set; }

    public int Decimales { get; set; } = OpcionesDePrecios.MaximoDeDecimales;

    public bool PideAiu { get; set; }

    public string? TopeDeLaSuma { get; set; }

    public string? IvaSobreUtilidad { get; set; }

    public static FormularioDeOpciones De(OpcionesDePrecios o) => new()
    {
        Iva = o.Iva,
        Decimales = o.Decimales,
        PideAiu = o.Aiu is not null,
        TopeDeLaSuma = Escribir(o.Aiu?.TopeDeLaSuma),
        IvaSobreUtilidad = o.Aiu is { IvaSobreUtilidad: > 0 } aiu ? Escribir(aiu.IvaSobreUtilidad) : null,
    };

    /// <summary>Sin marcar el AIU, lo escrito de él no cuenta.</summary>
    public OpcionesDePrecios Datos() => new(Iva, Decimales)
    {
        Aiu = !PideAiu ? null : new OpcionesDeAiu(
            string.IsNullOrWhiteSpace(TopeDeLaSuma) ? null : Escrito.Numero(TopeDeLaSuma, nameof(TopeDeLaSuma)),
            string.IsNullOrWhiteSpace(IvaSobreUtilidad) ? 0 : Escrito.Numero(IvaSobreUtilidad, nameof(IvaSobreUtilidad))),
    };

    private static string? Escribir(decimal? valor) => valor?.ToString("0.##", Formato.Cultura);
}
