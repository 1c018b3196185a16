using Secop.E2E.Infraestructura;
using static Secop.E2E.Jornadas.Actos.ActoDelContrato;

namespace Secop.E2E.Jornadas.Actos;

/// <summary>Del inicio al cierre: adicionar hasta el límite, entregar, cobrar, prorrogar, terminar, liquidar y cerrar.</summary>
public static class ActoDeEjecucion
{
    public static async Task VivirAsync(Reparto reparto)
    {
        await AdicionarAsync(reparto);
        await reparto.AvanzarAsync("Treinta días");
        await EntregarAsync(reparto, "Primera entrega", "50");
        await CobrarAsync(reparto, "FE-101", "Primera entrega", "10.000.000", "RP-77");
        await ProrrogarAsync(reparto);
        await reparto.AvanzarAsync("Treinta días");
        await EntregarAsync(reparto, "Segunda entrega", "100");
        await CobrarAsync(reparto, "FE-102", "Segunda entrega", "7.750.000", "RP-77");
        await CobrarAsync(reparto, "FE-103", "Segunda entrega", "2.250.000", "RP-78");
        await LiquidarAsync(reparto);
        await CerrarAsync(reparto);
    }

    private static async Task AdicionarAsync(Reparto reparto)
    {
        var oscar = reparto.Ordenador;
        await oscar.IrAsync(reparto.Contrato);
        await oscar.SeguirAsync("Proponer una modificación");
        await oscar.SeguirAsync("Adición en valor");
        await oscar.EscribirAsync("Justificación", "La sede nueva necesita la misma papelería.");
        await oscar.EscribirAsync("Valor que se adiciona", "8.875.001");
        await oscar.EscribirAsync("Número del CDP", "CDP-200");
        await oscar.EscribirAsync("Fecha del CDP", reparto.Hoy());
        await oscar.EscribirAsync("Valor del CDP", "9.000.000");
        await oscar.PulsarAsync("Poner en trámite");
        await oscar.VeAsync("no pueden pasar del 50 %");
        await oscar.EscribirAsync("Valor que se adiciona", "2.250.000");
        await oscar.PulsarAsync("Poner en trámite");
        await AcordarAsync(reparto, "sede nueva");
        await ElPublicoVeAsync(reparto, "La sede nueva necesita", "20.000.000");

        await RegistrarAsync(reparto, "RP-78", "2.250.000");
        await CargarGarantiaAsync(reparto, "POL-79", "2.000.000");
        await AprobarGarantiaAsync(reparto.Administradora, reparto.Contrato);
    }

    /// <summary>El proveedor firma, el público todavía no la ve, y el ordenador firma y publica.</summary>
    private static async Task AcordarAsync(Reparto reparto, string justificacion)
    {
        var (oscar, paula) = (reparto.Ordenador, reparto.Papelera);
        await paula.IrAsync(reparto.ContratoDelProveedor);
        await paula.SeguirAsync("Abrir la modificación");
        await paula.EscribirAsync("Su contraseña", Reparto.Contrasena);
        await paula.PulsarAsync("Firmar y aceptar");
        await ElPublicoNoVeAsync(reparto, justificacion);
        await oscar.IrAsync(reparto.Contrato);
        await oscar.SeguirAsync("Abrir la modificación");
        await oscar.EscribirAsync("Su contraseña", Reparto.Contrasena);
        await oscar.PulsarAsync("Firmar y publicar");
    }

    private static async Task EntregarAsync(Reparto reparto, string entrega, string avance)
    {
        var (ana, paula) = (reparto.Administradora, reparto.Papelera);
        await paula.IrAsync(reparto.ContratoDelProveedor);
        await paula.SeguirAsync(entrega);
        await paula.EscribirAsync("Qué entregó y dónde", "La mitad de los elementos, en el almacén.");
        await paula.PulsarAsync("Reportar");
        await ana.IrAsync(reparto.Contrato);
        await ana.SeguirAsync(entrega);
        await ana.VeAsync("El proveedor reporta: La mitad de los elementos");
        await ana.EscribirAsync("Fecha real de la entrega", reparto.Hoy());
        await ana.EscribirAsync("Avance acumulado recibido", avance);
        await ana.PulsarAsync("Recibir a satisfacción");
        await ElPublicoVeAsync(reparto, avance + " %", "Recibida");
    }

