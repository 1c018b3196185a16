using System.Globalization;
using Secop.Domain.Procesos;
using Secop.E2E.Infraestructura;
using Secop.Testing;

namespace Secop.E2E.Jornadas;

/// <summary>Las páginas con que una entidad arma un proceso y lo lleva mientras está abierto, en un navegador y con axe.</summary>
public sealed class ProcesoTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private static readonly string[] Secciones =
    [
        "", "/informacion", "/clasificacion?q=papel", "/lugar?q=medellin", "/presupuesto", "/condiciones", "/precios", "/precios/importar", "/cuestionario",
        "/lotes", "/evaluacion-del-pliego", "/visita", "/garantias", "/documentos", "/equipo", "/cronograma", "/vista-previa", "/publicar",
    ];

    private readonly Datos _datos = new(producto.Fabrica);

    [Fact]
    public async Task LaEntidad_ArmaYPublica()
    {
        var completo = await _datos.ProcesoEnBorradorAsync();
        var vacio = await _datos.ProcesoEnBorradorAsync(completo.Entidad, completo: false);
        await using var entidad = await producto.LlegarAsync("proceso-borrador", completo.Entidad, completo.Ahora);
        await entidad.IrAsync("/entidad/procesos");
        await entidad.IrAsync("/entidad/procesos/crear");
        await entidad.PulsarAsync("Crear el borrador");
        await entidad.VeAsync("Escriba el número del proceso");
        foreach (var seccion in Secciones)
        {
            await entidad.IrAsync($"/entidad/procesos/{completo.Id}{seccion}");
        }

        await entidad.IrAsync($"/entidad/procesos/{vacio.Id}/publicar");
        await entidad.VeAsync("Todavía no se puede publicar");
        await entidad.VeAsync("Elija el código UNSPSC principal");
        await entidad.IrAsync($"/entidad/procesos/{completo.Id}/publicar");
        await entidad.PulsarAsync("Publicar la invitación");
        await entidad.VeAsync("Trabajo del proceso");
    }

    [Fact]
    public async Task ElSelector_BuscaMientrasSeEscribe()
    {
        var p = await _datos.ProcesoEnBorradorAsync();
        await using var entidad = await producto.LlegarAsync("proceso-selector", p.Entidad, p.Ahora);
        await entidad.IrAsync($"/entidad/procesos/{p.Id}/clasificacion");
        await entidad.EscribirAsync("Palabra o comienzo del código", "papeles");
        await entidad.VeAsync("14111500 Papel");
    }

    [Fact]
    public async Task LaEntidad_LoLlevaMientrasEstaAbierto()
    {
        var p = await _datos.ProcesoPublicadoAsync();
        var proveedor = await _datos.ProveedorAsync();
        await using var interesado = await producto.LlegarAsync("proceso-proveedor", proveedor, p.Ahora);
        await interesado.IrAsync($"/proveedor/procesos/{p.Id}");
        await interesado.PulsarAsync("Me interesa");
        await interesado.EscribirAsync("Asunto", "Plazo de entrega");
        await interesado.EscribirAsync("Observación", "El plazo de entrega es corto.");
        await interesado.PulsarAsync("Enviar la observación");

        await using var entidad = await producto.LlegarAsync("proceso-abierto", p.Entidad, p.Ahora);
        var raiz = $"/entidad/procesos/{p.Id}";
        await entidad.IrAsync($"{raiz}/observaciones");
        await entidad.SeguirAsync("Responder");
        await entidad.EscribirAsync("Respuesta", "El plazo se mantiene por la necesidad.");
        await entidad.PulsarAsync("Publicar la respuesta");
        await entidad.IrAsync($"{raiz}/adendas");
        await entidad.PulsarAsync("Preparar una adenda");
        await entidad.SeguirAsync("Plazo, pago y entrega");
        await entidad.EscribirAsync("Forma de pago", "Dos pagos iguales contra entrega.");
        await entidad.PulsarAsync("Guardar");
        await entidad.VeAsync("Lo que cambia, lado a lado");
        await entidad.EscribirAsync("Motivo de la adenda", "Se ajusta la forma de pago.");
        await entidad.PulsarAsync("Expedir la adenda");
        await entidad.VeAsync("Adenda n.º 1");
        await entidad.IrAsync($"{raiz}/mipyme");
        await entidad.IrAsync($"{raiz}/cancelar");
        await entidad.IrAsync($"{raiz}/documentos");

        await using var despues = await producto.LlegarAsync("proceso-aviso", p.Entidad, p.En(TipoHito.Respuestas));
        await despues.IrAsync($"{raiz}/mipyme");
        await despues.EscribirAsync("Fundamento", "No hubo solicitudes de limitación.");
        await despues.PulsarAsync("Publicar el aviso");
        await despues.VeAsync("Abierto a cualquier proponente");
    }
}
