using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Testing;

namespace Secop.Web.Tests.Aprende;

/// <summary>La tabla de obligatoriedad: la añade la agencia y la lee cualquiera, con su norma y su duda.</summary>
public sealed class DesdeCuandoTests : PruebaWeb
{
    private const string Tabla = "/plataforma/obligatoriedad";

    [Fact]
    public async Task PorPreguntas_CadaRegimenTieneSuRespuestaYSuNorma()
    {
        var visitante = Fabrica.Anonimo();
        var especial = await visitante.VerAsync("/aprende/desde-cuando?regimen=Especial");
        Assert.Contains("Desde julio de 2022. Ya está obligada.", especial.Texto, StringComparison.Ordinal);
        Assert.Contains("Ley 2195 de 2022, art. 53", especial.Texto, StringComparison.Ordinal);
        Assert.Contains("Por confirmar", especial.Documento.QuerySelector(".confirmar")!.TextContent, StringComparison.Ordinal);

        // Lo que no se sabe se dice, y a quién preguntarle.
        var general = await visitante.VerAsync("/aprende/desde-cuando?regimen=General&orden=CorporacionAutonoma&departamento=94");
        Assert.Contains("Aquí no está la fecha de su entidad", general.Texto, StringComparison.Ordinal);
        Assert.NotNull(general.Documento.QuerySelector(".confirmar a[href='/pqrsd']"));
    }

    [Theory]
    [InlineData("/aprende/desde-cuando")]
    [InlineData("/aprende/desde-cuando?regimen=")]
    [InlineData("/aprende/desde-cuando?regimen=Otro&orden=9&departamento=zz")]
    [InlineData("/aprende/desde-cuando?q=%25%25%27")]
    public async Task SinSaberElRegimen_Pregunta(string ruta)
    {
        var pagina = await Fabrica.Anonimo().VerAsync(ruta);
        Assert.Equal(HttpStatusCode.OK, pagina.Estado);
        Assert.Null(pagina.Documento.QuerySelector(".confirmar"));
        Assert.NotNull(pagina.Documento.QuerySelector("input[name=regimen]"));
    }

    [Fact]
    public async Task BuscandoLaEntidad_RespondeLaFilaDeSuNit_YCorregirEsAnadir()
    {
        var nit = Nit.DeNumero(System.Security.Cryptography.RandomNumberGenerator.GetInt32(100_000_000, 999_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture));
        var entidad = await Datos.EntidadAsync(nit, null, []);
        var visitante = Fabrica.Anonimo();
        var lista = await visitante.VerAsync($"/aprende/desde-cuando?q={nit.Numero}");
        var enlace = Assert.Single(lista.Documento.QuerySelectorAll("main .hallazgos a")).GetAttribute("href")!;
        Assert.Equal($"/aprende/desde-cuando?entidad={entidad.Codigo}", enlace);

        // Aún no tiene fila propia: falta saber con qué reglas contrata.
        var ficha = await visitante.VerAsync(enlace);
        Assert.Contains(entidad.Nombre, ficha.Texto, StringComparison.Ordinal);
        Assert.Null(ficha.Documento.QuerySelector(".confirmar"));
        Assert.NotNull((await visitante.VerAsync(enlace + "&regimen=Especial")).Documento.QuerySelector(".confirmar"));

        var agencia = await Datos.AgenciaAsync();
        var operador = await Fabrica.ClienteDeAsync(agencia);
        Assert.Equal(Tabla, (await operador.EnviarAsync(Tabla, Fila(nit.ToString(), "2019-03-04", "Circular de ensayo", duda: true))).Destino);
        Assert.Equal(Tabla, (await operador.EnviarAsync(Tabla, Fila(nit.ToString(), "2019-04-05", "Circular corregida de ensayo", duda: false))).Destino);

        var respuesta = await visitante.VerAsync(enlace);
        Assert.Contains("Desde el 5 de abril de 2019. Ya está obligada.", respuesta.Texto, StringComparison.Ordinal);
        Assert.Contains("Confirmada", respuesta.Documento.QuerySelector(".confirmar")!.TextContent, StringComparison.Ordinal);
        Assert.Null(respuesta.Documento.QuerySelector(".confirmar a[href='/pqrsd']"));
        Assert.DoesNotContain(agencia.Administrador.Nombre, respuesta.Texto, StringComparison.Ordinal);
        Assert.Contains("Todavía no ha llegado", (await Fabrica.Anonimo().EnFecha(new DateTimeOffset(2019, 4, 5, 4, 59, 0, TimeSpan.Zero)).VerAsync(enlace)).Texto, StringComparison.Ordinal);

        var historia = await operador.VerAsync(Tabla);
        Assert.Contains("Reemplazada", historia.Texto, StringComparison.Ordinal);
        Assert.Contains(agencia.Administrador.Nombre, historia.Texto, StringComparison.Ordinal);
        Assert.Equal(2, await Fabrica.ConBaseAsync(db => db.Obligaciones.CountAsync(o => o.Nit == nit.Numero && o.AnadidaPor == agencia.Administrador.Id)));
        Assert.Equal(2, await Fabrica.ConBaseAsync(db => db.Bitacora.CountAsync(b => b.Tipo == nameof(ObligacionAnadida) && b.UsuarioId == agencia.Administrador.Id && !b.EsPublico)));
    }

    [Theory]
    [InlineData("", "2020-01-01", "Norma de ensayo", "Diga si la fila es del régimen general")]
    [InlineData("General", "2010-01-01", "Norma de ensayo", "La fecha está entre 2011")]
    [InlineData("General", "", "Norma de ensayo", "Una fila sin fecha queda por confirmar")]
    [InlineData("General", "2020-01-01", "x", "Escriba la norma")]
    public async Task UnaFilaMala_SeDiceYNoSePierdeLoEscrito(string regimen, string desde, string norma, string frase)
    {
        var operador = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        var antes = await Fabrica.ConBaseAsync(db => db.Obligaciones.CountAsync(o => o.Norma == norma));
        var pagina = await operador.EnviarAsync(Tabla, [("Entrada.Regimen", regimen), ("Entrada.Desde", desde), ("Entrada.Norma", norma), ("Entrada.Nota", "Mi nota"), ("Entrada.PorConfirmar", "false")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains(frase, pagina.Errores, StringComparison.Ordinal);
        Assert.Equal(norma, pagina.Documento.QuerySelector("#Entrada_Norma")?.GetAttribute("value"));
        Assert.Contains("Mi nota", pagina.Documento.QuerySelector("#Entrada_Nota")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(antes, await Fabrica.ConBaseAsync(db => db.Obligaciones.CountAsync(o => o.Norma == norma)));
    }

    [Fact]
    public async Task SinPermiso_NoSeEntraNiSeAnade()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).VerAsync(Tabla)).Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await Fabrica.Anonimo().VerAsync(Tabla)).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync("/aprende/desde-cuando?entidad=noexisteesta")).Estado);
    }

    [Theory]
    [InlineData("update obligaciones set desde = '2020-01-01'")]
    [InlineData("delete from obligaciones")]
    [InlineData("truncate obligaciones")]
    public async Task LaBase_NoDejaCambiarNiBorrar(string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => Fabrica.SqlAsync<long>(sql, Fabrica.CadenaAplicacion));
        Assert.Equal("42501", error.SqlState);
    }

    private static List<(string, string)> Fila(string nit, string desde, string norma, bool duda) =>
        [("Entrada.Regimen", "Especial"), ("Entrada.Nit", nit), ("Entrada.Desde", desde), ("Entrada.Norma", norma), ("Entrada.PorConfirmar", duda ? "true" : "false")];
}
