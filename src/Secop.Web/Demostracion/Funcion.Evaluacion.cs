using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Web.Demostracion;

// De la evaluación al contrato.
public sealed partial class Funcion
{
    private Task EvaluarAsync() => EvaluarHastaAsync(En(TipoHito.Apertura) + (UnaHora / 2));

    private async Task EvaluarHastaAsync(DateTimeOffset inicio)
    {
        await ConMesaAsync(inicio, async (db, mesa) =>
        {
            var evaluacion = await db.ComenzarEvaluacionAsync(mesa, reparto.Comprador, inicio);
            evaluacion.DeclararInteres(mesa.EnEvaluacion, conConflicto: false, null, reparto.Comprador, inicio);
        });
        if (!Llega(Destino.Traslado))
        {
            return;
        }

        var informe = En(TipoHito.Informe) - (UnaHora / 4);
        await ConMesaAsync(informe, (_, mesa) =>
        {
            var evaluacion = mesa.Evaluacion!;
            foreach (var requisito in evaluacion.Requisitos)
            {
                evaluacion.Calificar(mesa.EnEvaluacion, evaluacion.PorPrecio[0].OfertaId, requisito.Id, Veredicto.Cumple, null, reparto.Comprador, informe);
            }

            return Task.CompletedTask;
        });
        await ConMesaAsync(informe, async (db, mesa) => await db.PublicarInformeAsync(mesa, reparto.Comprador, informe));
        if (Llega(Destino.ContratoPorFirmar))
        {
            await ContratarAsync(En(TipoHito.FinTraslado) + (UnaHora / 2));
        }
    }

    private async Task ContratarAsync(DateTimeOffset aceptacion)
    {
        var contratoId = Guid.Empty;
        await ConMesaAsync(aceptacion, async (db, mesa) =>
        {
            var nombres = await db.NombresDelInformeAsync(mesa);
            var ganadora = mesa.Evaluacion!.PorPrecio[0].OfertaId;
            contratoId = (await db.AceptarOfertaAsync(mesa, ganadora, reparto.Comprador.UsuarioId, null, nombres, reparto.Ordenadora, aceptacion)).Id;
        });
        var dia = TimeSpan.FromDays(1);
        await ConContratoAsync(contratoId, aceptacion + UnaHora, (contrato, _) =>
        {
            if (Llega(Destino.PorLiquidar))
            {
                contrato.EditarGenerales(new DatosGenerales(contrato.Numero, RazonLiquidacion.TractoSucesivo, null, false, null, false, false), reparto.Comprador, aceptacion + UnaHora);
            }

            contrato.EditarCondiciones(new DatosDeCondiciones(CondicionesEntrega.TransporteIncluido, "Un pago contra entrega recibida a satisfacción.", true, null), reparto.Comprador, aceptacion + UnaHora);
            contrato.EnviarAlProveedor(CalendarioHabil.FechaBogota(aceptacion).AddDays(15), reparto.Comprador, aceptacion + UnaHora);
        });
        if (!Llega(Destino.EnEjecucion))
        {
            return;
        }

        await ConContratoAsync(contratoId, aceptacion + dia, (contrato, archivo) =>
        {
            var proveedor = reparto.Proveedores.Single(p => p.CuentaId == contrato.ProveedorId);
            var hoy = CalendarioHabil.FechaBogota(aceptacion + dia);
            contrato.FirmarPorProveedor(proveedor, aceptacion + dia);
            contrato.FirmarPorEntidad(reparto.Ordenadora, aceptacion + dia);
            contrato.RegistrarPresupuesto("RP-2026-0481", hoy, contrato.ValorInicial, reparto.Comprador, aceptacion + dia);
            contrato.IniciarEjecucion(hoy, archivo, reparto.Comprador, aceptacion + dia);
            contrato.DefinirPlan(
                [.. new[] { 25m, 50m, 75m, 100m }.Select((p, i) => new DatosDeEntrega($"Entrega {i + 1}", hoy.AddDays(12 * (i + 1)), p))], reparto.Comprador, aceptacion + dia);
        });
        if (Llega(Destino.PorLiquidar))
        {
            await LlevarALaLiquidacionAsync(contratoId, aceptacion + (30 * dia));
        }
    }

    // Se recibe todo, se paga casi todo y el acta espera la firma del proveedor.
    private Task LlevarALaLiquidacionAsync(Guid contratoId, DateTimeOffset recibido) => ConContratoAsync(contratoId, recibido, (contrato, archivo) =>
    {
        var proveedor = reparto.Proveedores.Single(p => p.CuentaId == contrato.ProveedorId);
        var (dia, semana) = (CalendarioHabil.FechaBogota(recibido), recibido.AddDays(7));
        foreach (var entrega in contrato.Entregas.OrderBy(e => e.PorcentajeEsperado).ToList())
        {
            contrato.ConfirmarEntrega(entrega.Id, dia, entrega.PorcentajeEsperado, null, null, reparto.Comprador, recibido);
        }

        var cobro = decimal.Round(contrato.ValorTotal * 0.9m);
        var factura = contrato.PrepararFactura(new DatosDeFactura("FE-204", dia, "Almuerzos servidos hasta la tercera entrega", cobro, 0), archivo, proveedor, recibido);
        contrato.EnviarFactura(factura.Id, proveedor, recibido);
        contrato.AprobarFactura(factura.Id, new DatosDeAprobacion(dia, contrato.RegistrosPresupuestales[0].Id, null, cobro), reparto.Comprador, recibido);
        contrato.MarcarPagada(factura.Id, dia, null, reparto.Comprador, recibido + UnaHora);
        contrato.Terminar(reparto.Comprador, recibido + UnaHora);
        contrato.ProponerLiquidacion(
            new DatosDeLiquidacion(TipoLiquidacion.Bilateral, contrato.ValorTotal, "El saldo se paga con la factura final.", null, null), PlazosDeLiquidacion.DeLaLey, reparto.Ordenadora, semana);
    });

    private Task ConMesaAsync(DateTimeOffset cuando, Func<SecopDbContext, Mesa, Task> acto) => escena.ConAsync(cuando, async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        await acto(db, await db.MesaAsync(_id, reparto.Alcaldia) ?? throw new InvalidOperationException($"{obra.Numero} no está en la mesa."));
        await db.SaveChangesAsync();
    });

    private Task ConContratoAsync(Guid id, DateTimeOffset cuando, Action<Contrato, ArchivoAdjunto> acto) => escena.ConAsync(cuando, async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        using var contenido = new MemoryStream("Acta de la demostración: no produce efectos."u8.ToArray());
        var archivo = await servicios.GetRequiredService<Almacen>().GuardarAsync(contenido, "acta de inicio.txt", "text/plain");
        acto(await db.Contratos.SingleAsync(c => c.Id == id), new ArchivoAdjunto(archivo.Id, archivo.Nombre, archivo.Sha256, archivo.Tamano));
        await db.SaveChangesAsync();
    });
}
