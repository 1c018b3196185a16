using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Secop.Domain.Comun;

namespace Secop.Web.Security;

/// <summary>
/// De 15 a 128 caracteres, sin composición obligada. Se rechaza lo que se adivina: si quitando palabras comunes, las
/// de este oficio y las de la propia persona no queda casi nada, o si es una secuencia o una repetición.
/// </summary>
public sealed class ValidadorDeContrasenas : IPasswordValidator<Usuario>
{
    public const int Minimo = 15;
    public const int Maximo = 128;
    private const int RestoMinimo = 6;
    private const int DistintosMinimos = 6;

    private static readonly string[] Secuencias =
        ["01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba", "qwertyuiopasdfghjklzxcvbnm", "qazwsxedcrfvtgbyhnujmikolp"];

    private static readonly string[] Contexto =
        ["secop", "colombia", "compra", "eficiente", "contratacion", "contrato", "publica", "licitacion", "proveedor", "entidad", "oferta", "alcaldia", "gobernacion", "bogota"];

    private static readonly FrozenSet<string> Comunes = Leer();
    private static readonly string[] PorLargo = [.. Comunes.Where(p => p.Length >= 4).Concat(Contexto).OrderByDescending(p => p.Length)];

    public Task<IdentityResult> ValidateAsync(UserManager<Usuario> manager, Usuario user, string? password)
    {
        var frase = Reparo(password ?? "", [user.Nombres, user.Apellidos, user.Cargo ?? "", user.NumeroDocumento, (user.Email ?? "").Split('@')[0]]);
        return Task.FromResult(frase is null ? IdentityResult.Success : IdentityResult.Failed(ErroresEnEspanol.Error("CONTRASENA", frase)));
    }

    /// <summary>Lo que le falta a una contraseña, o nulo si sirve.</summary>
    public static string? Reparo(string contrasena, IEnumerable<string> propias)
    {
        if (contrasena.Length > Maximo)
        {
            return $"La contraseña tiene a lo sumo {Maximo} caracteres.";
        }

        if (contrasena.Length < Minimo)
        {
            return $"La contraseña necesita al menos {Minimo} caracteres. Una frase de varias palabras sirve.";
        }

        // Se mira tal cual y con las sustituciones de siempre deshechas: «P4ssw0rd» es «password», pero «2026» es un año.
        if (new[] { Llana(contrasena), Llana(SinDisfraz(contrasena)) }.Any(llana => SeAdivina(llana, propias)))
        {
            return "Esa contraseña se adivina con facilidad: es común, una secuencia, o está hecha con sus datos o con palabras de esta plataforma. Use una frase que solo usted diría.";
        }

        return null;
    }

    private static bool SeAdivina(string llana, IEnumerable<string> propias) =>
        Comunes.Contains(llana) || llana.Distinct().Count() < DistintosMinimos || EsRepeticion(llana) || Resto(llana, propias).Length < RestoMinimo;

    private static string Resto(string llana, IEnumerable<string> propias)
    {
        var palabras = propias.SelectMany(p => p.Split((char[])[' ', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)).Select(Llana).Where(p => p.Length >= 3);
        var resto = llana;
        foreach (var palabra in palabras.OrderByDescending(p => p.Length).Concat(PorLargo))
        {
            resto = resto.Replace(palabra, "", StringComparison.Ordinal);
        }

        foreach (var secuencia in Secuencias)
        {
            resto = SinTramos(resto, secuencia);
        }

        return resto;
    }

    // Quita los tramos de cuatro o más caracteres seguidos de una secuencia conocida.
    private static string SinTramos(string texto, string secuencia)
    {
        var salida = new StringBuilder();
        var i = 0;
        while (i < texto.Length)
        {
            var largo = 0;
            while (i + largo < texto.Length && secuencia.Contains(texto.Substring(i, largo + 1), StringComparison.Ordinal))
            {
                largo++;
            }

            if (largo < 4)
            {
                salida.Append(texto[i]);
                largo = 1;
            }

            i += largo;
        }

        return salida.ToString();
    }

    private static bool EsRepeticion(string texto) =>
        Enumerable.Range(1, texto.Length / 2).Any(largo => Enumerable.Range(largo, texto.Length - largo).All(i => texto[i] == texto[i - largo]));

    // Solo letras y cifras, en minúsculas y sin tildes.
    private static string Llana(string texto) => string.Concat(Texto.Llano(texto).Where(char.IsLetterOrDigit));

    private static string SinDisfraz(string texto) =>
        texto.Replace('@', 'a').Replace('0', 'o').Replace('3', 'e').Replace('$', 's').Replace('4', 'a').Replace('5', 's').Replace('!', 'i').Replace('1', 'i').Replace('7', 't');

    private static FrozenSet<string> Leer()
    {
        using var lector = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("contrasenas-comunes.txt")!);
        return lector.ReadToEnd().Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Llana).ToFrozenSet(StringComparer.Ordinal);
    }
}
