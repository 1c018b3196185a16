using Secop.Domain.Comun;

namespace Secop.Domain.Contratos;

// Facturas y cuentas de cobro: Borrador → Enviada → Aprobada → Pagada, o Rechazada con motivo.
public sealed partial class Contrato
{
    private readonly List<Factura> _facturas = [];
    private readonly List<PasoDeFactura> _pasosDeFacturas = [];

    public IReadOnlyList<Factura> Facturas => _facturas;
    public IReadOnlyList<PasoDeFactura> PasosDeFacturas => _pasosDeFacturas;

    /// <summary>Lo que ya ocupa el saldo: enviado, aprobado y pagado.</summary>
    public decimal EnCobro => _facturas.Where(f => f.OcupaSaldo).Sum(f => f.Total);

    /// <summary>Lo facturado es lo aprobado, pagado o no: lo enviado todavía no es de la entidad.</summary>
    public decimal Facturado => _facturas.Where(f => f.EsPublica).Sum(f => f.Total);

    public decimal Pagado => _facturas.Where(f => f.Estado == EstadoFactura.Pagada).Sum(f => f.Total);
    public decimal PendienteDePago => Facturado - Pagado;
    public decimal PorFacturar => ValorTotal - EnCobro;
    public decimal PendienteDeEjecucion => ValorTotal - Facturado;

    public Factura PrepararFactura(DatosDeFactura datos, ArchivoAdjunto? archivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        ExigirEtapaDeCobro();
        ExigirFactura(datos, null, ahora);
        var factura = new Factura(datos);
        _facturas.Add(factura);
        Archivar(ClaseDocumento.Factura, $"Factura {factura.Numero}", archivo, factura.Id, actor, ahora);
        Registrar(TipoEvento.FacturaPreparada, new FacturaPreparada(Id, ProcesoId, factura.Id, actor, ahora), referencia: factura.Id);
        return factura;
    }

    /// <summary>Corrige un borrador o una rechazada, que vuelve a ser borrador.</summary>
    public void EditarFactura(Guid facturaId, DatosDeFactura datos, ArchivoAdjunto? archivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        ExigirEtapaDeCobro();
        var factura = FacturaDelContrato(facturaId);
        ReglasDeFactura.Editable.Exigir(factura.Estado is EstadoFactura.Borrador or EstadoFactura.Rechazada);
        ExigirFactura(datos, facturaId, ahora);
        factura.Escribir(datos);
        factura.Estado = EstadoFactura.Borrador;
        Archivar(ClaseDocumento.Factura, $"Factura {factura.Numero}", archivo, factura.Id, actor, ahora);
        Registrar(TipoEvento.FacturaPreparada, new FacturaPreparada(Id, ProcesoId, factura.Id, actor, ahora), referencia: factura.Id);
    }

    /// <summary>Sólo se descarta lo que nunca se envió: lo demás es historia.</summary>
    public void DescartarFactura(Guid facturaId, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        var factura = FacturaDelContrato(facturaId);
        ReglasDeFactura.Editable.Exigir(factura is { Estado: EstadoFactura.Borrador, EnviadaEn: null });
        _facturas.Remove(factura);
        _documentos.RemoveAll(d => d.ReferenciaId == facturaId);
        Registrar(TipoEvento.FacturaDescartada, new FacturaDescartada(Id, ProcesoId, facturaId, actor, ahora), referencia: facturaId);
    }

