using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Secop.Domain.Sobres;
using Secop.Testing;

namespace Secop.Web.Tests.Ofertas;

/// <summary>La puerta de SQL por sí sola, con una base propia cuya hora se fija al microsegundo.</summary>
public sealed class UrnaTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Cierre = new(2026, 11, 24, 22, 0, 0, TimeSpan.Zero);
    private readonly Guid _proceso = Guid.NewGuid();
    private SecopFactory _fabrica = null!;

    public async Task InitializeAsync()
    {
        _fabrica = await SecopFactory.NuevaAsync();
        await EnHoraAsync(Cierre.AddHours(-1));
        await _fabrica.SqlAsync<object>("select urna.fijar_plazo($1, $2, $3, $4, 0, true)", null, _proceso, Cierre.AddDays(-1), Cierre, Cierre.AddMinutes(10));
    }

    public async Task DisposeAsync() => await _fabrica.DisposeAsync();

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, "PLAZO_VENCIDO")]
    [InlineData(1, "PLAZO_VENCIDO")]
    public async Task Sellar_AlrededorDelCierre_ElIntervaloEsSemiabierto(int microsegundos, string? error)
    {
        await EnHoraAsync(Cierre.AddMicroseconds(microsegundos));
        Assert.Equal(error, await ErrorDeAsync(() => SellarAsync(new Mensaje(_proceso))));
    }

    [Fact]
    public async Task Sellar_AntesDelInicio_NoSeRecibe()
    {
        await EnHoraAsync(Cierre.AddDays(-1).AddMicroseconds(-1));
        Assert.Equal("AUN_NO_RECIBE", await ErrorDeAsync(() => SellarAsync(new Mensaje(_proceso))));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, "PLAZO_VENCIDO")]
    [InlineData(-1, "PLAZO_VENCIDO")]
    public async Task Recibir_ConElCierreMovidoAlrededorDelSello_VuelveAMirarlo(int microsegundos, string? error)
    {
        var mensaje = new Mensaje(_proceso);
        var llegada = await SellarAsync(mensaje);
        await _fabrica.SqlAsync<object>("update urna.plazos set cierre = $2 where proceso_id = $1", null, _proceso, llegada.AddMicroseconds(microsegundos));

        Assert.Equal(error, await ErrorDeAsync(() => AsentarAsync(mensaje)));
    }

    [Fact]
    public async Task Recibir_LoSelladoATiempo_AunqueLaHoraYaPasara_MientrasNoSeCierre()
    {
        var mensaje = new Mensaje(_proceso);
        await EnHoraAsync(Cierre.AddMicroseconds(-1));
        await SellarAsync(mensaje);
        await EnHoraAsync(Cierre.AddSeconds(30));

        Assert.Equal("DRENANDO", await ErrorDeAsync(CerrarAsync));
        Assert.Contains(mensaje.Codigo, await AsentarAsync(mensaje), StringComparison.Ordinal);
        await CerrarAsync();
        Assert.Equal(1, await _fabrica.SqlAsync<int>("select ofertas from urna.cierres where proceso_id = $1", null, _proceso));
    }

    [Fact]
    public async Task Cerrar_NoEsperaMasQueElDrenaje_YLoSelladoYaNoEntra()
    {
        var mensaje = new Mensaje(_proceso);
        await EnHoraAsync(Cierre.AddMicroseconds(-1));
        await SellarAsync(mensaje);
        await EnHoraAsync(Cierre.AddSeconds(61));

        await CerrarAsync();

        Assert.Equal("CERRADO_CON_SELLO_A_TIEMPO", await ErrorDeAsync(() => AsentarAsync(mensaje)));
    }

    [Fact]
    public async Task Reintentar_DaElMismoRecibo_TambienDespuesDelCierre()
    {
        var mensaje = new Mensaje(_proceso);
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
        var mensaje = new Mensaje(_proceso);
        await SellarAsync(mensaje);

        Assert.Equal("CLAVE_DISTINTA", await ErrorDeAsync(() => SellarAsync(mensaje with { Huella = [9] })));
        Assert.Equal("CLAVE_DISTINTA", await ErrorDeAsync(() => SellarAsync(mensaje with { Cuenta = Guid.NewGuid() })));
    }

    [Fact]
    public async Task Recibir_SinSelloOAnuladoODeOtraCuenta_NoEntra()
    {
        var mensaje = new Mensaje(_proceso);
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
        var mensaje = new Mensaje(_proceso);
        await SellarAsync(mensaje);
        await _fabrica.SqlAsync<object>("select urna.fijar_plazo($1, $2, $3, $3, 1, true)", null, _proceso, Cierre.AddDays(-1), Cierre);

        Assert.Equal("ADENDA_NUEVA", await ErrorDeAsync(() => AsentarAsync(mensaje)));
    }

    [Fact]
    public async Task Recibir_UnaSolaOfertaVivaPorProveedor_YVersionesEnOrden()
    {
        var primera = new Mensaje(_proceso);
        await SellarAsync(primera);
        await AsentarAsync(primera);
        var otraOferta = new Mensaje(_proceso) { Cuenta = primera.Cuenta };
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
        var uno = new Mensaje(_proceso);
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
        Assert.Equal("3", await ComoAplicacionAsync("select string_agg(version::text, ',') from urna.sobres_para_abrir($1)", _proceso));
    }

    [Fact]
    public async Task Cerrar_SinOfertas_TieneActa_YLaRaizNoDelataQueNoHay()
    {
        await EnHoraAsync(Cierre);
        await CerrarAsync();
        var raiz = await _fabrica.SqlAsync<byte[]>("select raiz from urna.cierres where proceso_id = $1", null, _proceso);
        var sal = await _fabrica.SqlAsync<byte[]>("select sal from urna.cierres where proceso_id = $1", null, _proceso);

        Assert.NotEqual(SHA256.HashData([]), raiz);
        Assert.Equal(ArbolDeMerkle.Raiz([sal!]), raiz);
        Assert.Equal("False", await ComoAplicacionAsync("select nuevo from urna.cerrar_proceso($1)", _proceso));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Cerrar_LaRaizEsLaDeLaEspecificacion_YLaCadenaCuadra(int cuantas)
    {
        for (var i = 0; i < cuantas; i++)
        {
            var mensaje = new Mensaje(_proceso);
            await SellarAsync(mensaje);
            await AsentarAsync(mensaje);
        }

        await EnHoraAsync(Cierre.AddMinutes(10));
        await CerrarAsync();

        await using var conexion = new NpgsqlConnection(_fabrica.CadenaDueno);
        await conexion.OpenAsync();
        List<byte[]> hojas = [(await _fabrica.SqlAsync<byte[]>("select sal from urna.cierres where proceso_id = $1", null, _proceso))!];
        byte[] anterior = [];
        await using var orden = new NpgsqlCommand("select k, (extract(epoch from asentada) * 1000000)::bigint, h, hk from urna.asientos where proceso_id = $1 order by k", conexion) { Parameters = { new() { Value = _proceso } } };
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
        Assert.Equal(ArbolDeMerkle.Raiz(hojas), await _fabrica.SqlAsync<byte[]>("select raiz from urna.cierres where proceso_id = $1", null, _proceso));
    }

    [Fact]
    public async Task Abrir_AntesDeHora_NoEntregaNada()
    {
        Assert.Equal("PLAZO_ABIERTO", await ErrorDeAsync(CerrarAsync));
        Assert.Equal("APERTURA_ANTES_DE_HORA", await ErrorDeAsync(() => ComoAplicacionAsync("select count(*) from urna.sobres_para_abrir($1)", _proceso)));
        await EnHoraAsync(Cierre.AddMinutes(10).AddMicroseconds(-1));
        await CerrarAsync();
        Assert.Equal("APERTURA_ANTES_DE_HORA", await ErrorDeAsync(() => ComoAplicacionAsync("select count(*) from urna.sobres_para_abrir($1)", _proceso)));
        Assert.Equal("APERTURA_ANTES_DE_HORA", await ErrorDeAsync(() => ComoAplicacionAsync("select ofertas from urna.prueba_del_cierre($1)", _proceso)));
        await EnHoraAsync(Cierre.AddMinutes(10));
        Assert.Equal("0", await ComoAplicacionAsync("select count(*) from urna.sobres_para_abrir($1)", _proceso));
    }

    [Fact]
    public async Task MoverElCierre_DespuesDelCierre_NoSePuede()
    {
        await EnHoraAsync(Cierre);
        Assert.Equal("CIERRE_VENCIDO", await ErrorDeAsync(() =>
            _fabrica.SqlAsync<object>("select urna.fijar_plazo($1, $2, $3, $3, 1, true)", null, _proceso, Cierre.AddDays(-1), Cierre.AddDays(1))));
    }

    [Theory]
    [InlineData("select count(*) from urna.{0}")]
    [InlineData("delete from urna.{0}")]
    [InlineData("insert into urna.{0} select * from urna.{0}")]
    [InlineData("truncate urna.{0}")]
    public async Task LaAplicacion_NoLeeNiEscribeLasTablas(string sql)
    {
        foreach (var tabla in new[] { "plazos", "sellos", "sellos_anulados", "cadenas", "asientos", "cierres" })
        {
            var error = await Assert.ThrowsAsync<PostgresException>(() => ComoAplicacionAsync(string.Format(null, sql, tabla)));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
        }
    }

    [Theory]
    [InlineData("select urna.asentar('presentacion', gen_random_uuid(), gen_random_uuid(), '{}')")]
    [InlineData("select urna.fijar_plazo(gen_random_uuid(), now(), now(), now(), 0, true)")]
    [InlineData("select urna.vivas(gen_random_uuid())")]
    public async Task LaAplicacion_NoUsaLasPiezasInternas(string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => ComoAplicacionAsync(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
    }

    [Fact]
    public async Task NiElDueno_CambiaUnAsiento()
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => _fabrica.SqlAsync<object>("update urna.asientos set k = 9"));
        Assert.Contains("solo admite", error.MessageText, StringComparison.Ordinal);
    }

    private static byte[] Grande(long numero)
    {
        var bytes = BitConverter.GetBytes(numero);
        Array.Reverse(bytes);
        return bytes;
    }

    private static async Task<string?> ErrorDeAsync<T>(Func<Task<T>> que)
    {
        try
        {
            await que();
            return null;
        }
        catch (PostgresException error)
        {
            return error.MessageText;
        }
    }

    private Task EnHoraAsync(DateTimeOffset hora) =>
        _fabrica.SqlAsync<object>($"create or replace function public.ahora() returns timestamptz language sql volatile as $f$ select timestamptz '{hora:yyyy-MM-dd HH:mm:ss.ffffff}+00' $f$");

    private async Task<string> ComoAplicacionAsync(string sql, params object[] parametros) =>
        (await _fabrica.SqlAsync<object>(sql, _fabrica.CadenaAplicacion, parametros))?.ToString() ?? "";

    private async Task<DateTimeOffset> SellarAsync(Mensaje m)
    {
        var t = await _fabrica.SqlAsync<DateTime>(
            "select recibida from urna.sellar($1, $2, $3, $4, $5, $6, 0, $7, $8, $9)", _fabrica.CadenaAplicacion,
            m.Clave, m.Acto, m.Proceso, m.Oferta, m.Cuenta, m.Version, m.Huella, m.Manifiesto, Array.Empty<byte>());
        return new DateTimeOffset(t, TimeSpan.Zero);
    }

    private Task<string> AsentarAsync(Mensaje m, string? recibo = null) =>
        ComoAplicacionAsync(m.Acto == "retiro" ? "select recibo from urna.retirar_oferta($1, $2, $3)" : "select recibo from urna.recibir_oferta($1, $2, $3)",
            m.Clave, m.Cuenta, recibo ?? $$$"""{"codigo":"{{{m.Codigo}}}","recibo":{"h":"{{{Convert.ToHexStringLower(SHA256.HashData(m.Manifiesto))}}}"}}""");

    private Task<string> CerrarAsync() => ComoAplicacionAsync("select raiz from urna.cerrar_proceso($1)", _proceso);

    private Task<int> AsientosAsync() => _fabrica.SqlAsync<int>("select count(*)::int from urna.asientos where proceso_id = $1", null, _proceso);

    private sealed record Mensaje(Guid Proceso)
    {
        public Guid Clave { get; init; } = Guid.NewGuid();

        public Guid Oferta { get; init; } = Guid.NewGuid();

        public Guid Cuenta { get; init; } = Guid.NewGuid();

        public int Version { get; init; } = 1;

        public string Acto { get; init; } = "presentacion";

        public byte[] Huella { get; init; } = [1];

        public string Codigo { get; } = Guid.NewGuid().ToString("n");

        public byte[] Manifiesto => Encoding.UTF8.GetBytes($"{Clave}{Version}{Acto}");
    }
}
