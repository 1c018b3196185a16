using System.Net.Mail;
using Secop.Domain.Comun;

namespace Secop.Domain.Cuentas;

/// <summary>Lo que toda cuenta dice de sí misma.</summary>
public sealed record DatosDeCuenta
{
    public required string Nombre { get; init; }

    public string? Sigla { get; init; }

    /// <summary>Código DANE (DIVIPOLA) de cinco cifras.</summary>
    public required string CodigoMunicipio { get; init; }

    public required string Direccion { get; init; }

    public required string CorreoNotificaciones { get; init; }

    public required string Telefono { get; init; }

    public string? SitioWeb { get; init; }

    public required string RepresentanteLegal { get; init; }

    /// <summary>Sin espacios de más y con las reglas cumplidas.</summary>
    internal DatosDeCuenta Revisados()
    {
        var limpios = this with
        {
            Nombre = Texto.EnUnaLinea(Nombre),
            Sigla = TextoCorto.LimpioONulo(Sigla),
            CodigoMunicipio = Texto.EnUnaLinea(CodigoMunicipio),
            Direccion = Texto.EnUnaLinea(Direccion),
            CorreoNotificaciones = Texto.EnUnaLinea(CorreoNotificaciones),
            Telefono = Texto.EnUnaLinea(Telefono),
            SitioWeb = TextoCorto.LimpioONulo(SitioWeb),
            RepresentanteLegal = Texto.EnUnaLinea(RepresentanteLegal),
        };
        ReglasDeCuenta.NombreObligatorio.ExigirEn(nameof(Nombre), limpios.Nombre.Length is >= 2 and <= 200);
        ReglasDeCuenta.SiglaLarga.ExigirEn(nameof(Sigla), limpios.Sigla is not { Length: > 30 });
        Divipola.Exigir(limpios.CodigoMunicipio, nameof(CodigoMunicipio));
        ReglasDeCuenta.DireccionObligatoria.ExigirEn(nameof(Direccion), limpios.Direccion.Length is >= 5 and <= 200);
        ReglasDeCuenta.CorreoInvalido.ExigirEn(nameof(CorreoNotificaciones), TextoCorto.EsCorreo(limpios.CorreoNotificaciones));
        ReglasDeCuenta.TelefonoInvalido.ExigirEn(nameof(Telefono), TextoCorto.EsTelefono(limpios.Telefono));
        ReglasDeCuenta.SitioInvalido.ExigirEn(nameof(SitioWeb), limpios.SitioWeb is null || EsSitio(limpios.SitioWeb));
        ReglasDeCuenta.RepresentanteObligatorio.ExigirEn(nameof(RepresentanteLegal), limpios.RepresentanteLegal.Length is >= 3 and <= 160);
        return limpios;
    }

    private static bool EsSitio(string sitio) =>
        sitio.Length <= 200 && Uri.TryCreate(sitio, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}

/// <summary>Limpieza y forma de los textos cortos que escribe una persona.</summary>
public static class TextoCorto
{
    public static string? LimpioONulo(string? texto) => Texto.EnUnaLinea(texto) is { Length: > 0 } limpio ? limpio : null;

    public static bool EsCorreo(string texto) =>
        texto.Length is >= 6 and <= 254 && MailAddress.TryCreate(texto, out var correo) && correo.Address == texto
        && correo.Host.Contains('.', StringComparison.Ordinal) && !texto.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    public static bool EsTelefono(string texto) =>
        texto.Length <= 30 && texto.Count(char.IsAsciiDigit) is >= 7 and <= 20 && texto.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '(' or ')' or '-');
}
