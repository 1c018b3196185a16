using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>Entiende las celdas de una fila y anota, con su columna, lo que no entiende.</summary>
/// <param name="lugares">Los municipios ya entendidos en esta hoja: se repiten en miles de filas.</param>
internal sealed class LectorDeFilaDelPlan(Func<string, string> celda, Dictionary<string, string> lugares)
{
    private static readonly Dictionary<string, string> Modalidades = PalabrasDelPlan.Modalidades
        .SelectMany(m => new[] { (Texto.Llano(m.Nombre), m.Codigo), (Texto.Llano(m.Codigo), m.Codigo) }).ToDictionary(p => p.Item1, p => p.Codigo, StringComparer.Ordinal);

    private readonly List<(string Columna, string Texto)> _errores = [];

    public IReadOnlyList<(string Columna, string Texto)> Errores => _errores;

    /// <summary>Las columnas que ya tienen un error, y las que dependen de ellas: no se les añade otro.</summary>
    public HashSet<string> Fallaron { get; } = new(StringComparer.Ordinal);

    public void Anotar(string columna, string texto)
    {
        _errores.Add((columna, texto));
        Fallaron.Add(columna);
    }

    public int? NumeroDeLinea(string columna) => celda(columna).Length == 0 ? null : Entero(columna) is var n and > 0 ? n : null;

