using Secop.Domain.Cuentas;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>Una entidad pide una capacitación, se vuelve evento, su gente se inscribe y espera, asiste con el código y su certificado se verifica.</summary>
public sealed class EventosTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private readonly Datos _datos = new(producto.Fabrica);

    [Fact]
    public async Task DeLaSolicitudAlCertificado()
    {
        await producto.PonerRelojAsync(Datos.Publicacion);
        var entidad = await _datos.EntidadActivaAsync(RolesDeCuenta.OrdenadorDelGasto);
        var agencia = await _datos.AgenciaAsync();
        var formacion = await _datos.MiembroAsync(agencia, RolesDeCuenta.Formacion);
        var (luis, sara) = (await _datos.MiembroAsync(entidad, RolesDeCuenta.Estructurador), await _datos.MiembroAsync(entidad, RolesDeCuenta.Evaluador));
        await using var ana = await producto.LlegarAsync("eventos-ana", entidad);
        await using var olga = await producto.LlegarAsync("eventos-olga", agencia, quien: formacion);
        await using var conLuis = await producto.LlegarAsync("eventos-luis", entidad, quien: luis);
        await using var conSara = await producto.LlegarAsync("eventos-sara", entidad, quien: sara);
        await using var cualquiera = await Persona.LlegarAsync(producto.Direccion, "eventos-cualquiera");

        await PedirAsync(ana);
        var evento = await ConvertirAsync(olga);
        await cualquiera.IrAsync("/eventos");
        await cualquiera.SeguirAsync("Publicar una mínima cuantía paso a paso");
        await cualquiera.SeguirAsync("Inscribirme");

        var publica = new Uri(cualquiera.Pagina.Url).AbsolutePath;
        await InscribirAsync(ana, publica, "Usted tiene cupo");
        await InscribirAsync(conLuis, publica, "Usted tiene cupo");
        await InscribirAsync(conSara, publica, "Usted está en la lista de espera");
        await conLuis.PulsarAsync("Cancelar mi inscripción");
        await conLuis.VeAsync("Usted canceló esta inscripción");
        var deSara = new Uri(conSara.Pagina.Url).AbsolutePath;
        await conSara.IrAsync(deSara);
        await conSara.VeAsync("Usted tiene cupo");
        await conSara.VeAsync("reunion.example");

        await AsistirAsync(olga, conSara, evento, deSara);
        await conSara.SeguirAsync("/verificar/");
        await conSara.VeAsync("Certificado auténtico");
        var certificado = new Uri(conSara.Pagina.Url).AbsolutePath;
        await cualquiera.IrAsync(certificado);
        await cualquiera.VeAsync("Publicar una mínima cuantía paso a paso");
        await cualquiera.NoVeAsync(sara.Nombre);
        await cualquiera.IrAsync("/eventos?Pasados=true");
        await cualquiera.IrAsync("/eventos/formadores");
    }

    private static async Task PedirAsync(Persona ana)
    {
        await ana.IrAsync("/entidad/capacitaciones");
        await ana.SeguirAsync("Pedir una capacitación");
        await ana.PulsarAsync("Pedir la capacitación");
        await ana.VeAsync("Hay algo por corregir");
        await ana.EscribirAsync("¿Qué necesitan aprender?", "Publicar procesos de mínima cuantía y evaluar las ofertas.");
        await ana.EscribirAsync("¿Cuántas personas asistirían?", "3");
        await ana.ElegirAsync("¿Cómo les sirve?", "Virtual");
        await ana.EscribirAsync("Les sirve desde", "2026-12-04");
        await ana.EscribirAsync("y hasta", "2026-12-18");
        await ana.PulsarAsync("Pedir la capacitación");
        await ana.VeAsync("La Agencia recibió su solicitud");
    }

    private static async Task<string> ConvertirAsync(Persona olga)
    {
        await olga.IrAsync("/plataforma/eventos");
        await olga.SeguirAsync("Ver las solicitudes");
        await olga.SeguirAsync("Alcaldía de Ensayo");
        await olga.SeguirAsync("Convertir en un evento");
        await olga.EscribirAsync("Título", "Publicar una mínima cuantía paso a paso");
        await olga.EscribirAsync("Enlace para entrar", Datos.EnlaceDelEvento);
        await olga.EscribirAsync("Cupos", "2");
        await olga.PulsarAsync("Publicar el evento");
        await olga.VeAsync("ya recibe inscripciones");
        return new Uri(olga.Pagina.Url).AbsolutePath;
    }

    private static async Task InscribirAsync(Persona quien, string publica, string esperado)
    {
        await quien.IrAsync(publica);
        await quien.PulsarAsync(esperado == "Usted tiene cupo" ? "Inscribirme" : "Entrar a la lista de espera");
        await quien.VeAsync(esperado);
    }

    private static async Task AsistirAsync(Persona olga, Persona conSara, string evento, string deSara)
    {
        var hora = new DateTimeOffset(2026, 12, 4, 9, 5, 0, TimeSpan.FromHours(-5));
        await olga.ALasAsync(hora);
        await conSara.ALasAsync(hora.AddMinutes(1));
        await olga.IrAsync(evento);
        await olga.SeguirAsync("Ir a la asistencia");
        await olga.PulsarAsync("Abrir el registro de asistencia");
        var codigo = (await olga.Pagina.Locator(".codigo-grande").TextContentAsync())!.Trim();
        await conSara.IrAsync(deSara);
        await conSara.EscribirAsync("Código de asistencia", "AAAAAA");
        await conSara.PulsarAsync("Registrar mi asistencia");
        await conSara.VeAsync("Intentos que le quedan: 4");
        await conSara.EscribirAsync("Código de asistencia", codigo);
        await conSara.PulsarAsync("Registrar mi asistencia");
        await conSara.VeAsync("Usted asistió");

        await olga.ALasAsync(hora.AddHours(4));
        await conSara.ALasAsync(hora.AddHours(4).AddMinutes(1));
        await olga.IrAsync(evento);
        await olga.PulsarAsync("Dar por celebrado y expedir certificados");
        await olga.VeAsync("Celebrado");
        await conSara.IrAsync("/mi-cuenta/eventos");
        await conSara.VeAsync("Certificado listo");
        await conSara.IrAsync(deSara);
        await conSara.VeAsync("Su certificado de asistencia");
    }
}
