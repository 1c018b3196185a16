using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Eventos;
using Secop.Testing;
using Secop.Web.Jobs;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Eventos;

public sealed class InscripcionesTests : PruebaWeb
{
    private static readonly DateTimeOffset Ahora = Datos.Publicacion.AddHours(2);

    [Fact]
    public async Task CincuentaALaVezParaDiez_DiezConCupo_YAlCancelarDiezALaVez_SubenLosDiezQueSiguen()
    {
        var evento = await Datos.EventoAsync(cupos: 10);
        var clientes = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ => (await Fabrica.ClienteDeAsync(await Datos.UsuarioAsync())).EnFecha(Ahora)));
        var url = $"/eventos/{evento.Codigo}/inscribirme";
        var abiertas = await Task.WhenAll(clientes.Select(c => c.VerAsync(url)));
        var respuestas = await Task.WhenAll(clientes.Select((c, i) => c.EnviarAsync(url, abiertas[i], [], "Inscribirme")));
        Assert.All(respuestas, r => Assert.True(r.Estado == HttpStatusCode.Redirect, r.Errores));

        var todas = await Datos.LeerInscripcionesAsync(evento.Id);
        Assert.Equal(Enumerable.Range(1, 50), todas.Select(i => i.Turno));
        Assert.Equal(Enumerable.Range(1, 10), todas.Where(i => i.Estado == EstadoInscripcion.Inscrita).Select(i => i.Turno));
        Assert.Equal(40, todas.Count(i => i.Estado == EstadoInscripcion.EnEspera));

        var conCupo = respuestas.Select((r, i) => (Url: r.Destino!, Cliente: clientes[i])).Where(x => todas.Any(t => x.Url.EndsWith(t.Id.ToString(), StringComparison.Ordinal) && t.Turno <= 10)).ToList();
        await Task.WhenAll(conCupo.Select(x => x.Cliente.EnviarAsync(x.Url, [], "Cancelar mi inscripción")));
        todas = await Datos.LeerInscripcionesAsync(evento.Id);
        Assert.Equal(Enumerable.Range(11, 10), todas.Where(i => i.Estado == EstadoInscripcion.Inscrita).Select(i => i.Turno));
        var guardado = await Datos.LeerEventoAsync(evento.Id);
        Assert.Equal((10, 30), (guardado.Inscritos, guardado.EnEspera));
    }

    [Fact]
    public async Task Inscribirse_QuedaConCupo_VeElEnlace_LePasaElCorreo_YNadieMasLoVe()
    {
        var evento = await Datos.EventoAsync();
        var persona = await Datos.UsuarioAsync("Berenice");
        var url = $"/eventos/{evento.Codigo}/inscribirme";
        var cliente = (await Fabrica.ClienteDeAsync(persona)).EnFecha(Ahora);
        var enviado = await cliente.EnviarAsync(url, [("Entrada.AutorizaNombre", "true")], "Inscribirme");
        Assert.Equal(HttpStatusCode.Redirect, enviado.Estado);

        Assert.Contains(Datos.EnlaceDelEvento, (await cliente.VerAsync(enviado.Destino!)).Texto, StringComparison.Ordinal);
        var publica = await Fabrica.Anonimo().EnFecha(Ahora).VerAsync($"/eventos/{evento.Codigo}");
        Assert.Contains("9 libres de 10", publica.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("reunion.example", publica.Html + (await Fabrica.Anonimo().EnFecha(Ahora).VerAsync($"/eventos/{evento.Codigo}/evento.ics")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Berenice", publica.Html, StringComparison.Ordinal);
        var correo = Assert.Single(await Datos.CorreosAsync(persona.Correo), e => e.Correo == nameof(CorreoDeInscripcion));
        Assert.Contains(enviado.Destino!, correo.Cuerpo, StringComparison.Ordinal);

        // Otra persona no entra ni con el id, y la misma no se inscribe dos veces.
        var otra = (await Fabrica.ClienteDeAsync(await Datos.UsuarioAsync())).EnFecha(Ahora);
        Assert.Equal(HttpStatusCode.NotFound, (await otra.VerAsync(enviado.Destino!)).Estado);
        var pagina = await otra.VerAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, (await otra.EnviarAsync(url, pagina, [], "Inscribirme")).Estado);
        var repetida = await otra.EnviarAsync(url, pagina, [], "Inscribirme");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, repetida.Estado);
        Assert.Contains(ReglasDeEvento.YaInscrita.Frase, repetida.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LaCitaParaLaAgenda_LlevaElEnlaceSoloAQuienTieneCupo()
    {
        var evento = await Datos.EventoAsync(cupos: 1);
        var (conCupo, enEspera) = (await Datos.UsuarioAsync(), await Datos.UsuarioAsync());
        var (suya, laQueEspera) = (await Datos.InscritaAsync(evento, conCupo), await Datos.InscritaAsync(evento, enEspera));
        async Task<string> CitaAsync(Persona persona, Inscripcion cual)
        {
            var cliente = (await Fabrica.ClienteDeAsync(persona)).EnFecha(Ahora);
            var propia = (await cliente.VerAsync($"/mi-cuenta/eventos/{cual.Id}")).Documento.QuerySelectorAll("main a").Single(a => a.TextContent.Contains(".ics", StringComparison.Ordinal));
            return (await cliente.VerAsync(propia.GetAttribute("href")!)).Html.Replace("\r\n ", "", StringComparison.Ordinal);
        }

        var cita = await CitaAsync(conCupo, suya);
        Assert.Contains($"LOCATION:{Datos.EnlaceDelEvento}\r\n", cita, StringComparison.Ordinal);
        Assert.Contains($"Enlace para entrar: {Datos.EnlaceDelEvento}", cita, StringComparison.Ordinal);
        Assert.Contains($"UID:evento-{evento.Codigo}@secop", cita, StringComparison.Ordinal);
        Assert.DoesNotContain("reunion.example", await CitaAsync(enEspera, laQueEspera), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(enEspera)).VerAsync($"/mi-cuenta/eventos/{suya.Id}?handler=Cita")).Estado);

        var lleno = await (await Fabrica.ClienteDeAsync(await Datos.UsuarioAsync())).EnFecha(Ahora).VerAsync($"/eventos/{evento.Codigo}/inscribirme");
        Assert.Contains("El único cupo está dado; espera 1 persona", lleno.Texto, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 9, 0, "9 libres de 10")]
    [InlineData(10, 1, 0, "1 libre de 10")]
    [InlineData(1, 0, 0, "El único cupo está dado")]
    [InlineData(10, 0, 1, "Los 10 están dados; espera 1 persona")]
    [InlineData(10, 0, 2, "Los 10 están dados; esperan 2 personas")]
    public void LosCupos_EnSingularYEnPlural(int cupos, int libres, int enEspera, string frase) =>
        Assert.Equal(frase, Infrastructure.LecturaDeEventos.Cupos(cupos, libres, enEspera));

    [Fact]
    public async Task Inscribirse_LaMismaPersonaDosVecesALaVez_QuedaUna()
    {
        var evento = await Datos.EventoAsync();
        var cliente = (await Fabrica.ClienteDeAsync(await Datos.UsuarioAsync())).EnFecha(Ahora);
        var url = $"/eventos/{evento.Codigo}/inscribirme";
        var pagina = await cliente.VerAsync(url);
        var respuestas = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => cliente.EnviarAsync(url, pagina, [], "Inscribirme")));
        Assert.Single(respuestas, r => r.Estado == HttpStatusCode.Redirect);
        Assert.Single(await Datos.LeerInscripcionesAsync(evento.Id));
    }

    [Fact]
    public async Task Inscribirse_SinSerDeLosConvocadosOTarde_LeDiceQuePasa()
    {
        var evento = await Datos.EventoAsync(publico: new(true, false, false, "05"));
        var entidad = await Datos.EntidadActivaAsync();
        var url = $"/eventos/{evento.Codigo}/inscribirme";
        var deOtroDepartamento = (await Fabrica.ClienteDeAsync(entidad)).EnFecha(Ahora);
        var pagina = await deOtroDepartamento.VerAsync(url);
        Assert.Contains("Entidades de Antioquia", pagina.Texto, StringComparison.Ordinal);

        // El formulario de un evento que sí es para ella, enviado a este.
        var abierto = await Datos.EventoAsync();
        var marca = await deOtroDepartamento.VerAsync($"/eventos/{abierto.Codigo}/inscribirme");
        var forjada = await deOtroDepartamento.EnviarAsync(url, marca, [], "Inscribirme");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 0), (forjada.Estado, (await Datos.LeerInscripcionesAsync(evento.Id)).Count));
        var tarde = await deOtroDepartamento.EnFecha(Datos.EmpiezaElEvento).EnviarAsync($"/eventos/{abierto.Codigo}/inscribirme", marca, [], "Inscribirme");
        Assert.Contains(ReglasDeEvento.InscripcionesCerradas.Frase, tarde.Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await deOtroDepartamento.VerAsync("/eventos/bbbbbbbbbbbb/inscribirme")).Estado);
    }

    [Fact]
    public async Task SinUsuario_ConfirmaConElEnlace_YLaPaginaDiceLoMismoAQuienYaTieneUsuario()
    {
        var evento = await Datos.EventoAsync(cupos: 1);
        var persona = await Datos.UsuarioAsync();
        var url = $"/eventos/{evento.Codigo}/inscribirme";
        var nuevo = $"marta{Datos.Consecutivo()}@ejemplo.co";
        var respuestas = new List<Pagina>();
        foreach (var correo in new[] { nuevo, persona.Correo })
        {
            var anonimo = Fabrica.Anonimo().EnFecha(Ahora);
            var enviada = await anonimo.EnviarAsync(url, [("Entrada.Nombre", "Marta Inés Roa"), ("Entrada.Correo", correo), ("Entrada.Consiente", "true")], "Enviarme el enlace");
            Assert.True(enviada.Estado == HttpStatusCode.Redirect, enviada.Errores);
            respuestas.Add(await anonimo.VerAsync(enviada.Destino!));
        }

        Assert.Equal(respuestas[0].Texto, respuestas[1].Texto);
        Assert.Contains("Revise su correo", respuestas[0].Texto, StringComparison.Ordinal);
        Assert.Equal(0, (await Datos.LeerEventoAsync(evento.Id)).Inscritos);
        Assert.DoesNotContain("/eventos/inscripcion", await Datos.EnlaceSecretoAsync("ConfirmarInscripcion", persona.Correo), StringComparison.Ordinal);

        var enlace = await Datos.EnlaceSecretoAsync("ConfirmarInscripcion", nuevo);
        var marta = Fabrica.Anonimo().EnFecha(Ahora);
        Assert.Equal(0, (await Datos.LeerInscripcionesAsync(evento.Id)).Single().Turno);
        Assert.Equal(HttpStatusCode.Redirect, (await marta.EnviarAsync(enlace, [], "Confirmar mi inscripción")).Estado);
        var suya = await marta.VerAsync(enlace);
        Assert.Contains("Usted tiene cupo", suya.Texto, StringComparison.Ordinal);
        Assert.Contains(Datos.EnlaceDelEvento, suya.Texto, StringComparison.Ordinal);
        Assert.Contains("LOCATION:https://reunion.example", (await marta.VerAsync(enlace + "&handler=Cita")).Html, StringComparison.Ordinal);
        Assert.Contains(await Datos.CorreosAsync(nuevo), e => e.Correo == nameof(CorreoDeInscripcion) && e.EsSecreto && e.Cuerpo.Contains("/eventos/inscripcion?clave=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await marta.VerAsync("/eventos/inscripcion?clave=CfDJ8forjada")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await marta.VerAsync("/eventos/inscripcion")).Estado);

        Assert.Equal(HttpStatusCode.Redirect, (await marta.EnviarAsync(enlace, [], "Cancelar mi inscripción")).Estado);
        Assert.Equal(EstadoInscripcion.Cancelada, (await Datos.LeerInscripcionesAsync(evento.Id)).Single().Estado);
    }

    [Fact]
    public async Task SinUsuario_SinAutorizarOSinSerParaLaCiudadania_NoSeGuardaNada()
    {
        var abierto = await Datos.EventoAsync();
        (string, string)[] sinAutorizar = [("Entrada.Nombre", "Marta Inés Roa"), ("Entrada.Correo", "marta@ejemplo.co")];
        var rechazada = await Fabrica.Anonimo().EnFecha(Ahora).EnviarAsync($"/eventos/{abierto.Codigo}/inscribirme", sinAutorizar, "Enviarme el enlace");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, rechazada.Estado);
        Assert.Contains("Ley 1581 de 2012", rechazada.Errores, StringComparison.Ordinal);
        Assert.Equal("Marta Inés Roa", rechazada.Documento.QuerySelector("#Entrada_Nombre")!.GetAttribute("value"));
        Assert.Empty(await Datos.LeerInscripcionesAsync(abierto.Id));

        var cerrado = await Datos.EventoAsync(publico: new(true, false, false));
        var pagina = await Fabrica.Anonimo().EnFecha(Ahora).VerAsync($"/eventos/{cerrado.Codigo}/inscribirme");
        Assert.Contains("Ingresar e inscribirme", pagina.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("Sin usuario", pagina.Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SinUsuario_MuchasDesdeLaMismaConexion_SeDetienen()
    {
        // Con instancia propia: la cuenta es de la conexión, que las demás pruebas comparten.
        await using var fabrica = await SecopFactory.NuevaAsync();
        var evento = await new Datos(fabrica).EventoAsync();
        var (url, anonimo) = ($"/eventos/{evento.Codigo}/inscribirme", fabrica.Anonimo().EnFecha(Ahora));
        var formulario = await anonimo.VerAsync(url);
        Pagina ultima = formulario;
        for (var i = 0; i <= 60; i++)
        {
            ultima = await anonimo.EnviarAsync(url, formulario, [("Entrada.Nombre", "Marta Inés Roa"), ("Entrada.Correo", $"marta{i}@ejemplo.co"), ("Entrada.Consiente", "true")], "Enviarme el enlace");
            Assert.Equal(i < 60 ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, ultima.Estado);
        }

        Assert.Contains("muchas inscripciones seguidas", ultima.Errores, StringComparison.Ordinal);
        Assert.Equal(60, await fabrica.SqlAsync<long>("select count(*) from envios"));
    }

    [Fact]
    public async Task LoQueDejoQuienNoTieneUsuario_SeBorraCuandoYaNoHaceFalta()
    {
        var evento = await Datos.EventoAsync();
        await Fabrica.ConBaseAsync(async db =>
        {
            var guardado = await db.Eventos.FindAsync(evento.Id);
            var confirmada = guardado!.PedirSinUsuario("Marta Inés Roa", "marta@ejemplo.co", true, new(false, false), 0, Ahora);
            guardado.Confirmar(confirmada, false, Ahora);
            db.AddRange(confirmada, guardado.PedirSinUsuario("Pedro Nel Roa", "pedro@ejemplo.co", true, new(false, false), 0, Ahora));
            await db.SaveChangesAsync();
        });
        Task OlvidarAsync(DateTimeOffset cuando) => Fabrica.ConAsync(s => s.GetRequiredService<OlvidoDeInscripciones>().DarAsync(CancellationToken.None), cuando);
        await OlvidarAsync(Ahora.AddHours(23));
        Assert.Equal(2, (await Datos.LeerInscripcionesAsync(evento.Id)).Count);
        await OlvidarAsync(Ahora.AddDays(1));
        Assert.Equal("marta@ejemplo.co", (await Datos.LeerInscripcionesAsync(evento.Id)).Single().Correo);
        await OlvidarAsync(evento.Termina.AddDays(30));
        var queda = (await Datos.LeerInscripcionesAsync(evento.Id)).Single();
        Assert.Equal((null, null, EstadoInscripcion.Inscrita), (queda.Nombre, queda.Correo, queda.Estado));
    }
}
