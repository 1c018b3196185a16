using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

public enum EstadoAdenda
{
    EnPreparacion,
    Expedida,
    Descartada,

    /// <summary>No fue una adenda: preparó el pliego definitivo, el proyecto o la invitación que un acto publicó.</summary>
    Incorporada,
}

/// <summary>
/// El cambio de un pliego publicado. Se prepara sobre una copia del pliego, con las mismas reglas de edición, y al
/// expedirla la copia pasa a ser la versión siguiente.
/// </summary>
public sealed class Adenda : Agregado
{
    private List<int> _revisiones = [];

    private Adenda()
    {
    }

    public Guid ProcesoId { get; private set; }

    public EstadoAdenda Estado { get; private set; }

    /// <summary>Consecutivo dentro del proceso; cero mientras se prepara.</summary>
    public int Numero { get; private set; }

    public string Motivo { get; private set; } = "";

    /// <summary>La versión del pliego sobre la que se preparó.</summary>
    public int VersionBase { get; private set; }

    /// <summary>El pliego propuesto.</summary>
    public string Propuesta { get; private set; } = "";

    public DateTimeOffset IniciadaEn { get; private set; }

    public DateTimeOffset? ExpedidaEn { get; private set; }

    public static Adenda Iniciar(Proceso proceso, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(actor.CuentaId == proceso.EntidadId);
        ReglasDeProceso.NoPublicado.Exigir(proceso.Estado == EstadoProceso.Publicado);
        var adenda = new Adenda
        {
            ProcesoId = proceso.Id,
            VersionBase = proceso.VersionPliego,
            Propuesta = proceso.Contenido().ComoJson(),
            IniciadaEn = ahora,
            _revisiones = [.. Enum.GetValues<SeccionPliego>().Select(proceso.RevisionDe)],
        };
        adenda.Anotar(new AdendaIniciada(proceso.Id, adenda.Id, actor, ahora));
        return adenda;
    }

    /// <summary>La copia que se edita con los mismos actos del borrador; lo editado vuelve con <see cref="Proponer"/>.</summary>
    public Proceso Pliego(Proceso proceso)
    {
        ExigirAbierta();
        return proceso.Copia(ContenidoPliego.DeJson(Propuesta), _revisiones);
    }

    public void Proponer(Proceso copia, Actor actor, DateTimeOffset ahora)
    {
        ExigirAbierta();
        ReglasDeProceso.Ajeno.Exigir(copia.Id == ProcesoId && actor.CuentaId == copia.EntidadId);
        Propuesta = copia.Contenido().ComoJson();
        foreach (var seccion in Enum.GetValues<SeccionPliego>().Where(s => copia.RevisionDe(s) != _revisiones[(int)s]))
        {
            Anotar(new AdendaEditada(ProcesoId, Id, seccion, actor, ahora));
        }

        _revisiones = [.. Enum.GetValues<SeccionPliego>().Select(copia.RevisionDe)];
    }

    public void Descartar(Proceso proceso, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(proceso.Id == ProcesoId && actor.CuentaId == proceso.EntidadId);
        ExigirAbierta();
        Estado = EstadoAdenda.Descartada;
        proceso.AnotarAjustesDescartados(actor, ahora);
        Anotar(new AdendaDescartada(ProcesoId, Id, actor, ahora));
    }

    internal void Expedir(int numero, string motivo, DateTimeOffset ahora)
    {
        Estado = EstadoAdenda.Expedida;
        Numero = numero;
        Motivo = motivo;
        ExpedidaEn = ahora;
    }

    internal void Incorporar(DateTimeOffset ahora)
    {
        Estado = EstadoAdenda.Incorporada;
        ExpedidaEn = ahora;
    }

    internal void ExigirAbierta() => ReglasDeProceso.AdendaCerrada.Exigir(Estado == EstadoAdenda.EnPreparacion);
}