    public void EnviarFactura(Guid facturaId, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        ExigirEtapaDeCobro();
        var factura = FacturaDelContrato(facturaId);
        ReglasDeFactura.Editable.Exigir(factura.Estado == EstadoFactura.Borrador);
        ReglasDeFactura.ConArchivo.Exigir(_documentos.Exists(d => d.Clase == ClaseDocumento.Factura && d.ReferenciaId == facturaId));
        ReglasDeFactura.CabeEnElContrato.ExigirEn("Base", factura.Total <= PorFacturar, factura.Total, PorFacturar);
        ReglasDeFactura.CabeEnLoEntregado.ExigirEn(
            "MotivoExceso", factura.MotivoExceso is not null || EnCobro + factura.Total <= ValorEntregado, EnCobro + factura.Total, ValorEntregado);
        (factura.Estado, factura.EnviadaEn, factura.MotivoRechazo) = (EstadoFactura.Enviada, ahora, null);
        Paso(factura, ActoDeFactura.Envio, null, actor, ahora);
        Registrar(TipoEvento.FacturaEnviada, new FacturaEnviada(Id, ProcesoId, factura.Id, actor, ahora), referencia: factura.Id);
    }

    public void AprobarFactura(Guid facturaId, DatosDeAprobacion datos, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        var factura = FacturaEnviada(facturaId);
        ExigirNoFutura(nameof(datos.FechaRecepcion), datos.FechaRecepcion, ahora);
        var registro = _registros.Find(r => r.Id == datos.RegistroPresupuestalId);
        ReglasDeFactura.RpDelContrato.ExigirEn(nameof(datos.RegistroPresupuestalId), registro is not null);
        var conCargo = factura.Total + _facturas.Where(f => f.EsPublica && f.RegistroPresupuestalId == registro!.Id).Sum(f => f.Total);
        ReglasDeFactura.CabeEnElRp.ExigirEn(nameof(datos.RegistroPresupuestalId), conCargo <= registro!.Valor, conCargo, registro.Valor);
        ReglasDeFactura.EntregaConfirmada.ExigirEn(
            nameof(datos.EntregaId), datos.EntregaId is null || _entregas.Exists(e => e.Id == datos.EntregaId && e.Estado == EstadoEntrega.Confirmada));
        ReglasDeFactura.CabeEnElContrato.Exigir(Facturado + factura.Total <= ValorTotal, factura.Total, ValorTotal - Facturado);
        ReglasDeFactura.ValorConfirmado.ExigirEn(nameof(datos.ValorConfirmado), datos.ValorConfirmado == factura.Total, factura.Total);

        (factura.FechaRecepcion, factura.RegistroPresupuestalId, factura.EntregaId) = (datos.FechaRecepcion, registro.Id, datos.EntregaId);
        (factura.Estado, factura.DecididaEn) = (EstadoFactura.Aprobada, ahora);
        Paso(factura, ActoDeFactura.Aprobacion, null, actor, ahora);
        Registrar(TipoEvento.FacturaAprobada, new FacturaAprobada(Id, ProcesoId, factura.Id, actor, ahora), referencia: factura.Id);
    }

    public void RechazarFactura(Guid facturaId, string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        var factura = FacturaEnviada(facturaId);
        var limpio = ExigirMotivo(motivo);
        (factura.Estado, factura.DecididaEn, factura.MotivoRechazo) = (EstadoFactura.Rechazada, ahora, limpio);
        Paso(factura, ActoDeFactura.Rechazo, limpio, actor, ahora);
        Registrar(TipoEvento.FacturaRechazada, new FacturaRechazada(Id, ProcesoId, factura.Id, actor, ahora), limpio, factura.Id);
    }

    public void MarcarPagada(Guid facturaId, DateOnly fecha, ArchivoAdjunto? comprobante, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        var factura = FacturaDelContrato(facturaId);
        ReglasDeFactura.YaPagada.Exigir(factura.Estado != EstadoFactura.Pagada);
        ReglasDeFactura.Aprobada.Exigir(factura.Estado == EstadoFactura.Aprobada, NombreDe(factura.Estado));
        ExigirNoFutura("Fecha", fecha, ahora);
        ReglasDeFactura.PagoDespuesDeRecibir.ExigirEn("Fecha", fecha >= factura.FechaRecepcion, factura.FechaRecepcion);
        (factura.Estado, factura.FechaPago) = (EstadoFactura.Pagada, fecha);
        Archivar(ClaseDocumento.ComprobantePago, $"Comprobante de pago de la factura {factura.Numero}", comprobante, factura.Id, actor, ahora);
        Paso(factura, ActoDeFactura.Pago, null, actor, ahora);
        Registrar(TipoEvento.FacturaPagada, new FacturaPagada(Id, ProcesoId, factura.Id, actor, ahora), referencia: factura.Id);
    }

