using Secop.Testing;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Peticiones;

public sealed class CorreosDePeticionTests : PruebaWeb
{
    private const string Motivo = "La vigilancia fiscal es de la contraloría, no de la Agencia.";

    [Fact]
    public async Task AQuienLaPresento_RadicadaCompletarTrasladadaYRespondida_SinElCodigo()
    {
        var v = await Datos.VentanillaAsync();
        var correo = $"c{Guid.NewGuid():n}@ejemplo.co";
        var datos = Datos.DePeticion() with { Correo = correo };
        var una = await Datos.PeticionRespondidaAsync(v, datos);
        var otra = await Datos.PeticionAsync(datos);
        await Datos.EnPeticionAsync(otra.Id, (p, plazos, ahora) =>
        {
            p.Asignar(v.Atiende.Id, true, v.ActorQueAtiende, ahora);
            p.PedirCompletar("Diga de qué alcaldía se trata.", plazos, v.ActorQueAtiende, ahora);
            p.Completar("De la de Villa Esperanza.", [], ahora);
            p.Ampliar(5, "Hay que reunir documentos de otra dependencia.", plazos, v.ActorQueAtiende, ahora);
            p.Trasladar("Contraloría de Villa Esperanza", Motivo, plazos, v.ActorQueAtiende, ahora);
        });

        var correos = await Datos.CorreosAsync(correo);
        Dice(correos, "CorreoDePeticionRadicada", $"Quedó radicada con el número {una.Radicado}", "Hola, buen día.", "30 de octubre de 2018: 15 días hábiles", "/pqrsd/seguimiento");
        Dice(correos, "CorreoDeComplementoPedido", $"Complete su petición {otra.Radicado}", "hasta el 8 de noviembre de 2018", "desistió");
        Dice(correos, "CorreoDePeticionAmpliada", $"Su petición {otra.Radicado} necesita más tiempo", "5 días hábiles más", "reunir documentos");
        Dice(correos, "CorreoDePeticionTrasladada", $"Su petición {otra.Radicado} pasó a otra entidad", "Contraloría de Villa Esperanza", Motivo);
        Dice(correos, "CorreoDePeticionRespondida", $"Respondieron su petición {una.Radicado}", "220181300");
        Assert.All(correos, c => Assert.DoesNotContain(una.Codigo, c.Cuerpo, StringComparison.Ordinal));
        Assert.All(correos, c => Assert.DoesNotContain("capacitar", c.Cuerpo, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AQuienRevisa_CuandoHayBorrador_YAQuienProyecto_CuandoSeDevuelve()
    {
        var v = await Datos.VentanillaAsync();
        var id = await Datos.PeticionAsignadaAsync(v.Atiende.Id);
        await Datos.EnPeticionAsync(id, (p, _, ahora) =>
        {
            p.Proyectar("La capacitación se programa para este mes.", "La Agencia responde por la plataforma.", "Quien proyecta", v.ActorQueAtiende, ahora);
            p.Devolver("Falta decir desde cuándo debe usar la plataforma.", v.ActorQueFirma, ahora);
        });
        Dice(await Datos.CorreosAsync(v.Firma.Correo), "CorreoDeRespuestaPorRevisar", "Hay una respuesta por revisar");
        Dice(await Datos.CorreosAsync(v.Atiende.Correo), "CorreoDeRespuestaDevuelta", "Le devolvieron la respuesta");
    }

    internal static void Dice(IReadOnlyList<Envio> correos, string clase, params string[] dichos) => Assert.Contains(
        correos, c => c.Correo == clase && dichos.All(d => c.Asunto.Contains(d, StringComparison.Ordinal) || c.Cuerpo.Contains(d, StringComparison.Ordinal)));
}
