using Npgsql;
using NpgsqlTypes;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Busqueda;

/// <summary>El predicado de SQL y el dominio dicen la misma fase, en cualquier modalidad, fase y hora.</summary>
public sealed class FaseEnSqlTests : PruebaWeb
{
    [Fact]
    public async Task FaseDe_EnCualquierInstante_EsFaseEn()
    {
        var azar = new Random(20261121);
        await using var conexion = new NpgsqlConnection(Fabrica.CadenaAplicacion);
        await conexion.OpenAsync();
        foreach (var codigo in CatalogoDeModalidades.Todas.Select(m => m.Codigo))
        {
            foreach (var fase in Recorrido.FasesDe(codigo).Where(f => f != FaseProceso.Borrador))
            {
                var recorrido = AlAzar(codigo, azar).Hasta(fase);
                var proceso = recorrido.Proceso;
                var renglon = RegistroPublico.De(proceso.Id);
                renglon.Poner(proceso);
                var bordes = proceso.Cronograma.Select(h => h.Instante).Append(recorrido.Ahora).ToList();
                var horas = Enumerable.Range(0, 6).Select(_ => bordes[azar.Next(bordes.Count)].AddHours(azar.Next(-30, 30)))
                    .Concat(bordes).Concat(bordes.Select(b => b.AddMicroseconds(-1))).ToArray();
                await using var orden = new NpgsqlCommand("select array(select fase_de($1, $2, $3, $4, h) from unnest($5) with ordinality u(h, n) order by n)", conexion);
                orden.Parameters.Add(new() { Value = renglon.Estado });
                orden.Parameters.Add(new() { Value = renglon.Fases });
                orden.Parameters.Add(new() { Value = renglon.FasesDesde });
                orden.Parameters.Add(new() { Value = (object?)renglon.CierreEn ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
                orden.Parameters.Add(new() { Value = horas });
                Assert.Equal(horas.Select(h => proceso.FaseEn(h).ToString()), (string[])(await orden.ExecuteScalarAsync())!);
            }
        }
    }

    [Theory]
    [InlineData("Cancelado", 5, "Cancelado")]
    [InlineData("Publicado", null, "Publicado")]
    [InlineData("Publicado", 5, "PresentacionOfertas")]
    [InlineData("Publicado", 0, "CerradoSinAbrir")]
    [InlineData("Publicado", -5, "CerradoSinAbrir")]
    public async Task FaseDe_DeUnRegistroExterno_SaleDeSuEstadoYSuCierre(string estado, int? horasAlCierre, string fase)
    {
        await using var conexion = new NpgsqlConnection(Fabrica.CadenaAplicacion);
        await conexion.OpenAsync();
        await using var orden = new NpgsqlCommand("select fase_de($1, null, null, $2, $3)", conexion);
        orden.Parameters.Add(new() { Value = estado });
        orden.Parameters.Add(new() { Value = horasAlCierre is { } h ? Datos.Publicacion.AddHours(h) : DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        orden.Parameters.Add(new() { Value = Datos.Publicacion });
        Assert.Equal(fase, await orden.ExecuteScalarAsync());
    }

    private static Recorrido AlAzar(string codigo, Random azar)
    {
        var entidad = Guid.NewGuid();
        var personas = Enum.GetValues<FuncionEquipo>().ToDictionary(f => f, _ => Guid.NewGuid());
        return Recorrido.Borrador(
            codigo, $"{codigo}-{azar.Next(1000):d3}-2026", f => new Actor(personas[f], entidad),
            t => new(t, t.Nombre(), false, Guid.NewGuid(), $"{t}.pdf", "application/pdf", 10, new string('0', 64)), Datos.Publicacion.AddDays(-azar.Next(0, 3) * 7));
    }
}
