using Secop.Domain.Comun;

namespace Secop.Domain.Eventos;

// Quien llama tiene tomado el cerrojo del evento: los cupos y los turnos se dan de uno en uno.
public sealed partial class Evento
{
    public bool RecibeInscripciones(DateTimeOffset ahora) =>
        Estado == EstadoEvento.Publicado && ahora >= InscripcionDesde && ahora < InscripcionHasta;

    /// <summary>Si la persona puede venir: por su cuenta convocada o, si es para la ciudadanía, por sí misma.</summary>
    public bool EsPara(CuentaQueAsiste? cuenta) => Publico.Ciudadania || Publico.AdmiteLaCuenta(cuenta);

    /// <param name="yaEsta">Si ya tiene una inscripción vigente en este evento.</param>
    public Inscripcion Inscribir(Guid usuarioId, CuentaQueAsiste? cuenta, bool yaEsta, Autorizaciones autoriza, DateTimeOffset ahora)
    {
        ReglasDeEvento.YaInscrita.Exigir(!yaEsta);
        ReglasDeEvento.InscripcionesCerradas.Exigir(RecibeInscripciones(ahora));
        ReglasDeEvento.NoEsParaUsted.Exigir(EsPara(cuenta), Publico.EnPalabras);
        var inscripcion = Inscripcion.DePersona(Id, usuarioId, Publico.AdmiteLaCuenta(cuenta) ? cuenta!.Id : null, Limitadas(autoriza), ahora);
        DarTurno(inscripcion, ahora);
        return inscripcion;
    }

    /// <summary>Quien no tiene usuario la pide con nombre y correo; no vale hasta que la confirma con el enlace que recibe.</summary>
    /// <param name="porConfirmar">Cuántas hay sin confirmar en este evento.</param>
    public Inscripcion PedirSinUsuario(string? nombre, string? correo, bool consiente, Autorizaciones autoriza, int porConfirmar, DateTimeOffset ahora)
    {
        ReglasDeEvento.InscripcionesCerradas.Exigir(RecibeInscripciones(ahora));
        ReglasDeEvento.NoEsParaUsted.Exigir(Publico.Ciudadania, Publico.EnPalabras);
        ReglasDeEvento.MuchasPorConfirmar.Exigir(porConfirmar < MaximoEnEspera);
        return Inscripcion.SinUsuario(Id, nombre, correo, consiente, Limitadas(autoriza), ahora);
    }

    /// <param name="yaEsta">Si ese correo ya tiene otra inscripción vigente en este evento.</param>
    public void Confirmar(Inscripcion inscripcion, bool yaEsta, DateTimeOffset ahora)
    {
        ExigirPropia(inscripcion);
        ReglasDeEvento.YaConfirmada.Exigir(inscripcion.Estado == EstadoInscripcion.PorConfirmar);
        ReglasDeEvento.EnlaceVencido.Exigir(ahora < inscripcion.PedidaEn + Inscripcion.PlazoParaConfirmar);
        ReglasDeEvento.YaInscrita.Exigir(!yaEsta);
        ReglasDeEvento.InscripcionesCerradas.Exigir(RecibeInscripciones(ahora));
        DarTurno(inscripcion, ahora);
    }

    /// <param name="primeraEnEspera">La de menor turno entre las que esperan; nula si nadie espera.</param>
    public void CancelarInscripcion(Inscripcion inscripcion, Inscripcion? primeraEnEspera, DateTimeOffset ahora)
    {
        ExigirPropia(inscripcion);
        ReglasDeEvento.NoVigente.Exigir(inscripcion.EstaVigente);
        ReglasDeEvento.NoEstaPublicado.Exigir(Estado == EstadoEvento.Publicado);
        ReglasDeEvento.YaEmpezo.Exigir(ahora < Empieza && inscripcion.AsistioEn is null);
        var tenia = inscripcion.Estado == EstadoInscripcion.Inscrita;
        inscripcion.Cancelar(ahora);
        Anotar(new InscripcionCancelada(Id, inscripcion.Id, inscripcion.Actor, ahora));
        if (!tenia)
        {
            EnEspera--;
            return;
        }

        Inscritos--;
        if (primeraEnEspera is not null)
        {
            Subir(primeraEnEspera, inscripcion.Actor, ahora);
        }
    }

    /// <param name="enEspera">Las que esperan, en orden de turno.</param>
    public void CambiarCupos(int? cupos, IReadOnlyList<Inscripcion> enEspera, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeEvento.NoEstaPublicado.Exigir(Estado == EstadoEvento.Publicado);
        ReglasDeEvento.YaEmpezo.Exigir(ahora < Empieza);
        ReglasDeEvento.Cupos.ExigirEn("Cupos", cupos is >= 1 and <= MaximoDeCupos);
        ReglasDeEvento.CuposOcupados.ExigirEn("Cupos", cupos >= Inscritos, Inscritos);
        Cupos = cupos!.Value;
        Anotar(new CuposCambiados(Id, Cupos, actor, ahora));
        foreach (var siguiente in enEspera.Take(CuposLibres).ToList())
        {
            Subir(siguiente, actor, ahora);
        }
    }

    private void DarTurno(Inscripcion inscripcion, DateTimeOffset ahora)
    {
        var hayCupo = Inscritos < Cupos;
        ReglasDeEvento.EsperaLlena.Exigir(hayCupo || EnEspera < MaximoEnEspera);
        UltimoTurno++;
        if (hayCupo)
        {
            Inscritos++;
            inscripcion.Recibir(UltimoTurno, EstadoInscripcion.Inscrita, ahora);
            Anotar(new PersonaInscrita(Id, inscripcion.Id, inscripcion.Actor, ahora));
        }
        else
        {
            EnEspera++;
            inscripcion.Recibir(UltimoTurno, EstadoInscripcion.EnEspera, ahora);
            Anotar(new PersonaEnEspera(Id, inscripcion.Id, inscripcion.Actor, ahora));
        }
    }

    private void Subir(Inscripcion siguiente, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(siguiente);
        siguiente.Subir();
        EnEspera--;
        Inscritos++;
        Anotar(new CupoLiberado(Id, siguiente.Id, actor, ahora));
    }

    // Sólo quien se forma como formador puede aparecer en la lista.
    private Autorizaciones Limitadas(Autorizaciones autoriza) =>
        autoriza with { EnLaListaDeFormadores = autoriza.EnLaListaDeFormadores && Clase == ClaseDeEvento.FormacionDeFormadores };

    private void ExigirPropia(Inscripcion inscripcion) => ReglasDeEvento.DeOtroEvento.Exigir(inscripcion.EventoId == Id);
}
