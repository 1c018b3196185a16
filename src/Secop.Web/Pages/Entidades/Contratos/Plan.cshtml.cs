using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.SupervisarContrato)]
public sealed class PlanModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public const int Renglones = 8;

    private static readonly Regla SinFecha = new("PLAN_SIN_FECHA", "Escriba la fecha de la entrega {0}, o deje todo el renglón en blanco.");
    private static readonly Regla SinAvance = new("PLAN_SIN_AVANCE", "Escriba el avance acumulado de la entrega {0}, o deje todo el renglón en blanco.");

    [BindProperty]
    public List<Renglon> Entrada { get; set; } = [];

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.DefinirPlan(
            [.. Entrada.Select((e, i) => (Renglon: e, Numero: i + 1)).Where(e => !e.Renglon.EstaVacio).Select(e => e.Renglon.Leer(e.Numero))],
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

        public bool EstaVacio => string.IsNullOrWhiteSpace(Nombre + Porcentaje) && Fecha is null;

        public DatosDeEntrega Leer(int numero)
        {
            SinFecha.ExigirEn($"Entrada[{numero - 1}].Fecha", Fecha is not null, numero);
            SinAvance.ExigirEn($"Entrada[{numero - 1}].Porcentaje", Escrito.Leer(Porcentaje) is not null, numero);
            return new(Nombre ?? "", Fecha!.Value, Escrito.Leer(Porcentaje)!.Value);
        }
    }
}
