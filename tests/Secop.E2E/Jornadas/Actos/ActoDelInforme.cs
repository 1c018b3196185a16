using Secop.E2E.Infraestructura;

namespace Secop.E2E.Jornadas.Actos;

/// <summary>El informe sale al público, se comenta en su traslado, se responde y el ordenador del gasto acepta la oferta.</summary>
public static class ActoDelInforme
{
    public static async Task VivirAsync(Reparto reparto)
    {
        var evaluacion = reparto.Proceso + "/evaluacion";
        await InformarAsync(reparto, evaluacion);
        await ComentarAsync(reparto, evaluacion);
        await AceptarAsync(reparto, evaluacion);
        await ElPublicoLeeAsync(reparto);
    }

    private static async Task InformarAsync(Reparto reparto, string evaluacion)
    {
        var ana = reparto.Administradora;
        await ana.IrAsync(evaluacion + "/informe");
        await ana.VeAsync("Vista previa");
        await ana.PulsarAsync("Publicar el informe");
        await ana.VeAsync(ActoDeOfertas.Papelera);
        await ana.IrAsync(evaluacion + "/informe");
        await ana.VeAsync("al día con la evaluación");
        await ActoDeCuentas.EsperarCorreoAsync(reparto.Distribuidora, "distribuidora", "Informe de evaluación");
        await reparto.Ciudadano.IrAsync(reparto.Expediente + "/apertura");
        await reparto.Ciudadano.SeguirAsync("Ver la oferta de " + ActoDeOfertas.Papelera);
        await reparto.Ciudadano.VeAsync("carta de presentación.pdf");
        await reparto.ElPublicoVeAsync("17.750.000", "contrato 045 de 2024", "Acredita la experiencia que se pidió", "Desempate en", "60 % de las acciones");
        await reparto.ElPublicoNoVeAsync("Oferta aceptada");
    }

    private static async Task ComentarAsync(Reparto reparto, string evaluacion)
    {
        var (ana, oscar, diego) = (reparto.Administradora, reparto.Ordenador, reparto.Distribuidora);
        await reparto.SaltarAsync("Informe de evaluación");
        await diego.IrAsync($"/proveedor/procesos/{reparto.ProcesoId}/evaluacion");
        await diego.EscribirAsync("Su comentario", "La certificación no dice las cantidades del contrato.");
        await diego.PulsarAsync("Enviar el comentario");
        await reparto.ElPublicoVeAsync("no dice las cantidades");

        await oscar.IrAsync(evaluacion + "/aceptar");
        await AceptarAsync(oscar);
        await oscar.VeAsync("Hay algo por corregir");
        await ana.IrAsync(evaluacion + "/comentarios");
        await ana.EscribirAsync("Respuesta a", "La invitación no pide cantidades en la certificación.");
        await ana.PulsarAsync("Responder");
        await reparto.ElPublicoVeAsync("La invitación no pide cantidades");
        await reparto.SaltarAsync("Fin del traslado");
    }

    private static async Task AceptarAsync(Reparto reparto, string evaluacion)
    {
        var (ana, oscar) = (reparto.Administradora, reparto.Ordenador);
        await ana.IrAsync(evaluacion + "/aceptar");
        await ana.VeAsync("No tiene permiso para esto");
        await oscar.IrAsync("/entidad/escritorio");
        await oscar.IrAsync(evaluacion + "/aceptar");
        await AceptarAsync(oscar);
        await oscar.VeAsync("La oferta y su aceptación son el contrato");
        await oscar.VeAsync("Ana Lucía Torres");
        await oscar.SeguirAsync("Ir al contrato electrónico");
        reparto.Contrato = new Uri(oscar.Pagina.Url).AbsolutePath;
        await ActoDeCuentas.EsperarCorreoAsync(reparto.Papelera, "papelera", "Oferta aceptada");
    }

    private static async Task AceptarAsync(Persona oscar)
    {
        await oscar.MarcarAsync(ActoDeOfertas.Papelera);
        await oscar.ElegirAsync("Supervisa el contrato", "Ana Lucía Torres");
        await oscar.EscribirAsync("Su contraseña otra vez", Reparto.Contrasena);
        await oscar.PulsarAsync("Aceptar la oferta");
    }

    private static async Task ElPublicoLeeAsync(Reparto reparto)
    {
        await reparto.ElPublicoVeAsync("Oferta aceptada", ActoDeOfertas.Papelera);
        await reparto.Ciudadano.SeguirAsync("El contrato y su ejecución");
        reparto.ContratoPublico = new Uri(reparto.Ciudadano.Pagina.Url).AbsolutePath;
        await reparto.Ciudadano.VeAsync("oferta y aceptación son el contrato");
        await reparto.Ciudadano.VeAsync("17.750.000");
    }
}
