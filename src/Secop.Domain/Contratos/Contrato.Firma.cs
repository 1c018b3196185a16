using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Secop.Domain.Comun;

namespace Secop.Domain.Contratos;

// Envío, firma de las dos partes y lo que pasa cuando el proveedor rechaza o calla.
public sealed partial class Contrato
{
    /// <summary>Consecuencia que el proveedor lee antes de decidir.</summary>
    public const string ConsecuenciaDeNoFirmar =
        "La oferta y su aceptación ya son el contrato: rechazar o no responder no deshace la adjudicación. "
        + "Queda constancia en el expediente, el contrato vuelve a edición y la entidad puede declarar el incumplimiento.";

    /// <summary>Cuántas veces se ha enviado al proveedor.</summary>
    public int Envios { get; private set; }
    public DateOnly? LimiteDeFirma { get; private set; }
    public DateTimeOffset? EnviadoEn { get; private set; }
    public DateTimeOffset? FirmadoEn { get; private set; }
    public string? HashFirmado { get; private set; }

    public IReadOnlyList<DocumentoRequerido> DocumentosPorAdjuntar => [.. _documentosRequeridos.Where(r =>
        r.Obligatorio && !_documentos.Exists(d => d.Clase == ClaseDocumento.DelProveedor && d.ReferenciaId == r.Id))];

    public void EnviarAlProveedor(DateOnly limiteDeFirma, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.EnEdicion);
        ReglasDeContrato.FormaDePagoEscrita.Exigir(FormaDePago.Length > 0);
        ReglasDeContrato.LimiteDeFirmaFuturo.ExigirEn(
            "LimiteDeFirma", limiteDeFirma > Dia(ahora) && limiteDeFirma <= Dia(ahora).AddDays(30));
        (LimiteDeFirma, EnviadoEn, Etapa) = (limiteDeFirma, ahora, EtapaContrato.PendienteFirmaProveedor);
        Envios++;
        Registrar(TipoEvento.EnviadoAlProveedor, new ContratoEnviadoAlProveedor(Id, ProcesoId, actor, ahora));
    }

    /// <summary>La firma sigue siendo posible después del límite, mientras la entidad no deje constancia del silencio.</summary>
    public void FirmarPorProveedor(Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        ExigirEtapa(EtapaContrato.PendienteFirmaProveedor);
        var faltan = DocumentosPorAdjuntar;
        ReglasDeContrato.DocumentosDelProveedor.Exigir(faltan.Count == 0, string.Join(", ", faltan.Select(f => f.Nombre)));
        HashFirmado = HashDelDocumento();
        _firmas.Add(new Firma(RolFirma.Proveedor, $"Contrato, envío {Envios}", HashFirmado, actor, ahora));
        Etapa = EtapaContrato.FirmadoProveedor;
        Registrar(TipoEvento.FirmadoPorProveedor, new ContratoFirmadoPorProveedor(Id, ProcesoId, actor, ahora));
    }

    public void RechazarPorProveedor(string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        ExigirEtapa(EtapaContrato.PendienteFirmaProveedor);
        var limpio = ExigirMotivo(motivo);
        VolverAEdicion();
        Registrar(TipoEvento.RechazadoPorProveedor, new ContratoRechazadoPorProveedor(Id, ProcesoId, actor, ahora), limpio);
    }

    public void DejarConstanciaDelSilencio(string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.PendienteFirmaProveedor);
        ReglasDeContrato.SilencioVencido.Exigir(Dia(ahora) > LimiteDeFirma, LimiteDeFirma);
        var limpio = ExigirMotivo(motivo);
        VolverAEdicion();
        Registrar(TipoEvento.SinRespuestaDelProveedor, new ContratoSinRespuesta(Id, ProcesoId, actor, ahora), limpio);
    }

    public void FirmarPorEntidad(Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.FirmadoProveedor);
        var hash = HashDelDocumento();
        ReglasDeContrato.MismoDocumento.Exigir(string.Equals(hash, HashFirmado, StringComparison.Ordinal));
        _firmas.Add(new Firma(RolFirma.OrdenadorDelGasto, $"Contrato, envío {Envios}", hash, actor, ahora));
        (FirmadoEn, Etapa, OrdenadorId) = (ahora, EtapaContrato.Firmado, actor.UsuarioId);
        Registrar(TipoEvento.Firmado, new ContratoFirmado(Id, ProcesoId, actor, ahora));
    }

    public void DevolverAEdicion(string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.FirmadoProveedor);
        var limpio = ExigirMotivo(motivo);
        VolverAEdicion();
        Registrar(TipoEvento.DevueltoPorEntidad, new ContratoDevueltoPorEntidad(Id, ProcesoId, actor, ahora), limpio);
    }

    private void VolverAEdicion() => (Etapa, HashFirmado, LimiteDeFirma) = (EtapaContrato.EnEdicion, null, null);

    /// <summary>SHA-256 del texto canónico de lo que se firma: las secciones 1 a 6.</summary>
    public string HashDelDocumento()
    {
        var texto = new StringBuilder();
        Linea(texto, "contrato", Id, ProcesoId, OfertaId, EntidadId, ProveedorId);
        Linea(texto, "general", Numero, Objeto, TipoContrato, CodigoMunicipio, PlazoCantidad, PlazoUnidad, ValorInicial, OrdenadorId);
        Linea(texto, "liquidacion", RazonLiquidacion, MesesLiquidacionPactados);
        Linea(texto, "obligaciones", ObligacionesAmbientales, CriteriosAmbientales, ObligacionesPosconsumo, Reversion);
        Linea(texto, "condiciones", CondicionesDeEntrega, FormaDePago, PuedeProrrogarse, Texto(AvisoDeProrroga));
        foreach (var i in _items.OrderBy(i => i.Orden))
        {
            Linea(texto, "item", i.Orden, i.Referencia, i.Unspsc, i.Descripcion, i.Cantidad, i.Unidad, i.PrecioUnitario);
        }

        foreach (var g in _garantiasExigidas.OrderBy(g => g.Amparo, StringComparer.Ordinal))
        {
            Linea(texto, "garantia", g.Amparo, g.Porcentaje, g.MesesAdicionales, g.ValorMinimo);
        }

        foreach (var d in _documentosRequeridos.OrderBy(d => d.Nombre, StringComparer.Ordinal))
        {
            Linea(texto, "requerido", d.Nombre, d.Obligatorio);
        }

        foreach (var d in _documentos
            .Where(d => d.Clase is ClaseDocumento.Clausulado or ClaseDocumento.Anexo or ClaseDocumento.DelProveedor)
            .OrderBy(d => d.Clase).ThenBy(d => d.Titulo, StringComparer.Ordinal).ThenBy(d => d.Sha256, StringComparer.Ordinal))
        {
            Linea(texto, "documento", d.Clase, d.Titulo, d.Sha256);
        }

        return Hash(texto);
    }

    private static string Hash(StringBuilder texto) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texto.ToString())));

    // Longitud y valor de cada parte: dos contenidos distintos no pueden dar el mismo texto.
    private static void Linea(StringBuilder texto, params ReadOnlySpan<object?> partes)
    {
        foreach (var parte in partes)
        {
            // La base de datos devuelve 100.00 donde se escribió 100: el hash no puede depender de los ceros.
            var valor = parte switch
            {
                decimal numero => numero.ToString("0.############", CultureInfo.InvariantCulture),
                _ => Convert.ToString(parte, CultureInfo.InvariantCulture) ?? "",
            };
            texto.Append(CultureInfo.InvariantCulture, $"{valor.Length}:{valor};");
        }

        texto.Append('\n');
    }
}
