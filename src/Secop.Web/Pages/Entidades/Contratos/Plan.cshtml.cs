using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.SupervisarContrato)]
public sealed class PlanModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public const int Renglones = 8;

    [BindProperty]
    public List<Renglon> Entrada { get; set; } = [];

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.DefinirPlan(
            [.. Entrada.Where(e => !string.IsNullOrWhiteSpace(e.Nombre) || e.Fecha is not null || !string.IsNullOrWhiteSpace(e.Porcentaje))
                .Select(e => new DatosDeEntrega(e.Nombre ?? "", Escrito.Fecha(e.Fecha, "Fecha"), Escrito.Numero(e.Porcentaje, "Porcentaje")))],
            Actor,
            Ahora),
        "El plan de ejecución quedó definido.");

    protected override void Precargar()
    {
        Entrada = [.. Ficha.Entregas.Where(e => e.Estado == EstadoEntrega.Pendiente).Select(e => new Renglon { Nombre = e.Nombre, Fecha = e.Esperada, Porcentaje = Formato.Numero(e.Esperado) })];
        if (Entrada.Count == 0)
        {
            Entrada = [.. new[] { "25", "50", "75", "100" }.Select((p, i) => new Renglon { Nombre = $"Entrega {i + 1}", Porcentaje = p })];
        }
    }

    public sealed class Renglon
    {
        public string? Nombre { get; set; }
        public DateOnly? Fecha { get; set; }
        public string? Porcentaje { get; set; }
    }
}
