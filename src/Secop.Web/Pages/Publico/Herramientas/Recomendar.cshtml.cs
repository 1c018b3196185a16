using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Domain.Procesos.Cuantias;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Publico.Herramientas;

/// <summary>Recomienda la modalidad con lo que diga cualquiera. La respuesta vive en la dirección: se puede compartir.</summary>
[AllowAnonymous]
public sealed class RecomendarModel(VistaPublica vista) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Formulario Entrada { get; set; } = new();

    public Recomendacion? Recomendacion { get; private set; }

    public Cuantia? Cuantia { get; private set; }

    public int Ano { get; private set; }

    /// <summary>El SMMLV de ese año no se ha registrado y se usó el anterior.</summary>
    public bool SinSalario { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var hoy = CalendarioHabil.FechaBogota(vista.Ahora);
        Entrada.Fecha ??= hoy;
        Ano = Entrada.Fecha.Value.Year;
        if (!Request.Query.ContainsKey(nameof(Entrada.Valor)))
        {
            return Page();
        }

        var valor = Leer(Entrada.Valor, nameof(Entrada.Valor), obligatorio: true);
        var presupuesto = Leer(Entrada.Presupuesto, nameof(Entrada.Presupuesto), obligatorio: false);
        var tabla = await vista.ParametrosAsync();
        if (tabla.Buscar(Secop.Domain.Procesos.Modalidades.MinimaCuantia.Smmlv, Entrada.Fecha.Value) is null || Entrada.Fecha.Value > hoy.AddYears(2))
        {
            ModelState.AddModelError(nameof(Entrada.Fecha), "Escriba una fecha desde 2015 y hasta dentro de dos años.");
        }

        if (!ModelState.IsValid || valor is not { } pesos)
        {
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        Cuantia = TablaDeCuantias.De(tabla, Entrada.Fecha.Value, presupuesto);
        SinSalario = TablaDeCuantias.FaltaElSalarioDe(tabla, Ano);
        Recomendacion = Recomendador.Recomendar(tabla, Entrada.Datos(pesos, Entrada.Fecha.Value, Cuantia, Entrada.Territorial));
        return Page();
    }

    private decimal? Leer(string? texto, string campo, bool obligatorio)
    {
        if (!obligatorio && string.IsNullOrWhiteSpace(texto))
        {
            return null;
        }

        var valor = Escrito.Leer(texto);
        if (valor is not > 0 || valor > Dinero.Maximo)
        {
            ModelState.AddModelError(campo, Escrito.NoEsNumero.Frase);
            return null;
        }

        return valor;
    }

    public sealed class Formulario : FormularioDeModalidad
    {
        public string? Presupuesto { get; set; }

        public DateOnly? Fecha { get; set; }

        public bool Territorial { get; set; }
    }
}
