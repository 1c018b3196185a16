using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Procesos;

public sealed class RelacionadoTests
{
    [Fact]
    public void CrearRelacionado_CopiaElPliego_SinFechasNiCdpNiIdentidadesViejas()
    {
        var t = new Taller().Publicado();
        Assert.Equal(ReglasDeRelacionado.NoTermino, Taller.Rota(() => Proceso.CrearRelacionado(t.Proceso, "MC-002-2026", t.Entidad, Taller.Publicacion)));
        t.Proceso.Cancelar(Taller.Cancelacion, t.Ordenador, Taller.Publicacion.AddHours(1));
        var nuevo = Proceso.CrearRelacionado(t.Proceso, "MC-002-2026", t.Entidad, Taller.Publicacion.AddHours(2));
        Assert.Equal((EstadoProceso.Borrador, t.Proceso.Id, "MC-002-2026", t.Proceso.Nombre), (nuevo.Estado, nuevo.ProcesoOrigenId!.Value, nuevo.Numero, nuevo.Nombre));
        Assert.Equal(t.Proceso.ListaPrecios.Select(i => i.Descripcion), nuevo.ListaPrecios.Select(i => i.Descripcion));
        Assert.Empty(t.Proceso.ListaPrecios.Select(i => i.Id).Intersect(nuevo.ListaPrecios.Select(i => i.Id)));
        Assert.Equal((0, 0, 0), (nuevo.Cronograma.Count, nuevo.Cdps.Count, nuevo.VersionPliego));
        Assert.All(nuevo.Documentos, d => Assert.Null(d.PublicadoEnVersion));
        Assert.Equal(t.Proceso.Documentos.Count(d => d.Vigente && d.EsDelPliego), nuevo.Documentos.Count);
        Assert.Equal(
            ReglasDeProceso.Ajeno,
            Taller.Rota(() => Proceso.CrearRelacionado(t.Proceso, "MC-003-2026", new(Guid.NewGuid(), Guid.NewGuid()), Taller.Publicacion.AddHours(2))));
    }
}
