using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class CuestionarioModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Cuestionario)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    /// <summary>La pregunta que se está cambiando; nula si se agrega una.</summary>
    [BindProperty(SupportsGet = true, Name = "pregunta")]
    public Guid? PreguntaId { get; set; }

    public IReadOnlyList<Pregunta> Preguntas => Pliego.Cuestionario;

    public IReadOnlyList<Lote> Lotes => Pliego.Lotes;

    public IReadOnlyList<SelectListItem> Sobres { get; private set; } = [];

    private string Aqui => $"{Raiz}/cuestionario";

    public static string Limites(Pregunta p) => (p.MaximoCaracteres, p.Minimo, p.Maximo) switch
    {
        ({ } largo, _, _) => $" · hasta {largo} caracteres",
        (_, { } min, { } max) => $" · de {Formato.Numero(min)} a {Formato.Numero(max)}",
        (_, { } min, null) => $" · desde {Formato.Numero(min)}",
        (_, null, { } max) => $" · hasta {Formato.Numero(max)}",
        _ => "",
    };

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
            Entrada = Formulario.De(pregunta);
        }
    }

    public sealed class Formulario
    {
        public TipoPregunta Tipo { get; set; }

        public string? Enunciado { get; set; }

        public string? Ayuda { get; set; }

        public bool Obligatoria { get; set; } = true;

        public string? Seccion { get; set; }

        public int Sobre { get; set; } = 1;

        public int? Lote { get; set; }

        public string? MaximoCaracteres { get; set; }

        public string? Minimo { get; set; }

        public string? Maximo { get; set; }

        public string? Opciones { get; set; }

        public static Formulario De(Pregunta p) => new()
        {
            Tipo = p.Tipo,
            Enunciado = p.Enunciado,
            Ayuda = p.Ayuda,
            Obligatoria = p.Obligatoria,
            Seccion = p.Seccion,
            Sobre = p.Sobre,
            Lote = p.Lote,
            MaximoCaracteres = p.MaximoCaracteres is { } m ? $"{m}" : null,
            Minimo = Numero(p.Minimo),
            Maximo = Numero(p.Maximo),
            Opciones = p.Opciones,
        };

        public DatosDePregunta Datos(Guid? id) => new(id, Tipo, Enunciado ?? "", Ayuda, Obligatoria)
        {
            Seccion = Seccion,
            Sobre = Sobre,
            Lote = Lote,
            MaximoCaracteres = Leer(MaximoCaracteres, "MaximoCaracteres") is { } m ? (int)decimal.Clamp(m, -1, 100_000) : null,
            Minimo = Leer(Minimo, "Minimo"),
            Maximo = Leer(Maximo, "Maximo"),
            Opciones = Opciones,
        };

        private static string? Numero(decimal? valor) => valor?.ToString("0.######", Formato.Cultura);

        private static decimal? Leer(string? texto, string campo) => string.IsNullOrWhiteSpace(texto) ? null : Escrito.Numero(texto, campo);
    }
}
