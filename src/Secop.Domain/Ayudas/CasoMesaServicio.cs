using Secop.Domain.Comun;
using Secop.Domain.Contratos;

namespace Secop.Domain.Ayudas;

/// <param name="Correo">Sólo de quien escribe sin cuenta y quiere que le avisen.</param>
public sealed record DatosDeCaso(TemaDeCaso Tema, string? Asunto, string? Cuerpo, bool HayPlazo, ContextoDeCaso Contexto, string? Correo = null);

/// <summary>
/// Un caso de la Mesa de Servicio: una conversación con radicado entre una persona, con cuenta o sin ella, y quien opera la
/// plataforma, con los términos que la Mesa prometió para su prioridad.
/// </summary>
public sealed partial class CasoMesaServicio : Agregado
{
    public const int MaximoDeTexto = 5_000;
    public const int MaximoDeArchivos = 20;
    private const int MaximoDeMensajes = 300;
    private readonly List<MensajeDeCaso> _mensajes = [];

    private CasoMesaServicio()
    {
    }

    public Radicado Radicado { get; private set; }

    /// <summary>Nulo si lo abrió alguien sin cuenta: lo sigue con su código.</summary>
    public Guid? UsuarioId { get; private set; }

    /// <summary>La cuenta con la que trabajaba, si la dejó marcada.</summary>
    public Guid? CuentaId { get; private set; }

    /// <summary>SHA-256 del código de seguimiento; el código no se guarda.</summary>
    public string? HuellaDelCodigo { get; private set; }

    public string? Correo { get; private set; }

    public TemaDeCaso Tema { get; private set; }

    public string Asunto { get; private set; } = "";

    public ContextoDeCaso Contexto { get; private set; } = ContextoDeCaso.Vacio;

    public EstadoDeCaso Estado { get; private set; }

    public PrioridadDeCaso Prioridad { get; private set; }

    public Guid? AsignadoA { get; private set; }

    public IReadOnlyList<MensajeDeCaso> Mensajes => _mensajes;

    public DateTimeOffset AbiertoEn { get; private set; }

    public DateTimeOffset ActualizadoEn { get; private set; }

    public DateTimeOffset VenceRespuestaEn { get; private set; }

    public DateTimeOffset VenceSolucionEn { get; private set; }

    public DateTimeOffset? PrimeraRespuestaEn { get; private set; }

    /// <summary>Desde cuándo espera a la persona: ese tiempo no cuenta.</summary>
    public DateTimeOffset? EsperaDesde { get; private set; }

    public DateTimeOffset? ResueltoEn { get; private set; }

    public int Reaperturas { get; private set; }

    public Satisfaccion? Satisfaccion { get; private set; }

    /// <summary>Lo que la Mesa busca: asunto y conversación, sin tildes.</summary>
    public string Buscable { get; private set; } = "";

    public bool EstaVivo => Estado is not (EstadoDeCaso.Resuelto or EstadoDeCaso.Cerrado);

    /// <param name="codigo">El de seguimiento, para quien no tiene cuenta; se guarda sólo su huella.</param>
    public static CasoMesaServicio Abrir(
        Radicado radicado, DatosDeCaso datos, IReadOnlyList<ArchivoAdjunto> archivos, NivelDeServicio nivel, CalendarioHabil calendario, Actor? quien, string? codigo, DateTimeOffset ahora)
    {
        var asunto = Texto.EnUnaLinea(datos.Asunto);
        ReglasDeMesa.Asunto.ExigirEn("Asunto", asunto.Length is >= 5 and <= 150);
        var correo = quien is null ? Texto.EnUnaLinea(datos.Correo) : "";
        ReglasDeMesa.Correo.ExigirEn("Correo", correo.Length == 0 || EsCorreo(correo));
        var caso = new CasoMesaServicio
        {
            Radicado = radicado,
            UsuarioId = quien?.UsuarioId,
            CuentaId = quien is { } q && q.CuentaId != Guid.Empty ? q.CuentaId : null,
            HuellaDelCodigo = codigo is null ? null : CodigoDeSeguimiento.Huella(codigo),
            Correo = correo.Length == 0 ? null : correo,
            Tema = datos.Tema,
            Asunto = asunto,
            Contexto = datos.Contexto,
            Prioridad = PrioridadDe(datos),
            AbiertoEn = ahora,
            VenceRespuestaEn = nivel.Horario.Sumar(ahora, nivel.Respuesta, calendario),
            VenceSolucionEn = nivel.Horario.Sumar(ahora, nivel.Solucion, calendario),
        };
        caso.Agregar(AutorDeMensaje.Persona, quien?.UsuarioId, datos.Cuerpo, archivos, esInterno: false, ahora);
        caso.Anotar(new CasoAbierto(caso.Id, caso.Tema, quien ?? Actor.Sistema, ahora));
        return caso;
    }

