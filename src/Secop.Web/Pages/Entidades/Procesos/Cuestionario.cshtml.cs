using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class CuestionarioModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Cuestionario)
{
    [BindProperty]
    public FormularioDePregunta Entrada { get; set; } = new();

    /// <summary>La pregunta que se está cambiando; nula si se agrega una.</summary>
    [BindProperty(SupportsGet = true, Name = "pregunta")]
    public Guid? PreguntaId { get; set; }

    public IReadOnlyList<Pregunta> Preguntas => Pliego.Cuestionario;

    public IReadOnlyList<Lote> Lotes => Pliego.Lotes;

    public IReadOnlyList<SelectListItem> Sobres { get; private set; } = [];

    private string Aqui => $"{Raiz}/cuestionario";

    public Task<IActionResult> OnPostAsync() => EditarAsync(
        p =>
        {
            if (PreguntaId is { } id)
            {
                p.CambiarPregunta(id, Entrada.Datos(id), Revision, Actor, Ahora);
            }
            else
            {
                p.AgregarPregunta(Entrada.Datos(null), Revision, Actor, Ahora);
            }
        },
        Aqui);

    public Task<IActionResult> OnPostQuitarAsync() => EditarAsync(p => p.QuitarPregunta(PreguntaId ?? Guid.Empty, Revision, Actor, Ahora), Aqui);

    public Task<IActionResult> OnPostSubirAsync() => EditarAsync(p => p.SubirPregunta(PreguntaId ?? Guid.Empty, Revision, Actor, Ahora), Aqui);

    public Task<IActionResult> OnPostSeccionAsync(int sobre, string? anterior, string? nombre) =>
        EditarAsync(p => p.RenombrarSeccion(sobre, string.IsNullOrEmpty(anterior) ? null : anterior, nombre ?? "", Revision, Actor, Ahora), Aqui);

    protected override async Task<bool> MostrarAsync()
    {
        Sobres = SobresDelPliego.Opciones(await Servicios.Db.ReglasDeAsync(Proceso, Ahora));
        return HttpContext.Request.Method != "GET" || PreguntaId is null || Pliego.Cuestionario.Any(p => p.Id == PreguntaId);
    }

    protected override string Elemento => $"{PreguntaId}";

    protected override void Precargar()
    {
        if (Pliego.Cuestionario.FirstOrDefault(p => p.Id == PreguntaId) is { } pregunta)
        {
            Entrada = FormularioDePregunta.De(pregunta);
        }
    }
}
