using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Entidades.Procesos;

public sealed class GuardadoTests : PruebaWeb
{
    public static TheoryData<FaseProceso> Fases => [.. MinimaCuantia.Modalidad.Fases.Select(f => f.Fase), FaseProceso.Borrador, FaseProceso.Desierto, FaseProceso.Cancelado];

    [Theory]
    [MemberData(nameof(Fases))]
    public async Task Proceso_EnCadaFase_SeGuardaYVuelveIgual(FaseProceso fase)
    {
        var prueba = await Datos.ProcesoEnFaseAsync(fase);
        var leido = await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(p => p.Id == prueba.Id));

        Assert.Equal(fase, leido.FaseEn(prueba.Ahora));
        Assert.Equal(prueba.Proceso.Contenido().ComoJson(), leido.Contenido().ComoJson());
        Assert.Equal(prueba.Proceso.Equipo, leido.Equipo);
        Assert.Equal(prueba.Proceso.Limitacion, leido.Limitacion);
        Assert.Equal(prueba.Proceso.Documentos, leido.Documentos);
        Assert.All(Enum.GetValues<SeccionPliego>(), s => Assert.Equal(prueba.Proceso.RevisionDe(s), leido.RevisionDe(s)));
        var versiones = await Fabrica.ConBaseAsync(db => db.VersionesPliego.AsNoTracking().Where(v => v.ProcesoId == prueba.Id).ToListAsync());
        Assert.Equal(fase == FaseProceso.Borrador ? 0 : 1, versiones.Count);
        Assert.All(versiones, v => Assert.Equal(v.Hash, ContenidoPliego.Huella(leido.Contenido().ComoJson())));
    }

    [Fact]
    public async Task Equipo_SePuedeBuscar_PorPersonaYFuncion()
    {
        var prueba = await Datos.ProcesoEnFaseAsync(FaseProceso.Evaluacion);
        var hallados = await Fabrica.ConBaseAsync(db => db.Procesos.IgnoreAutoIncludes()
            .Where(p => p.Equipo.Any(m => m.UsuarioId == prueba.Ordenador.Id && m.Funcion == FuncionEquipo.OrdenadorDelGasto)).Select(p => p.Id).ToListAsync());
        Assert.Equal([prueba.Id], hallados);
    }

    [Fact]
    public async Task VersionDelPliego_ConElRolDeLaAplicacion_NoSeCambia()
    {
        var prueba = await Datos.ProcesoPublicadoAsync();
        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Fabrica.SqlAsync<int>("update versiones_pliego set contenido = '{}' where proceso_id = $1", Fabrica.CadenaAplicacion, prueba.Id));
        Assert.Equal("42501", error.SqlState);
    }
}
