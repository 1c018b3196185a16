using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Invitaciones;

/// <summary>Un proveedor al que la entidad invita a ofertar. Se escoge antes de invitar; desde ese acto la lista no cambia.</summary>
public sealed class Invitado : Agregado
{
    public const int Maximo = 200;

    private Invitado()
    {
    }

    public Guid ProcesoId { get; private set; }

    public Guid ProveedorId { get; private set; }

    public Guid EscogidoPor { get; private set; }

    public DateTimeOffset En { get; private set; }

    /// <summary>Si en el proceso sólo ofertan los invitados.</summary>
    public static bool LosTiene(Modalidad modalidad) => modalidad.Tiene(ActoDeProceso.Invitar) && modalidad.Sobres.Count > 0;

    public static Invitado Escoger(Proceso proceso, Guid proveedorId, int yaEscogidos, Actor actor, DateTimeOffset ahora)
    {
        ExigirAntes(proceso, actor);
        ReglasDeInvitacion.Demasiados.Exigir(yaEscogidos < Maximo, Maximo);
        var invitado = new Invitado { ProcesoId = proceso.Id, ProveedorId = proveedorId, EscogidoPor = actor.UsuarioId, En = ahora };
        invitado.Anotar(new InvitadoEscogido(proceso.Id, proveedorId, actor, ahora));
        return invitado;
    }

    public void ExigirQuitable(Proceso proceso, Actor actor)
    {
        ReglasDeProceso.Ajeno.Exigir(proceso.Id == ProcesoId);
        ExigirAntes(proceso, actor);
    }

    private static void ExigirAntes(Proceso proceso, Actor actor)
    {
        ReglasDeProceso.Ajeno.Exigir(actor.CuentaId == proceso.EntidadId);
        ReglasDeInvitacion.SinInvitacion.Exigir(LosTiene(proceso.SuModalidad));
        ReglasDeInvitacion.YaInvito.Exigir(!proceso.YaSeHizo(ActoDeProceso.Invitar) && proceso.Estado is EstadoProceso.Borrador or EstadoProceso.Publicado);
    }
}

/// <summary>A quién se piensa invitar no se sabe hasta que se invita.</summary>
public sealed record InvitadoEscogido(Guid ProcesoId, Guid ProveedorId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se escogió a un proveedor para invitarlo.";
}

public static class ReglasDeInvitacion
{
    private const string Directa = "Ley 1150 de 2007, art. 2 núm. 4; Decreto 1082 de 2015, art. 2.2.1.2.1.4.1";

    public static readonly Regla SinInvitacion = new("INVITADOS_SIN_INVITACION", "En esta modalidad oferta cualquiera: no se invita.");
    public static readonly Regla YaInvito = new("INVITADOS_YA_INVITO", "La invitación ya se hizo o el proceso terminó: la lista de invitados no cambia.", Directa);
    public static readonly Regla Demasiados = new("INVITADOS_DEMASIADOS", "Caben hasta {0} invitados.");
    public static readonly Regla Desconocido = new("INVITADO_DESCONOCIDO", "Escoja al proveedor de la lista de los que están activos en la plataforma.");
    public static readonly Regla NoInvitado = new("OFERTA_SIN_INVITACION", "En este proceso sólo ofertan los invitados por la entidad.", Directa);
}
