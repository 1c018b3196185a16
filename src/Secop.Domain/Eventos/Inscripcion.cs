using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Domain.Eventos;

/// <summary>
/// Una persona en un evento. La que tiene usuario no deja aquí ni nombre ni correo; la que no lo tiene deja los dos, y se
/// borran cuando ya no hacen falta.
/// </summary>
public sealed class Inscripcion : Agregado
{
    public static readonly TimeSpan PlazoParaConfirmar = TimeSpan.FromDays(1);

    /// <summary>Cuánto después de terminar el evento se borra lo que dejó quien no tiene usuario.</summary>
    public static readonly TimeSpan PlazoParaOlvidar = TimeSpan.FromDays(30);

    private Inscripcion()
    {
    }

    public Guid EventoId { get; private set; }

    /// <summary>Nulo si se inscribió sin usuario.</summary>
    public Guid? UsuarioId { get; private set; }

    /// <summary>La entidad o empresa por la que viene; nulo si viene por sí misma.</summary>
    public Guid? CuentaId { get; private set; }

    /// <summary>Sólo de quien no tiene usuario.</summary>
    public string? Nombre { get; private set; }

    public string? Correo { get; private set; }

    public EstadoInscripcion Estado { get; private set; }

    /// <summary>El orden en que llegó; cero mientras no se confirma.</summary>
    public int Turno { get; private set; }

    public DateTimeOffset PedidaEn { get; private set; }

    public DateTimeOffset? RecibidaEn { get; private set; }

    public DateTimeOffset? CanceladaEn { get; private set; }

    public DateTimeOffset? AsistioEn { get; private set; }

    public ModoDeAsistencia? Modo { get; private set; }

    /// <summary>Cuántas veces erró el código de asistencia.</summary>
    public int Intentos { get; private set; }

    public bool AutorizaNombre { get; private set; }

    public bool AutorizaListado { get; private set; }

    public bool EstaVigente => Estado is EstadoInscripcion.Inscrita or EstadoInscripcion.EnEspera;

    public bool EsSinUsuario => UsuarioId is null;

    /// <summary>Quien actúa: la persona y su cuenta, o nadie que se pueda nombrar si no tiene usuario.</summary>
    public Actor Actor => new(UsuarioId ?? Guid.Empty, CuentaId ?? Guid.Empty);

    /// <summary>La persona cambia lo que deja ver. Vale desde ahora; lo ya certificado no se reescribe.</summary>
    public void Autorizar(Evento evento, Autorizaciones autoriza, DateTimeOffset ahora)
    {
        ReglasDeEvento.DeOtroEvento.Exigir(evento.Id == EventoId);
        ReglasDeEvento.NoVigente.Exigir(EstaVigente);
        AutorizaNombre = autoriza.NombreEnElCertificado;
        AutorizaListado = autoriza.EnLaListaDeFormadores && evento.Clase == ClaseDeEvento.FormacionDeFormadores;
        Anotar(new AutorizacionesCambiadas(EventoId, Id, Actor, ahora));
    }

    /// <summary>Lo que el certificado deja leer a cualquiera: el nombre si lo autorizó; si no, sus iniciales.</summary>
    public string NombreParaTodos(string nombre) => AutorizaNombre ? nombre : Iniciales(nombre);

    /// <summary>Borra el nombre y el correo que dejó quien no tiene usuario, si ya no hacen falta. El certificado guarda lo suyo.</summary>
    public bool Olvidar(Evento evento, DateTimeOffset ahora)
    {
        var cuando = Estado == EstadoInscripcion.Cancelada ? CanceladaEn!.Value : evento.TerminadoEn ?? evento.Termina;
        if (!EsSinUsuario || Correo is null || ahora < cuando + PlazoParaOlvidar)
        {
            return false;
        }

        (Nombre, Correo, AutorizaListado) = (null, null, false);
        return true;
    }

    public static string Iniciales(string nombre) =>
        string.Join(' ', nombre.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => char.IsLetter(p[0])).Select(p => char.ToUpperInvariant(p[0]) + "."));

    internal static Inscripcion DePersona(Guid eventoId, Guid usuarioId, Guid? cuentaId, Autorizaciones autoriza, DateTimeOffset ahora) => new()
    {
        EventoId = eventoId,
        UsuarioId = usuarioId,
        CuentaId = cuentaId,
        PedidaEn = ahora,
        AutorizaNombre = autoriza.NombreEnElCertificado,
        AutorizaListado = autoriza.EnLaListaDeFormadores,
    };

    internal static Inscripcion SinUsuario(Guid eventoId, string? nombre, string? correo, bool consiente, Autorizaciones autoriza, DateTimeOffset ahora)
    {
        var (suNombre, suCorreo) = (Texto.EnUnaLinea(nombre), Texto.EnUnaLinea(correo).ToLowerInvariant());
        ReglasDeEvento.Nombre.ExigirEn("Nombre", suNombre.Length is >= 5 and <= 150);
        ReglasDeEvento.Correo.ExigirEn("Correo", TextoCorto.EsCorreo(suCorreo));
        ReglasDeEvento.Consentimiento.ExigirEn("Consiente", consiente);
        return new Inscripcion
        {
            EventoId = eventoId,
            Nombre = suNombre,
            Correo = suCorreo,
            Estado = EstadoInscripcion.PorConfirmar,
            PedidaEn = ahora,
            AutorizaNombre = autoriza.NombreEnElCertificado,
            AutorizaListado = autoriza.EnLaListaDeFormadores,
        };
    }

    /// <summary>La pidió otra vez antes de confirmarla: vale lo último que escribió, con el mismo enlace.</summary>
    public void PedirDeNuevo(Inscripcion otra)
    {
        ReglasDeEvento.YaConfirmada.Exigir(Estado == EstadoInscripcion.PorConfirmar && otra.EventoId == EventoId && otra.Correo == Correo);
        (Nombre, PedidaEn, AutorizaNombre, AutorizaListado) = (otra.Nombre, otra.PedidaEn, otra.AutorizaNombre, otra.AutorizaListado);
    }

    internal void Recibir(int turno, EstadoInscripcion estado, DateTimeOffset ahora) => (Turno, Estado, RecibidaEn) = (turno, estado, ahora);

    internal void Subir()
    {
        ReglasDeEvento.NoVigente.Exigir(Estado == EstadoInscripcion.EnEspera);
        Estado = EstadoInscripcion.Inscrita;
    }

    internal void Cancelar(DateTimeOffset ahora) => (Estado, CanceladaEn) = (EstadoInscripcion.Cancelada, ahora);

    internal void Errar() => Intentos++;

    internal void Asistir(ModoDeAsistencia modo, DateTimeOffset ahora) => (Modo, AsistioEn) = (modo, ahora);

    internal void QuitarAsistencia() => (Modo, AsistioEn) = (null, null);
}
