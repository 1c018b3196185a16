using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Testing;
using Secop.Web.Documentos;

namespace Secop.Web.Tests.Peticiones;

public sealed partial class RadicarTests : PruebaWeb
{
    private static readonly byte[] Pdf = "%PDF-1.7 anexo"u8.ToArray();

    [Fact]
    public async Task Radicar_AnonimaConArchivo_DaRadicadoCodigoYFechaYSeSigueConElCodigo()
    {
        var cliente = Fabrica.Anonimo().EnFecha(Datos.LunesDeOctubre);
        var recibo = await cliente.EnviarAsync("/pqrsd/radicar", Campos(), "Radicar", ("Archivos", "anexo.pdf", Pdf));
        Assert.Equal(HttpStatusCode.OK, recibo.Estado);
        Assert.Matches("4201814\\d{9}", recibo.Texto);
        Assert.Contains("30 de octubre de 2018", recibo.Texto, StringComparison.Ordinal);
        Assert.Contains("no-store", recibo.Encabezados.CacheControl!.ToString(), StringComparison.Ordinal);
        var (radicado, codigo) = Leer(recibo);

        var vista = await cliente.EnviarAsync("/pqrsd/seguimiento", [("Radicado", radicado), ("Codigo", codigo)]);
        Assert.Equal(HttpStatusCode.OK, vista.Estado);
        Assert.Contains("faltan 15 días hábiles", vista.Texto, StringComparison.Ordinal);
        Assert.Contains("anexo.pdf", vista.Texto, StringComparison.Ordinal);
        Assert.Null(vista.Destino);

        var pdf = await cliente.EnviarAsync("/pqrsd/seguimiento?handler=Recibo", recibo, [], "Descargar el recibo");
        Assert.StartsWith("%PDF-1.", pdf.Html, StringComparison.Ordinal);

        // La huella, nunca el código.
        Assert.Equal(0, await Fabrica.SqlAsync<long>("select count(*) from peticiones p where p::text like '%' || $1 || '%'", null, codigo));
        Assert.Equal(CodigoDeSeguimiento.Huella(codigo), await Fabrica.SqlAsync<string>("select huella_del_codigo from peticiones where radicado = $1", null, radicado));
    }

