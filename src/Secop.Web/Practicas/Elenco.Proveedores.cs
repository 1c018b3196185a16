using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Sobres;

namespace Secop.Web.Practicas;

// Los proveedores: se interesan, observan, ofertan sellado, subsanan, comentan, firman, entregan y cobran.
public sealed partial class Elenco
{
    // El más barato responde vago a lo de la garantía: hay que pedirle que lo subsane.
    private static readonly (decimal Precio, string Garantia)[] Estilos =
    [
        (0.97m, "Doce meses; se cambia en el sitio en cinco días hábiles."),
        (0.93m, "La que dé el fabricante."),
        (0.99m, "Dieciocho meses, con recogida y cambio en tres días hábiles."),
    ];

    private static async Task SuscribirAsync(Escenario e, Actor quien)
    {
        if (e.Proceso.Estado == EstadoProceso.Publicado && e.Ahora < e.Proceso.Cierre && !await e.Db.EstaSuscritoAsync(e.Proceso.Id, quien.CuentaId))
        {
            e.Db.Add(Suscripcion.Suscribir(e.Proceso, quien, e.Ahora));
            await e.Db.SaveChangesAsync();
        }
    }

    private static async Task ObservarAsync(Escenario e, Actor quien)
    {
        if (e.Proceso.RecibeObservaciones(e.Ahora) && !await e.Db.Observaciones.AnyAsync(o => o.ProcesoId == e.Proceso.Id && o.ProveedorId == quien.CuentaId))
        {
            e.Db.Add(Observacion.Enviar(e.Proceso, "Sitio de entrega", "¿La entrega se puede hacer en dos viajes dentro del mismo día?", null, quien, e.Ahora));
            await e.Db.SaveChangesAsync();
        }
    }

    private static async Task OfertarAsync(Escenario e, Actor quien, int puesto)
    {
        if (!e.Proceso.AceptaOfertas(e.Ahora) || await e.Db.Ofertas.AnyAsync(o => o.ProcesoId == e.Proceso.Id && o.ProveedorId == quien.CuentaId && o.Estado != EstadoOferta.EnEdicion))
        {
            return;
        }

        // Quien juega de proveedor tiene con quién competir, pero no contra quien regala.
        var (factor, garantia) = e.Mundo.EsDeComprador ? Estilos[puesto] : (0.985m + (0.005m * puesto), Estilos[0].Garantia);
        var (pliego, cumple) = await e.Servicios.GetRequiredService<PliegosDeOferta>().ParaOfertarAsync(e.Proceso.Id, quien.CuentaId);
        var oferta = await e.Db.Ofertas.FirstOrDefaultAsync(o => o.ProcesoId == e.Proceso.Id && o.ProveedorId == quien.CuentaId);
        if (oferta is null)
        {
            oferta = Oferta.Crear(pliego, suscrito: true, cumple, yaTieneUna: false, quien, e.Ahora);
            e.Db.Add(oferta);
        }

        var estimados = e.Proceso.ListaPrecios.ToDictionary(i => i.Id, i => i.PrecioUnitarioEstimado ?? 1_000m);
        var contenido = ContenidoOferta.Vacio with
        {
            Respuestas = pliego.Preguntas.ToDictionary(p => p.Id, p => p.Tipo switch
            {
                TipoDeRespuesta.SiNo => "Sí",
                TipoDeRespuesta.Numero => "12",
                TipoDeRespuesta.SeleccionUnica or TipoDeRespuesta.SeleccionMultiple => (p.Opciones ?? "").Split('\n')[0].Trim(),
                _ => garantia,
            }),
            Precios = pliego.Items.ToDictionary(i => i.Id, i => decimal.Round(estimados[i.Id] * factor)),
            Aiu = pliego.Opciones.Aiu is { } pide ? Repartido(Math.Min(20, pide.TopeDeLaSuma ?? 20)) : null,
        };
        oferta.GuardarBorrador(pliego, e.Servicios.GetRequiredService<BorradoresDeOferta>().Cifrar(oferta, contenido), quien, e.Ahora);
        await e.Db.SaveChangesAsync();
        await e.Servicios.GetRequiredService<PresentacionDeOfertas>().PresentarAsync(oferta.Id, Guid.NewGuid(), aceptaAdvertencias: true, quien, () => Task.CompletedTask);
    }

    // La mitad para administrar y un cuarto para cada lo demás, sin pasar de lo que se reparte.
    private static AiuOfrecido Repartido(decimal suma)
    {
        static decimal Parte(decimal valor) => decimal.Round(valor, 2, MidpointRounding.ToZero);
        return new(Parte(suma / 2), Parte(suma / 4), Parte(suma / 4));
    }

