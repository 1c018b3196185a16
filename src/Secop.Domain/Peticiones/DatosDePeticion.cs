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

    /// <summary>Limpia y exige lo que falta; lo que sobra en una anónima se olvida aquí.</summary>
    public DatosDePeticion Exigidos(int archivos)
    {
        var texto = Comun.Texto.Parrafos(Texto);
        var temas = Temas.Where(t => NombresDePeticion.Temas.Contains(t)).Distinct(StringComparer.Ordinal).ToList();
        var correo = Vacio(Correo)?.ToLowerInvariant();
        ReglasDePeticion.Tema.ExigirEn(nameof(Temas), temas.Count > 0 && temas.Count == Temas.Count);
        ReglasDePeticion.Texto.ExigirEn(nameof(Texto), texto.Length >= 10);
        ReglasDePeticion.TextoLargo.ExigirEn(nameof(Texto), texto.Length <= Peticion.MaximoDeTexto, texto.Length);
        ReglasDePeticion.MuchosArchivos.ExigirEn("Archivos", archivos <= Peticion.MaximoDeArchivos);
        ReglasDePeticion.Correo.ExigirEn(
            nameof(Correo), correo is null || (correo.Length <= 254 && !correo.Contains(' ') && System.Net.Mail.MailAddress.TryCreate(correo, out var leido) && leido.Address == correo && leido.Host.Contains('.')));
        ReglasDePeticion.Largo.ExigirEn(nameof(Direccion), Vacio(Direccion) is null or { Length: <= 200 });
        var limpios = this with { Texto = texto, Temas = temas, Correo = correo, Direccion = Vacio(Direccion) };
        if (EsAnonima)
        {
            return limpios with { Nombre = null, Documento = null, Telefono = null, UsuarioId = null };
        }

        ReglasDePeticion.Nombre.ExigirEn(nameof(Nombre), Vacio(Nombre) is { Length: >= 3 and <= 150 });
        ReglasDePeticion.Largo.ExigirEn(nameof(Documento), Vacio(Documento) is null or { Length: <= 40 });
        ReglasDePeticion.Largo.ExigirEn(nameof(Telefono), Vacio(Telefono) is null or { Length: <= 40 });
        return limpios with { Nombre = Vacio(Nombre), Documento = Vacio(Documento), Telefono = Vacio(Telefono) };
    }

    private static string? Vacio(string? texto) => Comun.Texto.EnUnaLinea(texto) is { Length: > 0 } limpio ? limpio : null;
}