    [Fact]
    public async Task Seguir_ConOtroCodigoOSinEl_NoDiceSiElRadicadoExiste()
    {
        var (_, radicado, codigo) = await Datos.PeticionAsync();
        var cliente = Fabrica.Anonimo();
        foreach (var (quien, con) in new[] { (radicado.ToString(), CodigoDeSeguimiento.Nuevo()), (radicado.ToString(), ""), ("4201814999999999", codigo) })
        {
            var pagina = await cliente.EnviarAsync("/pqrsd/seguimiento", [("Radicado", quien), ("Codigo", con)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
            Assert.Contains(ReglasDePeticion.NoCorresponde.Frase, pagina.Errores, StringComparison.Ordinal);
            Assert.Equal(quien, pagina.Documento.QuerySelector("#Radicado")!.GetAttribute("value"));
        }
    }

    public static TheoryData<string, string, string> Malos => new()
    {
        { "Texto", new string('a', 100_000), "caben 20.000" },
        { "Texto", "corto", "al menos 10 caracteres" },
        { "Clase", "Ruego", "Diga qué quiere presentar" },
        { "Temas", "Un tema inventado", "Escoja al menos un tema" },
        { "Correo", "no es un correo", "nombre@dominio.co" },
        { "Proceso", "XX-no-existe", "Ningún proceso publicado" },
        { "EsAnonima", "false", "Escriba su nombre" },
    };

    [Theory]
    [MemberData(nameof(Malos))]
    public async Task Radicar_ConAlgoMalo_LoDiceYConservaLoEscrito(string campo, string valor, string frase)
    {
        var pagina = await Fabrica.Anonimo().EnviarAsync("/pqrsd/radicar", Campos((campo, valor)), "Radicar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains(frase, pagina.Errores, StringComparison.Ordinal);
        Assert.Equal(campo == "Texto" ? valor : Texto, pagina.Documento.QuerySelector("#Texto")!.TextContent.Trim());
        Assert.True(pagina.Documento.QuerySelector("#tema-2")!.HasAttribute("checked") || campo == "Temas");
    }

    [Fact]
    public async Task Radicar_ConHtml_LoMuestraComoTexto()
    {
        var recibo = await Fabrica.Anonimo().EnviarAsync("/pqrsd/radicar", Campos(("Texto", "<script>alert(1)</script> <b>Pido</b> una capacitación")), "Radicar");
        Assert.Contains("<script>alert(1)</script> <b>Pido</b>", recibo.Texto, StringComparison.Ordinal);
        Assert.Null(recibo.Documento.QuerySelector("main script, main b"));
    }

    [Fact]
    public async Task Radicar_VeintiunArchivosOUnoQueNoEsLoQueDice_NoEntraYNoSePierdeLoEscrito()
    {
        var cliente = Fabrica.Anonimo();
        var muchos = Enumerable.Range(1, 21).Select(i => ("Archivos", $"anexo-{i}.pdf", Pdf)).ToArray();
        foreach (var (archivos, frase) in new[]
        {
            (muchos, "hasta 20 archivos"),
            ([("Archivos", "foto.pdf", "MZ no soy un pdf"u8.ToArray())], "foto.pdf"),
            ([("Archivos", "pesado.pdf", [.. Pdf, .. new byte[51 * 1024 * 1024]])], "pesa más de lo permitido (50 MB)"),
            (new[] { ("Archivos", "vacio.pdf", Array.Empty<byte>()) }, "está vacío"),
        })
        {
            var pagina = await cliente.EnviarAsync("/pqrsd/radicar", Campos(), "Radicar", archivos);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
            Assert.Contains(frase, pagina.Errores, StringComparison.Ordinal);
            Assert.Equal(Texto, pagina.Documento.QuerySelector("#Texto")!.TextContent.Trim());
            Assert.True(pagina.Documento.QuerySelector("#EsAnonima")!.HasAttribute("checked"));
        }
    }

    [Fact]
    public async Task Radicar_Rechazada_NoDejaSusArchivosEnElDisco()
    {
        var carpeta = Fabrica.Services.GetRequiredService<OpcionesDeAlmacen>().Carpeta;
        byte[] archivo = [.. Pdf, .. new byte[76_543]];
        int Guardados() => Directory.EnumerateFiles(carpeta, "*", SearchOption.AllDirectories).Count(r => new FileInfo(r).Length == archivo.Length);
        var pagina = await Fabrica.Anonimo().EnviarAsync("/pqrsd/radicar", Campos(("Texto", "")), "Radicar", ("Archivos", "uno.pdf", archivo), ("Archivos", "dos.pdf", archivo));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Equal(0, Guardados());
        Leer(await Fabrica.Anonimo().EnviarAsync("/pqrsd/radicar", Campos(), "Radicar", ("Archivos", "uno.pdf", archivo), ("Archivos", "dos.pdf", archivo)));
        Assert.Equal(2, Guardados());
    }

    [Theory]
    [InlineData(10, 25, "«dos.pdf» pesa más", 8, 11)]
    [InlineData(10, 15, "Los archivos juntos pesan más", 8, 8)]
    [InlineData(10, 16, null, 8, 8)]
    [InlineData(10, null, null, 10, 10)]
    public async Task Adjuntos_NoPasanDeLoQuePesaCadaUnoNiDeLoQuePesanJuntos(int cadaUno, int? juntos, string? error, int uno, int dos) =>
        await Fabrica.ConAsync(async s =>
        {
            var recepcion = new RecepcionDeAdjuntos(s.GetRequiredService<Almacen>(), new LimiteDeAdjuntos(cadaUno, juntos));
            await recepcion.RecibirAsync("uno.pdf", null, new MemoryStream(new byte[uno]), default);
            Task Segundo() => recepcion.RecibirAsync("dos.pdf", null, new MemoryStream(new byte[dos]), default);
            if (error is null)
            {
                await Segundo();
                Assert.Equal(2, recepcion.Recibidos.Count);
            }
            else
            {
                Assert.Contains(error, (await Assert.ThrowsAsync<ReglaIncumplida>(Segundo)).Message, StringComparison.Ordinal);
            }
        });

    [Fact]
    public async Task Radicar_ElMismoFormularioDosVeces_RadicaUnaSola()
    {
        var cliente = Fabrica.Anonimo();
        var formulario = await cliente.VerAsync("/pqrsd/radicar");
        var (radicado, codigo) = Leer(await cliente.EnviarAsync("/pqrsd/radicar", formulario, Campos(), "Radicar"));
        Assert.Equal(1, await Fabrica.SqlAsync<long>("select count(*) from peticiones where radicado = $1", null, radicado));

        // Si la primera respuesta se perdió, la segunda trae el mismo recibo con el mismo código.
        var otra = await cliente.EnviarAsync("/pqrsd/radicar", formulario, Campos(), "Radicar");
        Assert.Equal(HttpStatusCode.OK, otra.Estado);
        Assert.Contains("no se radicó por segunda vez", otra.Texto, StringComparison.Ordinal);
        Assert.Equal((radicado, codigo), Leer(otra));

        // Con otro texto no es la misma: no se radica en silencio ni se da el código.
        var cambiada = await cliente.EnviarAsync("/pqrsd/radicar", formulario, Campos(("Texto", "Otra cosa distinta de la primera.")), "Radicar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, cambiada.Estado);
        Assert.Contains(radicado, cambiada.Errores, StringComparison.Ordinal);
        Assert.DoesNotContain(codigo, cambiada.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Radicar_Vacia_DiceTodoLoQueFaltaDeUnaVez()
    {
        var pagina = await Fabrica.Anonimo().EnviarAsync(
            "/pqrsd/radicar", Campos(("Clase", ""), ("Asunto", ""), ("Texto", ""), ("EsAnonima", "false")).Where(c => c.Item1 != "Temas").ToList(), "Radicar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.All(["Diga qué quiere presentar", "Escoja el tipo de asunto", "Escoja al menos un tema", "al menos 10 caracteres", "Escriba su nombre"], frase => Assert.Contains(frase, pagina.Errores, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ConUnCaracterNulo_SeRadicaYSeBuscaSinFallar()
    {
        var recibo = await Fabrica.Anonimo().EnviarAsync("/pqrsd/radicar", Campos(("Direccion", "Calle\0 1"), ("Texto", "Pido una\0 capacitación.")), "Radicar");
        var (radicado, _) = Leer(recibo);
        Assert.Equal("Pido una capacitación.", await Fabrica.SqlAsync<string>("select texto from peticiones where radicado = $1", null, radicado));
        foreach (var ruta in (string[])["/pqrsd/respuestas?q=%00", "/pqrsd/respuestas?q=a%00b&tema=%00", "/aprende/desde-cuando?q=%00", "/procesos?q=%00"])
        {
            Assert.Equal(HttpStatusCode.OK, (await Fabrica.Anonimo().VerAsync(ruta)).Estado);
        }
    }

    [Fact]
    public async Task Radicar_SobreUnProceso_LoDiceElReciboElSeguimientoYLaCarta()
    {
        var v = await Datos.VentanillaAsync();
        var p = await Datos.ProcesoRecibiendoAsync();
        var (id, radicado, codigo) = await Datos.PeticionRespondidaAsync(v, Datos.DePeticion() with { ProcesoId = p.Proceso.Id });
        var vista = await Fabrica.Anonimo().EnviarAsync("/pqrsd/seguimiento", [("Radicado", radicado.ToString()), ("Codigo", codigo)]);
        Assert.Equal(2, vista.Documento.QuerySelectorAll("dt").Count(dt => dt.TextContent == "Proceso"));
        Assert.NotNull(vista.Documento.QuerySelector($"a[href='/procesos/{p.Proceso.Codigo}']"));
        Assert.NotEqual(Guid.Empty, id);
    }

    [Fact]
    public async Task Radicar_ConSesionYConSuNombre_QuedaASuNombre_YAnonimaNo()
    {
        var persona = await Datos.UsuarioAsync();
        var cliente = await Fabrica.ClienteDeAsync(persona);
        var pagina = await cliente.VerAsync("/pqrsd/radicar");
        Assert.Equal(persona.Nombre, pagina.Documento.QuerySelector("#Nombre")!.GetAttribute("value"));
        var (suya, _) = Leer(await cliente.EnviarAsync("/pqrsd/radicar", pagina, Campos(("EsAnonima", "false"), ("Nombre", persona.Nombre)), "Radicar"));
        var (anonima, _) = Leer(await cliente.EnviarAsync("/pqrsd/radicar", Campos(), "Radicar"));
        Assert.Equal(persona.Id, await Fabrica.SqlAsync<Guid>("select usuario_id from peticiones where radicado = $1", null, suya));
        Assert.True(await Fabrica.SqlAsync<bool>("select usuario_id is null and not p::text like '%' || $2 || '%' from peticiones p where radicado = $1", null, anonima, persona.Id.ToString()));
        // A la suya se le escribe al correo de su usuario; a la anónima no se le pone ninguno que no haya dado.
        Assert.Equal(persona.Correo, await Fabrica.SqlAsync<string>("select peticionario ->> 'Correo' from peticiones where radicado = $1", null, suya));
        Assert.Equal("", pagina.Documento.QuerySelector("#Correo")!.GetAttribute("value") ?? "");
        Assert.True(await Fabrica.SqlAsync<bool>("select peticionario ->> 'Correo' is null from peticiones where radicado = $1", null, anonima));

        // La suya está en «Mis peticiones» y se abre sin código; otra persona, no.
        var mias = await cliente.VerAsync("/mi-cuenta/peticiones");
        Assert.Contains(suya, mias.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain(anonima, mias.Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await cliente.EnviarAsync("/pqrsd/seguimiento", [("Radicado", suya)])).Estado);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await cliente.EnviarAsync("/pqrsd/seguimiento", [("Radicado", anonima)])).Estado);
        var otra = await Fabrica.ClienteDeAsync(await Datos.UsuarioAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await otra.EnviarAsync("/pqrsd/seguimiento", [("Radicado", suya)])).Estado);
        Assert.Equal(Guid.Empty, await Fabrica.SqlAsync<Guid>(
            "select b.usuario_id from bitacora b join peticiones p on b.datos ->> 'PeticionId' = p.id::text where p.radicado = $1", null, anonima));
    }

    private const string Texto = "En la alcaldía pedimos capacitación y saber desde cuándo usar la plataforma.";

    internal static List<(string, string)> Campos(params (string Campo, string Valor)[] cambios)
    {
        var campos = new List<(string Campo, string Valor)>
        {
            ("Clase", "Peticion"), ("Temas", "SECOP II"), ("Temas", "Capacitación"), ("Asunto", "Capacitacion"), ("Texto", Texto), ("EsAnonima", "true"), ("Nombre", ""), ("Correo", ""),
        };
        foreach (var (campo, valor) in cambios)
        {
            campos.RemoveAll(c => c.Campo == campo);
            campos.Add((campo, valor));
        }

        return campos;
    }

    internal static (string Radicado, string Codigo) Leer(Pagina recibo) => (
        CifrasDelRadicado().Match(recibo.Texto).Value, recibo.Documento.QuerySelector("#codigo")!.TextContent.Trim());

    [GeneratedRegex("4\\d{15}", RegexOptions.NonBacktracking)]
    private static partial Regex CifrasDelRadicado();
}
