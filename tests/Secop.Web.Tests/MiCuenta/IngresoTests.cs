using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.Security;

namespace Secop.Web.Tests.MiCuenta;

public sealed class IngresoTests : PruebaWeb
{
    [Fact]
    public async Task Ingresar_ConCorreoInexistenteYConContrasenaErrada_DiceLoMismo()
    {
        var persona = await Datos.UsuarioAsync();
        var errada = await IngresarAsync(Fabrica.Anonimo(), persona.Correo, "otra frase cualquiera 11");
        var inexistente = await IngresarAsync(Fabrica.Anonimo(), $"nadie-{Guid.NewGuid():n}@ejemplo.gov.co", "otra frase cualquiera 11");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, errada.Estado);
        Assert.Equal((errada.Estado, errada.Errores), (inexistente.Estado, inexistente.Errores));
        Assert.Contains("no coinciden", errada.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrasCincoFallos_HayQueEsperar_AunConLaContrasenaBuena()
    {
        var persona = await Datos.UsuarioAsync();
        for (var i = 0; i < 5; i++)
        {
            await IngresarAsync(Fabrica.Anonimo(), persona.Correo, "otra frase cualquiera 11");
        }

        var esperando = await IngresarAsync(Fabrica.Anonimo(), persona.Correo, Datos.Contrasena);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, esperando.Estado);
        Assert.Contains("no coinciden", esperando.Errores, StringComparison.Ordinal);

        // Pasada la espera entra, y la cuenta de fallos empieza de nuevo.
        await Fabrica.SqlAsync<int>("update accesos set en = en - interval '16 minutes' where clave = $1", null, Acceso.ClaveDe(persona.Correo));
        Assert.Equal(HttpStatusCode.Found, (await IngresarAsync(Fabrica.Anonimo(), persona.Correo, Datos.Contrasena)).Estado);
    }

    [Fact]
    public async Task VeinteIntentosALaVez_CuentanComoVeinte()
    {
        var persona = await Datos.UsuarioAsync();
        var clientes = Enumerable.Range(0, 20).Select(_ => Fabrica.Anonimo()).ToList();
        var abiertas = await Task.WhenAll(clientes.Select(c => c.VerAsync("/mi-cuenta/ingresar")));
        await Task.WhenAll(clientes.Zip(abiertas, (c, p) => c.EnviarAsync("/mi-cuenta/ingresar", p, [("Correo", persona.Correo), ("Contrasena", "otra frase cualquiera 11")])));

        Assert.Equal(20, await Fabrica.ConBaseAsync(db => db.Accesos.CountAsync(a => a.UsuarioId == persona.Id && !a.Exitoso)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await IngresarAsync(Fabrica.Anonimo(), persona.Correo, Datos.Contrasena)).Estado);
    }

    [Theory]
    [InlineData("https://malo.ejemplo/x")]
    [InlineData("//malo.ejemplo")]
    [InlineData("/\\malo.ejemplo")]
    [InlineData("https:malo.ejemplo")]
    [InlineData("javascript:alert(1)")]
    [InlineData("%2f%2fmalo.ejemplo")]
    [InlineData("/\t/malo.ejemplo")]
    public async Task Ingresar_ConUnaVueltaAjena_SeQuedaEnCasa(string vuelta)
    {
        var persona = await Datos.UsuarioAsync();
        var cliente = Fabrica.Anonimo();
        var url = "/mi-cuenta/ingresar?returnUrl=" + Uri.EscapeDataString(vuelta);
        var respuesta = await cliente.EnviarAsync(url, [("Correo", persona.Correo), ("Contrasena", Datos.Contrasena)]);
        Assert.Equal("/mi-cuenta/empezar", respuesta.Destino);
    }

    [Fact]
    public async Task PedirUnaPaginaPrivada_LlevaAIngresarYVuelve()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var cliente = Fabrica.Anonimo();
        var pedida = await cliente.VerAsync("/entidad/cuenta/usuarios");
        Assert.Equal(HttpStatusCode.Found, pedida.Estado);
        var ingreso = new Uri(pedida.Destino!).PathAndQuery;
        Assert.StartsWith("/mi-cuenta/ingresar?returnUrl=", ingreso, StringComparison.Ordinal);

