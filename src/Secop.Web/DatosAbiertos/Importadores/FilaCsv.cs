using System.Text;
using System.Text.Json;

namespace Secop.Web.DatosAbiertos.Importadores;

/// <summary>La fila que se está leyendo, por nombre de campo. Se reutiliza: no se guarda entre filas.</summary>
public sealed class FilaCsv : IDisposable
{
    private static readonly JsonWriterOptions Escritura = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, int> _posiciones = new(StringComparer.Ordinal);
    private readonly List<(string Campo, JsonEncodedText Nombre, int Posicion)> _guardables = [];
    private readonly List<int> _documentos = [];
    private readonly List<string> _tachados = [];
    private readonly MemoryStream _json = new();
    private readonly Utf8JsonWriter _escritor;
    private IReadOnlyList<string> _campos = [];

    public FilaCsv(Encabezado encabezado)
    {
        _escritor = new Utf8JsonWriter(_json, Escritura);
        foreach (var (columna, posicion) in encabezado.Columnas)
        {
            _posiciones[columna.Campo] = posicion;
            if (!columna.EsPersonal)
            {
                _guardables.Add((columna.Campo, JsonEncodedText.Encode(columna.Campo, Escritura.Encoder), posicion));
            }
            else if (columna.EsNumeroPersonal)
            {
                _documentos.Add(posicion);
            }
        }
    }

    /// <summary>Números que hay que tachar en los textos de esta fila.</summary>
    public IReadOnlyList<string> Tachados => _tachados;

    public string? this[string campo] => _posiciones.TryGetValue(campo, out var posicion) ? _campos[posicion] : null;

    public void Poner(IReadOnlyList<string> campos)
    {
        _campos = campos;
        _tachados.Clear();
        foreach (var posicion in _documentos)
        {
            if (Tachaduras.Numero(campos[posicion]) is { } numero && !_tachados.Contains(numero))
            {
                _tachados.Add(numero);
            }
        }
    }

    public void Dispose()
    {
        _escritor.Dispose();
        _json.Dispose();
    }

    /// <summary>El documento de una persona jurídica no se tacha.</summary>
    public void NoTachar(string? nit) => _tachados.RemoveAll(t => nit is not null && t.StartsWith(nit, StringComparison.Ordinal));

    public string? Texto(string campo, int maximo = 4000) => Tachaduras.Tachar(Limpieza.Texto(this[campo], maximo), _tachados);

    public string? PrimerTexto(int maximo, params ReadOnlySpan<string> campos)
    {
        foreach (var campo in campos)
        {
            if (Texto(campo, maximo) is { } texto)
            {
                return texto;
            }
        }

        return null;
    }

    public DateTimeOffset? PrimeraFecha(params ReadOnlySpan<string> campos)
    {
        foreach (var campo in campos)
        {
            if (Limpieza.Fecha(this[campo]) is { } fecha)
            {
                return fecha;
            }
        }

        return null;
    }

    /// <summary>Todo lo que se puede mostrar, sin lo vacío.</summary>
    public string EnJson(string conjunto, bool nombreNatural, string campoDeProveedor)
    {
        _json.SetLength(0);
        _escritor.Reset(_json);
        _escritor.WriteStartObject();
        _escritor.WriteStartObject(conjunto);
        foreach (var (campo, nombre, posicion) in _guardables)
        {
            var texto = Tachaduras.Tachar(Limpieza.Texto(_campos[posicion]), _tachados);
            if (nombreNatural && campo == campoDeProveedor)
            {
                texto = Tachaduras.TacharNombre(texto);
            }

            if (texto is not null)
            {
                _escritor.WriteString(nombre, texto.Replace("\0", "", StringComparison.Ordinal));
            }
        }

        _escritor.WriteEndObject();
        _escritor.WriteEndObject();
        _escritor.Flush();
        return Encoding.UTF8.GetString(_json.GetBuffer(), 0, (int)_json.Length);
    }
}
