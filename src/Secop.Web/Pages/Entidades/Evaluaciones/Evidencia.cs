using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Lo que una oferta trae para un requisito: la respuesta y los archivos.</summary>
public sealed record Evidencia(string Base, string? Respuesta, IReadOnlyList<ArchivoDeOferta> Archivos)
{
    /// <summary>Con pregunta, lo que la responde; sin ella (la invitación), los documentos generales.</summary>
    public static Evidencia De(Guid procesoId, Oferta oferta, Requisito requisito)
    {
        var contenido = oferta.Contenido ?? ContenidoOferta.Vacio;
        return new Evidencia(
            $"/entidad/procesos/{procesoId}/evaluacion/archivos",
            requisito.ReferenciaId is { } pregunta ? contenido.Respuestas.GetValueOrDefault(pregunta) : null,
            requisito.Clase == ClaseRequisito.Precio ? [] : [.. contenido.Archivos.Where(a => a.PreguntaId == requisito.ReferenciaId)]);
    }
}
