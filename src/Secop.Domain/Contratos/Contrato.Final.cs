using System.Text;
using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;

namespace Secop.Domain.Contratos;

// Terminación, incumplimientos (sección 9), liquidación y cierre.
public sealed partial class Contrato
{
    private readonly List<Liquidacion> _liquidaciones = [];
    private readonly List<Incumplimiento> _incumplimientos = [];

    public IReadOnlyList<Liquidacion> Liquidaciones => _liquidaciones;
    public IReadOnlyList<Incumplimiento> Incumplimientos => _incumplimientos;
    public DateOnly? TerminadoEl { get; private set; }
    public CausaTerminacion? CausaDeTerminacion { get; private set; }
    public DateTimeOffset? CerradoEn { get; private set; }
    public bool SeLiquida => RazonLiquidacion != RazonLiquidacion.NoAplica;

    /// <summary>Por vencimiento del plazo o porque ya se recibió todo.</summary>
    public void Terminar(Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.EnEjecucion);
        var vencido = PlazoVencido(ahora);
        ReglasDeTerminacion.PlazoOEntrega.Exigir(vencido || PorcentajeEntregado == 100, FechaFin);
        var causa = PorcentajeEntregado == 100 ? CausaTerminacion.ObjetoCumplido : CausaTerminacion.VencimientoDelPlazo;
        Terminar(causa, vencido ? FechaFin!.Value : Dia(ahora));
        Registrar(TipoEvento.Terminacion, new ContratoTerminado(Id, ProcesoId, causa, actor, ahora));
    }

    private void Terminar(CausaTerminacion causa, DateOnly dia) =>
        (Etapa, TerminadoEl, CausaDeTerminacion, SuspendidoDesde) = (EtapaContrato.Terminado, dia, causa, null);

    public void RegistrarIncumplimiento(DatosDeIncumplimiento datos, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ReglasDeContrato.EnEtapa.Exigir(EstaFirmado, NombreDe(Etapa));
        ExigirTexto(nameof(datos.NumeroActo), datos.NumeroActo, "el número del acto administrativo", 60);
        ExigirTexto(nameof(datos.Descripcion), datos.Descripcion, "la descripción de los hechos", 4000);
        Dinero.Exigir(datos.Valor, nameof(datos.Valor));
        ReglasDeTerminacion.FirmezaPosterior.ExigirEn(
            nameof(datos.FechaFirmeza), datos.FechaActo <= datos.FechaFirmeza && datos.FechaFirmeza <= Dia(ahora));
        var incumplimiento = new Incumplimiento(datos);
        _incumplimientos.Add(incumplimiento);
        Registrar(TipoEvento.Incumplimiento, new IncumplimientoRegistrado(Id, ProcesoId, incumplimiento.Id, actor, ahora), referencia: incumplimiento.Id);
    }

    /// <summary>Los términos para liquidar este contrato; nulo si no se liquida o no ha terminado.</summary>
    public TerminosDeLiquidacion? TerminosParaLiquidar(PlazosDeLiquidacion plazos) =>
        SeLiquida && TerminadoEl is { } fin ? TerminosDeLiquidacion.Desde(fin, MesesLiquidacionPactados, plazos) : null;

    public void ProponerLiquidacion(DatosDeLiquidacion datos, PlazosDeLiquidacion plazos, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.Terminado);
        ReglasDeTerminacion.SeLiquida.Exigir(SeLiquida);
        var (hoy, terminos) = (Dia(ahora), TerminosParaLiquidar(plazos)!);
        ReglasDeTerminacion.EnTermino.Exigir(hoy <= terminos.Ultimo, terminos.Ultimo);
        ReglasDeTerminacion.FacturasDecididas.Exigir(!_facturas.Exists(f => f.Estado == EstadoFactura.Enviada));
        ReglasDeTerminacion.SinModificacionesAbiertas.Exigir(ModificacionAbierta is null);
        Dinero.Exigir(datos.ValorEjecutado, nameof(datos.ValorEjecutado));
        ReglasDeTerminacion.EjecutadoPosible.ExigirEn(
            nameof(datos.ValorEjecutado), datos.ValorEjecutado >= Facturado && datos.ValorEjecutado <= ValorTotal, Facturado, ValorTotal);

        var liquidacion = new Liquidacion(datos, ValorTotal, Pagado, ahora);
        if (datos.Tipo == TipoLiquidacion.Unilateral)
        {
            ReglasDeTerminacion.UnilateralDespues.ExigirEn(nameof(datos.Tipo),
                hoy > terminos.Bilateral || _liquidaciones.Exists(l => l.Estado == EstadoLiquidacion.RechazadaProveedor), terminos.Bilateral);
            ReglasDeTerminacion.UnilateralConActo.ExigirEn(nameof(datos.NumeroActo), !string.IsNullOrWhiteSpace(datos.NumeroActo));
        }
        else
        {
            ReglasDeTerminacion.UnaPropuesta.Exigir(!_liquidaciones.Exists(l => l.Estado == EstadoLiquidacion.EnviadaProveedor));
        }

        foreach (var anterior in _liquidaciones.Where(l => l.Estado == EstadoLiquidacion.EnviadaProveedor))
        {
            anterior.Estado = EstadoLiquidacion.Reemplazada;
        }

        _liquidaciones.Add(liquidacion);
        Archivar(ClaseDocumento.Liquidacion, "Acta de liquidación", datos.Acta, liquidacion.Id, actor, ahora);
        _firmas.Add(new Firma(RolFirma.OrdenadorDelGasto, "Liquidación", HashDe(liquidacion), actor, ahora));
        if (datos.Tipo == TipoLiquidacion.Unilateral)
        {
            QuedarLiquidado(liquidacion, actor, ahora);
        }
        else
        {
            Registrar(TipoEvento.LiquidacionPropuesta, new LiquidacionPropuesta(Id, ProcesoId, actor, ahora), referencia: liquidacion.Id);
        }
    }

    /// <summary>El proveedor firma el acta; puede dejar salvedades, y sólo sobre ellas podrá reclamar.</summary>
    public void AceptarLiquidacion(PlazosDeLiquidacion plazos, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        ExigirEtapa(EtapaContrato.Terminado);
        var liquidacion = LiquidacionPropuesta();
        var terminos = TerminosParaLiquidar(plazos)!;
        ReglasDeTerminacion.EnTermino.Exigir(Dia(ahora) <= terminos.Ultimo, terminos.Ultimo);
        _firmas.Add(new Firma(RolFirma.Proveedor, "Liquidación", HashDe(liquidacion), actor, ahora));
        QuedarLiquidado(liquidacion, actor, ahora);
    }

    public void RechazarLiquidacion(string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        ExigirEtapa(EtapaContrato.Terminado);
        var liquidacion = LiquidacionPropuesta();
        liquidacion.MotivoRechazo = ExigirMotivo(motivo);
        liquidacion.Estado = EstadoLiquidacion.RechazadaProveedor;
        Registrar(TipoEvento.LiquidacionRechazada, new LiquidacionRechazada(Id, ProcesoId, actor, ahora), liquidacion.MotivoRechazo, liquidacion.Id);
    }

    private void QuedarLiquidado(Liquidacion liquidacion, Actor actor, DateTimeOffset ahora)
    {
        (liquidacion.Estado, liquidacion.EnFirmeEn, Etapa) = (EstadoLiquidacion.EnFirme, ahora, EtapaContrato.Liquidado);
        Registrar(TipoEvento.Liquidacion, new ContratoLiquidado(Id, ProcesoId, liquidacion.Tipo, actor, ahora), referencia: liquidacion.Id);
    }

    /// <summary>Lo que debe estar resuelto para cerrar el expediente: la misma lista que exige el cierre.</summary>
    public IReadOnlyList<Comprobacion> ListaDeCierre(PlazosDeLiquidacion plazos, DateTimeOffset ahora)
    {
        var hoy = Dia(ahora);
        var ultimaGarantia = _garantias
            .Where(g => g.Estado == EstadoGarantia.Aprobada)
            .SelectMany(g => g.Amparos)
            .Where(a => AmparosPosteriores.Any(p => a.Amparo.Contains(p, StringComparison.OrdinalIgnoreCase)))
            .Max(a => (DateOnly?)a.Hasta);
        var ultimo = TerminosParaLiquidar(plazos)?.Ultimo;
        return
        [
            new(Etapa is EtapaContrato.Terminado or EtapaContrato.Liquidado, "El contrato terminó."),
            !SeLiquida
                ? new(true, "Este contrato no se liquida.", "Ley 80 de 1993, art. 60")
                : new(Etapa == EtapaContrato.Liquidado || hoy > ultimo, "Se liquidó, o venció el término para hacerlo.", "Ley 1150 de 2007, art. 11"),
            new(!_facturas.Exists(f => f.Estado == EstadoFactura.Enviada), "No hay facturas sin decidir."),
            new(PendienteDePago == 0, "Todo lo aprobado está pagado."),
            new(ModificacionAbierta is null, "No hay modificaciones en trámite."),
            new(ultimaGarantia is null || hoy > ultimaGarantia,
                ultimaGarantia is { } hasta ? $"Vencieron las garantías de calidad y estabilidad (la última, el {Momento.Dia(hasta)})." : "No hay garantías de calidad ni de estabilidad vigentes.",
                "Decreto 1082 de 2015, art. 2.2.1.1.2.4.3"),
        ];
    }

    public void Cerrar(PlazosDeLiquidacion plazos, string? constanciaAmbiental, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        var faltan = ListaDeCierre(plazos, ahora).Where(c => !c.Cumple).Select(c => c.Frase).ToList();
        ReglasDeTerminacion.ListaCompleta.Exigir(faltan.Count == 0, string.Join(" ", faltan));
        var constancia = ObligacionesAmbientales || ObligacionesPosconsumo
            ? ExigirTexto("ConstanciaAmbiental", constanciaAmbiental, "la constancia de las obligaciones ambientales o posconsumo", 2000)
            : null;
        (Etapa, CerradoEn) = (EtapaContrato.Cerrado, ahora);
        Registrar(TipoEvento.Cierre, new ContratoCerrado(Id, ProcesoId, actor, ahora), constancia);
    }

    private static readonly string[] AmparosPosteriores = ["calidad", "estabilidad", "mantenimiento"];

    private Liquidacion LiquidacionPropuesta()
    {
        var propuesta = _liquidaciones.Find(l => l.Estado == EstadoLiquidacion.EnviadaProveedor);
        ReglasDeTerminacion.HayPropuesta.Exigir(propuesta is not null);
        return propuesta!;
    }

    private string HashDe(Liquidacion l)
    {
        var texto = new StringBuilder();
        Linea(texto, "liquidacion", Id, l.Tipo, l.ValorContrato, l.ValorEjecutado, l.ValorPagado, l.Salvedades, l.NumeroActo);
        return Hash(texto);
    }
}
