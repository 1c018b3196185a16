using Microsoft.Playwright;
using Secop.E2E.Infraestructura;

namespace Secop.E2E.Jornadas.Actos;

/// <summary>Los proveedores preparan y presentan; uno reemplaza, el otro retira y vuelve. Nadie sabe cuántas hay hasta la apertura.</summary>
public static class ActoDeOfertas
{
    public const string Papelera = "Papelera del Norte S.A.S.";
    public const string Distribuidora = "Distribuidora El Lápiz Ltda.";

    public static async Task VivirAsync(Reparto reparto)
    {
        var primera = await PrepararAsync(reparto, reparto.Papelera, "18.000", "9.000");
        await PresentarAsync(reparto.Papelera, primera);
        await VerificarElReciboAsync(reparto);
        await PreciosAsync(reparto.Papelera, primera, "17.500", "9.000");
        await reparto.Papelera.VeAsync("Hay cambios sin presentar");
        await PresentarAsync(reparto.Papelera, primera);

        var segunda = await PrepararAsync(reparto, reparto.Distribuidora, "17.500", "9.000");
        await reparto.Distribuidora.AdjuntarAsync(ActoDelPliego.Experiencia, "experiencia.pdf", "%PDF-1.4 contrato 12 de 2025");
        await reparto.Distribuidora.PulsarAsync("Subir archivos");
        await reparto.Distribuidora.VeAsync("El archivo quedó guardado y cifrado");
        await PresentarAsync(reparto.Distribuidora, segunda);
        await RetirarAsync(reparto.Distribuidora, segunda);
        await PresentarAsync(reparto.Distribuidora, segunda);
        await NadieSabeAsync(reparto);

        await reparto.SaltarAsync("Cierre de presentación");
        await LlegarTardeAsync(reparto.Distribuidora, segunda);
        await ElActaDeCierreAsync(reparto);
        await NadieSabeAsync(reparto);
        await AbrirAsync(reparto);
    }

    private static async Task<string> PrepararAsync(Reparto reparto, Persona proveedor, string resma, string carpeta)
    {
        await proveedor.IrAsync($"/proveedor/procesos/{reparto.ProcesoId}");
        await proveedor.SeguirAsync("Preparar una oferta");
        await proveedor.PulsarAsync("Empezar la oferta");
        await proveedor.VeAsync("Antes de presentar falta");
        var oferta = new Uri(proveedor.Pagina.Url).AbsolutePath;
        await proveedor.IrAsync(oferta + "/cuestionario");
        await proveedor.ElegirAsync("¿Entrega en el almacén", "Sí");
        await proveedor.PulsarAsync("Guardar respuestas");
        await PreciosAsync(proveedor, oferta, resma, carpeta);
        await proveedor.IrAsync(oferta + "/archivos");
        await proveedor.AdjuntarAsync("Otros documentos", "carta de presentación.pdf", $"%PDF-1.4 carta de {proveedor.Nombre}");
        await proveedor.PulsarAsync("Subir archivos");
        await proveedor.VeAsync("El archivo quedó guardado y cifrado");
        return oferta;
    }

    private static async Task PreciosAsync(Persona proveedor, string oferta, string resma, string carpeta)
    {
        await proveedor.IrAsync(oferta + "/precios");
        await proveedor.EscribirAsync("Precio unitario del ítem 1", resma);
        await proveedor.EscribirAsync("Precio unitario del ítem 2", carpeta);
        await proveedor.PulsarAsync("Guardar precios");
        await proveedor.VeAsync("Sus precios quedaron guardados");
    }

    private static async Task PresentarAsync(Persona proveedor, string oferta)
    {
        await proveedor.IrAsync(oferta + "/presentar");
        await proveedor.MarcarAsync("Leí y acepto las advertencias");
        await proveedor.EscribirAsync("Su contraseña otra vez", "no es mi contraseña");
        await proveedor.PulsarAsync("Presentar la oferta");
        await proveedor.VeAsync("La contraseña no coincide");
        await proveedor.MarcarAsync("Leí y acepto las advertencias");
        await proveedor.EscribirAsync("Su contraseña otra vez", Reparto.Contrasena);
        await proveedor.PulsarAsync("Presentar la oferta");
        await proveedor.VeAsync("Recibo de la presentación");
    }

