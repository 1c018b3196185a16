using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

// Las preguntas, en el orden en que se leen.
public sealed partial class Proceso
{
    public Guid AgregarPregunta(DatosDePregunta datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Cuestionario, revision, actor, ahora);
        ReglasDeCuestionario.Demasiadas.Exigir(_cuestionario.Count < 200);
        ExigirLote(datos.Lote, "Lote");
        var nueva = ReglasDeCuestionario.Revisada(datos, Guid.NewGuid(), _cuestionario.Count + 1);
        PonerCuestionario([.. _cuestionario, nueva]);
        return nueva.Id;
    }

    public void CambiarPregunta(Guid id, DatosDePregunta datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Cuestionario, revision, actor, ahora);
        ReglasDeCuestionario.Desconocida.Exigir(_cuestionario.Exists(p => p.Id == id));
        ExigirLote(datos.Lote, "Lote");
        PonerCuestionario([.. _cuestionario.Select(p => p.Id == id ? ReglasDeCuestionario.Revisada(datos, id, p.Orden) : p)]);
    }

    public void QuitarPregunta(Guid id, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Cuestionario, revision, actor, ahora);
        ReglasDeCuestionario.Desconocida.Exigir(_cuestionario.Exists(p => p.Id == id));
        PonerCuestionario([.. _cuestionario.Where(p => p.Id != id)]);
    }

    /// <summary>Un puesto hacia arriba entre las de su sección; la primera se queda donde está.</summary>
    public void SubirPregunta(Guid id, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Cuestionario, revision, actor, ahora);
        var lista = _cuestionario.ToList();
        var puesto = lista.FindIndex(p => p.Id == id);
        ReglasDeCuestionario.Desconocida.Exigir(puesto >= 0);
        var anterior = lista.FindLastIndex(Math.Max(0, puesto - 1), puesto, p => p.Sobre == lista[puesto].Sobre && p.Seccion == lista[puesto].Seccion);
        if (anterior >= 0)
        {
            (lista[anterior], lista[puesto]) = (lista[puesto], lista[anterior]);
        }

        PonerCuestionario(lista);
    }

    public void RenombrarSeccion(int sobre, string? anterior, string nombre, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Cuestionario, revision, actor, ahora);
        ReglasDeCuestionario.SeccionDesconocida.Exigir(_cuestionario.Exists(p => p.Sobre == sobre && p.Seccion == anterior));
        nombre = Texto.EnUnaLinea(nombre);
        ReglasDeCuestionario.Seccion.ExigirEn("Nombre", nombre.Length <= 120);
        PonerCuestionario([.. _cuestionario.Select(p => p.Sobre == sobre && p.Seccion == anterior ? p with { Seccion = nombre.Length == 0 ? null : nombre } : p)]);
    }

    // Por sobre, y dentro de él las secciones en el orden en que aparecieron.
    private void PonerCuestionario(List<Pregunta> preguntas)
    {
        var secciones = preguntas.Select(p => (p.Sobre, p.Seccion)).Distinct().ToList();
        _cuestionario = [.. preguntas.OrderBy(p => p.Sobre).ThenBy(p => secciones.IndexOf((p.Sobre, p.Seccion))).Select((p, i) => p with { Orden = i + 1 })];
    }

    private void PendientesDelCuestionario(int sobres, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        const SeccionPliego Aqui = SeccionPliego.Cuestionario;
        falta(Aqui, _cuestionario.TrueForAll(p => p.Tipo == TipoPregunta.Informativo), "No hay preguntas: las ofertas sólo llevarán la lista de precios.", Severidad.Avisa, null);
        var fuera = _cuestionario.Where(p => p.Sobre > Math.Max(1, sobres)).Select(p => p.Orden).ToList();
        falta(Aqui, fuera.Count > 0, $"La modalidad lleva {EnSobres(sobres)}: mueva la pregunta {string.Join(", ", fuera)}.", Severidad.Bloquea, null);
    }
}
