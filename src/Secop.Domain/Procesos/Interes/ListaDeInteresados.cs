using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Interes;

/// <summary>
/// Lo que se anuncia antes de que nadie manifieste interés: que puede haber sorteo, entre cuántos queda, el compromiso del
/// secreto de la plataforma y qué dato público lo completará.
/// </summary>
/// <param name="Detalle">Cuál dato exactamente: qué sorteo, de qué día, qué ronda.</param>
/// <param name="DatoDesde">Desde cuándo se conoce.</param>
/// <param name="Norma">La cita del máximo.</param>
public sealed record SorteoPrevisto(FuenteDelDato Fuente, string Detalle, DateTimeOffset DatoDesde, string Compromiso, int Maximo, string Norma, DateTimeOffset En);

/// <param name="Codigo">El de su página pública: con él se sortea.</param>
public sealed record Interesado(Guid ProveedorId, string Codigo, DateTimeOffset En);

/// <summary>El resultado, con todo lo que hace falta para repetirlo.</summary>
/// <param name="Barajada">Todos los códigos, como salieron, uno por línea.</param>
public sealed record ResultadoDelSorteo(string Secreto, string Dato, string Semilla, string Barajada, DateTimeOffset En)
{
    public IReadOnlyList<string> Orden => Barajada.Split('\n');
}

/// <summary>
/// La lista de interesados de un proceso y, si son más de la cuenta y se previó, su sorteo. En la menor cuantía son quienes
/// manifestaron interés; en el concurso con precalificación, quienes cumplen para precalificar.
/// </summary>
public sealed class ListaDeInteresados : Agregado
{
    private List<Interesado> _interesados = [];

    private ListaDeInteresados()
    {
    }

    public Guid ProcesoId { get; private set; }

    public SorteoPrevisto? Previsto { get; private set; }

    public DateTimeOffset? PublicadaEn { get; private set; }

    /// <summary>En orden alfabético de código, el de la huella.</summary>
    public IReadOnlyList<Interesado> Interesados => _interesados;

    public string? Huella { get; private set; }

    public bool HabraSorteo { get; private set; }

    public ResultadoDelSorteo? Resultado { get; private set; }

    /// <summary>Los códigos de quienes pueden ofertar; vacío mientras no se sabe.</summary>
    public IReadOnlyList<string> Escogidos =>
        Resultado is { } r ? [.. r.Orden.Take(Previsto!.Maximo)] : PublicadaEn is null || HabraSorteo ? [] : [.. _interesados.Select(i => i.Codigo)];

    public static ListaDeInteresados De(Proceso proceso) => new() { ProcesoId = proceso.Id };

    /// <summary>
    /// Lo prevé antes de la apertura o, si se precalifica, antes del aviso, que anuncia el máximo. Después sólo puede cambiar el
    /// dato, mientras no se conozca y siga corriendo el término. Si una adenda puso el sorteo después de la apertura, se prevé
    /// mientras la lista no se publique.
    /// </summary>
    /// <param name="compromiso">El del secreto que guarda la plataforma. No cambia.</param>
    /// <param name="porAdenda">Si el sorteo no estaba en el cronograma al ordenar la apertura y una adenda lo puso.</param>
    public void PreverSorteo(
        Proceso proceso, FuenteDelDato fuente, string detalle, DateTimeOffset datoDesde, string compromiso, int maximo, string norma, Actor actor, DateTimeOffset ahora, bool porAdenda = false)
    {
        ExigirPropio(proceso, actor);
        var esCambio = Previsto is not null && proceso.Estado != EstadoProceso.Borrador;
        if (esCambio)
        {
            ReglasDeInteres.ListaPublicada.Exigir(PublicadaEn is null);
            ReglasDeInteres.DatoYaConocido.Exigir(ahora < Previsto!.DatoDesde && ahora < FinDelTermino(proceso));
        }
        else if (proceso.SuModalidad.Precalifica)
        {
            ReglasDeInteres.SorteoTrasElAviso.Exigir(proceso.Estado == EstadoProceso.Borrador);
            ReglasDeInteres.MaximoDePrecalificados.ExigirEn("Maximo", maximo is >= 2 and <= 100);
        }
        else
        {
            ReglasDeInteres.SorteoTarde.Exigir(proceso.FaseEn(ahora) is FaseProceso.Borrador or FaseProceso.ObservacionesBorrador or FaseProceso.EsperaApertura
                || (porAdenda && PublicadaEn is null && proceso.FaseEn(ahora) is FaseProceso.ManifestacionInteres or FaseProceso.ListaInteresados));
        }

        detalle = Texto.EnUnaLinea(detalle);
        ReglasDeInteres.DatoDetalle.ExigirEn("Detalle", detalle.Length is >= 10 and <= 200);
        var (fin, hora) = (FinDelTermino(proceso), HoraDelSorteo(proceso));
        ReglasDeInteres.SorteoSinHito.Exigir(fin is not null && hora is not null);
        ReglasDeInteres.DatoAntes.ExigirEn("DatoDesde", datoDesde > fin);
        ReglasDeInteres.DatoPasado.ExigirEn("DatoDesde", datoDesde > ahora);
        ReglasDeInteres.DatoLejano.ExigirEn("DatoDesde", datoDesde <= hora);
        Previsto = esCambio
            ? Previsto! with { Fuente = fuente, Detalle = detalle, DatoDesde = datoDesde }
            : new SorteoPrevisto(fuente, detalle, datoDesde, Previsto?.Compromiso ?? compromiso, maximo, norma, ahora);
        Anotar(new SorteoDeInteresadosPrevisto(ProcesoId, fuente, Previsto.Compromiso, Previsto.Maximo, esCambio, actor, ahora));
    }