    /// <summary>Deshace el último paso (pago o aprobación) con su motivo; el paso deshecho queda en la historia.</summary>
    public void ReversarFactura(Guid facturaId, string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ReglasDeContrato.EnEtapa.Exigir(Etapa is not EtapaContrato.Liquidado, NombreDe(Etapa));
        var factura = FacturaDelContrato(facturaId);
        ReglasDeFactura.Reversible.Exigir(factura.EsPublica);
        var limpio = ExigirMotivo(motivo);
        if (factura.Estado == EstadoFactura.Pagada)
        {
            (factura.Estado, factura.FechaPago) = (EstadoFactura.Aprobada, null);
            Paso(factura, ActoDeFactura.ReversionDePago, limpio, actor, ahora);
        }
        else
        {
            (factura.Estado, factura.DecididaEn, factura.FechaRecepcion) = (EstadoFactura.Enviada, null, null);
            (factura.RegistroPresupuestalId, factura.EntregaId) = (null, null);
            Paso(factura, ActoDeFactura.ReversionDeAprobacion, limpio, actor, ahora);
        }

        Registrar(TipoEvento.FacturaReversada, new FacturaReversada(Id, ProcesoId, factura.Id, actor, ahora), limpio, factura.Id);
    }

    // Durante la suspensión lo único que se agrega son facturas; después de terminar, hasta liquidar.
    private void ExigirEtapaDeCobro() => ExigirEtapa(EtapaContrato.EnEjecucion, EtapaContrato.Suspendido, EtapaContrato.Terminado);

    private void ExigirFactura(DatosDeFactura datos, Guid? propia, DateTimeOffset ahora)
    {
        var numero = ExigirTexto(nameof(datos.Numero), datos.Numero, "el número de la factura", 60);
        ReglasDeFactura.NumeroNuevo.ExigirEn(nameof(datos.Numero),
            !_facturas.Exists(f => f.Id != propia && string.Equals(f.Numero, numero, StringComparison.OrdinalIgnoreCase)));
        ExigirTexto(nameof(datos.Concepto), datos.Concepto, "el concepto que cobra", 1000);
        ExigirNoFutura(nameof(datos.FechaExpedicion), datos.FechaExpedicion, ahora);
        Dinero.Exigir(datos.Base, nameof(datos.Base));
        Dinero.Exigir(datos.Iva, nameof(datos.Iva));
        ReglasDeFactura.TotalPositivo.ExigirEn(nameof(datos.Base), datos.Base + datos.Iva > 0);
    }

    private Factura FacturaDelContrato(Guid id)
    {
        var factura = _facturas.Find(f => f.Id == id);
        ReglasDeContrato.DocumentoAjeno.Exigir(factura is not null);
        return factura!;
    }

    private Factura FacturaEnviada(Guid id)
    {
        var factura = FacturaDelContrato(id);
        ReglasDeFactura.Enviada.Exigir(factura.Estado == EstadoFactura.Enviada, NombreDe(factura.Estado));
        return factura;
    }

    private void Paso(Factura factura, ActoDeFactura acto, string? motivo, Actor actor, DateTimeOffset ahora) =>
        _pasosDeFacturas.Add(new PasoDeFactura(factura.Id, acto, motivo, actor, ahora));

    public static string NombreDe(EstadoFactura estado) => estado switch
    {
        EstadoFactura.Borrador => "en borrador",
        EstadoFactura.Enviada => "enviada",
        EstadoFactura.Aprobada => "aprobada",
        EstadoFactura.Pagada => "pagada",
        EstadoFactura.Rechazada => "rechazada",
    };
}
