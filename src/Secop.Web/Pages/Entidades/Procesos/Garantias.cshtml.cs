using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class GarantiasModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Garantias)
{
    [BindProperty]
    public Dictionary<Amparo, Fila> Entrada { get; set; } = [];

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
