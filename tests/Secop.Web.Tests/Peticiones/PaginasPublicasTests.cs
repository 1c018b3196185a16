using System.Net;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Testing;

namespace Secop.Web.Tests.Peticiones;

public sealed class PaginasPublicasTests : PruebaWeb
{
    private static readonly string[] Suyos = ["Rosa Elena Canaria", "55447391", "rosa.canaria@ejemplo.co", "Calle Canaria 5 # 7-91", "3015557391"];

    [Fact]
    public async Task Explicacion_DiceLosTerminosQueRigenEseDia()
    {
        var cliente = Fabrica.Anonimo();
        Assert.Contains("ConsultaPara preguntar cómo se entiende una norma o qué opina la entidad30", (await cliente.EnFecha(Datos.LunesDeOctubre).VerAsync("/pqrsd")).Texto, StringComparison.Ordinal);
        var enEmergencia = (await cliente.EnFecha(Datos.LunesDeOctubre.AddYears(2)).VerAsync("/pqrsd")).Texto;
        Assert.Contains("qué opina la entidad35Decreto 491 de 2020", enEmergencia, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RespuestaPublicada_SeBuscaSinTildes_YNoDiceQuienPregunto()
    {
        var v = await Datos.VentanillaAsync();
        var palabra = $"zanahoriada{Datos.Consecutivo()}";
        var (id, _, _) = await Datos.PeticionRespondidaAsync(v, Identificada());
        Assert.Empty((await Fabrica.Anonimo().VerAsync($"/pqrsd/respuestas?q={palabra}")).Documento.QuerySelectorAll(".hallazgos li"));
        await Datos.EnPeticionAsync(id, (p, _, ahora) => p.Publicar($"¿Cómo se pide una capacitación {palabra}?", "La capacitación es gratuita y se pide aquí mismo.", v.ActorQueAtiende, ahora), Datos.LunesDeOctubre.AddDays(11));

        var lista = await Fabrica.Anonimo().VerAsync($"/pqrsd/respuestas?q=CAPACITACION+{palabra}&tema=SECOP+II");
        var enlace = lista.Documento.QuerySelector(".hallazgos a")!.GetAttribute("href")!;
        var hoja = await Fabrica.Anonimo().VerAsync(enlace);
        Assert.Contains("se pide aquí mismo", hoja.Texto, StringComparison.Ordinal);
        Assert.All(Suyos, dato => Assert.DoesNotContain(dato, lista.Html + hoja.Html, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync("/pqrsd/respuestas/2201813999999999")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync("/pqrsd/respuestas/cualquiera")).Estado);
    }

    [Fact]
    public async Task Respondida_SinPublicar_NoSeVe()
    {
        var (id, _, _) = await Datos.PeticionRespondidaAsync(await Datos.VentanillaAsync());
        var salida = await Fabrica.SqlAsync<string>("select radicado_de_salida from peticiones where id = $1", null, id);
        Assert.Equal(HttpStatusCode.NotFound, (await Fabrica.Anonimo().VerAsync($"/pqrsd/respuestas/{salida}")).Estado);
    }

    [Fact]
    public async Task Aviso_CincoDiasHabilesConLaRespuesta_SinDatosDeQuienPregunto()
    {
        var v = await Datos.VentanillaAsync();
        var jueves = Datos.LunesDeOctubre.AddDays(10);
        var (id, radicado, _) = await Datos.PeticionRespondidaAsync(v, Identificada(), "Respuesta que se publica por aviso, completa.");
        await Datos.EnPeticionAsync(id, (p, plazos, ahora) => p.NotificarPorAviso("Lo enviado por correo certificado volvió sin entregar.", "Respuesta que se publica por aviso, sin nombres.", plazos, v.ActorQueAtiende, ahora), jueves);
        foreach (var (dias, seVe) in new[] { (0, true), (7, true), (8, false) })
        {
            var pagina = await Fabrica.Anonimo().EnFecha(jueves.AddDays(dias)).VerAsync("/pqrsd/avisos");
            Assert.Equal(seVe, pagina.Texto.Contains(radicado.ToString(), StringComparison.Ordinal));
            Assert.Equal(seVe, pagina.Texto.Contains("Respuesta que se publica por aviso", StringComparison.Ordinal));
            Assert.All(Suyos, dato => Assert.DoesNotContain(dato, pagina.Html, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Estadisticas_CuentanYNoNombranANadie()
    {
        var v = await Datos.VentanillaAsync();
        var hace = CalendarioHabil.Instante(new DateOnly(2016, 5, 3), new TimeOnly(9, 0));
        await Datos.PeticionAsync(Identificada() with { Clase = ClaseDePeticion.Reclamo }, hace);
        await Datos.PeticionAsignadaAsync(v.Atiende.Id, hace);
        var pagina = await Fabrica.Anonimo().VerAsync("/pqrsd/estadisticas?ano=2016");
        Assert.Contains("2 en total, 1 de ellas anónimas", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("Reclamo1001100", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("mayo2", pagina.Texto, StringComparison.Ordinal);
        Assert.All(Suyos, dato => Assert.DoesNotContain(dato, pagina.Html, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await Fabrica.Anonimo().VerAsync("/pqrsd/estadisticas?ano=hola")).Estado);
    }

    private static DatosDePeticion Identificada() => Datos.DePeticion() with
    {
        EsAnonima = false,
        Nombre = Suyos[0],
        Documento = Suyos[1],
        Correo = Suyos[2],
        Direccion = Suyos[3],
        Telefono = Suyos[4],
    };
}
