using System.Text;

namespace Secop.Web.DatosAbiertos.Importadores;

/// <summary>El archivo no se puede leer como el conjunto que se dijo: se rechaza entero, con la frase que lo explica.</summary>
public sealed class ArchivoIlegible(string mensaje) : Exception(mensaje);

/// <summary>
/// Lee CSV (RFC 4180) por flujo, sin cargar el archivo. Distingue un registro entero de uno cortado: los archivos
/// oficiales terminan cada registro, el último también, con un salto de línea.
/// </summary>
public sealed class LectorCsv(TextReader lector)
{
    private const int LargoMaximoDeRegistro = 1 << 20;
    private readonly char[] _bloque = new char[1 << 16];
    private readonly StringBuilder _campo = new();
    private int _hay;
    private int _en;
    private long _saltos;

    /// <summary>Línea del archivo en la que empezó el último registro leído.</summary>
    public long Linea { get; private set; }

    /// <summary>Campos del último registro leído; los que no interesan quedan vacíos sin costar memoria.</summary>
    public List<string> Campos { get; } = [];

    /// <summary>Qué columnas guardar; nulo, todas.</summary>
    public bool[]? Interesan { get; set; }

    /// <summary>Falso al acabarse el archivo. Las líneas en blanco se saltan.</summary>
    public bool Leer()
    {
        Campos.Clear();
        Linea = _saltos + 1;
        var entreComillas = false;
        var huboComillas = false;
        var largo = 0;
        while (true)
        {
            if (_en == _hay && !Llenar())
            {
                return entreComillas ? throw Cortado("dentro de unas comillas")
                    : largo > 0 ? throw Cortado("sin el salto de línea que cierra cada registro")
                    : false;
            }

            var c = _bloque[_en++];
            if (c == '\n')
            {
                _saltos++;
            }

            if (++largo > LargoMaximoDeRegistro)
            {
                throw new ArchivoIlegible($"El registro de la línea {Linea} pasa de un millón de caracteres: o hay unas comillas sin cerrar o el archivo no es un CSV.");
            }

            if (entreComillas)
            {
                if (c != '"')
                {
                    Guardar(c);
                }
                else if (Mirar() == '"')
                {
                    _en++;
                    Guardar('"');
                }
                else
                {
                    entreComillas = false;
                }
            }
            else if (c == '"' && _campo.Length == 0 && !huboComillas)
            {
                entreComillas = huboComillas = true;
            }
            else if (c == ',')
            {
                Cerrar();
                huboComillas = false;
            }
            else if (c == '\n')
            {
                if (Campos.Count == 0 && _campo.Length == 0 && !huboComillas)
                {
                    largo = 0;
                    Linea = _saltos + 1;
                    continue;
                }

                Cerrar();
                return true;
            }
            else if (c == '\0')
            {
                throw new ArchivoIlegible("El archivo tiene bytes que ningún CSV lleva: parece un programa, una imagen o un documento comprimido.");
            }
            else if (c != '\r' || Mirar() != '\n')
            {
                Guardar(c);
            }
        }
    }

    private void Guardar(char c)
    {
        if (Interesan is null || (Campos.Count < Interesan.Length && Interesan[Campos.Count]))
        {
            _campo.Append(c);
        }
    }

    private void Cerrar()
    {
        Campos.Add(_campo.Length == 0 ? "" : _campo.ToString());
        _campo.Clear();
    }

    private int Mirar() => _en < _hay || Llenar() ? _bloque[_en] : -1;

    private bool Llenar()
    {
        try
        {
            _hay = lector.Read(_bloque, 0, _bloque.Length);
        }
        catch (DecoderFallbackException)
        {
            throw new ArchivoIlegible($"El archivo no está en UTF-8 (hacia la línea {_saltos + 1}): parece Latin-1 o Windows-1252. Guárdelo como CSV UTF-8 y vuelva a importarlo.");
        }

        _en = 0;
        return _hay > 0;
    }

    private ArchivoIlegible Cortado(string donde) =>
        new($"El archivo está cortado: el registro de la línea {Linea} termina {donde}. Descárguelo de nuevo.");
}