    private static async Task SubsanarAsync(Escenario e)
    {
        if (await e.Db.EvaluacionDeAsync(e.Proceso.Id) is not { TerminadaEn: null } evaluacion)
        {
            return;
        }

        foreach (var solicitud in evaluacion.Solicitudes.Where(s => s.Estado == EstadoSolicitud.Pedida && e.EsSimulado(s.ProveedorId) && e.Ahora < s.Hasta).ToList())
        {
            evaluacion.Responder(
                solicitud.Id, "La garantía es de doce meses desde la entrega y se atiende en el sitio en cinco días hábiles.", [], e.ActorDe(solicitud.ProveedorId), e.Ahora);
        }

        await e.Db.SaveChangesAsync();
    }

    private static async Task ComentarAsync(Escenario e)
    {
        if (await e.Db.EvaluacionDeAsync(e.Proceso.Id) is not { TerminadaEn: null, InformeVigente: not null } evaluacion
            || e.Ahora >= evaluacion.FinDelTraslado(e.Proceso.EnEvaluacion())
            || evaluacion.Comentarios.Any(c => e.EsSimulado(c.CuentaId)))
        {
            return;
        }

        var inconforme = evaluacion.PorPrecio.Where(o => e.EsSimulado(o.ProveedorId)).Select(o => o.ProveedorId).LastOrDefault();
        if (inconforme != Guid.Empty)
        {
            evaluacion.Comentar(e.Proceso.EnEvaluacion(), "Pedimos que se revise la garantía de la oferta de menor precio: la nuestra es más larga.", e.ActorDe(inconforme), e.Ahora);
            await e.Db.SaveChangesAsync();
        }
    }

    private static Task FirmarProveedorAsync(Escenario e) => ConContratoAsync(e, EtapaContrato.PendienteFirmaProveedor, async (contrato, quien) =>
    {
        foreach (var requerido in contrato.DocumentosPorAdjuntar)
        {
            contrato.AdjuntarDelProveedor(requerido.Id, await ArchivoAsync(e, requerido.Nombre), quien, e.Ahora);
        }

        contrato.FirmarPorProveedor(quien, e.Ahora);
    });

    private static Task EntregarAsync(Escenario e) => ConContratoAsync(e, EtapaContrato.EnEjecucion, (contrato, quien) =>
    {
        foreach (var entrega in contrato.Entregas.Where(x => x.Estado == EstadoEntrega.Pendiente && x.FechaEsperada <= CalendarioHabil.FechaBogota(e.Ahora)).ToList())
        {
            contrato.ReportarEntrega(entrega.Id, "Se entregó todo lo pedido en el almacén.", null, quien, e.Ahora);
        }

        return Task.CompletedTask;
    });

    private static Task FacturarAsync(Escenario e) => ConContratoAsync(e, EtapaContrato.EnEjecucion, async (contrato, quien) =>
    {
        if (contrato.ValorEntregado - contrato.EnCobro is var porCobrar && porCobrar <= 0)
        {
            return;
        }

        var factura = contrato.PrepararFactura(
            new DatosDeFactura($"FV-PRACTICA-{contrato.Facturas.Count + 1}", CalendarioHabil.FechaBogota(e.Ahora), "Lo entregado a satisfacción.", porCobrar, 0),
            await ArchivoAsync(e, "Factura de práctica"), quien, e.Ahora);
        contrato.EnviarFactura(factura.Id, quien, e.Ahora);
    });

    private static async Task ConContratoAsync(Escenario e, EtapaContrato etapa, Func<Contrato, Actor, Task> acto)
    {
        if (await e.Db.Contratos.SingleOrDefaultAsync(c => c.ProcesoId == e.Proceso.Id && c.Etapa == etapa) is { } contrato && e.EsSimulado(contrato.ProveedorId))
        {
            await acto(contrato, e.ActorDe(contrato.ProveedorId));
            await e.Db.SaveChangesAsync();
        }
    }

    private static async Task<ArchivoAdjunto> ArchivoAsync(Escenario e, string titulo)
    {
        using var contenido = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{titulo}. {ModoDePractica.Lema}."));
        var archivo = await e.Servicios.GetRequiredService<Almacen>().GuardarAsync(contenido, $"{titulo}.txt", "text/plain");
        return new ArchivoAdjunto(archivo.Id, archivo.Nombre, archivo.Sha256, archivo.Tamano);
    }
}
