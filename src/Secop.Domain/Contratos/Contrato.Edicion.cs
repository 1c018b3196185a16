using Secop.Domain.Comun;

namespace Secop.Domain.Contratos;

// Secciones 1, 2, 4 y 5 mientras se edita. El precio, los ítems, el objeto y el plazo los fijó la aceptación.
public sealed partial class Contrato
{
    public RazonLiquidacion RazonLiquidacion { get; private set; }
    public int? MesesLiquidacionPactados { get; private set; }
    public bool ObligacionesAmbientales { get; private set; }
    public string? CriteriosAmbientales { get; private set; }
    public bool ObligacionesPosconsumo { get; private set; }
    public bool Reversion { get; private set; }
    public CondicionesEntrega CondicionesDeEntrega { get; private set; } = CondicionesEntrega.NoDefinido;
    public string FormaDePago { get; private set; } = "";
    public bool PuedeProrrogarse { get; private set; } = true;
    public DateOnly? AvisoDeProrroga { get; private set; }

    /// <summary>La cuenta para el pago: sólo la ven las partes.</summary>
    public string? Banco { get; private set; }
    public TipoCuentaBancaria? TipoDeCuenta { get; private set; }
    public string? NumeroDeCuenta { get; private set; }

    public void EditarGenerales(DatosGenerales datos, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.EnEdicion);
        var numero = ExigirTexto(nameof(datos.Numero), datos.Numero, "el número del contrato", 60);
        ReglasDeContrato.LiquidacionDeServicios.ExigirEn(
            nameof(datos.Liquidacion), datos.Liquidacion != RazonLiquidacion.TractoSucesivo || !EsDeServiciosProfesionales);
        ReglasDeContrato.MesesDeLiquidacion.ExigirEn(
            nameof(datos.MesesLiquidacionPactados), datos.MesesLiquidacionPactados is null or (>= 1 and <= 24));
        var criterios = datos.ObligacionesAmbientales
            ? ExigirTexto(nameof(datos.CriteriosAmbientales), datos.CriteriosAmbientales, "los criterios de sostenibilidad", 2000)
            : null;

        (Numero, RazonLiquidacion) = (numero, datos.Liquidacion);
        MesesLiquidacionPactados = datos.Liquidacion is RazonLiquidacion.NoAplica ? null : datos.MesesLiquidacionPactados;
        (ObligacionesAmbientales, CriteriosAmbientales) = (datos.ObligacionesAmbientales, criterios);
        (ObligacionesPosconsumo, Reversion) = (datos.ObligacionesPosconsumo, datos.Reversion);
        RegistrarEdicion("información general", actor, ahora);
    }

    public void EditarCondiciones(DatosDeCondiciones datos, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.EnEdicion);
        FormaDePago = ExigirTexto(nameof(datos.FormaDePago), datos.FormaDePago, "la forma de pago", 2000);
        (CondicionesDeEntrega, PuedeProrrogarse) = (datos.Entrega, datos.PuedeProrrogarse);
        AvisoDeProrroga = datos.PuedeProrrogarse ? datos.AvisoDeProrroga : null;
        RegistrarEdicion("condiciones", actor, ahora);
    }

    public void PedirDocumento(string nombre, bool obligatorio, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.EnEdicion);
        var limpio = ExigirTexto("Nombre", nombre, "el nombre del documento", 200);
        ReglasDeContrato.DocumentoRepetido.ExigirEn(
            "Nombre", !_documentosRequeridos.Exists(d => string.Equals(d.Nombre, limpio, StringComparison.OrdinalIgnoreCase)));
        _documentosRequeridos.Add(new DocumentoRequerido(limpio, obligatorio));
        RegistrarEdicion("documentos que debe adjuntar el proveedor", actor, ahora);
    }

    public void QuitarDocumentoPedido(Guid id, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.EnEdicion);
        ReglasDeContrato.DocumentoAjeno.Exigir(_documentosRequeridos.RemoveAll(d => d.Id == id) == 1);
        RegistrarEdicion("documentos que debe adjuntar el proveedor", actor, ahora);
    }

    public void AdjuntarDocumento(ClaseDocumento clase, string titulo, ArchivoAdjunto archivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ReglasDeContrato.DocumentoAjeno.Exigir(clase is ClaseDocumento.Clausulado or ClaseDocumento.Anexo or ClaseDocumento.Ejecucion);
        if (clase == ClaseDocumento.Ejecucion)
        {
            ExigirEtapa(EtapaContrato.EnEjecucion, EtapaContrato.Suspendido, EtapaContrato.Terminado, EtapaContrato.Liquidado);
        }
        else
        {
            ExigirEtapa(EtapaContrato.EnEdicion);
        }

        Archivar(clase, ExigirTexto("Titulo", titulo, "el título del documento", 200), archivo, null, actor, ahora);
        RegistrarEdicion(clase == ClaseDocumento.Ejecucion ? "documentos de ejecución" : "documentos del contrato", actor, ahora);
    }

    public void QuitarDocumento(Guid id, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.EnEdicion);
        ReglasDeContrato.DocumentoAjeno.Exigir(
            _documentos.RemoveAll(d => d.Id == id && d.Clase is ClaseDocumento.Clausulado or ClaseDocumento.Anexo) == 1);
        RegistrarEdicion("documentos del contrato", actor, ahora);
    }

    /// <summary>Sección 4: el proveedor adjunta lo pedido antes de firmar. El último archivo reemplaza al anterior.</summary>
    public void AdjuntarDelProveedor(Guid requeridoId, ArchivoAdjunto archivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        ExigirEtapa(EtapaContrato.PendienteFirmaProveedor);
        var requerido = _documentosRequeridos.Find(d => d.Id == requeridoId);
        ReglasDeContrato.DocumentoAjeno.Exigir(requerido is not null);
        _documentos.RemoveAll(d => d.Clase == ClaseDocumento.DelProveedor && d.ReferenciaId == requeridoId);
        Archivar(ClaseDocumento.DelProveedor, requerido!.Nombre, archivo, requeridoId, actor, ahora);
        RegistrarEdicion("documentos del proveedor", actor, ahora);
    }

    public void RegistrarCuentaBancaria(DatosBancarios datos, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        ExigirEtapa(EtapaContrato.PendienteFirmaProveedor);
        Banco = ExigirTexto(nameof(datos.Banco), datos.Banco, "el banco", 120);
        NumeroDeCuenta = ExigirTexto(nameof(datos.Numero), datos.Numero, "el número de la cuenta", 40);
        TipoDeCuenta = datos.Tipo;
        RegistrarEdicion("cuenta para el pago", actor, ahora);
    }

    public bool EsDeServiciosProfesionales =>
        TipoContrato.Contains("servicios profesionales", StringComparison.OrdinalIgnoreCase)
        || TipoContrato.Contains("ServiciosProfesionales", StringComparison.OrdinalIgnoreCase)
        || TipoContrato.Contains("apoyo a la gestión", StringComparison.OrdinalIgnoreCase);

    private void Archivar(ClaseDocumento clase, string titulo, ArchivoAdjunto? archivo, Guid? referencia, Actor actor, DateTimeOffset ahora)
    {
        if (archivo is not null)
        {
            _documentos.Add(new DocumentoContrato(clase, titulo, archivo, referencia, actor.CuentaId, ahora));
        }
    }

    private void RegistrarEdicion(string seccion, Actor actor, DateTimeOffset ahora) =>
        Registrar(TipoEvento.Editado, new ContratoEditado(Id, ProcesoId, seccion, actor, ahora), seccion);
}