        var dentro = await cliente.EnviarAsync(ingreso, [("Correo", entidad.Administrador.Correo), ("Contrasena", Datos.Contrasena)]);
        Assert.Equal("/entidad/cuenta/usuarios", dentro.Destino);
        Assert.Equal(HttpStatusCode.OK, (await cliente.VerAsync(dentro.Destino!)).Estado);
    }

    [Fact]
    public async Task AlSalir_UnaCopiaDeLaGalletaDejaDeServir()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var galleta = await Fabrica.GalletaDeSesionAsync(entidad.Administrador.Id, entidad.Id);
        var original = Fabrica.ClienteCon(galleta);
        var copia = Fabrica.ClienteCon(galleta);
        Assert.Equal(HttpStatusCode.OK, (await copia.VerAsync("/entidad/cuenta")).Estado);

        var salida = await original.EnviarAsync("/mi-cuenta/salir", []);
        Assert.Equal("/", salida.Destino);
        Assert.Equal(HttpStatusCode.Found, (await copia.VerAsync("/entidad/cuenta")).Estado);
    }

    [Fact]
    public async Task Recuperar_CambiaLaContrasenaUnaVez_YCierraLasSesiones()
    {
        const string nueva = "siete cometas sobre el río";
        var persona = await Datos.UsuarioAsync();
        var abierta = await Fabrica.ClienteDeAsync(persona);
        await Fabrica.Anonimo().EnviarAsync("/mi-cuenta/recuperar", [("Correo", persona.Correo)]);
        var enlace = await Datos.EnlaceSecretoAsync(Registros.CorreoDeRecuperacion, persona.Correo);

        var comun = await Fabrica.Anonimo().EnviarAsync(enlace, [("Contrasena", "secop colombia 2026"), ("Repetida", "secop colombia 2026")]);
        Assert.Contains("se adivina con facilidad", comun.Errores, StringComparison.Ordinal);

        var cambiada = await Fabrica.Anonimo().EnviarAsync(enlace, [("Contrasena", nueva), ("Repetida", nueva)]);
        Assert.Equal("/mi-cuenta/ingresar", cambiada.Destino);
        var otraVez = await Fabrica.Anonimo().EnviarAsync(enlace, [("Contrasena", nueva + "!"), ("Repetida", nueva + "!")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, otraVez.Estado);
        Assert.Contains("ya se usó o venció", otraVez.Errores, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await abierta.VerAsync("/mi-cuenta")).Estado);
        Assert.Equal(HttpStatusCode.Found, (await IngresarAsync(Fabrica.Anonimo(), persona.Correo, nueva)).Estado);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await IngresarAsync(Fabrica.Anonimo(), persona.Correo, Datos.Contrasena)).Estado);
    }

    [Fact]
    public async Task Historial_MuestraLosIntentosYCierraOtraSesion_NuncaLaAjena()
    {
        var persona = await Datos.UsuarioAsync();
        var ajeno = await Datos.UsuarioAsync();
        var olvidada = await Fabrica.ClienteDeAsync(persona);
        var delAjeno = await Fabrica.ClienteDeAsync(ajeno);
        var cliente = await Fabrica.ClienteDeAsync(persona);

        var historial = await cliente.EnviarAsync("/mi-cuenta/accesos", [], "Cerrar");
        Assert.Equal("/mi-cuenta/accesos", historial.Destino);
        Assert.Equal(HttpStatusCode.Found, (await olvidada.VerAsync("/mi-cuenta")).Estado);

        var sesionAjena = await Fabrica.ConBaseAsync(db => db.Accesos.Where(a => a.UsuarioId == ajeno.Id).Select(a => a.Id).SingleAsync());
        var otra = await Fabrica.ClienteDeAsync(persona);
        var pagina = await otra.VerAsync("/mi-cuenta/accesos");
        await otra.EnviarAsync("/mi-cuenta/accesos", pagina, [("sesionId", sesionAjena.ToString())], "Cerrar");
        Assert.Equal(HttpStatusCode.OK, (await delAjeno.VerAsync("/mi-cuenta")).Estado);
    }

    [Fact]
    public async Task CambiarDeCuenta_ActuaConLaElegida_YUnFormularioViejoNoSirve()
    {
        var una = await Datos.EntidadActivaAsync();
        var otra = await Datos.EntidadActivaAsync();
        await Fabrica.ConAsync(s => Datos.AgregarAsync(s, otra, una.Administrador, RolesDeCuenta.Administrador));
        var cliente = await Fabrica.ClienteDeAsync(una.Administrador);

        var sinElegir = await cliente.VerAsync("/entidad/cuenta");
        Assert.StartsWith("/mi-cuenta?returnUrl=", sinElegir.Destino, StringComparison.Ordinal);
        var eleccion = await cliente.EnviarAsync("/mi-cuenta", [("cuentaId", una.Id.ToString())]);
        Assert.Equal("/entidad/escritorio", eleccion.Destino);
        var vieja = await cliente.VerAsync("/entidad/cuenta/datos");
        Assert.Equal((HttpStatusCode.OK, una.Nombre), (vieja.Estado, vieja.Documento.QuerySelector(".menu-cuenta strong")?.TextContent));
        Assert.Contains(una.Nombre, vieja.Texto, StringComparison.Ordinal);

        var cambio = await cliente.EnviarAsync("/mi-cuenta", [("cuentaId", otra.Id.ToString()), ("returnUrl", "https://malo.ejemplo")], "Usar");
        Assert.Equal("/entidad/escritorio", cambio.Destino);
        Assert.Contains(otra.Nombre, (await cliente.VerAsync("/entidad/cuenta")).Texto, StringComparison.Ordinal);
        var enviada = await cliente.EnviarAsync("/entidad/cuenta/datos", vieja, [("Entrada.Nombre", "Cambio en la cuenta equivocada")]);
        Assert.Equal(HttpStatusCode.BadRequest, enviada.Estado);

        var ajena = await Datos.EntidadActivaAsync();
        var intento = await cliente.EnviarAsync("/mi-cuenta", [("cuentaId", ajena.Id.ToString())], "Usar");
        Assert.Equal(HttpStatusCode.NotFound, intento.Estado);
    }

    private static Task<Pagina> IngresarAsync(Cliente cliente, string correo, string contrasena) =>
        cliente.EnviarAsync("/mi-cuenta/ingresar", [("Correo", correo), ("Contrasena", contrasena)]);
}
