using Secop.Domain.Contratos;

namespace Secop.Domain.Tests.Contratos;

public sealed class FacturasTests
{
    private readonly Mundo _m = new Mundo().Aceptado().Iniciado().Entregado(50);

    [Fact]
    public void Enviar_HastaLoEntregado_SinMotivo_YUnCentavoMasLoPide()
    {
        var justa = _m.FacturaEnviada(20_000_000);
        Assert.Equal(EstadoFactura.Enviada, justa.Estado);
        var otra = _m.Factura(0.01m, "FE-2");
        Mundo.Rompe(ReglasDeFactura.CabeEnLoEntregado, () => _m.Contrato.EnviarFactura(otra.Id, _m.Proveedor, _m.Ahora));
    }

    [Fact]
    public void Enviar_MasDeLoEntregadoConMotivo_Vale()
    {
        var factura = _m.FacturaEnviada(40_000_000, motivo: "Pago contra factura del importador");
        Assert.Equal(EstadoFactura.Enviada, factura.Estado);
        Assert.Equal(0, _m.Contrato.PorFacturar);
    }

    [Fact]
    public void Enviar_UnCentavoMasQueElContrato_RompeAunConMotivo()
    {
        var factura = _m.Factura(40_000_000.01m, motivo: "Otro motivo cualquiera");
        Mundo.Rompe(ReglasDeFactura.CabeEnElContrato, () => _m.Contrato.EnviarFactura(factura.Id, _m.Proveedor, _m.Ahora));
        Assert.Equal(EstadoFactura.Borrador, factura.Estado);
    }

    [Fact]
    public void Enviar_DosQueJuntasPasanElSaldo_RompeLaSegunda()
    {
        _m.FacturaEnviada(30_000_000, "FE-1", "Anticipo de mercancía");
        var segunda = _m.Factura(10_000_001, "FE-2", "Anticipo de mercancía");
        Mundo.Rompe(ReglasDeFactura.CabeEnElContrato, () => _m.Contrato.EnviarFactura(segunda.Id, _m.Proveedor, _m.Ahora));
    }

    [Fact]
    public void Enviar_SinArchivo_Rompe()
    {
        var factura = _m.Contrato.PrepararFactura(new DatosDeFactura("FE-9", _m.Hoy, "Concepto", 1, 0), null, _m.Proveedor, _m.Ahora);
        Mundo.Rompe(ReglasDeFactura.ConArchivo, () => _m.Contrato.EnviarFactura(factura.Id, _m.Proveedor, _m.Ahora));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(10.005, 0)]
    public void Preparar_ConValoresInvalidos_Rompe(double @base, double iva) =>
        Assert.Throws<Secop.Domain.Comun.ReglaIncumplida>(() =>
            _m.Contrato.PrepararFactura(new DatosDeFactura("FE-9", _m.Hoy, "Concepto", (decimal)@base, (decimal)iva), null, _m.Proveedor, _m.Ahora));

    [Fact]
    public void Preparar_NumeroRepetido_Rompe()
    {
        _m.Factura(1, "FE-1");
        Mundo.Rompe(ReglasDeFactura.NumeroNuevo, () => _m.Factura(1, " fe-1 "));
    }

    [Fact]
    public void Aprobar_PorElProveedor_Rompe()
    {
        var factura = _m.FacturaEnviada(10_000_000);
        Mundo.Rompe(ReglasDeContrato.SoloLaEntidad, () => _m.Contrato.AprobarFactura(factura.Id, _m.Aprobacion(10_000_000), _m.Proveedor, _m.Ahora));
    }

    [Fact]
    public void Aprobar_SinConfirmarElValor_Rompe()
    {
        var factura = _m.FacturaEnviada(10_000_000);
        Mundo.Rompe(ReglasDeFactura.ValorConfirmado, () => _m.Contrato.AprobarFactura(factura.Id, _m.Aprobacion(1_000_000), _m.Entidad, _m.Ahora));
        Assert.Equal(EstadoFactura.Enviada, factura.Estado);
        Assert.Equal(0, _m.Contrato.Facturado);
    }

