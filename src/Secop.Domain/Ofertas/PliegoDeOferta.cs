using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Secop.Domain.Procesos;

namespace Secop.Domain.Ofertas;

public enum TipoDeRespuesta { Texto, Numero, SiNo, Anexo, Fecha, TextoCorto, SeleccionUnica, SeleccionMultiple, Informativo }

public sealed record PreguntaDelPliego(Guid Id, int Orden, TipoDeRespuesta Tipo, string Enunciado, string? Ayuda, bool Obligatoria)
{
    public string? Seccion { get; init; }

    public int Sobre { get; init; } = 1;

    /// <summary>Nulo si vale para todos los lotes.</summary>
    public int? Lote { get; init; }

    public int? MaximoCaracteres { get; init; }

    public decimal? Minimo { get; init; }

    public decimal? Maximo { get; init; }

    /// <summary>Una por renglón; nula si no se elige de una lista.</summary>
    public string? Opciones { get; init; }

    /// <summary>No es del cuestionario: es uno de los documentos de la oferta, y se nombra por su título.</summary>
    public bool EsDocumento { get; init; }

    /// <summary>«la pregunta 3, «…»» o «el documento «…»».</summary>
    public string ComoSeNombra => EsDocumento ? $"el documento «{Enunciado}»" : $"la pregunta {Orden}, «{Enunciado}»";

    public bool SeResponde => Tipo != TipoDeRespuesta.Informativo;
}

public sealed record LoteDelPliego(int Numero, string Nombre, decimal Valor);

public sealed record ItemDelPliego(Guid Id, int Orden, string Referencia, string Descripcion, decimal Cantidad, string Unidad, decimal? Tope)
{
    public int? Lote { get; init; }

    /// <summary>El grupo con el que se suma: no cambia lo que se responde.</summary>
    public string? Capitulo { get; init; }
}

/// <summary>Lo que una oferta responde: la parte del proceso que le importa, tal como está vigente.</summary>
public sealed record PliegoDeOferta(
    Guid ProcesoId, int Version, DateTimeOffset? Inicio, DateTimeOffset Cierre, bool EstaPublicado, bool LimitadoAMipyme, decimal PresupuestoOficial,
    IReadOnlyList<PreguntaDelPliego> Preguntas, IReadOnlyList<ItemDelPliego> Items)
{
    /// <summary>Vacía si el proceso se oferta entero.</summary>
    public IReadOnlyList<LoteDelPliego> Lotes { get; init; } = [];

    public OpcionesDePrecios Opciones { get; init; } = OpcionesDePrecios.DeOmision;

    /// <summary>El número del sobre que se abre aparte, en su propio acto; nulo si todo se abre a la vez.</summary>
    public int? SobreEconomico { get; init; }

    /// <summary>
    /// Cambia solo si una adenda cambió algo de lo que se responde: así la que mueve una fecha no deja
    /// desactualizada a ninguna oferta.
    /// </summary>
    public string Huella()
    {
        var texto = new StringBuilder();
        foreach (var p in Preguntas.OrderBy(p => p.Id))
        {
            texto.Append(CultureInfo.InvariantCulture, $"P|{p.Id:D}|{p.Tipo}|{p.Obligatoria}|{p.Enunciado}\n");
            if (p is not { Lote: null, Sobre: 1, MaximoCaracteres: null, Minimo: null, Maximo: null, Opciones: null })
            {
                texto.Append(CultureInfo.InvariantCulture, $"p|{p.Sobre}|{p.Lote}|{p.MaximoCaracteres}|{p.Minimo:0.######}|{p.Maximo:0.######}|{p.Opciones}\n");
            }
        }

        foreach (var i in Items.OrderBy(i => i.Id))
        {
            texto.Append(CultureInfo.InvariantCulture, $"I|{i.Id:D}|{i.Referencia}|{i.Descripcion}|{i.Cantidad:0.######}|{i.Unidad}|{i.Tope:0.######}\n");
            if (i.Lote is { } lote)
            {
                texto.Append(CultureInfo.InvariantCulture, $"i|{lote}\n");
            }
        }

        foreach (var l in Lotes.OrderBy(l => l.Numero))
        {
            texto.Append(CultureInfo.InvariantCulture, $"L|{l.Numero}|{l.Nombre}|{l.Valor:0.######}\n");
        }

        if (Opciones != OpcionesDePrecios.DeOmision)
        {
            var aiu = Opciones.Aiu is { } a ? string.Create(CultureInfo.InvariantCulture, $"{a.TopeDeLaSuma:0.##}|{a.IvaSobreUtilidad:0.##}") : "sin AIU";
            texto.Append(CultureInfo.InvariantCulture, $"O|{Opciones.Iva}|{Opciones.Decimales}|{aiu}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texto.ToString())));
    }

    /// <summary>Lo que debe responder quien se presenta a esos lotes.</summary>
    public IEnumerable<PreguntaDelPliego> PreguntasDe(IReadOnlyCollection<int> lotes) => Preguntas.Where(p => Aplica(p.Lote, lotes));

    public IEnumerable<ItemDelPliego> ItemsDe(IReadOnlyCollection<int> lotes) => Items.Where(i => Aplica(i.Lote, lotes));

    // Sin lotes en el proceso, todo aplica; con ellos, lo común y lo de los escogidos.
    private bool Aplica(int? lote, IReadOnlyCollection<int> lotes) => Lotes.Count == 0 || lote is not { } n || lotes.Contains(n);

    /// <summary>Se puede preparar y cambiar el borrador.</summary>
    public bool EstaEnPlazo(DateTimeOffset ahora) => EstaPublicado && ahora < Cierre;

    /// <summary>Además, ya se reciben.</summary>
    public bool RecibeEn(DateTimeOffset ahora) => EstaEnPlazo(ahora) && Inicio <= ahora;
}
