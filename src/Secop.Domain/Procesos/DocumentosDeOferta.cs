using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

/// <summary>Un documento que el proponente adjunta fuera del cuestionario.</summary>
/// <param name="Lote">Nulo si vale para todos.</param>
public sealed record DocumentoDeOferta(Guid Id, int Orden, string Titulo, string? Indicaciones, bool Obligatorio, int Sobre, int? Lote);

/// <summary>Se admite, además de la oferta básica, una que cambia lo que aquí se dice (Ley 80 de 1993, art. 30 núm. 6).</summary>
public sealed record OfertaAlternativa(Guid Id, string Condiciones);

/// <summary>Lo que acompaña a la oferta: los documentos pedidos y, si se admite, la alternativa.</summary>
public sealed record DocumentosDeOferta(IReadOnlyList<DocumentoDeOferta> Lista, OfertaAlternativa? Alternativa)
{
    public const int Maximo = 100;
    public const string Seccion = "Documentos de la oferta";
    public const string TituloDeAlternativa = "Oferta alternativa";
    public const string NormaDeAlternativa = "Ley 80 de 1993, art. 30 núm. 6";

    public static DocumentosDeOferta Ninguno { get; } = new([], null);

    public bool EstaVacio() => Lista.Count == 0 && Alternativa is null;
}

/// <param name="Id">El del que se cambia; nulo si es nuevo.</param>
public sealed record DatosDeDocumentoDeOferta(Guid? Id, string Titulo, string? Indicaciones, bool Obligatorio, int Sobre, int? Lote)
{
    internal DocumentoDeOferta Revisado(int orden)
    {
        var (titulo, indicaciones) = (Texto.EnUnaLinea(Titulo), Texto.Parrafos(Indicaciones));
        ReglasDeDocumentosDeOferta.Titulo.ExigirEn("Titulo", titulo.Length is >= 5 and <= 200);
        ReglasDeDocumentosDeOferta.Indicaciones.ExigirEn("Indicaciones", indicaciones.Length <= 1000);
        ReglasDeCuestionario.Sobre.ExigirEn("Sobre", Sobre is >= 1 and <= 3);
        return new(Id ?? Guid.NewGuid(), orden, titulo, indicaciones.Length == 0 ? null : indicaciones, Obligatorio, Sobre, Lote);
    }
}

public static class ReglasDeDocumentosDeOferta
{
    public static readonly Regla Titulo = new("DOCUMENTO_DE_OFERTA_TITULO", "Escriba qué documento pide: de 5 a 200 caracteres.");
    public static readonly Regla Indicaciones = new("DOCUMENTO_DE_OFERTA_INDICACIONES", "Las indicaciones tienen más de 1.000 caracteres.");
    public static readonly Regla Repetido = new("DOCUMENTO_DE_OFERTA_REPETIDO", "Ya pidió «{0}» en ese sobre y para el mismo lote.");
    public static readonly Regla Demasiados = new("DOCUMENTOS_DE_OFERTA_DEMASIADOS", "Caben hasta {0} documentos de la oferta.");
    public static readonly Regla Desconocido = new("DOCUMENTO_DE_OFERTA_DESCONOCIDO", "Ese documento ya no está en la lista.");
    public static readonly Regla NoSePiden = new("DOCUMENTOS_DE_OFERTA_NO", "En esta modalidad la oferta no lleva documentos aparte del cuestionario.");
    public static readonly Regla Condiciones = new("OFERTA_ALTERNATIVA", "Diga qué puede cambiar una oferta alternativa: de 10 a 1.000 caracteres.", DocumentosDeOferta.NormaDeAlternativa);
}
