using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Sobres;

namespace Secop.Web.Tests.Ofertas;

/// <summary>IVA, decimales y AIU, de la oferta al contrato: se escriben, viajan en el sobre y se suman igual en todas partes.</summary>
public sealed class PreciosConOpcionesTests : PruebaWeb
{
    [Fact]
    public async Task ElAiu_SeEscribeSePresentaSeAbre_YElContratoValeLoQueValeLaOferta()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync(ajustar: Testing.Datos.DeObraConAiu);
        var oferta = await Datos.OfertaEnBorradorAsync(proceso, null, 18_000m, 1_800m);
        var cliente = (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora);
        var url = $"/proveedor/ofertas/{oferta.Id}";
        var vacia = await cliente.EnviarAsync($"{url}/precios", Aiu("", "", ""));
        Assert.Equal(HttpStatusCode.Redirect, vacia.Estado);
        Assert.Contains("Los porcentajes de administración, imprevistos y utilidad (AIU)", (await cliente.VerAsync(url)).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await cliente.EnviarAsync($"{url}/presentar", Firma)).Estado);

        Assert.Equal(HttpStatusCode.Redirect, (await cliente.EnviarAsync($"{url}/precios", Aiu("12,5", "2", "8,25"))).Estado);

        // 500 × 18.000 + 1.000 × 1.800 = 10.800.000; 1.350.000 + 216.000 + 891.000 + 19 % de 891.000.
        const string Total = "13.426.290";
        var pagina = await cliente.VerAsync($"{url}/precios");
        Assert.All(
            (string[])["sin IVA", "va en pesos enteros", "$ 10.800.000", "Administración (12,5 %)", "$ 1.350.000", "$ 216.000", "$ 891.000", "IVA sobre la utilidad (19 %)", "$ 169.290", $"$ {Total}", "Preliminares", "Acabados"],
            t => Assert.Contains(t, pagina.Texto, StringComparison.Ordinal));
        Assert.Contains($"$ {Total}", (await cliente.VerAsync($"{url}/presentar")).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await cliente.EnviarAsync($"{url}/presentar", Firma)).Estado);

        // Antes de abrir, ni la entidad ni el público ven el AIU.
        var entidad = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(proceso.Ahora);
        Assert.DoesNotContain("12,5", (await entidad.VerAsync($"/entidad/procesos/{proceso.Id}")).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().EnFecha(proceso.Ahora).VerAsync($"/procesos/{proceso.Codigo}/ofertas/{oferta.Id}")).Estado);
        Assert.Null((await OfertaAsync(oferta.Id)).Contenido);

        var abierto = await Datos.AbrirAsync(proceso);
        var abierta = await OfertaAsync(oferta.Id);
        Assert.Equal((13_426_290m, new AiuOfrecido(12.5m, 2, 8.25m)), (abierta.Total!.Value, abierta.Contenido!.Aiu!));
        entidad = entidad.EnFecha(abierto.Ahora);
        var leida = (await entidad.VerAsync($"/entidad/procesos/{proceso.Id}/ofertas/{oferta.Id}")).Texto;
        Assert.All((string[])["Costo directo", "Utilidad (8,25 %)", $"$ {Total}", "Subtotales por capítulo"], t => Assert.Contains(t, leida, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LaOfertaAceptada_ValeSuTotalConAiu_YElContratoLoDesglosa()
    {
        var d = await Datos.ProcesoAceptadoAsync(2, ajustar: Testing.Datos.DeObraConAiu);

        // 10, 5 y 5 % de 10.800.000, y 19 % de la utilidad.
        const decimal Total = 10_800_000m + 1_080_000m + 540_000m + 540_000m + 102_600m;
        var contrato = await Fabrica.ConBaseAsync(db => db.Contratos.AsNoTracking().SingleAsync(c => c.OfertaId == d.Ofertas[0].Id));
        Assert.Equal((Total, Total), (contrato.ValorTotal, contrato.Items.Sum(i => i.Total)));
        Assert.Equal(["Administración (10 %)", "Imprevistos (5 %)", "Utilidad (5 %)", "IVA sobre la utilidad (19 %)"], contrato.Items.OrderBy(i => i.Orden).Skip(2).Select(i => i.Descripcion));
        var publico = Fabrica.Anonimo().EnFecha(d.Proceso.Ahora);
        var contratista = (await Fabrica.ClienteDeAsync(d.Ofertas[0].Proveedor)).EnFecha(d.Proceso.Ahora);
        Assert.Contains("Utilidad (5 %)", (await contratista.VerAsync($"/proveedor/contratos/{contrato.Id}")).Texto, StringComparison.Ordinal);
        Assert.Contains("$ 13.062.600", (await publico.VerAsync($"/procesos/{d.Proceso.Codigo}/ofertas/{d.Ofertas[0].Id}")).Texto, StringComparison.Ordinal);
        var evaluador = (await Fabrica.ClienteDeAsync(d.Proceso.Entidad)).EnFecha(d.Proceso.Ahora);
        var evaluada = (await evaluador.VerAsync($"{d.Ruta}/ofertas/{d.Ofertas[0].Id}")).Texto;
        Assert.All((string[])["Costo directo: suma de los renglones", "Administración (10 %)", "$ 13.062.600"], t => Assert.Contains(t, evaluada, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1e1", "1", "1", "La administración es un porcentaje", "Administracion")]
    [InlineData("-5", "1", "1", "La administración es un porcentaje", "Administracion")]
    [InlineData("5", "101", "1", "Lo de imprevistos es un porcentaje", "Imprevistos")]
    [InlineData("5", "1", "", "si uno no aplica, ponga 0", "Utilidad")]
    [InlineData("20", "5", "5,01", "suman 30,01 % y el tope del pliego es 30 %", "Administracion")]
    public async Task UnAiuQueNoVale_SeDiceEnSuCampo_NadaSePierdeNiSeGuarda(string a, string i, string u, string dice, string campo)
    {
        var (_, oferta, cliente) = await EnBorradorAsync(Testing.Datos.DeObraConAiu);

        var r = await cliente.EnviarAsync($"/proveedor/ofertas/{oferta.Id}/precios", Aiu(a, i, u));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains(dice, r.Errores, StringComparison.Ordinal);
        Assert.Contains("is-invalid", r.Documento.QuerySelector($"#{campo}")!.ClassList);
        Assert.Equal([a, i, u], r.Documento.QuerySelectorAll("fieldset input").Select(x => x.GetAttribute("value")));
        Assert.Equal(["10", "5", "5"], (await cliente.VerAsync($"/proveedor/ofertas/{oferta.Id}/precios")).Documento.QuerySelectorAll("fieldset input").Select(x => x.GetAttribute("value")));
    }

    [Theory]
    [InlineData("1e5", "no es válido")]
    [InlineData("-100", "no es válido")]
    [InlineData("1500,5", "El precio unitario del ítem 1 tiene decimales de más: va en pesos enteros")]
    public async Task UnPrecioQueNoVale_DiceElItem_ALaManoYEnArchivo(string precio, string dice)
    {
        var (proceso, oferta, cliente) = await EnBorradorAsync(Testing.Datos.DeObraConAiu);
        var url = $"/proveedor/ofertas/{oferta.Id}/precios";
        var r = await cliente.EnviarAsync(url, [(ContenidoOferta.CampoDePrecio(proceso.Proceso.ListaPrecios[0].Id), precio)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains(dice, r.Errores, StringComparison.Ordinal);

        var hoja = await cliente.EnviarAsync(url, [], "Guardar precios", ("Archivo", "precios.csv", Encoding.UTF8.GetBytes($"Ítem;Precio unitario\n1;{precio}")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, hoja.Estado);
        Assert.Contains($"«{precio}»", hoja.Texto, StringComparison.Ordinal);
        Assert.StartsWith("Ítem,Capítulo,Referencia", (await cliente.VerAsync($"{url}?handler=Plantilla")).Html.TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnAiuQueElPliegoNoPide_SeRechaza()
    {
        var (_, oferta, cliente) = await EnBorradorAsync(null);
        var url = $"/proveedor/ofertas/{oferta.Id}/precios";
        var pagina = await cliente.VerAsync(url);
        Assert.Null(pagina.Documento.QuerySelector("#Utilidad"));
        Assert.Contains("con todos los impuestos", pagina.Texto, StringComparison.Ordinal);

        var r = await cliente.EnviarAsync(url, pagina, Aiu("10", "5", "5"), "Guardar precios");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("no pide AIU", r.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnaAdendaQueQuitaDecimales_DejaLaOfertaDesactualizada_YPideCorregirla()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var oferta = await Datos.OfertaPresentadaAsync(proceso, null, 18_000.5m, 1_800m);
        var entidad = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(proceso.Ahora.AddSeconds(20));
        var raiz = $"/entidad/procesos/{proceso.Id}";
        var iniciada = await entidad.EnviarAsync($"{raiz}/adendas", [], "Preparar");
        Assert.True(iniciada.Estado == HttpStatusCode.Redirect, iniciada.Errores);
        Assert.Equal(HttpStatusCode.Redirect, (await entidad.EnviarAsync($"{raiz}/precios", [("Opciones.Decimales", "0"), ("Opciones.Iva", "NoAplica")], "Guardar cómo se ofrecen")).Estado);
        var cambios = (await entidad.VerAsync(iniciada.Destino!)).Texto;
        Assert.Contains("Decimales del precio unitario", cambios, StringComparison.Ordinal);
        Assert.Contains("No aplica", cambios, StringComparison.Ordinal);
        var proveedor = await Fabrica.ClienteDeAsync(oferta.Proveedor);
        var url = $"/proveedor/ofertas/{oferta.Id}";
        Assert.DoesNotContain("Quitar decimales", (await proveedor.EnFecha(proceso.Ahora).VerAsync(url)).Texto, StringComparison.Ordinal);

        var expedida = await entidad.EnviarAsync(iniciada.Destino!, [("Motivo", "Los precios se ofrecen en pesos enteros.")], "Expedir");

        Assert.True(expedida.Estado == HttpStatusCode.Redirect, expedida.Errores);
        var despues = proceso.Ahora.AddMinutes(1);
        var resumen = (await proveedor.EnFecha(despues).VerAsync(url)).Texto;
        Assert.All(
            (string[])["Desactualizada", "Lo que cambió desde que la presentó", "Quitar decimales al precio del ítem 1: va en pesos enteros"],
            t => Assert.Contains(t, resumen, StringComparison.Ordinal));
        var publico = await Fabrica.Anonimo().EnFecha(despues).VerAsync($"/procesos/{proceso.Codigo}/pliego");
        Assert.Contains("Cada precio unitario va en pesos enteros.", publico.Texto, StringComparison.Ordinal);
        Assert.Contains("El IVA no aplica a esta contratación.", publico.Texto, StringComparison.Ordinal);
    }

    /// <summary>La forma sellada de hoy, letra por letra: quien no pide AIU sella los mismos bytes de siempre.</summary>
    [Fact]
    public void ElContenidoSelladoSinAiu_EsElDeSiempre()
    {
        var item = new ItemDelPliego(Guid.Parse("11111111-1111-1111-1111-111111111111"), 1, "P-1", "Resma", 2, "Unidad", null);
        var pliego = new PliegoDeOferta(Guid.NewGuid(), 1, null, DateTimeOffset.MaxValue, true, false, 100, [], [item]);
        var contenido = ContenidoOferta.Vacio with { Precios = new Dictionary<Guid, decimal> { [item.Id] = 10.5m } };

        Assert.Equal(
            """{"Respuestas":{},"Precios":{"11111111-1111-1111-1111-111111111111":10.5},"Archivos":[],"Total":21.0,"formato":"OFERTA-1","Lotes":[]}""",
            JsonSerializer.Serialize(ContenidoSellado.De(contenido, pliego, [])));
        var conAiu = pliego with { Opciones = pliego.Opciones with { Aiu = new OpcionesDeAiu(null, 0) } };
        Assert.EndsWith(
            ""","Lotes":[],"Aiu":{"Administracion":10,"Imprevistos":0,"Utilidad":5}}""",
            JsonSerializer.Serialize(ContenidoSellado.De(contenido with { Aiu = new AiuOfrecido(10, 0, 5) }, conAiu, [])), StringComparison.Ordinal);
    }

    private static (string, string)[] Firma => [("AceptaAdvertencias", "true"), ("Contrasena", Testing.Datos.Contrasena)];

    private static (string, string)[] Aiu(string a, string i, string u) =>
        [(ContenidoOferta.CampoDeAdministracion, a), (ContenidoOferta.CampoDeImprevistos, i), (ContenidoOferta.CampoDeUtilidad, u)];

    private async Task<(ProcesoDePrueba Proceso, OfertaDePrueba Oferta, Cliente Cliente)> EnBorradorAsync(Action<Proceso, Domain.Comun.Actor>? ajustar)
    {
        var proceso = await Datos.ProcesoRecibiendoAsync(ajustar: ajustar);
        var oferta = await Datos.OfertaEnBorradorAsync(proceso);
        return (proceso, oferta, (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora));
    }

    private Task<Oferta> OfertaAsync(Guid id) => Fabrica.ConBaseAsync(db => db.Ofertas.AsNoTracking().SingleAsync(o => o.Id == id));
}
