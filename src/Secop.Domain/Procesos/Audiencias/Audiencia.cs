using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Audiencias;

/// <summary>Cuándo, dónde y qué se trata.</summary>
public sealed record DatosDeAudiencia(DateTimeOffset Hora, string? Lugar, string? Enlace, string OrdenDelDia);

/// <summary>
/// Alguien que asistió. El nombre de la persona no sale del expediente interno: en público se lee la cuenta por la que
/// asistió o, si vino por su cuenta, sólo su calidad.
/// </summary>
public sealed record Asistente(Guid Id, Guid? CuentaId, Guid? UsuarioId, string Nombre, CalidadDeAsistente Calidad, bool SeRegistroSolo, DateTimeOffset En);

/// <summary>Un renglón del acta en vivo, con su hora.</summary>
public sealed record Anotacion(string Texto, Guid UsuarioId, DateTimeOffset En);

/// <summary>Una audiencia pública del proceso, de su convocatoria al acta.</summary>
public sealed class Audiencia : Agregado
{
    public const int MaximoDeAsistentes = 1000;
    public const int MaximoDeAnotaciones = 500;

    /// <summary>Cuánto antes de la hora se abre el registro de asistencia.</summary>
    public static readonly TimeSpan AntesDeLaHora = TimeSpan.FromHours(1);

    private List<Asistente> _asistentes = [];
    private List<Anotacion> _anotaciones = [];

    private Audiencia()
    {
    }

    public Guid ProcesoId { get; private set; }

    public ClaseDeAudiencia Clase { get; private set; }

    public EstadoAudiencia Estado { get; private set; }

    public DateTimeOffset Hora { get; private set; }

    public string Lugar { get; private set; } = "";

    public string Enlace { get; private set; } = "";

    public string OrdenDelDia { get; private set; } = "";

    public DateTimeOffset? InstaladaEn { get; private set; }

    public DateTimeOffset? TerminadaEn { get; private set; }

    /// <summary>Cuándo se reanuda, mientras está suspendida.</summary>
    public DateTimeOffset? SeReanuda { get; private set; }

    /// <summary>Por qué se cambió la hora, se suspendió o se canceló, lo último que haya pasado.</summary>
    public string? Motivo { get; private set; }

    public IReadOnlyList<Asistente> Asistentes => _asistentes;

    public IReadOnlyList<Anotacion> Anotaciones => _anotaciones;

    public ArchivoAdjunto? Acta { get; private set; }

    public DateTimeOffset? ActaEn { get; private set; }

    public bool EstaEnCurso => Estado is EstadoAudiencia.Instalada or EstadoAudiencia.Suspendida;

    /// <summary>Las que el proceso puede tener: las de su modalidad y la de aclaración del pliego, que cualquiera puede pedir.</summary>
    public static IReadOnlyList<ClaseDeAudiencia> ClasesDe(Modalidad? modalidad) =>
        [.. (modalidad?.Audiencias ?? []).Select(a => a.Clase).Append(ClaseDeAudiencia.AsignacionDeRiesgos).Distinct().Order()];

    /// <summary>Las que se pueden citar: las que tienen hora en el cronograma y la de aclaración, que se cita cuando se pide.</summary>
    public static IReadOnlyList<ClaseDeAudiencia> ClasesPara(Proceso proceso, Modalidad? modalidad) => [.. ClasesDe(modalidad).Where(c => SeCita(proceso, c))];

    /// <summary>La hora que manda el cronograma, si tiene el hito.</summary>
    public static DateTimeOffset? HoraDelCronograma(Proceso proceso, ClaseDeAudiencia clase) => proceso.InstanteDe(HitoDe(proceso, clase));

    private static bool SeCita(Proceso proceso, ClaseDeAudiencia clase) => clase == ClaseDeAudiencia.AsignacionDeRiesgos || HoraDelCronograma(proceso, clase) is not null;

    private static TipoHito HitoDe(Proceso proceso, ClaseDeAudiencia clase) => proceso.SuModalidad.Audiencias.FirstOrDefault(a => a.Clase == clase)?.Hito ?? clase switch
    {
        ClaseDeAudiencia.AsignacionDeRiesgos => TipoHito.AudienciaRiesgos,
        ClaseDeAudiencia.Precalificacion => TipoHito.AudienciaPrecalificacion,
        ClaseDeAudiencia.Sorteo => TipoHito.Sorteo,
        ClaseDeAudiencia.Adjudicacion => TipoHito.AudienciaAdjudicacion,
    };

