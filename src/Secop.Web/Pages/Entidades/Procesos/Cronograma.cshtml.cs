using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class CronogramaModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Cronograma)
{
    private ReglasDelProceso _reglas = null!;
    private AcomodoDelCronograma? _acomodo;

    /// <summary>La fecha local de cada hito, por su nombre; la modalidad dice cuáles hay. Con su prefijo, y no lo que traiga otro formulario.</summary>
    [BindProperty(Name = nameof(Entrada))]
    public Dictionary<string, DateTime?> Entrada { get; set; } = [];

    /// <summary>Los hitos que la persona movió o marcó: la propuesta no los toca. Los desconocidos se ignoran.</summary>
    [BindProperty(SupportsGet = true, Name = "fija")]
    public List<string?> Fijas { get; set; } = [];

    public TipoHito Inicio => Proceso.SuModalidad.Inicio;

    public IReadOnlyList<TipoHito> Campos { get; private set; } = [];

    public IReadOnlyList<Hito> Hitos => Pliego.Cronograma;

    public IReadOnlyList<ResultadoDeRegla> Reglas { get; private set; } = [];

    public LineaDelCronograma Linea { get; private set; } = null!;

    /// <summary>Lo que hay en los campos y las fechas que se proponen para lo que no se movió.</summary>
    public AcomodoDelCronograma Acomodo => _acomodo ??= Acomodar();

    public Task<IActionResult> OnPostAsync() => GuardarAsync(a => a.Escritos);

    /// <summary>Guarda lo escrito con las demás fechas acomodadas a ello.</summary>
    public Task<IActionResult> OnPostAcomodarAsync() => GuardarAsync(a => a.Propuesta);

    /// <summary>Fechas que cumplen todas las reglas si se publica hoy.</summary>
    public Task<IActionResult> OnPostSugerirAsync() => EditarAsync(
        p => p.EditarCronograma(Cronogramas.Sugerir(_reglas, Servicios.Calendario, Ahora), Revision, Actor, Ahora), $"{Raiz}/cronograma");

    public bool EsOpcional(TipoHito hito) => _reglas.EsOpcional(hito);

    protected override async Task<bool> MostrarAsync()
    {
        _reglas = await Servicios.Db.ReglasDeAsync(Proceso, Ahora);
        _acomodo = null;
        if (Entrada.Count == 0)
        {
            // El botón de las sugeridas no lleva las fechas: si no se pudo, se muestran las que hay y no un formulario vacío.
            Precargar();
        }

        Campos = [.. _reglas.Orden.Skip(1)];
        Reglas = Pliego.Cronograma.Count == 0 ? [] : Pliego.ValidarCronograma(_reglas, Servicios.Calendario, Proceso.PublicadoEn ?? Ahora);
        Linea = new LineaDelCronograma(
            _reglas.Orden, Hitos, Reglas, Pliego.Cierre == Proceso.SinFecha ? null : Cronogramas.LimiteDeAdendas(Pliego.Cierre, _reglas, Servicios.Calendario), _reglas.LimiteDeAdendas);
        return true;
    }

    protected override void Precargar() => Entrada = Pliego.Cronograma.ToDictionary(h => h.Tipo.ToString(), h => (DateTime?)Formato.EnBogota(h.Instante).DateTime);

    // Las sugeridas y las acomodadas también reemplazan lo que se llevaba escrito.
    protected override Task GuardadoAsync() => OlvidarLoEscritoAsync();

    private async Task<IActionResult> GuardarAsync(Func<AcomodoDelCronograma, IReadOnlyList<Hito>> hitos)
    {
        IEnumerable<TipoHito> fijos = [];
        var pagina = await EditarAsync(p =>
        {
            fijos = Acomodo.Fijos.Order();
            p.EditarCronograma(hitos(Acomodo), Revision, Actor, Ahora);
        });
        return pagina is RedirectResult
            ? Redirect($"{Raiz}/cronograma{QueryString.Create(fijos.Select(f => KeyValuePair.Create("fija", (string?)f.ToString())))}")
            : pagina;
    }

    private AcomodoDelCronograma Acomodar()
    {
        var escritos = Campos.Where(c => Entrada.GetValueOrDefault(c.ToString()) is not null).Select(c => new Hito(c, Formato.DeCampo(Entrada[c.ToString()])!.Value)).ToList();
        var inicio = Proceso.Estado == EstadoProceso.Borrador ? Ahora : Pliego.InstanteDe(Inicio) ?? Proceso.PublicadoEn ?? Ahora;
        var fijos = Campos.Where(c => Fijas.Contains(c.ToString()) || YaPaso(c)).ToHashSet();
        return new AcomodoDelCronograma(escritos, Hitos, new Hito(Inicio, inicio), fijos, _reglas, Servicios.Calendario, Ahora);
    }

    // En una adenda, lo que ya ocurrió se queda donde está.
    private bool YaPaso(TipoHito hito) => Adenda is not null && Pliego.InstanteDe(hito) <= Ahora;
}
