using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.ModificarContrato)]
public sealed class IncumplimientoModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.RegistrarIncumplimiento(
            new DatosDeIncumplimiento(
                Entrada.Tipo, Entrada.NumeroActo ?? "", Escrito.Fecha(Entrada.FechaActo, "FechaActo"), Escrito.Fecha(Entrada.FechaFirmeza, "FechaFirmeza"),
                Escrito.Numero(Entrada.Valor, "Valor"), Entrada.Descripcion ?? ""),
            Actor,
            Ahora),
        "El incumplimiento quedó registrado y es público.");

    public sealed class Formulario
    {
        public TipoIncumplimiento Tipo { get; set; }
        public string? NumeroActo { get; set; }
        public DateOnly? FechaActo { get; set; }
        public DateOnly? FechaFirmeza { get; set; }
        public string? Valor { get; set; }
        public string? Descripcion { get; set; }
    }
}
