using System.Globalization;
using System.Text;
using Secop.Domain.Comun;
using Secop.Web.DatosAbiertos.Importadores;

namespace Secop.Bench;

/// <summary>
/// Contratos inventados con las proporciones medidas en los datos oficiales: modalidades, valores, meses, departamentos,
/// segmentos y repetición de entidades. Con semilla fija, y con palabras puestas adrede en bandas de frecuencia.
/// </summary>
public sealed class GeneradorDeRegistros(int semilla)
{
    /// <summary>Palabras de cada banda: la proporción de los registros que lleva cada una.</summary>
    public static readonly IReadOnlyDictionary<string, (double Proporcion, string[] Palabras)> Bandas = new Dictionary<string, (double, string[])>(StringComparer.Ordinal)
    {
        ["50"] = (0.5, ["servicios", "gestion"]),
        ["5"] = (0.05, ["mantenimiento", "suministro", "transporte", "alimentacion", "interventoria", "vigilancia"]),
        ["1"] = (0.01, Inventadas(1, 12)),
        ["0.1"] = (0.001, Inventadas(2, 40)),
        ["0.001"] = (0.00001, Inventadas(3, 100)),
    };

    private static readonly (string Modalidad, double Peso, double Mediana, double Sigma)[] Modalidades =
    [
        ("Contratación directa", 78.3, 19.8, 0.92), ("Contratación régimen especial", 14.6, 17.1, 1.42), ("Mínima cuantía", 4.8, 25.5, 1.04),
        ("Selección Abreviada de Menor Cuantía", 1.6, 247.3, 1.05), ("Licitación pública", 0.37, 1994.7, 1.36), ("Concurso de méritos abierto", 0.24, 358.5, 1.31),
    ];

    private static readonly (string Codigo, double Peso)[] Departamentos =
    [
        ("11", 25), ("76", 10.5), ("05", 10.2), ("25", 5.4), ("68", 5), ("08", 3.5), ("13", 3.2), ("15", 2.9), ("73", 2.9), ("54", 2.8), ("50", 2.6), ("47", 2.4), ("63", 2.1), ("66", 2.1),
        ("17", 1.8), ("41", 1.7), ("19", 1.7), ("52", 1.7), ("85", 1.5), ("20", 1.1), ("70", .8), ("23", .7), ("86", .7), ("44", .6), ("27", .6), ("18", .5), ("81", .4), ("91", .3), ("88", .2), ("99", .2), ("95", .07), ("94", .06), ("97", .03),
    ];

    private static readonly double[] Meses = [13.6, 15.4, 9.3, 6.6, 7.2, 7.3, 6.8, 6.7, 7.6, 7.6, 7.1, 4.8];
    private static readonly (string Segmento, double Peso)[] Segmentos = [("80", 50), ("72", 8), ("90", 7), ("81", 6), ("85", 6), ("78", 4.5), ("93", 3), ("82", 3), ("50", 3), ("84", 3), ("43", 2.5), ("44", 2), ("15", 2)];
    private static readonly string[] Relleno = Inventadas(9, 4000);
    private static readonly (string Estado, double Peso)[] Estados = [("En ejecución", 45), ("Modificado", 19), ("Cerrado", 15), ("terminado", 12), ("Activo", 7), ("cedido", 2)];
    private readonly Random _azar = new(semilla);

    public static readonly string[] Columnas =
    [
        "id_contrato", "nombre_entidad", "nit_entidad", "departamento", "ciudad", "proceso_de_compra", "referencia_del_contrato", "estado_contrato", "codigo_de_categoria_principal",
        "descripcion_del_proceso", "tipo_de_contrato", "modalidad_de_contratacion", "fecha_de_firma", "fecha_de_inicio_del_contrato", "fecha_de_fin_del_contrato",
        "tipodocproveedor", "documento_proveedor", "proveedor_adjudicado", "valor_del_contrato", "urlproceso", "objeto_del_contrato",
    ];

