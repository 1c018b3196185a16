using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

public enum EstadoDeAprobacion
{
    EnEspera,
    Aprobada,
    Devuelta,

    /// <summary>El pliego cambió después de pedirla o de darla.</summary>
    Anulada,

    /// <summary>El pliego aprobado ya se publicó: la próxima versión pide otra.</summary>
    Publicada,
}

/// <summary>La aprobación de la publicación, sobre el pliego exacto que resume su huella.</summary>
public sealed record AprobacionDePublicacion(
    EstadoDeAprobacion Estado, string Huella, Guid PedidaPor, DateTimeOffset PedidaEn, Guid? DecididaPor, DateTimeOffset? DecididaEn, string? Motivo);

public static class ReglasDeAprobacion
{
    public const string Planeacion = "Ley 80 de 1993, art. 26";

    public static readonly Regla Incompleto = new("APROBACION_INCOMPLETO", "Sólo se manda a aprobar lo que ya se podría publicar. Falta: {0}");
    public static readonly Regla NadaPorPublicar = new("APROBACION_NADA_POR_PUBLICAR", "A este proceso ya no le queda pliego por publicar: lo publicado se cambia con una adenda.");
    public static readonly Regla YaPedida = new("APROBACION_YA_PEDIDA", "La publicación ya espera aprobación.");
    public static readonly Regla NoEspera = new("APROBACION_NO_ESPERA", "La publicación no espera aprobación.");
    public static readonly Regla OtraPersona = new("APROBACION_OTRA_PERSONA", "Quien armó el pliego o pidió la aprobación no puede aprobarlo: lo hace otra persona.", Planeacion);
    public static readonly Regla Cambio = new("APROBACION_CAMBIO", "El pliego cambió después de abrir esta página: léalo de nuevo antes de decidir.");
    public static readonly Regla Motivo = new("APROBACION_MOTIVO", "Diga qué hay que corregir: de 10 a 2.000 caracteres.");
    public static readonly Regla Falta = new("APROBACION_FALTA", "La publicación no está aprobada: {0}.", Planeacion);

    public static string Nombre(this EstadoDeAprobacion estado) => estado switch
    {
        EstadoDeAprobacion.EnEspera => "Espera aprobación",
        EstadoDeAprobacion.Aprobada => "Aprobada",
        EstadoDeAprobacion.Devuelta => "Devuelta",
        EstadoDeAprobacion.Anulada => "Anulada por un cambio",
        EstadoDeAprobacion.Publicada => "Aprobada y publicada",
    };
}

// Un nivel de aprobación antes de cada publicación del pliego: la primera y la del proyecto, el definitivo o la invitación
// que la siguen. Un cambio posterior la anula. Los ajustes son lo preparado sobre lo ya publicado; nulos si no se preparó nada.
public sealed partial class Proceso
{
    private static readonly ActoDeProceso[] ActosQuePublicanDespues = [ActoDeProceso.PublicarProyecto, ActoDeProceso.OrdenarApertura, ActoDeProceso.Invitar];

    private List<Guid> _editores = [];

    /// <summary>Nula si nunca se ha pedido.</summary>
    public AprobacionDePublicacion? Aprobacion { get; private set; }

    /// <summary>Quienes han guardado alguna sección.</summary>
    public IReadOnlyList<Guid> Editores => _editores;

    /// <summary>El acto con que se publicará el pliego la próxima vez; nulo si ya no queda ninguno que no sea una adenda.</summary>
    public ActoDeProceso? PorPublicar => Estado switch
    {
        EstadoProceso.Borrador => ActoDeProceso.Publicar,
        EstadoProceso.Publicado => ActosQuePublicanDespues.Where(a => SuModalidad.Sobres.Count > 0 && SuModalidad.Tiene(a) && !YaSeHizo(a)).Select(a => (ActoDeProceso?)a).FirstOrDefault(),
        _ => null,
    };

    /// <summary>La del pliego como se publicaría.</summary>
    public string HuellaDelPliego(Adenda? ajustes = null) => ContenidoPliego.Huella(PropuestoEn(ajustes));

    public void PedirAprobacion(ReglasDelProceso reglas, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora, Adenda? ajustes = null)
    {
        ExigirPropio(actor);
        ReglasDeAprobacion.NadaPorPublicar.Exigir(PorPublicar is not null);
        ReglasDeAprobacion.YaPedida.Exigir(Aprobacion?.Estado is not (EstadoDeAprobacion.EnEspera or EstadoDeAprobacion.Aprobada));
        var huella = HuellaDelPliego(ajustes);
        var faltas = Estado == EstadoProceso.Borrador
            ? Pendientes(reglas, calendario, ahora).Where(p => p.Severidad == Severidad.Bloquea)
            : Bloqueos(ContenidoPliego.DeJson(PropuestoEn(ajustes)), PorPublicar!.Value, calendario, actor, ahora);
        var bloqueos = faltas.Select(p => p.Frase).ToList();
        ReglasDeAprobacion.Incompleto.Exigir(bloqueos.Count == 0, string.Join(" ", bloqueos));
        Aprobacion = new AprobacionDePublicacion(EstadoDeAprobacion.EnEspera, huella, actor.UsuarioId, ahora, null, null, null);
        Anotar(new AprobacionPedida(Id, huella, actor, ahora));
    }

