using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.FirmarContratoProveedor)]
[FormularioEnFlujo]
public sealed class DocumentosModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    public Formulario Entrada { get; } = new();

    public async Task<IActionResult> OnPostAsync() => await RecibirAsync(
        Entrada,
        c =>
        {
            FaltaArchivo.ExigirEn("Archivo", Archivo is not null);
            c.AdjuntarDelProveedor(Entrada.RequeridoId, Archivo!, Actor, Ahora);
        },
        "El documento quedó adjunto.",
        $"{Raiz}/documentos");

    public sealed class Formulario
    {
        public Guid RequeridoId { get; set; }
    }
}
