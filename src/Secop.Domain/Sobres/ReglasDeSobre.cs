using System.Runtime.CompilerServices;
using Secop.Domain.Comun;

[assembly: InternalsVisibleTo("Secop.Domain.Tests")]

namespace Secop.Domain.Sobres;

public static class ReglasDeSobre
{
    public static readonly Regla Danado = new(
        "SOBRE_DANADO", "El sobre no se puede abrir: está dañado, alterado o no corresponde a esta oferta.");

    public static readonly Regla ReciboIlegible = new(
        "RECIBO_ILEGIBLE", "El archivo no es un recibo de esta plataforma: no tiene la forma que describe la especificación.");
}
