using Microsoft.EntityFrameworkCore;
using Secop.Domain.Contratos;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Practicas;

/// <summary>Un paso de «Su práctica»: qué se hace, dónde, y si ya quedó.</summary>
public sealed record PasoDePractica(string Titulo, string Texto, string? Enlace, bool Hecho);

/// <summary>Los pasos de una mínima cuantía entera, contados desde lo que ya pasó en el mundo de quien practica.</summary>
public sealed class Camino(SecopDbContext db, Reloj reloj)
{
    public async Task<IReadOnlyList<PasoDePractica>> DeAsync(MundoDePractica mundo)
    {
        var p = await db.Procesos.AsNoTracking().Where(x => x.EntidadId == mundo.Entidad).OrderBy(x => x.CreadoEn).FirstAsync();
        var evaluacion = await db.Evaluaciones.AsNoTracking().SingleOrDefaultAsync(x => x.ProcesoId == p.Id);
        var contrato = await db.Contratos.AsNoTracking().SingleOrDefaultAsync(x => x.ProcesoId == p.Id);
        return mundo.EsDeComprador ? await DeQuienCompraAsync(p, evaluacion, contrato) : await DeQuienVendeAsync(mundo, p, evaluacion, contrato);
    }

    private async Task<IReadOnlyList<PasoDePractica>> DeQuienCompraAsync(Proceso p, Evaluacion? evaluacion, Contrato? contrato)
    {
        var suyo = $"/entidad/procesos/{p.Id}";
        var publicado = p.Estado != EstadoProceso.Borrador;
        var observaciones = await db.Observaciones.Where(o => o.ProcesoId == p.Id).Select(o => o.RespondidaEn != null).ToListAsync();
        var adjudicado = p.Estado == EstadoProceso.Adjudicado;
        return
        [
            new("Poner el cronograma", "El borrador ya trae objeto, presupuesto, lista de precios, documentos y equipo: mírelo. Le falta el cronograma; use las fechas sugeridas, que cumplen los términos.", suyo + "/cronograma", publicado || p.Cronograma.Count > 0),
            new("Publicar la invitación", "Revise qué falta y publique. Los tres proveedores se enteran enseguida.", suyo + "/publicar", publicado),
            new("Responder las observaciones", "Un proveedor preguntó algo. Respóndale: la respuesta es pública.", suyo + "/observaciones", observaciones.Count > 0 && observaciones.TrueForAll(r => r)),
            new("Publicar el aviso Mipyme", "Salte hasta «Respuesta a las observaciones» y diga si el proceso se limita a Mipyme.", suyo + "/mipyme", p.Limitacion is not null),
            new("Recibir las ofertas", "Salte hasta la hora del aviso: los proveedores presentan, y nadie sabe cuántos fueron. Siga hasta el cierre.", suyo, p.CerradoEn is not null),
            new("Abrir las ofertas", "Con la hora de la apertura cumplida, ábralas. La llave no sirve antes.", suyo + "/apertura", p.AbiertoEn is not null),
            new("Evaluar la de menor precio", "Comience, declare si tiene conflicto de interés y verifique cada requisito. La garantía de la oferta más barata no se entiende: pida que la subsane y decida con la respuesta.", suyo + "/evaluacion", evaluacion is { Calificaciones.Count: > 0, PendientesDelInforme.Count: 0 } && evaluacion.Solicitudes.All(s => !s.EstaAbierta)),
            new("Publicar el informe", "Con él empieza el traslado.", suyo + "/evaluacion/informe", p.InformeEn is not null),
            new("Responder los comentarios", "Un proveedor comentó el informe. Respóndale y salte hasta el fin del traslado.", suyo + "/evaluacion/comentarios", evaluacion is { Comentarios.Count: > 0, ComentariosSinResponder.Count: 0 } || adjudicado),
            new("Aceptar la oferta", "Lo hace quien ordena el gasto, que no es quien evalúa: cambie de persona y acepte.", suyo + "/evaluacion/aceptar", adjudicado),
            new("Firmar el contrato", "Escriba la forma de pago y envíelo: el proveedor firma enseguida. Después firma quien ordena el gasto.", contrato is null ? null : $"/entidad/contratos/{contrato.Id}", contrato is { Etapa: >= EtapaContrato.Firmado }),
        ];
    }

    private async Task<IReadOnlyList<PasoDePractica>> DeQuienVendeAsync(MundoDePractica mundo, Proceso p, Evaluacion? evaluacion, Contrato? contrato)
    {
        var yo = mundo.Proveedores[0];
        var suyo = $"/proveedor/procesos/{p.Id}";
        var oferta = await db.Ofertas.AsNoTracking().SingleOrDefaultAsync(o => o.ProcesoId == p.Id && o.ProveedorId == yo);
        var propio = contrato?.ProveedorId == yo ? contrato : null;
        var terminado = p.Estado != EstadoProceso.Publicado;
        var pedida = evaluacion?.Solicitudes.FirstOrDefault(s => s.ProveedorId == yo);
        return
        [
            new("Interesarse en el proceso", "La alcaldía publicó una invitación. Léala y diga que le interesa.", suyo, await db.EstaSuscritoAsync(p.Id, yo)),
            new("Preguntar", "Si algo no está claro, envíe una observación antes de que venza el plazo. Es opcional.", suyo, await db.Observaciones.AnyAsync(o => o.ProcesoId == p.Id && o.ProveedorId == yo) || !p.RecibeObservaciones(reloj.Ahora)),
            new("Preparar la oferta", "Responda el cuestionario y ponga precios. Salte hasta «Aviso de limitación a Mipyme»: desde ahí se reciben ofertas.", oferta is null ? $"/proveedor/ofertas/nueva/{p.Id}" : $"/proveedor/ofertas/{oferta.Id}", oferta is not null),
            new("Presentar la oferta", "Queda sellada: ni la entidad puede leerla antes de la apertura. Guarde el recibo.", oferta is null ? null : $"/proveedor/ofertas/{oferta.Id}/presentar", oferta is not null && oferta.Estado != EstadoOferta.EnEdicion),
            new("Esperar la apertura", "Salte hasta el cierre y la apertura.", suyo, p.AbiertoEn is not null || terminado),
            new("Subsanar, si se lo piden", "Si su oferta es la de menor precio, la entidad le pide aclarar un requisito. Responda antes del término.", pedida is null ? suyo + "/evaluacion" : $"{suyo}/solicitudes/{pedida.Id}", (evaluacion is not null && pedida is null) || pedida is { EstaAbierta: false } || pedida?.Estado == EstadoSolicitud.Respondida),
            new("Leer y comentar el informe", "Salte hasta el informe. Puede comentarlo hasta el fin del traslado.", suyo + "/evaluacion", evaluacion?.Comentarios.Any(c => c.CuentaId == yo) == true || terminado),
            new("Conocer el resultado", "Salte hasta la aceptación: el expediente público dice a quién y por qué.", $"/procesos/{p.Codigo}", terminado),
            new("Firmar el contrato", propio is null && terminado ? "Esta vez ganó otro: vuelva a empezar con un precio menor." : "Si le aceptaron la oferta, el contrato espera su firma.", propio is null ? null : $"/proveedor/contratos/{propio.Id}", propio is { Etapa: >= EtapaContrato.FirmadoProveedor }),
            new("Entregar y cobrar", "Reporte la entrega, y cuando la entidad la reciba, envíe la factura: la aprueban y la pagan.", propio is null ? null : $"/proveedor/contratos/{propio.Id}", propio?.Facturas.Any(f => f.Estado == EstadoFactura.Pagada) == true),
        ];
    }
}
