using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Obligatoriedad;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma;

/// <summary>La tabla de desde cuándo se debe usar SECOP II y el formulario para añadir la fila siguiente.</summary>
[Permiso(Permisos.EditarObligatoriedad)]
public sealed class ObligatoriedadModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    /// <summary>De la más reciente a la más antigua.</summary>
    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        // La persona llega aquí con el permiso en la cuenta de la agencia: es la única que lo concede.
        var agencia = (await db.AgenciaAsync())!;
        db.Add(agencia.AnadirObligacion(await db.ObligacionesAsync(), Entrada.Datos(), cuenta.Actor, reloj.Ahora));
        await db.SaveChangesAsync();
        TempData["Hecho"] = "La fila quedó añadida y ya responde en la página pública.";
        return RedirectToPage();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        var tabla = await db.ObligacionesAsync();
        var vigentes = tabla.Vigentes.Select(f => f.Id).ToHashSet();
        var quienes = tabla.Todas.Select(f => f.AnadidaPor).OfType<Guid>().ToHashSet();
        var nombres = await db.Users.Where(u => quienes.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nombres + " " + u.Apellidos);
        Filas =
        [
            .. tabla.Todas.Reverse().Select(f => new Fila(
                f, !vigentes.Contains(f.Id), f.AnadidaPor is { } quien ? nombres.GetValueOrDefault(quien, "Persona retirada") : null)),
        ];
        return null;
    }

    public sealed record Fila(Obligacion Obligacion, bool Reemplazada, string? Quien);

    public sealed class Formulario
    {
        public RegimenDeContratacion? Regimen { get; set; }

        public OrdenEntidad? Orden { get; set; }

        public string? Departamento { get; set; }

        public string? Nit { get; set; }

        public DateOnly? Desde { get; set; }

        public bool SoloMes { get; set; }

        public string? Norma { get; set; }

        public string? Nota { get; set; }

        public bool PorConfirmar { get; set; }

        public DatosDeObligacion Datos() => new()
        {
            Regimen = Regimen,
            Orden = Orden,
            Departamento = Departamento,
            Nit = Nit,
            Desde = Desde,
            SoloMes = SoloMes,
            Norma = Norma,
            Nota = Nota,
            PorConfirmar = PorConfirmar,
        };
    }
}
