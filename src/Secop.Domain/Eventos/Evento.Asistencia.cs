using System.Security.Cryptography;
using System.Text;
using Secop.Domain.Comun;

namespace Secop.Domain.Eventos;

public sealed partial class Evento
{
    /// <summary>Cuántas veces puede errar el código una persona.</summary>
    public const int IntentosConCodigo = 5;

    private const int LargoDelCodigo = 6;
    private const string AlfabetoDelCodigo = "23456789BCDFGHJKMNPQRSTVWXYZ";

    /// <summary>Cuánto antes de empezar y después de terminar se registra asistencia.</summary>
    public static readonly TimeSpan Margen = TimeSpan.FromMinutes(30);

    /// <summary>Lo que se muestra en el salón o en la pantalla; sólo lo ve quien organiza.</summary>
    public string? CodigoDeAsistencia { get; private set; }

    public DateTimeOffset? AsistenciaAbiertaEn { get; private set; }

    public DateTimeOffset? AsistenciaCerradaEn { get; private set; }

    public bool EstaEnHora(DateTimeOffset ahora) => ahora >= Empieza - Margen && ahora <= Termina + Margen;

    public bool RecibeAsistencia(DateTimeOffset ahora) =>
        Estado == EstadoEvento.Publicado && AsistenciaAbiertaEn is not null && AsistenciaCerradaEn is null && EstaEnHora(ahora);

    /// <summary>Abre el registro con un código nuevo. También lo reabre.</summary>
    public void AbrirAsistencia(Actor actor, DateTimeOffset ahora)
    {
        ReglasDeEvento.NoEstaPublicado.Exigir(Estado == EstadoEvento.Publicado);
        ReglasDeEvento.FueraDeHora.Exigir(EstaEnHora(ahora));
        ReglasDeEvento.AsistenciaYaAbierta.Exigir(AsistenciaAbiertaEn is null || AsistenciaCerradaEn is not null);
        CodigoDeAsistencia = RandomNumberGenerator.GetString(AlfabetoDelCodigo, LargoDelCodigo);
        AsistenciaAbiertaEn ??= ahora;
        AsistenciaCerradaEn = null;
        Anotar(new AsistenciaAbierta(Id, actor, ahora));
    }

    /// <summary>Otro código: el anterior deja de valer. Sirve cuando alguien lo contó fuera.</summary>
    public void CambiarCodigo(Actor actor, DateTimeOffset ahora)
    {
        ReglasDeEvento.AsistenciaCerrada.Exigir(RecibeAsistencia(ahora));
        CodigoDeAsistencia = RandomNumberGenerator.GetString(AlfabetoDelCodigo, LargoDelCodigo);
        Anotar(new AsistenciaAbierta(Id, actor, ahora));
    }

    public void CerrarAsistencia(Actor actor, DateTimeOffset ahora)
    {
        ReglasDeEvento.AsistenciaCerrada.Exigir(Estado == EstadoEvento.Publicado && AsistenciaAbiertaEn is not null && AsistenciaCerradaEn is null);
        AsistenciaCerradaEn = ahora;
        Anotar(new AsistenciaCerrada(Id, actor, ahora));
    }

    /// <summary>La persona escribe el código. Falso si no es: el intento queda contado y hay que guardarlo antes de decirlo.</summary>
    public bool Asistir(Inscripcion inscripcion, string? codigo, DateTimeOffset ahora)
    {
        ExigirConCupo(inscripcion);
        ReglasDeEvento.FueraDeHora.Exigir(EstaEnHora(ahora));
        ReglasDeEvento.AsistenciaCerrada.Exigir(RecibeAsistencia(ahora));
        ReglasDeEvento.MuchosIntentos.Exigir(inscripcion.Intentos < IntentosConCodigo);
        if (!EsElCodigo(codigo))
        {
            inscripcion.Errar();
            return false;
        }

        inscripcion.Asistir(ModoDeAsistencia.ConCodigo, ahora);
        Anotar(new AsistenciaRegistrada(Id, inscripcion.Id, ModoDeAsistencia.ConCodigo, inscripcion.Actor, ahora));
        return true;
    }

    /// <summary>Quien organiza la registra a mano, hasta que el evento se da por celebrado.</summary>
    public void MarcarAsistencia(Inscripcion inscripcion, Actor actor, DateTimeOffset ahora)
    {
        ExigirConCupo(inscripcion);
        ReglasDeEvento.FueraDeHora.Exigir(ahora >= Empieza - Margen);
        inscripcion.Asistir(ModoDeAsistencia.PorElOrganizador, ahora);
        Anotar(new AsistenciaRegistrada(Id, inscripcion.Id, ModoDeAsistencia.PorElOrganizador, actor, ahora));
    }

    public void QuitarAsistencia(Inscripcion inscripcion, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeEvento.NoEstaPublicado.Exigir(Estado == EstadoEvento.Publicado);
        ExigirPropia(inscripcion);
        ReglasDeEvento.NoHaAsistido.Exigir(inscripcion.AsistioEn is not null);
        inscripcion.QuitarAsistencia();
        Anotar(new AsistenciaQuitada(Id, inscripcion.Id, actor, ahora));
    }

    private void ExigirConCupo(Inscripcion inscripcion)
    {
        ReglasDeEvento.NoEstaPublicado.Exigir(Estado == EstadoEvento.Publicado);
        ExigirPropia(inscripcion);
        ReglasDeEvento.SinCupo.Exigir(inscripcion.Estado == EstadoInscripcion.Inscrita);
        ReglasDeEvento.YaAsistio.Exigir(inscripcion.AsistioEn is null);
    }

    private bool EsElCodigo(string? escrito)
    {
        var limpio = string.Concat((escrito ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(limpio), Encoding.UTF8.GetBytes(CodigoDeAsistencia!));
    }
}
