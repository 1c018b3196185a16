using Secop.Domain.Comun;

namespace Secop.Domain.Eventos;

/// <summary>
/// Una jornada que organiza la Agencia, del borrador a los certificados. Lleva la cuenta de sus cupos: quien se inscribe
/// cuando no quedan espera en orden, y cada cupo que se libera es del primero que espera.
/// </summary>
public sealed partial class Evento : Agregado
{
    public const int MaximoDeCupos = 2000;
    public const int MaximoEnEspera = 1000;
    private static readonly TimeSpan DuracionMaxima = TimeSpan.FromDays(10);

    private Evento()
    {
    }

    /// <summary>El id de las direcciones públicas.</summary>
    public string Codigo { get; private set; } = "";

    public ClaseDeEvento Clase { get; private set; }

    public EstadoEvento Estado { get; private set; }

    public string Titulo { get; private set; } = "";

    public string Programa { get; private set; } = "";

    public DateTimeOffset Empieza { get; private set; }

    public DateTimeOffset Termina { get; private set; }

    public string? CodigoMunicipio { get; private set; }

    public string? Direccion { get; private set; }

    /// <summary>Por dónde se entra. Sólo lo ve quien tiene cupo.</summary>
    public string? Enlace { get; private set; }

    public int Cupos { get; private set; }

    /// <summary>Cuántas personas tienen cupo.</summary>
    public int Inscritos { get; private set; }

    public int EnEspera { get; private set; }

    /// <summary>El último turno dado: el orden en que llegaron las inscripciones.</summary>
    public int UltimoTurno { get; private set; }

    public PublicoDeEvento Publico { get; private set; } = null!;

    public DateTimeOffset InscripcionDesde { get; private set; }

    public DateTimeOffset InscripcionHasta { get; private set; }

    /// <summary>La solicitud de la entidad que lo causó, si la hubo.</summary>
    public Guid? SolicitudId { get; private set; }

    /// <summary>La petición ciudadana que lo causó, si la hubo.</summary>
    public Guid? PeticionId { get; private set; }

    public DateTimeOffset CreadoEn { get; private set; }

    public DateTimeOffset? PublicadoEn { get; private set; }

    public DateTimeOffset? ReprogramadoEn { get; private set; }

    /// <summary>Cuántas veces se ha reprogramado.</summary>
    public int Reprogramaciones { get; private set; }

    /// <summary>Por qué se reprogramó o se canceló, lo último que haya pasado.</summary>
    public string? Motivo { get; private set; }

    public DateTimeOffset? TerminadoEn { get; private set; }

    public bool EsVirtual => Enlace is not null;

    public bool EsPresencial => Direccion is not null;

    public int CuposLibres => Cupos - Inscritos;

    public static Evento Crear(DatosDeEvento datos, Guid? solicitudId, Guid? peticionId, Actor actor, DateTimeOffset ahora)
    {
        var evento = new Evento
        {
            Codigo = Comun.Codigo.Nuevo(),
            Estado = EstadoEvento.Borrador,
            SolicitudId = solicitudId,
            PeticionId = peticionId,
            CreadoEn = ahora,
        };
        evento.Poner(datos, ahora);
        evento.Anotar(new EventoCreado(evento.Id, evento.Clase, actor, ahora));
        return evento;
    }

    public void Editar(DatosDeEvento datos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeEvento.YaPublicado.Exigir(Estado == EstadoEvento.Borrador);
        Poner(datos, ahora);
        Anotar(new EventoEditado(Id, actor, ahora));
    }

    public void Publicar(Actor actor, DateTimeOffset ahora)
    {
        ReglasDeEvento.YaPublicado.Exigir(Estado == EstadoEvento.Borrador);
        ReglasDeEvento.EnElPasado.Exigir(Empieza > ahora);
        ReglasDeEvento.VentanaVencida.Exigir(InscripcionHasta > ahora);
        Estado = EstadoEvento.Publicado;
        PublicadoEn = ahora;
        Anotar(new EventoPublicado(Id, SolicitudId, PeticionId, actor, ahora));
    }

    /// <summary>Otra fecha u otro lugar. Quien tenía cupo o turno lo conserva.</summary>
    public void Reprogramar(CitaDeEvento cita, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeEvento.NoEstaPublicado.Exigir(Estado == EstadoEvento.Publicado);
        ReglasDeEvento.YaEmpezo.Exigir(ahora < Empieza && AsistenciaAbiertaEn is null);
        PonerMotivo(motivo);
        PonerCita(cita, InscripcionDesde, ahora);
        ReprogramadoEn = ahora;
        Reprogramaciones++;
        Anotar(new EventoReprogramado(Id, Empieza, actor, ahora));
    }

    public void Cancelar(string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeEvento.YaTermino.Exigir(Estado is EstadoEvento.Borrador or EstadoEvento.Publicado);
        ReglasDeEvento.YaEmpezo.Exigir(AsistenciaAbiertaEn is null && ahora < Termina);
        PonerMotivo(motivo);
        Estado = EstadoEvento.Cancelado;
        TerminadoEn = ahora;
        Anotar(new EventoCancelado(Id, actor, ahora));
    }