    /// <summary>Un plazo que corre es lo que más apura; una falla, más todavía.</summary>
    public static PrioridadDeCaso PrioridadDe(DatosDeCaso datos) => (datos.Tema, datos.HayPlazo) switch
    {
        (TemaDeCaso.Falla, _) => PrioridadDeCaso.Critica,
        (_, true) => PrioridadDeCaso.Alta,
        _ => PrioridadDeCaso.Normal,
    };

    public bool SeSigueCon(string? codigo) => HuellaDelCodigo is { } huella && CodigoDeSeguimiento.Corresponde(codigo, huella);

    /// <summary>La persona escribe: si la Mesa esperaba, el término vuelve a correr; si estaba resuelto, se reabre.</summary>
    public void Contestar(string? cuerpo, IReadOnlyList<ArchivoAdjunto> archivos, CalendarioHabil calendario, HorarioDeAtencion horario, Actor? quien, DateTimeOffset ahora)
    {
        ReglasDeMesa.Ajeno.Exigir(quien?.UsuarioId == UsuarioId);
        ReglasDeMesa.Cerrado.Exigir(Estado != EstadoDeCaso.Cerrado);
        var mensaje = Agregar(AutorDeMensaje.Persona, quien?.UsuarioId, cuerpo, archivos, esInterno: false, ahora);
        if (Estado == EstadoDeCaso.Resuelto)
        {
            Reactivar(quien, ahora);
        }

        SeguirCorriendo(calendario, horario, ahora);
        Estado = AsignadoA is null ? EstadoDeCaso.Abierto : EstadoDeCaso.EnAtencion;
        Anotar(new CasoContestado(Id, mensaje.Id, quien ?? Actor.Sistema, ahora));
    }

    public void Responder(string? cuerpo, IReadOnlyList<ArchivoAdjunto> archivos, AlResponder queda, CalendarioHabil calendario, HorarioDeAtencion horario, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeMesa.Cerrado.Exigir(Estado != EstadoDeCaso.Cerrado);
        var mensaje = Agregar(AutorDeMensaje.Mesa, actor.UsuarioId, cuerpo, archivos, esInterno: false, ahora);
        PrimeraRespuestaEn ??= ahora;
        AsignadoA ??= actor.UsuarioId;
        SeguirCorriendo(calendario, horario, ahora);
        (Estado, EsperaDesde, ResueltoEn) = queda switch
        {
            AlResponder.SigueEnAtencion => (EstadoDeCaso.EnAtencion, (DateTimeOffset?)null, (DateTimeOffset?)null),
            AlResponder.EsperaRespuesta => (EstadoDeCaso.EsperaRespuesta, ahora, null),
            AlResponder.Resuelve => (EstadoDeCaso.Resuelto, null, ahora),
        };
        Anotar(new CasoRespondido(Id, mensaje.Id, queda, actor, ahora));
    }

    public void AnotarInterno(string? cuerpo, IReadOnlyList<ArchivoAdjunto> archivos, Actor actor, DateTimeOffset ahora)
    {
        var mensaje = Agregar(AutorDeMensaje.Mesa, actor.UsuarioId, cuerpo, archivos, esInterno: true, ahora);
        Anotar(new CasoAnotado(Id, mensaje.Id, actor, ahora));
    }

    /// <param name="atiende">Si esa persona puede atender la Mesa.</param>
    public void Asignar(Guid usuarioId, bool atiende, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeMesa.NoAtiende.ExigirEn("AsignadoA", atiende);
        ReglasDeMesa.Cerrado.Exigir(Estado != EstadoDeCaso.Cerrado);
        AsignadoA = usuarioId;
        Estado = Estado == EstadoDeCaso.Abierto ? EstadoDeCaso.EnAtencion : Estado;
        ActualizadoEn = ahora;
        Anotar(new CasoAsignado(Id, usuarioId, actor, ahora));
    }

    /// <summary>Los términos se vuelven a contar desde que se abrió.</summary>
    public void Priorizar(PrioridadDeCaso prioridad, NivelDeServicio nivel, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeMesa.Cerrado.Exigir(EstaVivo);
        ReglasDeMesa.MismaPrioridad.ExigirEn("Prioridad", prioridad != Prioridad);
        Prioridad = prioridad;
        VenceRespuestaEn = nivel.Horario.Sumar(AbiertoEn, nivel.Respuesta, calendario);
        VenceSolucionEn = nivel.Horario.Sumar(AbiertoEn, nivel.Solucion, calendario);
        ActualizadoEn = ahora;
        Anotar(new CasoPriorizado(Id, prioridad, actor, ahora));
    }

