using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Testing;

namespace Secop.Web.Tests.Peticiones;

public sealed class BandejaTests : PruebaWeb
{
    private const string Motivo = "Hace falta consultar a otra dependencia antes de responder.";

    [Fact]
    public async Task DeRadicadaARespondida_CadaQuienLoSuyo_YQuienPreguntoLeeLaCarta()
    {
        var v = await Datos.VentanillaAsync();
        var (id, radicado, codigo) = await Datos.PeticionAsync(Datos.DePeticion() with { Correo = "ciudadana@ejemplo.co" });
        var (atiende, firma) = ((await Fabrica.ClienteDeAsync(v.Atiende)).EnFecha(Datos.LunesDeOctubre.AddDays(10)), (await Fabrica.ClienteDeAsync(v.Firma)).EnFecha(Datos.LunesDeOctubre.AddDays(10)));
        var url = $"/plataforma/pqrsd/{id}";

        Assert.Contains(radicado.ToString(), (await atiende.VerAsync($"/plataforma/pqrsd?ver=sinasignar&q={radicado}")).Texto, StringComparison.Ordinal);
        await BienAsync(atiende, url, [("Funcionario", v.Atiende.Id.ToString())], "Asignar");
        Assert.Contains(radicado.ToString(), (await atiende.VerAsync($"/plataforma/pqrsd?ver=mias&luz=Holgada&clase=Peticion")).Texto, StringComparison.Ordinal);
        await BienAsync(atiende, url + "/respuesta", [("Respuesta", "Sí: la capacitación es gratuita. La alcaldía debe usarla desde ya."), ("Competencia", "La Agencia orienta sobre el uso de la plataforma.")]);

        // Quien la proyecta no tiene la puerta de la firma.
        Assert.Equal(HttpStatusCode.Forbidden, (await atiende.VerAsync(url + "/firma")).Estado);
        await BienAsync(firma, url + "/firma", [], "Dar por revisada");
        await BienAsync(firma, url + "/firma", [], "Aprobar");
        await BienAsync(firma, url + "/firma", [("Cargo", "Subdirector de Gestión Contractual")], "Firmar y enviar");

        var vista = await Fabrica.Anonimo().EnFecha(Datos.LunesDeOctubre.AddDays(10)).EnviarAsync("/pqrsd/seguimiento", [("Radicado", radicado.ToString()), ("Codigo", codigo)]);
        var carta = TextoDePdf.De(await (await atiende.Http.GetAsync(url + "?handler=Carta")).Content.ReadAsByteArrayAsync());
        foreach (var dicho in new[]
        {
            "Bogotá", "18 de octubre de 2018, 10:0", "220181300", "ciudadana@ejemplo.co", radicado.ToString(), "SECOP II, Capacitación", "Capacitación", "¿Pueden capacitar",
            "la capacitación es gratuita", "orienta sobre el uso", v.Firma.Nombre, "Subdirector de Gestión Contractual", $"Proyectó: {v.Atiende.Nombre}", $"Revisó: {v.Firma.Nombre}",
        })
        {
            Assert.Contains(dicho, vista.Texto, StringComparison.Ordinal);
            Assert.Contains(dicho.Replace(":", "", StringComparison.Ordinal), carta.Replace(":", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        await MalAsync(firma, url, [("Pregunta", "¿Qué le contestaron a ciudadana@ejemplo.co?"), ("RespuestaPublica", "Que la capacitación es gratuita para todos.")], "handler=Publicar", "dato personal");
        await BienAsync(firma, url, [], "handler=Cerrar");
    }

    [Fact]
    public async Task Calificar_UnaVez_ConElCodigo()
    {
        var v = await Datos.VentanillaAsync();
        var (id, radicado, codigo) = await Datos.PeticionRespondidaAsync(v);
        var cliente = Fabrica.Anonimo();
        var vista = await cliente.EnviarAsync("/pqrsd/seguimiento", [("Radicado", radicado.ToString()), ("Codigo", codigo)]);
        var primera = await cliente.EnviarAsync("/pqrsd/seguimiento", vista, [("Calificacion", "5")], "Contestar");
        Assert.Contains("Gracias por contestar", primera.Texto, StringComparison.Ordinal);
        var segunda = await cliente.EnviarAsync("/pqrsd/seguimiento", vista, [("Calificacion", "1")], "Contestar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, segunda.Estado);
        Assert.Equal(5, await Fabrica.SqlAsync<int>("select calificacion from peticiones where id = $1", null, id));
    }

    [Fact]
    public async Task Completar_DetieneElTermino_YSoloConElCodigoSigue()
    {
        var v = await Datos.VentanillaAsync();
        var (id, radicado, codigo) = await Datos.PeticionAsync();
        await Datos.EnPeticionAsync(id, (p, _, ahora) => p.Asignar(v.Atiende.Id, true, v.ActorQueAtiende, ahora));
        var atiende = (await Fabrica.ClienteDeAsync(v.Atiende)).EnFecha(Datos.LunesDeOctubre.AddDays(2));
        await MalAsync(atiende, $"/plataforma/pqrsd/{id}", [("Que", "corto")], "Pedir", "Diga qué falta");
        await BienAsync(atiende, $"/plataforma/pqrsd/{id}", [("Que", "Diga de qué alcaldía se trata.")], "Pedir");
        await MalAsync(atiende, $"/plataforma/pqrsd/{id}", [], "Declarar que desistió", "hasta el 13 de noviembre");

        var cliente = Fabrica.Anonimo().EnFecha(Datos.LunesDeOctubre.AddDays(3));
        var vista = await cliente.EnviarAsync("/pqrsd/seguimiento", [("Radicado", radicado.ToString()), ("Codigo", codigo)]);
        Assert.Contains("Diga de qué alcaldía", vista.Texto, StringComparison.Ordinal);
        var ajena = await cliente.EnviarAsync("/pqrsd/seguimiento", vista, [("Texto", "De otra."), ("Codigo", CodigoDeSeguimiento.Nuevo())], "Completar la petición", ("Archivos", "a.pdf", "%PDF-1.7"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ajena.Estado);
        var hecha = await cliente.EnviarAsync("/pqrsd/seguimiento", vista, [("Texto", "De la de Villa Esperanza.")], "Completar la petición", ("Archivos", "a.pdf", "%PDF-1.7"u8.ToArray()));
        Assert.Contains("Se recibió lo que faltaba", hecha.Texto, StringComparison.Ordinal);
        Assert.Equal((EstadoDePeticion.Asignada, new DateOnly(2018, 10, 31), 1), await Fabrica.ConBaseAsync(async db =>
        {
            var p = await db.Peticiones.SingleAsync(x => x.Id == id);
            return (p.Estado, p.Vencimiento, p.Archivos.Count);
        }));
    }

    [Fact]
    public async Task TrasladarYAmpliar_LoVeQuienLaPresento_YTardeNoCaben()
    {
        var v = await Datos.VentanillaAsync();
        var ajena = await Datos.PeticionAsync();
        var (id, radicado, codigo) = await Datos.PeticionAsync();
        await Datos.EnPeticionAsync(id, (p, _, ahora) => p.Asignar(v.Atiende.Id, true, v.ActorQueAtiende, ahora));
        var atiende = (await Fabrica.ClienteDeAsync(v.Atiende)).EnFecha(Datos.LunesDeOctubre.AddDays(1));
        await BienAsync(atiende, $"/plataforma/pqrsd/{ajena.Id}", [("Entidad", "Contraloría de Villa Esperanza"), ("MotivoDeTraslado", Motivo)], "Trasladar");
        await MalAsync(atiende, $"/plataforma/pqrsd/{id}", [("DiasDeMas", "16"), ("MotivoDeAmpliacion", Motivo)], "Ampliar", "de 1 a 15 días");
        await BienAsync(atiende, $"/plataforma/pqrsd/{id}", [("DiasDeMas", "5"), ("MotivoDeAmpliacion", Motivo)], "Ampliar");
        await MalAsync(atiende.EnFecha(Datos.LunesDeOctubre.AddDays(20)), $"/plataforma/pqrsd/{id}", [("Entidad", "Otra entidad"), ("MotivoDeTraslado", Motivo)], "Trasladar", "hasta el 16 de octubre");
        var cliente = Fabrica.Anonimo().EnFecha(Datos.LunesDeOctubre.AddDays(2));
        Assert.Contains("5 días hábiles más", (await cliente.EnviarAsync("/pqrsd/seguimiento", [("Radicado", radicado.ToString()), ("Codigo", codigo)])).Texto, StringComparison.Ordinal);
        Assert.Contains(
            "A Contraloría de Villa Esperanza", (await cliente.EnviarAsync("/pqrsd/seguimiento", [("Radicado", ajena.Radicado.ToString()), ("Codigo", ajena.Codigo)])).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asignar_AUnaPersonaDeFueraConElCampoForjado_NoPuede()
    {
        var v = await Datos.VentanillaAsync();
        var (id, _, _) = await Datos.PeticionAsync();
        var pagina = await (await Fabrica.ClienteDeAsync(v.Atiende)).EnviarAsync($"/plataforma/pqrsd/{id}", [("Funcionario", (await Datos.UsuarioAsync()).Id.ToString())], "Asignar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Null(await Fabrica.SqlAsync<string>("select asignada_a::text from peticiones where id = $1", null, id));
    }

    [Fact]
    public async Task Firmar_DosALaVez_SaleUnaSolaYNoDejaHuecoEnLosDeSalida()
    {
        var v = await Datos.VentanillaAsync();
        var otra = await Datos.EnLaAgenciaAsync(v.Agencia, Domain.Cuentas.RolesDeCuenta.Firmante);
        var (id, _, _) = await Datos.PeticionAsync();
        var cuando = Datos.LunesDeOctubre.AddYears(3);
        await Datos.EnPeticionAsync(
            id,
            (p, _, ahora) =>
            {
                p.Asignar(v.Atiende.Id, true, v.ActorQueAtiende, ahora);
                p.Proyectar("Sí: la capacitación es gratuita para la alcaldía.", "La Agencia orienta sobre la plataforma.", "Quien proyecta", v.ActorQueAtiende, ahora);
                p.Revisar("Quien revisa", v.ActorQueFirma, ahora);
                p.Aprobar(v.ActorQueFirma, ahora);
            },
            cuando);
        var clientes = new[] { (await Fabrica.ClienteDeAsync(v.Firma)).EnFecha(cuando), (await Fabrica.ClienteDeAsync(otra)).EnFecha(cuando) };
        var paginas = await Task.WhenAll(clientes.Select(c => c.EnviarAsync($"/plataforma/pqrsd/{id}/firma", [("Cargo", "Subdirector de Gestión")], "Firmar y enviar")));
        Assert.Single(paginas, p => p.Estado == HttpStatusCode.Redirect);
        var siguiente = await Datos.PeticionRespondidaAsync(v, firmada: cuando);
        Assert.Equal(
            await Fabrica.SqlAsync<string>("select (radicado_de_salida::numeric + 1)::text from peticiones where id = $1", null, id),
            await Fabrica.SqlAsync<string>("select radicado_de_salida from peticiones where id = $1", null, siguiente.Id));
    }

    [Fact]
    public async Task Nueva_LaQueLlegoPorTelefono_QuedaConSuCanalYQuienLaRadico()
    {
        var v = await Datos.VentanillaAsync();
        var atiende = await Fabrica.ClienteDeAsync(v.Atiende);
        Assert.Contains("Diga por dónde llegó", (await atiende.EnviarAsync("/plataforma/pqrsd/nueva", RadicarTests.Campos(), "Radicar")).Errores, StringComparison.Ordinal);
        var (radicado, _) = RadicarTests.Leer(await atiende.EnviarAsync("/plataforma/pqrsd/nueva", RadicarTests.Campos(("Canal", "Telefonico")), "Radicar"));
        Assert.Equal("Telefonico", await Fabrica.SqlAsync<string>("select canal from peticiones where radicado = $1", null, radicado));
        Assert.Equal(v.Atiende.Id, await Fabrica.SqlAsync<Guid>("select b.usuario_id from bitacora b join peticiones p on b.datos ->> 'PeticionId' = p.id::text where p.radicado = $1", null, radicado));
    }

    private static async Task BienAsync(Cliente cliente, string url, IEnumerable<(string, string)> campos, string? boton = null)
    {
        var pagina = await cliente.EnviarAsync(url, campos, boton);
        Assert.True(pagina.Estado == HttpStatusCode.Redirect, $"{url}, {boton}: {pagina.Estado} {pagina.Errores}");
    }

    private static async Task MalAsync(Cliente cliente, string url, IEnumerable<(string, string)> campos, string boton, string frase)
    {
        var pagina = await cliente.EnviarAsync(url, campos, boton);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains(frase, pagina.Errores, StringComparison.Ordinal);
    }
}
