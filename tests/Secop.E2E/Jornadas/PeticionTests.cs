using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>
/// El caso que dio origen a la plataforma: el 8 de octubre de 2018 alguien pide, sin decir quién es, capacitación para una
/// alcaldía y desde cuándo debe usarla. El 15 fue festivo: la respuesta del 18 sale el séptimo día hábil de quince, y la
/// capacitación se vuelve un evento en el que se inscriben tres funcionarios.
/// </summary>
public sealed class PeticionTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private static readonly DateTimeOffset Lunes = CalendarioHabil.Instante(new(2018, 10, 8), new(10, 12));
    private static readonly DateTimeOffset Jueves = CalendarioHabil.Instante(new(2018, 10, 18), new(15, 40));
    private const string Pregunta = "Solicito capacitación en SECOP II para los funcionarios de la alcaldía. ¿Desde qué fecha debemos usar la plataforma?";
    private const string Respuesta = "La capacitación es gratuita: se programó para su municipio.\nLa alcaldía debe usar la plataforma desde la fecha que le fijó la Agencia según su grupo.";

    [Fact]
    public async Task UnAnonimoPideCapacitacion_YElSeptimoDiaHabilLeeLaCartaFirmada()
    {
        var datos = new Datos(producto.Fabrica);
        var v = await datos.VentanillaAsync();
        await using var ciudadana = await producto.LlegarAsync("pq-ciudadana", null, Lunes);
        await using var atiende = await producto.LlegarAsync("pq-atiende", v.Agencia, Jueves, v.Atiende);
        await using var firma = await producto.LlegarAsync("pq-firma", v.Agencia, Jueves, v.Firma);

        var (radicado, codigo) = await RadicarAsync(ciudadana);
        await ResponderAsync(atiende, firma, radicado, v);
        await LeerAsync(ciudadana, radicado, codigo, v);
        await PublicarAsync(atiende, ciudadana, radicado);
        await ConvertirAsync(datos, v, ciudadana, radicado, codigo);
    }

    private static async Task<(string Radicado, string Codigo)> RadicarAsync(Persona ciudadana)
    {
        await ciudadana.IrAsync("/pqrsd");
        await ciudadana.SeguirAsync("Radicar una petición");
        await ciudadana.MarcarAsync("Quiero que sea anónima");
        await ciudadana.EscribirAsync("Texto", Pregunta);
        await EscogerDosGigasAsync(ciudadana);
        await ciudadana.PulsarAsync("Radicar");
        await ciudadana.VeAsync("Todavía no se ha enviado: va sin archivos");
        await ciudadana.PulsarAsync("Radicar");
        await ciudadana.VeAsync("Diga qué quiere presentar");
        Assert.Equal(Pregunta, await ciudadana.Pagina.Locator("#Texto").InputValueAsync());
        await ciudadana.ElegirAsync("Clase", "Petición");
        await ciudadana.MarcarAsync("SECOP II");
        await ciudadana.MarcarAsync("Capacitación");
        await ciudadana.ElegirAsync("Tipo de asunto", "Capacitación");
        await ciudadana.EscribirAsync("Dirección", "Carrera 3 # 4-50, Villa Esperanza");
        await ciudadana.AdjuntarAsync("Archivos", "lista-de-funcionarios.pdf", "%PDF-1.7 lista");
        await ciudadana.PulsarAsync("Radicar");
        await ciudadana.VeAsync("30 de octubre de 2018");
        var codigo = await ciudadana.Pagina.Locator("#codigo").InnerTextAsync();
        Assert.DoesNotContain(codigo, ciudadana.Pagina.Url, StringComparison.Ordinal);
        var radicado = Regex.Match(await ciudadana.Pagina.Locator("main").InnerTextAsync(), "4201814\\d{9}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        Assert.Equal(16, radicado.Length);
        return (radicado, codigo);
    }

    private static async Task EscogerDosGigasAsync(Persona ciudadana)
    {
        var grande = Path.Combine(Path.GetTempPath(), $"video-{Guid.NewGuid():N}.mp4");
        await using (var hueco = File.Create(grande))
        {
            hueco.SetLength(2L * 1024 * 1024 * 1024);
        }

        try
        {
            await ciudadana.Pagina.Locator("#Archivos").SetInputFilesAsync(grande);
            await ciudadana.VeAsync("pesa más de lo que se recibe");
            Assert.Equal("", await ciudadana.Pagina.Locator("#Archivos").InputValueAsync());
        }
        finally
        {
            File.Delete(grande);
        }
    }

    private static async Task ResponderAsync(Persona atiende, Persona firma, string radicado, Ventanilla v)
    {
        await atiende.IrAsync("/plataforma/pqrsd?ver=sinasignar");
        await atiende.SeguirAsync($"Abrir {radicado}");
        await atiende.VeAsync("faltan 8 días hábiles");
        await atiende.ElegirAsync("Quién la responde", v.Atiende.Nombre);
        await atiende.PulsarAsync("Asignar");
        await atiende.SeguirAsync("Proyectar la respuesta");
        await atiende.EscribirAsync("Respuesta", Respuesta);
        await atiende.PulsarAsync("Guardar el borrador");
        await atiende.VeAsync("falta que otra persona la revise");

        await firma.IrAsync($"/plataforma/pqrsd?q={radicado}");
        await firma.SeguirAsync($"Abrir {radicado}");
        await firma.SeguirAsync("Revisar y firmar");
        await firma.PulsarAsync("Dar por revisada");
        await firma.PulsarAsync("Aprobar la respuesta");
        await firma.EscribirAsync("Cargo con el que firma", "Subdirector de Gestión Contractual");
        await firma.PulsarAsync("Firmar y enviar");
        await firma.VeAsync("La respuesta quedó firmada y enviada");
    }

    private static async Task LeerAsync(Persona ciudadana, string radicado, string codigo, Ventanilla v)
    {
        await ciudadana.ALasAsync(Jueves.AddHours(1));
        await ciudadana.IrAsync("/pqrsd/seguimiento");
        await ciudadana.EscribirAsync("Radicado", radicado);
        await ciudadana.EscribirAsync("Código de seguimiento", codigo);
        await ciudadana.PulsarAsync("Ver cómo va");
        var descarga = await ciudadana.Pagina.RunAndWaitForDownloadAsync(() =>
            ciudadana.Pagina.GetByRole(AriaRole.Button, new() { Name = "Descargar la respuesta (PDF)" }).ClickAsync());
        using var memoria = new MemoryStream();
        await using (var flujo = await descarga.CreateReadStreamAsync())
        {
            await flujo.CopyToAsync(memoria);
        }

        var pagina = string.Join(' ', (await ciudadana.Pagina.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var carta = TextoDePdf.De(memoria.ToArray());
        foreach (var elemento in new[]
        {
            "Bogotá", "jueves 18 de octubre de 2018, 3:4", "220181300000", "Persona que preguntó de forma anónima", "Carrera 3 # 4-50, Villa Esperanza",
            $"con radicado {radicado}, del 8 de octubre de 2018", "SECOP II, Capacitación", "Tipo de asunto", "Solicito capacitación en SECOP II", "¿Desde qué fecha debemos usar",
            "La capacitación es gratuita", "La alcaldía debe usar la plataforma", "Competencia", v.Firma.Nombre, "Subdirector de Gestión Contractual", v.Atiende.Nombre, "Proyectó", "Revisó",
        })
        {
            Assert.Contains(elemento, pagina, StringComparison.Ordinal);
            Assert.Contains(elemento, carta, StringComparison.Ordinal);
        }

        await ciudadana.Pagina.GetByLabel("Del todo").CheckAsync();
        await ciudadana.PulsarAsync("Contestar");
        await ciudadana.VeAsync("Gracias por contestar");
    }

    private static async Task PublicarAsync(Persona atiende, Persona ciudadana, string radicado)
    {
        await atiende.IrAsync($"/plataforma/pqrsd?ver=todas&q={radicado}");
        await atiende.SeguirAsync($"Abrir {radicado}");
        await atiende.Pagina.GetByText("Publicar la respuesta para todos").ClickAsync();
        await atiende.EscribirAsync("La pregunta, en general", "¿Cómo pide una alcaldía capacitación y desde cuándo usa la plataforma?");
        await atiende.PulsarAsync("Publicar");
        await atiende.VeAsync("La respuesta quedó publicada para todos");
        await ciudadana.IrAsync("/pqrsd/respuestas?q=capacitacion");
        await ciudadana.SeguirAsync("¿Cómo pide una alcaldía capacitación");
        await ciudadana.VeAsync("La capacitación es gratuita");
        await ciudadana.IrAsync("/pqrsd/estadisticas?ano=2018");
        await ciudadana.VeAsync("1 en total, 1 de ellas anónimas");
        await ciudadana.IrAsync("/pqrsd/avisos");
        await ciudadana.VeAsync("Hoy no hay avisos");
    }

    private async Task ConvertirAsync(Datos datos, Ventanilla v, Persona ciudadana, string radicado, string codigo)
    {
        var organiza = await datos.EnLaAgenciaAsync(v.Agencia, RolesDeCuenta.Atencion, RolesDeCuenta.Formacion);
        var alcaldia = await datos.EntidadActivaAsync(RolesDeCuenta.OrdenadorDelGasto);
        Testing.Persona[] funcionarios =
            [alcaldia.Administrador, await datos.MiembroAsync(alcaldia, RolesDeCuenta.Estructurador), await datos.MiembroAsync(alcaldia, RolesDeCuenta.Evaluador)];
        await using var olga = await producto.LlegarAsync("pq-organiza", v.Agencia, Jueves.AddHours(1), organiza);
        await olga.IrAsync($"/plataforma/pqrsd?ver=todas&q={radicado}");
        await olga.SeguirAsync($"Abrir {radicado}");
        await olga.SeguirAsync("Convertir en un evento");
        await olga.VeAsync(radicado);
        await olga.EscribirAsync("Título", "SECOP II para la alcaldía");
        await olga.EscribirAsync("Programa", "De 9 a 12: crear el proceso, publicarlo y recibir ofertas.");
        await olga.EscribirAsync("Empieza", "2018-11-02T09:00");
        await olga.EscribirAsync("Termina", "2018-11-02T12:00");
        await olga.EscribirAsync("Inscripciones hasta", "2018-11-01T17:00");
        await olga.EscribirAsync("Enlace para entrar", Datos.EnlaceDelEvento);
        await olga.EscribirAsync("Cupos", "20");
        await olga.MarcarAsync("Entidades Estatales");
        await olga.PulsarAsync("Publicar el evento");
        await olga.VeAsync("La petición ciudadana con radicado " + radicado);
        await olga.SeguirAsync("Verlo como lo ve cualquiera");
        await olga.SeguirAsync("Inscribirme");
        var inscripcion = new Uri(olga.Pagina.Url).AbsolutePath;
        for (var i = 0; i < funcionarios.Length; i++)
        {
            await using var funcionario = await producto.LlegarAsync($"pq-funcionario-{i}", alcaldia, Jueves.AddHours(2), funcionarios[i]);
            await funcionario.IrAsync(inscripcion);
            await funcionario.PulsarAsync("Inscribirme");
            await funcionario.VeAsync("Usted tiene cupo");
        }

        await ciudadana.IrAsync("/pqrsd/seguimiento");
        await ciudadana.EscribirAsync("Radicado", radicado);
        await ciudadana.EscribirAsync("Código de seguimiento", codigo);
        await ciudadana.PulsarAsync("Ver cómo va");
        await ciudadana.SeguirAsync("SECOP II para la alcaldía");
        await ciudadana.VeAsync("17 libres de 20");
    }
}
