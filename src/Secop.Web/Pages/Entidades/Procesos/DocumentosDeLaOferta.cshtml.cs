using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Lo que el proponente adjunta fuera del cuestionario, y si se admite una oferta alternativa.</summary>
[Permiso(Permisos.EditarProceso)]
public sealed class DocumentosDeLaOfertaModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.DocumentosDeOferta)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    /// <summary>El documento que se está cambiando; nulo si se pide uno nuevo.</summary>
    [BindProperty(SupportsGet = true, Name = "documento")]
    public Guid? DocumentoId { get; set; }

    public string Aqui => $"{Raiz}/documentos-de-la-oferta";

    public bool SePiden => Pliego.SuModalidad.PideDocumentosDeOferta;

    public IReadOnlyList<DocumentoDeOferta> Pedidos => Pliego.DocumentosDeOferta.Lista;

    public IReadOnlyList<Lote> Lotes => Pliego.Lotes;

    public IReadOnlyList<SelectListItem> Sobres { get; private set; } = [];

    /// <summary>Lo guardado o, si no se pudo guardar, lo que se escribió.</summary>
    public bool Admite { get; private set; }

    public string? Condiciones { get; private set; }

    public Task<IActionResult> OnPostAsync() => EditarAsync(
        p =>
        {
            var datos = new DatosDeDocumentoDeOferta(DocumentoId, Entrada.Titulo ?? "", Entrada.Indicaciones, Entrada.Obligatorio, Entrada.Sobre, Entrada.Lote);
            if (DocumentoId is null)
            {
                p.PedirDocumento(datos, Revision, Actor, Ahora);
            }
            else
            {
                p.CambiarDocumentoPedido(datos, Revision, Actor, Ahora);
            }
        },
        Aqui);

    public Task<IActionResult> OnPostQuitarAsync() => EditarAsync(p => p.DejarDePedirDocumento(DocumentoId ?? Guid.Empty, Revision, Actor, Ahora), Aqui);

    public Task<IActionResult> OnPostAlternativasAsync(bool admite, string? condiciones) =>
        EditarAsync(p => p.AdmitirAlternativas(admite ? condiciones ?? "" : null, Revision, Actor, Ahora), Aqui);

    protected override async Task<bool> MostrarAsync()
    {
        Sobres = SobresDelPliego.Opciones(await Servicios.Db.ReglasDeAsync(Proceso, Ahora));
        var escribe = Request.HasFormContentType && Request.Form.ContainsKey("condiciones");
        (Admite, Condiciones) = escribe
            ? (Request.Form["admite"] == "true", (string?)Request.Form["condiciones"])
            : (Pliego.DocumentosDeOferta.Alternativa is not null, Pliego.DocumentosDeOferta.Alternativa?.Condiciones);
        return HttpContext.Request.Method != "GET" || DocumentoId is null || Pedidos.Any(d => d.Id == DocumentoId);
    }

    protected override string Elemento => $"{DocumentoId}";

    protected override void Precargar()
    {
        if (Pedidos.FirstOrDefault(d => d.Id == DocumentoId) is { } d)
        {
            Entrada = new() { Titulo = d.Titulo, Indicaciones = d.Indicaciones, Obligatorio = d.Obligatorio, Sobre = d.Sobre, Lote = d.Lote };
        }
    }

    public sealed class Formulario
    {
        public string? Titulo { get; set; }

        public string? Indicaciones { get; set; }

        public bool Obligatorio { get; set; } = true;

        public int Sobre { get; set; } = 1;

        public int? Lote { get; set; }
    }
}
