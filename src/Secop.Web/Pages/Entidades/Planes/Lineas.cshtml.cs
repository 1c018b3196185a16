using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>La parte B del plan: las líneas con su saldo, y llevárselas en una hoja que se puede volver a importar.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class LineasModel(ServiciosDeProceso s) : PaginaDePlan(s, "Adquisiciones planeadas")
{
    public const int PorPagina = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "modalidad")]
    public string? Modalidad { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Pagina { get; set; } = 1;

    public int Total { get; private set; }

    public decimal Valor { get; private set; }

    public Paginador Paginador { get; private set; } = null!;

    public bool HayFiltro => !string.IsNullOrWhiteSpace(Q + Modalidad);

    public bool PuedeEditar => SeEdita && Cuenta.Puede(Permisos.EditarPlan);

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public async Task<IActionResult> OnGetXlsxAsync() =>
        await CargarAsync() ?? File(HojaDelPlan.Libro((await TodasAsync()).Select(l => ((int?)l.Numero, l.Datos()))), EscritorXlsx.Mime, $"plan-{Vigencia}.xlsx");

    public async Task<IActionResult> OnGetCsvAsync() =>
        await CargarAsync() ?? EscritorCsv.Archivo($"plan-{Vigencia}.csv", HojaDelPlan.Titulos, (await TodasAsync()).Select(l => HojaDelPlan.Celdas(l.Numero, l.Datos())));

    protected override async Task<bool> CompletarAsync()
    {
        var consulta = Filtrada(Db.LineasDelPlan.AsNoTracking().Where(l => l.PlanId == Id));
        var cifras = await consulta.GroupBy(_ => 1).Select(g => new { Total = g.Count(), Valor = g.Sum(l => l.ValorTotal) }).FirstOrDefaultAsync();
        (Total, Valor) = (cifras?.Total ?? 0, cifras?.Valor ?? 0);
        Paginador = new Paginador(Pagina, Total, PorPagina) { Filtro = new Dictionary<string, string?> { ["q"] = Q, ["modalidad"] = Modalidad } };
        var lineas = await Paginador.De(consulta.OrderBy(l => l.Numero)).ToListAsync();
        var procesos = await Db.ProcesosDeLineasAsync([.. lineas.Select(l => l.Id)]);
        Filas = [.. lineas.Select(l => new Fila(
            l.Id, l.Numero, l.Descripcion, l.Unspsc, l.MesInicio, l.Duracion, l.Unidad, l.Modalidad, l.ValorTotal,
            l.ValorTotal - procesos[l.Id].Where(p => p.Descuenta).Sum(p => p.Valor), procesos[l.Id].Count()))];
        return true;
    }

    private IQueryable<LineaDelPlan> Filtrada(IQueryable<LineaDelPlan> lineas)
    {
        if (!string.IsNullOrWhiteSpace(Modalidad))
        {
            lineas = lineas.Where(l => l.Modalidad == Modalidad);
        }

        var texto = Q?.Replace("\0", "", StringComparison.Ordinal).Trim() ?? "";
        if (texto.Length == 0)
        {
            return lineas;
        }

        if (texto.All(char.IsAsciiDigit) && texto.Length is 6 or 8)
        {
            var codigo = ExamenDeLinea.Codigo(texto);
            return lineas.Where(l => l.Unspsc.Contains(codigo));
        }

        if (int.TryParse(texto, NumberStyles.None, CultureInfo.InvariantCulture, out var numero))
        {
            return lineas.Where(l => l.Numero == numero);
        }

        var patron = $"%{texto.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return lineas.Where(l => EF.Functions.ILike(l.Descripcion, patron, "\\"));
    }

    private Task<List<LineaDelPlan>> TodasAsync() => Db.LineasDelPlan.AsNoTracking().Where(l => l.PlanId == Id).OrderBy(l => l.Numero).ToListAsync();

    public sealed record Fila(
        Guid Id, int Numero, string Descripcion, IReadOnlyList<string> Unspsc, int MesInicio, int Duracion, UnidadDuracion Unidad, string Modalidad, decimal Valor, decimal Saldo, int Procesos);
}
