using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;

namespace Secop.Web.Sobres;

/// <summary>Una oferta ya abierta, lista para mostrarse: lo que respondió a cada pregunta y a cada ítem.</summary>
public sealed record VistaDeOferta(
    Guid Id, string Proveedor, EstadoOferta Estado, string? Motivo, DateTimeOffset? Llegada, decimal? Total,
    IReadOnlyList<(string Pregunta, string Respuesta)> Respuestas, IReadOnlyList<VistaDeOferta.Precio> Precios, IReadOnlyList<ArchivoDeOferta> Archivos)
{
    /// <summary>Los lotes a los que se presentó, con lo que ofrece por cada uno si su precio ya se abrió.</summary>
    public IReadOnlyList<(string Lote, decimal? Total)> Lotes { get; init; } = [];

    /// <summary>Del costo directo al total; nulo si no lleva AIU.</summary>
    public DesgloseDePrecio? Desglose { get; init; }

    /// <summary>Lo que ofrece por capítulo, si la lista los tiene.</summary>
    public IReadOnlyList<SubtotalDeCapitulo> Subtotales { get; init; } = [];

    /// <summary>Los precios se pidieron sin IVA y el total tampoco lo lleva.</summary>
    public bool SinIva { get; init; }

    /// <summary>Su precio va en un sobre que se abre en otro acto.</summary>
    public bool EconomicoSinAbrir { get; init; }

    /// <summary>A qué pregunta o documento del pliego responde cada archivo, por su identificador; los demás no están.</summary>
    public IReadOnlyDictionary<Guid, string> RespondeA { get; init; } = new Dictionary<Guid, string>();

    public static VistaDeOferta De(Oferta oferta, string proveedor, PliegoDeOferta pliego)
    {
        var contenido = oferta.Contenido ?? ContenidoOferta.Vacio;
        var desglose = contenido.Desglose(pliego);
        return new VistaDeOferta(
            oferta.Id, proveedor, oferta.Estado, oferta.Motivo, oferta.PresentadaEn, oferta.Total,
            [.. pliego.Preguntas.Where(p => contenido.Respuestas.ContainsKey(p.Id)).Select(p => ($"{p.Orden}. {p.Enunciado}", contenido.Respuestas[p.Id]))],
            [.. pliego.Items.Where(i => contenido.Precios.ContainsKey(i.Id)).Select(i =>
                new Precio(i.Orden, i.Descripcion, i.Cantidad, i.Unidad, contenido.Precios[i.Id], ContenidoOferta.TotalDe(i, contenido.Precios[i.Id]), i.Capitulo))],
            contenido.Archivos)
        {
            Lotes = [.. pliego.Lotes.Where(l => contenido.Lotes.Contains(l.Numero))
                .Select(l => ($"Lote {l.Numero}. {l.Nombre}", oferta.EconomicoSinAbrir ? null : (decimal?)contenido.TotalDelLote(pliego, l.Numero)))],
            EconomicoSinAbrir = oferta.EconomicoSinAbrir,
            RespondeA = (from a in contenido.Archivos join p in pliego.Preguntas on a.PreguntaId equals p.Id select (a.ArchivoId, p.ComoSeNombra))
                .DistinctBy(x => x.ArchivoId).ToDictionary(x => x.ArchivoId, x => x.ComoSeNombra),
            Subtotales = oferta.EconomicoSinAbrir ? [] : contenido.Subtotales(pliego),
            SinIva = pliego.Opciones.TotalSinIva,

            // La que respondió otra lista de precios vale por el total que firmó: no se le inventa otro desglose.
            Desglose = desglose.Aiu.Count > 0 && desglose.Total == oferta.Total ? desglose : null,
        };
    }

    public sealed record Precio(int Orden, string Descripcion, decimal Cantidad, string Unidad, decimal Unitario, decimal Total, string? Capitulo);
}
