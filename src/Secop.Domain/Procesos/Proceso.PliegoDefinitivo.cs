using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Los actos que publican otra versión del pliego sin ser adendas: el proyecto, el pliego definitivo y la invitación.
public sealed partial class Proceso
{
    /// <summary>
    /// Ordena la apertura: el proyecto pasa a ser el pliego definitivo, con lo que se le ajustó por las observaciones, y
    /// dice si el proceso se limita a Mipyme.
    /// </summary>
    /// <param name="ajustes">Lo preparado como una adenda sobre el proyecto; nulo si el proyecto queda como estaba.</param>
    public VersionPliego OrdenarApertura(
        DecisionMipyme? mipyme, int observacionesSinResponder, Adenda? ajustes, DatosDelActo datos, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.OrdenarApertura;
        var permitido = ExigirActo(Acto, actor, ahora);
        ReglasDeActo.SinResponder.Exigir(observacionesSinResponder == 0, Acto.Nombre(), observacionesSinResponder);
        LimitacionMipyme? limitacion = null;
        if (SuModalidad.Tiene(ActoDeProceso.SolicitarMipyme))
        {
            ReglasDeActo.FaltaLimitacion.ExigirEn("Alcance", mipyme is not null);
            limitacion = Decidir(mipyme!, ahora);
        }

        var version = PublicarVersion(permitido, TipoHito.ActoApertura, ajustes, datos, calendario, actor, ahora);
        Limitacion = limitacion;
        Anotar(new AperturaOrdenada(Id, VersionPliego, version.Hash, Limitacion?.Alcance ?? AlcanceMipyme.Abierto, actor, ahora));
        return version;
    }

    /// <summary>Tras la precalificación, publica el proyecto de pliego.</summary>
    public VersionPliego PublicarProyecto(Adenda? ajustes, DatosDelActo datos, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.PublicarProyecto;
        var permitido = ExigirActo(Acto, actor, ahora);
        var version = PublicarVersion(permitido, TipoHito.PublicacionProyecto, ajustes, datos, calendario, actor, ahora);
        Anotar(new ProyectoPublicado(Id, VersionPliego, version.Hash, actor, ahora));
        return version;
    }

    /// <summary>Invita a ofertar en una contratación directa, o avisa de una solicitud de información, que no cambia de versión.</summary>
    /// <param name="sinActo">Por qué la causa no pide acto de justificación, si no lo hay.</param>
    public VersionPliego? Invitar(int invitados, string? sinActo, Adenda? ajustes, DatosDelActo datos, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.Invitar;
        var permitido = ExigirActo(Acto, actor, ahora);
        ReglasDeActo.SinInvitados.ExigirEn("Invitados", invitados > 0);
        var motivo = ExigirJustificada(sinActo);
        VersionPliego? version = null;
        if (SuModalidad.Sobres.Count > 0)
        {
            version = PublicarVersion(permitido, TipoHito.Invitacion, ajustes, datos, calendario, actor, ahora, motivo);
        }
        else
        {
            ExigirDocumentos(permitido, datos, []);
            Cumplir(permitido, datos, actor, ahora, motivo);
        }

        Anotar(new InvitacionHecha(Id, invitados, actor, ahora));
        return version;
    }

    // La hora del acto reemplaza a la prevista: los términos que siguen se cuentan desde él.
    private VersionPliego PublicarVersion(
        ActoPermitido permitido, TipoHito hito, Adenda? ajustes, DatosDelActo datos, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora, string? motivo = null)
    {
        ajustes?.ExigirAbierta();
        ReglasDeProceso.AdendaVieja.Exigir(ajustes is null || ajustes.VersionBase == VersionPliego);
        var nuevo = ContenidoPliego.DeJson(PropuestoEn(ajustes));

        // La invitación de una directa puede decir desde qué hora se oferta; los demás actos valen desde que se hacen.
        if (nuevo.Cronograma.Any(h => h.Tipo == hito) && !(hito == TipoHito.Invitacion && nuevo.Cronograma.Any(h => h.Tipo == hito && h.Instante > ahora)))
        {
            nuevo = nuevo with { Cronograma = [.. nuevo.Cronograma.Select(h => h.Tipo == hito ? h with { Instante = ahora } : h)] };
        }

        ExigirDocumentos(permitido, datos, nuevo.Documentos.Select(d => d.Tipo));
        var bloqueos = Bloqueos(nuevo, permitido.Acto, calendario, actor, ahora).Select(p => p.Frase).ToList();
        ReglasDeActo.PliegoIncompleto.Exigir(bloqueos.Count == 0, string.Join(" ", bloqueos));
        ExigirAprobada(Reglas!, ajustes);

        VersionPliego++;
        VersionDeLaOferta = VersionPliego;
        Aplicar(nuevo);
        Cumplir(permitido, datos, actor, ahora, motivo, alPliego: true);
        ajustes?.Incorporar(ahora);
        return new VersionPliego(Id, VersionPliego, Contenido().ComoJson(), ajustes?.Id, ahora);
    }

    // Lo que impediría publicar con ese acto el pliego propuesto.
    private IEnumerable<Pendiente> Bloqueos(ContenidoPliego nuevo, ActoDeProceso acto, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        var revisado = Copia(nuevo, _revisiones);
        revisado._actos.Add(new ActoCumplido(acto, ahora, actor.UsuarioId));
        return revisado.Pendientes(Reglas!, calendario, PublicadoEn!.Value).Where(p => p.Severidad == Severidad.Bloquea && p.Seccion != SeccionPliego.Equipo);
    }
}
