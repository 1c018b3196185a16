using Secop.Domain.Procesos;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>Una obra con AIU y capítulos: la entidad los pide, el proveedor los ofrece y, abierta la oferta, se leen desglosados.</summary>
public sealed class PreciosTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private readonly Datos _datos = new(producto.Fabrica);

    [Fact]
    public async Task LaEntidadPideAiu_ElProveedorLoOfrece_YSeLeeDesglosado()
    {
        var borrador = await _datos.ProcesoEnBorradorAsync(ajustar: (p, actor) =>
            p.EditarInformacion(new(p.Numero, p.Nombre, p.Descripcion, "Obra"), p.RevisionDe(SeccionPliego.Informacion), actor, Datos.Publicacion));
        await using (var ana = await producto.LlegarAsync("ana-precios", borrador.Entidad, borrador.Ahora))
        {
            await ana.IrAsync($"/entidad/procesos/{borrador.Id}/precios/importar");
            await ana.EscribirAsync("Pegar desde una hoja de cálculo", "Capítulo\tDescripción\tCantidad\tUnidad\tPrecio estimado\nPreliminares\tDescapote\t120\tm2\t15.000\nAcabados\tPintura de muros\t300\tm2\t22.000");
            await ana.PulsarAsync("Importar");
            await ana.VeAsync("Subtotales por capítulo");
            await ana.Pagina.GetByText("Cómo se ofrecen los precios").ClickAsync();
            await ana.MarcarAsync("Se ofrece AIU");
            await ana.EscribirAsync("Tope de A + I + U", "101");
            await ana.PulsarAsync("Guardar cómo se ofrecen");
            await ana.VeAsync("mayor que cero y hasta 100");
            await ana.EscribirAsync("Tope de A + I + U", "30");
            await ana.EscribirAsync("IVA sobre la utilidad", "19");
            await ana.ElegirAsync("Decimales del precio unitario", "Ninguno");
            await ana.PulsarAsync("Guardar cómo se ofrecen");
            await ana.VeAsync("Lista de precios: guardado");
            await ana.IrAsync($"/entidad/procesos/{borrador.Id}/vista-previa");
            await ana.VeAsync("no pasan del 30 %");
        }

        var proceso = await _datos.ProcesoRecibiendoAsync(ajustar: Datos.DeObraConAiu);
        var oferta = await _datos.OfertaEnBorradorAsync(proceso, null, 18_000m, 1_800m);
        await using (var proveedor = await producto.LlegarAsync("proveedor-precios", oferta.Proveedor, proceso.Ahora))
        {
            await proveedor.IrAsync($"/proveedor/ofertas/{oferta.Id}/precios");
            await proveedor.EscribirAsync("Administración, en %", "28");
            await proveedor.PulsarAsync("Guardar precios");
            await proveedor.VeAsync("suman 38 % y el tope del pliego es 30 %");
            await proveedor.EscribirAsync("Administración, en %", "12,5");
            await proveedor.PulsarAsync("Guardar precios");
            await proveedor.IrAsync($"/proveedor/ofertas/{oferta.Id}/presentar");
            await proveedor.VeAsync("Administración (12,5 %)");
        }

        await _datos.PresentarAsync(oferta, proceso.Ahora);
        var abierto = await _datos.AbrirAsync(proceso);
        await using var entidad = await producto.LlegarAsync("entidad-precios", proceso.Entidad, abierto.Ahora);
        await entidad.IrAsync($"/entidad/procesos/{proceso.Id}/ofertas/{oferta.Id}");
        await entidad.VeAsync("Administración (12,5 %)");
        await entidad.VeAsync("Subtotales por capítulo");
        await using var ciudadano = await Persona.LlegarAsync(producto.Direccion, "ciudadano-precios");
        await ciudadano.ALasAsync(abierto.Ahora);
        await ciudadano.IrAsync($"/procesos/{proceso.Codigo}/pliego");
        await ciudadano.VeAsync("Acabados");
    }
}
