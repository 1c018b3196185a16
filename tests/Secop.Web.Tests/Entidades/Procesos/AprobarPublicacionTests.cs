using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Entidades.Procesos;

public sealed class AprobarPublicacionTests : PruebaWeb
{
    [Fact]
    public async Task DePedirAPublicar_ConOtraPersona()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var arma = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var aprueba = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        var mira = (await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(p.Entidad, RolesDeCuenta.ControlInterno), p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/aprobacion";
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).VerAsync(url)).Estado);
        await Bien(arma.EnviarAsync("/entidad/cuenta/aprobacion", [("Exige", "true")]));
        var sinAprobar = await arma.EnviarAsync($"/entidad/procesos/{p.Id}/publicar", [], "Publicar la invitación");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sinAprobar.Estado);
        Assert.Contains("La publicación no está aprobada: nadie la ha pedido", sinAprobar.Errores, StringComparison.Ordinal);

        await Bien(arma.EnviarAsync($"{url}/pedir", [], "Pedir la aprobación"));
        Assert.Equal(HttpStatusCode.Forbidden, (await mira.VerAsync($"{url}/decidir")).Estado);
        Assert.DoesNotContain("Aprobar o devolver", (await arma.VerAsync(url)).Texto, StringComparison.Ordinal);
        var propia = await arma.EnviarAsync($"{url}/decidir", [], "Aprobar la publicación");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, propia.Estado);
        Assert.Contains("Quien armó el pliego o pidió la aprobación no puede aprobarlo", propia.Errores, StringComparison.Ordinal);
        Assert.Contains("Aprobar o devolver", (await aprueba.VerAsync(url)).Texto, StringComparison.Ordinal);
        await Bien(aprueba.EnviarAsync($"{url}/decidir", [], "Aprobar la publicación"));
        await Bien(arma.EnviarAsync($"/entidad/procesos/{p.Id}/publicar", [], "Publicar la invitación"));
        string[] tipos = [nameof(AprobacionPedida), nameof(PublicacionAprobada), nameof(AprobacionAnulada)];
        var hechos = await Fabrica.ConBaseAsync(db => db.Bitacora.Where(b => b.ProcesoId == p.Id && tipos.Contains(b.Tipo)).ToListAsync());
        Assert.Equal([nameof(AprobacionPedida), nameof(PublicacionAprobada)], hechos.OrderBy(b => b.Orden).Select(b => b.Tipo));
        Assert.DoesNotContain(hechos, b => b.EsPublico);
    }

    [Fact]
    public async Task UnCambioDespues_LaAnula_YHayQuePedirlaOtraVez()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var arma = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var aprueba = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/aprobacion";
        await Bien(arma.EnviarAsync($"{url}/pedir", [], "Pedir la aprobación"));
        var leida = await aprueba.VerAsync($"{url}/decidir");
        await Bien(arma.EnviarAsync($"/entidad/procesos/{p.Id}/condiciones", [("Entrada.FormaDePago", "Dos pagos iguales.")]));
        var tarde = await aprueba.EnviarAsync($"{url}/decidir", leida, [], "Aprobar la publicación");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tarde.Estado);
        Assert.Contains("Anulada por un cambio", (await arma.VerAsync(url)).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await arma.EnviarAsync($"/entidad/procesos/{p.Id}/publicar", [], "Publicar la invitación")).Estado);
        await Bien(arma.EnviarAsync($"{url}/pedir", [], "Pedir la aprobación"));
        var corto = await aprueba.EnviarAsync($"{url}/decidir", [("Motivo", "No")], "Devolver para corregir");
        Assert.Contains("Diga qué hay que corregir", corto.Errores, StringComparison.Ordinal);
        await Bien(aprueba.EnviarAsync($"{url}/decidir", [("Motivo", "Revise la forma de pago con financiera.")], "Devolver para corregir"));
        Assert.Contains("Revise la forma de pago con financiera.", (await arma.VerAsync(url)).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CrearDesdeOtroProcesoYDesdePlantilla()
    {
        var p = await Datos.ProcesoEnBorradorAsync(ajustar: Testing.Datos.EnDosLotes);
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var copiado = await c.EnviarAsync($"/entidad/procesos/crear?origen=p-{p.Id}", [("Entrada.Numero", "MC-COPIA-1"), ("Entrada.Nombre", "Compra copiada de papelería"), ("Entrada.Valor", "20.000.000")], "Crear el borrador");
        Assert.True(copiado.Estado == HttpStatusCode.Redirect, copiado.Errores);
        var copia = await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.EntidadId == p.Entidad.Id && x.Numero == "MC-COPIA-1"));
        Assert.Equal(p.Proceso.ListaPrecios.Select(i => (i.Descripcion, i.Lote)), copia.ListaPrecios.Select(i => (i.Descripcion, i.Lote)));
        Assert.Equal(p.Proceso.Cuestionario.Count, copia.Cuestionario.Count);
        Assert.Empty(copia.Documentos);

        var corta = await c.EnviarAsync($"/entidad/procesos/{p.Id}/plantilla", [("NombreDePlantilla", "Uno")]);
        Assert.Contains("Escriba el nombre de la plantilla", corta.Errores, StringComparison.Ordinal);
        await Bien(c.EnviarAsync($"/entidad/procesos/{p.Id}/plantilla", [("NombreDePlantilla", "Papelería por lotes")]));
        var id = await Fabrica.ConBaseAsync(db => db.Plantillas.Where(x => x.EntidadId == p.Entidad.Id).Select(x => x.Id).SingleAsync());
        var conPlantilla = await c.EnviarAsync($"/entidad/procesos/crear?origen=t-{id}", [("Entrada.Numero", "MC-COPIA-2"), ("Entrada.Nombre", "Compra con plantilla de papelería"), ("Entrada.Valor", "20.000.000")], "Crear el borrador");
        Assert.True(conPlantilla.Estado == HttpStatusCode.Redirect, conPlantilla.Errores);
        var otra = await Datos.EntidadCompradoraAsync();
        var ajeno = (await Fabrica.ClienteDeAsync(otra)).EnFecha(p.Ahora);
        foreach (var origen in new[] { $"t-{id}", $"p-{p.Id}", "p-nada" })
        {
            var robado = await ajeno.EnviarAsync("/entidad/procesos/crear", [("Entrada.Numero", "MC-AJENA-1"), ("Entrada.Nombre", "Compra con pliego de otra entidad"), ("Entrada.Valor", "20.000.000"), ("Entrada.Origen", origen)], "Crear el borrador");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, robado.Estado);
            Assert.Contains("Ese pliego ya no está", robado.Errores, StringComparison.Ordinal);
        }

        await Bien(c.EnviarAsync("/entidad/plantillas", [("plantilla", id.ToString())], "Retirar Papelería por lotes"));
        Assert.DoesNotContain("Papelería por lotes", (await c.VerAsync("/entidad/plantillas")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Selectores_PorPalabra_ConScriptYSinEl()
    {
        var hallados = await Fabrica.Anonimo().VerAsync("/catalogos/unspsc?q=papel carta");
        Assert.Contains("\"codigo\"", (await Fabrica.Anonimo().VerAsync("/catalogos/unspsc?q=papel")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, hallados.Estado);
        Assert.Contains("Medell", (await Fabrica.Anonimo().VerAsync("/catalogos/municipios?q=medellin")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync("/catalogos/otro?q=x")).Estado);
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/clasificacion";
        var pagina = await c.VerAsync(url);
        Assert.Equal("Elegido-lista", pagina.Documento.QuerySelector("input[data-catalogo=unspsc]")!.GetAttribute("aria-controls"));
        var varios = await c.EnviarAsync(url, [("Elegido", "papel")], "Poner como adicional");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, varios.Estado);
        Assert.Contains("«papel» puede ser:", varios.Errores, StringComparison.Ordinal);
        await Bien(c.EnviarAsync(url, [("Elegido", "43211500 Computadores")], "Poner como adicional"));
        Assert.Contains("43211500", await Fabrica.ConBaseAsync(db => db.Procesos.Where(x => x.Id == p.Id).Select(x => x.UnspscAdicionales).SingleAsync()));
        await Bien(c.EnviarAsync($"/entidad/procesos/{p.Id}/lugar", [("Entrada.Municipio", "Medellín"), ("Entrada.Direccion", "Calle 44 # 52-165")]));
        Assert.Equal("05001", await Fabrica.ConBaseAsync(db => db.Procesos.Where(x => x.Id == p.Id).Select(x => x.CodigoMunicipio).SingleAsync()));
    }

    private static async Task Bien(Task<Pagina> pedida)
    {
        var pagina = await pedida;
        Assert.True(pagina.Estado == HttpStatusCode.Redirect, $"{pagina.Estado} {pagina.Errores}");
    }
}
