using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas.Actos;

/// <summary>Cada quien llega sin usuario y termina con una cuenta con la que puede trabajar.</summary>
public static class ActoDeCuentas
{
    public const string Entidad = "Alcaldía de Villa Serena";

    public static async Task VivirAsync(Reparto reparto)
    {
        await LaEntidadAsync(reparto);
        await ElSegundoFuncionarioAsync(reparto);
        await ElProveedorAsync(reparto.Papelera, "Paula Rojas", "paula@papelera.ejemplo.co", "900123456", "8", "Papelera del Norte S.A.S.");
        await ElProveedorAsync(reparto.Distribuidora, "Diego Mora", "diego@distribuidora.ejemplo.co", "901234567", "7", "Distribuidora El Lápiz Ltda.");
    }

    private static async Task LaEntidadAsync(Reparto reparto)
    {
        var (administradora, operador) = (reparto.Administradora, reparto.Operador);
        await RegistrarseAsync(administradora, "Ana Lucía", "Torres", "ana.torres@villaserena.ejemplo.co", "Profesional de contratación", "52123456");
        await administradora.SeguirAsync("Registrar una Entidad Estatal");
        await administradora.EscribirAsync("NIT", "800123456");
        await administradora.EscribirAsync("Dígito de verificación", "1");
        await administradora.PulsarAsync("Validar");
        await administradora.VeAsync("dígito de verificación");
        await administradora.EscribirAsync("NIT", "800123456");
        await administradora.EscribirAsync("Dígito de verificación", Digito("800123456"));
        await administradora.PulsarAsync("Validar");
        await DatosDeCuentaAsync(administradora, Entidad, "Cajicá (25126)", "contratacion@villaserena.ejemplo.co");
        await administradora.PulsarAsync("Registrar la entidad");
        await administradora.VeAsync("La entidad quedó registrada");
        await administradora.PulsarAsync("Pedir la activación");
        await administradora.VeAsync("está revisando la cuenta");

        var agencia = await new Datos(reparto.Producto.Fabrica).AgenciaAsync();
        await IngresarAsync(operador, agencia.Administrador.Correo, Datos.Contrasena);
        await operador.IrAsync("/plataforma/entidades");
        await operador.SeguirAsync("Revisar " + Entidad);
        await operador.PulsarAsync("Activar la cuenta");

        await administradora.IrAsync("/entidad/cuenta/presupuesto");
        await administradora.EscribirAsync("Vigencia", "2026");
        await administradora.EscribirAsync("Presupuesto en pesos", "57.004.275.000");
        await administradora.PulsarAsync("Guardar el presupuesto");
        await administradora.VeAsync("57.004.275.000");
    }

    private static async Task ElSegundoFuncionarioAsync(Reparto reparto)
    {
        var (administradora, ordenador) = (reparto.Administradora, reparto.Ordenador);
        await RegistrarseAsync(ordenador, "Óscar", "Peña", "oscar.pena@villaserena.ejemplo.co", "Secretario general", "79123456");
        await ordenador.SeguirAsync("Buscar una cuenta y pedir acceso");
        await ordenador.EscribirAsync("Nombre, sigla o NIT", "villa serena");
        await ordenador.PulsarAsync("Buscar");
        await ordenador.PulsarAsync("Pedir acceso a " + Entidad);
        await ordenador.VeAsync("quedó registrada");
        await EsperarCorreoAsync(administradora, "ana.torres@villaserena.ejemplo.co", "pide acceso");

        await administradora.IrAsync("/entidad/cuenta/usuarios");
        await administradora.SeguirAsync("Decidir la solicitud de Óscar Peña");
        await administradora.MarcarAsync("Ordenador del gasto");
        await administradora.PulsarAsync("Aceptar la solicitud");
        await administradora.SeguirAsync("Cambiar el acceso de Ana Lucía Torres");
        foreach (var rol in (string[])["Estructurador", "Evaluador", "Supervisor", "Financiera"])
        {
            await administradora.MarcarAsync(rol);
        }

        await administradora.PulsarAsync("Guardar los roles");
        await administradora.VeAsync("Los roles cambiaron");
        await EsperarCorreoAsync(ordenador, "oscar.pena@villaserena.ejemplo.co", Entidad);
        await ordenador.IrAsync("/mi-cuenta");
        await ordenador.VeAsync("Ordenador del gasto");
    }

