using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class CuestionarioModel(ServiciosDeProceso s) : PaginaDePliego(s, SeccionPliego.Cuestionario)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    /// <summary>La pregunta que se está cambiando; nula si se agrega una.</summary>
    [BindProperty(SupportsGet = true, Name = "pregunta")]
    public Guid? PreguntaId { get; set; }

    public IReadOnlyList<Pregunta> Preguntas => Pliego.Cuestionario;

    private string Aqui => $"{Raiz}/cuestionario";

    public Task<IActionResult> OnPostAsync() => EditarAsync(
        p =>
        {
            var datos = new DatosDePregunta(PreguntaId, Entrada.Tipo, Entrada.Enunciado ?? "", Entrada.Ayuda, Entrada.Obligatoria);
            if (PreguntaId is { } id)
            {
                p.CambiarPregunta(id, datos, Revision, Actor, Ahora);
            }
            else
            {
                p.AgregarPregunta(datos, Revision, Actor, Ahora);
            }
        },
        Aqui);

    public Task<IActionResult> OnPostQuitarAsync() => EditarAsync(p => p.QuitarPregunta(PreguntaId ?? Guid.Empty, Revision, Actor, Ahora), Aqui);

    protected override Task<bool> MostrarAsync() =>
        Task.FromResult(HttpContext.Request.Method != "GET" || PreguntaId is null || Pliego.Cuestionario.Any(p => p.Id == PreguntaId));

    protected override void Precargar()
    {
        if (Pliego.Cuestionario.FirstOrDefault(p => p.Id == PreguntaId) is { } pregunta)
        {
            Entrada = new() { Tipo = pregunta.Tipo, Enunciado = pregunta.Enunciado, Ayuda = pregunta.Ayuda, Obligatoria = pregunta.Obligatoria };
        }
    }

    public sealed class Formulario
    {
        public TipoPregunta Tipo { get; set; }

        public string? Enunciado { get; set; }

        public string? Ayuda { get; set; }

        public bool Obligatoria { get; set; } = true;
    }
}
