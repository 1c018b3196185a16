using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma;

[Permiso(Permisos.ActivarEntidades)]
public sealed class EntidadesModel(SecopDbContext db) : PageModel
{
    public const int Maximo = 100;

    [BindProperty(SupportsGet = true)]
    public EstadoCuenta Estado { get; set; } = EstadoCuenta.PendienteActivacion;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<Fila> Filas { get; private set; } = [];

    public IReadOnlyDictionary<EstadoCuenta, int> Cuentas { get; private set; } = new Dictionary<EstadoCuenta, int>();

    public async Task OnGetAsync()
    {
        var visibles = db.Cuentas.AsNoTracking().Where(c => c.Tipo != TipoCuenta.Agencia);
        Cuentas = await visibles.GroupBy(c => c.Estado).Select(g => new { g.Key, Cuantas = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Cuantas);
        var llano = Texto.Llano(Q ?? "");
        Filas = await visibles.Where(c => c.Estado == Estado && (llano == "" || c.NombreLlano.Contains(llano)))
            .OrderBy(c => c.RegistradaEn).Take(Maximo)
            .Select(c => new Fila(c.Id, c.Nombre, ((EntidadEstatal)c).Unidad, c.Tipo, c.CodigoMunicipio, c.RegistradaEn))
            .ToListAsync();
    }

    public sealed record Fila(Guid Id, string Nombre, string? Unidad, TipoCuenta Tipo, string CodigoMunicipio, DateTimeOffset RegistradaEn);
}
