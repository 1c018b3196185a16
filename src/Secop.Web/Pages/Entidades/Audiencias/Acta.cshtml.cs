using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Audiencias;

/// <summary>El acta, como documento: entra por flujo y queda con su huella.</summary>
[Permiso(Permisos.PublicarProceso)]
[FormularioEnFlujo]
public sealed class ActaModel(ServiciosDeProceso s, Almacen almacen) : PaginaDeAudiencia(s)
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        ArchivoAdjunto? acta = null;
        await FormularioEnFlujo.LeerAsync(HttpContext, async (_, nombre, mime, contenido, cancelacion) =>
        {
            var guardado = await almacen.GuardarAsync(contenido, nombre, mime, cancelacion);
            acta = new ArchivoAdjunto(guardado.Id, guardado.Nombre, guardado.Sha256, guardado.Tamano);
        });
        Audiencia.PublicarActa(Proceso, acta, Actor, Ahora);
        await Servicios.Db.SaveChangesAsync();
        TempData["Hecho"] = "El acta quedó publicada.";
        return Redirect(Aqui);
    }
}
