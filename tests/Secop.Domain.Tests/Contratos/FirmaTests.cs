using Secop.Domain.Contratos;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Contratos;

public sealed class FirmaTests
{
    private readonly Mundo _m = new Mundo().Aceptado();

    [Fact]
    public void Crear_DeLaAceptacion_QuedaEnEdicionConSuHecho()
    {
        Assert.Equal(EtapaContrato.EnEdicion, _m.Contrato.Etapa);
        Assert.IsType<ContratoCreado>(Assert.Single(_m.Contrato.HechosPendientes));
        Assert.Equal(40_000_000, _m.Contrato.ValorTotal);
        Assert.Equal("Borrador", _m.Contrato.EstadoEnDatosAbiertos);
    }

    [Fact]
    public void Crear_ItemsQueNoSumanElValor_Rompe() =>
        Mundo.Rompe(ReglasDeContrato.ItemsSumanElValor, () => Contrato.CrearDeAceptacion(
            _m.Datos() with { Items = [new DatosDeItem("1", null, "Otro", 1, "Unidad", 39_999_999)] }, _m.Entidad, _m.Ahora));

    [Fact]
    public void Crear_PorQuienNoEsLaEntidad_Rompe() =>
        Mundo.Rompe(ReglasDeContrato.SoloLaEntidad, () => Contrato.CrearDeAceptacion(_m.Datos(), _m.Proveedor, _m.Ahora));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Crear_SinValor_Rompe(int valor) =>
        Mundo.Rompe(ReglasDeContrato.ValorPositivo, () => Contrato.CrearDeAceptacion(_m.Datos(valor), _m.Entidad, _m.Ahora));

    [Fact]
    public void Enviar_SinFormaDePago_Rompe() =>
        Mundo.Rompe(ReglasDeContrato.FormaDePagoEscrita, () => _m.Contrato.EnviarAlProveedor(_m.Hoy.AddDays(3), _m.Entidad, _m.Ahora));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Enviar_LimiteDeFirma_VaDeMananaATreintaDias(int dias, bool vale)
    {
        _m.Contrato.EditarCondiciones(new DatosDeCondiciones(CondicionesEntrega.NoDefinido, "Contra entrega", true, null), _m.Entidad, _m.Ahora);
        void Enviar() => _m.Contrato.EnviarAlProveedor(_m.Hoy.AddDays(dias), _m.Entidad, _m.Ahora);
        if (vale)
        {
            Enviar();
            Assert.Equal(EtapaContrato.PendienteFirmaProveedor, _m.Contrato.Etapa);
        }
        else
        {
            Mundo.Rompe(ReglasDeContrato.LimiteDeFirmaFuturo, Enviar);
        }
    }

    [Fact]
    public void Firmar_LasDosPartes_QuedaFirmadoConDosFirmasDelMismoDocumento()
    {
        _m.Firmado();
        Assert.Equal(EtapaContrato.Firmado, _m.Contrato.Etapa);
        Assert.Equal([RolFirma.Proveedor, RolFirma.OrdenadorDelGasto], _m.Contrato.Firmas.Select(f => f.Rol));
        var hash = Assert.Single(_m.Contrato.Firmas.Select(f => f.HashDocumento).Distinct());
        Assert.Equal(64, hash.Length);
        Assert.Equal(_m.Proveedor.UsuarioId, _m.Contrato.Firmas[0].UsuarioId);
        Assert.Contains(_m.Contrato.HechosPendientes, h => h is ContratoFirmado && h.EsPublico);
    }

