using System.Net;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Infrastructure;

namespace Secop.Web.Tests.Entidades.Procesos;

/// <summary>Hasta cuándo se recibe algo, en las modalidades sin cierre de ofertas y en los procesos que terminaron.</summary>
public sealed class RecepcionTests : PruebaWeb
{
    [Fact]
    public async Task SolicitudDeInformacion_DiceElFinDeLaRecepcion()
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var p = await Datos.ProcesoDeModalidadAsync(entidad, "RFI", FaseProceso.RecepcionRespuestas);
        var fin = p.Proceso.InstanteDe(TipoHito.FinRespuestas)!.Value;
        var proveedor = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(p.Ahora);
        var ficha = (await proveedor.VerAsync($"/proveedor/procesos/{p.Id}")).Documento.QuerySelector("aside .ficha")!.TextContent;
        Assert.Contains("Fin de la recepción de respuestas", ficha, StringComparison.Ordinal);
        Assert.Contains(Formato.Instante(fin), ficha, StringComparison.Ordinal);
        Assert.Contains(Formato.Falta(fin, p.Ahora), ficha, StringComparison.Ordinal);
        Assert.DoesNotContain("9999", ficha, StringComparison.Ordinal);
        Assert.DoesNotContain("Limitación", ficha, StringComparison.Ordinal);
        var c = (await Fabrica.ClienteDeAsync(entidad.Cuenta)).EnFecha(p.Ahora);
        Assert.Contains(Formato.Corto(fin), (await c.VerAsync("/entidad/procesos")).Documento.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ContratacionDirecta_NoTieneCierreQueMostrar()
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var p = await Datos.ProcesoDeModalidadAsync(entidad, "CD", FaseProceso.Publicado);
        var proveedor = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(p.Ahora);
        var ficha = (await proveedor.VerAsync($"/proveedor/procesos/{p.Id}")).Documento.QuerySelector("aside .ficha")!.TextContent;
        foreach (var sobra in new[] { "9999", "Cierre", "faltan", "Limitación" })
        {
            Assert.DoesNotContain(sobra, ficha, StringComparison.OrdinalIgnoreCase);
        }

        var c = (await Fabrica.ClienteDeAsync(entidad.Cuenta)).EnFecha(p.Ahora);
        Assert.Contains("No recibe ofertas", (await c.VerAsync("/entidad/procesos")).Documento.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RFI", "Fin de la recepción de respuestas")]
    [InlineData("CD", null)]
    public async Task RevisarYPublicar_NoInventaUnCierre(string modalidad, string? dice)
    {
        var p = await Datos.ProcesoDeModalidadAsync(await Datos.EntidadConEquipoAsync(), modalidad, FaseProceso.Borrador);
        var c = (await Fabrica.ClienteDeAsync(p.Entidad.Equipo[FuncionEquipo.OrdenadorDelGasto], p.Entidad.Cuenta)).EnFecha(Testing.Datos.Publicacion);
        var ficha = (await c.VerAsync($"{p.Ruta}/publicar")).Documento.QuerySelector("form .ficha")!.TextContent;
        Assert.DoesNotContain("9999", ficha, StringComparison.Ordinal);
        Assert.Equal(dice is not null, ficha.Contains(dice ?? "Cierre", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ProcesoQueTermino_NoCuentaRegresivamente()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var anonimo = Fabrica.Anonimo().EnFecha(p.Ahora.AddMinutes(5));
        Assert.Contains("faltan", Cronograma(await anonimo.VerAsync($"/procesos/{p.Codigo}")), StringComparison.Ordinal);
        var c = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        var cancelado = await c.EnviarAsync($"/entidad/procesos/{p.Id}/cancelar", [("Texto", "La necesidad desapareció según el acto motivado.")], "Cancelar el proceso", ("Archivo", "acto.pdf", "%PDF-1.7 acto"u8.ToArray()));
        Assert.Equal(HttpStatusCode.Redirect, cancelado.Estado);

        var publico = await anonimo.VerAsync($"/procesos/{p.Codigo}");
        Assert.DoesNotContain("falta", Cronograma(publico), StringComparison.Ordinal);
        Assert.Contains("Sin efecto", Cronograma(publico), StringComparison.Ordinal);
        Assert.Null(publico.Documento.QuerySelector("[data-hasta]"));
        var ficha = await c.EnFecha(p.Ahora.AddMinutes(5)).VerAsync($"/entidad/procesos/{p.Id}");
        Assert.DoesNotContain("falta", ficha.Documento.QuerySelector("[aria-labelledby=fechas]")!.TextContent, StringComparison.Ordinal);
        var proveedor = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(p.Ahora.AddMinutes(5));
        Assert.DoesNotContain("Faltan", (await proveedor.VerAsync($"/proveedor/procesos/{p.Id}")).Documento.QuerySelector("aside .ficha")!.TextContent, StringComparison.Ordinal);

        static string Cronograma(Pagina pagina) => pagina.Documento.QuerySelector("[aria-labelledby=t-cronograma]")!.TextContent;
    }
}
