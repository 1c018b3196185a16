using System.Globalization;
using System.Text;
using PdfSharp.Drawing;

namespace Secop.Web.Infrastructure.Pdf;

/// <summary>Parte un texto en los renglones que caben en un ancho. Admite cualquier Unicode y palabras más largas que el renglón.</summary>
public sealed class RenglonesDeTexto(XGraphics lienzo)
{
    private readonly Dictionary<(XFont Letra, string Palabra), double> _medidas = [];

    public double Medir(string texto, XFont letra)
    {
        if (!_medidas.TryGetValue((letra, texto), out var ancho))
        {
            ancho = lienzo.MeasureString(texto, letra).Width;
            _medidas[(letra, texto)] = ancho;
        }

        return ancho;
    }

    public List<string> Partir(string texto, XFont letra, double ancho)
    {
        var renglones = new List<string>();
        var espacio = Medir("n n", letra) - Medir("nn", letra);
        var renglon = new StringBuilder();
        var ocupado = 0.0;
        foreach (var palabra in texto.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(p => Trozos(p, letra, ancho)))
        {
            var largo = Medir(palabra, letra);
            if (renglon.Length > 0 && ocupado + espacio + largo > ancho)
            {
                renglones.Add(renglon.ToString());
                renglon.Clear();
                ocupado = 0;
            }

            if (renglon.Length > 0)
            {
                renglon.Append(' ');
                ocupado += espacio;
            }

            renglon.Append(palabra);
            ocupado += largo;
        }

        if (renglon.Length > 0)
        {
            renglones.Add(renglon.ToString());
        }

        return renglones;
    }

    /// <summary>Párrafos sin caracteres de control y en forma compuesta: lo que se puede dibujar.</summary>
    public static IEnumerable<string> Parrafos(string? texto)
    {
        foreach (var parrafo in (texto ?? "").ReplaceLineEndings("\n").Split('\n'))
        {
            var limpio = new StringBuilder(parrafo.Length);
            foreach (var runa in parrafo.EnumerateRunes())
            {
                var clase = Rune.GetUnicodeCategory(runa);
                if (clase is UnicodeCategory.Control or UnicodeCategory.SpaceSeparator)
                {
                    limpio.Append(' ');
                }
                else if (clase is not (UnicodeCategory.Format or UnicodeCategory.Surrogate))
                {
                    limpio.Append(runa.ToString());
                }
            }

            yield return limpio.ToString().Normalize(NormalizationForm.FormC).Trim();
        }
    }

    // Una dirección o una palabra sin espacios más larga que el renglón se corta entre letras, nunca dentro de una.
    private IEnumerable<string> Trozos(string palabra, XFont letra, double ancho)
    {
        if (Medir(palabra, letra) <= ancho)
        {
            yield return palabra;
            yield break;
        }

        var trozo = new StringBuilder();
        var ocupado = 0.0;
        var letras = StringInfo.GetTextElementEnumerator(palabra);
        while (letras.MoveNext())
        {
            var elemento = letras.GetTextElement();
            var largo = Medir(elemento, letra);
            if (trozo.Length > 0 && ocupado + largo > ancho)
            {
                yield return trozo.ToString();
                trozo.Clear();
                ocupado = 0;
            }

            trozo.Append(elemento);
            ocupado += largo;
        }

        yield return trozo.ToString();
    }
}
