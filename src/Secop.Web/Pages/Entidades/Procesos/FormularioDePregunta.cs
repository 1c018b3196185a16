using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Lo que se escribe de una pregunta, que según su tipo usa unos campos u otros.</summary>
public sealed class FormularioDePregunta
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

    /// <summary>Lo que admite la respuesta, para leerlo al lado de la pregunta.</summary>
    public static string Limites(Pregunta p) => (p.MaximoCaracteres, p.Minimo, p.Maximo) switch
    {
        ({ } largo, _, _) => $" · hasta {largo} caracteres",
        (_, { } min, { } max) => $" · de {Formato.Numero(min)} a {Formato.Numero(max)}",
        (_, { } min, null) => $" · desde {Formato.Numero(min)}",
        (_, null, { } max) => $" · hasta {Formato.Numero(max)}",
        _ => "",
    };

    public static FormularioDePregunta De(Pregunta p) => new()
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
