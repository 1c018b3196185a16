using System.Text;
using Secop.Web.Practicas;

namespace Secop.Web.Notificaciones;

/// <summary>De dónde cuelgan los enlaces de los correos. Nunca del encabezado Host de una petición, que se falsifica.</summary>
public sealed record OpcionesPublicas
{
    public required Uri Direccion { get; init; }

    /// <summary>En la práctica, asunto y cuerpo lo dicen: un correo reenviado no pasa por verdadero.</summary>
    public bool EsPractica { get; init; }

    public string Absoluta(string ruta) => new Uri(Direccion, ruta).ToString();

    public string Asunto(string asunto) => Redaccion.Asunto(EsPractica ? $"[{ModoDePractica.Nombre}] {asunto}" : asunto);

    public IEnumerable<string> Parrafos(IEnumerable<string> parrafos) =>
        EsPractica ? parrafos.Prepend(ModoDePractica.Lema + ". Ni el proceso, ni la entidad, ni los plazos de este correo existen.") : parrafos;
}

/// <summary>El cuerpo de todo correo, siempre con la misma forma.</summary>
public static class Redaccion
{
    private const string Pie =
        "Este correo es una copia para su comodidad: la notificación es la publicación en la plataforma, con su hora.\n"
        + "Secop no es la plataforma oficial SECOP. No responda a esta dirección.";

    public static string Cuerpo(string nombre, IEnumerable<string> parrafos, string enlace)
    {
        var texto = new StringBuilder();
        texto.Append("Hola, ").Append(nombre).Append(".\n\n");
        foreach (var parrafo in parrafos)
        {
            texto.Append(parrafo).Append("\n\n");
        }

        return texto.Append(enlace).Append("\n\n-- \n").Append(Pie).Append('\n').ToString();
    }

    /// <summary>Un asunto es una sola línea.</summary>
    public static string Asunto(string asunto)
    {
        var linea = string.Concat(asunto.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return linea.Length <= 200 ? linea : linea[..199] + "…";
    }
}
