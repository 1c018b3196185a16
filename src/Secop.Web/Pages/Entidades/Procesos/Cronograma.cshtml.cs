using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class CronogramaModel(ServiciosDeProceso s) : PaginaDePliego(s, SeccionPliego.Cronograma)
{
    /// <summary>La fecha local de cada hito, por su nombre; la modalidad dice cuáles hay.</summary>
    [BindProperty]
    public Dictionary<string, DateTime?> Entrada { get; set; } = [];

    public TipoHito Inicio => Proceso.SuModalidad.Inicio;

    public IReadOnlyList<TipoHito> Campos { get; private set; } = [];

    private HashSet<TipoHito> _opcionales = [];

    public IReadOnlyList<Hito> Hitos => Pliego.Cronograma;

    public IReadOnlyList<ResultadoDeRegla> Reglas { get; private set; } = [];

    public LineaDelCronograma Linea { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync() =>
        EditarAsync(p => p.EditarCronograma(Leidos(), Revision, Actor, Ahora), $"{Raiz}/cronograma");

    /// <summary>Fechas que cumplen todas las reglas si se publica hoy.</summary>
    public async Task<IActionResult> OnPostSugerirAsync()
    {
        if (await base.CargarAsync() is { } alterno)
        {
            return alterno;
        }

        var sugeridas = Cronogramas.Sugerir(await Servicios.Db.ReglasDeAsync(Proceso, Ahora), Servicios.Calendario, Ahora);
        return await EditarAsync(p => p.EditarCronograma(sugeridas, p.RevisionDe(SeccionPliego.Cronograma), Actor, Ahora), $"{Raiz}/cronograma");
    }

    protected override async Task<bool> MostrarAsync()
    {
        var reglas = await Servicios.Db.ReglasDeAsync(Proceso, Ahora);
        Campos = [.. reglas.Orden.Skip(1)];
        _opcionales = [.. Campos.Where(reglas.EsOpcional)];
        Reglas = Pliego.Cronograma.Count == 0 ? [] : Pliego.ValidarCronograma(reglas, Servicios.Calendario, Proceso.PublicadoEn ?? Ahora);
        Linea = new LineaDelCronograma(
            reglas.Orden, Hitos, Reglas, Pliego.Cierre == Proceso.SinFecha ? null : Cronogramas.LimiteDeAdendas(Pliego.Cierre, reglas, Servicios.Calendario), reglas.LimiteDeAdendas);
        return true;
    }

    public bool EsOpcional(TipoHito hito) => _opcionales.Contains(hito);

    protected override void Precargar() => Entrada = Pliego.Cronograma.ToDictionary(h => h.Tipo.ToString(), h => (DateTime?)Formato.EnBogota(h.Instante).DateTime);

    private List<Hito> Leidos() =>
        [.. Campos.Where(c => Entrada.GetValueOrDefault(c.ToString()) is not null).Select(c => new Hito(c, Formato.DeCampo(Entrada[c.ToString()])!.Value))];
}
