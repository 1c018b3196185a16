using Secop.E2E.Infraestructura;

namespace Secop.E2E.Jornadas.Actos;

/// <summary>La entidad arma el proceso sección por sección y lo publica.</summary>
public static class ActoDelPliego
{
    public const string Nombre = "Compra de papelería para la alcaldía";
    public const string Experiencia = "Certificación de experiencia";

    public static async Task VivirAsync(Reparto reparto)
    {
        var ana = reparto.Administradora;
        await ana.IrAsync("/entidad/procesos");
        await ana.SeguirAsync("Crear un proceso");
        await ana.EscribirAsync("Número del proceso", "MC-001-2026");
        await ana.EscribirAsync("Nombre", "Papel");
        await ana.EscribirAsync("Valor estimado (COP)", "20.000.000");
        await ana.PulsarAsync("Crear el borrador");
        await ana.VeAsync("caracteres");
        await ana.EscribirAsync("Nombre", Nombre);
        await ana.PulsarAsync("Crear el borrador");
        await ana.VeAsync("El borrador quedó creado");
        reparto.Proceso = new Uri(ana.Pagina.Url).AbsolutePath;

        await LoQueSeCompraAsync(ana, reparto.Proceso);
        await LoQueSePideAsync(ana, reparto.Proceso);
        await ElEquipoAsync(ana, reparto.Proceso);
        await ElCronogramaAsync(ana, reparto.Proceso);
        await PublicarAsync(reparto);
    }

    private static async Task LoQueSeCompraAsync(Persona ana, string proceso)
    {
        await ana.IrAsync(proceso + "/informacion");
        await ana.EscribirAsync("Objeto", "Adquirir papelería y útiles de oficina para las dependencias de la alcaldía.");
        await ana.ElegirAsync("Tipo de contrato", "Compraventa");
        await ana.PulsarAsync("Guardar");

        await ana.IrAsync(proceso + "/clasificacion");
        await ana.EscribirAsync("Palabra o comienzo del código", "441216");
        await ana.PulsarAsync("Buscar");
        await ana.MarcarAsync("44121600");
        await ana.PulsarAsync("Usar como principal");

        await ana.IrAsync(proceso + "/lugar");
        await ana.EscribirAsync("Municipio o departamento", "Cajica");
        await ana.PulsarAsync("Buscar");
        await ana.MarcarAsync("Cajicá");
        await ana.EscribirAsync("Dirección o sitio", "Calle 2 # 4-07");
        await ana.PulsarAsync("Guardar");

        await ana.IrAsync(proceso + "/presupuesto");
        await ana.EscribirAsync("Valor estimado (COP)", "20.000.000");
        await ana.EscribirAsync("Recursos propios (alcaldías", "20.000.000");
        await ana.EscribirAsync("Número 1", "CDP-100");
        await ana.EscribirAsync("Fecha 1", "2026-11-03");
        await ana.EscribirAsync("Saldo 1", "30.000.000");
        await ana.EscribirAsync("Valor que usa 1", "20.000.000");
        await ana.PulsarAsync("Guardar");

        await ana.IrAsync(proceso + "/condiciones");
        await ana.EscribirAsync("Plazo de ejecución", "2");
        await ana.ElegirAsync("Unidad del plazo", "meses");
        await ana.EscribirAsync("Forma de pago", "Un pago contra entrega recibida a satisfacción.");
        await ana.EscribirAsync("Condiciones de entrega", "En el almacén de la alcaldía.");
        await ana.PulsarAsync("Guardar");

        await ana.IrAsync(proceso + "/garantias");
        await ana.EscribirAsync("Porcentaje de Cumplimiento", "10");
        await ana.EscribirAsync("Meses después del plazo de Cumplimiento", "6");
        await ana.PulsarAsync("Guardar");
    }

