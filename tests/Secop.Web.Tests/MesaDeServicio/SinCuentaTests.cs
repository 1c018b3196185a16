using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Ayudas;
using Secop.Testing;
using Secop.Web.MesaDeServicio;
using Secop.Web.Tests.Intrusos;

namespace Secop.Web.Tests.MesaDeServicio;

/// <summary>Casos de quien no tiene cuenta, en una base propia: los frenos cuentan por conexión y todas las pruebas comparten una.</summary>
public sealed class SinCuentaTests(BaseAparte aparte) : IClassFixture<BaseAparte>
{
    [Fact]
    public async Task DeAbrirASeguirConElCodigo_SinDejarRastro_YElCodigoNoSeAdivina()
    {
        var fabrica = aparte.Fabrica;
        var alguien = fabrica.Anonimo();
        alguien.Http.DefaultRequestHeaders.UserAgent.ParseAdd("NavegadorDeEnsayo/7.7");
        var (radicado, codigo) = await AbrirAsync(alguien, ("VaNavegador", "false"), ("Correo", ""));

        var caso = await fabrica.ConBaseAsync(db => db.Casos.SingleAsync(c => c.Asunto == "No puedo registrarme"));
        Assert.Null(caso.UsuarioId ?? caso.CuentaId);
        Assert.Null(caso.Correo);
        Assert.True(caso.Contexto.EstaVacio);
        Assert.Equal(0, await fabrica.ConAsync(s => Task.FromResult(s.GetRequiredService<RegistroDePeticiones>().EnMemoria)));
        Assert.NotEqual(codigo, caso.HuellaDelCodigo);
        foreach (var tabla in (string[])["casos", "mensajes_de_caso", "bitacora", "peticiones_de_usuario", "envios"])
        {
            Assert.Equal(0, await fabrica.SqlAsync<long>($"select count(*) from {tabla} t where t::text like '%NavegadorDeEnsayo%' or t::text like '%{codigo}%' or t::text like '%127.0.0.1%'"));
        }

        // Desde otro navegador, con el código; y la Mesa le responde.
        await Atender(caso.Id, "Ya puede registrarse.");
        var otro = fabrica.Anonimo();
        var visto = await VerAsync(otro, radicado, codigo.ToUpperInvariant());
        Assert.Contains("Ya puede registrarse.", visto.Texto, StringComparison.Ordinal);
        var contestado = await otro.EnviarAsync("/mesa/seguimiento", visto, [("Cuerpo", "Muchas gracias")], "Contestar");
        Assert.Contains("Muchas gracias", contestado.Texto, StringComparison.Ordinal);
        await Atender(caso.Id, "Con gusto.");
        await otro.EnviarAsync("/mesa/seguimiento", await VerAsync(otro, radicado, codigo), [], "Sí, quedó resuelto");
        Assert.Equal(Satisfaccion.Si, await fabrica.ConBaseAsync(db => db.Casos.Where(c => c.Id == caso.Id).Select(c => c.Satisfaccion).SingleAsync()));

        // Mil intentos: los diez primeros se comprueban y los demás ni se miran; el bueno tampoco entra mientras dura la espera.
        var ladron = fabrica.Anonimo();
        var pagina = await ladron.VerAsync("/mesa/seguimiento");
        var frases = new HashSet<string>();
        for (var i = 0; i < 1_000; i++)
        {
            var intento = await ladron.EnviarAsync("/mesa/seguimiento", pagina, [("Radicado", radicado), ("Codigo", $"bcdfghjkm{i % 10}x{i}")]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, intento.Estado);
            Assert.DoesNotContain("registrarme", intento.Texto, StringComparison.Ordinal);
            frases.Add(string.Concat(intento.Errores.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c))));
        }

        Assert.Equal(2, frases.Count);
        Assert.Contains("demasiados intentos", (await VerAsync(fabrica.Anonimo(), radicado, codigo)).Errores, StringComparison.Ordinal);

        // Y no se abren casos sin fin desde la misma conexión.
        var abiertos = 1;
        while (abiertos < 12 && (await EnviarAsync(fabrica.Anonimo())).Destino == "/mesa/recibido")
        {
            abiertos++;
        }

        Assert.Equal(10, abiertos);
        Assert.Contains("varios casos seguidos", (await EnviarAsync(fabrica.Anonimo())).Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recibido_SinHaberEscrito_LlevaASeguir() =>
        Assert.Equal("/mesa/seguimiento", (await aparte.Fabrica.Anonimo().VerAsync("/mesa/recibido")).Destino);

    private static Task<Pagina> EnviarAsync(Cliente cliente, params (string, string)[] campos) =>
        cliente.EnviarAsync("/mesa", [("Asunto", "No puedo registrarme"), ("Cuerpo", "El formulario no acepta mi documento."), .. campos], "Enviar el caso");

    private static async Task<(string Radicado, string Codigo)> AbrirAsync(Cliente cliente, params (string, string)[] campos)
    {
        Assert.Equal("/mesa/recibido", (await EnviarAsync(cliente, campos)).Destino);
        var recibido = await cliente.VerAsync("/mesa/recibido");
        var (radicado, codigo) = (recibido.Documento.QuerySelector("#radicado")!.TextContent, recibido.Documento.QuerySelector("#codigo")!.TextContent);
        Assert.Equal("/mesa/seguimiento", (await cliente.VerAsync("/mesa/recibido")).Destino);
        return (radicado, codigo);
    }

    private static Task<Pagina> VerAsync(Cliente cliente, string radicado, string codigo) =>
        cliente.EnviarAsync("/mesa/seguimiento", [("Radicado", radicado), ("Codigo", codigo)]);

    private async Task Atender(Guid caso, string cuerpo)
    {
        var agencia = await aparte.Fabrica.ClienteDeAsync(await aparte.Datos.AgenciaAsync());
        await agencia.EnviarAsync($"/plataforma/mesa/{caso}", [("Cuerpo", cuerpo), ("Queda", "Resuelve")]);
    }
}
