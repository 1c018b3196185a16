using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.AprobarFacturas)]
public sealed class AprobarFacturaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid FacturaId { get; set; }

    public FichaDeContrato.Cobro Cobro { get; private set; } = null!;

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.AprobarFactura(
            FacturaId,
            new DatosDeAprobacion(
                Escrito.Fecha(Entrada.FechaRecepcion, "FechaRecepcion"), Entrada.RegistroPresupuestalId, Entrada.EntregaId,
                Escrito.Numero(Entrada.ValorConfirmado, "ValorConfirmado")),
            Actor,
            Ahora),
        "La factura quedó aprobada y es pública.");

    protected override Task<bool> CompletarAsync()
    {
        Cobro = Ficha.Facturas.FirstOrDefault(f => f.Id == FacturaId)!;
        return Task.FromResult(Cobro is not null);
    }

    protected override void Precargar() => Entrada.FechaRecepcion = Cobro.EnviadaEn is { } enviada ? DateOnly.FromDateTime(Formato.EnBogota(enviada).DateTime) : Hoy;

    public sealed class Formulario
    {
        public DateOnly? FechaRecepcion { get; set; }
        public Guid RegistroPresupuestalId { get; set; }
        public Guid? EntregaId { get; set; }
        public string? ValorConfirmado { get; set; }
    }
}