    /// <summary>Una fila con el aspecto del conjunto de contratos de SECOP II.</summary>
    public string[] Fila(long numero)
    {
        var modalidad = Elegir(Modalidades, m => m.Peso);
        var codigo = Elegir(Departamentos, d => d.Peso).Codigo;
        var departamento = Divipola.Departamentos.First(d => d.Codigo == codigo);
        var entidad = (int)(4700 * Math.Pow(_azar.NextDouble(), 2.2));
        var firma = new DateTime(2016 + (int)(10.8 * Math.Sqrt(_azar.NextDouble())), 1 + Indice(Meses), 1 + _azar.Next(28), _azar.Next(7, 20), _azar.Next(60), _azar.Next(60), DateTimeKind.Unspecified);
        firma = firma > new DateTime(2026, 10, 31, 0, 0, 0, DateTimeKind.Unspecified) ? firma.AddYears(-1) : firma;
        var valor = Math.Round(modalidad.Mediana * Math.Exp(modalidad.Sigma * Normal()) * 1_000_000);
        var juridica = _azar.NextDouble() < 0.2;
        var objeto = Objeto();
        return
        [
            $"CO1.PCCNTR.{numero}", $"ENTIDAD {Relleno[entidad % Relleno.Length].ToUpperInvariant()} {entidad}", (800_000_000 + (entidad * 7919L % 99_999_999)).ToString(CultureInfo.InvariantCulture),
            departamento.NombreEnSecop, "No Definido", $"CO1.BDOS.{numero}", $"CTO-{numero % 5000}-{firma.Year}", Elegir(Estados, e => e.Peso).Estado,
            $"V1.{Elegir(Segmentos, s => s.Peso).Segmento}{_azar.Next(10, 20)}{_azar.Next(15, 25)}00", "Sin Descripcion", "Prestación de servicios", modalidad.Modalidad,
            firma.ToString("s", CultureInfo.InvariantCulture) + ".000", firma.AddDays(2).ToString("s", CultureInfo.InvariantCulture), firma.AddDays(151).ToString("s", CultureInfo.InvariantCulture),
            juridica ? "NIT" : "Cédula de Ciudadanía", (juridica ? 900_000_000 + _azar.Next(99_000_000) : 10_000_000 + _azar.Next(80_000_000)).ToString(CultureInfo.InvariantCulture),
            (Relleno[_azar.Next(Relleno.Length)] + " " + Relleno[_azar.Next(Relleno.Length)]).ToUpperInvariant(), valor.ToString(CultureInfo.InvariantCulture),
            $"https://community.secop.gov.co/Public/Tendering/OpportunityDetail/Index?noticeUID=CO1.NTC.{numero}", objeto,
        ];
    }

    /// <summary>El mismo registro que saldría de importar la fila.</summary>
    public static RegistroExterno Registro(FilaCsv fila, string[] campos)
    {
        fila.Poner(campos);
        return Conjunto.Secop2Contratos.Leer(fila).Registro!;
    }

    public static void EscribirCsv(string ruta, long filas, int semilla)
    {
        var generador = new GeneradorDeRegistros(semilla);
        using var salida = new StreamWriter(ruta, append: false, new UTF8Encoding(false), 1 << 18) { NewLine = "\r\n" };
        salida.WriteLine(string.Join(',', Columnas));
        for (long i = 1; i <= filas; i++)
        {
            salida.WriteLine(string.Join(',', generador.Fila(i)));
        }
    }

    private string Objeto()
    {
        var palabras = new List<string>(32) { "Prestar" };
        foreach (var (proporcion, lista) in Bandas.Values)
        {
            foreach (var palabra in proporcion >= 0.01 ? lista : _azar.NextDouble() < proporcion * lista.Length ? [lista[_azar.Next(lista.Length)]] : [])
            {
                if (proporcion < 0.01 || _azar.NextDouble() < proporcion)
                {
                    palabras.Add(palabra);
                }
            }
        }

        for (var largo = 14 + _azar.Next(16); palabras.Count < largo;)
        {
            palabras.Add(Relleno[(int)(Relleno.Length * Math.Pow(_azar.NextDouble(), 2))]);
        }

        return string.Join(' ', palabras);
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _azar.NextDouble())) * Math.Cos(2 * Math.PI * _azar.NextDouble());

    private int Indice(double[] pesos)
    {
        var tiro = _azar.NextDouble() * pesos.Sum();
        var i = 0;
        for (; i < pesos.Length - 1 && tiro > pesos[i]; i++)
        {
            tiro -= pesos[i];
        }

        return i;
    }

    private T Elegir<T>(T[] opciones, Func<T, double> peso) => opciones[Indice(Array.ConvertAll(opciones, o => peso(o)))];

    // Palabras que suenan a castellano y no existen: así ninguna cae por casualidad en otra banda.
    private static string[] Inventadas(int semilla, int cuantas)
    {
        var azar = new Random(semilla);
        // Cada lista empieza por su letra: si compartieran raíces, una palabra escasa saldría en las filas de otra.
        var inicial = "kwxjq"[semilla % 5];
        string[] silabas = ["bra", "cle", "dro", "fli", "gru", "pla", "tre", "bo", "ca", "du", "fe", "ga", "lu", "mo", "ne", "pi", "ru", "sa", "te", "vo", "za", "min", "tor", "len"];
        string[] finales = ["ando", "ero", "ible", "ado", "ura", "eza"];
        var palabras = new HashSet<string>(StringComparer.Ordinal);
        while (palabras.Count < cuantas)
        {
            palabras.Add(inicial + silabas[azar.Next(silabas.Length)] + silabas[azar.Next(silabas.Length)] + silabas[azar.Next(silabas.Length)] + finales[semilla % finales.Length]);
        }

        return [.. palabras];
    }
}
