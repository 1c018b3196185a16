using Secop.E2E.Infraestructura;

namespace Secop.E2E.Jornadas.Actos;

/// <summary>De la aceptación al acta de inicio: se arma y se firma por las dos partes, y llegan la garantía, el registro presupuestal y el plan.</summary>
public static class ActoDelContrato
{
    public static async Task VivirAsync(Reparto reparto)
    {
        await ArmarAsync(reparto);
        await FirmarAsync(reparto);
        await GarantizarAsync(reparto);
        await EmpezarAsync(reparto);
    }

    private static async Task ArmarAsync(Reparto reparto)
    {
        var ana = reparto.Administradora;
        await ana.IrAsync(reparto.Contrato + "/generales");
        await ana.EscribirAsync("Número del contrato", "CMC-001-2026");
        await ana.ElegirAsync("¿Se liquida?", "pact");
        await ana.PulsarAsync("Guardar");
        await ana.IrAsync(reparto.Contrato + "/condiciones");
        await ana.EscribirAsync("Forma de pago", "Un pago por cada entrega recibida a satisfacción.");
        await ana.MarcarAsync("Se puede prorrogar");
        await ana.PulsarAsync("Guardar");
        await ana.IrAsync(reparto.Contrato + "/documentos-del-proveedor");
        await ana.EscribirAsync("Documento", "Certificación bancaria");
        await ana.MarcarAsync("Sin él no se puede firmar");
        await ana.PulsarAsync("Pedir documento");
        await ana.IrAsync(reparto.Contrato + "/documentos");
        await ana.EscribirAsync("Título", "Clausulado del suministro");
        await ana.AdjuntarAsync("Archivo", "clausulado.pdf", "%PDF-1.4 clausulado");
        await ana.PulsarAsync("Adjuntar");
        await ElPublicoNoVeAsync(reparto, "Clausulado del suministro");
        await ana.IrAsync(reparto.Contrato + "/enviar");
        await ana.EscribirAsync("Fecha límite para firmar", reparto.Hoy(5));
        await ana.PulsarAsync("Enviar al proveedor");
        await ana.VeAsync("Pendiente de firma del proveedor");
        await ActoDeCuentas.EsperarCorreoAsync(reparto.Papelera, "papelera", "espera su firma");
    }

    private static async Task FirmarAsync(Reparto reparto)
    {
        var (oscar, paula) = (reparto.Ordenador, reparto.Papelera);
        var contrato = reparto.ContratoDelProveedor;
        await paula.IrAsync("/proveedor/escritorio");
        await paula.IrAsync(contrato);
        await paula.SeguirAsync("Adjuntar los documentos pedidos");
        await paula.AdjuntarAsync("Archivo", "certificación bancaria.pdf", "%PDF-1.4 cuenta");
        await paula.PulsarAsync("Adjuntar");
        await paula.IrAsync(contrato + "/cuenta-bancaria");
        await paula.EscribirAsync("Banco", "Banco de los Andes");
        await paula.EscribirAsync("Número de la cuenta", "4550012345");
        await paula.PulsarAsync("Guardar");
        await paula.IrAsync(contrato + "/firmar");
        await paula.EscribirAsync("Su contraseña", "no es mi contraseña");
        await paula.PulsarAsync("Firmar el contrato");
        await paula.VeAsync("La contraseña no coincide");
        await FirmarAsync(paula, "Usted firmó el contrato");
        await reparto.Ciudadano.IrAsync(reparto.ContratoPublico);
        await reparto.Ciudadano.VeAsync("pendiente de firma");

        await oscar.IrAsync(reparto.Contrato + "/firmar");
        await oscar.VeAsync("El proveedor ya firmó este documento");
        await FirmarAsync(oscar, "El contrato quedó firmado y es público");
        await ElPublicoVeAsync(reparto, "CMC-001-2026", "Clausulado del suministro", "SHA-256");
        await ElPublicoNoVeAsync(reparto, "4550012345", "certificación bancaria.pdf");
    }

    private static async Task FirmarAsync(Persona persona, string hecho)
    {
        await persona.EscribirAsync("Su contraseña", Reparto.Contrasena);
        await persona.PulsarAsync("Firmar el contrato");
        await persona.VeAsync(hecho);
    }

