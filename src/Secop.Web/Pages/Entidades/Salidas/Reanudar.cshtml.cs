using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Salidas;

/// <summary>Reanuda el proceso suspendido con un cronograma nuevo: lo cumplido no se mueve.</summary>
[Permiso(Permisos.DeclararDesierto)]
public sealed class ReanudarModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    /// <summary>Las fechas que faltan, por el nombre de su hito.</summary>
    [BindProperty(Name = nameof(Fechas))]
    public Dictionary<string, DateTime?> Fechas { get; set; } = [];

    [BindProperty]
    public string? Texto { get; set; }

    public IReadOnlyList<Hito> Cumplidos { get; private set; } = [];

    public IReadOnlyList<TipoHito> PorMover { get; private set; } = [];

    public DateTimeOffset SuspendidoEn { get; private set; }

    public string? Motivo { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        Escrito.ExigirLegible(ModelState);
        Servicios.Db.Add(Proceso.Reanudar([.. Cumplidos, .. PorMover.Select(Nuevo)], new DatosDelActo(Texto), Servicios.Calendario, Actor, Ahora));
        await Servicios.Db.SaveChangesAsync();
        TempData["Hecho"] = "El proceso se reanudó con el cronograma nuevo y se avisa a todos los suscritos.";
        return Redirect(Raiz);
    }

    // Aquí un hito no se vacía: sin fecha no se reanuda con la de antes de suspender.
    private Hito Nuevo(TipoHito hito)
    {
        var instante = Formato.DeCampo(Fechas.GetValueOrDefault(hito.ToString()));
        Escrito.FaltaLaFecha.ExigirEn($"Fechas[{hito}]", instante is not null);
        return new(hito, instante!.Value);
    }

    protected override Task<bool> CompletarAsync()
    {
        var suspension = Proceso.Actos.LastOrDefault(a => a.Acto == ActoDeProceso.Suspender);
        if (suspension is null)
        {
            return Task.FromResult(false);
        }

        (SuspendidoEn, Motivo) = (suspension.En, suspension.Motivo);
        Cumplidos = [.. Proceso.Cronograma.Where(h => h.Instante <= SuspendidoEn || YaOcurrio(h.Tipo))];
        PorMover = [.. Proceso.Cronograma.Where(h => !Cumplidos.Contains(h)).Select(h => h.Tipo)];
        if (HttpMethods.IsGet(Request.Method))
        {
            Proponer();
        }

        PorMover.ToList().ForEach(t => Fechas.TryAdd(t.ToString(), null));

        return Task.FromResult(Proceso.Suspendido);
    }

    private bool YaOcurrio(TipoHito hito) => hito switch
    {
        TipoHito.Cierre => Proceso.CerradoEn is not null,
        TipoHito.Apertura => Proceso.AbiertoEn is not null,
        TipoHito.Informe => Proceso.InformeEn is not null,
        TipoHito.ActoApertura => Proceso.YaSeHizo(ActoDeProceso.OrdenarApertura),
        TipoHito.Sorteo => Proceso.YaSeHizo(ActoDeProceso.Sortear),
        _ => false,
    };

    // Lo que duró la suspensión se le suma a lo que falta, en días hábiles, y se acomoda a la ley.
    private void Proponer()
    {
        var calendario = Servicios.Calendario;
        var (desde, hoy) = (Domain.Comun.CalendarioHabil.FechaBogota(SuspendidoEn), Domain.Comun.CalendarioHabil.FechaBogota(Ahora));
        var dias = calendario.HabilesEntre(desde, hoy) + 1;
        var corridos = Proceso.Cronograma.Select(h => PorMover.Contains(h.Tipo)
            ? h with { Instante = Domain.Comun.CalendarioHabil.Instante(calendario.SumarHabiles(Domain.Comun.CalendarioHabil.FechaBogota(h.Instante), dias), Domain.Comun.CalendarioHabil.HoraBogota(h.Instante)) }
            : h).ToList();
        var propuesto = Cronogramas.Reacomodar(corridos, Proceso.Reglas!, calendario, Cumplidos.Select(h => h.Tipo).ToHashSet());
        Fechas = PorMover.ToDictionary(t => t.ToString(), t => (DateTime?)Formato.EnBogota(propuesto.First(h => h.Tipo == t).Instante).DateTime);
    }
}
