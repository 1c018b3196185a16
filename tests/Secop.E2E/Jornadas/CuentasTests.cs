using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>Llegar de la nada: registrarse, confirmar el correo, crear una cuenta y que otro acepte a alguien.</summary>
public sealed class CuentasTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private const string Frase = "cuatro caballos pintan nubes";
    private readonly Datos _datos = new(producto.Fabrica);

    [Fact]
    public async Task UnaPersona_SeRegistraConfirmaSuCorreoYRegistraSuEntidad()
    {
        await using var persona = await Persona.LlegarAsync(producto.Direccion, "nueva");
        await persona.IrAsync("/mi-cuenta/registrarse");
        await persona.PulsarAsync("Registrarme");
        await persona.VeAsync("Escriba sus nombres");
        await persona.EscribirAsync("Nombres", "Ana Lucía");
        await persona.EscribirAsync("Apellidos", "Torres");
        await persona.EscribirAsync("Número de documento", "1020304051");
        await persona.EscribirAsync("Teléfono", "300 555 0199");
        await persona.EscribirAsync("Cargo", "Jefe de contratación");
        await persona.EscribirAsync("Correo electrónico", "ana.torres@ejemplo.gov.co");
        await persona.Pagina.Locator("#Entrada_Contrasena").FillAsync(Frase);
        await persona.Pagina.Locator("#Entrada_Repetida").FillAsync(Frase);
        await persona.MarcarAsync("Leí este texto");
        await persona.PulsarAsync("Registrarme");
        await persona.VeAsync("Revise su correo");
        await persona.IrAsync(await _datos.EnlaceSecretoAsync(Web.Security.Registros.CorreoDeConfirmacion, "ana.torres@ejemplo.gov.co"));
        await persona.PulsarAsync("Confirmar mi correo");
        await persona.IrAsync("/desarrollo/correo");
        await persona.VeAsync("Confirme su correo");
        await persona.IrAsync("/mi-cuenta/recuperar");
        await persona.IrAsync("/mi-cuenta/ingresar");
        await persona.EscribirAsync("Correo electrónico", "ana.torres@ejemplo.gov.co");
        await persona.EscribirAsync("Contraseña", Frase);
        await persona.PulsarAsync("Ingresar");
        await persona.VeAsync("Mis cuentas");

        var nit = Nit.DeNumero("890900123");
        await persona.SeguirAsync("Registrar una Entidad Estatal");
        await persona.EscribirAsync("NIT", nit.Numero);
        await persona.EscribirAsync("Dígito de verificación", $"{nit.Digito}");
        await persona.PulsarAsync("Validar");
        await persona.EscribirAsync("Nombre legal", "Municipio de Ensayo");
        await persona.ElegirAsync("Municipio", "Medellín (05001)");
        await persona.EscribirAsync("Dirección", "Calle 10 # 20-30");
        await persona.EscribirAsync("Correo para notificaciones", "contratos@ejemplo.gov.co");
        await persona.Pagina.Locator("#Entrada_Telefono").FillAsync("604 555 0100");
        await persona.EscribirAsync("Representante legal", "Alcaldesa De Ensayo");
        await persona.PulsarAsync("Registrar la entidad");
        await persona.VeAsync("La entidad quedó registrada");
        await persona.PulsarAsync("Pedir la activación");
        await persona.VeAsync("está revisando la cuenta");
        foreach (var ruta in (string[])["/entidad/cuenta/datos", "/entidad/cuenta/presupuesto", "/entidad/cuenta/auditoria", "/mi-cuenta/datos", "/mi-cuenta/accesos", "/mi-cuenta/cambiar-contrasena", "/mi-cuenta/terminos", "/mi-cuenta/reenviar"])
        {
            await persona.IrAsync(ruta);
        }

        var agencia = await _datos.AgenciaAsync();
        await using var operador = await ConSesionAsync("operador", agencia);
        await operador.IrAsync("/plataforma/entidades");
        await operador.SeguirAsync("Revisar Municipio de Ensayo");
        await operador.PulsarAsync("Activar la cuenta");
        await operador.VeAsync("quedó activa");
    }

    [Fact]
    public async Task UnaAdministradora_AceptaAQuienPidioAcceso_YElProveedorDiceQueVende()
    {
        var entidad = await _datos.EntidadActivaAsync(RolesDeCuenta.OrdenadorDelGasto);
        var colega = await _datos.UsuarioAsync("Bernardo");
        await using var nuevo = await ConSesionAsync("colega", colega.Id, null);
        await nuevo.IrAsync("/mi-cuenta/buscar-cuenta?q=" + Uri.EscapeDataString(entidad.Nombre));
        await nuevo.PulsarAsync("Pedir acceso");
        await nuevo.VeAsync("quedó registrada");

        await using var administradora = await ConSesionAsync("administradora", entidad);
        await administradora.IrAsync("/entidad/cuenta");
        await administradora.IrAsync("/entidad/cuenta/usuarios");
        await administradora.SeguirAsync("Decidir la solicitud de Bernardo");
        await administradora.MarcarAsync("Evaluador");
        await administradora.PulsarAsync("Aceptar la solicitud");
        await administradora.VeAsync("La persona ya tiene acceso");
        await administradora.Pagina.Locator(".menu-cuenta > summary").ClickAsync();
        await administradora.VeAsync("Historial de accesos");

        await using var proveedor = await ConSesionAsync("proveedor", await _datos.ProveedorAsync());
        await proveedor.IrAsync("/proveedor/cuenta/intereses?q=papel");
        await proveedor.PulsarAsync("Agregar");
        await proveedor.VeAsync("Sus intereses quedaron guardados");
        await proveedor.IrAsync("/mi-cuenta/proveedor-nuevo");
    }

    private Task<Persona> ConSesionAsync(string nombre, CuentaDePrueba cuenta) => ConSesionAsync(nombre, cuenta.Administrador.Id, cuenta.Id);

    private async Task<Persona> ConSesionAsync(string nombre, Guid usuarioId, Guid? cuentaId)
    {
        var persona = await Persona.LlegarAsync(producto.Direccion, nombre);
        var galleta = await producto.Fabrica.GalletaDeSesionAsync(usuarioId, cuentaId);
        await persona.Pagina.Context.AddCookiesAsync([new() { Name = galleta.Name, Value = galleta.Value, Url = producto.Direccion, HttpOnly = true }]);
        return persona;
    }
}
