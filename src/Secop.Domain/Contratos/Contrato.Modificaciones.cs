using System.Globalization;
using System.Numerics;
using System.Text;
using Secop.Domain.Comun;

namespace Secop.Domain.Contratos;

// Sección 8. Una modificación sólo tiene efectos cuando se publica.
public sealed partial class Contrato
{
    private readonly List<Modificacion> _modificaciones = [];

    public IReadOnlyList<Modificacion> Modificaciones => _modificaciones;
    public DateOnly? SuspendidoDesde { get; private set; }
    public Modificacion? ModificacionAbierta => _modificaciones.Find(m => m.EstaAbierta);

    public Modificacion ProponerModificacion(DatosDeModificacion datos, decimal smmlv, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ReglasDeModificacion.UnaALaVez.Exigir(ModificacionAbierta is null);
        ExigirMotivo(datos.Justificacion, nameof(datos.Justificacion));
        ReglasDeModificacion.ExigeAcuerdo.ExigirEn(nameof(datos.RequiereProveedor),
            datos.RequiereProveedor || datos.Tipo is not (TipoModificacion.Adicion or TipoModificacion.Prorroga));
        var modificacion = new Modificacion(_modificaciones.Count + 1, datos, ahora);
        ExigirModificacion(modificacion, smmlv, ahora);
        _modificaciones.Add(modificacion);
        Archivar(ClaseDocumento.Modificacion, $"Modificación {modificacion.Numero}", datos.Archivo, modificacion.Id, actor, ahora);
        Registrar(TipoEvento.ModificacionPropuesta, new ModificacionPropuesta(Id, ProcesoId, modificacion.Id, actor, ahora), referencia: modificacion.Id);
        return modificacion;
    }

    public void AceptarModificacion(Guid id, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        var modificacion = ModificacionParaElProveedor(id);
        (modificacion.Estado, modificacion.RespondidaEn) = (EstadoModificacion.AprobadaProveedor, ahora);
        _firmas.Add(new Firma(RolFirma.Proveedor, $"Modificación {modificacion.Numero}", HashDe(modificacion), actor, ahora));
        Registrar(TipoEvento.ModificacionAceptada, new ModificacionRespondida(Id, ProcesoId, id, true, actor, ahora), referencia: id);
    }

    public void RechazarModificacion(Guid id, string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        var modificacion = ModificacionParaElProveedor(id);
        modificacion.MotivoRechazo = ExigirMotivo(motivo);
        (modificacion.Estado, modificacion.RespondidaEn) = (EstadoModificacion.RechazadaProveedor, ahora);
        Registrar(TipoEvento.ModificacionRechazada, new ModificacionRespondida(Id, ProcesoId, id, false, actor, ahora), modificacion.MotivoRechazo, id);
    }

    public void DescartarModificacion(Guid id, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        var modificacion = ModificacionDelContrato(id);
        ReglasDeModificacion.Abierta.Exigir(modificacion.EstaAbierta);
        modificacion.Estado = EstadoModificacion.Descartada;
        Registrar(TipoEvento.ModificacionDescartada, new ModificacionDescartada(Id, ProcesoId, id, actor, ahora), referencia: id);
    }

    /// <summary>La firma del ordenador: desde aquí rige, y sus reglas se comprueban otra vez con la fecha de hoy.</summary>
    public void PublicarModificacion(Guid id, decimal smmlv, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        var modificacion = ModificacionDelContrato(id);
        ReglasDeModificacion.ListaParaPublicar.Exigir(modificacion.Estado is EstadoModificacion.AprobadaProveedor or EstadoModificacion.Unilateral);
        ExigirModificacion(modificacion, smmlv, ahora);
        var tipo = modificacion.Tipo switch
        {
            TipoModificacion.Adicion => Adicionar(modificacion, smmlv),
            TipoModificacion.Prorroga => Prorrogar(modificacion),
            TipoModificacion.Suspension => Suspender(modificacion, ahora),
            TipoModificacion.Reactivacion => Reactivar(modificacion),
            TipoModificacion.TerminacionAnticipada => TerminarAntes(modificacion, ahora),
        };
        (modificacion.Estado, modificacion.PublicadaEn) = (EstadoModificacion.Publicada, ahora);
        _firmas.Add(new Firma(RolFirma.OrdenadorDelGasto, $"Modificación {modificacion.Numero}", HashDe(modificacion), actor, ahora));
        Registrar(tipo, new ModificacionPublicada(Id, ProcesoId, id, modificacion.Tipo, actor, ahora), referencia: id);
    }

