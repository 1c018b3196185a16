using System.Security.Cryptography;

namespace Secop.Domain.Comun;

/// <summary>
/// Identificador público y permanente de las direcciones: doce caracteres al azar, sin vocales ni letras
/// que se confundan. No cuenta nada ni se parece a un identificador oficial.
/// </summary>
public static class Codigo
{
    public const int Largo = 12;
    private const string Alfabeto = "23456789bcdfghjkmnpqrstvwxyz";

    public static string Nuevo() => RandomNumberGenerator.GetString(Alfabeto, Largo);
}
