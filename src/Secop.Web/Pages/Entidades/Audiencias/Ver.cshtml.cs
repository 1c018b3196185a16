using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos.Audiencias;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Audiencias;

/// <summary>Dirigir la audiencia: instalarla, anotar lo que pasa, registrar a quien llega, suspenderla y terminarla.</summary>
[Permiso(Permisos.PublicarProceso)]
public sealed class VerModel(ServiciosDeProceso s) : PaginaDeAudiencia(s)
{
    [BindProperty]
    public string? Renglon { get; set; }

    [BindProperty]
    public string? Quien { get; set; }

    [BindProperty]
    public CalidadDeAsistente Calidad { get; set; } = CalidadDeAsistente.Ciudadania;

    [BindProperty]
    public string? Motivo { get; set; }

    [BindProperty]
    public DateTime? SeReanuda { get; set; }

    public bool EsLaHora => Ahora >= (Audiencia.SeReanuda ?? Audiencia.Hora);

    public Task<IActionResult> OnPostInstalarAsync() => ActuarAsync(p => Audiencia.Instalar(p, Actor, Ahora), "La audiencia quedó instalada.", Aqui);

    public Task<IActionResult> OnPostRenglonAsync() => ActuarAsync(p => Audiencia.AnotarRenglon(p, Renglon ?? "", Actor, Ahora), "Anotado.", Aqui);

    public Task<IActionResult> OnPostAsistenteAsync() => ActuarAsync(p => Audiencia.RegistrarAsistente(p, Quien ?? "", Calidad, Actor, Ahora), "Asistente registrado.", Aqui);

    public Task<IActionResult> OnPostSuspenderAsync() =>
        ActuarAsync(p => Audiencia.Suspender(p, Formato.DeCampo(SeReanuda), Motivo ?? "", Actor, Ahora), "La audiencia quedó suspendida.", Aqui);

    public Task<IActionResult> OnPostReanudarAsync() => ActuarAsync(p => Audiencia.Reanudar(p, Actor, Ahora), "La audiencia se reanudó.", Aqui);

    public Task<IActionResult> OnPostTerminarAsync() => ActuarAsync(p => Audiencia.Terminar(p, Actor, Ahora), "La audiencia terminó: falta publicar su acta.", Aqui);
}