    private static async Task ElProveedorAsync(Persona persona, string nombre, string correo, string nit, string documento, string empresa)
    {
        await RegistrarseAsync(persona, nombre.Split(' ')[0], nombre.Split(' ')[1], correo, "Representante legal", $"5234567{documento}");
        await persona.SeguirAsync("Registrar un Proveedor");
        await persona.ElegirAsync("Tipo de identificación", "NIT");
        await persona.EscribirAsync("Número", nit);
        await persona.EscribirAsync("Dígito de verificación", Digito(nit));
        await persona.PulsarAsync("Validar");
        await DatosDeCuentaAsync(persona, empresa, "Bogotá, D.C. (11001)", "ventas@" + correo.Split('@')[1]);
        await persona.ElegirAsync("Tamaño", "Pequeña");
        await persona.PulsarAsync("Registrar el proveedor");
        await persona.EscribirAsync("Buscar por palabra o código", "441216");
        await persona.PulsarAsync("Buscar");
        await persona.PulsarAsync("Agregar");
        await persona.VeAsync("Sus intereses quedaron guardados");
    }

    private static async Task DatosDeCuentaAsync(Persona persona, string nombre, string municipio, string correo)
    {
        await persona.EscribirAsync("Nombre legal", nombre);
        await persona.ElegirAsync("Municipio", municipio);
        await persona.EscribirAsync("Dirección", "Calle 2 # 4-07");
        await persona.EscribirAsync("Correo para notificaciones", correo);
        await persona.EscribirAsync("Teléfono", "601 555 0134");
        await persona.EscribirAsync("Representante legal", "Marta Isabel Cruz");
    }

    private static async Task RegistrarseAsync(Persona persona, string nombres, string apellidos, string correo, string cargo, string documento)
    {
        await persona.IrAsync("/");
        await persona.SeguirAsync("Registrarse");
        await persona.EscribirAsync("Nombres", nombres);
        await persona.EscribirAsync("Apellidos", apellidos);
        await persona.EscribirAsync("Número de documento", documento);
        await persona.EscribirAsync("Teléfono", "601 555 0100");
        await persona.EscribirAsync("Cargo", cargo);
        await persona.EscribirAsync("Correo electrónico", correo);
        await persona.EscribirAsync("Contraseña", Reparto.Contrasena);
        await persona.EscribirAsync("Repita la contraseña", Reparto.Contrasena);
        await persona.MarcarAsync("Leí este texto");
        await persona.PulsarAsync("Registrarme");
        await persona.VeAsync("Revise su correo");
        await EsperarCorreoAsync(persona, correo, "/mi-cuenta/confirmar");
        await persona.Pagina.Locator("a[href*='/mi-cuenta/confirmar']").First.ClickAsync();
        await persona.PulsarAsync("Confirmar mi correo");
        await IngresarAsync(persona, correo, Reparto.Contrasena);
        await persona.IrAsync("/mi-cuenta");
    }

    private static async Task IngresarAsync(Persona persona, string correo, string contrasena)
    {
        await persona.IrAsync("/mi-cuenta/ingresar");
        await persona.EscribirAsync("Correo electrónico", correo);
        await persona.EscribirAsync("Contraseña", contrasena);
        await persona.PulsarAsync("Ingresar");
    }

    /// <summary>Los avisos salen por una cola: se recarga el buzón hasta que llegue, sin dormir más de lo necesario.</summary>
    public static async Task EsperarCorreoAsync(Persona persona, string correo, string texto)
    {
        for (var intento = 0; ; intento++)
        {
            await persona.IrAsync("/desarrollo/correo?para=" + Uri.EscapeDataString(correo));
            if (await persona.Pagina.Locator("article").Filter(new() { HasText = texto }).CountAsync() > 0)
            {
                return;
            }

            Assert.True(intento < 60, $"A {correo} no le llegó el correo que dice «{texto}».");
            await persona.Pagina.WaitForTimeoutAsync(500);
        }
    }

    private static string Digito(string nit) => $"{Secop.Domain.Comun.Nit.DeNumero(nit).Digito}";
}
