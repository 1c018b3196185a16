using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Contratos;

/// <summary>
/// El contrato electrónico de una oferta aceptada. En mínima cuantía el contrato ya existe desde la aceptación;
/// lo que aquí se firma habilita su ejecución en la plataforma, y ninguna parte deshace la adjudicación con callar o rechazar.
/// </summary>
public sealed partial class Contrato : Agregado
{
    private readonly List<EventoContrato> _eventos = [];
    private readonly List<ItemContrato> _items = [];
    private readonly List<GarantiaExigida> _garantiasExigidas = [];
    private readonly List<CdpDelContrato> _cdps = [];
    private readonly List<FuenteDelContrato> _fuentes = [];
    private readonly List<DocumentoRequerido> _documentosRequeridos = [];
    private readonly List<DocumentoContrato> _documentos = [];
    private readonly List<Firma> _firmas = [];
    private readonly List<DesignacionSupervisor> _supervisores = [];

    private Contrato() { }

    public string Codigo { get; private set; } = Comun.Codigo.Nuevo();
    public Guid ProcesoId { get; private set; }
    public Guid OfertaId { get; private set; }
    public Guid EntidadId { get; private set; }
    public Guid ProveedorId { get; private set; }
    public EtapaContrato Etapa { get; private set; }
    public DateTimeOffset AceptadoEn { get; private set; }

    /// <summary>Cuenta los actos. Cambia con cada uno para que dos a la vez choquen aunque toquen filas hijas distintas.</summary>
    public int Actos { get; private set; }

    public string Numero { get; private set; } = "";
    public string Objeto { get; private set; } = "";
    public string TipoContrato { get; private set; } = "";
    public string CodigoMunicipio { get; private set; } = "";
    public int PlazoCantidad { get; private set; }
    public UnidadDuracion PlazoUnidad { get; private set; }
    public decimal ValorInicial { get; private set; }
    public decimal SmmlvInicial { get; private set; }
    public Guid OrdenadorId { get; private set; }
    public Guid? SupervisorId { get; private set; }
    public DateOnly? FechaInicio { get; private set; }
    public DateOnly? FechaFin { get; private set; }

    public PlazoContrato Plazo => new(PlazoCantidad, PlazoUnidad);
    public IReadOnlyList<EventoContrato> Eventos => _eventos;
    public IReadOnlyList<ItemContrato> Items => _items;
    public IReadOnlyList<GarantiaExigida> GarantiasExigidas => _garantiasExigidas;
    public IReadOnlyList<CdpDelContrato> Cdps => _cdps;
    public IReadOnlyList<FuenteDelContrato> Fuentes => _fuentes;
    public IReadOnlyList<DocumentoRequerido> DocumentosRequeridos => _documentosRequeridos;
    public IReadOnlyList<DocumentoContrato> Documentos => _documentos;
    public IReadOnlyList<Firma> Firmas => _firmas;
    public IReadOnlyList<DesignacionSupervisor> Supervisores => _supervisores;

    public decimal Adiciones => _modificaciones
        .Where(m => m is { Tipo: TipoModificacion.Adicion, Estado: EstadoModificacion.Publicada })
        .Sum(m => m.Valor ?? 0);

    public decimal ValorTotal => ValorInicial + Adiciones;

    public bool EstaFirmado => Etapa >= EtapaContrato.Firmado;

    public bool PlazoVencido(DateTimeOffset ahora) => FechaFin is { } fin && Dia(ahora) > fin && Etapa != EtapaContrato.Suspendido;

    public static Contrato CrearDeAceptacion(DatosDeAceptacion datos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeContrato.ValorPositivo.Exigir(datos.Valor > 0);
        Dinero.Exigir(datos.Valor, nameof(datos.Valor));
        ReglasDeContrato.PlazoPositivo.Exigir(datos.Plazo.Cantidad > 0);
        ReglasDeContrato.SmmlvConocido.Exigir(datos.Smmlv > 0);
        ReglasDeContrato.SoloLaEntidad.Exigir(actor.CuentaId == datos.EntidadId);
        // Las cantidades llevan decimales y la oferta redondea cada renglón: un centavo por ítem no es otra oferta.
        var suma = datos.Items.Sum(i => i.Cantidad * i.PrecioUnitario);
        ReglasDeContrato.ItemsSumanElValor.Exigir(
            datos.Items.Count == 0 || Math.Abs(suma - datos.Valor) <= 0.01m * datos.Items.Count, suma, datos.Valor);

        var contrato = new Contrato
        {
            ProcesoId = datos.ProcesoId,
            OfertaId = datos.OfertaId,
            EntidadId = datos.EntidadId,
            ProveedorId = datos.ProveedorId,
            Numero = ExigirTexto(nameof(datos.Numero), datos.Numero, "el número del contrato", 60),
            Objeto = datos.Objeto,
            TipoContrato = datos.TipoContrato,
            CodigoMunicipio = datos.CodigoMunicipio,
            PlazoCantidad = datos.Plazo.Cantidad,
            PlazoUnidad = datos.Plazo.Unidad,
            ValorInicial = datos.Valor,
            SmmlvInicial = datos.Smmlv,
            OrdenadorId = datos.OrdenadorId,
            AceptadoEn = ahora,
            RazonLiquidacion = datos.Liquidacion,
            FormaDePago = datos.FormaDePago.Trim(),
        };
        contrato._items.AddRange(datos.Items.Select((item, i) => new ItemContrato(i + 1, item)));
        contrato._garantiasExigidas.AddRange(datos.Garantias.Select(g => new GarantiaExigida(g)));
        contrato._cdps.AddRange(datos.Cdps.Select(c => new CdpDelContrato(c)));
        contrato._fuentes.AddRange(datos.Fuentes.Select(f => new FuenteDelContrato(f)));
        if (datos.SupervisorId is { } supervisor)
        {
            contrato.SupervisorId = supervisor;
            contrato._supervisores.Add(new DesignacionSupervisor(supervisor, "Designación en la aceptación de la oferta", actor.UsuarioId, ahora));
        }

        contrato.Registrar(TipoEvento.Creado, new ContratoCreado(contrato.Id, contrato.ProcesoId, actor, ahora));
        return contrato;
    }

