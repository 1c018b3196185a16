using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Web.Tests.Plataforma;

public sealed class ParametrosTests : PruebaWeb
{
    [Fact]
    public async Task Operador_VeTodosLosNumerosConSuNormaYSuDuda()
    {
        var operador = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        var pagina = await operador.EnFecha(Testing.Datos.Publicacion).VerAsync("/plataforma/parametros");
        Assert.Contains("$ 1.750.905", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("Decreto 1469 de 2025", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("Por verificar", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("21 de junio de 2026", pagina.Texto, StringComparison.Ordinal);
        foreach (var clave in pagina.Documento.QuerySelectorAll("main table a").Select(a => a.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await operador.VerAsync(clave)).Estado);
        }
    }

    [Fact]
    public async Task Anadir_QuedaEnLaHistoriaConQuien_YLoVeCualquiera()
    {
        var agencia = await Datos.AgenciaAsync();
        var operador = await Fabrica.ClienteDeAsync(agencia);
        const string Ruta = "/plataforma/parametros/SMMLV";
        var hecho = await operador.EnviarAsync(Ruta, Salario("2.500.000", "Decreto de ensayo de 2030", duda: true));
        Assert.Equal(Ruta, hecho.Destino);

        // Corregirlo es añadirlo otra vez con la misma fecha: los dos quedan.
        await operador.EnviarAsync(Ruta, Salario("2.600.000", "Fallo de ensayo", duda: false));
        var filas = await Fabrica.ConBaseAsync(db => db.ParametrosLegales.AsNoTracking().Where(p => p.Clave == MinimaCuantia.Smmlv && p.Desde == new DateOnly(2031, 1, 1)).ToListAsync());
        Assert.Equal(2, filas.Count);
        Assert.All(filas, f => Assert.Equal(agencia.Administrador.Id, f.AnadidoPor));
        var historia = await operador.VerAsync(Ruta);
        Assert.Contains(agencia.Administrador.Nombre, historia.Texto, StringComparison.Ordinal);
        Assert.Contains("Corregido", historia.Texto, StringComparison.Ordinal);
        var publica = await Fabrica.Anonimo().VerAsync("/herramientas/parametros?ano=2031");
        Assert.Contains("$ 2.600.000", publica.Texto, StringComparison.Ordinal);
        Assert.Contains("$ 72.800.000", publica.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain(agencia.Administrador.Nombre, publica.Texto, StringComparison.Ordinal);
        Assert.Equal(2, await Fabrica.ConBaseAsync(db => db.Bitacora.CountAsync(b => b.Tipo == nameof(ParametroAnadido) && b.UsuarioId == agencia.Administrador.Id && !b.EsPublico)));
    }

    [Fact]
    public async Task Anadir_UnaEleccion_AbreSuPeriodo()
    {
        var operador = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        await operador.EnviarAsync("/plataforma/parametros/ELECCION_PRESIDENCIAL", [("Entrada.Fecha", "2030-05-26"), ("Entrada.Norma", "Calendario de ensayo"), ("Entrada.PorVerificar", "true")]);
        var modalidad = await Fabrica.Anonimo().EnFecha(new DateTimeOffset(2029, 6, 1, 12, 0, 0, TimeSpan.Zero))
            .VerAsync("/herramientas/modalidad?Valor=900000000&Objeto=Bienes&Directa=SinPluralidad&Presupuesto=1000000&Fecha=2030-02-01");
        Assert.Contains("26 de enero de 2030", modalidad.Texto, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "2031-01-01", "Decreto de ensayo", "El valor no tiene sentido en pesos")]
    [InlineData("mucho", "2031-01-01", "Decreto de ensayo", "Escriba un número")]
    [InlineData("10", "", "Decreto de ensayo", "Escriba la fecha")]
    [InlineData("10", "2031-01-01", "x", "Escriba la norma")]
    [InlineData("1.750.905", "2026-01-01", "Decreto 1469 de 2025, suspendido provisionalmente; valor mantenido por decreto transitorio de febrero de 2026", "Ya está registrado")]
    public async Task Anadir_Malo_SeDiceYNoSePierdeLoEscrito(string valor, string desde, string norma, string frase)
    {
        var operador = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        var pagina = await operador.EnviarAsync(
            "/plataforma/parametros/SMMLV", [("Entrada.Valor", valor), ("Entrada.Desde", desde), ("Entrada.Norma", norma), ("Entrada.PorVerificar", "true")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains(frase, pagina.Errores, StringComparison.Ordinal);
        Assert.Equal(valor, pagina.Documento.QuerySelector("#Entrada_Valor")?.GetAttribute("value"));
    }

    [Fact]
    public async Task SinPermisoODeOtraCosa_NoSeEntra()
    {
        var entidad = await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync());
        foreach (var ruta in new[] { "/plataforma/parametros", "/plataforma/parametros/SMMLV", "/plataforma/acuerdos", $"/plataforma/acuerdos/{Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await entidad.VerAsync(ruta)).Estado);
        }

        var operador = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await operador.VerAsync("/plataforma/parametros/NO_EXISTE")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await operador.VerAsync($"/plataforma/acuerdos/{Guid.NewGuid()}")).Estado);
    }

    [Theory]
    [InlineData("update parametros_legales set valor = 1")]
    [InlineData("delete from parametros_legales")]
    [InlineData("truncate parametros_legales")]
    public async Task LaBase_NoDejaCambiarNiBorrar(string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => Fabrica.SqlAsync<long>(sql, Fabrica.CadenaAplicacion));
        Assert.Equal("42501", error.SqlState);
    }

    [Fact]
    public async Task Acuerdos_SeRegistranYSeCambian()
    {
        var operador = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        var numero = $"CCE-{Testing.Datos.Consecutivo()}-AMP";
        var malo = await operador.EnviarAsync("/plataforma/acuerdos", Acuerdo(numero, "12345678"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, malo.Estado);
        Assert.Contains("El código UNSPSC «12345678» no existe", malo.Errores, StringComparison.Ordinal);
        Assert.Equal("/plataforma/acuerdos", (await operador.EnviarAsync("/plataforma/acuerdos", Acuerdo(numero, "56101500, 56112100"))).Destino);
        var acuerdo = await Fabrica.ConBaseAsync(db => db.AcuerdosMarco.AsNoTracking().SingleAsync(a => a.Numero == numero));
        Assert.Equal(["56101500", "56112100"], acuerdo.Unspsc);
        var repetido = await operador.EnviarAsync("/plataforma/acuerdos", Acuerdo(numero, "56101500"));
        Assert.Equal(HttpStatusCode.Conflict, repetido.Estado);

        var cambio = await operador.EnviarAsync($"/plataforma/acuerdos/{acuerdo.Id}", [("Entrada.Hasta", "2026-12-31")]);
        Assert.Equal("/plataforma/acuerdos", cambio.Destino);
        Assert.Equal(new DateOnly(2026, 12, 31), await Fabrica.ConBaseAsync(db => db.AcuerdosMarco.Where(a => a.Id == acuerdo.Id).Select(a => a.Hasta).SingleAsync()));
        Assert.Contains(numero, (await Fabrica.Anonimo().EnFecha(Testing.Datos.Publicacion).VerAsync("/herramientas/parametros")).Texto, StringComparison.Ordinal);
    }

    private static List<(string, string)> Salario(string valor, string norma, bool duda) =>
        [("Entrada.Desde", "2031-01-01"), ("Entrada.Valor", valor), ("Entrada.Norma", norma), ("Entrada.PorVerificar", duda ? "true" : "false")];

    private static List<(string, string)> Acuerdo(string numero, string codigos) =>
    [
        ("Entrada.Numero", numero), ("Entrada.Nombre", "Mobiliario de ensayo"), ("Entrada.Unspsc", codigos), ("Entrada.Desde", "2026-01-01"), ("Entrada.Hasta", "2027-06-30"),
        ("Entrada.Enlace", "https://www.colombiacompra.gov.co/tienda"),
    ];
}
