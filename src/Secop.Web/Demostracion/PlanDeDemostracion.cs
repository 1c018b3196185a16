using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Demostracion;

/// <summary>El plan de adquisiciones de la alcaldía: dos versiones publicadas, y los procesos de la cartelera salen de sus líneas.</summary>
public sealed class PlanDeDemostracion(Escena escena, Reparto reparto)
{
    private static readonly (string Que, string Unspsc, string Modalidad, int Mes, decimal Valor, FuenteDelPlan Fuente)[] Otras =
    [
        ("Pavimentación de la vía que une el casco urbano con la vereda El Tablón", "72141000", "LPO", 2, 3_850_000_000, FuenteDelPlan.SistemaGeneralRegalias),
        ("Interventoría de la pavimentación de la vía a la vereda El Tablón", "81101500", "CMA", 2, 270_000_000, FuenteDelPlan.SistemaGeneralRegalias),
        ("Alimentación escolar para las instituciones educativas oficiales", "90101600", "LP", 1, 1_420_000_000, FuenteDelPlan.SistemaGeneralParticipaciones),
        ("Transporte escolar de las veredas", "78111800", "SAMC", 1, 610_000_000, FuenteDelPlan.SistemaGeneralParticipaciones),
        ("Compra de equipos de cómputo para las secretarías", "43211500", "SASI", 6, 190_000_000, FuenteDelPlan.RecursosPropios),
        ("Servicios profesionales para la defensa judicial del municipio", "80121600", "CD", 1, 96_000_000, FuenteDelPlan.RecursosPropios),
        ("Servicios de apoyo a la gestión de la comisaría de familia", "80111600", "CD", 1, 54_000_000, FuenteDelPlan.RecursosPropios),
        ("Seguros de los bienes y de los servidores del municipio", "84131500", "SAMC", 9, 145_000_000, FuenteDelPlan.RecursosPropios),
        ("Ampliación de la red de acueducto del barrio La Esperanza", "72141100", "LPO", 5, 980_000_000, FuenteDelPlan.Credito),
        ("Mantenimiento de los vehículos oficiales", "78181500", "MC", 4, 38_000_000, FuenteDelPlan.RecursosPropios),
        ("Dotación deportiva para las escuelas de formación", "49221500", "MC", 7, 31_500_000, FuenteDelPlan.RecursosPropios),
        ("Conectividad de las instituciones educativas rurales", "81112100", "AM", 3, 220_000_000, FuenteDelPlan.SistemaGeneralParticipaciones),
    ];

    public async Task RepresentarAsync()
    {
        var vigencia = Formato.EnBogota(escena.Hoy).Year;
        if (await escena.ConAsync(escena.Hoy, s => s.GetRequiredService<SecopDbContext>().Planes.AnyAsync(p => p.EntidadId == reparto.Alcaldia && p.Vigencia == vigencia)))
        {
            return;
        }

        await PublicarAsync(escena.Hoy.AddDays(-190), Guid.Empty, (db, plan, ahora) =>
        {
            plan = PlanAnual.Crear(reparto.Alcaldia, vigencia, reparto.Comprador, ahora);
            plan.EditarInformacion(
                new(
                    "Servir a las familias de Villa Esperanza con obras y servicios que se puedan ver y verificar.",
                    "Mejores vías, agua potable en las veredas y escuelas abiertas todo el año, con cuentas claras.",
                    "Bruno Castaño", "Secretario general", "601 555 0100", "compras@demo.example", 490_253_400, 49_025_340, reparto.Ordenadora.UsuarioId),
                0, reparto.Comprador, ahora);
            plan.AgregarNecesidad(
                new("Reducir el tiempo de espera en la ventanilla de impuestos sin ampliar la planta", ["811120"], "Bruno Castaño", "601 555 0100", "compras@demo.example"), 0, reparto.Comprador, ahora);
            db.Add(plan);
            var lineas = Cartelera.Procesos.Select(DeProceso).Concat(Otras.Select(o => Linea(o.Que, o.Unspsc, o.Modalidad, o.Mes, o.Valor, o.Fuente))).ToList();
            db.AddRange(lineas.Select((l, i) => plan.AgregarLinea(l, i, reparto.Comprador, ahora)));
            return Task.FromResult(plan);
        });
        var id = await escena.ConAsync(escena.Hoy, s => s.GetRequiredService<SecopDbContext>().Planes.Where(p => p.EntidadId == reparto.Alcaldia && p.Vigencia == vigencia).Select(p => p.Id).SingleAsync());
        await PublicarAsync(escena.Hoy.AddDays(-95), id, async (db, plan, ahora) =>
        {
            plan.Modificar(reparto.Comprador, ahora);
            var lineas = await db.LineasDeAsync(plan.Id);
            LineaDelPlan La(string que) => lineas.Single(l => l.Descripcion == que);
            var (via, equipos, deporte) = (La(Otras[0].Que), La(Otras[4].Que), La(Otras[10].Que));
            plan.CambiarLinea(via, via.Datos() with { ValorTotal = 4_120_000_000, ValorVigencia = 2_900_000_000, VigenciasFuturas = true, EstadoVigencias = EstadoVigencias.Aprobadas }, 1, reparto.Comprador, ahora);
            plan.CambiarLinea(equipos, equipos.Datos() with { MesInicio = 8, MesOfertas = 9, Modalidad = "AM" }, 1, reparto.Comprador, ahora);
            plan.QuitarLinea(deporte, tieneProcesos: false, reparto.Comprador, ahora);
            db.Remove(deporte);
            db.Add(plan.AgregarLinea(Linea("Atención de la emergencia invernal en la quebrada La Honda", "72153500", "CD", 8, 340_000_000, FuenteDelPlan.Otros), lineas.Count, reparto.Comprador, ahora));
            return plan;
        });
    }

