using System.Net;
using Microsoft.EntityFrameworkCore;
using PdfSharp.Pdf.IO;
using Secop.Domain.Comun;
using Secop.Domain.Eventos;
using Secop.Testing;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Eventos;

public sealed class AsistenciaTests : PruebaWeb
{
    private static readonly DateTimeOffset Hora = Datos.EmpiezaElEvento.AddMinutes(10);

    [Fact]
    public async Task ConElCodigo_YAMano_SeCelebra_YElCertificadoSeVerificaConElNombreQueCadaQuienAutorizo()
    {
        var evento = await Datos.EventoAsync(clase: ClaseDeEvento.FormacionDeFormadores);
        var entidad = await Datos.EntidadActivaAsync();
        var (ana, luis, ausente) = (entidad.Administrador, await Datos.UsuarioAsync("Luis Fernando"), await Datos.UsuarioAsync("Zoraida"));
        var suya = await Datos.InscritaAsync(evento, ana, entidad, autoriza: true);
        var deLuis = await Datos.InscritaAsync(evento, luis);
        await Datos.InscritaAsync(evento, ausente, autoriza: true);
        var organiza = (await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync())).EnFecha(Hora);
        var asistencia = $"/plataforma/eventos/{evento.Id}/asistencia";
        Assert.Equal(HttpStatusCode.Redirect, (await organiza.EnviarAsync(asistencia, [], "Abrir el registro")).Estado);
        var mostrado = await organiza.VerAsync(asistencia);
        var codigo = mostrado.Documento.QuerySelector(".codigo-grande")!.TextContent.Trim();
        Assert.NotNull(mostrado.Documento.QuerySelector("svg.codigo-qr path[d^='M']"));

