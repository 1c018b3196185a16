using Microsoft.AspNetCore.Mvc;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Pqrsd;

/// <summary>El borrador: lo escribe quien tiene asignada la petición.</summary>
[Permiso(Permisos.AtenderPeticiones)]
public sealed class RespuestaModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PaginaDePeticion(db, cuenta, reloj)
{
    public const string CompetenciaUsual =
        "La Agencia responde consultas sobre el uso de la plataforma y las normas generales de compras y contratación pública. No es asesora de casos particulares ni decide lo que corresponde a cada entidad.";

    [BindProperty]
    public string? Respuesta { get; set; }

    [BindProperty]
    public string? Competencia { get; set; }

    public override async Task<IActionResult?> CargarAsync()
    {
        var alterno = await base.CargarAsync();
        if (alterno is null && HttpMethods.IsGet(Request.Method))
        {
            (Respuesta, Competencia) = (P.Respuesta?.Texto, P.Respuesta?.Competencia ?? CompetenciaUsual);
        }

        return alterno;
    }

    public Task<IActionResult> OnPostAsync() =>
        ActuarAsync(p => p.Proyectar(Respuesta, Competencia, MiNombre, Actor, Ahora), "El borrador quedó guardado: falta que otra persona lo revise.");
}
