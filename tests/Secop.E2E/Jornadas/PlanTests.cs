using Microsoft.Playwright;
using Secop.Domain.Cuentas;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Secop.Web.Pages.Entidades.Planes;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>El plan anual de una entidad: se crea, se importa, lo aprueba otra persona, se publica, se modifica y cualquiera lo lee.</summary>
public sealed class PlanTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private readonly Datos _datos = new(producto.Fabrica);

    [Fact]
    public async Task DelBorradorALaSegundaVersion_YLaListaPublica()
    {
        await producto.PonerRelojAsync(Datos.Publicacion);
        var entidad = await _datos.EntidadCompradoraAsync();
        var ordenadora = await _datos.MiembroAsync(entidad, RolesDeCuenta.OrdenadorDelGasto);
        await using var ana = await producto.LlegarAsync("plan-ana", entidad);
        await using var olga = await producto.LlegarAsync("plan-olga", entidad, quien: ordenadora);

        await ana.IrAsync("/entidad/paa");
        await ana.SeguirAsync("Crear un plan");
        await ana.ElegirAsync("Vigencia", "2026");
        await ana.PulsarAsync("Crear el plan");
        var raiz = new Uri(ana.Pagina.Url).AbsolutePath;
        await InformarAsync(ana, raiz);
        await ImportarAsync(ana, raiz);
        await AgregarAsync(ana, raiz);
        await AprobarYPublicarAsync(ana, olga, raiz);

        await ana.IrAsync(raiz);
        await ana.SeguirAsync("Modificar el plan");
        await ana.PulsarAsync("Empezar la modificación");
        await ana.IrAsync($"{raiz}/lineas");
        await ana.SeguirAsync("Compra de papelería número 2");
        await ana.EscribirAsync("Valor total estimado (COP)", "31.000.000");
        await ana.PulsarAsync("Guardar la línea");
        await AprobarYPublicarAsync(ana, olga, raiz);
        await ana.IrAsync($"{raiz}/versiones/2");
        await ana.VeAsync("1 línea cambiada");
        await ana.VeAsync("$ 31.000.000");

        await LeerAsync();
    }

    private static async Task InformarAsync(Persona ana, string raiz)
    {
        await ana.IrAsync($"{raiz}/informacion");
        await ana.EscribirAsync("Misión y visión", "Servir a la ciudadanía con calidad y cercanía.");
        await ana.EscribirAsync("Perspectiva estratégica", "Modernizar la gestión en cuatro años.");
        await ana.EscribirAsync("Nombre", "Carla De Ensayo");
        await ana.EscribirAsync("Cargo", "Secretaria general");
        await ana.EscribirAsync("Teléfono", "601 555 0100");
        await ana.EscribirAsync("Correo", "compras@ejemplo.gov.co");
        await ana.PulsarAsync("Guardar");
    }

    private static async Task ImportarAsync(Persona ana, string raiz)
    {
        await ana.IrAsync($"{raiz}/importar");
        var mala = HojaDelPlan.Libro([(null, Datos.LineaDePlan("Compra de papelería número 1") with { MesInicio = 13 })]);
        await ana.Pagina.Locator("#Archivo").SetInputFilesAsync(Hoja(mala));
        await ana.PulsarAsync("Importar");
        await ana.VeAsync("nada se guardó");
        var buena = HojaDelPlan.Libro(Enumerable.Range(1, 3).Select(i => ((int?)null, Datos.LineaDePlan($"Compra de papelería número {i}"))));
        await ana.Pagina.Locator("#Archivo").SetInputFilesAsync(Hoja(buena));
        await ana.PulsarAsync("Importar");
        await ana.VeAsync("Importado: 3 nuevas");
    }

    private static async Task AgregarAsync(Persona ana, string raiz)
    {
        await ana.IrAsync($"{raiz}/lineas");
        await ana.SeguirAsync("Agregar una línea");
        await ana.EscribirAsync("Descripción", "Computadores para las sedes rurales");
        var codigo = ana.Pagina.GetByRole(AriaRole.Combobox, new() { Name = "Buscar un código UNSPSC" });
        await ElegirAsync(ana, codigo, "computador");
        Assert.Matches("^[0-9]{8}$", await ana.Pagina.Locator("#Entrada_Unspsc").InputValueAsync());
        await ana.ElegirAsync("Modalidad de selección", "Mínima cuantía");
        await ana.ElegirAsync("Mes de inicio", "marzo");
        await ana.ElegirAsync("Mes de ofertas", "abril");
        await ana.EscribirAsync("Duración", "2");
        await ana.EscribirAsync("Valor total estimado (COP)", "40.000.000");
        await ana.EscribirAsync("Valor en la vigencia actual (COP)", "40.000.000");
        await ana.EscribirAsync("Unidad de contratación", "Secretaría General");
        await ElegirAsync(ana, ana.Pagina.GetByRole(AriaRole.Combobox, new() { Name = "Municipio" }), "medell");
        await ana.EscribirAsync("Responsable", "Carla De Ensayo");
        await ana.EscribirAsync("Teléfono", "601 555 0100");
        await ana.EscribirAsync("Correo", "compras@ejemplo.gov.co");
        await ana.PulsarAsync("Agregar la línea");
        await ana.VeAsync("Computadores para las sedes rurales");
    }

    // Sólo con el teclado.
    private static async Task ElegirAsync(Persona ana, ILocator caja, string palabra)
    {
        await caja.PressSequentiallyAsync(palabra);
        await ana.Pagina.Locator("[role=option]").Filter(new() { Visible = true }).First.WaitForAsync();
        await caja.PressAsync("ArrowDown");
        await caja.PressAsync("Enter");
    }

    private static async Task AprobarYPublicarAsync(Persona ana, Persona olga, string raiz)
    {
        await ana.IrAsync($"{raiz}/enviar");
        await ana.PulsarAsync("Enviar a aprobación");
        await olga.IrAsync($"{raiz}/aprobar");
        await olga.PulsarAsync("Aprobar el plan");
        await ana.IrAsync($"{raiz}/publicar");
        await ana.PulsarAsync("Publicar el plan");
        await ana.VeAsync("a la vista");
    }

    private async Task LeerAsync()
    {
        await using var ciudadano = await Persona.LlegarAsync(producto.Direccion, "plan-ciudadano");
        await ciudadano.IrAsync("/paa");
        await ciudadano.EscribirAsync("Qué se piensa comprar", "computadores rurales");
        await ciudadano.PulsarAsync("Buscar");
        await ciudadano.SeguirAsync("Computadores para las sedes rurales");
        await ciudadano.VeAsync("Medellín");
        await ciudadano.IrAsync("/paa");
        await ciudadano.SeguirAsync("Plan de 2026");
        await ciudadano.VeAsync("Compra de papelería número 2");
        await ciudadano.VeAsync("$ 31.000.000");
        await ciudadano.IrAsync($"{new Uri(ciudadano.Pagina.Url).AbsolutePath}/versiones/1");
        await ciudadano.VeAsync("SHA-256");
    }

    private static FilePayload Hoja(byte[] libro) => new() { Name = "plan.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = libro };
}