    private static DateOnly Dia(DateTimeOffset instante) => CalendarioHabil.FechaBogota(instante);

    private void Registrar(TipoEvento tipo, Hecho hecho, string? motivo = null, Guid? referencia = null)
    {
        Actos++;
        _eventos.Add(new EventoContrato(tipo, hecho.Actor, hecho.En, motivo, referencia));
        Anotar(hecho);
    }

    private void ExigirEntidad(Actor actor)
    {
        ReglasDeContrato.SoloLaEntidad.Exigir(actor.CuentaId == EntidadId);
        ReglasDeContrato.NoCerrado.Exigir(Etapa != EtapaContrato.Cerrado);
    }

    private void ExigirProveedor(Actor actor)
    {
        ReglasDeContrato.SoloElProveedor.Exigir(actor.CuentaId == ProveedorId);
        ReglasDeContrato.NoCerrado.Exigir(Etapa != EtapaContrato.Cerrado);
    }

    private void ExigirEtapa(params ReadOnlySpan<EtapaContrato> etapas)
    {
        ReglasDeContrato.NoCerrado.Exigir(Etapa != EtapaContrato.Cerrado);
        ReglasDeContrato.EnEtapa.Exigir(etapas.Contains(Etapa), NombreDe(Etapa));
    }

    private static string ExigirMotivo(string? motivo, string campo = "Motivo")
    {
        var limpio = motivo?.Trim() ?? "";
        ReglasDeContrato.Motivo.ExigirEn(campo, limpio.Length is >= 10 and <= 2000);
        return limpio;
    }

    private static string ExigirTexto(string campo, string? texto, string queEs, int maximo)
    {
        var limpio = texto?.Trim() ?? "";
        ReglasDeContrato.TextoObligatorio.ExigirEn(campo, limpio.Length > 0 && limpio.Length <= maximo, queEs, maximo);
        return limpio;
    }

    private static void ExigirNoFutura(string campo, DateOnly fecha, DateTimeOffset ahora) =>
        ReglasDeContrato.FechaNoFutura.ExigirEn(campo, fecha <= Dia(ahora), Dia(ahora));

    public static string NombreDe(EtapaContrato etapa) => etapa switch
    {
        EtapaContrato.EnEdicion => "en edición",
        EtapaContrato.PendienteFirmaProveedor => "pendiente de la firma del proveedor",
        EtapaContrato.FirmadoProveedor => "firmado por el proveedor",
        EtapaContrato.Firmado => "firmado",
        EtapaContrato.EnEjecucion => "en ejecución",
        EtapaContrato.Suspendido => "suspendido",
        EtapaContrato.Terminado => "terminado",
        EtapaContrato.Liquidado => "liquidado",
        EtapaContrato.Cerrado => "cerrado",
    };

    /// <summary>El «estado_contrato» de los datos abiertos, que mezcla la etapa con lo que le pasó al contrato.</summary>
    public string EstadoEnDatosAbiertos => Etapa switch
    {
        EtapaContrato.EnEdicion => "Borrador",
        EtapaContrato.PendienteFirmaProveedor => "enviado Proveedor",
        EtapaContrato.FirmadoProveedor => "En aprobación",
        EtapaContrato.Firmado => "Aprobado",
        EtapaContrato.EnEjecucion when Ocurrio(TipoEvento.Adicion) || Ocurrio(TipoEvento.Reactivacion) => "Modificado",
        EtapaContrato.EnEjecucion when Ocurrio(TipoEvento.Prorroga) => "Prorrogado",
        EtapaContrato.EnEjecucion => "En ejecución",
        EtapaContrato.Suspendido => "Suspendido",
        EtapaContrato.Terminado or EtapaContrato.Liquidado => "terminado",
        EtapaContrato.Cerrado => "Cerrado",
    };

    private bool Ocurrio(TipoEvento tipo) => _eventos.Exists(e => e.Tipo == tipo);
}
