using Secop.Domain.Comun;

namespace Secop.Domain.Peticiones;

// La respuesta: la proyecta quien la tiene asignada, la revisa otro, la aprueba y firma otro. Lo que se firma no cambia.
public sealed partial class Peticion
{
    public RespuestaDePeticion? Respuesta { get; private set; }

    public Radicado? RadicadoDeSalida { get; private set; }

    public DateOnly? DiaDeRespuesta { get; private set; }

    public AvisoDeRespuesta? Aviso { get; private set; }

    public VersionPublicada? Publica { get; private set; }

    public int? Calificacion { get; private set; }

    public DateTimeOffset? CerradaEn { get; private set; }

    public bool EstaRespondida => Estado is EstadoDePeticion.Respondida or EstadoDePeticion.Cerrada;

    /// <summary>Cambiar el borrador pide revisarlo y aprobarlo otra vez.</summary>
    public void Proyectar(string? texto, string? competencia, string nombre, Actor actor, DateTimeOffset ahora)
    {
        ExigirEnManos();
        ReglasDePeticion.NoEsSuya.Exigir(AsignadaA == actor.UsuarioId);
        var (cuerpo, con) = (Comun.Texto.Parrafos(texto), Comun.Texto.Parrafos(competencia));
        ReglasDePeticion.RespuestaCorta.ExigirEn("Respuesta", cuerpo.Length is >= 20 and <= 50_000);
        ReglasDePeticion.Competencia.ExigirEn("Competencia", con.Length is >= 10 and <= 3_000);
        var toca = Respuesta is null or { Devuelta: not null } or { Estado: not EstadoDeRespuesta.Proyectada };
        Respuesta = new(cuerpo, con, actor.UsuarioId, nombre, ahora);
        Estado = Estado == EstadoDePeticion.Asignada ? EstadoDePeticion.EnTramite : Estado;
        Anotar(new RespuestaProyectada(Id, toca, actor, ahora));
    }

    public void Revisar(string nombre, Actor actor, DateTimeOffset ahora)
    {
        ExigirBorrador();
        ReglasDePeticion.YaRevisada.Exigir(Respuesta!.Estado == EstadoDeRespuesta.Proyectada);
        ReglasDePeticion.RevisaOtro.Exigir(Respuesta.ProyectoId != actor.UsuarioId);
        Respuesta = Respuesta with { Estado = EstadoDeRespuesta.Revisada, RevisoId = actor.UsuarioId, Reviso = nombre, Devuelta = null };
        Anotar(new RespuestaRevisada(Id, actor, ahora));
    }

    public void Devolver(string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirBorrador();
        ReglasDePeticion.RevisaOtro.Exigir(Respuesta!.ProyectoId != actor.UsuarioId);
        var porQue = Comun.Texto.Parrafos(motivo);
        ReglasDePeticion.Motivo.ExigirEn("MotivoDeDevolucion", porQue.Length is >= 20 and <= 2_000);
        Respuesta = Respuesta with { Estado = EstadoDeRespuesta.Proyectada, RevisoId = null, Reviso = null, AproboId = null, Devuelta = porQue };
        Anotar(new RespuestaDevuelta(Id, Respuesta.ProyectoId, actor, ahora));
    }

    public void Aprobar(Actor actor, DateTimeOffset ahora)
    {
        ExigirBorrador();
        ReglasDePeticion.SinRevisar.Exigir(Respuesta!.Estado != EstadoDeRespuesta.Proyectada);
        ReglasDePeticion.YaAprobada.Exigir(Respuesta.Estado == EstadoDeRespuesta.Revisada);
        ReglasDePeticion.FirmaOtro.Exigir(Respuesta.ProyectoId != actor.UsuarioId);
        Respuesta = Respuesta with { Estado = EstadoDeRespuesta.Aprobada, AproboId = actor.UsuarioId };
        Anotar(new RespuestaAprobada(Id, actor, ahora));
    }

    /// <summary>Comprueba lo que exige la firma; quien llama pide el radicado de salida después, en la misma transacción.</summary>
    public void ExigirFirmable(string? cargo, Actor actor)
    {
        ExigirBorrador();
        ReglasDePeticion.SinAprobar.Exigir(Respuesta!.Estado == EstadoDeRespuesta.Aprobada);
        ReglasDePeticion.FirmaOtro.Exigir(Respuesta.ProyectoId != actor.UsuarioId);
        ReglasDePeticion.Cargo.ExigirEn("Cargo", Comun.Texto.EnUnaLinea(cargo).Length is >= 3 and <= 120);
    }

    public void FirmarYEnviar(Radicado salida, string nombre, string? cargo, Actor actor, DateTimeOffset ahora)
    {
        ExigirFirmable(cargo, actor);
        RadicadoDeSalida = salida;
        DiaDeRespuesta = CalendarioHabil.FechaBogota(ahora);
        Respuesta = Respuesta! with { Estado = EstadoDeRespuesta.Firmada, FirmaId = actor.UsuarioId, Firma = nombre, Cargo = Comun.Texto.EnUnaLinea(cargo), FirmadaEn = ahora };
        Estado = EstadoDePeticion.Respondida;
        Anotar(new PeticionRespondida(Id, salida.ToString(), DiaDeRespuesta <= Vencimiento, actor, ahora));
    }