    [Fact]
    public void Firmar_PorLaEntidadAntesQueElProveedor_Rompe()
    {
        _m.Enviado();
        Mundo.Rompe(ReglasDeContrato.EnEtapa, () => _m.Contrato.FirmarPorEntidad(_m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Firmar_LaEntidadPorElProveedor_Rompe()
    {
        _m.Enviado();
        Mundo.Rompe(ReglasDeContrato.SoloElProveedor, () => _m.Contrato.FirmarPorProveedor(_m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Firmar_DosVeces_Rompe()
    {
        _m.Enviado();
        _m.Contrato.FirmarPorProveedor(_m.Proveedor, _m.Ahora);
        Mundo.Rompe(ReglasDeContrato.EnEtapa, () => _m.Contrato.FirmarPorProveedor(_m.Proveedor, _m.Ahora));
    }

    [Fact]
    public void Firmar_ConDocumentoObligatorioSinAdjuntar_RompeHastaAdjuntarlo()
    {
        _m.Contrato.PedirDocumento("Certificado de ARL", true, _m.Entidad, _m.Ahora);
        _m.Contrato.PedirDocumento("RUT", false, _m.Entidad, _m.Ahora);
        _m.Enviado();
        Mundo.Rompe(ReglasDeContrato.DocumentosDelProveedor, () => _m.Contrato.FirmarPorProveedor(_m.Proveedor, _m.Ahora));
        _m.Contrato.AdjuntarDelProveedor(_m.Contrato.DocumentosRequeridos[0].Id, Mundo.Archivo(), _m.Proveedor, _m.Ahora);
        _m.Contrato.FirmarPorProveedor(_m.Proveedor, _m.Ahora);
        Assert.Equal(EtapaContrato.FirmadoProveedor, _m.Contrato.Etapa);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   no   ")]
    [InlineData("123456789")]
    public void Rechazar_SinMotivoSuficiente_Rompe(string motivo)
    {
        _m.Enviado();
        Mundo.Rompe(ReglasDeContrato.Motivo, () => _m.Contrato.RechazarPorProveedor(motivo, _m.Proveedor, _m.Ahora));
    }

    [Fact]
    public void Rechazar_ConMotivo_VuelveAEdicionYNoDeshaceNada()
    {
        _m.Enviado();
        _m.Contrato.RechazarPorProveedor("El supervisor no coincide con la aceptación", _m.Proveedor, _m.Ahora);
        Assert.Equal(EtapaContrato.EnEdicion, _m.Contrato.Etapa);
        Assert.Equal(_m.ProveedorId, _m.Contrato.ProveedorId);
        Assert.Equal(40_000_000, _m.Contrato.ValorTotal);
        var evento = _m.Contrato.Eventos.Single(e => e.Tipo == TipoEvento.RechazadoPorProveedor);
        Assert.Equal("El supervisor no coincide con la aceptación", evento.Motivo);
        Assert.False(_m.Contrato.HechosPendientes.OfType<ContratoRechazadoPorProveedor>().Single().EsPublico);
    }

    [Fact]
    public void Silencio_ElUltimoDiaNo_AlSiguienteSi()
    {
        _m.Enviado();
        // El límite vence a la medianoche de Bogotá, que en UTC ya es el día siguiente.
        _m.Ahora = new DateTimeOffset(2026, 3, 6, 4, 59, 59, TimeSpan.Zero);
        Mundo.Rompe(ReglasDeContrato.SilencioVencido, () => _m.Contrato.DejarConstanciaDelSilencio("No respondió a los avisos", _m.Entidad, _m.Ahora));
        _m.Ahora = _m.Ahora.AddSeconds(1);
        _m.Contrato.DejarConstanciaDelSilencio("No respondió a los avisos", _m.Entidad, _m.Ahora);
        Assert.Equal(EtapaContrato.EnEdicion, _m.Contrato.Etapa);
    }

    [Fact]
    public void Firmar_DespuesDelLimiteSinConstancia_TodaviaVale()
    {
        _m.Enviado();
        _m.Ahora = _m.Ahora.AddDays(10);
        _m.Contrato.FirmarPorProveedor(_m.Proveedor, _m.Ahora);
        Assert.Equal(EtapaContrato.FirmadoProveedor, _m.Contrato.Etapa);
    }

    [Fact]
    public void Devolver_PorElOrdenador_ExigeOtraFirmaDelProveedor()
    {
        _m.Enviado();
        _m.Contrato.FirmarPorProveedor(_m.Proveedor, _m.Ahora);
        _m.Contrato.DevolverAEdicion("Falta el clausulado completo", _m.Entidad, _m.Ahora);
        Assert.Null(_m.Contrato.HashFirmado);
        _m.Firmado();
        Assert.Equal(3, _m.Contrato.Firmas.Count);
        Assert.Equal("Contrato, envío 2", _m.Contrato.Firmas[^1].Documento);
    }

    [Fact]
    public void Hash_CambiaConElContenido()
    {
        var antes = _m.Contrato.HashDelDocumento();
        _m.Contrato.EditarGenerales(new DatosGenerales("OTRO-1", RazonLiquidacion.NoAplica, null, false, null, false, false), _m.Entidad, _m.Ahora);
        Assert.NotEqual(antes, _m.Contrato.HashDelDocumento());
    }

    [Fact]
    public void Editar_DespuesDeEnviado_Rompe()
    {
        _m.Enviado();
        Mundo.Rompe(ReglasDeContrato.EnEtapa, () => _m.Contrato.EditarGenerales(
            new DatosGenerales("X", RazonLiquidacion.NoAplica, null, false, null, false, false), _m.Entidad, _m.Ahora));
    }

    [Fact]
    public void Editar_ServiciosProfesionalesPorTractoSucesivo_Rompe()
    {
        var contrato = Contrato.CrearDeAceptacion(_m.Datos() with { TipoContrato = "Prestación de servicios profesionales" }, _m.Entidad, _m.Ahora);
        Mundo.Rompe(ReglasDeContrato.LiquidacionDeServicios, () => contrato.EditarGenerales(
            new DatosGenerales("1", RazonLiquidacion.TractoSucesivo, null, false, null, false, false), _m.Entidad, _m.Ahora));
        contrato.EditarGenerales(new DatosGenerales("1", RazonLiquidacion.Pactada, 6, false, null, false, false), _m.Entidad, _m.Ahora);
        Assert.Equal(6, contrato.MesesLiquidacionPactados);
    }

    [Fact]
    public void TodoActo_CuentaParaQueDosALaVezChoquen()
    {
        var antes = _m.Contrato.Actos;
        _m.Contrato.PedirDocumento("RUT", false, _m.Entidad, _m.Ahora);
        Assert.Equal(antes + 1, _m.Contrato.Actos);
    }

    [Theory]
    [InlineData(10, UnidadDuracion.Dias, "2026-03-11")]
    [InlineData(1, UnidadDuracion.Dias, "2026-03-02")]
    [InlineData(2, UnidadDuracion.Semanas, "2026-03-15")]
    [InlineData(3, UnidadDuracion.Meses, "2026-06-01")]
    [InlineData(1, UnidadDuracion.Anios, "2027-03-01")]
    public void Plazo_CuentaElDiaDelActa(int cantidad, UnidadDuracion unidad, string fin) =>
        Assert.Equal(DateOnly.Parse(fin), new PlazoContrato(cantidad, unidad).FinDesde(new DateOnly(2026, 3, 2)));

    [Fact]
    public void Frases_NoLlevanPrecios()
    {
        _m.Iniciado().Entregado(100);
        _m.FacturaAprobada(40_000_000);
        Assert.All(_m.Contrato.HechosPendientes, h =>
        {
            Assert.NotEmpty(h.Frase);
            Assert.DoesNotContain("$", h.Frase);
            Assert.DoesNotContain("000", h.Frase);
        });
    }
}
