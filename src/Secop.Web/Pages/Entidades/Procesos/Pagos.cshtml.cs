using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>El anticipo, el pago anticipado y las cuotas.</summary>
[Permiso(Permisos.EditarProceso)]
public sealed class PagosModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Pagos)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public ConfiguracionDePagos Actual => Pliego.Pagos;

    /// <summary>Lo más que se puede adelantar, en porcentaje.</summary>
    public decimal Tope { get; private set; }

    public Task<IActionResult> OnPostAsync() => EditarAsync(p => p.EditarPagos(
        new(
            Porcentaje(Entrada.Anticipo, "Anticipo"), Porcentaje(Entrada.PagoAnticipado, "PagoAnticipado"),
            [.. Entrada.Plan.Where(c => !c.EstaVacia).Select((c, i) => new CuotaDePago(i + 1, c.Concepto ?? "", PorcentajeDe(c, i + 1)))]),
        Revision, Actor, Ahora));

    protected override async Task<bool> MostrarAsync()
    {
        Tope = (await Servicios.Db.ReglasDeAsync(Proceso, Ahora)).AnticipoMaximo;
        return true;
    }

    protected override void Precargar() => Entrada = new()
    {
        Anticipo = Pliego.Pagos.Anticipo == 0 ? null : Formato.Numero(Pliego.Pagos.Anticipo),
        PagoAnticipado = Pliego.Pagos.PagoAnticipado == 0 ? null : Formato.Numero(Pliego.Pagos.PagoAnticipado),
        Plan = [.. Pliego.Pagos.Plan.Select(c => new FilaDeCuota { Concepto = c.Concepto, Porcentaje = Formato.Numero(c.Porcentaje) })],
    };

    private static decimal PorcentajeDe(FilaDeCuota cuota, int numero)
    {
        var valor = Escrito.Leer(cuota.Porcentaje);
        ReglasDePagos.Cuota.ExigirEn("Plan", valor is not null, numero);
        return valor!.Value;
    }

    private static decimal Porcentaje(string? texto, string campo) => string.IsNullOrWhiteSpace(texto) ? 0 : Escrito.Numero(texto, campo);

    public sealed class Formulario
    {
        public string? Anticipo { get; set; }

        public string? PagoAnticipado { get; set; }

        public List<FilaDeCuota> Plan { get; set; } = [];
    }

    public sealed class FilaDeCuota
    {
        public string? Concepto { get; set; }

        public string? Porcentaje { get; set; }

        public bool EstaVacia => string.IsNullOrWhiteSpace(Concepto + Porcentaje);
    }
}
