using Secop.Domain.Contratos;

namespace Secop.Domain.Ayudas;

/// <summary>Un turno de la conversación. El interno sólo lo lee la Mesa.</summary>
public sealed class MensajeDeCaso
{
    private readonly List<ArchivoAdjunto> _archivos = [];

    private MensajeDeCaso()
    {
    }

    internal MensajeDeCaso(Guid casoId, AutorDeMensaje de, Guid? usuarioId, string cuerpo, IEnumerable<ArchivoAdjunto> archivos, bool esInterno, DateTimeOffset en)
    {
        (CasoId, De, UsuarioId, Cuerpo, EsInterno, En) = (casoId, de, usuarioId, cuerpo, esInterno, en);
        _archivos = [.. archivos];
    }

    public Guid Id { get; private set; } = Guid.NewGuid();

    public Guid CasoId { get; private set; }

    public AutorDeMensaje De { get; private set; }

    /// <summary>Nulo si escribió alguien sin cuenta.</summary>
    public Guid? UsuarioId { get; private set; }

    public string Cuerpo { get; private set; } = "";

    public bool EsInterno { get; private set; }

    public IReadOnlyList<ArchivoAdjunto> Archivos => _archivos;

    public DateTimeOffset En { get; private set; }
}

/// <summary>Lo que viaja con el caso porque la persona lo dejó marcado: lo vio antes de enviarlo.</summary>
public sealed record ContextoDeCaso(string? Pagina, string? Navegador, string? Errores)
{
    public static readonly ContextoDeCaso Vacio = new(null, null, null);

    public bool EstaVacio => Pagina is null && Navegador is null && Errores is null;
}

/// <summary>Una petición que el servidor recibió de esa persona: sin cuerpo ni dirección de red.</summary>
/// <param name="Ruta">La dirección sin consulta; donde señalaría a una persona o llevaría un secreto, con el nombre del parámetro en vez de su valor.</param>
/// <param name="Codigo">La regla o el error con que terminó, si no terminó bien.</param>
/// <param name="Avance">En una subida por trozos, cuántos bytes habían llegado, de <paramref name="Tamano"/>.</param>
public sealed record IntentoRegistrado(DateTimeOffset En, string Metodo, string Ruta, int Estado, int Ms, string? Codigo, long? Avance, long? Tamano)
{
    /// <summary>La plataforma respondió con error, o la conexión se cortó.</summary>
    public bool EsFalla => Estado is >= 500 or 499;
}
