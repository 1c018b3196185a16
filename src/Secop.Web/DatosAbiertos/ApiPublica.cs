using Microsoft.OpenApi;
using Secop.Web.Data;

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
        api.MapGet("/procesos/{codigo}", async (string codigo, VistaPublica vista) =>
                await vista.ExpedienteAsync(codigo) is { } expediente ? Results.Ok(expediente) : Results.NotFound())
            .WithName("Proceso")
            .WithSummary("El expediente público de un proceso, con lo que la ley ya permite ver.")
            .Produces<ExpedientePublico>()
            .Produces(StatusCodes.Status404NotFound);
    }
}