    private static async Task GarantizarAsync(Reparto reparto)
    {
        var (ana, paula) = (reparto.Administradora, reparto.Papelera);
        await ana.IrAsync(reparto.Contrato + "/iniciar");
        await ana.PulsarAsync("Iniciar la ejecución");
        await ana.VeAsync("Hay algo por corregir");

        await CargarGarantiaAsync(reparto, "POL-77", "1.000.000");
        await ana.IrAsync(reparto.Contrato);
        await ana.SeguirAsync("Revisar la garantía");
        await ana.VeAsync("Falta");
        await ana.EscribirAsync("Motivo para devolverla", "Asegura menos del diez por ciento pedido.");
        await ana.PulsarAsync("Devolver");
        await paula.IrAsync(reparto.ContratoDelProveedor);
        await paula.VeAsync("Asegura menos del diez por ciento pedido.");
        await CargarGarantiaAsync(reparto, "POL-78", "1.775.000");
        await AprobarGarantiaAsync(ana, reparto.Contrato);
        await ElPublicoVeAsync(reparto, "POL-78");
        await ElPublicoNoVeAsync(reparto, "POL-77", "Asegura menos");
    }

    public static async Task CargarGarantiaAsync(Reparto reparto, string poliza, string valor)
    {
        var paula = reparto.Papelera;
        await paula.IrAsync(reparto.ContratoDelProveedor + "/garantias/nueva");
        await paula.EscribirAsync("Número de la póliza", poliza);
        await paula.EscribirAsync("Aseguradora", "Seguros de la Sabana S.A.");
        await paula.EscribirAsync("Valor asegurado", valor);
        await paula.EscribirAsync("Desde", reparto.Hoy());
        await paula.EscribirAsync("Hasta", reparto.Hoy(400));
        await paula.AdjuntarAsync("Archivo de la garantía", poliza + ".pdf", "%PDF-1.4 póliza");
        await paula.PulsarAsync("Enviar a la entidad");
    }

    public static async Task AprobarGarantiaAsync(Persona ana, string contrato)
    {
        await ana.IrAsync(contrato);
        await ana.SeguirAsync("Revisar la garantía");
        await ana.PulsarAsync("Aprobar la garantía");
        await ana.VeAsync("La garantía quedó aprobada");
    }

    public static async Task RegistrarAsync(Reparto reparto, string numero, string valor)
    {
        var ana = reparto.Administradora;
        await ana.IrAsync(reparto.Contrato + "/presupuesto");
        await ana.EscribirAsync("Número del RP", numero);
        await ana.EscribirAsync("Fecha", reparto.Hoy());
        await ana.EscribirAsync("Valor en pesos", valor);
        await ana.PulsarAsync("Registrar");
        await ana.VeAsync(numero);
    }

    private static async Task EmpezarAsync(Reparto reparto)
    {
        var ana = reparto.Administradora;
        await RegistrarAsync(reparto, "RP-77", "17.750.000");
        await ana.VeAsync("Ana Lucía Torres");
        await PlanearAsync(reparto);
        await ana.IrAsync(reparto.Contrato + "/iniciar");
        await ana.NoVeAsync("Falta");
        await ana.EscribirAsync("Fecha del acta", reparto.Hoy());
        await ana.AdjuntarAsync("Acta firmada", "acta de inicio.pdf", "%PDF-1.4 inicio");
        await ana.PulsarAsync("Iniciar la ejecución");
        await ana.VeAsync("En ejecución");
        await ElPublicoVeAsync(reparto, "En ejecución", "RP-77", "Segunda entrega", "Ana Lucía Torres", "Acta de inicio");
    }

    private static async Task PlanearAsync(Reparto reparto)
    {
        var ana = reparto.Administradora;
        await ana.IrAsync(reparto.Contrato + "/plan");
        foreach (var (i, nombre, dias, porcentaje) in new[] { (1, "Primera entrega", 20, "50"), (2, "Segunda entrega", 40, "100") })
        {
            await ana.EscribirAsync($"Entrega {i}", nombre);
            await ana.EscribirAsync($"Fecha esperada de la entrega {i}", reparto.Hoy(dias));
            await ana.EscribirAsync($"Avance acumulado (%) de la entrega {i}", porcentaje);
        }

        await ana.PulsarAsync("Guardar el plan");
        await ana.VeAsync("Escriba la fecha de la entrega 3");
        foreach (var i in (int[])[3, 4])
        {
            await ana.EscribirAsync($"Entrega {i}", "");
            await ana.EscribirAsync($"Avance acumulado (%) de la entrega {i}", "");
        }

        await ana.PulsarAsync("Guardar el plan");
        await ana.VeAsync("El plan de ejecución quedó definido");
    }

    public static async Task ElPublicoVeAsync(Reparto reparto, params string[] textos)
    {
        await reparto.Ciudadano.IrAsync(reparto.ContratoPublico);
        foreach (var texto in textos)
        {
            await reparto.Ciudadano.VeAsync(texto);
        }
    }

    public static async Task ElPublicoNoVeAsync(Reparto reparto, params string[] textos)
    {
        await reparto.Ciudadano.IrAsync(reparto.ContratoPublico);
        foreach (var texto in textos)
        {
            await reparto.Ciudadano.NoVeAsync(texto);
        }
    }
}
