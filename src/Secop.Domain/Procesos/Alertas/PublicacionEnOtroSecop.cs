using System.Text;
using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Alertas;

/// <summary>Un registro de los datos abiertos de la misma entidad (por NIT).</summary>
/// <param name="Parecido">De 0 a 1, qué tanto se parece su objeto.</param>
public sealed record RegistroDeOtroSecop(
    Guid Id, string Plataforma, bool EsProceso, string? Numero, string Nombre, decimal? Valor, DateTimeOffset? Fecha, string? Enlace, double Parecido);

/// <summary>
/// Un proceso no se publica dos veces. Uno externo es probablemente el mismo si su número es igual al quitarle adornos, o si
/// su objeto se parece mucho y es de fecha cercana.
/// </summary>
public static class PublicacionEnOtroSecop
{
    /// <summary>Las entidades vuelven a usar un número sin año: pasados tres años ya no es el mismo proceso.</summary>
    public const int AnosDelNumero = 3;
    public const int DiasDelObjeto = 180;
    public const double ParecidoDelObjeto = 0.55;
    private const int Muestra = 10;
    private static readonly string[] Adornos = ["DE", "DEL", "NO", "NRO", "NUM", "N", "PROCESO", "INVITACION"];

    public static Alerta? Buscar(string numero, IEnumerable<RegistroDeOtroSecop> registros, DateTimeOffset ahora)
    {
        var propio = Normalizar(numero);
        var probables = registros
            .Where(r => MismoNumero(r, propio, ahora) || MismoObjeto(r, ahora))
            .OrderByDescending(r => MismoNumero(r, propio, ahora)).ThenByDescending(r => r.Parecido).Take(Muestra)
            .Select(r => new Hallazgo(r.Id, r.Plataforma, r.Numero ?? "", r.Nombre, r.Valor, r.Fecha, r.Enlace)).ToList();
        return probables.Count == 0 ? null : new Alerta(
            TipoDeAlerta.OtraPublicacion,
            probables.Count == 1 ? "La entidad ya tiene en otro SECOP un proceso con el mismo número o un objeto muy parecido." : $"La entidad ya tiene en otro SECOP {probables.Count} procesos con el mismo número o un objeto muy parecido.",
            ReglasDeAlerta.PublicacionProbable.Norma!,
            probables);
    }

    /// <summary>«MC-014 de 2026» y «mc 14-2026» son el mismo número: sin signos, sin ceros a la izquierda, sin adornos.</summary>
    public static string Normalizar(string? numero)
    {
        var grupos = new List<StringBuilder>();
        var anterior = ' ';
        foreach (var c in Texto.Llano(numero ?? "").ToUpperInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (!char.IsAsciiLetterOrDigit(anterior) || char.IsAsciiDigit(c) != char.IsAsciiDigit(anterior))
                {
                    grupos.Add(new StringBuilder());
                }

                grupos[^1].Append(c);
            }

            anterior = c;
        }

        return string.Join('-', grupos.Select(g => g.ToString().TrimStart('0')).Where(g => g.Length > 0 && !Adornos.Contains(g)));
    }

    /// <summary>Sólo las cifras del número ya normalizado: con ellas se buscan los candidatos.</summary>
    public static string Cifras(string? numero) => string.Concat(Normalizar(numero).Where(char.IsAsciiDigit));

    private static bool MismoNumero(RegistroDeOtroSecop registro, string propio, DateTimeOffset ahora) =>
        propio.Length > 0 && Normalizar(registro.Numero) == propio && (registro.Fecha is not { } fecha || fecha >= ahora.AddYears(-AnosDelNumero));

    private static bool MismoObjeto(RegistroDeOtroSecop registro, DateTimeOffset ahora) =>
        registro.EsProceso && registro.Parecido >= ParecidoDelObjeto && registro.Fecha is { } fecha && fecha >= ahora.AddDays(-DiasDelObjeto) && fecha <= ahora.AddDays(DiasDelObjeto);
}
