using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Testing;

/// <summary>Un proceso con su evaluación en marcha: las ofertas van de la más barata a la más cara.</summary>
public sealed record EvaluacionDePrueba(ProcesoDePrueba Proceso, IReadOnlyList<OfertaDePrueba> Ofertas)
{
    public string Ruta => $"/entidad/procesos/{Proceso.Id}/evaluacion";

    public string RutaProveedor => $"/proveedor/procesos/{Proceso.Id}/evaluacion";

    /// <summary>Cuando el traslado ya terminó.</summary>
    public DateTimeOffset TrasElTraslado => Proceso.En(TipoHito.FinTraslado).AddMinutes(1);
}

public sealed partial class Datos
{
    /// <summary>Abierto, con la evaluación iniciada y el administrador de la entidad declarado sin conflicto.</summary>
    public async Task<EvaluacionDePrueba> ProcesoEnEvaluacionAsync(
        int ofertas = 2, CuentaDePrueba? entidad = null, bool declarado = true, Action<Proceso, Actor>? ajustar = null, IReadOnlyList<CuentaDePrueba>? proveedores = null)
    {
        var (proceso, lista) = await ProcesoAbiertoConOfertasAsync(ofertas, entidad, ajustar, proveedores);
        var datos = new EvaluacionDePrueba(proceso, lista);
        await EnLaMesaAsync(datos, async (db, mesa, ahora) =>
        {
            var abiertas = await db.OfertasAbiertas(proceso.Id).ToListAsync();
            var evaluacion = Evaluacion.Iniciar(
                mesa.EnEvaluacion,
                [.. abiertas.Select(o => new OfertaEnEvaluacion(o.Id, o.ProveedorId, o.Total!.Value, o.PresentadaEn!.Value))],
                mesa.Proceso.RequisitosDelPliego(), mesa.Proceso.RaizDeCierre!, proceso.Entidad.Actor, ahora);
            if (declarado)
            {
                evaluacion.DeclararInteres(mesa.EnEvaluacion, false, null, proceso.Entidad.Actor, ahora);
            }

            db.Add(evaluacion);
        });
        return datos;
    }

    /// <summary>Con informe publicado que recomienda la oferta más barata, y su traslado corriendo.</summary>
    public async Task<EvaluacionDePrueba> ProcesoConInformeAsync(
        int ofertas = 2, CuentaDePrueba? entidad = null, Action<Proceso, Actor>? ajustar = null, IReadOnlyList<CuentaDePrueba>? proveedores = null)
    {
        var datos = await ProcesoEnEvaluacionAsync(ofertas, entidad, ajustar: ajustar, proveedores: proveedores);
        await HabilitarAsync(datos, 0);
        await PublicarInformeAsync(datos);
        return datos;
    }

    /// <summary>Con la oferta más barata aceptada tras el traslado y su contrato creado.</summary>
    public async Task<EvaluacionDePrueba> ProcesoAceptadoAsync(
        int ofertas = 2, CuentaDePrueba? entidad = null, Action<Proceso, Actor>? ajustar = null, IReadOnlyList<CuentaDePrueba>? proveedores = null)
    {
        var datos = await ProcesoConInformeAsync(ofertas, entidad, ajustar, proveedores);
        var ordenador = datos.Proceso.ActorOrdenador;
        var hora = datos.TrasElTraslado;
        await EnLaMesaAsync(
            datos,
            async (db, mesa, ahora) => await db.AceptarOfertaAsync(
                mesa, datos.Ofertas[0].Id, datos.Proceso.Entidad.Administrador.Id, null, await db.NombresDelInformeAsync(mesa), ordenador, ahora),
            hora);
        return datos with { Proceso = datos.Proceso with { Ahora = hora.AddHours(1) } };
    }

    /// <summary>Todos los requisitos de esa oferta (por su puesto) quedan en «cumple».</summary>
    public Task HabilitarAsync(EvaluacionDePrueba datos, int oferta) => EnLaMesaAsync(datos, (_, mesa, ahora) =>
    {
        foreach (var requisito in mesa.Evaluacion!.Requisitos.ToList())
        {
            mesa.Evaluacion.Calificar(mesa.EnEvaluacion, datos.Ofertas[oferta].Id, requisito.Id, Veredicto.Cumple, null, datos.Proceso.Entidad.Actor, ahora);
        }

        return Task.CompletedTask;
    });

    public Task PublicarInformeAsync(EvaluacionDePrueba datos, DateTimeOffset? cuando = null) => EnLaMesaAsync(
        datos,
        async (db, mesa, ahora) => await db.PublicarInformeAsync(mesa, datos.Proceso.Entidad.Actor, ahora),
        cuando);

    /// <summary>Hace algo con el proceso y su evaluación cargados, a la hora del proceso, y lo guarda.</summary>
    public Task EnLaMesaAsync(EvaluacionDePrueba datos, Func<SecopDbContext, Mesa, DateTimeOffset, Task> acto, DateTimeOffset? cuando = null) => Fabrica.ConAsync(
        async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            var mesa = await db.MesaAsync(datos.Proceso.Id, datos.Proceso.Entidad.Id) ?? throw new InvalidOperationException("No existe ese proceso.");
            await acto(db, mesa, servicios.GetRequiredService<Reloj>().Ahora);
            await db.SaveChangesAsync();
        },
        cuando ?? datos.Proceso.Ahora);
}
