using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;
using Secop.Web.Data;

namespace Secop.Testing;

/// <param name="Ordenadora">Quien aprueba; lo arma y publica el administrador de la entidad, que también estructura.</param>
public sealed record PlanDePrueba(Guid Id, string Codigo, CuentaDePrueba Entidad, Persona Ordenadora, IReadOnlyList<Guid> Lineas)
{
    public string Ruta => $"/entidad/paa/{Id}";

    public Actor ActorOrdenadora => new(Ordenadora.Id, Entidad.Id);
}

public sealed partial class Datos
{
    /// <summary>Un borrador de 2026 con su información y esas líneas de papelería.</summary>
    public async Task<PlanDePrueba> PlanEnBorradorAsync(CuentaDePrueba? entidad = null, int lineas = 3)
    {
        entidad ??= await EntidadCompradoraAsync();
        var ordenadora = await MiembroAsync(entidad, RolesDeCuenta.OrdenadorDelGasto);
        return await Fabrica.ConAsync(
            async servicios =>
            {
                var db = servicios.GetRequiredService<SecopDbContext>();
                var plan = PlanAnual.Crear(entidad.Id, Publicacion.Year, entidad.Actor, Publicacion);
                plan.EditarInformacion(
                    new("Servir a la ciudadanía con calidad y cercanía.", "Modernizar la gestión en cuatro años.", "Carla De Ensayo", "Secretaria general", "601 555 0100", "compras@ejemplo.gov.co", 490_253_400, 49_025_340, null),
                    0, entidad.Actor, Publicacion);
                var todas = Enumerable.Range(1, lineas).Select(i => plan.AgregarLinea(LineaDePlan($"Compra de papelería de ensayo número {i}"), i - 1, entidad.Actor, Publicacion)).ToList();
                db.Add(plan);
                db.AddRange(todas);
                await db.SaveChangesAsync();
                return new PlanDePrueba(plan.Id, plan.Codigo, entidad, ordenadora, [.. todas.Select(l => l.Id)]);
            },
            Publicacion);
    }

    /// <summary>Con su primera versión a la vista.</summary>
    public async Task<PlanDePrueba> PlanPublicadoAsync(CuentaDePrueba? entidad = null, int lineas = 3)
    {
        var plan = await PlanEnBorradorAsync(entidad, lineas);
        await EnElPlanAsync(plan, (db, p) => PublicarAsync(db, p, plan));
        return plan;
    }

    /// <summary>Hace algo con el plan cargado y lo guarda, a la hora de <see cref="Publicacion"/>.</summary>
    public Task EnElPlanAsync(PlanDePrueba plan, Func<SecopDbContext, PlanAnual, Task> acto) => Fabrica.ConAsync(
        async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            await using var transaccion = await db.TomarPlanAsync(plan.Id, exclusivo: true);
            await acto(db, await db.Planes.SingleAsync(p => p.Id == plan.Id));
            await db.SaveChangesAsync();
            await transaccion.CommitAsync();
        },
        Publicacion);

    /// <summary>Envía, aprueba y publica lo que haya.</summary>
    public static async Task PublicarAsync(SecopDbContext db, PlanAnual plan, PlanDePrueba datos)
    {
        var lineas = await db.LineasDeAsync(plan.Id);
        plan.Enviar(lineas, await db.HashPublicadoAsync(plan), datos.Entidad.Actor, Publicacion);
        plan.Aprobar(lineas, datos.ActorOrdenadora, Publicacion);
        await db.PublicarPlanAsync(plan, datos.Entidad.Actor, Publicacion);
    }

    public static DatosDeLinea LineaDePlan(string descripcion) => new()
    {
        Unspsc = ["44121600", "14111500"],
        Descripcion = descripcion,
        MesInicio = 3,
        MesOfertas = 4,
        Duracion = 2,
        Unidad = UnidadDuracion.Meses,
        Modalidad = "MC",
        Fuente = FuenteDelPlan.RecursosPropios,
        ValorTotal = 24_000_000,
        ValorVigencia = 24_000_000,
        UnidadContratacion = "Secretaría General",
        CodigoMunicipio = "11001",
        Responsable = "Carla De Ensayo",
        Telefono = "601 555 0100",
        Correo = "compras@ejemplo.gov.co",
    };
}
