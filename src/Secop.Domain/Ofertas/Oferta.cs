using Secop.Domain.Comun;

namespace Secop.Domain.Ofertas;

public enum EstadoOferta { EnEdicion, Presentada, Retirada, Abierta, Ilegible, Habilitada, Rechazada, Adjudicada, NoSeleccionada }

/// <summary>
/// La oferta de un proveedor en un proceso: una sola, con versiones. Hasta la apertura su contenido solo existe
/// cifrado, y sus hechos no llevan el proceso: una línea de tiempo no puede contar lo que aún es secreto.
/// </summary>
public sealed partial class Oferta : Agregado
{
    private readonly List<PiezaDeOferta> _piezas = [];

    private Oferta()
    {
    }

    public Guid ProcesoId { get; private set; }

    public Guid ProveedorId { get; private set; }

    public EstadoOferta Estado { get; private set; }

    public DateTimeOffset CreadaEn { get; private set; }

    /// <summary>Respuestas y precios del borrador, cifrados con la llave de borrador de la cuenta.</summary>
    public byte[] Borrador { get; private set; } = [];

    public DateTimeOffset BorradorEn { get; private set; }

    /// <summary>Versión presentada más reciente; cero si nunca se presentó.</summary>
    public int VersionPresentada { get; private set; }

    /// <summary>Instante de llegada de la versión vigente. Hasta la apertura solo lo ve su dueño.</summary>
    public DateTimeOffset? PresentadaEn { get; private set; }

    /// <summary>Huella de lo que el pliego preguntaba cuando se presentó.</summary>
    public string? PliegoRespondido { get; private set; }

    public DateTimeOffset? AbiertaEn { get; private set; }

    /// <summary>Nulo hasta que se abre el sobre que lleva el precio.</summary>
    public decimal? Total { get; private set; }

    /// <summary>Cuándo se abrió su sobre económico, si se abre aparte.</summary>
    public DateTimeOffset? EconomicoEn { get; private set; }

    /// <summary>Nulo hasta la apertura.</summary>
    public ContenidoOferta? Contenido { get; private set; }

    /// <summary>Por qué se rechazó o no se pudo leer.</summary>
    public string? Motivo { get; private set; }

    public IReadOnlyList<PiezaDeOferta> Piezas => _piezas;

    public IEnumerable<PiezaDeOferta> PiezasDelBorrador => _piezas.Where(p => p.EstaEnElBorrador);

    /// <summary>Abierta, y su precio sigue en un sobre cerrado.</summary>
    public bool EconomicoSinAbrir => AbiertaEn is not null && Contenido is not null && Total is null;

    public bool EstaPresentada => Estado is not (EstadoOferta.EnEdicion or EstadoOferta.Retirada);

    public bool TieneCambiosSinPresentar => Estado == EstadoOferta.Presentada && BorradorEn > PresentadaEn;

    public static Oferta Crear(PliegoDeOferta pliego, bool suscrito, bool cumpleLimitacion, bool yaTieneUna, Actor actor, DateTimeOffset ahora)
    {
        ExigirPlazo(pliego, ahora);
        ReglasDeOferta.SinSuscripcion.Exigir(suscrito);
        ReglasDeOferta.SoloMipyme.Exigir(!pliego.LimitadoAMipyme || cumpleLimitacion);
        ReglasDeOferta.YaTieneUna.Exigir(!yaTieneUna);
        var oferta = new Oferta
        {
            ProcesoId = pliego.ProcesoId,
            ProveedorId = actor.CuentaId,
            Estado = EstadoOferta.EnEdicion,
            CreadaEn = ahora,
            BorradorEn = ahora,
        };
        oferta.Anotar(new OfertaCreada(oferta.Id, actor, ahora));
        return oferta;
    }

    /// <summary>Una adenda cambió algo de lo que la versión presentada responde.</summary>
    public bool EstaDesactualizada(PliegoDeOferta pliego) => Estado == EstadoOferta.Presentada && PliegoRespondido != pliego.Huella();

    public void GuardarBorrador(PliegoDeOferta pliego, byte[] cifrado, Actor actor, DateTimeOffset ahora)
    {
        ExigirEdicion(pliego, actor, ahora);
        Borrador = cifrado;
        BorradorEn = ahora;
    }

    public PiezaDeOferta AgregarPieza(
        PliegoDeOferta pliego, Guid id, byte[] secreto, long tamanoCifrado, string sha256Cifrado, Actor actor, DateTimeOffset ahora)
    {
        ExigirEdicion(pliego, actor, ahora);
        ReglasDeOferta.DemasiadosArchivos.Exigir(PiezasDelBorrador.Count() < ContenidoOferta.MaximoDeArchivos, ContenidoOferta.MaximoDeArchivos);
        var pieza = new PiezaDeOferta(id, secreto, tamanoCifrado, sha256Cifrado, ahora);
        _piezas.Add(pieza);
        BorradorEn = ahora;
        return pieza;
    }

    public void QuitarPieza(PliegoDeOferta pliego, Guid id, Actor actor, DateTimeOffset ahora)
    {
        ExigirEdicion(pliego, actor, ahora);
        var pieza = _piezas.FirstOrDefault(p => p.Id == id && p.EstaEnElBorrador);
        ReglasDeOferta.ArchivoDesconocido.Exigir(pieza is not null);
        pieza!.Quitar(ahora);
        BorradorEn = ahora;
    }

    private static void ExigirPlazo(PliegoDeOferta pliego, DateTimeOffset ahora)
    {
        ReglasDeOferta.PlazoVencido.Exigir(ahora < pliego.Cierre);
        ReglasDeOferta.NoRecibe.Exigir(pliego.EstaPublicado);
    }

    private void ExigirEdicion(PliegoDeOferta pliego, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeOferta.Ajena.Exigir(actor.CuentaId == ProveedorId);
        ReglasDeOferta.NoEditable.Exigir(Estado is EstadoOferta.EnEdicion or EstadoOferta.Presentada or EstadoOferta.Retirada);
        ExigirPlazo(pliego, ahora);
    }
}
