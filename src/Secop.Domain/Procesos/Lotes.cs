using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

/// <summary>Una parte del objeto que se oferta y se adjudica por separado. Su número la nombra en todo el proceso y no cambia.</summary>
public sealed record Lote(int Numero, string Nombre, string Descripcion, decimal Valor, string? Unspsc)
{
    /// <summary>Lo que no tiene lote vale para todos.</summary>
    public static bool Cubre(int? lote, IReadOnlyCollection<int> elegidos) => lote is not { } n || elegidos.Count == 0 || elegidos.Contains(n);
}

public static class ReglasDeLotes
{
    public static readonly Regla Numero = new("LOTE_NUMERO", "El número del lote va de 1 a 999.");
    public static readonly Regla Repetido = new("LOTE_REPETIDO", "Ya hay un lote {0}.");
    public static readonly Regla Nombre = new("LOTE_NOMBRE", "Escriba el nombre del lote: de 3 a 150 caracteres.");
    public static readonly Regla Descripcion = new("LOTE_DESCRIPCION", "La descripción del lote tiene más de 500 caracteres.");
    public static readonly Regla Demasiados = new("LOTES_DEMASIADOS", "Caben hasta 200 lotes.");
    public static readonly Regla Desconocido = new("LOTE_DESCONOCIDO", "El lote {0} no está en el proceso.");
    public static readonly Regla EnUso = new("LOTE_EN_USO", "El lote {0} tiene {1}: quítelos o páselos antes a otro.");
    public static readonly Regla NoSuman = new("LOTES_NO_SUMAN", "Los lotes suman $ {0:#,0.##} y el valor estimado es $ {1:#,0.##}: deben ser iguales.");
}