    /// <param name="vista">La huella del pliego que leyó quien aprueba.</param>
    public void AprobarPublicacion(string vista, Actor actor, DateTimeOffset ahora, Adenda? ajustes = null)
    {
        var espera = ExigirEspera(actor);
        ReglasDeAprobacion.Cambio.Exigir(vista == espera.Huella && HuellaDelPliego(ajustes) == vista);
        Aprobacion = espera with { Estado = EstadoDeAprobacion.Aprobada, DecididaPor = actor.UsuarioId, DecididaEn = ahora };
        Anotar(new PublicacionAprobada(Id, espera.Huella, actor, ahora));
    }

    public void DevolverPublicacion(string motivo, Actor actor, DateTimeOffset ahora)
    {
        var espera = ExigirEspera(actor);
        motivo = Texto.Parrafos(motivo);
        ReglasDeAprobacion.Motivo.ExigirEn("Motivo", motivo.Length is >= 10 and <= 2000);
        Aprobacion = espera with { Estado = EstadoDeAprobacion.Devuelta, DecididaPor = actor.UsuarioId, DecididaEn = ahora, Motivo = motivo };
        Anotar(new PublicacionDevuelta(Id, espera.Huella, actor, ahora));
    }

    /// <summary>Si esa persona puede decidir: no armó el pliego ni pidió la aprobación.</summary>
    public bool PuedeAprobar(Guid usuarioId) => Aprobacion is { Estado: EstadoDeAprobacion.EnEspera } a && a.PedidaPor != usuarioId && !_editores.Contains(usuarioId);

    private AprobacionDePublicacion ExigirEspera(Actor actor)
    {
        ExigirPropio(actor);
        ReglasDeAprobacion.NadaPorPublicar.Exigir(PorPublicar is not null);
        ReglasDeAprobacion.NoEspera.Exigir(Aprobacion?.Estado == EstadoDeAprobacion.EnEspera);
        ReglasDeAprobacion.OtraPersona.Exigir(PuedeAprobar(actor.UsuarioId));
        return Aprobacion!;
    }

    /// <summary>Lo editado en los ajustes cuenta como lo editado en el borrador: quien lo hizo no aprueba, y lo aprobado se anula.</summary>
    public void AnotarAjuste(SeccionPliego seccion, Actor actor, DateTimeOffset ahora)
    {
        if (Estado == EstadoProceso.Publicado && PorPublicar is not null)
        {
            AnotarEditor(actor);
            AnularAprobacion(seccion, actor, ahora);
        }
    }

    internal void AnotarAjustesDescartados(Actor actor, DateTimeOffset ahora)
    {
        if (PorPublicar is not null)
        {
            AnularAprobacion(null, actor, ahora);
        }
    }

    // Si la entidad la exige, o si alguien la pidió: una aprobación empezada no se esquiva.
    private void ExigirAprobada(ReglasDelProceso reglas, Adenda? ajustes = null)
    {
        if (Aprobacion is null or { Estado: EstadoDeAprobacion.Publicada })
        {
            ReglasDeAprobacion.Falta.Exigir(!reglas.ExigeAprobacion, "nadie la ha pedido y su entidad la exige");
            return;
        }

        var vale = Aprobacion.Estado == EstadoDeAprobacion.Aprobada && Aprobacion.Huella == HuellaDelPliego(ajustes);
        ReglasDeAprobacion.Falta.Exigir(vale, Aprobacion.Estado switch
        {
            EstadoDeAprobacion.EnEspera => "alguien distinto de quien la armó debe decidir",
            EstadoDeAprobacion.Devuelta => "se devolvió para corregir",
            EstadoDeAprobacion.Aprobada or EstadoDeAprobacion.Anulada or EstadoDeAprobacion.Publicada => "el pliego cambió después y hay que pedirla de nuevo",
        });
        Aprobacion = Aprobacion with { Estado = EstadoDeAprobacion.Publicada };
    }

    private string PropuestoEn(Adenda? ajustes)
    {
        ReglasDeProceso.Ajeno.Exigir(ajustes is null || ajustes.ProcesoId == Id);
        return ajustes?.Propuesta ?? Contenido().ComoJson();
    }

    // El equipo no es pliego: cambiarlo no toca lo que se aprobó.
    private void AnotarEdicion(SeccionPliego seccion, Actor actor, DateTimeOffset ahora)
    {
        AnotarEditor(actor);
        if (Estado == EstadoProceso.Borrador)
        {
            AnularAprobacion(seccion, actor, ahora);
        }
    }

    private void AnotarEditor(Actor actor)
    {
        if (!_editores.Contains(actor.UsuarioId))
        {
            _editores = [.. _editores, actor.UsuarioId];
        }
    }

    private void AnularAprobacion(SeccionPliego? seccion, Actor actor, DateTimeOffset ahora)
    {
        if (seccion != SeccionPliego.Equipo && Aprobacion is { Estado: EstadoDeAprobacion.EnEspera or EstadoDeAprobacion.Aprobada } a)
        {
            Aprobacion = a with { Estado = EstadoDeAprobacion.Anulada };
            Anotar(new AprobacionAnulada(Id, a.Huella, seccion, actor, ahora));
        }
    }
}
