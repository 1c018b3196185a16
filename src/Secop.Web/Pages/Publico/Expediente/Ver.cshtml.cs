using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Procesos;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Expediente;

[AllowAnonymous]
public sealed class VerModel(VistaPublica vista) : PageModel
{
    public sealed record Paso(string Nombre, DateTimeOffset? Instante, string Clase, bool EsActual);

    public ExpedientePublico Proceso { get; private set; } = null!;

    public DateTimeOffset Ahora => vista.Ahora;

    public RegistroDeApertura? Apertura { get; private set; }

    public EvaluacionPublica? Evaluacion { get; private set; }

    public ResultadoPublico? Resultado { get; private set; }

    public string? CodigoDelContrato { get; private set; }

    /// <summary>De qué líneas del plan anual sale, o por qué no está en él.</summary>
    public ProcesoEnVistaDelPlan? Plan { get; private set; }

    public bool EstaEnElPlan => Plan is { Lineas.Count: > 0 } or { Justificacion: not null };

    /// <summary>El hito que sigue, si el proceso aún corre.</summary>
    public HitoPublico? Siguiente =>
        Proceso.Estado == EstadoProceso.Publicado ? Proceso.Hitos.FirstOrDefault(h => h.Instante > Ahora) : null;

    public IEnumerable<Paso> Pasos
    {
        get
        {
            var camino = Proceso.Camino;
            var actual = camino.ToList().FindIndex(c => c.Fase == Proceso.Fase);
            for (var i = 0; i < camino.Count; i++)
            {
                var instante = camino[i].Fase == FaseProceso.Aceptacion && Evaluacion is { } evaluacion ? evaluacion.FinDelTraslado : camino[i].Desde;
                yield return new(camino[i].Fase.Nombre(), instante, i < actual ? "hecha" : i == actual ? "hecha actual" : "", i == actual);
            }

            if (actual < 0)
            {
                yield return new(Proceso.Fase.Nombre(), null, "hecha actual", true);
            }
        }
    }

    public async Task<IActionResult> OnGetAsync(string codigo)
    {
        if (await vista.ExpedienteCompletoAsync(codigo) is not { } expediente)
        {
            return NotFound();
        }

        (Proceso, Apertura, Evaluacion, Resultado, CodigoDelContrato) = expediente;
        Plan = await vista.PlanDelProcesoAsync(Proceso.Id);
        return Page();
    }
}
