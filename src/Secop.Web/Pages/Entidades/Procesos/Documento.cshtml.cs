using Microsoft.AspNetCore.Mvc;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>La descarga de la entidad: también los internos, las versiones anteriores y los de una adenda en preparación.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class DocumentoModel(ServiciosDeProceso s, Almacen almacen) : PaginaDeProceso(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid DocumentoId { get; set; }

    public override async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        var adenda = await Servicios.Db.AdendaEnPreparacionAsync(Id);
        var documento = Proceso.Documentos.Concat(adenda?.Pliego(Proceso).Documentos ?? []).FirstOrDefault(d => d.Id == DocumentoId);
        return documento is null ? NotFound() : await almacen.EntregarAsync(Response, documento.ArchivoId, documento.Nombre, documento.Mime);
    }
}
