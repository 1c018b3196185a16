using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

/// <summary>Una fecha con hora del cronograma.</summary>
public sealed record Hito(TipoHito Tipo, DateTimeOffset Instante);

/// <summary>Certificado de disponibilidad presupuestal que respalda el proceso.</summary>
public sealed record Cdp(string Numero, DateOnly Fecha, decimal Saldo, decimal Valor);

/// <summary>Autorización para comprometer el presupuesto de un año que no ha llegado (Ley 819 de 2003, arts. 10 a 12).</summary>
/// <param name="Numero">El del acto o certificado que la autoriza.</param>
public sealed record VigenciaFutura(string Numero, int Ano, decimal Valor);

public sealed record FuenteRecursos(OrigenRecursos Origen, decimal Valor);

/// <param name="MesesAdicionales">Meses que cubre después de terminado el plazo.</param>
/// <param name="ValorMinimo">Valor asegurado mínimo cuando no es un porcentaje (responsabilidad civil).</param>
public sealed record GarantiaExigida(Amparo Amparo, decimal Porcentaje, int MesesAdicionales, decimal? ValorMinimo);

public sealed record MiembroEquipo(Guid UsuarioId, FuncionEquipo Funcion);

/// <summary>
/// Un documento del proceso. Reemplazarlo añade una versión: la anterior queda, sin vigencia, con su huella.
/// </summary>
/// <param name="Serie">La misma en todas las versiones de un documento.</param>
/// <param name="PublicadoEnVersion">Versión del pliego en la que se hizo público; nula si nunca lo fue.</param>
/// <param name="Acto">El acto del que es constancia, si no es parte del pliego sino de un acto: un informe, un acta.</param>
public sealed record DocumentoProceso(
    Guid Id,
    Guid Serie,
    TipoDocumento Tipo,
    string Titulo,
    Guid ArchivoId,
    string Nombre,
    string Mime,
    long Tamano,
    string Sha256,
    int Version,
    bool Vigente,
    bool EsInterno,
    int? PublicadoEnVersion,
    Guid SubidoPor,
    DateTimeOffset SubidoEn,
    ActoDeProceso? Acto = null,
    FundamentoReserva? Fundamento = null,
    string? MotivoReserva = null)
{
    /// <summary>La fecha que lleva el documento; nula si no se dijo.</summary>
    public DateOnly? Expedido { get; init; }

    public string? Firmante { get; init; }

    /// <summary>Parte del pliego: ni interno ni constancia de un acto.</summary>
    public bool EsDelPliego => !EsInterno && Acto is null;

    /// <summary>Se sabe que existe y por qué no se muestra; el contenido sólo lo ve la entidad.</summary>
    public bool EsReservado => Fundamento is not null;
}

/// <summary>Cómo quedó el proceso frente a la limitación a Mipyme, con el aviso que lo dijo.</summary>
public sealed record LimitacionMipyme(AlcanceMipyme Alcance, string? CodigoTerritorio, int SolicitudesValidas, string Motivo, DateTimeOffset En)
{
    public bool EstaLimitado => Alcance != AlcanceMipyme.Abierto;

    /// <summary>Si un proveedor puede ofertar según su tamaño y el municipio de su domicilio.</summary>
    public bool Admite(bool esMipyme, string codigoMunicipio) => Alcance switch
    {
        AlcanceMipyme.Abierto => true,
        AlcanceMipyme.Nacional => esMipyme,
        AlcanceMipyme.Departamental => esMipyme && codigoMunicipio.StartsWith(CodigoTerritorio ?? "-", StringComparison.Ordinal),
        AlcanceMipyme.Municipal => esMipyme && codigoMunicipio == CodigoTerritorio,
    };
}

/// <summary>Lo que falta o conviene antes de publicar.</summary>
public sealed record Pendiente(SeccionPliego Seccion, string Frase, Severidad Severidad, string? Norma = null);

/// <summary>Una línea de la lista de precios: la única oferta económica.</summary>
public sealed class ItemPrecio
{
    private ItemPrecio()
    {
    }

    internal ItemPrecio(Guid id, int orden, DatosDeItemPrecio datos)
    {
        Id = id;
        Poner(orden, datos);
    }

    public Guid Id { get; private set; }

    public int Orden { get; private set; }

    public string Referencia { get; private set; } = "";

    public string? Unspsc { get; private set; }

    public string Descripcion { get; private set; } = "";

    public decimal Cantidad { get; private set; }

    public string Unidad { get; private set; } = "";

    public decimal? PrecioUnitarioEstimado { get; private set; }

    /// <summary>Precio unitario máximo que se acepta, si lo hay.</summary>
    public decimal? PrecioUnitarioTope { get; private set; }

    /// <summary>El lote de la línea; nulo si el proceso no tiene lotes.</summary>
    public int? Lote { get; private set; }

    /// <summary>El grupo de líneas con el que se suma; nulo si la lista no se divide en capítulos.</summary>
    public string? Capitulo { get; private set; }

    internal void Poner(int orden, DatosDeItemPrecio datos)
    {
        Orden = orden;
        Referencia = datos.Referencia;
        Unspsc = datos.Unspsc;
        Descripcion = datos.Descripcion;
        Cantidad = datos.Cantidad;
        Unidad = datos.Unidad;
        PrecioUnitarioEstimado = datos.PrecioUnitarioEstimado;
        PrecioUnitarioTope = datos.PrecioUnitarioTope;
        Lote = datos.Lote;
        Capitulo = datos.Capitulo;
    }

    public DatosDeItemPrecio Datos() => new(
        Id, Referencia, Unspsc, Descripcion, Dinero.Canonico(Cantidad), Unidad, Dinero.Canonico(PrecioUnitarioEstimado), Dinero.Canonico(PrecioUnitarioTope))
    {
        Lote = Lote,
        Capitulo = Capitulo,
    };
}
