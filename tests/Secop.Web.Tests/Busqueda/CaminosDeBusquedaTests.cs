using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Data.Busqueda;

namespace Secop.Web.Tests.Busqueda;

/// <summary>Con muchos registros la búsqueda toma varios caminos: todos dan, página a página, lo mismo que leerlo todo y ordenarlo.</summary>
public sealed class CaminosDeBusquedaTests : IAsyncLifetime
{
    private const int Registros = 24_000;
    private SecopFactory _fabrica = null!;

    public async Task InitializeAsync()
    {
        _fabrica = await SecopFactory.NuevaAsync();
        await using var conexion = new NpgsqlConnection(_fabrica.CadenaDueno);
        await conexion.OpenAsync();
        await using var orden = new NpgsqlCommand($"""
            select setseed(0.2026);
            insert into registros_publicos (id, plataforma, clase, clave, entidad, nombre, modalidad, estado, departamento, valor, fecha)
            select gen_random_uuid(), 'SECOP II', 'Proceso', 'P' || n, 'Alcaldía de prueba',
                   'Compra' || case when n % 2 = 0 then ' frecuente' else '' end || case when n % 40 = 0 then ' mediana' else '' end || case when n % 600 = 0 then ' escasa' else '' end,
                   case when n % 9 = 0 then 'MinimaCuantia' else 'ContratacionDirecta' end, case when n % 5 = 0 then 'Liquidado' else 'EnEjecucion' end, case when n % 3 = 0 then '11' else '05' end,
                   -- La mínima cuantía nunca está entre los valores altos, y uno de cada once registros no dice su valor.
                   case when n % 11 = 0 then null when n % 9 = 0 then floor(random() * 400) * 1000 else round((10 ^ (random() * 11))::numeric, 2) end,
                   timestamptz '2019-01-01' + random() * interval '2500 days'
            from generate_series(1, {Registros}) n;
            select recontar_palabras();
            """, conexion);
        await orden.ExecuteNonQueryAsync();
    }

    public async Task DisposeAsync() => await _fabrica.DisposeAsync();

    [Fact]
    public async Task Buscar_PorCualquierCamino_DaLoMismoQueOrdenarloTodo()
    {
        (string Consulta, string Condicion)[] casos =
        [
            ("", "true"),
            ("q=frecuente", "n % 2 = 0"),
            ("q=mediana", "n % 40 = 0"),
            ("q=escasa", "n % 600 = 0"),
            ("modalidad=MinimaCuantia&fase=Liquidado", "n % 9 = 0 and n % 5 = 0"),
            ("modalidad=MinimaCuantia&valorDesde=399000", "n % 9 = 0 and valor >= 399000"),
            ("departamento=11&valorDesde=20000000000", "n % 3 = 0 and valor >= 20000000000"),
            ("valorDesde=1500&valorHasta=1999", "valor between 1500 and 1999"),
            ("valorHasta=0", "valor <= 0"),
            ("q=frecuente&departamento=11&valorHasta=90000", "n % 2 = 0 and n % 3 = 0 and valor <= 90000"),
            ("valorDesde=900000000&departamento=11", "n % 3 = 0 and valor >= 900000000"),
            ("publicadoDesde=2023-02-28&publicadoHasta=2023-02-27&q=frecuente", "false"),
            ("publicadoDesde=2023-01-01&publicadoHasta=2023-02-28&modalidad=MinimaCuantia", "n % 9 = 0 and fecha >= '2023-01-01 05:00Z' and fecha < '2023-03-01 05:00Z'"),
        ];
        foreach (var (consulta, condicion) in casos)
        {
            foreach (var (orden, columnas) in new[] { ("", "fecha desc, id desc"), ("valor", "valor desc, id desc") })
            {
                var todas = await IdsAsync($"select id from (select *, substr(clave, 2)::int n from registros_publicos) r where {condicion}{(orden == "valor" ? " and valor is not null" : "")} order by {columnas}");
                await RecorrerAsync($"{consulta}&orden={orden}", todas);
            }
        }
    }

    // Las primeras páginas hacia adelante, y de vuelta hasta la primera.
    private async Task RecorrerAsync(string consulta, List<Guid> todas)
    {
        string? marca = null;
        for (var pagina = 0; pagina < 4; pagina++)
        {
            var resultados = await BuscarAsync($"{consulta}&pagina={marca}");
            var esperadas = todas.Skip(pagina * VistaPublica.PorPagina).Take(VistaPublica.PorPagina).ToList();
            Assert.True(esperadas.SequenceEqual(resultados.Hallazgos.Select(h => h.Id)), $"{consulta}: la página {pagina + 1} no es la que era.");
            if (!consulta.EndsWith("valor", StringComparison.Ordinal))
            {
                Assert.Equal(Math.Min(todas.Count, Conteos.Tope), Math.Min(resultados.Conteos.Total, Conteos.Tope));
            }

            if (pagina > 0)
            {
                var atras = await BuscarAsync($"{consulta}&pagina={resultados.Anterior}");
                Assert.True(todas.Skip((pagina - 1) * VistaPublica.PorPagina).Take(VistaPublica.PorPagina).SequenceEqual(atras.Hallazgos.Select(h => h.Id)), $"{consulta}: volver de la página {pagina + 1} no lleva a la anterior.");
            }

            if ((marca = resultados.Siguiente) is null)
            {
                Assert.True(todas.Count <= (pagina + 1) * VistaPublica.PorPagina, $"{consulta}: se acabó antes de tiempo.");
                return;
            }
        }
    }

    private async Task<Resultados> BuscarAsync(string consulta)
    {
        using var ambito = _fabrica.Services.CreateScope();
        return await ambito.ServiceProvider.GetRequiredService<VistaPublica>().BuscarAsync(Filtros.De(new QueryCollection(QueryHelpers.ParseQuery(consulta))));
    }

    private async Task<List<Guid>> IdsAsync(string sql)
    {
        await using var conexion = new NpgsqlConnection(_fabrica.CadenaAplicacion);
        await conexion.OpenAsync();
        await using var orden = new NpgsqlCommand(sql, conexion);
        await using var lector = await orden.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await lector.ReadAsync())
        {
            ids.Add(lector.GetGuid(0));
        }

        return ids;
    }
}
