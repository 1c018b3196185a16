using System.Globalization;

namespace Secop.Domain.Comun;

/// <summary>
/// Una regla del negocio: código estable, la frase que lee el usuario y la norma de la que sale.
/// La frase puede llevar {0}, {1}… que se llenan al exigirla.
/// </summary>
public sealed record Regla(string Codigo, string Frase, string? Norma = null)
{
    /// <summary>Lanza <see cref="ReglaIncumplida"/> si no se cumple.</summary>
    public void Exigir(bool cumple, params object?[] valores)
    {
        if (!cumple)
        {
            throw new ReglaIncumplida(this, campo: null, valores);
        }
    }

    /// <summary>Como <see cref="Exigir"/>, señalando el campo del formulario que la incumple.</summary>
    public void ExigirEn(string campo, bool cumple, params object?[] valores)
    {
        if (!cumple)
        {
            throw new ReglaIncumplida(this, campo, valores);
        }
    }
}

/// <summary>La única excepción del dominio: se intentó un acto que una regla no permite.</summary>
public sealed class ReglaIncumplida(Regla regla, string? campo, params object?[] valores)
    : Exception(string.Format(CultureInfo.GetCultureInfo("es-CO"), regla.Frase, valores))
{
    public Regla Regla { get; } = regla;

    /// <summary>Campo del formulario que la incumple; vacío si es del acto entero.</summary>
    public string? Campo { get; } = campo;
}
