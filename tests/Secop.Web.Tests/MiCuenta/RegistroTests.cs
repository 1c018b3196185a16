using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Testing;
using Secop.Web.Security;

namespace Secop.Web.Tests.MiCuenta;

public sealed class RegistroTests : PruebaWeb
{
    private const string Frase = "cuatro caballos pintan nubes";

    [Fact]
    public async Task Registrarse_ConfirmarEIngresar_DeExtremoAExtremo()
    {
        var cliente = Fabrica.Anonimo();
        var correo = Correo();

        var registro = await cliente.EnviarAsync("/mi-cuenta/registrarse", Campos(correo));
        Assert.Equal("/mi-cuenta/revisar-correo", registro.Destino);

        // Sin confirmar no se entra, aunque la contraseña sea la buena.
        var antes = await IngresarAsync(cliente, correo, Frase);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antes.Estado);
        Assert.Contains("Falta confirmar su correo", antes.Errores, StringComparison.Ordinal);

        var enlace = await Datos.EnlaceSecretoAsync(Registros.CorreoDeConfirmacion, correo);
        var abierta = await cliente.VerAsync(enlace);
        Assert.Equal(HttpStatusCode.OK, abierta.Estado);
        Assert.False(await Fabrica.ConBaseAsync(db => db.Users.AnyAsync(u => u.Email == correo && u.EmailConfirmed)));

        var confirmada = await cliente.EnviarAsync(enlace, []);
        Assert.Equal("/mi-cuenta/ingresar", confirmada.Destino);
        var ingreso = await IngresarAsync(cliente, correo, Frase);
        Assert.Equal("/mi-cuenta/empezar", ingreso.Destino);
        Assert.Equal("/mi-cuenta", (await cliente.VerAsync("/mi-cuenta/empezar")).Destino);
        Assert.Contains("Busque primero", (await cliente.VerAsync("/mi-cuenta")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registrarse_GuardaElConsentimientoConVersionYHuella()
    {
        var correo = Correo();
        await Fabrica.Anonimo().EnviarAsync("/mi-cuenta/registrarse", Campos(correo));

        var aceptado = await Fabrica.ConBaseAsync(db => db.Consentimientos.SingleAsync(c => db.Users.Any(u => u.Id == c.UsuarioId && u.Email == correo)));
        Assert.Equal((TextoDeConsentimiento.Vigente.Version, TextoDeConsentimiento.Vigente.Huella), (aceptado.Version, aceptado.Huella));
        var guardada = await Fabrica.SqlAsync<string>("select encode(sha256(convert_to(texto, 'UTF8')), 'hex') from textos_de_consentimiento where version = $1", null, aceptado.Version);
        Assert.Equal(aceptado.Huella, guardada);
    }

    [Theory]
    [InlineData("Entrada.Nombres", "", "Escriba sus nombres")]
    [InlineData("Entrada.Correo", "no es un correo", "Escriba un correo válido")]
    [InlineData("Entrada.Telefono", "abc", "Escriba un teléfono")]
    [InlineData("Entrada.TipoDocumento", "Nit", "no un NIT")]
    [InlineData("Entrada.Contrasena", "corta", "no son iguales")]
    [InlineData("Entrada.Consiente", "false", "debe autorizar el tratamiento")]
    public async Task Registrarse_ConUnaReglaRota_VuelveConLaFraseYLoEscrito(string campo, string valor, string frase)
    {
        var correo = Correo();
        var cliente = Fabrica.Anonimo();
        var campos = Campos(correo).Where(c => c.Campo != campo).Append((campo, valor));

        // El campo de tipo de documento no ofrece NIT: se falsifica el envío.
        var pagina = await cliente.VerAsync("/mi-cuenta/registrarse");
        var respuesta = await cliente.EnviarAsync("/mi-cuenta/registrarse", pagina, campos);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, respuesta.Estado);
        Assert.Contains(frase, respuesta.Errores, StringComparison.Ordinal);
        Assert.Contains("Torres", respuesta.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Frase, respuesta.Html, StringComparison.Ordinal);
        Assert.False(await Fabrica.ConBaseAsync(db => db.Users.AnyAsync(u => u.Email == correo)));
    }

    [Fact]
    public async Task Registrarse_ConUnCorreoQueYaExiste_RespondeIgualYAvisaASuDueno()
    {
        var dueno = await Datos.UsuarioAsync();
        var nueva = await Fabrica.Anonimo().EnviarAsync("/mi-cuenta/registrarse", Campos(Correo()));
        var escrito = dueno.Correo.ToUpperInvariant();
        var repetida = await Fabrica.Anonimo().EnviarAsync("/mi-cuenta/registrarse", Campos(escrito));

        Assert.Equal((nueva.Estado, nueva.Destino), (repetida.Estado, repetida.Destino));
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.Users.CountAsync(u => u.NormalizedEmail == escrito)));
        Assert.Single(await Datos.CorreosAsync(escrito), e => e.Correo == Registros.CorreoDeRepetido);
    }

    [Fact]
    public async Task ReenvioYRecuperacion_NoDicenSiElCorreoExiste()
    {
        var persona = await Datos.UsuarioAsync(confirmado: false);
        foreach (var pagina in (string[])["/mi-cuenta/reenviar", "/mi-cuenta/recuperar"])
        {
            var existe = await Fabrica.Anonimo().EnviarAsync(pagina, [("Correo", persona.Correo)]);
            var noExiste = await Fabrica.Anonimo().EnviarAsync(pagina, [("Correo", Correo())]);
            Assert.Equal((existe.Estado, existe.Destino, existe.Html), (noExiste.Estado, noExiste.Destino, noExiste.Html));
        }

        // Y en un minuto no se repite el mismo correo a la misma dirección.
        Assert.Single(await Datos.CorreosAsync(persona.Correo), e => e.Correo == Registros.CorreoDeConfirmacion);
    }

    private Task<Pagina> IngresarAsync(Cliente cliente, string correo, string contrasena) =>
        cliente.EnviarAsync("/mi-cuenta/ingresar", [("Correo", correo), ("Contrasena", contrasena)]);

    private static string Correo() => $"nueva-{Guid.NewGuid():n}@ejemplo.gov.co";

    private static List<(string Campo, string Valor)> Campos(string correo) =>
    [
        ("Entrada.Nombres", "Ana Lucía"), ("Entrada.Apellidos", "Torres"), ("Entrada.TipoDocumento", "CedulaCiudadania"),
        ("Entrada.NumeroDocumento", System.Security.Cryptography.RandomNumberGenerator.GetInt32(1_000_000_000, 1_999_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("Entrada.Telefono", "300 555 0199"), ("Entrada.Correo", correo), ("Entrada.Contrasena", Frase), ("Entrada.Repetida", Frase), ("Entrada.Consiente", "true"),
    ];
}
