using Secop.Domain.Comun;

namespace Secop.Web.Documentos;

/// <summary>
/// Qué es un archivo según su nombre, si lo que trae dentro lo contradice y con qué tipo se entrega. Lo que no está en
/// la tabla se guarda y se entrega como bytes sin nombre de tipo: nada que un navegador quiera abrir.
/// </summary>
public static class TipoDeArchivo
{
    /// <summary>Cuánto del comienzo hace falta para reconocerlo: un PDF puede empezar dentro del primer kilobyte.</summary>
    public const int Comienzo = 1024;

    public const string Inerte = "application/octet-stream";

    public static readonly Regla Contradice = new(
        "ARCHIVO_OTRO_TIPO", "No se recibió «{0}»: su nombre termina en «{1}», pero lo que trae dentro no es eso. Guárdelo otra vez con su programa o corríjale el nombre.");

    public static readonly Regla EsPrograma = new("ARCHIVO_PROGRAMA", "No se recibió «{0}»: es un programa. Aquí solo se reciben documentos.");

    private const string Paquete = "application/vnd.openxmlformats-officedocument.";
    private static readonly byte[] Zip = "PK"u8.ToArray();
    private static readonly byte[] Compuesto = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly Dictionary<string, (string Mime, byte[][] Marcas)> Tipos = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", ["%PDF"u8.ToArray()]),
        [".png"] = ("image/png", [[0x89, 0x50, 0x4E, 0x47]]),
        [".jpg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        [".jpeg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        [".gif"] = ("image/gif", ["GIF8"u8.ToArray()]),
        [".tif"] = ("image/tiff", ["II"u8.ToArray(), "MM"u8.ToArray()]),
        [".tiff"] = ("image/tiff", ["II"u8.ToArray(), "MM"u8.ToArray()]),
        // Con contraseña, los de oficina viajan en el contenedor viejo.
        [".docx"] = (Paquete + "wordprocessingml.document", [Zip, Compuesto]),
        [".xlsx"] = (Paquete + "spreadsheetml.sheet", [Zip, Compuesto]),
        [".pptx"] = (Paquete + "presentationml.presentation", [Zip, Compuesto]),
        [".odt"] = ("application/vnd.oasis.opendocument.text", [Zip]),
        [".ods"] = ("application/vnd.oasis.opendocument.spreadsheet", [Zip]),
        [".zip"] = ("application/zip", [Zip]),
        [".7z"] = ("application/x-7z-compressed", [[0x37, 0x7A, 0xBC, 0xAF]]),
        [".rar"] = ("application/vnd.rar", ["Rar!"u8.ToArray()]),
        [".dwg"] = ("image/vnd.dwg", ["AC"u8.ToArray()]),
        // Estos se escriben de muchas maneras: «.xls» suele ser una tabla de texto y «.doc», texto enriquecido.
        [".doc"] = ("application/msword", []),
        [".xls"] = ("application/vnd.ms-excel", []),
        [".ppt"] = ("application/vnd.ms-powerpoint", []),
        [".csv"] = ("text/csv", []),
        [".txt"] = ("text/plain", []),
    };

    private static readonly HashSet<string> Programas = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".dll", ".com", ".scr", ".pif", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".jse", ".wsf", ".hta", ".jar", ".apk", ".lnk", ".reg",
    };

    /// <summary>El tipo con que se guarda: lo dice el nombre, no quien lo envía.</summary>
    public static string De(string nombre) => Tipos.TryGetValue(Path.GetExtension(nombre), out var tipo) ? tipo.Mime : Inerte;

    /// <summary>El tipo con que se entrega: uno de la tabla o ninguno.</summary>
    public static string ParaEntregar(string mime) => Tipos.Values.Any(t => t.Mime == mime) ? mime : Inerte;

    /// <summary>Se niega a un programa y a lo que no es lo que dice su nombre.</summary>
    public static void Exigir(string nombre, ReadOnlySpan<byte> comienzo)
    {
        var extension = Path.GetExtension(nombre);
        EsPrograma.Exigir(!Programas.Contains(extension) && !EmpiezaComoPrograma(comienzo), nombre);
        if (Tipos.TryGetValue(extension, out var tipo) && tipo.Marcas.Length > 0)
        {
            Contradice.Exigir(Tiene(comienzo, tipo.Marcas, enCualquierParte: tipo.Mime == "application/pdf"), nombre, extension);
        }
    }

    private static bool Tiene(ReadOnlySpan<byte> comienzo, byte[][] marcas, bool enCualquierParte)
    {
        foreach (var marca in marcas)
        {
            var donde = comienzo.IndexOf(marca);
            if (donde == 0 || (donde > 0 && enCualquierParte))
            {
                return true;
            }
        }

        return false;
    }

    // Windows (MZ con ceros, que un texto no trae), Linux y macOS.
    private static bool EmpiezaComoPrograma(ReadOnlySpan<byte> c) =>
        (c.StartsWith("MZ"u8) && c[..Math.Min(64, c.Length)].Contains((byte)0))
        || c.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46])
        || c.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE]);
}
