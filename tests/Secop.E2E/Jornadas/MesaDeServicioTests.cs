using Microsoft.Playwright;
using Secop.Domain.Procesos;
using Secop.E2E.Infraestructura;
using Secop.Testing;

namespace Secop.E2E.Jornadas;

/// <summary>
/// Un proveedor reporta una falla cerca de un plazo, quien atiende ve lo que el servidor registró y la certifica, y cualquiera
/// comprueba el certificado. Alguien sin cuenta abre un caso y lo sigue con su código.
/// </summary>
public sealed class MesaDeServicioTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    [Fact]
    public async Task DelReporteAlCertificado_YUnCasoSinCuenta()
    {
        var datos = new Datos(producto.Fabrica);
        var proceso = await datos.ProcesoRecibiendoAsync();
        var antes = proceso.En(TipoHito.Cierre).AddMinutes(-25);
        await using var proveedor = await producto.LlegarAsync("el proveedor", await datos.ProveedorAsync(), antes);
        await using var mesa = await producto.LlegarAsync("quien atiende", await datos.AgenciaAsync(), antes.AddHours(1));
        await using var ciudadana = await producto.LlegarAsync("la ciudadana", null, antes);

        await proveedor.IrAsync($"/proveedor/procesos/{proceso.Id}");
        await proveedor.Pagina.GotoAsync($"{producto.Direccion}/proveedor/ofertas/{Guid.NewGuid()}");
        await proveedor.IrAsync($"/proveedor/procesos/{proceso.Id}");
        await proveedor.SeguirAsync("Ver qué se enviará");
        await proveedor.VeAsync("/proveedor/ofertas/");
        await proveedor.IrAsync($"/proveedor/procesos/{proceso.Id}");
        await proveedor.PulsarAsync("Reportar falla");
        await proveedor.VeAsync("Su reporte quedó radicado");

        await mesa.IrAsync("/plataforma/mesa?ver=fallas");
        await mesa.SeguirAsync($"Falla de la plataforma en el proceso {proceso.Proceso.Numero}");
        await mesa.VeAsync("/proveedor/ofertas/");
        await mesa.EscribirAsync("Por qué, según los registros", "Los registros muestran que la plataforma respondió con error dentro del plazo.");
        await mesa.PulsarAsync("Confirmar y certificar");
        await mesa.VeAsync("Falla confirmada");

        await proveedor.Pagina.ReloadAsync();
        await proveedor.SeguirAsync("Ver el certificado de indisponibilidad");
        await ciudadana.IrAsync(new Uri(proveedor.Pagina.Url).AbsolutePath);
        await ciudadana.VeAsync("Certificado auténtico");
        var bajada = await ciudadana.Pagina.RunAndWaitForDownloadAsync(() => ciudadana.Pagina.GetByRole(AriaRole.Link, new() { Name = "Descargar el PDF" }).ClickAsync());
        Assert.StartsWith("%PDF", (await File.ReadAllTextAsync(await bajada.PathAsync())), StringComparison.Ordinal);

        await ciudadana.IrAsync("/entidades");
        await ciudadana.SeguirAsync("Mesa de Servicio");
        await ciudadana.VeAsync("La página de donde vino: /entidades");
        await ciudadana.EscribirAsync("Asunto", "¿Cómo busco un contrato?");
        await ciudadana.EscribirAsync("Qué pasa", "Busco los contratos de mi municipio y no los encuentro.");
        await ciudadana.PulsarAsync("Enviar el caso");
        var (radicado, codigo) = (await ciudadana.Pagina.Locator("#radicado").InnerTextAsync(), await ciudadana.Pagina.Locator("#codigo").InnerTextAsync());

        await mesa.IrAsync($"/plataforma/mesa?q={radicado}");
        await mesa.SeguirAsync("¿Cómo busco un contrato?");
        await mesa.EscribirAsync("Mensaje", "Use la página Contratos y filtre por municipio.");
        await mesa.ElegirAsync("El caso queda", "Resuelto");
        await mesa.PulsarAsync("Responder");

        await ciudadana.SeguirAsync("Seguir el caso");
        await ciudadana.EscribirAsync("Radicado", radicado);
        await ciudadana.EscribirAsync("Código de seguimiento", codigo);
        await ciudadana.PulsarAsync("Ver el caso");
        await ciudadana.VeAsync("Use la página Contratos");
        await ciudadana.PulsarAsync("Sí, quedó resuelto");
        await ciudadana.VeAsync("Cerrado");
        await ciudadana.IrAsync("/estado");
        await ciudadana.VeAsync("Presentar ofertas");
        await mesa.IrAsync("/plataforma/servicio");
        await mesa.IrAsync("/plataforma/mesa/respuestas");
    }
}
