using Secop.Domain.Comun;

namespace Secop.Domain.Planes;

// Enviar, aprobar, publicar y volver a abrir.
public sealed partial class PlanAnual
{
    /// <summary>Lo que falta para enviarlo: la misma verificación que hace <see cref="Enviar"/>.</summary>
    public IReadOnlyList<(ParteDelPlan Parte, string Frase)> Pendientes(int lineas)
    {
        var faltas = new List<(ParteDelPlan, string)>();
        if (Mision.Length == 0)
        {
            faltas.Add((ParteDelPlan.Informacion, "Complete la información general."));
        }

        if (lineas == 0)
        {
            faltas.Add((ParteDelPlan.Adquisiciones, "Agregue al menos una adquisición planeada."));
        }

        return faltas;
    }

    /// <summary>El plan como está ahora, con sus líneas en orden.</summary>
    public ContenidoDelPlan Contenido(IEnumerable<LineaDelPlan> lineas) => new()
    {
        Vigencia = Vigencia,
        Informacion = Informacion(),
        Lineas = [.. lineas.OrderBy(l => l.Numero).Select(l => new LineaPublicada(l.Id, l.Numero, l.Datos()))],
        Necesidades = [.. _necesidades],
    };

    /// <param name="publicado">La huella de la versión a la vista; nula si es la primera.</param>
    public void Enviar(IReadOnlyList<LineaDelPlan> lineas, string? publicado, Actor actor, DateTimeOffset ahora)
    {
        ExigirEditable(actor, ahora);
        var faltas = Pendientes(lineas.Count);
        ReglasDelPlan.Incompleto.Exigir(faltas.Count == 0, string.Join(" ", faltas.Select(f => f.Frase)));
        var huella = ContenidoDelPlan.Huella(Contenido(lineas).ComoJson());
        ReglasDelPlan.SinCambios.Exigir(huella != publicado);
        Estado = EstadoPlan.EnAprobacion;
        (EnviadoPor, EnviadoEn, MotivoDeDevolucion) = (actor.UsuarioId, ahora, null);
        Anotar(new PlanEnviado(Id, Vigencia, huella, actor, ahora));
    }

    /// <summary>Quien lo edita lo toma de vuelta: lo aprobado deja de estarlo.</summary>
    public void Retirar(Actor actor, DateTimeOffset ahora)
    {
        ExigirEnAprobacion(actor, ahora);
        VolverAEditar();
        Anotar(new PlanRetirado(Id, Vigencia, actor, ahora));
    }

    public void Devolver(string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEnAprobacion(actor, ahora);
        ExigirAprobador(actor);
        var limpio = Texto.Parrafos(motivo);
        ReglasDelPlan.DevolverMotivo.ExigirEn("Motivo", limpio.Length is >= 10 and <= 2000);
        VolverAEditar();
        MotivoDeDevolucion = limpio;
        Anotar(new PlanDevuelto(Id, Vigencia, actor, ahora));
    }

    public void Aprobar(IReadOnlyList<LineaDelPlan> lineas, Actor actor, DateTimeOffset ahora)
    {
        ExigirEnAprobacion(actor, ahora);
        ReglasDelPlan.YaAprobado.Exigir(AprobadoEn is null);
        ExigirAprobador(actor);
        HashAprobado = ContenidoDelPlan.Huella(Contenido(lineas).ComoJson());
        (AprobadoPor, AprobadoEn) = (actor.UsuarioId, ahora);
        Anotar(new PlanAprobado(Id, Vigencia, HashAprobado, actor, ahora));
    }

    /// <summary>Lo aprobado queda a la vista de cualquiera, como versión que ya no cambia.</summary>
    public VersionDelPlan Publicar(IReadOnlyList<LineaDelPlan> lineas, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor, ahora);
        ReglasDelPlan.SinAprobar.Exigir(Estado == EstadoPlan.EnAprobacion && AprobadoEn is not null);
        var contenido = Contenido(lineas);
        var version = new VersionDelPlan(Id, VersionPublicada + 1, contenido, contenido.ComoJson(), ahora);
        ReglasDelPlan.CambioAprobado.Exigir(version.Hash == HashAprobado);
        Estado = EstadoPlan.Publicado;
        VersionPublicada = version.Numero;
        PublicadoEn = ahora;
        Anotar(new PlanPublicado(Id, Vigencia, version.Numero, version.Hash, actor, ahora));
        return version;
    }

    /// <summary>Abre la versión siguiente; la publicada sigue a la vista.</summary>
    public void Modificar(Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor, ahora);
        ReglasDelPlan.NoPublicado.Exigir(Estado == EstadoPlan.Publicado);
        Estado = EstadoPlan.EnModificacion;
        (EnviadoPor, EnviadoEn, AprobadoPor, AprobadoEn, HashAprobado) = (null, null, null, null, null);
        Anotar(new ModificacionDelPlanIniciada(Id, Vigencia, actor, ahora));
    }

    private void ExigirEnAprobacion(Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor, ahora);
        ReglasDelPlan.NoEspera.Exigir(Estado == EstadoPlan.EnAprobacion);
    }

    private void ExigirAprobador(Actor actor)
    {
        ReglasDelPlan.ApruebaDesignado.Exigir(AprobadorId is not { } designado || designado == actor.UsuarioId);
        ReglasDelPlan.ApruebaOtro.Exigir(EnviadoPor != actor.UsuarioId);
    }

    private void VolverAEditar()
    {
        Estado = VersionPublicada == 0 ? EstadoPlan.Borrador : EstadoPlan.EnModificacion;
        (EnviadoPor, EnviadoEn, AprobadoPor, AprobadoEn, HashAprobado) = (null, null, null, null, null);
    }
}
