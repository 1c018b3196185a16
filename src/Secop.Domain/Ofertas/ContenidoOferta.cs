using System.Globalization;
using System.Text.Json.Serialization;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Ofertas;

/// <summary>Un archivo de una oferta. Antes de abrir, <c>ArchivoId</c> es el de la pieza cifrada; después, el del almacén.</summary>
public sealed record ArchivoDeOferta(Guid ArchivoId, string Nombre, string Mime, long Tamano, string Sha256, Guid? PreguntaId);

public sealed record PendienteDeOferta(string Seccion, string Texto);

/// <summary>Lo que el proveedor ofrece. Antes de la apertura solo existe cifrado.</summary>
public sealed partial record ContenidoOferta(
    IReadOnlyDictionary<Guid, string> Respuestas, IReadOnlyDictionary<Guid, decimal> Precios, IReadOnlyList<ArchivoDeOferta> Archivos)
{
    public const string SeccionLotes = "lotes";
    public const string SeccionCuestionario = "cuestionario";
    public const string SeccionPrecios = "precios";
    public const string SeccionArchivos = "archivos";
    public const int LargoDeRespuesta = 4000;
    public const int MaximoDeArchivos = 200;
    private const decimal TotalMaximo = 999_999_999_999_999_999.99m;
    private static readonly CultureInfo Colombia = CultureInfo.GetCultureInfo("es-CO");

    public static ContenidoOferta Vacio { get; } = new(new Dictionary<Guid, string>(), new Dictionary<Guid, decimal>(), []);

    /// <summary>Los lotes a los que se presenta; vacía si el proceso no se divide.</summary>
    public IReadOnlyList<int> Lotes { get; init; } = [];

    /// <summary>Nulo si el pliego no lo pide o todavía no se escribe.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AiuOfrecido? Aiu { get; init; }

    /// <summary>Cada renglón se redondea al centavo, como lo leerá quien compare; el total es su suma.</summary>
    public decimal Total(PliegoDeOferta pliego) => Desglose(pliego).Total;

    /// <summary>Lo que ofrece por un lote, con su parte del AIU.</summary>
    public decimal TotalDelLote(PliegoDeOferta pliego, int lote) => De(pliego, pliego.Items.Where(i => i.Lote == lote)).Total;

    /// <summary>El costo directo y lo que se le suma. Con lotes, el AIU se calcula en cada uno, que se adjudica aparte.</summary>
    public DesgloseDePrecio Desglose(PliegoDeOferta pliego) => DesgloseDePrecio.Sumar(pliego.Lotes.Count == 0
        ? [De(pliego, pliego.Items)]
        : [.. pliego.ItemsDe(Lotes).GroupBy(i => i.Lote).Select(g => De(pliego, g))]);

    private DesgloseDePrecio De(PliegoDeOferta pliego, IEnumerable<ItemDelPliego> items) => DesgloseDePrecio.De(
        items.Sum(i => Precios.TryGetValue(i.Id, out var unitario) ? TotalDe(i, unitario) : 0), pliego.Opciones.Aiu, Aiu);

    /// <summary>Lo que ofrece por cada capítulo de la lista.</summary>
    public IReadOnlyList<SubtotalDeCapitulo> Subtotales(PliegoDeOferta pliego) => Capitulos.Subtotales(
        [.. pliego.ItemsDe(Lotes)], i => (i.Lote, i.Capitulo, Precios.TryGetValue(i.Id, out var unitario) ? TotalDe(i, unitario) : null));

    public static decimal TotalDe(ItemDelPliego item, decimal unitario)
    {
        // Antes de multiplicar: ningún renglón legítimo se acerca a lo que cabe en un decimal.
        ReglasDeOferta.TotalExcesivo.Exigir(item.Cantidad == 0 || unitario <= TotalMaximo / Math.Max(item.Cantidad, 1));
        return decimal.Round(unitario * item.Cantidad, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>Lo que falta para poder presentar: la misma verificación que hace el acto.</summary>
    public IReadOnlyList<PendienteDeOferta> Pendientes(PliegoDeOferta pliego)
    {
        var faltan = new List<PendienteDeOferta>();
        if (pliego.Lotes.Count > 0 && Lotes.Count == 0)
        {
            faltan.Add(new(SeccionLotes, "decir a qué lotes se presenta"));
        }

        foreach (var pregunta in pliego.PreguntasDe(Lotes).Where(p => p.Obligatoria && p.SeResponde).OrderBy(p => p.Orden))
        {
            if (pregunta.Tipo == TipoDeRespuesta.Anexo)
            {
                if (!Archivos.Any(a => a.PreguntaId == pregunta.Id))
                {
                    faltan.Add(new(SeccionArchivos, pregunta.EsDocumento ? pregunta.ComoSeNombra : $"el archivo de {pregunta.ComoSeNombra}"));
                }
            }
            else if (!Respuestas.TryGetValue(pregunta.Id, out var respuesta) || respuesta.Length == 0)
            {
                faltan.Add(new(SeccionCuestionario, $"la respuesta de {pregunta.ComoSeNombra}"));
            }
        }

        // Una adenda puede haber cambiado lo que se admite después de que se respondió.
        foreach (var pregunta in pliego.PreguntasDe(Lotes).Where(p => p.SeResponde && Respuestas.TryGetValue(p.Id, out var r) && !RespuestasDeOferta.Vale(p, r)).OrderBy(p => p.Orden))
        {
            faltan.Add(new(SeccionCuestionario, $"corregir la respuesta de la pregunta {pregunta.Orden}, que ya no cumple lo que pide"));
        }

        var sinPrecio = pliego.ItemsDe(Lotes).Where(i => !Precios.ContainsKey(i.Id)).OrderBy(i => i.Orden).ToList();
        if (sinPrecio.Count > 0)
        {
            faltan.Add(new(SeccionPrecios, sinPrecio.Count == 1
                ? $"el precio del ítem {sinPrecio[0].Orden}"
                : string.Create(Colombia, $"el precio de {sinPrecio.Count} ítems, el primero el {sinPrecio[0].Orden}")));
        }

        foreach (var item in pliego.ItemsDe(Lotes).Where(i => Precios.TryGetValue(i.Id, out var p) && i.Tope is { } tope && p > tope))
        {
            faltan.Add(new(SeccionPrecios, $"bajar el precio del ítem {item.Orden}, que supera el tope"));
        }

        faltan.AddRange(PendientesDeOpciones(pliego));
        return faltan;
    }

    /// <summary>Lo que no impide presentar pero conviene leer antes.</summary>
    public IReadOnlyList<string> Advertencias(PliegoDeOferta pliego)
    {
        var avisos = new List<string>();
        foreach (var lote in pliego.Lotes.Where(l => Lotes.Contains(l.Numero) && TotalDelLote(pliego, l.Numero) > l.Valor))
        {
            avisos.Add($"Lo que ofrece por el lote {lote.Numero} supera su valor estimado: la entidad puede rechazarlo por eso.");
        }

        if (Total(pliego) > pliego.PresupuestoOficial)
        {
            avisos.Add("El total de su oferta supera el presupuesto oficial del proceso: la entidad puede rechazarla por eso.");
        }

        if (pliego.Opciones.Aiu is not null && Aiu is { Suma: 0 })
        {
            avisos.Add("No pide nada por administración, imprevistos ni utilidad: los tres porcentajes son cero.");
        }

        if (pliego.SobreEconomico is { } economico && Archivos.Any(a => a.PreguntaId is null))
        {
            avisos.Add($"Los archivos que no responden a una pregunta van en el sobre 1, que se abre antes que el {economico}: compruebe que ninguno deja ver su precio.");
        }

        foreach (var pregunta in pliego.PreguntasDe(Lotes).Where(p => !p.Obligatoria && p.Tipo == TipoDeRespuesta.Anexo && !Archivos.Any(a => a.PreguntaId == p.Id)))
        {
            avisos.Add(pregunta.EsDocumento ? $"No adjuntó {pregunta.ComoSeNombra}." : $"No adjuntó archivo a {pregunta.ComoSeNombra}.");
        }

        return avisos;
    }

    /// <summary>Solo lo que el pliego vigente pregunta: lo que una adenda quitó no viaja en la oferta. Lo de otros lotes se queda en el borrador.</summary>
    public ContenidoOferta SoloDelPliego(PliegoDeOferta pliego)
    {
        return Solo(pliego.Preguntas, pliego.Items) with
        {
            Aiu = pliego.Opciones.Aiu is null ? null : Aiu,
            Lotes = [.. Lotes.Where(n => pliego.Lotes.Any(l => l.Numero == n)).Distinct().Order()],
        };
    }

    /// <summary>Lo que se sella: del pliego vigente, y sólo de los lotes a los que se presenta.</summary>
    public ContenidoOferta ParaPresentar(PliegoDeOferta pliego)
    {
        var vigente = SoloDelPliego(pliego);
        return vigente.Solo(pliego.PreguntasDe(vigente.Lotes), pliego.ItemsDe(vigente.Lotes));
    }

    /// <summary>Lo de cada sobre: los precios, el AIU y lo que responde a preguntas del sobre económico, van en él; lo demás, en el primero.</summary>
    public (ContenidoOferta Primero, ContenidoOferta? Economico) PorSobres(PliegoDeOferta pliego)
    {
        if (pliego.SobreEconomico is not { } numero)
        {
            return (this, null);
        }

        var suyas = pliego.Preguntas.Where(p => p.Sobre == numero).Select(p => p.Id).ToHashSet();
        bool EsSuyo(ArchivoDeOferta archivo) => archivo.PreguntaId is { } pregunta && suyas.Contains(pregunta);
        return (
            this with
            {
                Respuestas = Respuestas.Where(r => !suyas.Contains(r.Key)).ToDictionary(),
                Precios = new Dictionary<Guid, decimal>(),
                Aiu = null,
                Archivos = [.. Archivos.Where(a => !EsSuyo(a))],
            },
            this with { Respuestas = Respuestas.Where(r => suyas.Contains(r.Key)).ToDictionary(), Archivos = [.. Archivos.Where(EsSuyo)] });
    }

    /// <summary>Con lo que decía el sobre económico.</summary>
    public ContenidoOferta ConEconomico(ContenidoOferta economico) => this with
    {
        Respuestas = Respuestas.Concat(economico.Respuestas).ToDictionary(),
        Precios = economico.Precios,
        Aiu = economico.Aiu,
        Archivos = [.. Archivos, .. economico.Archivos],
    };

    private ContenidoOferta Solo(IEnumerable<PreguntaDelPliego> suyas, IEnumerable<ItemDelPliego> suyos)
    {
        var preguntas = suyas.Select(p => p.Id).ToHashSet();
        var items = suyos.Select(i => i.Id).ToHashSet();
        return this with
        {
            Respuestas = Respuestas.Where(r => preguntas.Contains(r.Key)).ToDictionary(),
            Precios = Precios.Where(p => items.Contains(p.Key)).ToDictionary(),
            Archivos = [.. Archivos.Select(a => a.PreguntaId is { } p && !preguntas.Contains(p) ? a with { PreguntaId = null } : a)],
        };
    }

    /// <summary>Cambia los lotes; lo respondido y cotizado en otros se conserva por si vuelve a escogerlos.</summary>
    public ContenidoOferta ConLotes(PliegoDeOferta pliego, IReadOnlyList<int> lotes)
    {
        ReglasDeOferta.LoteAjeno.ExigirEn("Lotes", lotes.All(n => pliego.Lotes.Any(l => l.Numero == n)));
        ReglasDeOferta.SinLotes.ExigirEn("Lotes", lotes.Count > 0);
        return this with { Lotes = [.. lotes.Distinct().Order()] };
    }

    public ContenidoOferta ConRespuestas(PliegoDeOferta pliego, IReadOnlyDictionary<Guid, string> nuevas)
    {
        var quedan = new Dictionary<Guid, string>(Respuestas);
        foreach (var (id, texto) in nuevas)
        {
            var pregunta = pliego.Preguntas.FirstOrDefault(p => p.Id == id);
            ReglasDeOferta.PreguntaAjena.Exigir(pregunta is not null && pregunta.Tipo != TipoDeRespuesta.Anexo && pregunta.SeResponde);
            var limpia = RespuestasDeOferta.Limpia(pregunta!, texto.Trim());
            if (limpia.Length == 0)
            {
                quedan.Remove(id);
            }
            else
            {
                quedan[id] = limpia;
            }
        }

        return this with { Respuestas = quedan };
    }

    /// <summary>Un precio nulo lo borra. El campo del error es <c>p-{item}</c>.</summary>
    public ContenidoOferta ConPrecios(PliegoDeOferta pliego, IReadOnlyDictionary<Guid, string> escritos)
    {
        var quedan = new Dictionary<Guid, decimal>(Precios);
        var items = pliego.Items.ToDictionary(i => i.Id);
        foreach (var (id, texto) in escritos)
        {
            ReglasDeOferta.ItemAjeno.Exigir(items.ContainsKey(id));
            var item = items[id];
            var campo = CampoDePrecio(id);
            if (string.IsNullOrWhiteSpace(texto))
            {
                quedan.Remove(id);
                continue;
            }

            ReglasDeOferta.PrecioInvalido.ExigirEn(campo, IntentarPrecio(texto, out var precio), item.Orden);
            ReglasDeOferta.PrecioConDecimales.ExigirEn(campo, pliego.Opciones.Admiten(precio), item.Orden, pliego.Opciones.EnDecimales);
            ReglasDeOferta.PrecioSobreElTope.ExigirEn(campo, item.Tope is not { } tope || precio <= tope, item.Orden);
            _ = TotalDe(item, precio);
            quedan[id] = precio;
        }

        var nuevo = this with { Precios = quedan };
        ReglasDeOferta.TotalExcesivo.Exigir(nuevo.Total(pliego) <= TotalMaximo);
        return nuevo;
    }

    public static string CampoDePrecio(Guid item) => $"p-{item:N}";

    public static string CampoDeRespuesta(Guid pregunta) => $"r-{pregunta:N}";

    /// <summary>«1.234.567,89», «1234567,89» o «1234567.89»: como escribe la gente y como pega una hoja de cálculo.</summary>
    public static bool IntentarPrecio(string texto, out decimal precio)
    {
        var limpio = texto.Trim().TrimStart('$').Replace(" ", "", StringComparison.Ordinal);
        var puntos = limpio.Count(c => c == '.');
        if (!limpio.Contains(',', StringComparison.Ordinal) && puntos == 1 && limpio.Length - limpio.IndexOf('.', StringComparison.Ordinal) - 1 is 1 or 2)
        {
            limpio = limpio.Replace('.', ',');
        }

        return decimal.TryParse(limpio, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, Colombia, out precio)
            && GruposBien(limpio) && precio > 0 && precio <= TotalMaximo && decimal.Round(precio, 2) == precio;
    }

    // .NET acepta «1.2.3» como miles: aquí, grupos de tres o nada.
    private static bool GruposBien(string texto)
    {
        var grupos = texto.Split(',')[0].Split('.');
        return grupos.Length == 1 || (grupos[0].Length is >= 1 and <= 3 && grupos.Skip(1).All(g => g.Length == 3));
    }
}
