using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Herramientas;

/// <summary>La ficha de una modalidad con los números de la ley que rigen hoy.</summary>
[AllowAnonymous]
public sealed class ModalidadModel(VistaPublica vista) : PageModel
{
    public Modalidad M { get; private set; } = null!;

    public ReglasDelProceso Reglas { get; private set; } = null!;

    public IReadOnlyList<ParametroLegal> Numeros { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string codigo)
    {
        if (CatalogoDeModalidades.Buscar(codigo) is not { } modalidad)
        {
            return NotFound();
        }

        var (tabla, hoy) = (await vista.ParametrosAsync(), CalendarioHabil.FechaBogota(vista.Ahora));
        M = modalidad;
        Reglas = modalidad.Reglas(tabla, hoy);
        Numeros = [.. modalidad.Claves.Select(c => tabla.Buscar(c, hoy)).OfType<ParametroLegal>()];
        return Page();
    }

    /// <summary>El término, en palabras.</summary>
    public static string Termino(ReglaDeHito r)
    {
        var (lado, unidad) = (r.Antes ? "antes" : "después", r.Unidad == UnidadDeTermino.Calendario ? "calendario" : "hábiles");
        return (r.Minimo, r.Maximo) switch
        {
            (0, null) => r.Antes ? "No después" : "No antes",
            (_, 0) => "El mismo día",
            ( > 0, { } maximo) => $"De {r.Minimo} a {maximo} días {unidad} {lado}",
            (_, { } maximo) => $"A lo sumo {maximo} días {unidad} {lado}",
            (var minimo, null) => $"Al menos {minimo} {(minimo == 1 ? "día " + unidad.Replace("hábiles", "hábil", StringComparison.Ordinal) : "días " + unidad)} {lado}",
        };
    }
}