    /// <summary>Publica quiénes manifestaron interés. Si se previó sorteo y son más del máximo, lo habrá: no es una opción de última hora.</summary>
    public void Publicar(Proceso proceso, IEnumerable<Interesado> vigentes, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(proceso, actor);
        ReglasDeInteres.ListaPublicada.Exigir(PublicadaEn is null);
        Fijar(vigentes);
        HabraSorteo = Previsto is { } p && proceso.InstanteDe(TipoHito.Sorteo) is not null && _interesados.Count > p.Maximo;
        PublicadaEn = ahora;
        proceso.PublicarListaDeInteresados(_interesados.Count, HabraSorteo, Previsto?.Maximo ?? _interesados.Count, DatosDelActo.Vacio, actor, ahora);
        Anotar(new HuellaDeInteresadosFijada(ProcesoId, _interesados.Count, HabraSorteo, Huella!, actor, ahora));
    }

    public void Sortear(Proceso proceso, string secreto, string? dato, Actor actor, DateTimeOffset ahora)
    {
        Barajar(proceso, secreto, dato, actor, ahora);
        proceso.Sortear(Escogidos.Count, DatosDelActo.Vacio, actor, ahora);
    }

    /// <summary>En la audiencia: quiénes cumplen para precalificar, cuando son más que el máximo que anunció el aviso.</summary>
    public void PublicarPrecalificables(Proceso proceso, IEnumerable<Interesado> cumplen, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(proceso, actor);
        proceso.ExigirAudienciaDePrecalificacion(actor, ahora);
        ReglasDeInteres.ListaPublicada.Exigir(PublicadaEn is null);
        ReglasDeInteres.PrecalificarSinSorteo.Exigir(Previsto is not null);
        Fijar(cumplen);
        ReglasDeInteres.NoPasanDelMaximo.ExigirEn("Cumplen", _interesados.Count > Previsto!.Maximo, Previsto.Maximo);
        (HabraSorteo, PublicadaEn) = (true, ahora);
        Anotar(new PrecalificablesPublicados(ProcesoId, _interesados.Count, Previsto.Maximo, actor, ahora));
        Anotar(new HuellaDeInteresadosFijada(ProcesoId, _interesados.Count, true, Huella!, actor, ahora));
    }

    /// <summary>Sortea entre quienes cumplen y conforma con los escogidos la lista de precalificados.</summary>
    public void SortearPrecalificados(Proceso proceso, string secreto, string? dato, DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        Barajar(proceso, secreto, dato, actor, ahora);
        proceso.ConformarLista(Escogidos.Count, datos, actor, ahora, this);
    }

    /// <summary>Cuándo vence el término para manifestarse, y a qué hora se sortea; nulo si no está en el cronograma.</summary>
    public static DateTimeOffset? FinDelTermino(Proceso proceso) =>
        proceso.InstanteDe(proceso.SuModalidad.Precalifica ? TipoHito.FinManifestacionesPrecalificacion : TipoHito.FinManifestacion);

    public static DateTimeOffset? HoraDelSorteo(Proceso proceso) =>
        proceso.InstanteDe(proceso.SuModalidad.Precalifica ? TipoHito.AudienciaPrecalificacion : TipoHito.Sorteo);

    private void Fijar(IEnumerable<Interesado> interesados)
    {
        _interesados = [.. interesados.OrderBy(i => i.Codigo, StringComparer.Ordinal)];
        Huella = SorteoDeInteresados.HuellaDeLaLista(_interesados.Select(i => i.Codigo));
    }

    private void Barajar(Proceso proceso, string secreto, string? dato, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(proceso, actor);
        ReglasDeInteres.SorteoNoPrevisto.Exigir(HabraSorteo);
        ReglasDeInteres.SorteoRepetido.Exigir(Resultado is null);
        var previsto = Previsto!;
        ReglasDeInteres.SorteoAntes.Exigir(ahora >= previsto.DatoDesde, Momento.Escribir(previsto.DatoDesde));
        var limpio = DatoPublico.Normalizar(previsto.Fuente, dato);
        ReglasDeInteres.DatoInvalido.ExigirEn("Dato", limpio is not null, previsto.Fuente.Ejemplo());
        ReglasDeInteres.SecretoAjeno.Exigir(SorteoDeInteresados.Compromiso(secreto) == previsto.Compromiso);
        var semilla = SorteoDeInteresados.Semilla(proceso.Codigo, Huella!, secreto, limpio!);
        Resultado = new ResultadoDelSorteo(secreto, limpio!, semilla, string.Join('\n', SorteoDeInteresados.Barajar(semilla, _interesados.Select(i => i.Codigo))), ahora);
        Anotar(new SemillaDeSorteoRevelada(ProcesoId, Escogidos.Count, semilla, actor, ahora));
    }

    public bool EstaEscogido(Guid proveedorId) => _interesados.Find(i => i.ProveedorId == proveedorId) is { } i && Escogidos.Contains(i.Codigo);

    /// <summary>Por qué un proveedor no puede ofertar, o nulo si puede.</summary>
    public Regla? ImpedimentoDe(Guid proveedorId) =>
        PublicadaEn is null || !_interesados.Exists(i => i.ProveedorId == proveedorId) ? ReglasDeInteres.NoEstaEnLaLista
        : HabraSorteo && Resultado is null ? ReglasDeInteres.FaltaElSorteo
        : EstaEscogido(proveedorId) ? null
        : ReglasDeInteres.NoSalioEscogido;

    private void ExigirPropio(Proceso proceso, Actor actor) => ReglasDeProceso.Ajeno.Exigir(proceso.Id == ProcesoId && actor.CuentaId == proceso.EntidadId);
}
