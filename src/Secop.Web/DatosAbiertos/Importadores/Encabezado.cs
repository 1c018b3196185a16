using Secop.Domain.Comun;

namespace Secop.Web.DatosAbiertos.Importadores;

public sealed record Columna(string Campo, string Etiqueta, bool EsPersonal)
{
    /// <summary>Trae un número que identifica a una persona.</summary>
    public bool EsNumeroPersonal { get; } = EsPersonal
        && !Campo.StartsWith("tipo", StringComparison.Ordinal) && !Campo.StartsWith("nombre", StringComparison.Ordinal)
        && (Campo.StartsWith("identific", StringComparison.Ordinal) || Campo.Contains("documento", StringComparison.Ordinal)
            || Campo.StartsWith("nit_", StringComparison.Ordinal) || Campo.StartsWith("n_mero_de_cuenta", StringComparison.Ordinal));
}

/// <summary>Qué columna del archivo es cada campo: por su nombre de la API o por su etiqueta, en cualquier orden.</summary>
public sealed class Encabezado
{
    private Encabezado(IReadOnlyList<(Columna Columna, int Posicion)> columnas, int ancho)
    {
        Columnas = columnas;
        Ancho = ancho;
    }

    public IReadOnlyList<(Columna Columna, int Posicion)> Columnas { get; }

    public int Ancho { get; }

    public bool[] Interesan()
    {
        var interesan = new bool[Ancho];
        foreach (var (_, posicion) in Columnas)
        {
            interesan[posicion] = true;
        }

        return interesan;
    }

    public static IReadOnlyList<Columna> Leer(string tabla) => tabla.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(l => l.Split('|')).Select(p => new Columna(p[0].TrimStart('!'), p[1], p[0][0] == '!')).ToList();

    /// <summary>Reconoce el encabezado de un conjunto, o explica por qué no lo es.</summary>
    public static Encabezado Reconocer(IReadOnlyList<string> titulos, Conjunto conjunto)
    {
        if (titulos.Count < 2)
        {
            throw new ArchivoIlegible(titulos.Count == 1 && titulos[0].Contains(';', StringComparison.Ordinal)
                ? "El archivo separa las columnas con punto y coma: se espera el CSV oficial, separado por comas."
                : "El archivo no es un CSV: su primera línea no tiene columnas separadas por comas.");
        }

        var llanos = titulos.Select(EnLlano).ToList();
        if (llanos.Contains("entidadnorm", StringComparer.Ordinal) && llanos.Contains("identidad", StringComparer.Ordinal))
        {
            throw new ArchivoIlegible("Este archivo es una lista de compradores, de referencia, y no un conjunto oficial de procesos ni de contratos: no se importa.");
        }

        var hallado = Casar(llanos, conjunto);
        var faltan = Faltan(hallado, conjunto);
        if (faltan.Count > 0)
        {
            var otro = Conjunto.Todos.FirstOrDefault(c => c != conjunto && Faltan(Casar(llanos, c), c).Count == 0);
            throw new ArchivoIlegible(otro is not null
                ? $"Estas columnas no son las de {conjunto.Nombre} sino las de {otro.Nombre}: impórtelo como {otro.Nombre}."
                : $"Faltan columnas obligatorias de {conjunto.Nombre}: {string.Join(", ", faltan)}.");
        }

        return new Encabezado(hallado, titulos.Count);
    }

    private static List<string> Faltan(List<(Columna Columna, int Posicion)> hallado, Conjunto conjunto) =>
        conjunto.Requeridas.Where(r => !r.Any(campo => hallado.Exists(h => h.Columna.Campo == campo))).Select(r => string.Join(" o ", r)).ToList();

    // La API corta los nombres largos y cambia las letras con tilde por un guion bajo: se compara sin separadores.
    private static List<(Columna, int)> Casar(List<string> llanos, Conjunto conjunto)
    {
        var hallado = new List<(Columna, int)>();
        foreach (var columna in conjunto.Columnas)
        {
            var campo = EnLlano(columna.Campo);
            var etiqueta = EnLlano(columna.Etiqueta);
            var posicion = llanos.FindIndex(t => t == campo);
            posicion = posicion >= 0 ? posicion : llanos.FindIndex(t => t == etiqueta);
            if (posicion >= 0 && !hallado.Exists(h => h.Item2 == posicion))
            {
                hallado.Add((columna, posicion));
            }
        }

        return hallado;
    }

    private static string EnLlano(string titulo) =>
        string.Concat(Texto.Llano(titulo.TrimStart('\ufeff')).Where(char.IsAsciiLetterOrDigit));
}
