using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

public enum TipoPregunta
{
    Texto,
    Numero,
    SiNo,
    Anexo,
    Fecha,
    TextoCorto,
    SeleccionUnica,
    SeleccionMultiple,

    /// <summary>No se responde: explica lo que sigue.</summary>
    Informativo,
}

/// <summary>Una pregunta del cuestionario: va en un sobre y en una sección, y pide una respuesta de su tipo.</summary>
public sealed record Pregunta(Guid Id, int Orden, TipoPregunta Tipo, string Enunciado, string? Ayuda, bool Obligatoria)
{
    /// <summary>Nula en la primera sección, que no lleva título.</summary>
    public string? Seccion { get; init; }

    public int Sobre { get; init; } = 1;

    /// <summary>El lote al que pertenece; nulo si vale para todos.</summary>
    public int? Lote { get; init; }

    /// <summary>Lo más que puede medir un texto; nulo con el tope general.</summary>
    public int? MaximoCaracteres { get; init; }

    public decimal? Minimo { get; init; }

    public decimal? Maximo { get; init; }

    /// <summary>Lo que se puede elegir, una opción por renglón.</summary>
    public string? Opciones { get; init; }
}

public static class ReglasDeCuestionario
{
    public static readonly Regla Enunciado = new("PREGUNTA_ENUNCIADO", "Escriba la pregunta: de 5 a 500 caracteres.");
    public static readonly Regla Ayuda = new("PREGUNTA_AYUDA", "La ayuda tiene más de 1.000 caracteres.");
    public static readonly Regla Demasiadas = new("PREGUNTAS_DEMASIADAS", "Caben hasta 200 preguntas.");
    public static readonly Regla Desconocida = new("PREGUNTA_DESCONOCIDA", "Esa pregunta ya no está en el cuestionario.");
    public static readonly Regla Seccion = new("PREGUNTA_SECCION", "El título de la sección tiene más de 120 caracteres.");
    public static readonly Regla Sobre = new("PREGUNTA_SOBRE", "El sobre va de 1 a 3.");
    public static readonly Regla Largo = new("PREGUNTA_LARGO", "El máximo de caracteres va de 1 a {0}.");
    public static readonly Regla Rango = new("PREGUNTA_RANGO", "El mínimo no puede ser mayor que el máximo.");
    public static readonly Regla Opciones = new("PREGUNTA_OPCIONES", "Escriba de 2 a 60 opciones distintas, una por renglón, de hasta 200 caracteres cada una.");
    public static readonly Regla SeccionDesconocida = new("PREGUNTA_SECCION_DESCONOCIDA", "Esa sección ya no está en el cuestionario.");

    /// <summary>Lo más que se lee de un texto en una sola línea.</summary>
    public const int LargoCorto = 200;
    public const int LargoMaximo = 4000;

    public static IReadOnlyList<string> Lista(string? opciones) => [.. (opciones ?? "").Split('\n').Select(Texto.EnUnaLinea).Where(o => o.Length > 0)];

    /// <summary>Con lo que no es de su tipo borrado: nada escondido viaja en el pliego.</summary>
    public static Pregunta Revisada(DatosDePregunta datos, Guid id, int orden)
    {
        var (enunciado, ayuda, seccion) = (Texto.EnUnaLinea(datos.Enunciado), Texto.Parrafos(datos.Ayuda), Texto.EnUnaLinea(datos.Seccion));
        var informa = datos.Tipo == TipoPregunta.Informativo;
        var esTexto = datos.Tipo is TipoPregunta.Texto or TipoPregunta.TextoCorto;
        var esNumero = datos.Tipo == TipoPregunta.Numero;
        var elige = datos.Tipo is TipoPregunta.SeleccionUnica or TipoPregunta.SeleccionMultiple;
        var largo = datos.Tipo == TipoPregunta.TextoCorto ? LargoCorto : LargoMaximo;
        Enunciado.ExigirEn("Enunciado", enunciado.Length is >= 5 and <= 500);
        Ayuda.ExigirEn("Ayuda", ayuda.Length <= 1000);
        Seccion.ExigirEn("Seccion", seccion.Length <= 120);
        Sobre.ExigirEn("Sobre", datos.Sobre is >= 1 and <= 3);
        Largo.ExigirEn("MaximoCaracteres", !esTexto || datos.MaximoCaracteres is not { } m || (m >= 1 && m <= largo), largo);
        Rango.ExigirEn("Minimo", !esNumero || datos.Minimo is not { } min || datos.Maximo is not { } max || min <= max);
        var opciones = Lista(datos.Opciones);
        Opciones.ExigirEn(
            "Opciones", !elige || (opciones.Count is >= 2 and <= 60 && opciones.All(o => o.Length <= 200) && opciones.Distinct(StringComparer.OrdinalIgnoreCase).Count() == opciones.Count));
        return new Pregunta(id, orden, datos.Tipo, enunciado, ayuda.Length == 0 ? null : ayuda, datos.Obligatoria && !informa)
        {
            Seccion = seccion.Length == 0 ? null : seccion,
            Sobre = datos.Sobre,
            Lote = datos.Lote,
            MaximoCaracteres = esTexto ? datos.MaximoCaracteres : null,
            Minimo = esNumero ? Dinero.Canonico(datos.Minimo) : null,
            Maximo = esNumero ? Dinero.Canonico(datos.Maximo) : null,
            Opciones = elige ? string.Join('\n', opciones) : null,
        };
    }
}
