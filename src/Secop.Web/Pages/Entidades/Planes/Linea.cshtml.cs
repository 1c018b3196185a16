using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

[Permiso(Permisos.EditarPlan)]
public sealed class LineaModel(ServiciosDeProceso s) : PaginaDeLinea(s, "Una adquisición planeada")
{
    private LineaDelPlan _linea = null!;

    [BindProperty(SupportsGet = true)]
    public Guid LineaId { get; set; }

    public override string Accion => "Guardar la línea";

    public override int RevisionActual => _linea.Revision;

    public int Numero => _linea.Numero;

    public decimal Valor => _linea.ValorTotal;

    public DatosDeLinea Datos => _linea.Datos();

    public decimal Saldo => Valor - Procesos.Where(p => p.Descuenta).Sum(p => p.Valor);

    public IReadOnlyList<ProcesoDeLinea> Procesos { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var (datos, revision) = (Entrada.Datos(), Revision);
        if (!EsValida(datos))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await CargarAsync() ?? Page();
        }

        // Sin la línea a mano no hay nada que guardar: 404 antes de tomar el cerrojo.
        if (!await Db.LineasDelPlan.AnyAsync(l => l.Id == LineaId && l.PlanId == Id))
        {
            return NotFound();
        }

        return await ActuarAsync(
            async p => p.CambiarLinea(_linea = await UnaAsync(), datos, revision, Actor, Ahora), () => $"La línea {Numero} quedó guardada.", $"{Raiz}/lineas", exclusivo: false);
    }

    public async Task<IActionResult> OnPostQuitarAsync()
    {
        if (!await Db.LineasDelPlan.AnyAsync(l => l.Id == LineaId && l.PlanId == Id))
        {
            return NotFound();
        }

        return await ActuarAsync(
            async p =>
            {
                _linea = await UnaAsync();
                p.QuitarLinea(_linea, await Db.Set<EnlaceDeLinea>().AnyAsync(e => e.LineaId == LineaId), Actor, Ahora);
                Db.Remove(_linea);
            },
            () => $"La línea {Numero} se quitó del plan.",
            $"{Raiz}/lineas");
    }

    protected override async Task<bool> CompletarAsync()
    {
        if (await Db.LineasDelPlan.FirstOrDefaultAsync(l => l.Id == LineaId && l.PlanId == Id) is not { } linea)
        {
            return false;
        }

        _linea = linea;
        Procesos = [.. (await Db.ProcesosDeLineasAsync([LineaId]))[LineaId]];
        return true;
    }

    protected override void Precargar() => Entrada = FormularioDeLinea.De(_linea.Datos());

    private Task<LineaDelPlan> UnaAsync() => Db.LineasDelPlan.FirstAsync(l => l.Id == LineaId && l.PlanId == Id);
}
