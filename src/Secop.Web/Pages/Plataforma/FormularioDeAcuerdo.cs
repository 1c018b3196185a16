using Secop.Domain.Procesos.Alertas;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Plataforma;

/// <summary>Un acuerdo marco como se escribe: los códigos van separados por comas, espacios o renglones.</summary>
public sealed class FormularioDeAcuerdo
{
    private static readonly char[] Separadores = [',', ';', ' ', '\n', '\r', '\t'];

    public string? Numero { get; set; }

    public string? Nombre { get; set; }

    public string? Unspsc { get; set; }

    public DateOnly? Desde { get; set; }

    public DateOnly? Hasta { get; set; }

    public string? Enlace { get; set; }

    public DatosDeAcuerdoMarco Datos() => new(
        Numero, Nombre, (Unspsc ?? "").Split(Separadores, StringSplitOptions.RemoveEmptyEntries), Escrito.Fecha(Desde, "Desde"), Escrito.Fecha(Hasta, "Hasta"), Enlace);
}
