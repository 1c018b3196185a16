using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;

namespace Secop.Web.Pages.Entidades.Evaluaciones;

/// <summary>Lo que una oferta trae para un requisito: la respuesta y los archivos.</summary>
public sealed record Evidencia(string Base, string? Respuesta, IReadOnlyList<ArchivoDeOferta> Archivos)
{
    /// <summary>Con pregunta, lo que la responde; sin ella (la invitación), todo archivo que no responde a otro requisito.</summary>
    public static Evidencia De(Guid procesoId, Oferta oferta, Requisito requisito, IEnumerable<Requisito> todos)
    {
        var contenido = oferta.Contenido ?? ContenidoOferta.Vacio;
        var deOtros = todos.Where(r => r.Id != requisito.Id && r.ReferenciaId is not null).Select(r => r.ReferenciaId).ToHashSet();
        return new Evidencia(
            $"/entidad/procesos/{procesoId}/evaluacion/archivos",
            requisito.ReferenciaId is { } pregunta ? contenido.Respuestas.GetValueOrDefault(pregunta) : null,
            requisito.Clase == ClaseRequisito.Precio ? [] : [.. contenido.Archivos.Where(a => requisito.ReferenciaId is null ? !deOtros.Contains(a.PreguntaId) : a.PreguntaId == requisito.ReferenciaId)]);
    }
}
