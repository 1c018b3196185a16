using Secop.Domain.Procesos;
using Secop.Web.Documentos;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Lo que se escribe de un documento del proceso.</summary>
public sealed class FormularioDeDocumento
{
    public TipoDocumento Tipo { get; set; }

    public string? Titulo { get; set; }

    public DateOnly? Expedido { get; set; }

    public string? Firmante { get; set; }

    public bool EsInterno { get; set; }

    /// <summary>La norma que permite reservarlo; nula si es público.</summary>
    public FundamentoReserva? Fundamento { get; set; }

    public string? MotivoReserva { get; set; }

    /// <summary>El documento que se reemplaza o se quita.</summary>
    public Guid? Reemplaza { get; set; }

    /// <summary>Sin título, o si son varios, el documento se llama como su archivo.</summary>
    public DatosDeDocumento Datos(Archivo archivo, bool esUnoDeVarios)
    {
        var titulo = esUnoDeVarios || string.IsNullOrWhiteSpace(Titulo) ? Path.GetFileNameWithoutExtension(archivo.Nombre) : Titulo;
        return new(Tipo, titulo, EsInterno, archivo.Id, archivo.Nombre, archivo.Mime, archivo.Tamano, archivo.Sha256, Fundamento, MotivoReserva)
        {
            Expedido = Expedido,
            Firmante = Firmante,
        };
    }
}