    [Fact]
    public void Aprobar_MasQueElRegistroPresupuestal_Rompe()
    {
        _m.Publicada(_m.Adicion(10_000_000));
        var factura = _m.FacturaEnviada(40_000_001, motivo: "Incluye la adición acordada");
        Mundo.Rompe(ReglasDeFactura.CabeEnElRp, () => _m.Contrato.AprobarFactura(factura.Id, _m.Aprobacion(40_000_001), _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Aprobar_ConRpOEntregaAjenos_Rompe()
    {
        var factura = _m.FacturaEnviada(1_000_000);
        Mundo.Rompe(ReglasDeFactura.RpDelContrato, () => _m.Contrato.AprobarFactura(factura.Id, _m.Aprobacion(1_000_000) with { RegistroPresupuestalId = Guid.NewGuid() }, _m.Entidad, _m.Ahora));
        Mundo.Rompe(ReglasDeFactura.EntregaConfirmada, () => _m.Contrato.AprobarFactura(factura.Id, _m.Aprobacion(1_000_000) with { EntregaId = Guid.NewGuid() }, _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Aprobar_DosVeces_Rompe()
    {
        var factura = _m.FacturaAprobada(1_000_000);
        Mundo.Rompe(ReglasDeFactura.Enviada, () => _m.Contrato.AprobarFactura(factura.Id, _m.Aprobacion(1_000_000), _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Pagar_SinAprobar_Rompe_YDosVecesTambien()
    {
        var factura = _m.FacturaEnviada(1_000_000);
        Mundo.Rompe(ReglasDeFactura.Aprobada, () => _m.Contrato.MarcarPagada(factura.Id, _m.Hoy, null, _m.Entidad, _m.Ahora));
        _m.Contrato.AprobarFactura(factura.Id, _m.Aprobacion(1_000_000), _m.Entidad, _m.Ahora);
        _m.Contrato.MarcarPagada(factura.Id, _m.Hoy, null, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeFactura.YaPagada, () => _m.Contrato.MarcarPagada(factura.Id, _m.Hoy, null, _m.Entidad, _m.Ahora));
        Assert.Equal(1_000_000, _m.Contrato.Pagado);
        Assert.Equal(0, _m.Contrato.PendienteDePago);
    }

    [Fact]
    public void Pagar_AntesDeRecibir_Rompe()
    {
        var factura = _m.FacturaAprobada(1_000_000);
        Mundo.Rompe(ReglasDeFactura.PagoDespuesDeRecibir, () => _m.Contrato.MarcarPagada(factura.Id, _m.Hoy.AddDays(-1), null, _m.Entidad, _m.Ahora));
        Mundo.Rompe(ReglasDeContrato.FechaNoFutura, () => _m.Contrato.MarcarPagada(factura.Id, _m.Hoy.AddDays(1), null, _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Rechazar_LiberaElSaldo_YElProveedorCorrigeYReenvia()
    {
        var factura = _m.FacturaEnviada(20_000_000);
        _m.Contrato.RechazarFactura(factura.Id, "El IVA está mal liquidado", _m.Entidad, _m.Ahora);
        Assert.Equal(40_000_000, _m.Contrato.PorFacturar);
        _m.Contrato.EditarFactura(factura.Id, new DatosDeFactura("FE-1", _m.Hoy, "Corregida", 10_000_000, 1_900_000), null, _m.Proveedor, _m.Ahora);
        Assert.Equal(EstadoFactura.Borrador, factura.Estado);
        _m.Contrato.EnviarFactura(factura.Id, _m.Proveedor, _m.Ahora);
        Assert.Equal(11_900_000, _m.Contrato.EnCobro);
    }

    [Fact]
    public void Editar_UnaAprobada_Rompe()
    {
        var factura = _m.FacturaAprobada(1_000_000);
        Mundo.Rompe(ReglasDeFactura.Editable, () => _m.Contrato.EditarFactura(factura.Id, new DatosDeFactura("FE-1", _m.Hoy, "Otra", 2, 0), null, _m.Proveedor, _m.Ahora));
    }

    [Fact]
    public void Descartar_SoloElBorradorQueNuncaSeEnvio()
    {
        var borrador = _m.Factura(1, "FE-7");
        _m.Contrato.DescartarFactura(borrador.Id, _m.Proveedor, _m.Ahora);
        Assert.Empty(_m.Contrato.Facturas);
        var enviada = _m.FacturaEnviada(1, "FE-8");
        Mundo.Rompe(ReglasDeFactura.Editable, () => _m.Contrato.DescartarFactura(enviada.Id, _m.Proveedor, _m.Ahora));
    }

    [Fact]
    public void Reversar_DeshaceUnPasoConMotivoYDejaHistoria()
    {
        var factura = _m.FacturaAprobada(1_000_000);
        _m.Contrato.MarcarPagada(factura.Id, _m.Hoy, null, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeContrato.Motivo, () => _m.Contrato.ReversarFactura(factura.Id, "", _m.Entidad, _m.Ahora));
        _m.Contrato.ReversarFactura(factura.Id, "El giro fue devuelto por el banco", _m.Entidad, _m.Ahora);
        Assert.Equal(EstadoFactura.Aprobada, factura.Estado);
        _m.Contrato.ReversarFactura(factura.Id, "Se aprobó por error", _m.Entidad, _m.Ahora);
        Assert.Equal(EstadoFactura.Enviada, factura.Estado);
        Assert.Equal(0, _m.Contrato.Facturado);
        Mundo.Rompe(ReglasDeFactura.Reversible, () => _m.Contrato.ReversarFactura(factura.Id, "Otra vez por error", _m.Entidad, _m.Ahora));
        Assert.Equal(
            [ActoDeFactura.Envio, ActoDeFactura.Aprobacion, ActoDeFactura.Pago, ActoDeFactura.ReversionDePago, ActoDeFactura.ReversionDeAprobacion],
            _m.Contrato.PasosDeFacturas.Select(p => p.Acto));
    }

    [Fact]
    public void Facturar_EnSuspensionYTerminado_Si_AntesDeIniciarNo()
    {
        _m.Suspendido();
        _m.FacturaEnviada(1_000_000, "FE-S");
        var sinIniciar = new Mundo().Aceptado().Firmado();
        Mundo.Rompe(ReglasDeContrato.EnEtapa, () => sinIniciar.Factura(1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Saldo_NuncaEsNegativo_ConCualquierOrdenDeActos(int semilla)
    {
        var azar = new Random(semilla);
        for (var i = 0; i < 200; i++)
        {
            try
            {
                var factura = _m.Contrato.Facturas.Count == 0 ? _m.FacturaEnviada(1, "FE-0") : _m.Contrato.Facturas[azar.Next(_m.Contrato.Facturas.Count)];
                switch (azar.Next(6))
                {
                    case 0: _m.FacturaEnviada(azar.Next(1, 30_000_000), $"FE-{i}", "Cobro adelantado pactado"); break;
                    case 1: _m.Contrato.AprobarFactura(factura.Id, _m.Aprobacion(factura.Total), _m.Entidad, _m.Ahora); break;
                    case 2: _m.Contrato.RechazarFactura(factura.Id, "No cumple los requisitos", _m.Entidad, _m.Ahora); break;
                    case 3: _m.Contrato.MarcarPagada(factura.Id, _m.Hoy, null, _m.Entidad, _m.Ahora); break;
                    case 4: _m.Contrato.ReversarFactura(factura.Id, "Se hizo por equivocación", _m.Entidad, _m.Ahora); break;
                    default: _m.Contrato.EnviarFactura(factura.Id, _m.Proveedor, _m.Ahora); break;
                }
            }
            catch (Secop.Domain.Comun.ReglaIncumplida)
            {
                // La regla lo impidió: el saldo se comprueba igual.
            }

            Assert.InRange(_m.Contrato.PorFacturar, 0, _m.Contrato.ValorTotal);
            Assert.InRange(_m.Contrato.Pagado, 0, _m.Contrato.Facturado);
            Assert.InRange(_m.Contrato.Facturado, 0, _m.Contrato.TotalRegistrado);
        }
    }
}
