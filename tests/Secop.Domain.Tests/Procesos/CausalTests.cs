using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos;

/// <summary>Por qué se usa la modalidad: la contratación directa y la abreviada sin cuantía sólo proceden por una causal de la ley.</summary>
public sealed class CausalTests
{
    [Theory]
    [InlineData("CD", Severidad.Bloquea)]
    [InlineData("CDO", Severidad.Bloquea)]
    [InlineData("SAMC-SM", Severidad.Bloquea)]
    [InlineData("RE", Severidad.Avisa)]
    [InlineData("REO", Severidad.Avisa)]
    [InlineData("LP", null)]
    [InlineData("SAMC", null)]
    [InlineData("MC", null)]
    [InlineData("EB-C", null)]
    public void SinCausal_SegunLaModalidad(string codigo, Severidad? severidad)
    {
        var (r, quien) = Taller.De(codigo);
        Assert.Empty(Faltas(r));
        Poner(r, quien, null);
        Assert.Equal(severidad, Faltas(r).Select(f => (Severidad?)f.Severidad).SingleOrDefault());
        if (severidad == Severidad.Bloquea)
        {
            var rota = Assert.Throws<ReglaIncumplida>(() => r.Proceso.Publicar(Recorrido.Reglas(codigo, r.Ahora), Recorrido.Calendario, quien, r.Ahora));
            Assert.Contains("Elija la causal", rota.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("CD", "Salud")]
    [InlineData("SAMC-SM", "UrgenciaManifiesta")]
    [InlineData("LP", "UrgenciaManifiesta")]
    [InlineData("CD", "urgenciamanifiesta")]
    [InlineData("RE", "0")]
    public void CausalDeOtraModalidad_NoSeGuarda(string codigo, string causal)
    {
        var (r, quien) = Taller.De(codigo);
        var antes = r.Proceso.Causal;
        Assert.Equal(ReglasDeProceso.CausalDesconocida, Taller.Rota(() => Poner(r, quien, causal)));
        Assert.Equal(antes, r.Proceso.Causal);
    }

    [Fact]
    public void AlCrear_QuedaLaQueSeDijoAlPedirLaRecomendacion_SiLaModalidadLaAdmite()
    {
        var quien = new Actor(Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal("Emprestitos", Proceso.Crear(quien.CuentaId, "CD-1", "Empréstito de la entidad", quien, Taller.Publicacion, "CD", nameof(CausalDirecta.Emprestitos)).Causal);
        Assert.Null(Proceso.Crear(quien.CuentaId, "LP-1", "Empréstito de la entidad", quien, Taller.Publicacion, "LP", nameof(CausalDirecta.Emprestitos)).Causal);
    }

    [Fact]
    public void CadaCausal_TieneNombreYNormaYEsDeUnaSolaLista()
    {
        Assert.Equal(CausalesDeModalidad.Todas.Count, CausalesDeModalidad.Todas.Select(c => c.Clave).Distinct().Count());
        Assert.All(CausalesDeModalidad.Todas, c => Assert.True(c.Nombre.Length > 3 && c.Norma.Length > 3 && c.Clave.Length <= 40));
    }

    private static IEnumerable<Pendiente> Faltas(Recorrido r) => r.Proceso.Pendientes(Recorrido.Calendario, r.Ahora).Where(p => p.Seccion == SeccionPliego.Informacion);

    private static void Poner(Recorrido r, Actor quien, string? causal)
    {
        var p = r.Proceso;
        p.EditarInformacion(new(p.Numero, p.Nombre, p.Descripcion, p.TipoContrato) { Causal = causal }, p.RevisionDe(SeccionPliego.Informacion), quien, r.Ahora);
    }
}
