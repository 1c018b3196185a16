using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Cómo se escoge: la forma de evaluar y sus criterios.
public sealed partial class Proceso
{
    private List<Criterio> _criterios = [];

    /// <summary>Nula mientras vale la primera de la modalidad.</summary>
    public FormaDeEvaluar? FormaElegida { get; private set; }

    public FormaDeEvaluar FormaDeEvaluar => FormaElegida ?? (ReglasDeCriterios.FormasDe(Modalidad) is [var primera, ..] ? primera : FormaDeEvaluar.MenorPrecio);

    public IReadOnlyList<Criterio> Criterios => _criterios;

    public void ElegirFormaDeEvaluar(FormaDeEvaluar forma, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Evaluacion, revision, actor, ahora);
        FormaElegida = forma;
    }

    public Guid AgregarCriterio(Criterio datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Evaluacion, revision, actor, ahora);
        ReglasDeCriterios.Demasiados.Exigir(_criterios.Count < 100);
        var nuevo = Revisado(datos with { Id = Guid.NewGuid() });
        ExigirUnSoloPrecio([.. _criterios, nuevo]);
        PonerCriterios([.. _criterios, nuevo]);
        return nuevo.Id;
    }

    public void CambiarCriterio(Criterio datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Evaluacion, revision, actor, ahora);
        ReglasDeCriterios.Desconocido.Exigir(_criterios.Exists(c => c.Id == datos.Id));
        List<Criterio> quedan = [.. _criterios.Select(c => c.Id == datos.Id ? Revisado(datos) : c)];
        ExigirUnSoloPrecio(quedan);
        PonerCriterios(quedan);
    }

    public void QuitarCriterio(Guid id, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Evaluacion, revision, actor, ahora);
        ReglasDeCriterios.Desconocido.Exigir(_criterios.Exists(c => c.Id == id));
        PonerCriterios([.. _criterios.Where(c => c.Id != id)]);
    }

    /// <summary>Los puntos que suman los criterios de un lote, o los del proceso entero.</summary>
    public decimal PuntosDe(int? lote) => _criterios.Where(c => c.Lote is null || c.Lote == lote).Sum(c => c.Puntaje);

    private Criterio Revisado(Criterio datos)
    {
        var (nombre, detalle) = (Texto.EnUnaLinea(datos.Nombre), Texto.Parrafos(datos.Detalle));
        ReglasDeCriterios.Nombre.ExigirEn("Nombre", nombre.Length is >= 3 and <= 200);
        ReglasDeCriterios.Detalle.ExigirEn("Detalle", detalle.Length is >= 5 and <= 2000);
        ReglasDeCriterios.Sobre.ExigirEn("Sobre", datos.Sobre is >= 1 and <= 3);
        ExigirLote(datos.Lote, "Lote");
        if (datos.Clase() == ClaseDeCriterio.Habilitante)
        {
            ReglasDeCriterios.SinPuntaje.ExigirEn("Puntaje", datos.Puntaje == 0);
        }
        else
        {
            ReglasDeCriterios.Puntaje.ExigirEn("Puntaje", datos.Puntaje is > 0 and <= ReglasDeCriterios.Total && decimal.Round(datos.Puntaje, 2) == datos.Puntaje);
        }

        return datos with
        {
            Nombre = nombre,
            Detalle = detalle,
            Puntaje = Dinero.Canonico(datos.Puntaje),
            Metodo = datos.EsDePrecio() ? datos.Metodo ?? MetodoDePrecio.MenorValor : null,
        };
    }

    // La fórmula de la audiencia es una: dos criterios de precio que se aplican a lo mismo no se sabría cómo sumarlos.
    private void ExigirUnSoloPrecio(IReadOnlyList<Criterio> criterios)
    {
        foreach (var lote in TieneLotes ? _lotes.Select(l => (int?)l.Numero) : [null])
        {
            var precios = PreciosDe(criterios, lote);
            ReglasDeCriterios.UnSoloPrecio.ExigirEn("Factor", precios.Count <= 1, EnLista(precios), DelLote(lote), precios.Count);
        }
    }

    private static List<Criterio> PreciosDe(IReadOnlyList<Criterio> criterios, int? lote) => [.. criterios.Where(c => c.EsDePrecio() && (c.Lote is null || c.Lote == lote))];

    private static string EnLista(IReadOnlyList<Criterio> criterios) => string.Join(" y ", criterios.Select(c => $"«{c.Nombre}»"));

    private static string DelLote(int? lote) => lote is { } n ? $" en el lote {n}" : "";

    private void PonerCriterios(IEnumerable<Criterio> criterios) =>
        _criterios = [.. criterios.OrderBy(c => c.Clase()).ThenBy(c => c.Factor).Select((c, i) => c with { Orden = i + 1 })];

    private void PendientesDeEvaluacion(ReglasDelProceso reglas, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        const SeccionPliego Aqui = SeccionPliego.Evaluacion;
        var formas = ReglasDeCriterios.FormasDe(reglas.Modalidad);
        if (formas.Count == 0)
        {
            return;
        }

        falta(
            Aqui, !formas.Contains(FormaDeEvaluar), $"La modalidad no se evalúa por «{FormaDeEvaluar.Nombre()}»: elija {string.Join(" o ", formas.Select(f => $"«{f.Nombre()}»"))}.",
            Severidad.Bloquea, ReglasDeCriterios.SeleccionObjetiva);
        var pondera = FormaDeEvaluar is FormaDeEvaluar.Ponderacion or FormaDeEvaluar.SoloCalidad;
        falta(
            Aqui, !pondera && _criterios.Exists(c => c.Puntaje > 0), $"Con «{FormaDeEvaluar.Nombre()}» no hay puntajes: quite los criterios que los dan.",
            Severidad.Bloquea, ReglasDeCriterios.SeleccionObjetiva);
        if (!pondera)
        {
            return;
        }

        falta(
            Aqui, FormaDeEvaluar == FormaDeEvaluar.SoloCalidad && _criterios.Exists(c => c.EsDePrecio()), "En el concurso de méritos el precio no da puntaje.",
            Severidad.Bloquea, "Ley 1150 de 2007, art. 5 núm. 4");
        foreach (var lote in TieneLotes ? _lotes.Select(l => (int?)l.Numero) : [null])
        {
            var puntos = PuntosDe(lote);
            var precios = PreciosDe(_criterios, lote);
            falta(Aqui, precios.Count > 1, string.Format(Cultura, ReglasDeCriterios.UnSoloPrecio.Frase, EnLista(precios), DelLote(lote), precios.Count), Severidad.Bloquea, ReglasDeCriterios.SeleccionObjetiva);
            falta(
                Aqui, puntos != ReglasDeCriterios.Total,
                string.Format(Cultura, ReglasDeCriterios.NoSuman.Frase, puntos, DelLote(lote)), Severidad.Bloquea, ReglasDeCriterios.SeleccionObjetiva);
        }

        falta(
            Aqui, reglas.Sobres > 1 && _criterios.Exists(c => c.EsDePrecio() && c.Sobre != reglas.Sobres),
            $"El precio va en el sobre {reglas.Sobres}, que es el económico.", Severidad.Bloquea, reglas.Procedimiento);
        falta(Aqui, _criterios.Exists(c => c.Sobre > Math.Max(1, reglas.Sobres)), $"La modalidad lleva {EnSobres(reglas.Sobres)}: hay criterios en otro.", Severidad.Bloquea, null);
        foreach (var ley in reglas.Puntajes)
        {
            PendientesDeLey(ley, falta);
        }
    }

    // La industria nacional la manda una ley; las demás, un decreto que dice cuánto, no un pliego que lo escoge.
    private void PendientesDeLey(PuntajeDeLey ley, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        var suyos = _criterios.Where(c => c.Factor == ley.Factor).ToList();
        var opcional = ley.Factor == FactorDeCriterio.ComponenteNacional;
        falta(SeccionPliego.Evaluacion, suyos.Count == 0 && !opcional, $"No hay puntaje para «{ley.Factor.Nombre()}»: revise si el proceso debe llevarlo.", Severidad.Avisa, ley.Norma);
        var mal = suyos.Exists(c => c.Puntaje < ley.Minimo || c.Puntaje > ley.Maximo);
        var debe = ley.Minimo == ley.Maximo ? string.Format(Cultura, "{0:0.##}", ley.Minimo) : string.Format(Cultura, "de {0:0.##} a {1:0.##}", ley.Minimo, ley.Maximo);
        falta(
            SeccionPliego.Evaluacion, mal, string.Format(Cultura, "«{0}»: se encontró {1:0.##}, se espera {2} puntos.", ley.Factor.Nombre(), suyos.FirstOrDefault()?.Puntaje, debe),
            Severidad.Bloquea, ley.Norma);
    }
}
