using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Infrastructure;

/// <summary>
/// Un cronograma que vive en la dirección: la modalidad, el inicio, los hitos opcionales, la fecha de cada uno y los que
/// la persona fijó. Lo que no se entiende se dice y se reemplaza por lo sugerido.
/// </summary>
public sealed class CronogramaEnDireccion
{
    private static readonly DateTimeOffset Primero = new(2022, 1, 1, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Ultimo = new(2040, 1, 1, 5, 0, 0, TimeSpan.Zero);
    private readonly CalendarioHabil _calendario = CalendarioHabil.Nacional;
    private readonly List<string> _problemas = [];

    public CronogramaEnDireccion(IQueryCollection consulta, TablaDeParametros parametros, DateTimeOffset ahora)
    {
        Modalidad = CatalogoDeModalidades.Buscar(consulta["modalidad"]) ?? LicitacionPublica.Modalidad;
        if (consulta["modalidad"].ToString() is { Length: > 0 } pedida && !pedida.Equals(Modalidad.Codigo, StringComparison.OrdinalIgnoreCase))
        {
            _problemas.Add("Esa modalidad no existe: se muestra la licitación pública.");
        }

        var sugerido = CalendarioHabil.Instante(_calendario.SiguienteHabil(CalendarioHabil.FechaBogota(ahora)), new TimeOnly(8, 0));
        Inicio = Leer(consulta["inicio"], "La fecha de inicio", Primero, Ultimo) ?? sugerido;
        Reglas = Modalidad.Reglas(parametros, CalendarioHabil.FechaBogota(Inicio));
        var opcionales = Reglas.Orden.Where(Reglas.EsOpcional).ToHashSet();
        Con = Hitos(consulta["con"]).Where(opcionales.Contains).ToHashSet();
        Cronograma =
        [
            .. Cronogramas.Sugerir(Reglas, _calendario, Inicio, Con)
                .Select(h => h.Tipo == Reglas.Inicio ? h : h with { Instante = Leer(consulta[h.Tipo.ToString()], h.Tipo.Nombre(), Inicio.AddYears(-1), Inicio.AddYears(5)) ?? h.Instante }),
        ];
        Fijos = Hitos(consulta["fija"]).Concat(Cronograma.Where(h => SeMovio(consulta, h)).Select(h => h.Tipo))
            .Where(f => f != Reglas.Inicio && Cronograma.Any(h => h.Tipo == f)).ToHashSet();
        Resultados = Cronogramas.Validar(Cronograma, Reglas, _calendario, Inicio);
        Propuesta = Cronogramas.Reacomodar(Cronograma, Reglas, _calendario, Fijos);
    }

    public Modalidad Modalidad { get; }

    public DateTimeOffset Inicio { get; }

    public ReglasDelProceso Reglas { get; }

    /// <summary>Los hitos opcionales que se quieren.</summary>
    public IReadOnlySet<TipoHito> Con { get; }

    public IReadOnlyList<Hito> Cronograma { get; }

    /// <summary>Los que la propuesta no mueve: los que la persona marcó y los que acaba de cambiar.</summary>
    public IReadOnlySet<TipoHito> Fijos { get; }

    public IReadOnlyList<ResultadoDeRegla> Resultados { get; }

    /// <summary>Las fechas que dejarían el cronograma dentro de sus reglas sin tocar las fijas.</summary>
    public IReadOnlyList<Hito> Propuesta { get; }

    public IReadOnlyList<string> Problemas => _problemas;

    public IReadOnlyList<TipoHito> Opcionales => [.. Reglas.Orden.Where(Reglas.EsOpcional)];

    public int Bloqueos => Resultados.Count(r => !r.Cumple && r.Severidad == Severidad.Bloquea);

    public int Avisos => Resultados.Count(r => !r.Cumple && r.Severidad == Severidad.Avisa);

    public IEnumerable<(TipoHito Tipo, DateTimeOffset De, DateTimeOffset A)> Cambios =>
        Cronograma.Join(Propuesta, h => h.Tipo, p => p.Tipo, (h, p) => (h.Tipo, h.Instante, p.Instante)).Where(c => c.Item2 != c.Item3);

    public bool PropuestaCumple => Cronogramas.Validar(Propuesta, Reglas, _calendario, Inicio).All(r => r.Cumple || r.Severidad == Severidad.Avisa);

    public LineaDelCronograma Linea => new(
        Reglas.Orden, Cronograma, Resultados,
        Reglas.LimiteDeAdendas > 0 && Cronograma.FirstOrDefault(h => h.Tipo == TipoHito.Cierre) is { } cierre ? Cronogramas.LimiteDeAdendas(cierre.Instante, Reglas, _calendario) : null,
        Reglas.LimiteDeAdendas);

    /// <summary>La misma página con esas fechas.</summary>
    public string Direccion(IReadOnlyList<Hito> cronograma, string? manejador = null)
    {
        var partes = new List<KeyValuePair<string, string?>> { new("modalidad", Modalidad.Codigo), new("inicio", Formato.ParaCampo(Inicio)) };
        if (manejador is not null)
        {
            partes.Add(new("handler", manejador));
        }

        partes.AddRange(Con.Order().Select(h => new KeyValuePair<string, string?>("con", h.ToString())));
        partes.AddRange(Fijos.Order().Select(h => new KeyValuePair<string, string?>("fija", h.ToString())));
        partes.AddRange(cronograma.Where(h => h.Tipo != Reglas.Inicio).Select(h => new KeyValuePair<string, string?>(h.Tipo.ToString(), Formato.ParaCampo(h.Instante))));
        return "/herramientas/cronograma" + QueryString.Create(partes);
    }

    private static IEnumerable<TipoHito> Hitos(IEnumerable<string?> textos) =>
        textos.Where(t => t is { Length: > 0 } && char.IsLetter(t[0]) && Enum.TryParse<TipoHito>(t, out _)).Select(t => Enum.Parse<TipoHito>(t!));

    // La página lleva al lado de cada fecha la que mostró: si llega otra, la cambió la persona.
    private static bool SeMovio(IQueryCollection consulta, Hito hito) =>
        consulta["de." + hito.Tipo].ToString() is { Length: > 0 } de && de != Formato.ParaCampo(hito.Instante);

    private DateTimeOffset? Leer(string? texto, string que, DateTimeOffset desde, DateTimeOffset hasta)
    {
        if (string.IsNullOrWhiteSpace(texto))
        {
            return null;
        }

        if (DateTime.TryParseExact(texto, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 2000 and < 2100
            && Formato.DeCampo(local) is { } instante && instante >= desde && instante < hasta)
        {
            return instante;
        }

        _problemas.Add($"«{que}» no es una fecha que se pueda usar: va la sugerida.");
        return null;
    }
}