    /// <summary>La persona dice si quedó resuelto, y el caso se cierra.</summary>
    public void Calificar(Satisfaccion satisfaccion, Actor? quien, DateTimeOffset ahora)
    {
        ReglasDeMesa.Ajeno.Exigir(quien?.UsuarioId == UsuarioId);
        ReglasDeMesa.NoResuelto.Exigir(!EstaVivo);
        ReglasDeMesa.YaCalificado.Exigir(Satisfaccion is null);
        Satisfaccion = satisfaccion;
        Estado = EstadoDeCaso.Cerrado;
        ActualizadoEn = ahora;
        Anotar(new CasoCerrado(Id, satisfaccion, quien ?? Actor.Sistema, ahora));
    }

    /// <summary>La Mesa cierra lo que ya resolvió y nadie contestó.</summary>
    public void Cerrar(Actor actor, DateTimeOffset ahora)
    {
        ReglasDeMesa.NoResuelto.Exigir(Estado == EstadoDeCaso.Resuelto);
        Estado = EstadoDeCaso.Cerrado;
        ActualizadoEn = ahora;
        Anotar(new CasoCerrado(Id, null, actor, ahora));
    }

    /// <param name="dias">Hábiles desde que se resolvió en que todavía se puede.</param>
    public void Reabrir(string? motivo, int dias, NivelDeServicio nivel, CalendarioHabil calendario, Actor? quien, DateTimeOffset ahora)
    {
        ReglasDeMesa.Ajeno.Exigir(quien?.UsuarioId == UsuarioId);
        ReglasDeMesa.NoResuelto.Exigir(!EstaVivo);
        var limite = calendario.SumarHabiles(CalendarioHabil.FechaBogota(ResueltoEn!.Value), dias);
        ReglasDeMesa.NoSeReabre.Exigir(CalendarioHabil.FechaBogota(ahora) <= limite, dias);
        Agregar(AutorDeMensaje.Persona, quien?.UsuarioId, motivo, [], esInterno: false, ahora);
        VenceSolucionEn = nivel.Horario.Sumar(ahora, nivel.Solucion, calendario);
        Reactivar(quien, ahora);
        Estado = AsignadoA is null ? EstadoDeCaso.Abierto : EstadoDeCaso.EnAtencion;
    }

    /// <summary>Cómo va frente a lo prometido.</summary>
    public Semaforo SemaforoEn(DateTimeOffset ahora)
    {
        if (!EstaVivo || Estado == EstadoDeCaso.EsperaRespuesta)
        {
            return Semaforo.Gris;
        }

        var vence = PrimeraRespuestaEn is null ? VenceRespuestaEn : VenceSolucionEn;
        return ahora >= vence ? Semaforo.Rojo : (vence - ahora) * 4 < vence - AbiertoEn ? Semaforo.Amarillo : Semaforo.Verde;
    }

    private void Reactivar(Actor? quien, DateTimeOffset ahora)
    {
        (ResueltoEn, Satisfaccion) = (null, null);
        Reaperturas++;
        Anotar(new CasoReabierto(Id, quien ?? Actor.Sistema, ahora));
    }

    private void SeguirCorriendo(CalendarioHabil calendario, HorarioDeAtencion horario, DateTimeOffset ahora)
    {
        if (EsperaDesde is { } desde)
        {
            VenceSolucionEn = horario.Sumar(VenceSolucionEn, horario.Entre(desde, ahora, calendario), calendario);
            EsperaDesde = null;
        }
    }

    private MensajeDeCaso Agregar(AutorDeMensaje de, Guid? usuarioId, string? cuerpo, IReadOnlyList<ArchivoAdjunto> archivos, bool esInterno, DateTimeOffset ahora)
    {
        var limpio = Texto.Parrafos(cuerpo);
        ReglasDeMesa.Cuerpo.ExigirEn("Cuerpo", limpio.Length is >= 5 and <= MaximoDeTexto);
        ReglasDeMesa.Archivos.ExigirEn("Archivos", archivos.Count <= MaximoDeArchivos);
        ReglasDeMesa.Largo.Exigir(_mensajes.Count < MaximoDeMensajes);
        var mensaje = new MensajeDeCaso(Id, de, usuarioId, limpio, archivos, esInterno, ahora);
        _mensajes.Add(mensaje);
        ActualizadoEn = ahora;
        Buscable = Texto.Llano($"{Radicado} {Asunto} {string.Join(' ', _mensajes.Select(m => m.Cuerpo))}") is { Length: > 20_000 } largo ? largo[..20_000] : Texto.Llano($"{Radicado} {Asunto} {string.Join(' ', _mensajes.Select(m => m.Cuerpo))}");
        return mensaje;
    }

    // Lo justo para no guardar lo que no puede ser un correo; quien lo comprueba es el envío.
    private static bool EsCorreo(string correo) =>
        correo.Length <= 254 && correo.IndexOf('@', StringComparison.Ordinal) is > 0 and var arroba && correo.LastIndexOf('@') == arroba
        && correo[(arroba + 1)..] is var dominio && dominio.Contains('.', StringComparison.Ordinal) && !dominio.StartsWith('.') && !dominio.EndsWith('.') && !correo.Contains(' ', StringComparison.Ordinal);
}