    private static async Task LoQueSePideAsync(Persona ana, string proceso)
    {
        await ana.IrAsync(proceso + "/cuestionario");
        await ana.ElegirAsync("Tipo de respuesta", "Sí o no");
        await ana.EscribirAsync("Pregunta", "¿Entrega en el almacén de la alcaldía?");
        await ana.MarcarAsync("Es obligatoria");
        await ana.PulsarAsync("Guardar la pregunta");
        await ana.IrAsync(proceso + "/cuestionario");
        await ana.ElegirAsync("Tipo de respuesta", "Anexo");
        await ana.EscribirAsync("Pregunta", Experiencia);
        await ana.DesmarcarAsync("Es obligatoria");
        await ana.PulsarAsync("Guardar la pregunta");

        await ana.IrAsync(proceso + "/precios");
        await ana.EscribirAsync("Descripción", "Resma de papel tamaño carta");
        await ana.EscribirAsync("Cantidad", "500");
        await ana.EscribirAsync("Unidad", "Unidad");
        await ana.EscribirAsync("Precio unitario estimado", "20.000");
        await ana.PulsarAsync("Guardar la línea");
        await ana.IrAsync(proceso + "/precios/importar");
        await ana.MarcarAsync("Conservarlas y agregar al final");
        await ana.EscribirAsync("Pegar desde una hoja de cálculo", "Descripción\tCantidad\tUnidad\tPrecio estimado\nCarpeta colgante\tmuchas\tUnidad\t10.000");
        await ana.PulsarAsync("Importar");
        await ana.VeAsync("nada se guardó");
        await ana.EscribirAsync("Pegar desde una hoja de cálculo", "Descripción\tCantidad\tUnidad\tPrecio estimado\nCarpeta colgante\t1.000\tUnidad\t10.000");
        await ana.PulsarAsync("Importar");
        await ana.VeAsync("Carpeta colgante");

        foreach (var tipo in (string[])["Estudios y documentos previos", "Análisis del sector", "Invitación"])
        {
            await ana.IrAsync(proceso + "/documentos");
            await ana.ElegirAsync("Qué es", tipo);
            await ana.EscribirAsync("Título", tipo + " de la compra");
            await ana.AdjuntarAsync("Archivo", tipo + ".pdf", "%PDF-1.4 " + tipo);
            await ana.PulsarAsync("Anexar");
            await ana.VeAsync("Documentos: guardado");
        }
    }

    private static async Task ElEquipoAsync(Persona ana, string proceso)
    {
        foreach (var (persona, funcion) in new[]
        {
            ("Ana Lucía Torres", "Abre las ofertas"), ("Ana Lucía Torres", "Evaluador"), ("Ana Lucía Torres", "Supervisor del contrato"), ("Óscar Peña", "Ordenador del gasto"),
        })
        {
            await ana.IrAsync(proceso + "/equipo");
            await ana.ElegirAsync("Persona", persona);
            await ana.ElegirAsync("Función", funcion);
            await ana.PulsarAsync("Agregar al equipo");
            await ana.VeAsync("El equipo quedó actualizado");
        }
    }

    private static async Task ElCronogramaAsync(Persona ana, string proceso)
    {
        await ana.IrAsync(proceso + "/cronograma");
        await ana.PulsarAsync("Usar las fechas sugeridas");
        await ana.EscribirAsync("Fin de observaciones", "2026-11-28T18:00");
        await ana.PulsarAsync("Guardar");
        foreach (var parte in (string[])["No cumple", "Se encontró: ", "Se espera: ", "Decreto 1082 de 2015"])
        {
            await ana.VeAsync(parte);
        }

        await ana.IrAsync(proceso + "/publicar");
        await ana.VeAsync("Falta para publicar");
        await ana.IrAsync(proceso + "/cronograma");
        await ana.PulsarAsync("Usar las fechas sugeridas");
        await ana.NoVeAsync("No cumple");
    }

    private static async Task PublicarAsync(Reparto reparto)
    {
        var ana = reparto.Administradora;
        await ana.IrAsync(reparto.Proceso + "/vista-previa");
        await ana.VeAsync("Carpeta colgante");
        await ana.IrAsync(reparto.Proceso);
        await ana.VeAsync("Está completo");
        await ana.SeguirAsync("Revisar y publicar");
        await ana.NoVeAsync("Falta para publicar");
        await ana.PulsarAsync("Publicar la invitación");
        await ana.SeguirAsync("Expediente público");
        reparto.Expediente = new Uri(ana.Pagina.Url).AbsolutePath;
        await reparto.ElPublicoVeAsync(Nombre, "Carpeta colgante", "Análisis del sector", "SHA-256", "Cumplimiento");
        await reparto.ElPublicoNoVeAsync("Óscar Peña");
    }
}
