using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Secop.Domain.Servicio;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Publico.Estado;

/// <summary>Cómo está la plataforma y cómo ha estado, según lo que midieron las sondas.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = Servicios.CachePublica)]
public sealed class IndexModel(VistaPublica vista) : PageModel
{
    public EstadoDelServicio Estado { get; private set; } = null!;

    public DateTimeOffset Ahora => vista.Ahora;

    public async Task OnGetAsync() => Estado = await vista.EstadoDelServicioAsync();

    /// <summary>Un color y un alto por día: sin medición, poco; mientras más fallas, más corto lo bueno.</summary>
    public static string ClaseDe(DiaMedido dia) => dia.Disponibilidad switch
    {
        null => "dia-sin",
        >= 99.5m => "dia-bien",
        >= 95m => "dia-regular",
        _ => "dia-mal",
    };

    public static string EnPalabras(DiaMedido dia) => dia.Disponibilidad is { } d ? $"{Formato.Fecha(dia.Dia)}: {Formato.Porcentaje(d)}" : $"{Formato.Fecha(dia.Dia)}: sin medición";

    public static (string Texto, string Clase) SaludDe(SaludDeComponente salud) => salud switch
    {
        SaludDeComponente.Bien => ("Funciona", "estado-ok"),
        SaludDeComponente.ConFallas => ("Con fallas", "estado-espera"),
        SaludDeComponente.Caido => ("No responde", "estado-mal"),
        SaludDeComponente.SinMedicion => ("Sin medición", "estado-neutro"),
    };
}