    /// <summary>
    /// Lo que todavía se puede adicionar hoy: la suma de las adiciones, cada una en salarios mínimos de su fecha,
    /// no pasa del 50 % del valor inicial en salarios mínimos de la suya (Ley 80 de 1993, art. 40, parágrafo).
    /// </summary>
    public decimal TopeDeAdicion(decimal smmlv)
    {
        ReglasDeContrato.SmmlvConocido.Exigir(smmlv > 0);
        // Fracciones exactas: dividir en decimal pierde el último peso justo en la frontera.
        var publicadas = _modificaciones
            .Where(m => m is { Tipo: TipoModificacion.Adicion, Estado: EstadoModificacion.Publicada })
            .Select(m => (Valor: Centavos(m.Valor!.Value), Smmlv: Centavos(m.Smmlv!.Value)))
            .ToList();
        var comun = publicadas.Select(p => p.Smmlv).Append(Centavos(SmmlvInicial)).Distinct().Aggregate(BigInteger.One, (a, b) => a * b);
        var tope = Centavos(ValorInicial) * (comun / Centavos(SmmlvInicial));
        var usado = publicadas.Aggregate(BigInteger.Zero, (suma, p) => suma + (p.Valor * (comun / p.Smmlv)));
        // (tope/2 − usado) / comun salarios mínimos, convertidos a pesos de hoy y truncados al centavo.
        var libre = (tope - (2 * usado)) * Centavos(smmlv) / (2 * comun);
        return (decimal)BigInteger.Max(libre, 0) / 100;
    }

    private static BigInteger Centavos(decimal valor) => new(valor * 100);

    private void ExigirModificacion(Modificacion m, decimal smmlv, DateTimeOffset ahora)
    {
        var hoy = Dia(ahora);
        switch (m.Tipo)
        {
            case TipoModificacion.Adicion:
                ExigirEnPlazo(ahora, EtapaContrato.Firmado, EtapaContrato.EnEjecucion);
                Dinero.Exigir(m.Valor ?? -1, nameof(m.Valor));
                ReglasDeContrato.ValorPositivo.ExigirEn(nameof(m.Valor), m.Valor > 0);
                var tope = TopeDeAdicion(smmlv);
                ReglasDeModificacion.TopeDeAdicion.ExigirEn(nameof(m.Valor), m.Valor <= tope, tope);
                ReglasDeModificacion.AdicionConCdp.ExigirEn("CdpNumero", !string.IsNullOrWhiteSpace(m.CdpNumero));
                ReglasDeModificacion.AdicionConCdp.ExigirEn("CdpValor", m.CdpValor >= m.Valor);
                ExigirNoFutura("CdpFecha", m.CdpFecha ?? DateOnly.MaxValue, ahora);
                break;
            case TipoModificacion.Prorroga:
                ExigirEnPlazo(ahora, EtapaContrato.EnEjecucion);
                ReglasDeModificacion.Prorrogable.Exigir(PuedeProrrogarse);
                ReglasDeModificacion.NuevaFechaPosterior.ExigirEn(nameof(m.NuevaFechaFin), m.NuevaFechaFin > FechaFin, FechaFin);
                break;
            case TipoModificacion.Suspension:
                ExigirEnPlazo(ahora, EtapaContrato.EnEjecucion);
                ReglasDeModificacion.SuspensionEnPlazo.ExigirEn(nameof(m.Desde), m.Desde >= FechaInicio && m.Desde <= FechaFin);
                ReglasDeModificacion.SuspensionEnPlazo.ExigirEn(nameof(m.ReinicioEstimado), m.ReinicioEstimado > m.Desde);
                break;
            case TipoModificacion.Reactivacion:
                ExigirEtapa(EtapaContrato.Suspendido);
                ReglasDeModificacion.ReinicioPosterior.ExigirEn(nameof(m.Desde), m.Desde > SuspendidoDesde && m.Desde <= hoy, SuspendidoDesde);
                break;
            case TipoModificacion.TerminacionAnticipada:
                ExigirEtapa(EtapaContrato.Firmado, EtapaContrato.EnEjecucion, EtapaContrato.Suspendido);
                ReglasDeModificacion.TerminacionPosible.ExigirEn(nameof(m.Desde),
                    m.Desde is not null && (FechaInicio is null || m.Desde >= FechaInicio) && (FechaFin is null || Etapa == EtapaContrato.Suspendido || m.Desde <= FechaFin));
                break;
        }
    }

