using Microsoft.OpenApi;
using Secop.Web.Data;
using Secop.Web.Data.Busqueda;

namespace Secop.Web.DatosAbiertos;

/// <summary>Lo mismo que leen las páginas públicas, en JSON, descrito por OpenAPI en <c>/api</c>.</summary>
public static class ApiPublica
{
    public static void AddApiPublica(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
            json.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter());
        });
        builder.Services.AddOpenApi("secop", opciones => opciones.AddDocumentTransformer((documento, _, _) =>
        {
            documento.Info = new OpenApiInfo
            {
                Title = "Secop: datos abiertos de contratación",
                Version = "1",
                Description = "Procesos de contratación publicados en esta plataforma. No es el SECOP oficial. Sin registro y sin clave.",
            };
            return Task.CompletedTask;
        }));
    }

    public static void MapApiPublica(this WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api").AllowAnonymous().WithTags("Procesos");
        api.MapGet("/procesos", async (HttpContext contexto, VistaPublica vista, CancellationToken cancelacion) =>
                PaginaDeApi.De(await vista.BuscarAsync(Filtros.De(contexto.Request.Query), cancelacion: cancelacion)))
            .WithName("Procesos")
            .WithSummary("La búsqueda: los mismos filtros de /procesos en la dirección, veinte renglones por página.")
            .WithDescription("Filtros: q, entidad, nit, modalidad, fase, plataforma, clase, departamento, municipio, unspsc, valorDesde, valorHasta, publicadoDesde, publicadoHasta, cierraDesde, cierraHasta, orden, pagina.")
            .Produces<PaginaDeApi>();
        api.MapGet("/procesos/{codigo}", async (string codigo, VistaPublica vista) =>
                await vista.ExpedienteCompletoAsync(codigo) is { } expediente ? Results.Ok(expediente) : Results.NotFound())
            .WithName("Proceso")
            .WithSummary("El expediente público de un proceso, con lo que la ley ya permite ver.")
            .Produces<ExpedienteCompleto>()
            .Produces(StatusCodes.Status404NotFound);
        api.MapGet("/procesos/{codigo}/sorteo", async (string codigo, VistaPublica vista) =>
                await vista.SorteoAsync(codigo) is { } s ? Results.Ok(s.Sorteo) : Results.NotFound())
            .WithName("Sorteo")
            .WithSummary("La lista de interesados y su sorteo: todo lo que hace falta para recalcular el resultado.")
            .Produces<SorteoPublico>()
            .Produces(StatusCodes.Status404NotFound);
        var planes = app.MapGroup("/api/paa").AllowAnonymous().WithTags("Planes anuales");
        planes.MapGet("", async (HttpContext contexto, VistaPublica vista, CancellationToken cancelacion) =>
                await vista.LineasAsync(FiltroDePlanes.De(contexto.Request.Query), cancelacion: cancelacion))
            .WithName("LineasDePlanes")
            .WithSummary("Las adquisiciones planeadas y publicadas, con su saldo: los mismos filtros de /paa, veinte por página.")
            .WithDescription("Filtros: q, entidad, cuenta, vigencia, unspsc, mes, modalidad, desde.")
            .Produces<PaginaDeLineas>();
        planes.MapGet("/{codigo}", async (string codigo, VistaPublica vista, CancellationToken cancelacion) =>
                await vista.PlanAsync(codigo) is { } plan
                    ? Results.Ok(new PlanDeApi(plan, (await vista.LineasAsync(new FiltroDePlanes { Plan = codigo }, ConsultaDeLineas.MaximoDeLineas, cancelacion)).Lineas))
                    : Results.NotFound())
            .WithName("Plan")
            .WithSummary("La última versión publicada de un plan anual, con todas sus líneas.")
            .Produces<PlanDeApi>()
            .Produces(StatusCodes.Status404NotFound);
    }
}

public sealed record PlanDeApi(FichaDePlan Plan, IReadOnlyList<LineaEnVista> Lineas);

/// <summary>Una página de la búsqueda y cómo seguir: <c>siguiente</c> va en el filtro <c>pagina</c>.</summary>
public sealed record PaginaDeApi(IReadOnlyList<Hallazgo> Registros, long Total, bool HayMas, string? Anterior, string? Siguiente)
{
    public static PaginaDeApi De(Resultados r) => new(r.Hallazgos, r.Conteos.Total, r.Conteos.HayMas, r.Anterior, r.Siguiente);
}