    private static async Task VerificarElReciboAsync(Reparto reparto)
    {
        var url = reparto.Papelera.Pagina.Url + "?handler=Archivo";
        var recibo = await (await reparto.Papelera.Pagina.Context.APIRequest.GetAsync(url)).TextAsync();
        await reparto.Ciudadano.IrAsync("/transparencia/verificar");
        await reparto.Ciudadano.EscribirAsync("Recibo", recibo);
        await reparto.Ciudadano.PulsarAsync("Verificar");
        await reparto.Ciudadano.VeAsync("Recibo auténtico");
    }

    private static async Task RetirarAsync(Persona proveedor, string oferta)
    {
        await proveedor.IrAsync(oferta);
        await proveedor.SeguirAsync("Retirar");
        await proveedor.EscribirAsync("Su contraseña otra vez", Reparto.Contrasena);
        await proveedor.PulsarAsync("Retirar la oferta");
        await proveedor.VeAsync("Recibo del retiro");
    }

    private static async Task NadieSabeAsync(Reparto reparto)
    {
        foreach (var (persona, ruta) in new[]
        {
            (reparto.Administradora, reparto.Proceso), (reparto.Administradora, reparto.Proceso + "/apertura"), (reparto.Ordenador, reparto.Proceso + "/evaluacion"),
            (reparto.Ciudadano, reparto.Expediente + "/apertura"),
        })
        {
            await persona.IrAsync(ruta);
            foreach (var pista in (string[])["17.500", "17.750.000", "Se presentó", "Se presentaron", "oferentes"])
            {
                await persona.NoVeAsync(pista);
            }
        }
    }

    private static async Task LlegarTardeAsync(Persona proveedor, string oferta)
    {
        await proveedor.IrAsync(oferta + "/presentar");
        await proveedor.MarcarAsync("Leí y acepto las advertencias");
        await proveedor.EscribirAsync("Su contraseña otra vez", Reparto.Contrasena);
        await proveedor.PulsarAsync("Presentar la oferta");
        await proveedor.IrAsync(oferta);
        await proveedor.VeAsync("Intentos que no se aceptaron");
    }

    private static async Task ElActaDeCierreAsync(Reparto reparto)
    {
        for (var intento = 0; ; intento++)
        {
            await reparto.Ciudadano.IrAsync(reparto.Expediente + "/apertura");
            if (await reparto.Ciudadano.Pagina.GetByText("Raíz del árbol").CountAsync() > 0)
            {
                return;
            }

            Assert.True(intento < 60, "El reloj no levantó el acta de cierre.");
            await reparto.Ciudadano.Pagina.WaitForTimeoutAsync(500);
        }
    }

    private static async Task AbrirAsync(Reparto reparto)
    {
        var ana = reparto.Administradora;
        await reparto.SaltarAsync("Apertura de ofertas");
        await ana.IrAsync(reparto.Proceso + "/apertura");
        await ana.EscribirAsync("Su contraseña otra vez", Reparto.Contrasena);
        await ana.PulsarAsync("Abrir las ofertas");
        await ana.VeAsync("Se presentaron 2 ofertas");
        await ana.VeAsync("17.750.000");
        await ana.SeguirAsync(Papelera);
        await ana.VeAsync("carta de presentación.pdf");
        await reparto.Ciudadano.IrAsync(reparto.Expediente + "/apertura");
        await reparto.Ciudadano.VeAsync(Papelera);
        await reparto.Ciudadano.NoVeAsync("17.750.000");
        await reparto.Ciudadano.VeAsync("se publica con el informe");
        await reparto.Ciudadano.NoVeAsync("Ver la oferta");
    }
}
