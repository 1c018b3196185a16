using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Los acuerdos comerciales, los documentos tipo y el proyecto de inversión.
public sealed partial class Proceso
{
    public MarcoDelProceso Marco { get; private set; } = MarcoDelProceso.Ninguno;

    public void EditarMarco(MarcoDelProceso marco, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Marco, revision, actor, ahora);
        Marco = marco.Revisado(ahora);
    }

    private void PendientesDeMarco(Modalidad modalidad, ReglasDelProceso reglas, DateTimeOffset ahora, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        falta(
            SeccionPliego.Marco, Destinacion == DestinacionGasto.Inversion && Marco.Proyectos.Count == 0 && modalidad.Clase != ClaseDeModalidad.Venta,
            "El gasto es de inversión: diga el código BPIN del proyecto.", Severidad.Avisa, null);
        if (Marco.Acuerdos.Count == 0 || Cierre == SinFecha)
        {
            return;
        }

        // Los acuerdos cuentan días de calendario entre el primer aviso y el cierre.
        var dias = CalendarioHabil.FechaBogota(Cierre).DayNumber - CalendarioHabil.FechaBogota(PublicadoEn ?? ahora).DayNumber;
        falta(
            SeccionPliego.Cronograma, dias < reglas.Acuerdos.Dias,
            dias < reglas.Acuerdos.DiasConPaa
                ? $"Un acuerdo comercial cubre el proceso: entre la publicación y el cierre van al menos {reglas.Acuerdos.DiasConPaa} días de calendario, y hay {Math.Max(0, dias)}."
                : $"Un acuerdo comercial cubre el proceso: van {reglas.Acuerdos.Dias} días de calendario entre la publicación y el cierre, o {reglas.Acuerdos.DiasConPaa} si el Plan Anual de Adquisiciones lo anunció a tiempo. Hay {dias}.",
            Severidad.Avisa, ClavesDeCondiciones.ManualDeAcuerdos);
    }
}
