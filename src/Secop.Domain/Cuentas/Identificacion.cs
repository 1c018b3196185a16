using Secop.Domain.Comun;

namespace Secop.Domain.Cuentas;

/// <summary>Cómo se identifica una cuenta ante la ley: NIT, o el documento de una persona natural.</summary>
public sealed record Identificacion(TipoIdentificacion Tipo, string Numero)
{
    public static Identificacion DeNit(Nit nit) => new(TipoIdentificacion.Nit, nit.Numero);

    public static Identificacion Leer(TipoIdentificacion tipo, string? numero, string? digito, string campo = "Numero")
    {
        if (tipo == TipoIdentificacion.Nit)
        {
            return DeNit(Nit.Leer(numero, digito, campo));
        }

        var limpio = string.Concat((numero ?? "").Where(c => c is not ('.' or ',' or ' ' or '-'))).ToUpperInvariant();
        var soloCifras = tipo is TipoIdentificacion.CedulaCiudadania or TipoIdentificacion.TarjetaIdentidad;
        ReglasDeCuenta.DocumentoInvalido.ExigirEn(
            campo, limpio.Length is >= 3 and <= 20 && limpio.All(c => soloCifras ? char.IsAsciiDigit(c) : char.IsAsciiLetterOrDigit(c)));
        return new(tipo, soloCifras ? limpio.TrimStart('0') : limpio);
    }

    /// <summary>
    /// La clave con la que se reconoce a la misma persona. El NIT de un ciudadano es su cédula con un dígito más:
    /// con cualquiera de los dos es la misma cuenta.
    /// </summary>
    public string Clave => Tipo is TipoIdentificacion.Nit or TipoIdentificacion.CedulaCiudadania ? $"N:{Numero}" : $"{Tipo}:{Numero}";

    public override string ToString() =>
        Tipo == TipoIdentificacion.Nit ? $"NIT {Nit.DeNumero(Numero)}" : $"{Tipo.Nombre()} {Numero}";
}
