using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma;

/// <summary>Todos los números de la ley, con el que rige hoy; cada uno lleva a su historia, donde se añade el siguiente.</summary>
[Permiso(Permisos.EditarParametros)]
public sealed class ParametrosModel(SecopDbContext db, Reloj reloj, Antivirus antivirus) : PageModel
{
    public IReadOnlyList<(GrupoDeParametro Grupo, IReadOnlyList<Fila> Filas)> Grupos { get; private set; } = [];

    public int PorVerificar => Grupos.Sum(g => g.Filas.Count(f => f.PorVerificar));

    /// <summary>El año entrante todavía sin salario mínimo, si ya es diciembre, o el que corre.</summary>
    public int? SinSalario { get; private set; }

    public EstadoDeAntivirus Revision { get; private set; }

    public string? Direccion => antivirus.Direccion?.ToString();

    public IReadOnlyList<Rechazo> Rechazos { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Revision = await antivirus.EstadoAsync(HttpContext.RequestAborted);
        Rechazos = await db.RechazosDeArchivo.OrderByDescending(r => r.En).Take(20).Select(r => new Rechazo(r.En, r.Donde, r.Firma)).ToListAsync();
        var tabla = await db.ParametrosAsync();
        var hoy = CalendarioHabil.FechaBogota(reloj.Ahora);
        var ano = hoy.Month == 12 ? hoy.Year + 1 : hoy.Year;
        SinSalario = TablaDeCuantias.FaltaElSalarioDe(tabla, ano) ? ano : null;
        var orden = CatalogoDeParametros.Todas.Select((c, i) => (c.Clave, i)).ToDictionary(c => c.Clave, c => c.i);
        Grupos =
        [
            .. tabla.Todos.Select(p => p.Clave).Distinct()
                .OrderBy(c => orden.GetValueOrDefault(c, int.MaxValue)).ThenBy(c => c, StringComparer.Ordinal)
                .Select(c => De(tabla, CatalogoDeParametros.De(c), hoy))
                .GroupBy(f => f.Grupo).OrderBy(g => g.Key).Select(g => (g.Key, (IReadOnlyList<Fila>)[.. g])),
        ];
    }

    private static Fila De(TablaDeParametros tabla, ClaveDeParametro clave, DateOnly hoy)
    {
        // De una elección interesa la última registrada, aunque su año no haya empezado.
        var vigencias = tabla.Vigencias(clave.Clave);
        var rige = clave.Unidad == UnidadDeParametro.Fecha ? vigencias[^1] : tabla.Buscar(clave.Clave, hoy) ?? vigencias[0];
        return new Fila(clave.Clave, clave.Nombre, clave.Grupo, FormatoDeParametro.Escribir(rige), rige.Desde, rige.Norma, rige.PorVerificar, vigencias.LastOrDefault(v => v.Desde > hoy)?.Desde);
    }

    public sealed record Rechazo(DateTimeOffset En, string Donde, string? Firma);

    /// <param name="Sigue">Desde cuándo rige otro valor ya registrado.</param>
    public sealed record Fila(string Clave, string Nombre, GrupoDeParametro Grupo, string Valor, DateOnly Desde, string Norma, bool PorVerificar, DateOnly? Sigue);
}
