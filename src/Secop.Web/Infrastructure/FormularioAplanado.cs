using System.Collections;
using System.Globalization;

namespace Secop.Web.Infrastructure;

/// <summary>Los valores de un formulario con los nombres que llevan sus campos al enviarlo.</summary>
public static class FormularioAplanado
{
    public static Dictionary<string, string> De(string nombre, object formulario)
    {
        var salida = new Dictionary<string, string>(StringComparer.Ordinal);
        Recorrer(nombre, formulario, salida);
        return salida;
    }

    private static void Recorrer(string nombre, object? valor, Dictionary<string, string> salida)
    {
        switch (valor)
        {
            case null:
                salida[nombre] = "";
                break;
            case DateOnly fecha:
                salida[nombre] = fecha.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case DateTime momento:
                salida[nombre] = momento.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
                break;
            case string or ValueType:
                salida[nombre] = Convert.ToString(valor, CultureInfo.InvariantCulture) ?? "";
                break;
            case IDictionary mapa:
                foreach (DictionaryEntry par in mapa)
                {
                    Recorrer($"{nombre}[{par.Key}]", par.Value, salida);
                }

                break;
            case IEnumerable lista:
                var puesto = 0;
                foreach (var elemento in lista)
                {
                    Recorrer($"{nombre}[{puesto++}]", elemento, salida);
                }

                break;
            default:
                foreach (var propiedad in valor.GetType().GetProperties().Where(p => p.CanWrite))
                {
                    Recorrer($"{nombre}.{propiedad.Name}", propiedad.GetValue(valor), salida);
                }

                break;
        }
    }
}
