using System.Globalization;
using Secop.Domain.Comun;

namespace Secop.Domain.Ofertas;

/// <summary>Lo que vale como respuesta de cada tipo de pregunta. Varias opciones van una por renglón.</summary>
public static class RespuestasDeOferta
{
    private const int LargoCorto = 200;
    private static readonly CultureInfo Colombia = CultureInfo.GetCultureInfo("es-CO");

    public static IReadOnlyList<string> Opciones(PreguntaDelPliego pregunta) => (pregunta.Opciones ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>La respuesta en su forma; lanza la regla que incumpla. Vacía borra la que hubiera.</summary>
    public static string Limpia(PreguntaDelPliego pregunta, string texto)
    {
        var campo = ContenidoOferta.CampoDeRespuesta(pregunta.Id);
        var largo = pregunta.MaximoCaracteres ?? (pregunta.Tipo == TipoDeRespuesta.TextoCorto ? LargoCorto : ContenidoOferta.LargoDeRespuesta);
        ReglasDeOferta.RespuestaLarga.ExigirEn(campo, pregunta.Tipo is not (TipoDeRespuesta.Texto or TipoDeRespuesta.TextoCorto) || texto.Length <= largo, largo);
        if (texto.Length == 0)
        {
            return texto;
        }

        switch (pregunta.Tipo)
        {
            case TipoDeRespuesta.Numero:
                ReglasDeOferta.NumeroInvalido.ExigirEn(campo, decimal.TryParse(texto, NumberStyles.Number, Colombia, out var numero), texto);
                ReglasDeOferta.NumeroFueraDeRango.ExigirEn(campo, !(numero < pregunta.Minimo) && !(numero > pregunta.Maximo), Rango(pregunta));
                return texto;
            case TipoDeRespuesta.Fecha:
                ReglasDeOferta.FechaInvalida.ExigirEn(campo, DateOnly.TryParseExact(texto, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), texto);
                return texto;
            case TipoDeRespuesta.SiNo:
                ReglasDeOferta.RespuestaSiNo.ExigirEn(campo, texto is "Sí" or "No");
                return texto;
            case TipoDeRespuesta.TextoCorto:
                return Texto.EnUnaLinea(texto);
            case TipoDeRespuesta.SeleccionUnica:
                ReglasDeOferta.OpcionAjena.ExigirEn(campo, Opciones(pregunta).Contains(texto));
                return texto;
            case TipoDeRespuesta.SeleccionMultiple:
                var elegidas = texto.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
                ReglasDeOferta.OpcionAjena.ExigirEn(campo, elegidas.IsSubsetOf(Opciones(pregunta)));
                return string.Join('\n', Opciones(pregunta).Where(elegidas.Contains));
            default:
                return texto;
        }
    }

    /// <summary>Si lo ya guardado sigue valiendo con la pregunta como está hoy.</summary>
    public static bool Vale(PreguntaDelPliego pregunta, string respuesta)
    {
        try
        {
            return Limpia(pregunta, respuesta) == respuesta;
        }
        catch (ReglaIncumplida)
        {
            return false;
        }
    }

    /// <summary>Lo que se admite, en palabras; nulo si cualquier cosa.</summary>
    public static string? Rango(PreguntaDelPliego pregunta) => (pregunta.Minimo, pregunta.Maximo) switch
    {
        (null, null) => null,
        ({ } min, null) => string.Create(Colombia, $"es {min:#,0.######} o más"),
        (null, { } max) => string.Create(Colombia, $"es {max:#,0.######} o menos"),
        ({ } min, { } max) => string.Create(Colombia, $"va de {min:#,0.######} a {max:#,0.######}"),
    };
}
