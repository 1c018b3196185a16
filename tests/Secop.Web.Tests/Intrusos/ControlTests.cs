using System.Net;
using Secop.Testing;

namespace Secop.Web.Tests.Intrusos;

/// <summary>
/// Los mismos formularios que se les niegan a los intrusos, enviados por su dueño: llegan al acto, que los acepta o
/// dice qué regla falta. Si se quedaran en la puerta, la matriz no probaría nada.
/// </summary>
public sealed class ControlTests(Mundo mundo) : IClassFixture<Mundo>
{
    private static readonly HttpStatusCode[] Llegaron = [HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict, HttpStatusCode.OK];

    // Lo que borra o termina va de último: los demás formularios necesitan lo que se llevaría.
    private static readonly string[] AlFinal = ["Quitar", "Vaciar", "Descartar", "Rechazar", "Cancelar", "Suspender"];

    [Fact]
    public async Task LosFormulariosDelDueno_LleganAlActo()
    {
        // Pedir la activación es solo de las entidades: en las otras dos cuentas, 404 también para su dueño.
        var escrituras = mundo.Direcciones.Where(d => d.EsEscritura && d.De != "mi-cuenta" && (d.Manejador != "Activacion" || d.De == "entidad"))
            .OrderBy(d => d.De == "plataforma").ThenBy(d => AlFinal.Contains(d.Manejador) || d.Ruta.EndsWith("/cancelar", StringComparison.Ordinal)).ToList();
        var fallidas = new List<string>();
        foreach (var d in escrituras)
        {
            var respuestas = new List<(string Caso, HttpStatusCode Estado)>();
            foreach (var caso in mundo.Casos.Where(c => c.Tiene(d)))
            {
                respuestas.Add((caso.Nombre, (await mundo.Duenos[d.De].PedirAsync(d, caso)).Estado));
            }

            if (!respuestas.Exists(r => Llegaron.Contains(r.Estado)) || respuestas.Exists(r => r.Estado >= HttpStatusCode.InternalServerError))
            {
                fallidas.Add($"{d}: {string.Join(", ", respuestas)}");
            }
        }

        Assert.Empty(fallidas);
    }
}
