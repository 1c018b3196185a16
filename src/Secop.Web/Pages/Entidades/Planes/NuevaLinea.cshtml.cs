using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

[Permiso(Permisos.EditarPlan)]
public sealed class NuevaLineaModel(ServiciosDeProceso s) : PaginaDeLinea(s, "Agregar una línea")
{
    public override string Accion => "Agregar la línea";

    public async Task<IActionResult> OnPostAsync()
    {
        var datos = Entrada.Datos();
        if (!EsValida(datos))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await CargarAsync() ?? Page();
        }

        LineaDelPlan? nueva = null;
        return await ActuarAsync(
            async p => Db.Add(nueva = p.AgregarLinea(datos, await Db.LineasDelPlan.CountAsync(l => l.PlanId == Id), Actor, Ahora)),
            () => $"La línea {nueva!.Numero} quedó en el plan.",
            $"{Raiz}/lineas");
    }

    // Lo que casi siempre se repite de una línea a otra.
    protected override void Precargar() => Entrada = new()
    {
        UnidadContratacion = Cuenta.NombreCuenta,
        Responsable = Plan.ContactoNombre,
        Telefono = Plan.ContactoTelefono,
        Correo = Plan.ContactoCorreo,
    };
}
