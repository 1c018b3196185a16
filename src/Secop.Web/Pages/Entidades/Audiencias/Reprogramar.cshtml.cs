using Microsoft.AspNetCore.Mvc;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Audiencias;

[Permiso(Permisos.PublicarProceso)]
public sealed class ReprogramarModel(ServiciosDeProceso s) : PaginaDeAudiencia(s)
{
    [BindProperty]
    public FormularioDeAudiencia Entrada { get; set; } = new();

    [BindProperty]
    public string? Motivo { get; set; }

    public Task<IActionResult> OnPostAsync() =>
        ActuarAsync(p => Audiencia.Reprogramar(p, Entrada.Datos(), Motivo ?? "", Actor, Ahora), "La audiencia quedó reprogramada y se avisa a los suscritos.", Aqui);

    public Task<IActionResult> OnPostCancelarAsync() => ActuarAsync(p => Audiencia.Cancelar(p, Motivo ?? "", Actor, Ahora), "La audiencia quedó cancelada.", Aqui);

    protected override async Task<bool> CompletarAsync()
    {
        if (!await base.CompletarAsync())
        {
            return false;
        }

        if (HttpMethods.IsGet(Request.Method))
        {
            var hora = Domain.Procesos.Audiencias.Audiencia.HoraDelCronograma(Proceso, Audiencia.Clase) ?? Audiencia.Hora;
            Entrada = new() { Hora = Formato.EnBogota(hora).DateTime, Lugar = Audiencia.Lugar, Enlace = Audiencia.Enlace, OrdenDelDia = Audiencia.OrdenDelDia };
        }

        return true;
    }
}