    /// <summary>Cuando no se sabe dónde notificar o lo enviado volvió: se publica el aviso con la respuesta cinco días hábiles.</summary>
    /// <param name="texto">La respuesta como se publica, sin datos de nadie; vacía, la que se firmó.</param>
    public void NotificarPorAviso(string? motivo, string? texto, PlazosDePeticion plazos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDePeticion.SinResponder.Exigir(EstaRespondida);
        ReglasDePeticion.YaEnAviso.Exigir(Aviso is null);
        var porQue = Comun.Texto.Parrafos(motivo);
        ReglasDePeticion.Motivo.ExigirEn("MotivoDeAviso", porQue.Length is >= 20 and <= 2_000);
        ExigirSinDatos("MotivoDeAviso", porQue);
        var hoy = CalendarioHabil.FechaBogota(ahora);
        Aviso = new(hoy, Calendario.SumarHabiles(hoy, plazos.Aviso), porQue) { Texto = TextoDelAviso(texto) };
        Anotar(new PeticionNotificadaPorAviso(Id, Aviso.Hasta, actor, ahora));
    }

    /// <summary>Cambia lo que el aviso muestra, si se le escapó un dato; sus días no cambian.</summary>
    public void CorregirAviso(string? texto, Actor actor, DateTimeOffset ahora)
    {
        ReglasDePeticion.SinAviso.Exigir(Aviso is not null);
        Aviso = Aviso! with { Texto = TextoDelAviso(texto) };
        Anotar(new AvisoCorregido(Id, actor, ahora));
    }

    public void Publicar(string? pregunta, string? respuesta, Actor actor, DateTimeOffset ahora)
    {
        ReglasDePeticion.SinResponder.Exigir(EstaRespondida);
        ReglasDePeticion.YaPublicada.Exigir(Publica is null);
        var (enGeneral, texto) = (Comun.Texto.EnUnaLinea(pregunta), Comun.Texto.Parrafos(respuesta));
        ReglasDePeticion.Resumen.ExigirEn("Pregunta", enGeneral.Length is >= 10 and <= 300);
        ReglasDePeticion.RespuestaPublica.ExigirEn("RespuestaPublica", texto.Length is >= 20 and <= 20_000);
        ExigirSinDatos("Pregunta", enGeneral);
        ExigirSinDatos("RespuestaPublica", texto);
        Publica = new(enGeneral, texto, ahora);
        Anotar(new RespuestaPublicada(Id, actor, ahora));
    }

    /// <summary>Deja de verse. Se puede publicar otra vez, corregida.</summary>
    public void RetirarPublicacion(Actor actor, DateTimeOffset ahora)
    {
        ReglasDePeticion.SinPublicar.Exigir(Publica is not null);
        Publica = null;
        Anotar(new PublicacionRetirada(Id, actor, ahora));
    }

    /// <summary>Una sola pregunta, una sola vez, con el código de seguimiento.</summary>
    public void Calificar(int calificacion, DateTimeOffset ahora)
    {
        ReglasDePeticion.SinResponder.Exigir(EstaRespondida);
        ReglasDePeticion.YaCalificada.Exigir(Calificacion is null);
        ReglasDePeticion.Calificacion.ExigirEn("Calificacion", calificacion is >= 1 and <= 5);
        Calificacion = calificacion;
        Anotar(new RespuestaCalificada(Id, calificacion, Actor.Sistema, ahora));
    }

    public void Cerrar(Actor actor, DateTimeOffset ahora)
    {
        ReglasDePeticion.SinResponder.Exigir(EstaRespondida);
        ReglasDePeticion.Terminada.Exigir(Estado == EstadoDePeticion.Respondida, Estado.Nombre().ToLowerInvariant());
        ReglasDePeticion.FaltaElAviso.Exigir(Aviso is not null || Peticionario.SePuedeUbicar);
        Estado = EstadoDePeticion.Cerrada;
        CerradaEn = ahora;
        Anotar(new PeticionCerrada(Id, actor, ahora));
    }

    // Lo que se publica no lleva nada con que se sepa quién preguntó, ni datos de otras personas.
    private void ExigirSinDatos(string campo, string texto)
    {
        var dato = DatosPersonales.En(texto, Peticionario);
        ReglasDePeticion.DatoPersonal.ExigirEn(campo, dato is null, dato);
    }

    private string TextoDelAviso(string? texto)
    {
        var limpio = Comun.Texto.Parrafos(texto) is { Length: > 0 } escrito ? escrito : Respuesta!.Texto;
        ReglasDePeticion.RespuestaPublica.ExigirEn("TextoDelAviso", limpio.Length is >= 20 and <= 50_000);
        ExigirSinDatos("TextoDelAviso", limpio);
        ExigirSinDatos("TextoDelAviso", Respuesta!.Competencia);
        return limpio;
    }

    private void ExigirBorrador()
    {
        ExigirEnManos();
        ReglasDePeticion.SinBorrador.Exigir(Respuesta is not null);
    }
}
