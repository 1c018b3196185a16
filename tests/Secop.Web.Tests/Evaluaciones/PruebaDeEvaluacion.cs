using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Evaluaciones;

/// <summary>Atajos comunes: los clientes a la hora del proceso y la evaluación guardada.</summary>
public abstract class PruebaDeEvaluacion : PruebaWeb
{
    protected const string Motivo = "Consta en el folio catorce de la oferta que presentó";

    protected async Task<Cliente> EvaluadorAsync(EvaluacionDePrueba d, DateTimeOffset? cuando = null) =>
        (await Fabrica.ClienteDeAsync(d.Proceso.Entidad)).EnFecha(cuando ?? d.Proceso.Ahora);

    protected async Task<Cliente> OrdenadorAsync(EvaluacionDePrueba d, DateTimeOffset? cuando = null) =>
        (await Fabrica.ClienteDeAsync(d.Proceso.Ordenador, d.Proceso.Entidad)).EnFecha(cuando ?? d.Proceso.Ahora);

    protected async Task<Cliente> ProveedorAsync(EvaluacionDePrueba d, int oferta, DateTimeOffset? cuando = null) =>
        (await Fabrica.ClienteDeAsync(d.Ofertas[oferta].Proveedor)).EnFecha(cuando ?? d.Proceso.Ahora);

    protected async Task<Evaluacion> EvaluacionAsync(EvaluacionDePrueba d) =>
        await Fabrica.ConBaseAsync(db => db.EvaluacionDeAsync(d.Proceso.Id)) ?? throw new InvalidOperationException("No hay evaluación.");

    protected Task<List<string>> HechosAsync(EvaluacionDePrueba d) => Fabrica.ConBaseAsync(
        db => db.Bitacora.Where(b => b.ProcesoId == d.Proceso.Id).OrderBy(b => b.Orden).Select(b => b.Tipo).ToListAsync());

    protected async Task<string> CeldaAsync(EvaluacionDePrueba d, int oferta, ClaseRequisito clase = ClaseRequisito.Cuestionario)
    {
        var requisito = (await EvaluacionAsync(d)).Requisitos.First(r => r.Clase == clase);
        return $"{d.Ruta}/ofertas/{d.Ofertas[oferta].Id}/requisitos/{requisito.Id}";
    }

    protected async Task<Solicitud> PedirAsync(EvaluacionDePrueba d, int oferta, DateTimeOffset? hasta = null)
    {
        await Datos.EnLaMesaAsync(d, (_, mesa, ahora) =>
        {
            var requisito = mesa.Evaluacion!.Requisitos.First(r => r.Clase == ClaseRequisito.Cuestionario);
            mesa.Evaluacion.PedirSubsanacion(
                mesa.EnEvaluacion, d.Ofertas[oferta].Id, requisito.Id, "Aporte el certificado del segundo contrato", hasta ?? ahora.AddHours(3), d.Proceso.Entidad.Actor, ahora);
            return Task.CompletedTask;
        });
        return (await EvaluacionAsync(d)).Solicitudes[^1];
    }

    /// <summary>Rechaza por una causal que no necesita veredictos.</summary>
    protected Task RechazarAsync(EvaluacionDePrueba d, int oferta, DateTimeOffset? cuando = null) => Datos.EnLaMesaAsync(
        d,
        (_, mesa, ahora) =>
        {
            mesa.Evaluacion!.Rechazar(mesa.EnEvaluacion, d.Ofertas[oferta].Id, CausalRechazo.InhabilidadOIncompatibilidad, Motivo, d.Proceso.Entidad.Actor, ahora);
            return Task.CompletedTask;
        },
        cuando);
}
