using System.Reflection;
using Npgsql;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Busqueda;

/// <summary>El predicado de SQL y el dominio dicen la misma fase, para cualquier combinación de actos, fechas y hora.</summary>
public sealed class FaseEnSqlTests : PruebaWeb
{
    [Fact]
    public async Task FaseDe_EnCualquierInstante_EsFaseEn()
    {
        var azar = new Random(20261121);
        await using var conexion = new NpgsqlConnection(Fabrica.CadenaAplicacion);
        await conexion.OpenAsync();
        for (var i = 0; i < 600; i++)
        {
            var proceso = AlAzar(azar);
            var ahora = Instante(azar);
            var renglon = RegistroPublico.De(proceso.Id);
            renglon.Poner(proceso);
            await using var orden = new NpgsqlCommand("select fase_de($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", conexion);
            foreach (var valor in new object?[]
            {
                renglon.Estado, renglon.ObservacionesHasta, renglon.RespuestasHasta, renglon.OfertasDesde, renglon.CierreEn, renglon.CerradoEn,
                renglon.AbiertoEn, renglon.InformeEn, renglon.TrasladoHasta, ahora,
            })
            {
                orden.Parameters.Add(new() { Value = valor ?? DBNull.Value, NpgsqlDbType = valor is string ? NpgsqlTypes.NpgsqlDbType.Text : NpgsqlTypes.NpgsqlDbType.TimestampTz });
            }

            Assert.Equal(proceso.FaseEn(ahora).ToString(), await orden.ExecuteScalarAsync());
        }
    }

    // Pone directamente los instantes, también los que ningún camino de actos produciría.
    private static Proceso AlAzar(Random azar)
    {
        var proceso = (Proceso)Activator.CreateInstance(typeof(Proceso), nonPublic: true)!;
        var hitos = Enum.GetValues<TipoHito>().Where(_ => azar.Next(10) > 0).Select(t => new Hito(t, Instante(azar))).ToList();
        typeof(Proceso).GetField("_cronograma", BindingFlags.NonPublic | BindingFlags.Instance)!.SetValue(proceso, hitos);
        Poner(proceso, nameof(Proceso.Estado), azar.Next(3) == 0 ? Enum.GetValues<EstadoProceso>()[azar.Next(5)] : EstadoProceso.Publicado);
        Poner(proceso, nameof(Proceso.Cierre), Instante(azar));
        foreach (var acto in new[] { nameof(Proceso.InicioDeOfertas), nameof(Proceso.CerradoEn), nameof(Proceso.AbiertoEn), nameof(Proceso.InformeEn), nameof(Proceso.TrasladoAmpliadoHasta) })
        {
            Poner(proceso, acto, azar.Next(4) == 0 || (acto == nameof(Proceso.InicioDeOfertas) && azar.Next(2) == 0) ? Instante(azar) : null);
        }

        return proceso;
    }

    private static void Poner(Proceso proceso, string propiedad, object? valor) => typeof(Proceso).GetProperty(propiedad)!.SetValue(proceso, valor);

    // Pocos instantes distintos: así se prueban también las igualdades.
    private static DateTimeOffset Instante(Random azar) => new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddHours(azar.Next(40));
}