    public static Audiencia Programar(Proceso proceso, Modalidad? modalidad, ClaseDeAudiencia clase, bool yaHayUna, DatosDeAudiencia datos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeAudiencia.NoEsDeLaModalidad.ExigirEn("Clase", ClasesDe(modalidad).Contains(clase));
        ReglasDeAudiencia.SinHito.ExigirEn("Clase", SeCita(proceso, clase), clase.Nombre());
        ReglasDeAudiencia.YaHayUna.ExigirEn("Clase", !yaHayUna);
        var audiencia = new Audiencia { ProcesoId = proceso.Id, Clase = clase, Estado = EstadoAudiencia.Programada };
        audiencia.Poner(proceso, datos, actor, ahora);
        audiencia.Anotar(new AudienciaProgramada(proceso.Id, audiencia.Id, clase, audiencia.Hora, actor, ahora));
        return audiencia;
    }

    public void Reprogramar(Proceso proceso, DatosDeAudiencia datos, string motivo, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeAudiencia.YaEmpezo.Exigir(Estado == EstadoAudiencia.Programada);
        Poner(proceso, datos, actor, ahora);
        PonerMotivo(motivo);
        Anotar(new AudienciaReprogramada(ProcesoId, Id, Clase, Hora, actor, ahora));
    }

    public void Cancelar(Proceso proceso, string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(proceso, actor);
        ReglasDeAudiencia.YaEmpezo.Exigir(Estado == EstadoAudiencia.Programada);
        PonerMotivo(motivo);
        Estado = EstadoAudiencia.Cancelada;
        Anotar(new AudienciaCancelada(ProcesoId, Id, Clase, actor, ahora));
    }

    public void Instalar(Proceso proceso, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(proceso, actor);
        ExigirVivo(proceso);
        ReglasDeAudiencia.YaEmpezo.Exigir(Estado == EstadoAudiencia.Programada);
        ReglasDeAudiencia.AntesDeLaHora.Exigir(ahora >= Hora);
        Estado = EstadoAudiencia.Instalada;
        InstaladaEn = ahora;
        Anotar(new AudienciaAbierta(ProcesoId, Id, Clase, actor, ahora));
    }

    public void AnotarRenglon(Proceso proceso, string texto, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(proceso, actor);
        ReglasDeAudiencia.NoInstalada.Exigir(Estado == EstadoAudiencia.Instalada);
        texto = Texto.Parrafos(texto);
        ReglasDeAudiencia.AnotacionTexto.ExigirEn("Renglon", texto.Length is >= 3 and <= 2000);
        ReglasDeAudiencia.MuchasAnotaciones.Exigir(_anotaciones.Count < MaximoDeAnotaciones);
        _anotaciones = [.. _anotaciones, new Anotacion(texto, actor.UsuarioId, ahora)];
    }

    public void Suspender(Proceso proceso, DateTimeOffset? seReanuda, string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(proceso, actor);
        ReglasDeAudiencia.NoInstalada.Exigir(Estado == EstadoAudiencia.Instalada);
        ReglasDeAudiencia.Reanudacion.ExigirEn("SeReanuda", seReanuda > ahora);
        PonerMotivo(motivo);
        Estado = EstadoAudiencia.Suspendida;
        SeReanuda = seReanuda;
        Anotar(new AudienciaSuspendida(ProcesoId, Id, Clase, seReanuda!.Value, actor, ahora));
    }

    public void Reanudar(Proceso proceso, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(proceso, actor);
        ExigirVivo(proceso);
        ReglasDeAudiencia.NoSuspendida.Exigir(Estado == EstadoAudiencia.Suspendida);
        ReglasDeAudiencia.AntesDeLaHora.Exigir(ahora >= SeReanuda);
        Estado = EstadoAudiencia.Instalada;
        SeReanuda = null;
        Anotar(new AudienciaReanudada(ProcesoId, Id, Clase, actor, ahora));
    }

    public void Terminar(Proceso proceso, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(proceso, actor);
        ReglasDeAudiencia.NoInstalada.Exigir(Estado == EstadoAudiencia.Instalada);
        Estado = EstadoAudiencia.Terminada;
        TerminadaEn = ahora;
        Anotar(new AudienciaTerminada(ProcesoId, Id, Clase, actor, ahora));
    }

