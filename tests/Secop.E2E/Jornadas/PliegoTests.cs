using Secop.Domain.Cuentas;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>Un proceso por lotes, con cuestionario y criterios, que arman dos personas a la vez, aprueba una tercera y lee cualquiera.</summary>
public sealed class PliegoTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private readonly Datos _datos = new(producto.Fabrica);

    [Fact]
    public async Task ArmarPorPartes_DosALaVez_AprobarYPublicar()
    {
        var p = await _datos.ProcesoEnBorradorAsync();
        var raiz = $"/entidad/procesos/{p.Id}";
        await producto.PonerRelojAsync(p.Ahora);
        await using var ana = await producto.LlegarAsync("pliego-ana", p.Entidad);
        await using var beto = await producto.LlegarAsync("pliego-beto", p.Entidad, quien: await _datos.MiembroAsync(p.Entidad, RolesDeCuenta.Estructurador));
        await using var ordenadora = await producto.LlegarAsync("pliego-ordenadora", p.Entidad, quien: p.Ordenador);

        await PorPartesAsync(ana, raiz);
        await ElegirConElTecladoAsync(ana, raiz);
        await ALaVezAsync(ana, beto, raiz);

        await ana.IrAsync($"{raiz}/aprobacion");
        await ana.SeguirAsync("Pedir la aprobación");
        await ana.PulsarAsync("Pedir la aprobación");
        await ana.VeAsync("Espera aprobación");
        await ordenadora.IrAsync($"{raiz}/aprobacion");
        await ordenadora.SeguirAsync("Aprobar o devolver");
        await ordenadora.PulsarAsync("Aprobar la publicación");
        await ordenadora.VeAsync("La publicación quedó aprobada.");
        await ana.IrAsync($"{raiz}/plantilla");
        await ana.EscribirAsync("Nombre de la plantilla", "Papelería por lotes");
        await ana.PulsarAsync("Guardar la plantilla");
        await ana.VeAsync("Papelería por lotes");
        await ana.IrAsync($"{raiz}/vista-previa");
        await ana.IrAsync($"{raiz}/publicar");
        await ana.PulsarAsync("Publicar");
        await ana.VeAsync("Trabajo del proceso");

        await using var ciudadano = await Persona.LlegarAsync(producto.Direccion, "pliego-ciudadano");
        await ciudadano.IrAsync($"/procesos/{p.Codigo}/pliego");
        await ciudadano.VeAsync("1. Resmas de papel");
        await ciudadano.VeAsync("Experiencia en papelería");
        await ciudadano.VeAsync("Dos pagos, según Beto.");
    }

    private static async Task PorPartesAsync(Persona ana, string raiz)
    {
        await ana.IrAsync($"{raiz}/lotes");
        foreach (var (nombre, valor) in new[] { ("Resmas de papel", "15.000.000"), ("Carpetas de archivo", "5.000.000") })
        {
            await ana.EscribirAsync("Nombre", nombre);
            await ana.EscribirAsync("Valor (COP)", valor);
            await ana.PulsarAsync("Guardar el lote");
            await ana.VeAsync(nombre);
        }

        await ana.VeAsync("Cuadra");
        await ana.IrAsync($"{raiz}/precios/importar");
        await ana.EscribirAsync("Pegar desde una hoja de cálculo", "Descripción;Cantidad;Unidad;Lote\nResma de papel tamaño carta;500;Unidad;1\nCarpeta colgante;1000;Unidad;2");
        await ana.PulsarAsync("Importar");
        await ana.VeAsync("2 líneas");
        await ana.IrAsync($"{raiz}/cuestionario");
        await ana.ElegirAsync("Tipo de respuesta", "Selección única");
        await ana.EscribirAsync("Sección", "Requisitos técnicos");
        await ana.EscribirAsync("Opciones, una por renglón", "Blanco\nReciclado");
        await ana.Pagina.Locator("#Entrada_Enunciado").FillAsync("Color del papel");
        await ana.PulsarAsync("Guardar la pregunta");
        await ana.VeAsync("Requisitos técnicos");
        await ana.IrAsync($"{raiz}/evaluacion-del-pliego");
        await ana.ElegirAsync("Qué mide", "Experiencia");
        await ana.EscribirAsync("Nombre", "Experiencia en papelería");
        await ana.EscribirAsync("Cómo se verifica o se puntúa", "Un contrato por el valor estimado.");
        await ana.PulsarAsync("Guardar el criterio");
        await ana.VeAsync("Experiencia en papelería");
        await ana.IrAsync($"{raiz}/visita");
    }

    private static async Task ElegirConElTecladoAsync(Persona ana, string raiz)
    {
        await ana.IrAsync($"{raiz}/clasificacion");
        var caja = ana.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Combobox, new() { Name = "Código o palabras" });
        await caja.PressSequentiallyAsync("computador");
        await ana.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Option).First.WaitForAsync();
        await ana.ExaminarAsync();
        await caja.PressAsync("ArrowDown");
        await caja.PressAsync("Enter");
        Assert.Matches("^[0-9]{8} ", await caja.InputValueAsync());
        await ana.PulsarAsync("Poner como adicional");
        await ana.VeAsync("Clasificación UNSPSC: guardado.");
    }

    private static async Task ALaVezAsync(Persona ana, Persona beto, string raiz)
    {
        await ana.IrAsync($"{raiz}/condiciones");
        await beto.IrAsync($"{raiz}/condiciones");
        await beto.EscribirAsync("Forma de pago", "Dos pagos, según Beto.");
        await beto.Pagina.Keyboard.PressAsync("Tab");
        await beto.VeAsync("Borrador guardado a las");
        await ana.EscribirAsync("Forma de pago", "Tres pagos, según Ana.");
        await ana.PulsarAsync("Guardar");
        await beto.PulsarAsync("Guardar");
        await beto.VeAsync("Hay dos versiones de esta sección");
        await beto.VeAsync("Tres pagos, según Ana.");
        await beto.PulsarAsync("Guardar");
        await beto.IrAsync($"{raiz}/vista-previa");
        await beto.VeAsync("Dos pagos, según Beto.");
    }
}
