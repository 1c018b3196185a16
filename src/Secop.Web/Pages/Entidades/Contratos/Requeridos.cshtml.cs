using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.EditarContrato)]
public sealed class RequeridosModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        c => c.PedirDocumento(Entrada.Nombre ?? "", Entrada.Obligatorio, Actor, Ahora), "Quedó pedido.", $"{Raiz}/documentos-del-proveedor");

    public async Task<IActionResult> OnPostQuitarAsync(Guid requeridoId) => await ActuarAsync(
        c => c.QuitarDocumentoPedido(requeridoId, Actor, Ahora), "Ya no se pide.", $"{Raiz}/documentos-del-proveedor");

    public sealed class Formulario
    {
        public string? Nombre { get; set; }
        public bool Obligatorio { get; set; } = true;
    }
}
