using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.CargarGarantias)]
[FormularioEnFlujo]
public sealed class NuevaGarantiaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public Formulario Entrada { get; } = new();

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada,
        c => c.CargarGarantia(
            new DatosDeGarantia(
                Entrada.Referencia ?? "", Entrada.Clase, Entrada.Garante ?? "",
                [.. Entrada.Amparos.Where(a => !string.IsNullOrWhiteSpace(a.Valor)).Select(a => new DatosDeAmparo(
                    a.Amparo ?? "", Escrito.Numero(a.Valor, "Valor"), Escrito.Fecha(a.Desde, "Desde"), Escrito.Fecha(a.Hasta, "Hasta")))],
                Archivo),
            Actor,
            Ahora),
        "La garantía se envió a la entidad.");

    protected override Task<bool> CompletarAsync()
    {
        if (Entrada.Amparos.Count == 0)
        {
            Entrada.Amparos.AddRange(Contrato.GarantiasExigidas.OrderBy(g => g.Amparo, StringComparer.Ordinal).Select(g => new Renglon
            {
                Amparo = g.Amparo,
                Desde = Hoy,
                Hasta = Contrato.VigenciaExigida(g, Ahora),
            }));
        }

        return Task.FromResult(true);
    }

    public sealed class Formulario
    {
        public string? Referencia { get; set; }
        public ClaseGarantia Clase { get; set; }
        public string? Garante { get; set; }
        public List<Renglon> Amparos { get; set; } = [];
    }

    public sealed class Renglon
    {
        public string? Amparo { get; set; }
        public string? Valor { get; set; }
        public DateOnly? Desde { get; set; }
        public DateOnly? Hasta { get; set; }
    }
}
