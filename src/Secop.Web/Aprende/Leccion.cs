namespace Secop.Web.Aprende;

/// <summary>Una opción de la pregunta; una sola es la buena.</summary>
public sealed record Opcion(char Letra, string Texto, bool EsBuena);

/// <summary>
/// Una imagen de este producto: quién la ve, por dónde se llega y qué tiene que estar en la pantalla. El camino empieza
/// en una dirección y sigue enlaces por su selector; lo que va entre comillas es un texto, lo demás un selector.
/// </summary>
public sealed record Captura(string Nombre, string? Correo, IReadOnlyList<string> Camino, IReadOnlyList<string> Contiene)
{
    public const string Carpeta = "/aprende/capturas/";
}

/// <summary>Una página corta que enseña una sola cosa.</summary>
public sealed record Leccion(
    string Puerta,
    string Nombre,
    string Titulo,
    string Etapa,
    int Orden,
    string Resumen,
    IReadOnlyList<string> Pantallas,
    IReadOnlyList<Captura> Capturas,
    string Pregunta,
    IReadOnlyList<Opcion> Opciones,
    string Explicacion,
    string Texto)
{
    private const int PalabrasPorMinuto = 200;

    /// <summary>Lo que la distingue: «compradores/crear-un-proceso».</summary>
    public string Clave => $"{Puerta}/{Nombre}";

    public string Url => $"/aprende/{Clave}";

    public int Minutos => Math.Max(1, (int)Math.Ceiling(Legibilidad.Medir(Frases).Palabras / (double)PalabrasPorMinuto));

    /// <summary>Todo lo que se lee en ella, frase por frase y sin marcas.</summary>
    public IReadOnlyList<string> Frases { get; } = [Titulo, Resumen, .. Redaccion.Bloques(Texto), Pregunta, .. Opciones.Select(o => o.Texto), Explicacion];
}
