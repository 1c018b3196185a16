using Secop.Domain.Comun;
using Secop.Domain.Contratos;

namespace Secop.Web.Documentos;

/// <summary>Lo más que pesan los archivos que acompañan un formulario, en bytes.</summary>
/// <param name="Juntos">Todos ellos; nulo si no hay otro límite que el de cada uno.</param>
public sealed record LimiteDeAdjuntos(long CadaUno, long? Juntos = null)
{
    private const long Mega = 1024 * 1024;

    /// <summary>El de quien no tiene cuenta en la Mesa de Servicio.</summary>
    public static readonly LimiteDeAdjuntos SinCuenta = new(50 * Mega, 50 * Mega);

    /// <summary>El de una petición, venga de quien venga.</summary>
    public static readonly LimiteDeAdjuntos DePeticion = new(50 * Mega, 100 * Mega);
}

/// <summary>Guarda los archivos que llegan con un formulario, mientras llegan, hasta lo que pueden pesar.</summary>
public sealed class RecepcionDeAdjuntos(Almacen almacen, LimiteDeAdjuntos limite)
{
    public static readonly Regla JuntosPesanMucho = new("ARCHIVOS_TAMANO", "Los archivos juntos pesan más de lo permitido ({0} MB). Envíe menos.");

    private readonly List<ArchivoAdjunto> _recibidos = [];

    public IReadOnlyList<ArchivoAdjunto> Recibidos => _recibidos;

    public async Task RecibirAsync(string nombre, string? mime, Stream contenido, CancellationToken cancelacion)
    {
        var queda = limite.Juntos - _recibidos.Sum(a => a.Tamano);
        try
        {
            var guardado = await almacen.GuardarAsync(contenido, nombre, mime, Math.Min(limite.CadaUno, queda ?? limite.CadaUno), cancelacion);
            _recibidos.Add(new ArchivoAdjunto(guardado.Id, guardado.Nombre, guardado.Sha256, guardado.Tamano));
        }
        catch (ReglaIncumplida pesa) when (pesa.Regla == ReglasDeArchivo.MuyGrande && queda < limite.CadaUno)
        {
            throw new ReglaIncumplida(JuntosPesanMucho, "Archivos", limite.Juntos! / 1024 / 1024);
        }
    }

    /// <summary>Uno que sobra: se lee y no se guarda, para que lo demás del formulario llegue.</summary>
    public async Task DejarPasarAsync(string nombre, Stream contenido, CancellationToken cancelacion)
    {
        await contenido.CopyToAsync(Stream.Null, cancelacion);
        _recibidos.Add(new ArchivoAdjunto(Guid.Empty, nombre, "", 0));
    }
}
