using System.Security.Cryptography;
using Npgsql;
using Secop.Domain.Sobres;

namespace Secop.Web.Tests.Ofertas;

/// <summary>Cuándo entra una oferta, qué recibo da y qué acta queda al cerrar.</summary>
public sealed class UrnaTests : PruebaDeUrna
{
    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, "PLAZO_VENCIDO")]
    [InlineData(1, "PLAZO_VENCIDO")]
    public async Task Sellar_AlrededorDelCierre_ElIntervaloEsSemiabierto(int microsegundos, string? error)
    {
        await EnHoraAsync(Cierre.AddMicroseconds(microsegundos));
        Assert.Equal(error, await ErrorDeAsync(() => SellarAsync(new Mensaje(Proceso))));
    }

    [Fact]
    public async Task Sellar_AntesDelInicio_NoSeRecibe()
    {
        await EnHoraAsync(Cierre.AddDays(-1).AddMicroseconds(-1));
        Assert.Equal("AUN_NO_RECIBE", await ErrorDeAsync(() => SellarAsync(new Mensaje(Proceso))));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, "PLAZO_VENCIDO")]
    [InlineData(-1, "PLAZO_VENCIDO")]
    public async Task Recibir_ConElCierreMovidoAlrededorDelSello_VuelveAMirarlo(int microsegundos, string? error)
    {
        var mensaje = new Mensaje(Proceso);
        var llegada = await SellarAsync(mensaje);
        await Fabrica.SqlAsync<object>("update urna.plazos set cierre = $2 where proceso_id = $1", null, Proceso, llegada.AddMicroseconds(microsegundos));

        Assert.Equal(error, await ErrorDeAsync(() => AsentarAsync(mensaje)));
    }

    [Fact]
    public async Task Recibir_LoSelladoATiempo_AunqueLaHoraYaPasara_MientrasNoSeCierre()
    {
        var mensaje = new Mensaje(Proceso);
        await EnHoraAsync(Cierre.AddMicroseconds(-1));
        await SellarAsync(mensaje);
        await EnHoraAsync(Cierre.AddSeconds(30));

        Assert.Equal("DRENANDO", await ErrorDeAsync(CerrarAsync));
        Assert.Contains(mensaje.Codigo, await AsentarAsync(mensaje), StringComparison.Ordinal);
        await CerrarAsync();
        Assert.Equal(1, await Fabrica.SqlAsync<int>("select ofertas from urna.cierres where proceso_id = $1", null, Proceso));
    }

    [Fact]
    public async Task Cerrar_NoEsperaMasQueElDrenaje_YLoSelladoYaNoEntra()
    {
        var mensaje = new Mensaje(Proceso);
        await EnHoraAsync(Cierre.AddMicroseconds(-1));
        await SellarAsync(mensaje);
        await EnHoraAsync(Cierre.AddSeconds(61));

        await CerrarAsync();

        Assert.Equal("CERRADO_CON_SELLO_A_TIEMPO", await ErrorDeAsync(() => AsentarAsync(mensaje)));
    }

    [Fact]
    public async Task Reintentar_DaElMismoRecibo_TambienDespuesDelCierre()
    {
        var mensaje = new Mensaje(Proceso);
        var llegada = await SellarAsync(mensaje);
        Assert.Equal(llegada, await SellarAsync(mensaje));
        var recibo = await AsentarAsync(mensaje);
        await EnHoraAsync(Cierre.AddHours(3));
        await CerrarAsync();

        Assert.Equal(llegada, await SellarAsync(mensaje));
        Assert.Equal(recibo, await AsentarAsync(mensaje, "{}"));
        Assert.Equal(1, await AsientosAsync());
    }

    [Fact]
    public async Task Reintentar_ConOtroContenido_EsUnErrorClaro()
    {
        var mensaje = new Mensaje(Proceso);
        await SellarAsync(mensaje);

        Assert.Equal("CLAVE_DISTINTA", await ErrorDeAsync(() => SellarAsync(mensaje with { Huella = [9] })));
        Assert.Equal("CLAVE_DISTINTA", await ErrorDeAsync(() => SellarAsync(mensaje with { Cuenta = Guid.NewGuid() })));
    }

    [Fact]
    public async Task Recibir_SinSelloOAnuladoODeOtraCuenta_NoEntra()
    {
        var mensaje = new Mensaje(Proceso);
        Assert.Equal("SIN_SELLO", await ErrorDeAsync(() => AsentarAsync(mensaje)));
        await SellarAsync(mensaje);
        Assert.Equal("SIN_SELLO", await ErrorDeAsync(() => AsentarAsync(mensaje with { Cuenta = Guid.NewGuid() })));
        Assert.Equal("RECIBO_AJENO", await ErrorDeAsync(() => AsentarAsync(mensaje, """{"recibo":{"h":"00"}}""")));
        await ComoAplicacionAsync("select urna.anular_sello($1, $2)", mensaje.Clave, mensaje.Cuenta);
        Assert.Equal("SELLO_ANULADO", await ErrorDeAsync(() => AsentarAsync(mensaje)));
        Assert.Equal(0, await AsientosAsync());
    }

    [Fact]
    public async Task Recibir_ConPliegoViejo_PideRevisarLaAdenda()
    {
        var mensaje = new Mensaje(Proceso);
        await SellarAsync(mensaje);
        await Fabrica.SqlAsync<object>("select urna.fijar_plazo($1, $2, $3, $3, 1, true)", null, Proceso, Cierre.AddDays(-1), Cierre);

        Assert.Equal("ADENDA_NUEVA", await ErrorDeAsync(() => AsentarAsync(mensaje)));
    }

    [Fact]
    public async Task Recibir_UnaSolaOfertaVivaPorProveedor_YVersionesEnOrden()
    {
        var primera = new Mensaje(Proceso);
        await SellarAsync(primera);
        await AsentarAsync(primera);
        var otraOferta = new Mensaje(Proceso) { Cuenta = primera.Cuenta };
        var repetida = primera with { Clave = Guid.NewGuid() };
        var usurpada = primera with { Clave = Guid.NewGuid(), Cuenta = Guid.NewGuid(), Version = 2 };
        foreach (var mensaje in new[] { otraOferta, repetida, usurpada })
        {
            await SellarAsync(mensaje);
        }

        Assert.Equal("OTRA_OFERTA", await ErrorDeAsync(() => AsentarAsync(otraOferta)));
        Assert.Equal("VERSION_REPETIDA", await ErrorDeAsync(() => AsentarAsync(repetida)));
        Assert.Equal("OTRA_OFERTA", await ErrorDeAsync(() => AsentarAsync(usurpada)));
    }

    [Fact]
    public async Task RetirarYReemplazar_SoloLaUltimaEntraEnElActa()
    {
        var uno = new Mensaje(Proceso);
        var dos = uno with { Clave = Guid.NewGuid(), Version = 2 };
        var retiro = uno with { Clave = Guid.NewGuid(), Version = 2, Acto = "retiro" };
        var tres = uno with { Clave = Guid.NewGuid(), Version = 3 };
        foreach (var mensaje in new[] { uno, dos, retiro, tres })
        {
            await SellarAsync(mensaje);
            await AsentarAsync(mensaje);
        }

        var sobra = retiro with { Clave = Guid.NewGuid() };
        await SellarAsync(sobra);
        Assert.Equal("NADA_QUE_RETIRAR", await ErrorDeAsync(() => AsentarAsync(sobra)));
        await EnHoraAsync(Cierre.AddMinutes(10));
        await CerrarAsync();
        Assert.Equal("3", await ComoAplicacionAsync("select string_agg(version::text, ',') from urna.sobres_para_abrir($1)", Proceso));
    }

    [Fact]
    public async Task Cerrar_SinOfertas_TieneActa_YLaRaizNoDelataQueNoHay()
    {
        await EnHoraAsync(Cierre);
        await CerrarAsync();
        var raiz = await Fabrica.SqlAsync<byte[]>("select raiz from urna.cierres where proceso_id = $1", null, Proceso);
        var sal = await Fabrica.SqlAsync<byte[]>("select sal from urna.cierres where proceso_id = $1", null, Proceso);

        Assert.NotEqual(SHA256.HashData([]), raiz);
        Assert.Equal(ArbolDeMerkle.Raiz([sal!]), raiz);
        Assert.Equal("False", await ComoAplicacionAsync("select nuevo from urna.cerrar_proceso($1)", Proceso));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Cerrar_LaRaizEsLaDeLaEspecificacion_YLaCadenaCuadra(int cuantas)
    {
        for (var i = 0; i < cuantas; i++)
        {
            var mensaje = new Mensaje(Proceso);
            await SellarAsync(mensaje);
            await AsentarAsync(mensaje);
        }

        await EnHoraAsync(Cierre.AddMinutes(10));
        await CerrarAsync();

        await using var conexion = new NpgsqlConnection(Fabrica.CadenaDueno);
        await conexion.OpenAsync();
        List<byte[]> hojas = [(await Fabrica.SqlAsync<byte[]>("select sal from urna.cierres where proceso_id = $1", null, Proceso))!];
        byte[] anterior = [];
        await using var orden = new NpgsqlCommand("select k, (extract(epoch from asentada) * 1000000)::bigint, h, hk from urna.asientos where proceso_id = $1 order by k", conexion) { Parameters = { new() { Value = Proceso } } };
        await using var lector = await orden.ExecuteReaderAsync();
        while (await lector.ReadAsync())
        {
            var h = (byte[])lector[2];
            hojas.Add(h);
            byte[] cola = [0, .. anterior, .. Grande(lector.GetInt64(0)), .. Grande(lector.GetInt64(1)), .. h];
            anterior = SHA256.HashData(cola);
            Assert.Equal(anterior, (byte[])lector[3]);
        }

        Assert.Equal(cuantas + 1, hojas.Count);
        Assert.Equal(ArbolDeMerkle.Raiz(hojas), await Fabrica.SqlAsync<byte[]>("select raiz from urna.cierres where proceso_id = $1", null, Proceso));
    }

    [Fact]
    public async Task Abrir_AntesDeHora_NoEntregaNada()
    {
        Assert.Equal("PLAZO_ABIERTO", await ErrorDeAsync(CerrarAsync));
        Assert.Equal("APERTURA_ANTES_DE_HORA", await ErrorDeAsync(() => ComoAplicacionAsync("select count(*) from urna.sobres_para_abrir($1)", Proceso)));
        await EnHoraAsync(Cierre.AddMinutes(10).AddMicroseconds(-1));
        await CerrarAsync();
        Assert.Equal("APERTURA_ANTES_DE_HORA", await ErrorDeAsync(() => ComoAplicacionAsync("select count(*) from urna.sobres_para_abrir($1)", Proceso)));
        Assert.Equal("APERTURA_ANTES_DE_HORA", await ErrorDeAsync(() => ComoAplicacionAsync("select ofertas from urna.prueba_del_cierre($1)", Proceso)));
        await EnHoraAsync(Cierre.AddMinutes(10));
        Assert.Equal("0", await ComoAplicacionAsync("select count(*) from urna.sobres_para_abrir($1)", Proceso));
    }

    [Fact]
    public async Task MoverElCierre_DespuesDelCierre_NoSePuede()
    {
        await EnHoraAsync(Cierre);
        Assert.Equal("CIERRE_VENCIDO", await ErrorDeAsync(() =>
            Fabrica.SqlAsync<object>("select urna.fijar_plazo($1, $2, $3, $3, 1, true)", null, Proceso, Cierre.AddDays(-1), Cierre.AddDays(1))));
    }

    private static byte[] Grande(long numero)
    {
        var bytes = BitConverter.GetBytes(numero);
        Array.Reverse(bytes);
        return bytes;
    }
}
