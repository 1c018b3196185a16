using Secop.Domain.Procesos;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>Preparar, presentar y retirar una oferta; abrir la urna y mirarla desde fuera, en un navegador y con axe.</summary>
public sealed class OfertaTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private readonly Datos _datos = new(producto.Fabrica);

    [Fact]
    public async Task ElProveedorPresenta_LaEntidadAbre_ElCiudadanoMira()
    {
        var proceso = await _datos.ProcesoRecibiendoAsync();
        var oferta = await _datos.OfertaEnBorradorAsync(proceso);
        var nuevo = await _datos.ProveedorAsync();
        var url = $"/proveedor/ofertas/{oferta.Id}";
        await using (var proveedor = await LlegarAsync("oferente", oferta.Proveedor.Administrador.Id, oferta.Proveedor.Id, proceso.Ahora))
        {
            foreach (var ruta in (string[])["/proveedor/ofertas", url, $"{url}/cuestionario", $"{url}/precios", $"{url}/archivos"])
            {
                await proveedor.IrAsync(ruta);
            }

            await proveedor.IrAsync($"{url}/precios");
            await proveedor.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Textbox, new() { Name = "Precio unitario del ítem 2" }).FillAsync("9.999");
            await proveedor.PulsarAsync("Guardar precios");
            await proveedor.VeAsync("supera el tope");
            await proveedor.IrAsync($"{url}/presentar");
            await proveedor.PulsarAsync("Presentar la oferta");
            await proveedor.VeAsync("Leí y acepto");
            await proveedor.MarcarAsync("Leí y acepto las advertencias");
            await proveedor.EscribirAsync("Su contraseña otra vez", Datos.Contrasena);
            await proveedor.PulsarAsync("Presentar la oferta");
            await proveedor.VeAsync("Recibo de la presentación");
            await proveedor.IrAsync($"{url}/retirar");
            await proveedor.IrAsync(url);
            await proveedor.VeAsync("Intentos que no se aceptaron");
        }

        await using (var otro = await LlegarAsync("nuevo", nuevo.Administrador.Id, nuevo.Id, proceso.Ahora))
        {
            await otro.IrAsync("/proveedor/ofertas");
            await otro.IrAsync($"/proveedor/ofertas/nueva/{proceso.Id}");
            await otro.PulsarAsync("Empezar la oferta");
            await otro.VeAsync("Suscríbase primero");
        }

        await using (var antes = await LlegarAsync("entidad-antes", proceso.Entidad.Administrador.Id, proceso.Entidad.Id, proceso.Ahora))
        {
            await antes.IrAsync($"/entidad/procesos/{proceso.Id}/apertura");
            await antes.VeAsync("nadie puede leer las ofertas");
        }

        var hora = proceso.En(TipoHito.Apertura).AddMinutes(1);
        await using (var entidad = await LlegarAsync("entidad", proceso.Entidad.Administrador.Id, proceso.Entidad.Id, hora))
        {
            await entidad.IrAsync($"/entidad/procesos/{proceso.Id}/apertura");
            await entidad.EscribirAsync("Su contraseña otra vez", Datos.Contrasena);
            await entidad.PulsarAsync("Abrir las ofertas");
            await entidad.VeAsync("Lista de oferentes");
            await entidad.SeguirAsync(oferta.Proveedor.Nombre);
            await entidad.VeAsync("experiencia.pdf");
        }

        await using var ciudadano = await Persona.LlegarAsync(producto.Direccion, "ciudadano-apertura");
        await ciudadano.IrAsync($"/procesos/{proceso.Codigo}/apertura");
        await ciudadano.VeAsync(oferta.Proveedor.Nombre);
        await ciudadano.IrAsync("/transparencia/formato");
        await ciudadano.IrAsync("/transparencia/verificar");
        await ciudadano.EscribirAsync("Recibo", "{}");
        await ciudadano.PulsarAsync("Verificar");
        await ciudadano.VeAsync("no es un recibo");
    }

    private async Task<Persona> LlegarAsync(string nombre, Guid usuarioId, Guid cuentaId, DateTimeOffset hora)
    {
        var persona = await Persona.LlegarAsync(producto.Direccion, nombre);
        var galleta = await producto.Fabrica.GalletaDeSesionAsync(usuarioId, cuentaId);
        await persona.Pagina.Context.AddCookiesAsync([new() { Name = galleta.Name, Value = galleta.Value, Url = producto.Direccion }]);
        var desfase = (hora - TimeProvider.System.GetUtcNow()).Ticks / TimeSpan.TicksPerMicrosecond;
        await persona.Pagina.Context.SetExtraHTTPHeadersAsync([new("Secop-Desfase", desfase.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        return persona;
    }
}
