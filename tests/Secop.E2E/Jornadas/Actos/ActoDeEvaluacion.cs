using Microsoft.Playwright;
using Secop.E2E.Infraestructura;

namespace Secop.E2E.Jornadas.Actos;

/// <summary>Las dos ofertas empatan en el menor precio: se verifican, una subsana, y el empate se decide con su prueba.</summary>
public static class ActoDeEvaluacion
{
    public static async Task VivirAsync(Reparto reparto)
    {
        var evaluacion = reparto.Proceso + "/evaluacion";
        await EmpezarAsync(reparto, evaluacion);
        await VerificarAsync(reparto.Administradora, evaluacion);
        await SubsanarAsync(reparto, evaluacion);
        await DesempatarAsync(reparto, evaluacion);
    }

    private static async Task EmpezarAsync(Reparto reparto, string evaluacion)
    {
        var (ana, oscar) = (reparto.Administradora, reparto.Ordenador);
        await oscar.IrAsync(evaluacion);
        await oscar.VeAsync("La evaluación la hace una persona distinta del ordenador del gasto");
        await oscar.IrAsync(evaluacion + "/declaracion");
        await oscar.VeAsync("No tiene permiso para esto");

        await ana.IrAsync(evaluacion);
        await ana.PulsarAsync("Comenzar la evaluación");
        await ana.VeAsync("declare si tiene un conflicto de interés");
        await ana.IrAsync(evaluacion + "/declaracion");
        await ana.VeAsync(ActoDeOfertas.Distribuidora);
        await ana.MarcarAsync("No tengo conflicto de interés");
        await ana.PulsarAsync("Declarar");
        await ana.IrAsync(evaluacion + "/requisitos");
        await ana.EscribirAsync("Requisito", ActoDelPliego.Experiencia);
        await ana.EscribirAsync("Dónde lo pide la invitación", "Numeral 4");
        await ana.MarcarAsync("Se puede subsanar");
        await ana.PulsarAsync("Agregar");
        await ana.VeAsync("El requisito quedó en la lista");
    }

    private static async Task VerificarAsync(Persona ana, string evaluacion)
    {
        for (var quedan = 20; quedan > 0; quedan--)
        {
            await ana.IrAsync(evaluacion);
            var porVer = ana.Pagina.Locator("a[href*='/requisitos/']").Filter(new() { HasText = "Sin verificar" });
            if (await porVer.CountAsync() == 0)
            {
                return;
            }

            var celda = await porVer.First.InnerTextAsync();
            await porVer.First.ClickAsync();
            await ana.ExaminarAsync();
            if (celda.Contains(ActoDelPliego.Experiencia, StringComparison.Ordinal) && celda.Contains(ActoDeOfertas.Papelera, StringComparison.Ordinal))
            {
                await ana.NoVeAsync("experiencia.pdf");
                await ana.SeguirAsync("Pedir que lo subsane");
                await ana.EscribirAsync("Qué debe entregar o aclarar", "Entregue la certificación de un contrato parecido terminado antes del cierre.");
                await ana.PulsarAsync("Enviar la solicitud");
            }
            else
            {
                await ana.VeAsync(celda.Contains(ActoDelPliego.Experiencia, StringComparison.Ordinal) ? "experiencia.pdf" : "Evidencia");
                await ana.MarcarAsync("Cumple");
                await ana.PulsarAsync("Guardar el veredicto");
            }
        }

        Assert.Fail("La verificación no terminó.");
    }

    private static async Task SubsanarAsync(Reparto reparto, string evaluacion)
    {
        var (ana, paula) = (reparto.Administradora, reparto.Papelera);
        await ActoDeCuentas.EsperarCorreoAsync(paula, "papelera", "Le piden subsanar su oferta");
        await paula.IrAsync("/proveedor/escritorio");
        await paula.IrAsync($"/proveedor/procesos/{reparto.ProcesoId}/evaluacion");
        await paula.SeguirAsync("Subsanación");
        await paula.EscribirAsync("Respuesta", "Adjuntamos la certificación del contrato 045 de 2024.");
        await paula.AdjuntarAsync("Archivos", "certificación.pdf", "%PDF-1.4 certificación de experiencia");
        await paula.PulsarAsync("Enviar la respuesta");
        await paula.VeAsync("Su respuesta llegó a la entidad");
        await reparto.Distribuidora.IrAsync($"/proveedor/procesos/{reparto.ProcesoId}/evaluacion");
        await reparto.Distribuidora.NoVeAsync("Subsanación");

        await ana.IrAsync(evaluacion);
        await ana.SeguirAsync("Subsanación");
        await ana.VeAsync("certificación.pdf");
        await ana.MarcarAsync("Subsanó: el requisito se cumple");
        await ana.EscribirAsync("Motivo", "Acredita la experiencia que se pidió.");
        await ana.PulsarAsync("Guardar la decisión");
    }

    private static async Task DesempatarAsync(Reparto reparto, string evaluacion)
    {
        var ana = reparto.Administradora;
        await ana.IrAsync(evaluacion + "/informe");
        await ana.VeAsync("Antes de publicar");
        await ana.IrAsync(evaluacion + "/desempate");
        await ana.VeAsync("Empatan en");
        await ana.PulsarAsync("Comenzar el desempate");
        foreach (var oferente in (string[])[ActoDeOfertas.Papelera, ActoDeOfertas.Distribuidora])
        {
            await AcreditarAsync(ana, oferente, "Fabrica el papel en Yumbo, según su registro de productor nacional.");
        }

        await ana.PulsarAsync("Aplicar el paso 1");
        await ana.VeAsync("Paso 2 de 12");
        await AcreditarAsync(ana, ActoDeOfertas.Papelera, "El 60 % de las acciones es de mujeres cabeza de familia: declaración notarial.");
        await ana.PulsarAsync("Aplicar el paso 2");
        await ana.VeAsync($"Decidido a favor de {ActoDeOfertas.Papelera}");
        await reparto.ElPublicoNoVeAsync("contrato 045 de 2024", "Acredita la experiencia", "cabeza de familia", "Habilitada");
    }

    private static async Task AcreditarAsync(Persona ana, string oferente, string prueba)
    {
        var grupo = ana.Pagina.GetByRole(AriaRole.Group, new() { Name = oferente });
        await grupo.GetByLabel("Acredita").CheckAsync();
        await grupo.GetByLabel("Prueba").FillAsync(prueba);
    }
}
