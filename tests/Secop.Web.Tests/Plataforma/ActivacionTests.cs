using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Testing;

namespace Secop.Web.Tests.Plataforma;

public sealed class ActivacionTests : PruebaWeb
{
    [Fact]
    public async Task RegistrarEntidad_PedirActivacionYActivar_DeExtremoAExtremo()
    {
        var persona = await Datos.UsuarioAsync();
        var cliente = await Fabrica.ClienteDeAsync(persona);
        var nit = Nit.DeNumero(RandomNumberGenerator.GetInt32(800_000_000, 899_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture));
        var formulario = await cliente.EnviarAsync("/mi-cuenta/entidad-nueva", [("Nit", nit.Numero), ("Digito", $"{nit.Digito}")], "Validar");
        var creada = await cliente.EnviarAsync("/mi-cuenta/entidad-nueva", formulario, Campos("Hospital de Ensayo"), "Registrar la entidad");
        Assert.Equal("/entidad/cuenta", creada.Destino);
        Assert.Contains("Pedir la activación", (await cliente.VerAsync("/entidad/cuenta")).Texto, StringComparison.Ordinal);
        await cliente.EnviarAsync("/entidad/cuenta", [], "Pedir la activación");

        var id = await Fabrica.ConBaseAsync(db => db.Entidades.Where(e => e.NumeroIdentificacion == nit.Numero).Select(e => e.Id).SingleAsync());
        var operador = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        var activada = await operador.EnviarAsync($"/plataforma/entidades/{id}", [], "Activar la cuenta");
        Assert.Equal("/plataforma/entidades", activada.Destino);
        Assert.Contains(await Datos.CorreosAsync(persona.Correo), c => c.Asunto.Contains("ya está activa", StringComparison.Ordinal));
        Assert.Contains("Operador de la plataforma", (await cliente.VerAsync("/entidad/cuenta/auditoria")).Texto, StringComparison.Ordinal);

        // La misma entidad y unidad no se registra dos veces; otra unidad con el mismo NIT, sí.
        var otra = await Fabrica.ClienteDeAsync(await Datos.UsuarioAsync());
        var encontrada = await otra.EnviarAsync("/mi-cuenta/entidad-nueva", [("Nit", $"{nit}"), ("Digito", "")], "Validar");
        Assert.Contains("Hospital de Ensayo", encontrada.Texto, StringComparison.Ordinal);
        var repetida = await otra.EnviarAsync("/mi-cuenta/entidad-nueva", encontrada, Campos("Hospital de Ensayo"), "Registrar la entidad");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, repetida.Estado);
        Assert.Contains("ya está registrada", repetida.Errores, StringComparison.Ordinal);
        var unidad = await otra.EnviarAsync("/mi-cuenta/entidad-nueva", encontrada, Campos("Hospital de Ensayo").Append(("Entrada.Unidad", "Sede Norte")), "Registrar la entidad");
        Assert.Equal("/entidad/cuenta", unidad.Destino);
    }

    [Fact]
    public async Task Rechazar_ConMotivo_LoLeenSusAdministradores()
    {
        var entidad = await Datos.EntidadAsync(null, null, [], EstadoCuenta.PendienteActivacion);
        var operador = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        var ruta = $"/plataforma/entidades/{entidad.Id}";
        var sinMotivo = await operador.EnviarAsync(ruta, [("Motivo", "")], "Rechazar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sinMotivo.Estado);
        var vieja = await operador.VerAsync(ruta);
        await operador.EnviarAsync(ruta, [("Motivo", "El correo no es institucional.")], "Rechazar");
        var tarde = await operador.EnviarAsync(ruta, vieja, [], "Activar la cuenta");
        Assert.Contains("no está esperando activación", tarde.Errores, StringComparison.Ordinal);

        Assert.Contains("El correo no es institucional.", (await (await Fabrica.ClienteDeAsync(entidad)).VerAsync("/entidad/cuenta")).Texto, StringComparison.Ordinal);
        Assert.Contains(await Datos.CorreosAsync(entidad.Administrador.Correo), c => c.Cuerpo.Contains("El correo no es institucional.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Activar_QuienNoEsOperador_NoPuede()
    {
        var entidad = await Datos.EntidadAsync(null, null, [], EstadoCuenta.PendienteActivacion);
        var propia = await Fabrica.ClienteDeAsync(entidad);
        Assert.Equal(HttpStatusCode.Forbidden, (await propia.VerAsync($"/plataforma/entidades/{entidad.Id}")).Estado);
        Assert.Equal(HttpStatusCode.Forbidden, (await propia.VerAsync("/plataforma/entidades")).Estado);
        var operador = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await operador.VerAsync($"/plataforma/entidades/{Guid.NewGuid()}")).Estado);
    }

    [Fact]
    public async Task RegistrarProveedor_QuedaActivo_YConElMismoDocumentoSeOfreceSuCuenta()
    {
        var numero = RandomNumberGenerator.GetInt32(1_000_000_000, 1_999_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var persona = await Datos.UsuarioAsync();
        var cliente = await Fabrica.ClienteDeAsync(persona);
        var formulario = await cliente.EnviarAsync("/mi-cuenta/proveedor-nuevo", [("TipoIdentificacion", "CedulaCiudadania"), ("Numero", numero)], "Validar");
        var creado = await cliente.EnviarAsync("/mi-cuenta/proveedor-nuevo", formulario, Campos("Persona De Ensayo"), "Registrar el proveedor");
        Assert.Equal("/proveedor/cuenta/intereses", creado.Destino);

        var otro = await Fabrica.ClienteDeAsync(await Datos.UsuarioAsync());
        var conNit = await otro.EnviarAsync("/mi-cuenta/proveedor-nuevo", [("TipoIdentificacion", "Nit"), ("Numero", numero), ("Digito", $"{Nit.DigitoDe(numero)}")], "Validar");
        Assert.Contains("ya está registrado", conNit.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("Registrar el proveedor", conNit.Texto, StringComparison.Ordinal);

        // Por el documento de una persona natural no se encuentra a nadie.
        Assert.DoesNotContain("Persona De Ensayo", (await otro.VerAsync("/mi-cuenta/buscar-cuenta?q=" + numero)).Texto, StringComparison.Ordinal);

        var intereses = await cliente.EnviarAsync("/proveedor/cuenta/intereses?q=80111600", [], "Agregar");
        Assert.Equal(HttpStatusCode.Found, intereses.Estado);
        Assert.Equal(["80111600"], await Fabrica.ConBaseAsync(db => db.Proveedores.Where(p => p.NumeroIdentificacion == numero).Select(p => p.Intereses).SingleAsync()));
    }

    [Theory]
    [InlineData("900514813", "3", "El dígito de verificación no corresponde")]
    [InlineData("900514813", "", "Falta el dígito")]
    [InlineData("abc", "1", "Escriba el NIT")]
    public async Task RegistrarEntidad_ConUnNitMalo_DiceQueTiene(string numero, string digito, string frase)
    {
        var cliente = await Fabrica.ClienteDeAsync(await Datos.UsuarioAsync());
        var respuesta = await cliente.EnviarAsync("/mi-cuenta/entidad-nueva", [("Nit", numero), ("Digito", digito)], "Validar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, respuesta.Estado);
        Assert.Contains(frase, respuesta.Errores, StringComparison.Ordinal);
        Assert.Equal(numero, respuesta.Documento.QuerySelector("#Nit")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Presupuesto_SeEscribeComoLaGente()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var cliente = await Fabrica.ClienteDeAsync(entidad);
        await cliente.EnviarAsync("/entidad/cuenta/presupuesto", [("Vigencia", "2027"), ("Presupuesto", "$ 57.004.275.000,50")]);
        var guardada = await Fabrica.ConBaseAsync(db => db.Entidades.SingleAsync(e => e.Id == entidad.Id));
        Assert.Equal(57_004_275_000.50m, guardada.PresupuestoDe(2027));
        var malo = await cliente.EnviarAsync("/entidad/cuenta/presupuesto", [("Vigencia", "2027"), ("Presupuesto", "mucho")]);
        Assert.Contains("Escriba un número", malo.Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).VerAsync("/entidad/cuenta/presupuesto")).Estado);
    }

    private static List<(string Campo, string Valor)> Campos(string nombre) =>
    [
        ("Entrada.Nombre", nombre), ("Entrada.CodigoMunicipio", "05001"), ("Entrada.Direccion", "Calle 10 # 20-30"),
        ("Entrada.CorreoNotificaciones", "contratos@ejemplo.gov.co"), ("Entrada.Telefono", "604 555 0100"), ("Entrada.RepresentanteLegal", "Representante De Ensayo"),
    ];
}
