using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Cuentas;

[Permiso(Permisos.AdministrarCuenta)]
public sealed class PresupuestoModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PaginaDeCuenta(cuenta), ICargable
{
    [BindProperty]
    public int Vigencia { get; set; } = Formato.EnBogota(reloj.Ahora).Year;

    [BindProperty]
    public string? Presupuesto { get; set; }

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    /// <summary>El período electoral en el que se está; nulo si no se está en ninguno.</summary>
    public PeriodoElectoral? Garantias { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Entidades.SingleOrDefaultAsync(e => e.Id == Cuenta.CuentaId) is not { } entidad)
        {
            return NotFound();
        }

        entidad.FijarPresupuesto(Vigencia, Escrito.Numero(Presupuesto, "Presupuesto"), Cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = $"El presupuesto de {Vigencia} quedó registrado.";
        return RedirectToPage();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        if (await db.Entidades.AsNoTracking().SingleOrDefaultAsync(e => e.Id == Cuenta.CuentaId) is not { } entidad)
        {
            return NotFound();
        }

        Titular("Presupuesto anual");
        var tabla = await db.ParametrosAsync();
        var hoy = CalendarioHabil.FechaBogota(reloj.Ahora);
        Filas = [.. entidad.Presupuestos.OrderByDescending(p => p.Vigencia).Select(p => De(tabla, p, hoy))];
        Garantias = LeyDeGarantias.DeDirecta(tabla, hoy) ?? LeyDeGarantias.DeConvenios(tabla, hoy);
        return null;
    }

    // Del año en curso rige el SMMLV de hoy; de los demás, el último de su año.
    private static Fila De(TablaDeParametros tabla, PresupuestoAnual presupuesto, DateOnly hoy)
    {
        var fecha = presupuesto.Vigencia == hoy.Year ? hoy : new DateOnly(presupuesto.Vigencia, 12, 31);
        var cuantia = tabla.Buscar(MinimaCuantia.Smmlv, fecha) is null || TablaDeCuantias.FaltaElSalarioDe(tabla, presupuesto.Vigencia) ? null : TablaDeCuantias.De(tabla, fecha, presupuesto.Valor);
        return new Fila(presupuesto.Vigencia, presupuesto.Valor, cuantia is null ? null : presupuesto.Valor / cuantia.Salario.Valor, cuantia?.Minima, cuantia?.Menor, cuantia?.Salario.PorVerificar == true);
    }

    /// <param name="Minima">Nula si no se conoce el SMMLV de ese año.</param>
    public sealed record Fila(int Vigencia, decimal Valor, decimal? EnSalarios, decimal? Minima, decimal? Menor, bool PorVerificar);
}
