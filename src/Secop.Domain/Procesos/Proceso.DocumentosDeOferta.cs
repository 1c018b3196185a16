using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

// Lo que el proponente adjunta fuera del cuestionario.
public sealed partial class Proceso
{
    public DocumentosDeOferta DocumentosDeOferta { get; private set; } = DocumentosDeOferta.Ninguno;

    public void PedirDocumento(DatosDeDocumentoDeOferta datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        EditarDocumentosDeOferta(revision, actor, ahora);
        ReglasDeDocumentosDeOferta.Demasiados.Exigir(DocumentosDeOferta.Lista.Count < DocumentosDeOferta.Maximo, DocumentosDeOferta.Maximo);
        PonerDocumentos([.. DocumentosDeOferta.Lista, Revisado(datos with { Id = null })]);
    }

    public void CambiarDocumentoPedido(DatosDeDocumentoDeOferta datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        EditarDocumentosDeOferta(revision, actor, ahora);
        ExigirPedido(datos.Id);
        var nuevo = Revisado(datos);
        PonerDocumentos([.. DocumentosDeOferta.Lista.Select(d => d.Id == datos.Id ? nuevo : d)]);
    }

    public void DejarDePedirDocumento(Guid id, int revision, Actor actor, DateTimeOffset ahora)
    {
        EditarDocumentosDeOferta(revision, actor, ahora);
        ExigirPedido(id);
        PonerDocumentos([.. DocumentosDeOferta.Lista.Where(d => d.Id != id)]);
    }

    /// <param name="condiciones">Qué puede cambiar la alternativa; nulo si no se admiten.</param>
    public void AdmitirAlternativas(string? condiciones, int revision, Actor actor, DateTimeOffset ahora)
    {
        EditarDocumentosDeOferta(revision, actor, ahora);
        var texto = Texto.Parrafos(condiciones);
        ReglasDeDocumentosDeOferta.Condiciones.ExigirEn("Condiciones", condiciones is null || texto.Length is >= 10 and <= 1000);
        DocumentosDeOferta = DocumentosDeOferta with { Alternativa = condiciones is null ? null : new(DocumentosDeOferta.Alternativa?.Id ?? Guid.NewGuid(), texto) };
    }

    private void EditarDocumentosDeOferta(int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.DocumentosDeOferta, revision, actor, ahora);
        ReglasDeDocumentosDeOferta.NoSePiden.Exigir(SuModalidad.PideDocumentosDeOferta);
    }

    // La modalidad nueva puede no pedirlos, o llevar menos sobres: lo que ya no cabe no queda escondido.
    private void QuitarDocumentosDeOfertaSiNoSePiden(Actor actor, DateTimeOffset ahora)
    {
        if (!SuModalidad.PideDocumentosDeOferta && !DocumentosDeOferta.EstaVacio())
        {
            DocumentosDeOferta = DocumentosDeOferta.Ninguno;
            Marcar(SeccionPliego.DocumentosDeOferta, actor, ahora);
        }
    }

    private void ExigirPedido(Guid? id) => ReglasDeDocumentosDeOferta.Desconocido.Exigir(DocumentosDeOferta.Lista.Any(d => d.Id == id));

    private DocumentoDeOferta Revisado(DatosDeDocumentoDeOferta datos)
    {
        ExigirLote(datos.Lote, "Lote");
        var documento = datos.Revisado(0);
        ReglasDeDocumentosDeOferta.Repetido.ExigirEn(
            "Titulo",
            !DocumentosDeOferta.Lista.Any(d => d.Id != documento.Id && d.Sobre == documento.Sobre && d.Lote == documento.Lote && string.Equals(d.Titulo, documento.Titulo, StringComparison.OrdinalIgnoreCase)),
            documento.Titulo);
        return documento;
    }

    private void PonerDocumentos(IReadOnlyList<DocumentoDeOferta> lista) =>
        DocumentosDeOferta = DocumentosDeOferta with { Lista = [.. lista.OrderBy(d => d.Sobre).Select((d, i) => d with { Orden = i + 1 })] };

    private static string EnSobres(int sobres) => sobres <= 1 ? "un solo sobre" : $"{sobres} sobres";

    private void PendientesDeDocumentosDeOferta(int sobres, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        foreach (var documento in DocumentosDeOferta.Lista.Where(d => d.Sobre > Math.Max(1, sobres)))
        {
            falta(
                SeccionPliego.DocumentosDeOferta, true, $"La modalidad lleva {EnSobres(sobres)}: cambie el de «{documento.Titulo}».", Severidad.Bloquea, null);
        }
    }
}