    /// <summary>El proceso sale de su línea; la capacitación, que nadie había previsto, lo explica; el borrador queda por enlazar.</summary>
    public static async Task EnlazarAsync(SecopDbContext db, Proceso proceso, ProcesoDeDemostracion obra, Actor quien, DateTimeOffset ahora)
    {
        var linea = await (
            from l in db.LineasDelPlan
            join p in db.Planes on l.PlanId equals p.Id
            where p.EntidadId == proceso.EntidadId && p.VersionPublicada > 0 && l.Descripcion == obra.Nombre
            select new { l.Id, p.EntidadId, p.Vigencia, l.Numero }).FirstOrDefaultAsync();
        if (obra.Destino == Destino.Borrador || (linea is null && obra.Destino != Destino.Cancelado))
        {
            return;
        }

        var enlace = ProcesoEnElPlan.De(proceso);
        if (linea is null)
        {
            enlace.Justificar(proceso, "La necesidad surgió del simulacro departamental de primeros auxilios, posterior al plan.", quien, ahora);
        }
        else
        {
            enlace.Enlazar(proceso, new(linea.Id, linea.EntidadId, linea.Vigencia, linea.Numero, EstaPublicada: true), proceso.ValorEstimado, quien, ahora);
        }

        db.Add(enlace);
    }

    private Task PublicarAsync(DateTimeOffset cuando, Guid id, Func<SecopDbContext, PlanAnual, DateTimeOffset, Task<PlanAnual>> editar) => escena.ConAsync(cuando, async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        await using var transaccion = await db.TomarPlanAsync(id, exclusivo: true);
        var plan = await editar(db, (await db.Planes.FirstOrDefaultAsync(p => p.Id == id))!, cuando);
        await db.SaveChangesAsync();
        var lineas = await db.LineasDeAsync(plan.Id);
        plan.Enviar(lineas, await db.HashPublicadoAsync(plan), reparto.Comprador, cuando);
        plan.Aprobar(lineas, reparto.Ordenadora, cuando.AddHours(3));
        await db.PublicarPlanAsync(plan, reparto.Comprador, cuando.AddHours(5));
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
    });

    private DatosDeLinea DeProceso(ProcesoDeDemostracion obra)
    {
        // Lo planeado es un poco más que lo estimado después, con números redondos.
        var valor = Math.Ceiling(obra.Valor * 1.12m / 500_000) * 500_000;
        return Linea(
            obra.Destino == Destino.Cancelado ? "Dotación de botiquines para las sedes educativas" : obra.Nombre,
            obra.Unspsc, "MC", Formato.EnBogota(escena.Hoy).Month, valor, FuenteDelPlan.RecursosPropios);
    }

    private static DatosDeLinea Linea(string que, string unspsc, string modalidad, int mes, decimal valor, FuenteDelPlan fuente) => new()
    {
        Unspsc = [unspsc],
        Descripcion = que,
        MesInicio = mes,
        MesOfertas = Math.Min(12, mes + 1),
        Duracion = modalidad == "MC" ? 2 : 8,
        Unidad = UnidadDuracion.Meses,
        Modalidad = modalidad,
        Fuente = fuente,
        ValorTotal = valor,
        ValorVigencia = valor,
        UnidadContratacion = "Secretaría General",
        CodigoMunicipio = "25123",
        Responsable = "Bruno Castaño",
        Telefono = "601 555 0100",
        Correo = "compras@demo.example",
        Alimentos = unspsc == "90101600",
    };
}