    private void ExigirEnPlazo(DateTimeOffset ahora, params ReadOnlySpan<EtapaContrato> etapas)
    {
        ExigirEtapa(etapas);
        ReglasDeModificacion.EnPlazo.Exigir(!PlazoVencido(ahora), FechaFin);
    }

    private TipoEvento Adicionar(Modificacion m, decimal smmlv)
    {
        m.Smmlv = smmlv;
        _cdps.Add(new CdpDelContrato(new DatosDeCdp(m.CdpNumero!, m.CdpFecha!.Value, m.CdpValor!.Value)));
        return TipoEvento.Adicion;
    }

    private TipoEvento Prorrogar(Modificacion m)
    {
        FechaFin = m.NuevaFechaFin;
        return TipoEvento.Prorroga;
    }

    private TipoEvento Suspender(Modificacion m, DateTimeOffset ahora)
    {
        ReglasDeModificacion.YaRige.Exigir(m.Desde <= Dia(ahora), m.Desde);
        (Etapa, SuspendidoDesde) = (EtapaContrato.Suspendido, m.Desde);
        return TipoEvento.Suspension;
    }

    /// <summary>El fin se corre los días que duró la suspensión.</summary>
    private TipoEvento Reactivar(Modificacion m)
    {
        FechaFin = FechaFin!.Value.AddDays(m.Desde!.Value.DayNumber - SuspendidoDesde!.Value.DayNumber);
        (Etapa, SuspendidoDesde) = (EtapaContrato.EnEjecucion, null);
        return TipoEvento.Reactivacion;
    }

    private TipoEvento TerminarAntes(Modificacion m, DateTimeOffset ahora)
    {
        ReglasDeModificacion.YaRige.Exigir(m.Desde <= Dia(ahora), m.Desde);
        Terminar(m.RequiereProveedor ? CausaTerminacion.MutuoAcuerdo : CausaTerminacion.Unilateral, m.Desde!.Value);
        return TipoEvento.Terminacion;
    }

    private Modificacion ModificacionDelContrato(Guid id)
    {
        var modificacion = _modificaciones.Find(m => m.Id == id);
        ReglasDeContrato.DocumentoAjeno.Exigir(modificacion is not null);
        return modificacion!;
    }

    private Modificacion ModificacionParaElProveedor(Guid id)
    {
        var modificacion = ModificacionDelContrato(id);
        ReglasDeModificacion.PendienteDelProveedor.Exigir(modificacion.Estado == EstadoModificacion.EnviadaProveedor);
        return modificacion;
    }

    private string HashDe(Modificacion m)
    {
        var texto = new StringBuilder();
        Linea(texto, "modificacion", Id, m.Numero, m.Tipo, m.Justificacion, m.Valor, m.CdpNumero, m.CdpValor);
        Linea(texto, "fechas", Texto(m.NuevaFechaFin), Texto(m.Desde), Texto(m.ReinicioEstimado), Texto(m.CdpFecha));
        foreach (var d in _documentos.Where(d => d.ReferenciaId == m.Id).OrderBy(d => d.Sha256, StringComparer.Ordinal))
        {
            Linea(texto, "documento", d.Sha256);
        }

        return Hash(texto);
    }

    private static string Texto(DateOnly? fecha) => fecha?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
