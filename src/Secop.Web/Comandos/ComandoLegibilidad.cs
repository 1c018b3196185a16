using System.Globalization;
using Secop.Web.Aprende;

namespace Secop.Web.Comandos;

/// <summary>Escribe el índice de cada lección, de la más difícil a la más fácil. Falla si alguna no llega al mínimo.</summary>
public static class ComandoLegibilidad
{
    public static int Ejecutar(TextWriter salida)
    {
        var medidas = Lecciones.Todas.Select(l => (Leccion: l, Medida: Legibilidad.Medir(l.Frases))).OrderBy(x => x.Medida.Indice).ToList();
        salida.WriteLine(Legibilidad.Formula);
        salida.WriteLine();
        salida.WriteLine("Índice  Palabras  Sílabas/palabra  Palabras/frase  Lección");
        foreach (var (leccion, medida) in medidas)
        {
            salida.WriteLine(string.Format(
                CultureInfo.GetCultureInfo("es-CO"), "{0,6:0.0}  {1,8}  {2,15:0.00}  {3,14:0.0}  {4}",
                medida.Indice, medida.Palabras, medida.SilabasPorPalabra, medida.PalabrasPorFrase, leccion.Clave));
        }

        var bajas = medidas.Count(x => x.Medida.Indice < Legibilidad.Minimo);
        salida.WriteLine();
        salida.WriteLine($"{medidas.Count} lecciones; {bajas} por debajo de {Legibilidad.Minimo}.");
        return bajas == 0 ? 0 : 1;
    }
}