    public DatosDeLinea Leer()
    {
        var (inicio, ofertas) = (Mes("Mes de inicio"), Mes("Mes de ofertas"));
        var (total, vigencia) = (Pesos("Valor total"), Pesos("Valor en la vigencia"));
        if (Fallaron.Contains("Mes de inicio"))
        {
            Fallaron.Add("Mes de ofertas");
        }

        if (Fallaron.Contains("Valor total"))
        {
            Fallaron.Add("Valor en la vigencia");
        }

        var vigencias = SiNo("Vigencias futuras", obligatoria: true);
        if (Fallaron.Contains("Vigencias futuras"))
        {
            Fallaron.Add("Estado de las vigencias");
        }

        return new()
        {
            Unspsc = [.. celda("Códigos UNSPSC").Split([';', ',', '|', '\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Descripcion = celda("Descripción"),
            MesInicio = inicio,
            MesOfertas = ofertas,
            Duracion = Entero("Duración"),
            Unidad = Unidad(),
            Modalidad = Modalidades.GetValueOrDefault(Texto.Llano(celda("Modalidad")), celda("Modalidad")),
            Fuente = Fuente(),
            ValorTotal = total,
            ValorVigencia = vigencia,
            VigenciasFuturas = vigencias,
            EstadoVigencias = EstadoDeVigencias(),
            UnidadContratacion = celda("Unidad de contratación"),
            CodigoMunicipio = Municipio(),
            Responsable = celda("Responsable"),
            Telefono = celda("Teléfono"),
            Correo = celda("Correo"),
            Alimentos = SiNo("Alimentos Ley 2046", obligatoria: false),
        };
    }

    private int Entero(string columna)
    {
        var texto = celda(columna);
        if (int.TryParse(texto, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n))
        {
            return n;
        }

        NoEs(columna, texto, "un número entero");
        return 0;
    }

    private int Mes(string columna)
    {
        var texto = celda(columna);
        var nombre = PalabrasDelPlan.Meses.ToList().IndexOf(Texto.Llano(texto)) + 1;
        if (nombre > 0 || int.TryParse(texto, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out nombre))
        {
            return nombre;
        }

        NoEs(columna, texto, "un mes: escriba su número o su nombre");
        return 0;
    }

    private decimal Pesos(string columna)
    {
        var texto = celda(columna);
        if (Escrito.Leer(texto) is { } valor)
        {
            return valor;
        }

        NoEs(columna, texto, "un valor en pesos");
        return 0;
    }

    private bool SiNo(string columna, bool obligatoria)
    {
        var texto = celda(columna);
        switch (Texto.Llano(texto))
        {
            case "si" or "s" or "1" or "true" or "verdadero":
                return true;
            case "no" or "n" or "0" or "false" or "falso":
                return false;
            case "" when !obligatoria:
                return false;
            default:
                NoEs(columna, texto, "Sí ni No");
                return false;
        }
    }

    private UnidadDuracion Unidad()
    {
        var llano = Texto.Llano(celda("Unidad de duración"));
        foreach (var unidad in PalabrasDelPlan.Unidades)
        {
            if (llano == Texto.Llano(unidad.Nombre(1)) || llano == Texto.Llano(unidad.Nombre(2)) || llano == $"{Texto.Llano(unidad.Nombre(1))}(s)" || llano == "mes(es)" && unidad == UnidadDuracion.Meses)
            {
                return unidad;
            }
        }

        NoEs("Unidad de duración", celda("Unidad de duración"), "días, meses ni años");
        return UnidadDuracion.Meses;
    }

    private FuenteDelPlan Fuente() => DeLista("Fuente de los recursos", Enum.GetValues<FuenteDelPlan>(), f => f.Nombre(), "una fuente de la lista");

    private EstadoVigencias EstadoDeVigencias() =>
        Texto.Llano(celda("Estado de las vigencias")) is "na" or "n/a" ? EstadoVigencias.NoAplica
        : DeLista("Estado de las vigencias", Enum.GetValues<EstadoVigencias>(), e => e.Nombre(), "un estado de la lista");

    private T DeLista<T>(string columna, IReadOnlyList<T> valores, Func<T, string> nombre, string que)
    {
        var llano = Texto.Llano(celda(columna));
        foreach (var valor in valores)
        {
            // «Presupuesto General de la Nación (PGN)» también se escribe sin la sigla, o solo la sigla.
            var largo = Texto.Llano(nombre(valor));
            var parentesis = largo.IndexOf('(', StringComparison.Ordinal);
            if (llano.Length > 0 && (llano == largo || (parentesis > 0 && (llano == largo[..parentesis].Trim() || llano == largo[(parentesis + 1)..^1]))))
            {
                return valor;
            }
        }

        NoEs(columna, celda(columna), que);
        return valores[0];
    }

    private string Municipio()
    {
        var texto = celda("Municipio");
        if (!lugares.TryGetValue(texto, out var codigo))
        {
            codigo = lugares[texto] = Lugar(texto);
        }

        return codigo;
    }

    /// <summary>El código DANE de un municipio escrito como código o por su nombre; lo mismo que llegó si no se entiende.</summary>
    public static string Lugar(string texto)
    {
        if (texto.All(char.IsAsciiDigit))
        {
            // Una hoja de cálculo se come el cero de «05001».
            return texto.Length == 4 ? "0" + texto : texto;
        }

        var llano = Texto.Llano(texto);
        var exactos = Divipola.Municipios.Where(m => Texto.Llano(m.NombreCompleto) == llano || Texto.Llano(m.Nombre) == llano).Take(2).ToList();
        if (exactos is [var unico])
        {
            return unico.Codigo;
        }

        // «Colombia, Cundinamarca, Chía» o «Chía, Cundinamarca».
        var partes = texto.Split([',', '>', '-'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(p => Texto.Llano(p) != "colombia").ToList();
        foreach (var (lugar, departamento) in partes.Count == 2 ? [(partes[0], partes[1]), (partes[1], partes[0])] : Array.Empty<(string, string)>())
        {
            if (Divipola.DepartamentoPorNombre(departamento) is { } hallado && Divipola.MunicipioPorNombre(hallado, lugar) is { } municipio)
            {
                return municipio.Codigo;
            }
        }

        return texto;
    }

    private void NoEs(string columna, string texto, string que) => Anotar(
        columna,
        texto.Length == 0 ? "Está vacía."
        : texto.StartsWith('=') ? $"Tiene una fórmula ({HojaDeCalculo.Corto(texto)}): pegue el valor."
        : $"«{HojaDeCalculo.Corto(texto)}» no es {que}.");
}