    private static async Task CobrarAsync(Reparto reparto, string factura, string entrega, string valor, string registro)
    {
        var (ana, paula) = (reparto.Administradora, reparto.Papelera);
        await paula.IrAsync(reparto.ContratoDelProveedor + "/facturas/nueva");
        await paula.EscribirAsync("Número de la factura", factura);
        await paula.EscribirAsync("Fecha de expedición", reparto.Hoy());
        await paula.EscribirAsync("Concepto", entrega);
        await paula.EscribirAsync("Valor antes de IVA", valor);
        await paula.EscribirAsync("IVA, en pesos", "0");
        await paula.AdjuntarAsync("Factura (no es pública)", factura + ".pdf", "%PDF-1.4 factura");
        await paula.PulsarAsync("Guardar el borrador");
        await paula.IrAsync(reparto.ContratoDelProveedor);
        await paula.SeguirAsync(factura);
        await paula.PulsarAsync("Enviar a la entidad");

        await ana.IrAsync(reparto.Contrato);
        await ana.SeguirAsync(factura);
        await ana.SeguirAsync("Aprobar");
        await ana.EscribirAsync("Fecha en que se recibió", reparto.Hoy());
        await ana.ElegirAsync("Registro presupuestal que la paga", registro);
        await ana.ElegirAsync("Entrega a la que corresponde", entrega);
        await ana.EscribirAsync("Escriba el total", "1.000");
        await ana.PulsarAsync("Confirmar la aprobación");
        await ana.VeAsync("Lo que escribió no coincide");
        await ElPublicoNoVeAsync(reparto, factura);
        await ana.EscribirAsync("Escriba el total", valor);
        await ana.PulsarAsync("Confirmar la aprobación");
        await ElPublicoVeAsync(reparto, factura, "Aprobada");
        await ana.IrAsync(reparto.Contrato);
        await ana.SeguirAsync(factura);
        await ana.SeguirAsync("Marcar como pagada");
        await ana.EscribirAsync("Fecha real del pago", reparto.Hoy());
        await ana.PulsarAsync("Registrar el pago");
        await ElPublicoVeAsync(reparto, factura, "Pagada");
        await ElPublicoNoVeAsync(reparto, factura + ".pdf");
        await ActoDeCuentas.EsperarCorreoAsync(paula, "papelera", $"aprobó la factura {factura}");
    }

    private static async Task ProrrogarAsync(Reparto reparto)
    {
        var oscar = reparto.Ordenador;
        await oscar.IrAsync(reparto.Contrato + "/modificaciones/nueva?tipo=Prorroga");
        await oscar.EscribirAsync("Justificación", "El fabricante demora la segunda entrega.");
        await oscar.EscribirAsync("Nueva fecha de terminación", reparto.Hoy());
        await oscar.PulsarAsync("Poner en trámite");
        await oscar.VeAsync("La nueva terminación debe ser posterior");
        await oscar.EscribirAsync("Nueva fecha de terminación", reparto.Hoy(120));
        await oscar.PulsarAsync("Poner en trámite");
        await AcordarAsync(reparto, "El fabricante demora");
        await ElPublicoVeAsync(reparto, "El fabricante demora");
    }

    private static async Task LiquidarAsync(Reparto reparto)
    {
        var (ana, oscar, paula) = (reparto.Administradora, reparto.Ordenador, reparto.Papelera);
        await ana.IrAsync(reparto.Contrato);
        await ana.SeguirAsync("Terminar el contrato");
        await ana.PulsarAsync("Terminar el contrato");
        await ElPublicoVeAsync(reparto, "Terminado");
        await oscar.IrAsync(reparto.Contrato + "/cerrar");
        await oscar.PulsarAsync("Cerrar el expediente");
        await oscar.VeAsync("Hay algo por corregir");
        await oscar.IrAsync(reparto.Contrato + "/liquidar");
        await oscar.EscribirAsync("Valor ejecutado", "20.000.000");
        await oscar.EscribirAsync("Salvedades", "Ninguna de las partes reclama.");
        await oscar.EscribirAsync("Su contraseña", Reparto.Contrasena);
        await oscar.PulsarAsync("Firmar la liquidación");
        await ElPublicoNoVeAsync(reparto, "Ninguna de las partes reclama");
        await paula.IrAsync(reparto.ContratoDelProveedor);
        await paula.SeguirAsync("Revisar el acta de liquidación");
        await paula.VeAsync("20.000.000");
        await paula.EscribirAsync("Su contraseña", Reparto.Contrasena);
        await paula.PulsarAsync("Firmar el acta");
        await ElPublicoVeAsync(reparto, "Liquidado", "Ninguna de las partes reclama");
    }

    private static async Task CerrarAsync(Reparto reparto)
    {
        var oscar = reparto.Ordenador;
        await oscar.IrAsync(reparto.Contrato);
        await oscar.SeguirAsync("Cerrar el expediente");
        await oscar.NoVeAsync("Falta");
        await oscar.PulsarAsync("Cerrar el expediente");
        await oscar.VeAsync("Cerrado");
        await ElPublicoVeAsync(reparto, "Cerrado", "Cierre del expediente");
    }
}
