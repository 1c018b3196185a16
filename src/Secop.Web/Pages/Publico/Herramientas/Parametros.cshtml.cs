using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Herramientas;

/// <summary>Los números de la ley de un año, en pesos, con su norma y la advertencia del que está por verificar.</summary>
[AllowAnonymous]
public sealed class ParametrosModel(VistaPublica vista) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Ano { get; set; }

    public IReadOnlyList<int> Anos { get; private set; } = [];

    public int Elegido { get; private set; }

    /// <summary>Los SMMLV que rigieron en el año; más de uno si cambió a mitad.</summary>
    public IReadOnlyList<ParametroLegal> Salarios { get; private set; } = [];

    public IReadOnlyList<Cuantia> Cuantias { get; private set; } = [];

    public ParametroLegal? Porcentaje { get; private set; }

    public ParametroLegal? Umbral { get; private set; }

    public IReadOnlyList<PeriodoElectoral> Periodos { get; private set; } = [];

    public IReadOnlyList<ParametroLegal> Otros { get; private set; } = [];

    public IReadOnlyList<AcuerdoPublico> Acuerdos { get; private set; } = [];

    public DateOnly Hoy { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancelacion)
    {
        var tabla = await vista.ParametrosAsync();
        Hoy = CalendarioHabil.FechaBogota(vista.Ahora);
        Anos = [.. tabla.Vigencias(MinimaCuantia.Smmlv).Select(p => p.Desde.Year).Distinct().OrderDescending()];
        Elegido = Ano ?? Anos.FirstOrDefault(a => a <= Hoy.Year);
        if (!Anos.Contains(Elegido))
        {
            return NotFound();
        }

        // Del año en curso, lo que rige hoy; de los demás, lo que regía al terminar o regirá al empezar.
        var fecha = Elegido == Hoy.Year ? Hoy : Elegido < Hoy.Year ? new DateOnly(Elegido, 12, 31) : new DateOnly(Elegido, 1, 1);
        Salarios = [.. tabla.Vigencias(MinimaCuantia.Smmlv).Where(p => p.Desde.Year == Elegido)];
        Cuantias = TablaDeCuantias.PorTramo(tabla, fecha);
        Porcentaje = tabla.Buscar(MinimaCuantia.PorcentajeMinima, fecha);
        Umbral = tabla.Buscar(MinimaCuantia.UmbralMipyme, fecha);
        Periodos = [.. LeyDeGarantias.Periodos(tabla).Where(p => p.Desde.Year <= Elegido && p.Hasta.Year >= Elegido).OrderBy(p => p.Desde)];
        Otros = [.. tabla.Todos.Select(p => p.Clave).Distinct().Where(c => CatalogoDeParametros.De(c).Grupo is GrupoDeParametro.Amparos or GrupoDeParametro.Terminos or GrupoDeParametro.Puntajes or GrupoDeParametro.Mipyme && c != MinimaCuantia.UmbralMipyme)
            .Select(c => tabla.Buscar(c, fecha)).OfType<ParametroLegal>()];
        Acuerdos = await vista.AcuerdosVigentesAsync(Hoy, cancelacion);
        return Page();
    }
}
