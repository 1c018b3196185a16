namespace Secop.Domain.Comun;

/// <summary>Departamento o Bogotá D.C., con su código DANE de dos cifras y el nombre que usa SECOP II.</summary>
public sealed record Departamento(string Codigo, string Nombre, string NombreEnSecop);

/// <summary>Municipio, área no municipalizada o isla, con su código DANE de cinco cifras.</summary>
public sealed record Municipio(string Codigo, string Nombre, Departamento Departamento)
{
    public string NombreCompleto => Nombre == Departamento.Nombre ? Nombre : $"{Nombre}, {Departamento.Nombre}";
}

/// <summary>La división político-administrativa de Colombia (DANE): 33 de primer nivel y 1.122 municipios.</summary>
public static class Divipola
{
    public static readonly Regla Ninguno = new("LUGAR_NINGUNO", "Ningún municipio se llama «{0}».");
    public static readonly Regla Varios = new("LUGAR_VARIOS", "«{0}» puede ser: {1}. Escriba también el departamento.");
    public static readonly Regla Desconocido = new("LUGAR_DESCONOCIDO", "Elija el municipio de la lista del DANE.");

    private static readonly Lazy<(List<Departamento> Departamentos, Dictionary<string, Municipio> Municipios)> Tabla = new(Leer);

    // Los datos abiertos escriben algunos nombres de otra manera.
    private static readonly Dictionary<string, string> Alias = new(StringComparer.Ordinal)
    {
        ["bogota"] = "11001",
        ["bogota d.c."] = "11001",
        ["bogota, d.c."] = "11001",
        ["cartagena de indias"] = "13001",
        ["cartagena"] = "13001",
        ["cucuta"] = "54001",
        ["san jose de cucuta"] = "54001",
        ["mariquita"] = "73443",
        ["san sebastian de mariquita"] = "73443",
    };

    public static IReadOnlyList<Departamento> Departamentos => Tabla.Value.Departamentos;

    public static IReadOnlyCollection<Municipio> Municipios => Tabla.Value.Municipios.Values;

    public static Municipio? Municipio(string? codigo) => codigo is not null && Tabla.Value.Municipios.TryGetValue(codigo, out var m) ? m : null;

    /// <summary>El nombre del municipio con su departamento, o el código si no está en la tabla.</summary>
    public static string Nombre(string? codigo) => Municipio(codigo)?.NombreCompleto ?? codigo ?? "";

    /// <summary>El municipio que se quiso decir: su código, con su nombre o sin él, o el único que se llama así.</summary>
    public static string Elegir(string? texto, string campo)
    {
        var limpio = (texto ?? "").Trim();
        var cifras = string.Concat(limpio.TakeWhile(char.IsAsciiDigit));
        if (cifras.Length > 0 || limpio.Length == 0)
        {
            return cifras;
        }

        var hallados = Resolver(limpio);
        Ninguno.ExigirEn(campo, hallados.Count > 0, limpio);
        Varios.ExigirEn(campo, hallados.Count == 1, limpio, string.Join("; ", hallados.Take(6).Select(m => m.NombreCompleto)));
        return hallados[0].Codigo;
    }

    public static void Exigir(string? codigo, string campo) => Desconocido.ExigirEn(campo, Municipio(codigo) is not null);

    /// <summary>El departamento por el nombre con que lo escribe SECOP II o el DANE.</summary>
    public static Departamento? DepartamentoPorNombre(string nombre)
    {
        var llano = Texto.Llano(nombre);
        return Departamentos.FirstOrDefault(d => Texto.Llano(d.Nombre) == llano || Texto.Llano(d.NombreEnSecop) == llano)
            ?? (llano.Contains("bogota", StringComparison.Ordinal) ? Departamentos.First(d => d.Codigo == "11") : null);
    }

    /// <summary>El municipio por nombre dentro de su departamento, con los alias conocidos.</summary>
    public static Municipio? MunicipioPorNombre(Departamento departamento, string nombre)
    {
        var llano = Texto.Llano(nombre);
        var directo = Municipios.FirstOrDefault(m => m.Departamento == departamento && Texto.Llano(m.Nombre) == llano);
        return directo ?? (Alias.TryGetValue(llano, out var codigo) && Municipio(codigo) is { } conocido && conocido.Departamento == departamento ? conocido : null);
    }

    /// <summary>
    /// Los municipios que alguien pudo querer decir: por código, por nombre («La Vega», «la vega, cundinamarca») o, si
    /// ninguno se llama exactamente así, los que contienen sus palabras. Uno solo es una respuesta; varios, una pregunta.
    /// </summary>
    public static IReadOnlyList<Municipio> Resolver(string texto, string? departamento = null)
    {
        var llano = Texto.Llano(texto);
        if (Municipio(llano) is { } porCodigo)
        {
            return [porCodigo];
        }

        var candidatos = Municipios.Where(m => departamento is null || m.Departamento.Codigo == departamento).ToList();
        var exactos = candidatos.Where(m => Texto.Llano(m.Nombre) == llano || Texto.Llano(m.NombreCompleto) == llano
            || (Alias.TryGetValue(llano, out var codigo) && m.Codigo == codigo)).ToList();
        return exactos.Count > 0 ? exactos : [.. Buscar(texto, 12).Where(candidatos.Contains)];
    }

    public static IReadOnlyList<Municipio> Buscar(string texto, int maximo = 25)
    {
        var palabras = Texto.Llano(texto).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return palabras.Length == 0 ? [] : Municipios
            .Where(m => palabras.All(p => Texto.Llano(m.NombreCompleto).Contains(p, StringComparison.Ordinal)))
            .OrderBy(m => Texto.Llano(m.Nombre).StartsWith(palabras[0], StringComparison.Ordinal) ? 0 : 1).ThenBy(m => m.Nombre, StringComparer.Ordinal)
            .Take(maximo).ToList();
    }

    private static (List<Departamento>, Dictionary<string, Municipio>) Leer()
    {
        var departamentos = new List<Departamento>();
        var municipios = new Dictionary<string, Municipio>(StringComparer.Ordinal);
        foreach (var partes in Recurso.Lineas("Divipola.csv").Select(l => l.Split('|')))
        {
            if (partes[0].Length == 2)
            {
                departamentos.Add(new(partes[0], partes[1], partes[2]));
            }
            else
            {
                municipios.Add(partes[0], new(partes[0], partes[1], departamentos.First(d => d.Codigo == partes[0][..2])));
            }
        }

        return (departamentos, municipios);
    }
}
