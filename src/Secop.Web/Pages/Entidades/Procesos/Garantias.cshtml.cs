using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class GarantiasModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Garantias)
{
    [BindProperty(Name = nameof(Entrada))]
    public Dictionary<Amparo, Fila> Entrada { get; set; } = [];

    /// <summary>Si la modalidad obliga a pedirlas.</summary>
    public string Regla => (Pliego.Modalidad, Pliego.SuModalidad.Clase) switch
    {
        ("MC", _) => "En la mínima cuantía la entidad decide si pide garantías (Decreto 1082 de 2015, art. 2.2.1.2.1.5.5).",
        (_, ClaseDeModalidad.Directa) => "En la contratación directa no son obligatorias: si no las pide, diga por qué en los estudios previos (Decreto 1082 de 2015, art. 2.2.1.2.1.4.5).",
        (_, ClaseDeModalidad.RegimenEspecial) => "En el régimen especial las pide lo que diga el manual de contratación de la entidad.",
        (_, ClaseDeModalidad.Competitiva) => "Se exigen la seriedad de la oferta y el cumplimiento, y los demás amparos según los riesgos del contrato (Ley 1150 de 2007, art. 7; Decreto 1082 de 2015, art. 2.2.1.2.3.1.1 y siguientes).",
        (_, ClaseDeModalidad.Venta or ClaseDeModalidad.Planeacion) => "Sólo si el negocio las necesita.",
    };

    public Task<IActionResult> OnPostAsync() => EditarAsync(p => p.EditarGarantias(
        [.. Entrada.Where(f => f.Value is { EstaVacia: false }).Select(f => new GarantiaExigida(
            f.Key,
            string.IsNullOrWhiteSpace(f.Value.Porcentaje) ? 0 : Escrito.Numero(f.Value.Porcentaje, "Garantias"),
            f.Value.Meses ?? 0,
            string.IsNullOrWhiteSpace(f.Value.ValorMinimo) ? null : Escrito.Numero(f.Value.ValorMinimo, "Garantias")))],
        Revision, Actor, Ahora));

    protected override void Precargar() => Entrada = Pliego.Garantias.ToDictionary(g => g.Amparo, g => new Fila
    {
        Porcentaje = g.Porcentaje == 0 ? null : Formato.Numero(g.Porcentaje),
        Meses = g.MesesAdicionales,
        ValorMinimo = g.ValorMinimo is { } v ? Formato.Numero(v) : null,
    });

    public sealed class Fila
    {
        public string? Porcentaje { get; set; }

        public int? Meses { get; set; }

        public string? ValorMinimo { get; set; }

        public bool EstaVacia => string.IsNullOrWhiteSpace(Porcentaje + ValorMinimo) && Meses is null or 0;
    }
}