        var conAna = (await Fabrica.ClienteDeAsync(ana, entidad)).EnFecha(Hora);
        var qr = await conAna.VerAsync($"/mi-cuenta/eventos?asistir={evento.Codigo}&codigo={codigo}");
        Assert.Equal($"/mi-cuenta/eventos/{suya.Id}?CodigoDeAsistencia={codigo}", qr.Destino);
        Assert.Equal(HttpStatusCode.Redirect, (await conAna.EnviarAsync(qr.Destino!, [], "Registrar mi asistencia")).Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await organiza.EnviarAsync(asistencia, await organiza.VerAsync(asistencia), [("inscripcion", deLuis.Id.ToString())], "Marcar que asistió")).Estado);
        Assert.Contains("2 de 3 con asistencia", (await organiza.VerAsync(asistencia)).Texto, StringComparison.Ordinal);

        organiza.EnFecha(evento.Termina);
        var celebrar = await organiza.EnviarAsync($"/plataforma/eventos/{evento.Id}", [], "Dar por celebrado");
        Assert.True(celebrar.Estado == HttpStatusCode.Redirect, celebrar.Errores);
        await VerificarAsync(suya, ana.Nombre, seLee: true);
        await VerificarAsync(deLuis, luis.Nombre, seLee: false);
        Assert.Single(await Datos.CorreosAsync(ana.Correo), e => e.Correo == nameof(CorreoDeCertificadoListo));
        Assert.DoesNotContain(await Datos.CorreosAsync(ausente.Correo), e => e.Correo == nameof(CorreoDeCertificadoListo));

        // En la lista pública sólo quien asistió y quiso; al quitar la autorización, desaparece.
        var lista = (await Fabrica.Anonimo().VerAsync("/eventos/formadores")).Html;
        Assert.Contains(ana.Nombre, lista, StringComparison.Ordinal);
        Assert.Contains(entidad.Nombre, lista, StringComparison.Ordinal);
        Assert.DoesNotContain(luis.Nombre, lista, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoraida", lista, StringComparison.Ordinal);
        Assert.DoesNotContain("@ejemplo", lista, StringComparison.Ordinal);
        await conAna.EnviarAsync($"/mi-cuenta/eventos/{suya.Id}", [("AutorizaListado", "false")], "Guardar");
        Assert.DoesNotContain(ana.Nombre, (await Fabrica.Anonimo().VerAsync("/eventos/formadores")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ElCodigoErrado_SeCuentaAunqueFalle_YALaQuintaSoloQuedaAMano()
    {
        var (evento, inscripcion, cliente) = await AbiertoAsync();
        var url = $"/mi-cuenta/eventos/{inscripcion.Id}";
        var pagina = await cliente.VerAsync(url);
        for (var intento = 1; intento <= Evento.IntentosConCodigo; intento++)
        {
            var errada = await cliente.EnviarAsync(url, pagina, [("CodigoDeAsistencia", "AAAAAA")], "Registrar mi asistencia");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, errada.Estado);
            Assert.Contains($"Intentos que le quedan: {Evento.IntentosConCodigo - intento}.", errada.Errores, StringComparison.Ordinal);
            Assert.Equal(intento, (await Datos.LeerInscripcionesAsync(evento.Id)).Single().Intentos);
        }

        var buena = await cliente.EnviarAsync(url, pagina, [("CodigoDeAsistencia", (await Datos.LeerEventoAsync(evento.Id)).CodigoDeAsistencia!)], "Registrar mi asistencia");
        Assert.Contains(ReglasDeEvento.MuchosIntentos.Frase, buena.Errores, StringComparison.Ordinal);
        Assert.Null((await Datos.LeerInscripcionesAsync(evento.Id)).Single().AsistioEn);
    }

    [Fact]
    public async Task VeinteIntentosALaVez_NoPasanDeCinco_YElBuenoALaVezValeUnaVez()
    {
        var (evento, inscripcion, cliente) = await AbiertoAsync();
        var url = $"/mi-cuenta/eventos/{inscripcion.Id}";
        var pagina = await cliente.VerAsync(url);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cliente.EnviarAsync(url, pagina, [("CodigoDeAsistencia", "AAAAAA")], "Registrar mi asistencia")));
        Assert.Equal(Evento.IntentosConCodigo, (await Datos.LeerInscripcionesAsync(evento.Id)).Single().Intentos);

        var (otro, suya, otra) = await AbiertoAsync();
        var codigo = (await Datos.LeerEventoAsync(otro.Id)).CodigoDeAsistencia!;
        var abierta = await otra.VerAsync($"/mi-cuenta/eventos/{suya.Id}");
        var respuestas = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => otra.EnviarAsync($"/mi-cuenta/eventos/{suya.Id}", abierta, [("CodigoDeAsistencia", codigo)], "Registrar mi asistencia")));
        Assert.Single(respuestas, r => r.Estado == HttpStatusCode.Redirect);
        Assert.Equal(1, await Fabrica.SqlAsync<long>("select count(*) from bitacora where tipo = 'AsistenciaRegistrada' and datos ->> 'InscripcionId' = $1", null, suya.Id.ToString()));
    }

    [Fact]
    public async Task NadieMarcaAOtra_NiTardeNiTempranoNiSinPermiso()
    {
        var (evento, inscripcion, cliente) = await AbiertoAsync();
        var url = $"/mi-cuenta/eventos/{inscripcion.Id}";
        var pagina = await cliente.VerAsync(url);
        var codigo = (await Datos.LeerEventoAsync(evento.Id)).CodigoDeAsistencia!;
        var otra = (await Fabrica.ClienteDeAsync(await Datos.UsuarioAsync())).EnFecha(Datos.Publicacion.AddHours(2));
        var marca = await otra.VerAsync($"/eventos/{(await Datos.EventoAsync()).Codigo}/inscribirme");
        Assert.Equal(HttpStatusCode.NotFound, (await otra.EnFecha(Hora).EnviarAsync($"{url}?handler=Asistir", marca, [("CodigoDeAsistencia", codigo)], "Inscribirme")).Estado);
        Assert.NotEqual(HttpStatusCode.OK, (await cliente.VerAsync($"/plataforma/eventos/{evento.Id}/asistencia")).Estado);

        foreach (var fuera in new[] { evento.Empieza.AddMinutes(-31), evento.Termina.AddMinutes(31) })
        {
            var rechazada = await cliente.EnFecha(fuera).EnviarAsync(url, pagina, [("CodigoDeAsistencia", codigo)], "Registrar mi asistencia");
            Assert.Contains(ReglasDeEvento.FueraDeHora.Frase, rechazada.Errores, StringComparison.Ordinal);
        }

        // La inscripción de otro evento no se marca desde este.
        var ajena = await Datos.InscritaAsync(await Datos.EventoAsync(), await Datos.UsuarioAsync());
        var organiza = (await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync())).EnFecha(Hora);
        var lista = await organiza.VerAsync($"/plataforma/eventos/{evento.Id}/asistencia");
        Assert.Equal(HttpStatusCode.NotFound, (await organiza.EnviarAsync($"/plataforma/eventos/{evento.Id}/asistencia", lista, [("inscripcion", ajena.Id.ToString())], "Marcar que asistió")).Estado);
    }

    [Fact]
    public async Task ElCertificado_EnPdf_LoDescargaSuTitular_YNadieMas()
    {
        var persona = await Datos.UsuarioAsync();
        await Datos.AgenciaAsync();
        var suya = await Datos.CertificadaAsync(persona);
        var url = $"/mi-cuenta/eventos/{suya.Id}?handler=Pdf";
        using var respuesta = await (await Fabrica.ClienteDeAsync(persona)).Http.GetAsync(url);
        Assert.Equal("application/pdf", respuesta.Content.Headers.ContentType!.MediaType);
        var contenido = await respuesta.Content.ReadAsByteArrayAsync();
        Assert.Contains($"Agencia de Ensayo certifica que {persona.Nombre} asistió", TextoDePdf.De(contenido), StringComparison.Ordinal);
        using var pdf = PdfReader.Open(new MemoryStream(contenido), PdfDocumentOpenMode.Import);
        Assert.Equal("es-CO", pdf.Internals.Catalog.Elements.GetString("/Lang"));
        Assert.NotNull(pdf.Internals.Catalog.Elements.GetDictionary("/StructTreeRoot"));
        Assert.StartsWith("Certificado de asistencia: Capacitación de ensayo", pdf.Info.Title, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(await Datos.UsuarioAsync())).VerAsync(url)).Estado);
        var sinCertificado = await Datos.InscritaAsync(await Datos.EventoAsync(), persona);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(persona)).VerAsync($"/mi-cuenta/eventos/{sinCertificado.Id}?handler=Pdf")).Estado);
    }

    private async Task VerificarAsync(Inscripcion inscripcion, string nombre, bool seLee)
    {
        var certificado = await Fabrica.ConBaseAsync(db => db.Certificados.AsNoTracking().SingleAsync(c => c.SujetoId == inscripcion.Id && c.Clase == ClaseDeCertificado.Asistencia));
        var pagina = await Fabrica.Anonimo().VerAsync($"/verificar/{certificado.Codigo}");
        Assert.Contains("Certificado auténtico", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("3 horas", pagina.Texto, StringComparison.Ordinal);
        Assert.Equal(seLee, pagina.Html.Contains(nombre, StringComparison.Ordinal));
        var dice = pagina.Documento.QuerySelectorAll("main dd").ToDictionary(d => d.PreviousElementSibling!.TextContent, d => d.TextContent);
        Assert.Equal(seLee ? nombre : Inscripcion.Iniciales(nombre), dice[seLee ? "Persona" : "Iniciales de la persona"]);
        Assert.Equal("Agencia de Ensayo", dice["Certifica"]);
        Assert.Equal(seLee, pagina.Texto.Contains("autorizó que su nombre completo se lea", StringComparison.Ordinal));
        Assert.Equal(!seLee, pagina.Texto.Contains("no se publica", StringComparison.Ordinal));
    }

    private async Task<(Evento Evento, Inscripcion Inscripcion, Cliente Cliente)> AbiertoAsync()
    {
        var evento = await Datos.EventoAsync();
        var persona = await Datos.UsuarioAsync();
        var inscripcion = await Datos.InscritaAsync(evento, persona);
        await Datos.EnElEventoAsync(evento.Id, (_, e, _) =>
        {
            e.AbrirAsistencia(new Actor(Guid.NewGuid(), Guid.NewGuid()), Hora);
            return Task.CompletedTask;
        });
        return (evento, inscripcion, (await Fabrica.ClienteDeAsync(persona)).EnFecha(Hora));
    }
}
