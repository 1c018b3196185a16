using System.Text.RegularExpressions;
using Secop.Domain.Comun;

namespace Secop.Domain.Peticiones;

/// <summary>
/// Busca, en un texto que va a leer cualquiera, datos con los que se sabría de quién se habla (Ley 1581 de 2012). No los entiende
/// todos: por eso quien publica también lee.
/// </summary>
public static partial class DatosPersonales
{
    // Las que llevan los nombres de las entidades no señalan a nadie.
    private static readonly HashSet<string> Corrientes = new(StringComparer.Ordinal)
    {
        "agencia", "alcaldia", "asociacion", "colegio", "concejo", "corporacion", "departamento", "distrito", "empresa", "entidad", "fundacion", "gobernacion", "hospital",
        "instituto", "ministerio", "municipal", "municipio", "nacional", "personeria", "publica", "publico", "secretaria", "sociedad", "universidad",
    };

    /// <summary>Qué dato hay, dicho para quien lo escribió; nulo si no se halló ninguno.</summary>
    public static string? En(string texto, Peticionario quien)
    {
        var llano = Texto.Llano(texto);
        var cifras = string.Concat(llano.Where(char.IsAsciiDigit));
        return Nombra(llano, quien.Nombre) ? "el nombre"
            : Dice(llano, quien.Correo) ? "el correo"
            : Dice(llano, quien.Direccion) ? "la dirección"
            : TieneCifras(cifras, quien.Documento) ? "el documento"
            : TieneCifras(cifras, quien.Telefono) ? "el teléfono"
            : Correos().Matches(llano).Any(m => !m.Value.EndsWith(".gov.co", StringComparison.Ordinal)) ? "un correo que no es de una entidad"
            : Documentos().IsMatch(llano) ? "un número de documento"
            : Celulares().IsMatch(llano) ? "un número de celular"
            : null;
    }

    private static bool Dice(string llano, string? dato) => dato is not null && llano.Contains(Texto.Llano(dato), StringComparison.Ordinal);

    private static bool TieneCifras(string cifras, string? dato) =>
        string.Concat((dato ?? "").Where(char.IsAsciiDigit)) is { Length: >= 5 } numero && cifras.Contains(numero, StringComparison.Ordinal);

    // El nombre entero, dos de sus palabras, o una tras un tratamiento: «señora Ñungo».
    private static bool Nombra(string llano, string? nombre)
    {
        if (nombre is null)
        {
            return false;
        }

        var suyas = Palabras().Matches(Texto.Llano(nombre)).Select(m => m.Value).Where(p => p.Length >= 4 && !Corrientes.Contains(p)).ToHashSet(StringComparer.Ordinal);
        var dichas = Palabras().Matches(llano).Select(m => m.Value).ToList();
        return Dice(llano, nombre)
            || dichas.Where(suyas.Contains).Distinct(StringComparer.Ordinal).Count() >= 2
            || dichas.Zip(dichas.Skip(1)).Any(par => par.First is "senor" or "senora" or "sr" or "sra" or "don" or "dona" or "doctor" or "doctora" or "dr" or "dra" && suyas.Contains(par.Second));
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Palabras();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Correos();

    [GeneratedRegex(@"(\bc\.? ?c\.?|\bc\.? ?e\.?|cedula|identificad[oa]|pasaporte|documento de identidad)[^\d\n]{0,30}\d[\d. ]{5,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Documentos();

    [GeneratedRegex(@"(?<![\d.$])(\+?57[ -]?)?3\d{2}[ .-]?\d{3}[ .-]?\d{4}(?![\d.])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Celulares();
}