    /// <summary>Pasó. De quienes asistieron queda listo su certificado, que se expide en el mismo acto.</summary>
    public void Celebrar(IReadOnlyCollection<Inscripcion> asistentes, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeEvento.NoEstaPublicado.Exigir(Estado == EstadoEvento.Publicado);
        ReglasDeEvento.NoHaTerminado.Exigir(ahora >= Termina);
        Estado = EstadoEvento.Celebrado;
        TerminadoEn = ahora;
        AsistenciaCerradaEn = AsistenciaAbiertaEn is null ? null : AsistenciaCerradaEn ?? ahora;
        Anotar(new EventoCelebrado(Id, asistentes.Count, actor, ahora));
        foreach (var asistente in asistentes)
        {
            ReglasDeEvento.DeOtroEvento.Exigir(asistente.EventoId == Id);
            ReglasDeEvento.NoHaAsistido.Exigir(asistente.AsistioEn is not null);
            Anotar(new AsistenciaCertificada(Id, asistente.Id, actor, ahora));
        }
    }

    private void Poner(DatosDeEvento datos, DateTimeOffset ahora)
    {
        var (titulo, programa) = (Texto.EnUnaLinea(datos.Titulo), Texto.Parrafos(datos.Programa));
        ReglasDeEvento.Titulo.ExigirEn("Titulo", titulo.Length is >= 5 and <= 150);
        ReglasDeEvento.Programa.ExigirEn("Programa", programa.Length is >= 20 and <= 5000);
        ReglasDeEvento.Cupos.ExigirEn("Cupos", datos.Cupos is >= 1 and <= MaximoDeCupos);
        var publico = datos.Publico with { Departamento = string.IsNullOrEmpty(datos.Publico.Departamento) ? null : datos.Publico.Departamento };
        ReglasDeEvento.SinPublico.ExigirEn("ParaEntidades", publico.Entidades || publico.Proveedores || publico.Ciudadania);
        ReglasDeEvento.DepartamentoInvalido.ExigirEn("Departamento", publico.Departamento is null || (publico.Entidades && publico.NombreDelDepartamento is not null));
        Clase = datos.Clase;
        PonerCita(datos.Cita, datos.InscripcionDesde ?? ahora, ahora);
        (Titulo, Programa, Cupos, Publico) = (titulo, programa, datos.Cupos!.Value, publico);
    }

    private void PonerCita(CitaDeEvento cita, DateTimeOffset desde, DateTimeOffset ahora)
    {
        ReglasDeEvento.EnElPasado.ExigirEn("Empieza", cita.Empieza > ahora);
        ReglasDeEvento.Duracion.ExigirEn("Termina", cita.Termina > cita.Empieza && cita.Termina - cita.Empieza <= DuracionMaxima);
        var hasta = cita.InscripcionHasta ?? cita.Empieza!.Value;
        ReglasDeEvento.Ventana.ExigirEn("InscripcionHasta", desde < hasta && hasta <= cita.Empieza);
        var (municipio, direccion, enlace) = (ONulo(cita.CodigoMunicipio), ONulo(cita.Direccion), ONulo(cita.Enlace));
        ExigirDonde(municipio, direccion, enlace);
        (Empieza, Termina, InscripcionDesde, InscripcionHasta) = (cita.Empieza!.Value, cita.Termina!.Value, desde, hasta);
        (CodigoMunicipio, Direccion, Enlace) = (municipio, direccion, enlace);
    }

    private void ExigirDonde(string? municipio, string? direccion, string? enlace)
    {
        var conLugar = municipio is not null || direccion is not null;
        var lugarCompleto = Divipola.Municipio(municipio) is not null && direccion is { Length: >= 5 and <= 200 };
        var lugarMal = municipio is not null && Divipola.Municipio(municipio) is null ? "CodigoMunicipio" : "Direccion";
        switch (Clase)
        {
            case ClaseDeEvento.CapacitacionPresencial:
                ReglasDeEvento.EnlaceSobra.ExigirEn("Enlace", enlace is null);
                ReglasDeEvento.SinLugar.ExigirEn(lugarMal, lugarCompleto);
                break;
            case ClaseDeEvento.CapacitacionVirtual:
                ReglasDeEvento.LugarSobra.ExigirEn("Direccion", !conLugar);
                ReglasDeEvento.SinEnlace.ExigirEn("Enlace", enlace is not null);
                break;
            case ClaseDeEvento.Registraton or ClaseDeEvento.FormacionDeFormadores:
                ReglasDeEvento.LugarOEnlace.ExigirEn(lugarMal, lugarCompleto || (!conLugar && enlace is not null));
                break;
        }

        ReglasDeEvento.EnlaceInvalido.ExigirEn(
            "Enlace", enlace is null || (enlace.Length <= 300 && Uri.TryCreate(enlace, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps));
    }

    private void PonerMotivo(string? motivo)
    {
        var limpio = Texto.Parrafos(motivo);
        ReglasDeEvento.Motivo.ExigirEn("Motivo", limpio.Length is >= 10 and <= 1000);
        Motivo = limpio;
    }

    private static string? ONulo(string? texto) => Texto.EnUnaLinea(texto) is { Length: > 0 } limpio ? limpio : null;
}
