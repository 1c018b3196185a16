using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>La forma de evaluar y sus criterios, que si dan puntaje deben sumar cien.</summary>
[Permiso(Permisos.EditarProceso)]
public sealed class CriteriosModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Evaluacion)
{
    private ReglasDelProceso _reglas = null!;

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    /// <summary>El criterio que se está cambiando; nulo si se agrega uno.</summary>
    [BindProperty(SupportsGet = true, Name = "criterio")]
    public Guid? CriterioId { get; set; }

    public string Aqui => $"{Raiz}/evaluacion-del-pliego";

    public IReadOnlyList<Criterio> Criterios => Pliego.Criterios;

    public IReadOnlyList<Lote> Lotes => Pliego.Lotes;

    public FormaDeEvaluar FormaActual => Pliego.FormaDeEvaluar;

    /// <summary>Las de la modalidad y, si es otra, la que hay.</summary>
    public IEnumerable<FormaDeEvaluar> Formas => ReglasDeCriterios.FormasDe(_reglas.Modalidad).Append(FormaActual).Distinct();

    public bool Pondera => FormaActual is FormaDeEvaluar.Ponderacion or FormaDeEvaluar.SoloCalidad;

    public IReadOnlyList<PuntajeDeLey> DeLey => _reglas.Puntajes;

    public IEnumerable<(int? Lote, decimal Puntos)> Puntos =>
        Pliego.TieneLotes ? Pliego.Lotes.Select(l => ((int?)l.Numero, Pliego.PuntosDe(l.Numero))) : [(null, Pliego.PuntosDe(null))];

    public IReadOnlyList<SelectListItem> Sobres => SobresDelPliego.Opciones(_reglas);

    public IEnumerable<SelectListItem> Factores => Enum.GetValues<FactorDeCriterio>().GroupBy(f => f.Clase()).SelectMany(g =>
    {
        var grupo = new SelectListGroup { Name = g.Key.Nombre() };
        return g.Select(f => new SelectListItem(f.Nombre(), f.ToString()) { Group = grupo });
    });

    public Task<IActionResult> OnPostAsync() => EditarAsync(
        p =>
        {
            var datos = new Criterio(
                CriterioId ?? Guid.Empty, 0, Entrada.Factor, Entrada.Nombre ?? "", Entrada.Detalle ?? "",
                string.IsNullOrWhiteSpace(Entrada.Puntaje) ? 0 : Escrito.Numero(Entrada.Puntaje, "Puntaje"), Entrada.Sobre, Entrada.Lote)
            {
                Metodo = Entrada.Metodo,
            };
            if (CriterioId is null)
            {
                p.AgregarCriterio(datos, Revision, Actor, Ahora);
            }
            else
            {
                p.CambiarCriterio(datos, Revision, Actor, Ahora);
            }
        },
        Aqui);

    public Task<IActionResult> OnPostFormaAsync(FormaDeEvaluar forma) => EditarAsync(p => p.ElegirFormaDeEvaluar(forma, Revision, Actor, Ahora), Aqui);

    public Task<IActionResult> OnPostQuitarAsync() => EditarAsync(p => p.QuitarCriterio(CriterioId ?? Guid.Empty, Revision, Actor, Ahora), Aqui);

    protected override async Task<bool> MostrarAsync()
    {
        _reglas = await Servicios.Db.ReglasDeAsync(Proceso, Ahora);
        return HttpContext.Request.Method != "GET" || CriterioId is null || Pliego.Criterios.Any(c => c.Id == CriterioId);
    }

    protected override string Elemento => $"{CriterioId}";

    protected override void Precargar()
    {
        if (Pliego.Criterios.FirstOrDefault(c => c.Id == CriterioId) is { } c)
        {
            Entrada = new() { Factor = c.Factor, Nombre = c.Nombre, Detalle = c.Detalle, Puntaje = c.Puntaje == 0 ? null : Formato.Numero(c.Puntaje), Sobre = c.Sobre, Lote = c.Lote, Metodo = c.Metodo };
        }
    }

    public sealed class Formulario
    {
        public FactorDeCriterio Factor { get; set; }

        public string? Nombre { get; set; }

        public string? Detalle { get; set; }

        public string? Puntaje { get; set; }

        public int Sobre { get; set; } = 1;

        public int? Lote { get; set; }

        public MetodoDePrecio? Metodo { get; set; }
    }
}

/// <summary>Los sobres de la modalidad del proceso, para escoger en cuál va algo.</summary>
internal static class SobresDelPliego
{
    public static IReadOnlyList<SelectListItem> Opciones(ReglasDelProceso reglas) =>
        [.. (CatalogoDeModalidades.Buscar(reglas.Modalidad)?.Sobres ?? []).Select(x => new SelectListItem($"{x.Numero}. {x.Contenido}", $"{x.Numero}"))];
}