    public void PublicarActa(Proceso proceso, ArchivoAdjunto? acta, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(proceso, actor);
        ReglasDeAudiencia.NoTerminada.Exigir(Estado == EstadoAudiencia.Terminada);
        ReglasDeAudiencia.ActaRepetida.Exigir(Acta is null);
        ReglasDeAudiencia.SinActa.ExigirEn("Archivo", acta is not null);
        Acta = acta;
        ActaEn = ahora;
        Anotar(new ActaDeAudienciaPublicada(ProcesoId, Id, Clase, actor, ahora));
    }

    /// <summary>Quien asiste se registra: desde una hora antes y hasta que termina. Cada persona, una vez.</summary>
    public void Asistir(Proceso proceso, Guid? cuentaId, string nombre, CalidadDeAsistente calidad, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(proceso.Id == ProcesoId);
        ReglasDeAudiencia.RegistroCerrado.Exigir(RecibeAsistentes(ahora));
        ReglasDeAudiencia.YaSeRegistro.Exigir(!_asistentes.Exists(a => a.UsuarioId == actor.UsuarioId));
        Agregar(new Asistente(Guid.NewGuid(), cuentaId, actor.UsuarioId, NombreDe(nombre), calidad, true, ahora));
    }

    /// <summary>La entidad registra a quien llegó y no tiene sesión.</summary>
    public void RegistrarAsistente(Proceso proceso, string nombre, CalidadDeAsistente calidad, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(proceso, actor);
        ReglasDeAudiencia.RegistroCerrado.Exigir(RecibeAsistentes(ahora));
        Agregar(new Asistente(Guid.NewGuid(), null, null, NombreDe(nombre), calidad, false, ahora));
    }

    public bool RecibeAsistentes(DateTimeOffset ahora) =>
        EstaEnCurso || (Estado == EstadoAudiencia.Programada && ahora >= Hora - AntesDeLaHora);

    private static string NombreDe(string nombre)
    {
        nombre = Texto.EnUnaLinea(nombre);
        ReglasDeAudiencia.NombreDeAsistente.ExigirEn("Quien", nombre.Length is >= 3 and <= 150);
        return nombre;
    }

    private static void ExigirVivo(Proceso proceso) => ReglasDeProceso.NoPublicado.Exigir(proceso.Estado == EstadoProceso.Publicado);

    private void Agregar(Asistente asistente)
    {
        ReglasDeAudiencia.MuchosAsistentes.Exigir(_asistentes.Count < MaximoDeAsistentes);
        _asistentes = [.. _asistentes, asistente];
    }

    private void Poner(Proceso proceso, DatosDeAudiencia datos, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(proceso, actor);
        ExigirVivo(proceso);
        var (lugar, enlace, orden) = (Texto.EnUnaLinea(datos.Lugar), Texto.EnUnaLinea(datos.Enlace), Texto.Parrafos(datos.OrdenDelDia));
        ReglasDeAudiencia.EnElPasado.ExigirEn("Hora", datos.Hora > ahora);
        ReglasDeAudiencia.DelCronograma.ExigirEn("Hora", HoraDelCronograma(proceso, Clase) is not { } hito || hito == datos.Hora);
        ReglasDeAudiencia.SinLugar.ExigirEn("Lugar", lugar.Length is >= 5 and <= 200 || (lugar.Length == 0 && enlace.Length > 0));
        ReglasDeAudiencia.EnlaceInvalido.ExigirEn(
            "Enlace", enlace.Length == 0 || (enlace.Length <= 300 && Uri.TryCreate(enlace, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps));
        ReglasDeAudiencia.OrdenDelDiaObligatorio.ExigirEn("OrdenDelDia", orden.Length is >= 10 and <= 4000);
        (Hora, Lugar, Enlace, OrdenDelDia) = (datos.Hora, lugar, enlace, orden);
    }

    private void PonerMotivo(string motivo)
    {
        motivo = Texto.Parrafos(motivo);
        ReglasDeAudiencia.MotivoObligatorio.ExigirEn("Motivo", motivo.Length is >= 10 and <= 2000);
        Motivo = motivo;
    }

    private void ExigirPropia(Proceso proceso, Actor actor) => ReglasDeProceso.Ajeno.Exigir(proceso.Id == ProcesoId && actor.CuentaId == proceso.EntidadId);
}
