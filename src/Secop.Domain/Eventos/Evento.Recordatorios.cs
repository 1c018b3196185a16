using Secop.Domain.Comun;

namespace Secop.Domain.Eventos;

public sealed partial class Evento
{
    /// <summary>Para qué fecha ya se recordó dos días antes: si se reprograma, se recuerda otra vez.</summary>
    public DateTimeOffset? RecordadoDosDias { get; private set; }

    public DateTimeOffset? RecordadoDosHoras { get; private set; }

    /// <summary>Si llegó la hora de recordarlo. Quien supo de la fecha después de esa hora no necesita que se la recuerden.</summary>
    public bool DebeRecordar(Antelacion antelacion, DateTimeOffset ahora)
    {
        var desde = Empieza - antelacion.Tiempo();
        var hasta = antelacion == Antelacion.DosDias ? Empieza - Antelacion.DosHoras.Tiempo() : Empieza;
        var yaSeRecordo = (antelacion == Antelacion.DosDias ? RecordadoDosDias : RecordadoDosHoras) == Empieza;
        return Estado == EstadoEvento.Publicado && !yaSeRecordo && ahora >= desde && ahora < hasta && (ReprogramadoEn ?? PublicadoEn) <= desde;
    }

    /// <summary>Acto de la plataforma: lo hace un trabajo de fondo y repetirlo no hace nada.</summary>
    public void Recordar(Antelacion antelacion, DateTimeOffset ahora)
    {
        if (!DebeRecordar(antelacion, ahora))
        {
            return;
        }

        if (antelacion == Antelacion.DosDias)
        {
            RecordadoDosDias = Empieza;
        }
        else
        {
            RecordadoDosHoras = Empieza;
        }

        Anotar(new EventoRecordado(Id, antelacion, Empieza, Actor.Sistema, ahora));
    }
}
