using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.ModificarContrato)]
[FormularioEnFlujo]
public sealed class NuevaModificacionModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    private decimal _salario;

    public Formulario Entrada { get; } = new();

    [BindProperty(SupportsGet = true, Name = "tipo")]
    public TipoModificacion? Elegido { get; set; }

    public decimal Tope { get; private set; }

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada,
        c => c.ProponerModificacion(
            new DatosDeModificacion
            {
                Tipo = Entrada.Tipo,
                Justificacion = Entrada.Justificacion ?? "",
                RequiereProveedor = Entrada.RequiereProveedor,
                Valor = Entrada.Tipo == TipoModificacion.Adicion ? Escrito.Numero(Entrada.Valor, "Valor") : null,
                Cdp = Entrada.Tipo == TipoModificacion.Adicion
                    ? new DatosDeCdp(Entrada.CdpNumero ?? "", Escrito.Fecha(Entrada.CdpFecha, "CdpFecha"), Escrito.Numero(Entrada.CdpValor, "CdpValor"))
                    : null,
                NuevaFechaFin = Entrada.Tipo == TipoModificacion.Prorroga ? Entrada.NuevaFechaFin : null,
                Desde = Entrada.Tipo is TipoModificacion.Adicion or TipoModificacion.Prorroga ? null : Entrada.Desde,
                ReinicioEstimado = Entrada.Tipo == TipoModificacion.Suspension ? Entrada.ReinicioEstimado : null,
                Archivo = Archivo,
            },
            _salario,
            Actor,
            Ahora),
        "La modificación quedó en trámite. No rige hasta que se publique.");

    protected override async Task<bool> CompletarAsync()
    {
        _salario = await Servicios.Db.SalarioMinimoAsync(Hoy);
        Tope = Contrato.TopeDeAdicion(_salario);
        return true;
    }

    protected override void Precargar() => Entrada.Desde = Hoy;

    public sealed class Formulario
    {
        public TipoModificacion Tipo { get; set; }
        public string? Justificacion { get; set; }
        public bool RequiereProveedor { get; set; } = true;
        public string? Valor { get; set; }
        public string? CdpNumero { get; set; }
        public DateOnly? CdpFecha { get; set; }
        public string? CdpValor { get; set; }
        public DateOnly? NuevaFechaFin { get; set; }
        public DateOnly? Desde { get; set; }
        public DateOnly? ReinicioEstimado { get; set; }
    }
}
