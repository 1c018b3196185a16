using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

// Los documentos y sus versiones: nada de lo que se anexó desaparece si alguna vez fue público o fue reemplazado.
public sealed partial class Proceso
{
    public Guid AnexarDocumento(DatosDeDocumento datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        EditarDocumentos(datos.EsInterno, revision, actor, ahora);
        ReglasDeProceso.DocumentosDemasiados.Exigir(_documentos.Count < 200);
        var nuevo = Nuevo(datos, Guid.NewGuid(), 1, actor, ahora);
        _documentos = [.. _documentos.Select(d => d with { }), nuevo];
        return nuevo.Id;
    }

    /// <summary>Una versión nueva del mismo documento; la anterior queda con su huella y sin vigencia.</summary>
    public Guid ReemplazarDocumento(Guid id, DatosDeDocumento datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        var anterior = Vigente(id);
        EditarDocumentos(anterior.EsInterno, revision, actor, ahora);
        ReglasDeProceso.DocumentosDemasiados.Exigir(_documentos.Count < 200);
        var nuevo = Nuevo(datos with { EsInterno = anterior.EsInterno }, anterior.Serie, anterior.Version + 1, actor, ahora);
        _documentos = [.. _documentos.Select(d => d.Id == id ? d with { Vigente = false } : d with { }), nuevo];
        return nuevo.Id;
    }

    /// <summary>Deja de regir. Si nunca se publicó ni reemplazó a otro, sale de la lista.</summary>
    public void QuitarDocumento(Guid id, int revision, Actor actor, DateTimeOffset ahora)
    {
        var documento = Vigente(id);
        EditarDocumentos(documento.EsInterno, revision, actor, ahora);
        _documentos = documento.PublicadoEnVersion is null && documento.Version == 1
            ? [.. _documentos.Where(d => d.Id != id).Select(d => d with { })]
            : [.. _documentos.Select(d => d.Id == id ? d with { Vigente = false } : d with { })];
    }

    private static DocumentoProceso Nuevo(DatosDeDocumento datos, Guid serie, int version, Actor actor, DateTimeOffset ahora)
    {
        var titulo = Texto.EnUnaLinea(datos.Titulo);
        ReglasDeProceso.DocumentoTitulo.ExigirEn("Titulo", titulo.Length is >= 3 and <= 200);
        var firmante = Texto.EnUnaLinea(datos.Firmante);
        ReglasDeProceso.DocumentoFirmante.ExigirEn("Firmante", firmante.Length is 0 or (>= 3 and <= 150));
        ReglasDeProceso.DocumentoExpedido.ExigirEn("Expedido", datos.Expedido is not { } dia || (dia.Year >= 1990 && dia <= CalendarioHabil.FechaBogota(ahora)));
        var (fundamento, motivo) = Reservas.Exigir(datos);
        return new DocumentoProceso(
            Guid.NewGuid(), serie, datos.Tipo, titulo, datos.ArchivoId, datos.Nombre, datos.Mime, datos.Tamano, datos.Sha256,
            version, Vigente: true, datos.EsInterno, PublicadoEnVersion: null, actor.UsuarioId, ahora, Fundamento: fundamento, MotivoReserva: motivo)
        {
            Expedido = datos.Expedido,
            Firmante = firmante.Length == 0 ? null : firmante,
        };
    }

    private DocumentoProceso Vigente(Guid id)
    {
        var documento = _documentos.Find(d => d.Id == id && d.Vigente);
        ReglasDeProceso.DocumentoDesconocido.Exigir(documento is not null);
        return documento!;
    }

    // Los internos no son parte del pliego: se anexan en cualquier momento.
    private void EditarDocumentos(bool internos, int revision, Actor actor, DateTimeOffset ahora)
    {
        if (!internos || Estado == EstadoProceso.Borrador)
        {
            Editar(SeccionPliego.Documentos, revision, actor, ahora);
            return;
        }

        ExigirPropio(actor);
        Marcar(SeccionPliego.Documentos, actor, ahora);
    }
}
