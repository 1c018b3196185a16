using Npgsql;
using NpgsqlTypes;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Busqueda;

/// <summary>El predicado de SQL y el dominio dicen la misma fase de una mínima cuantía, en cualquier fase y a cualquier hora.</summary>
public sealed class FaseEnSqlTests : PruebaWeb
{
    [Fact]
    public async Task FaseDe_EnCualquierInstante_EsFaseEn()
    {
        var azar = new Random(20261121);
        await using var conexion = new NpgsqlConnection(Fabrica.CadenaAplicacion);
        await conexion.OpenAsync();
        foreach (var fase in Recorrido.FasesDe(MinimaCuantia.Codigo).Where(f => f != FaseProceso.Borrador))
        {
            for (var vez = 0; vez < 4; vez++)
            {
                var recorrido = AlAzar(MinimaCuantia.Codigo, azar).Hasta(fase);
                var proceso = recorrido.Proceso;
                var renglon = RegistroPublico.De(proceso.Id);
                renglon.Poner(proceso);
                var bordes = proceso.Cronograma.Select(h => h.Instante).Append(recorrido.Ahora).ToList();
                var horas = Enumerable.Range(0, 6).Select(_ => bordes[azar.Next(bordes.Count)].AddHours(azar.Next(-30, 30)))
                    .Concat(bordes).Concat(bordes.Select(b => b.AddMicroseconds(-1))).ToArray();
                await using var orden = new NpgsqlCommand("select array(select fase_de($1, $2, $3, $4, $5, $6, $7, $8, $9, h) from unnest($10) with ordinality u(h, n) order by n)", conexion);
                foreach (var valor in new object?[]
                {
                    renglon.Estado, renglon.ObservacionesHasta, renglon.RespuestasHasta, renglon.OfertasDesde, renglon.CierreEn, renglon.CerradoEn,
                    renglon.AbiertoEn, renglon.InformeEn, renglon.TrasladoHasta,
                })
                {
                    orden.Parameters.Add(new() { Value = valor ?? DBNull.Value, NpgsqlDbType = valor is string ? NpgsqlDbType.Text : NpgsqlDbType.TimestampTz });
                }

                orden.Parameters.Add(new() { Value = horas });
                Assert.Equal(horas.Select(h => proceso.FaseEn(h).ToString()), (string[])(await orden.ExecuteScalarAsync())!);
            }
        }
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
