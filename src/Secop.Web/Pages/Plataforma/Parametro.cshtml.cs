using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos.Cuantias;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma;

/// <summary>La historia de un número de la ley y el formulario para añadir el siguiente.</summary>
[Permiso(Permisos.EditarParametros)]
public sealed class ParametroModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public string Clave { get; set; } = "";

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public ClaveDeParametro Que { get; private set; } = null!;

    public bool EsFecha => Que.Unidad == UnidadDeParametro.Fecha;

    /// <summary>De la más reciente a la más antigua; tachadas las que otra corrigió.</summary>
    public IReadOnlyList<Fila> Historia { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        // La persona llega aquí con el permiso en la cuenta de la agencia: es la única que lo concede.
        var agencia = (await db.AgenciaAsync())!;
        var fecha = EsFecha ? Escrito.Fecha(Entrada.Fecha, "Fecha") : default;
        db.Add(agencia.AnadirParametro(
            await db.ParametrosAsync(),
            new DatosDeParametro(
                Clave,
                EsFecha ? new DateOnly(fecha.Year, 1, 1) : Escrito.Fecha(Entrada.Desde, "Desde"),
                EsFecha ? LeyDeGarantias.Numero(fecha) : Escrito.Numero(Entrada.Valor, "Valor"),
                Entrada.Norma,
                Entrada.PorVerificar),
            cuenta.Actor, reloj.Ahora));
        await db.SaveChangesAsync();
        TempData["Hecho"] = "Quedó añadido. Rige desde su fecha para todo lo que se publique después.";
        return Redirect($"/plataforma/parametros/{Clave}");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        var tabla = await db.ParametrosAsync();
        var todos = tabla.Todos.Where(p => p.Clave == Clave).Reverse().ToList();
        if (todos.Count == 0)
        {
            return NotFound();
        }

        Que = CatalogoDeParametros.De(Clave);
        var vigentes = tabla.Vigencias(Clave).Select(p => p.Id).ToHashSet();
        var quienes = todos.Select(p => p.AnadidoPor).OfType<Guid>().ToHashSet();
        var nombres = await db.Users.Where(u => quienes.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nombres + " " + u.Apellidos);
        Historia =
        [
            .. todos.Select(p => new Fila(
                FormatoDeParametro.Escribir(p), p.Desde, p.Norma, p.PorVerificar, !vigentes.Contains(p.Id), p.AnadidoEn,
                p.AnadidoPor is { } quien ? nombres.GetValueOrDefault(quien, "Persona retirada") : null)),
        ];
        return null;
    }

    public sealed record Fila(string Valor, DateOnly Desde, string Norma, bool PorVerificar, bool Corregido, DateTimeOffset? AnadidoEn, string? Quien);

    public sealed class Formulario
    {
        public DateOnly? Desde { get; set; }

        public string? Valor { get; set; }

        public DateOnly? Fecha { get; set; }

        public string? Norma { get; set; }

        public bool PorVerificar { get; set; }
    }
}
