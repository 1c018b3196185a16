using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.EditarContrato)]
[FormularioEnFlujo]
public sealed class DocumentosModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public Formulario Entrada { get; } = new();

    public bool EnEdicion => Ficha.Etapa == EtapaContrato.EnEdicion;

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada,
        c =>
        {
            FaltaArchivo.ExigirEn("Archivo", Archivo is not null);
            c.AdjuntarDocumento(Entrada.Clase, Entrada.Titulo ?? "", Archivo!, Actor, Ahora);
        },
        "El documento quedó en el contrato.",
        $"{Raiz}/documentos");

    public async Task<IActionResult> OnPostQuitarAsync() => await RecibirAsync(
        Entrada, c => c.QuitarDocumento(Entrada.DocumentoId, Actor, Ahora), "El documento se quitó.", $"{Raiz}/documentos");

    public sealed class Formulario
    {
        public ClaseDocumento Clase { get; set; }
        public string? Titulo { get; set; }
        public Guid DocumentoId { get; set; }
    }
}
