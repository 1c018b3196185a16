using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Aportes;

/// <summary>
/// Lo que un proveedor entrega sin que sea oferta ni vaya sellado: su manifestación para precalificar, un comentario al
/// informe de precalificación o la respuesta a una solicitud de información. La entidad lo lee al llegar.
/// </summary>
public sealed class Aporte : Agregado
{
    public const int MaximoDeArchivos = 10;

    private List<ArchivoAdjunto> _archivos = [];

    private Aporte()
    {
    }

    public Guid ProcesoId { get; private set; }

    public Guid ProveedorId { get; private set; }

    public Guid UsuarioId { get; private set; }

    public ActoDeProceso Acto { get; private set; }

    public string Texto { get; private set; } = "";

    public IReadOnlyList<ArchivoAdjunto> Archivos => _archivos;

    public DateTimeOffset En { get; private set; }

    /// <summary>Cuándo quedó en la lista de precalificados; nulo si no está en ella.</summary>
    public DateTimeOffset? PrecalificadoEn { get; private set; }

    public static bool Es(ActoDeProceso acto) =>
        acto is ActoDeProceso.ManifestarsePrecalificar or ActoDeProceso.ComentarPrecalificacion or ActoDeProceso.ResponderSolicitud;

    /// <param name="yaManifesto">Si la cuenta ya se manifestó para precalificar en este proceso.</param>
    public static Aporte Entregar(
        Proceso proceso, ActoDeProceso acto, bool suscrito, bool yaManifesto, string? texto, IReadOnlyList<ArchivoAdjunto> archivos, Actor actor, DateTimeOffset ahora)
    {
        proceso.ExigirDeFuera(acto, actor, ahora);
        ReglasDeProceso.SuscribirsePrimero.Exigir(suscrito);
        ReglasDeAporte.SinInforme.Exigir(acto != ActoDeProceso.ComentarPrecalificacion || proceso.YaSeHizo(ActoDeProceso.PublicarInformePrecalificacion));
        ReglasDeAporte.YaManifestado.Exigir(acto != ActoDeProceso.ManifestarsePrecalificar || !yaManifesto);
        var limpio = Comun.Texto.Parrafos(texto ?? "");
        ReglasDeAporte.SinTexto.ExigirEn("Texto", limpio.Length is >= 10 and <= 5000);
        ReglasDeAporte.SinDocumentos.ExigirEn("Archivos", acto != ActoDeProceso.ManifestarsePrecalificar || archivos.Count > 0);
        ReglasDeAporte.MuchosArchivos.ExigirEn("Archivos", archivos.Count <= MaximoDeArchivos);
        var aporte = new Aporte
        {
            ProcesoId = proceso.Id,
            ProveedorId = actor.CuentaId,
            UsuarioId = actor.UsuarioId,
            Acto = acto,
            Texto = limpio,
            _archivos = [.. archivos],
            En = ahora,
        };
        aporte.Anotar(new AporteEntregado(proceso.Id, aporte.Id, acto, actor, ahora));
        return aporte;
    }

    /// <summary>Queda en la lista de quienes podrán ofertar; la conforma el proceso en la audiencia.</summary>
    public void Precalificar(Proceso proceso, DateTimeOffset ahora)
    {
        ReglasDeAporte.NoSePrecalifica.Exigir(proceso.Id == ProcesoId && Acto == ActoDeProceso.ManifestarsePrecalificar && proceso.YaSeHizo(ActoDeProceso.ConformarLista));
        PrecalificadoEn = ahora;
    }
}
