using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos;

public sealed class SolicitudSinPreguntasTests
{
    private readonly Guid _entidad = Guid.NewGuid();
    private readonly Guid _usuario = Guid.NewGuid();

    /// <summary>Una solicitud de información es para que alguien responda algo.</summary>
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void SinNadaQueResponder_NoSePublica(bool conPreguntas, bool conPrecios, bool seGuarda)
    {
        var r = Recorrido.Borrador("RFI", "RFI-001-2026", f => new Actor(f == FuncionEquipo.OrdenadorDelGasto ? Guid.NewGuid() : _usuario, _entidad), t => Taller.Documento(t), Taller.Publicacion);
        var (p, quien) = (r.Proceso, new Actor(_usuario, _entidad));
        if (!conPrecios)
        {
            p.PonerListaPrecios([], p.RevisionDe(SeccionPliego.ListaPrecios), quien, r.Ahora);
        }

        if (!conPreguntas)
        {
            foreach (var pregunta in p.Cuestionario.ToList())
            {
                p.QuitarPregunta(pregunta.Id, p.RevisionDe(SeccionPliego.Cuestionario), quien, r.Ahora);
            }
        }

        var bloqueos = p.Pendientes(Recorrido.Reglas("RFI", r.Ahora), Recorrido.Calendario, r.Ahora).Where(x => x.Severidad == Severidad.Bloquea).ToList();
        Assert.Equal(seGuarda, bloqueos.Count == 0);
        Assert.All(bloqueos, b => Assert.Equal(SeccionPliego.Cuestionario, b.Seccion));
    }
}
