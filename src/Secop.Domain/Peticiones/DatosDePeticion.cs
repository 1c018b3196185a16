using Secop.Domain.Comun;

namespace Secop.Domain.Peticiones;

/// <summary>Quien pide. En una petición anónima solo queda el correo o la dirección que quiso dar.</summary>
public sealed record Peticionario(string? Nombre, string? Documento, string? Correo, string? Direccion, string? Telefono)
{
    /// <summary>Si hay por dónde hacerle llegar algo.</summary>
    public bool SePuedeUbicar => Correo is not null || Direccion is not null;
}

public sealed record DatosDePeticion
{
    public required ClaseDePeticion Clase { get; init; }

    public CanalDePeticion Canal { get; init; }

    public required IReadOnlyList<string> Temas { get; init; }

    public required TipoDeAsunto Asunto { get; init; }

    public required string Texto { get; init; }

    public Guid? ProcesoId { get; init; }

    public bool EsAnonima { get; init; }

    public string? Nombre { get; init; }

    public string? Documento { get; init; }

    public string? Correo { get; init; }

    public string? Direccion { get; init; }

    public string? Telefono { get; init; }

    /// <summary>La cuenta de quien la presentó con sesión y con su nombre; jamás en una anónima.</summary>
    public Guid? UsuarioId { get; init; }

    /// <summary>Todo lo que falta o sobra, para decirlo de una vez; vacío si se puede radicar.</summary>
    public IReadOnlyList<ReglaIncumplida> Faltas(int archivos)
    {
        var texto = Comun.Texto.Parrafos(Texto);
        var temas = TemasDeLaLista();
        return
        [
            .. Si(temas.Count == 0 || temas.Count != Temas.Count, ReglasDePeticion.Tema, nameof(Temas)),
            .. Si(texto.Length < 10, ReglasDePeticion.Texto, nameof(Texto)),
            .. Si(texto.Length > Peticion.MaximoDeTexto, ReglasDePeticion.TextoLargo, nameof(Texto), texto.Length),
            .. Si(archivos > Peticion.MaximoDeArchivos, ReglasDePeticion.MuchosArchivos, "Archivos"),
            .. Si(!EsAnonima && Vacio(Nombre) is not { Length: >= 3 and <= 150 }, ReglasDePeticion.Nombre, nameof(Nombre)),
            .. Si(!EsAnonima && Vacio(Documento) is { Length: > 40 }, ReglasDePeticion.Largo, nameof(Documento)),
            .. Si(!ValeElCorreo(Vacio(Correo)), ReglasDePeticion.Correo, nameof(Correo)),
            .. Si(Vacio(Direccion) is { Length: > 200 }, ReglasDePeticion.Largo, nameof(Direccion)),
            .. Si(!EsAnonima && Vacio(Telefono) is { Length: > 40 }, ReglasDePeticion.Largo, nameof(Telefono)),
        ];
    }

    /// <summary>Limpia y exige lo que falta; lo que sobra en una anónima se olvida aquí.</summary>
    public DatosDePeticion Exigidos(int archivos)
    {
        if (Faltas(archivos) is [var primera, ..])
        {
            throw primera;
        }

        var limpios = this with { Texto = Comun.Texto.Parrafos(Texto), Temas = TemasDeLaLista(), Correo = Vacio(Correo)?.ToLowerInvariant(), Direccion = Vacio(Direccion) };
        return EsAnonima
            ? limpios with { Nombre = null, Documento = null, Telefono = null, UsuarioId = null }
            : limpios with { Nombre = Vacio(Nombre), Documento = Vacio(Documento), Telefono = Vacio(Telefono) };
    }

    private static IEnumerable<ReglaIncumplida> Si(bool falta, Regla regla, string campo, params object?[] valores) => falta ? [new ReglaIncumplida(regla, campo, valores)] : [];

    private static bool ValeElCorreo(string? correo) =>
        correo is null || (correo.Length <= 254 && !correo.Contains(' ') && System.Net.Mail.MailAddress.TryCreate(correo, out var leido)
            && string.Equals(leido.Address, correo, StringComparison.OrdinalIgnoreCase) && leido.Host.Contains('.'));

    private List<string> TemasDeLaLista() => [.. Temas.Where(t => NombresDePeticion.Temas.Contains(t)).Distinct(StringComparer.Ordinal)];

    private static string? Vacio(string? texto) => Comun.Texto.EnUnaLinea(texto) is { Length: > 0 } limpio ? limpio : null;
}
