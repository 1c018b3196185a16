using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

// El objeto por partes.
public sealed partial class Proceso
{
    private const int MaximoDeLotes = 200;
    private List<Lote> _lotes = [];

    /// <summary>Vacía si el proceso se adjudica entero.</summary>
    public IReadOnlyList<Lote> Lotes => _lotes;

    public bool TieneLotes => _lotes.Count > 0;

    public void AgregarLote(Lote lote, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Lotes, revision, actor, ahora);
        ReglasDeLotes.Demasiados.Exigir(_lotes.Count < MaximoDeLotes);
        ReglasDeLotes.Numero.ExigirEn("Numero", lote.Numero is >= 1 and <= 999);
        ReglasDeLotes.Repetido.ExigirEn("Numero", !_lotes.Exists(l => l.Numero == lote.Numero), lote.Numero);
        _lotes = [.. _lotes.Append(Revisado(lote)).OrderBy(l => l.Numero).Select(l => l with { })];
    }

    /// <summary>Todo menos su número.</summary>
    public void CambiarLote(Lote lote, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Lotes, revision, actor, ahora);
        ExigirLote(lote.Numero, "Numero");
        _lotes = [.. _lotes.Select(l => l.Numero == lote.Numero ? Revisado(lote) : l with { })];
    }

    public void QuitarLote(int numero, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Lotes, revision, actor, ahora);
        ExigirLote(numero, "Numero");
        var usos = new (int Cuantos, string Que)[]
        {
            (_listaPrecios.Count(i => i.Lote == numero), "líneas de precios"), (_cuestionario.Count(p => p.Lote == numero), "preguntas"),
            (_criterios.Count(c => c.Lote == numero), "criterios"), (DocumentosDeOferta.Lista.Count(d => d.Lote == numero), "documentos de la oferta"),
        }.Where(u => u.Cuantos > 0).Select(u => $"{u.Cuantos} {u.Que}").ToList();
        ReglasDeLotes.EnUso.Exigir(usos.Count == 0, numero, string.Join(", ", usos));
        _lotes = [.. _lotes.Where(l => l.Numero != numero).Select(l => l with { })];
    }

    private static Lote Revisado(Lote lote)
    {
        var (nombre, descripcion, unspsc) = (Texto.EnUnaLinea(lote.Nombre), Texto.Parrafos(lote.Descripcion), CodigoUnspsc.Normalizar(lote.Unspsc));
        ReglasDeLotes.Nombre.ExigirEn("Nombre", nombre.Length is >= 3 and <= 150);
        ReglasDeLotes.Descripcion.ExigirEn("Descripcion", descripcion.Length <= 500);
        Dinero.ExigirPositivo(lote.Valor, "Valor");
        if (unspsc.Length > 0)
        {
            CodigoUnspsc.Exigir(unspsc, "Unspsc");
        }

        return lote with { Nombre = nombre, Descripcion = descripcion, Unspsc = unspsc.Length > 0 ? unspsc : null };
    }

    private void ExigirLote(int? numero, string campo) =>
        ReglasDeLotes.Desconocido.ExigirEn(campo, numero is not { } n || _lotes.Exists(l => l.Numero == n), numero);

    private void PendientesDeLotes(Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        if (!TieneLotes)
        {
            return;
        }

        const SeccionPliego Aqui = SeccionPliego.Lotes;
        var suma = _lotes.Sum(l => l.Valor);
        falta(Aqui, _lotes.Count == 1, "Con un solo lote el proceso no se divide: quítelo o agregue otro.", Severidad.Avisa, null);
        falta(Aqui, suma != ValorEstimado, string.Format(Cultura, ReglasDeLotes.NoSuman.Frase, suma, ValorEstimado), Severidad.Bloquea, null);
        var sinLote = _listaPrecios.Count(i => i.Lote is null);
        falta(SeccionPliego.ListaPrecios, sinLote > 0, sinLote == 1 ? "Hay una línea sin lote: diga de cuál es." : $"Hay {sinLote} líneas sin lote: diga de cuál es cada una.", Severidad.Bloquea, null);
        foreach (var lote in _lotes)
        {
            var lineas = _listaPrecios.Where(i => i.Lote == lote.Numero).ToList();
            falta(SeccionPliego.ListaPrecios, lineas.Count == 0, $"El lote {lote.Numero} no tiene líneas en la lista de precios.", Severidad.Bloquea, null);
            var estimado = lineas.Sum(i => Dinero.Producto(i.Cantidad, i.PrecioUnitarioEstimado ?? 0));
            falta(
                SeccionPliego.ListaPrecios, estimado > lote.Valor, string.Format(Cultura, "Las líneas del lote {0} suman $ {1:#,0.##}, más que su valor.", lote.Numero, estimado),
                Severidad.Avisa, null);
        }
    }
}
