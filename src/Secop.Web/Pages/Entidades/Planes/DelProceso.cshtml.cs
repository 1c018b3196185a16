using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>De qué líneas del plan publicado sale un proceso o, si no está en el plan, por qué.</summary>
[Permiso(Permisos.EditarProceso)]
public sealed class DelProcesoModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "todas")]
    public bool Todas { get; set; }

    [BindProperty(Name = "linea")]
    public Guid LineaId { get; set; }

    [BindProperty]
    public string? Tomar { get; set; }

    [BindProperty]
    public string? Razon { get; set; }

    public IReadOnlyList<LineaDelProceso> Enlazadas { get; private set; } = [];

    public IReadOnlyList<LineaEnVista> Elegibles { get; private set; } = [];

    public string? Justificacion { get; private set; }

    public decimal Valor => Proceso.ValorEstimado;

    public decimal PorTomar => Valor - Enlazadas.Sum(e => e.Tomado);

    public decimal ExcesoDe(Guid lineaId) => PuedeCambiar ? Enlazadas.First(e => e.Linea.Id == lineaId).Exceso(Proceso.Estado != EstadoProceso.Borrador) : 0;

    public bool PuedeCambiar => Proceso.Estado is EstadoProceso.Borrador or EstadoProceso.Publicado;

    private string Aqui => $"{Raiz}/paa";

    public override async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        Tomar = Formato.Numero(PorTomar);
        return Page();
    }

    public Task<IActionResult> OnPostEnlazarAsync() => ActuarAsync(
        async p =>
        {
            var linea = await (
                from l in Servicios.Db.LineasDelPlan
                join plan in Servicios.Db.Planes on l.PlanId equals plan.Id
                where l.Id == LineaId && plan.EntidadId == Cuenta.CuentaId
                select new { l.Id, plan.EntidadId, plan.Vigencia, l.Numero }).FirstOrDefaultAsync();
            ReglasDelPlan.EnlaceDesconocida.ExigirEn("linea", linea is not null);
            var publicada = (await Servicios.Db.LineasPublicasAsync(new FiltroDePlanes { Lineas = [LineaId] }, 1)).Total == 1;
            (await EnlaceAsync(crear: true))!.Enlazar(p, new(linea!.Id, linea.EntidadId, linea.Vigencia, linea.Numero, publicada), Escrito.Numero(Tomar, "Tomar"), Actor, Ahora);
        },
        "El proceso quedó enlazado a la línea.",
        Aqui);

    public Task<IActionResult> OnPostQuitarAsync() => ActuarAsync(
        async p =>
        {
            var enlace = await EnlaceAsync(crear: false);
            ReglasDelPlan.EnlaceDesconocido.Exigir(enlace is not null);
            enlace!.Quitar(p, LineaId, Actor, Ahora);
        },
        "El proceso ya no está enlazado a esa línea.",
        Aqui);

    public Task<IActionResult> OnPostJustificarAsync() => ActuarAsync(
        async p => (await EnlaceAsync(crear: true))!.Justificar(p, Razon ?? "", Actor, Ahora), "La justificación quedó guardada.", Aqui);

    protected override async Task<bool> CompletarAsync()
    {
        var actual = await Servicios.Db.PlanDelProcesoAsync(Id);
        Enlazadas = actual?.Lineas ?? [];
        Justificacion = actual?.Justificacion;
        if (PuedeCambiar && PorTomar > 0)
        {
            var filtro = new FiltroDePlanes { EntidadId = Cuenta.CuentaId, Q = string.IsNullOrWhiteSpace(Q) ? null : Q.Replace("\0", "", StringComparison.Ordinal) };
            var igual = filtro.Q is null && !Todas;
            var clase = Proceso.UnspscPrincipal.Length == 8 ? Proceso.UnspscPrincipal[..6] : null;
            Elegibles = [.. (await Servicios.Db.LineasPublicasAsync(igual ? filtro with { Unspsc = clase, Modalidad = MinimaCuantia.Codigo } : filtro, 50)).Lineas
                .Where(l => !Enlazadas.Any(e => e.Linea.Id == l.Id))];
        }

        return true;
    }

    private async Task<ProcesoEnElPlan?> EnlaceAsync(bool crear)
    {
        var enlace = await Servicios.Db.ProcesosEnElPlan.FirstOrDefaultAsync(e => e.ProcesoId == Id);
        if (enlace is null && crear)
        {
            Servicios.Db.Add(enlace = ProcesoEnElPlan.De(Proceso));
        }

        return enlace;
    }
}
