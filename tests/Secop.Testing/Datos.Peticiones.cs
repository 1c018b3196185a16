using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Peticiones;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Peticiones;

namespace Secop.Testing;

/// <summary>Los de la Agencia que atienden peticiones: quien proyecta y quien firma.</summary>
public sealed record Ventanilla(CuentaDePrueba Agencia, Persona Atiende, Persona Firma)
{
    public Actor ActorQueAtiende => new(Atiende.Id, Agencia.Id);

    public Actor ActorQueFirma => new(Firma.Id, Agencia.Id);
}

public sealed partial class Datos
{
    /// <summary>El lunes del caso que dio origen a la plataforma, a las diez de la mañana.</summary>
    public static readonly DateTimeOffset LunesDeOctubre = CalendarioHabil.Instante(new DateOnly(2018, 10, 8), new TimeOnly(10, 0));

    public static DatosDePeticion DePeticion(string texto = "¿Pueden capacitar a la alcaldía y desde cuándo debe usar la plataforma?") => new()
    {
        Clase = ClaseDePeticion.Peticion,
        Temas = ["SECOP II", "Capacitación"],
        Asunto = TipoDeAsunto.Capacitacion,
        Texto = texto,
        EsAnonima = true,
    };

    public async Task<Ventanilla> VentanillaAsync()
    {
        var agencia = await AgenciaAsync();
        return new(agencia, await EnLaAgenciaAsync(agencia, RolesDeCuenta.Atencion), await EnLaAgenciaAsync(agencia, RolesDeCuenta.Firmante));
    }

    /// <summary>Otra persona de la Agencia. Hay una sola y todas las pruebas le agregan gente: una a la vez.</summary>
    public async Task<Persona> EnLaAgenciaAsync(CuentaDePrueba agencia, params string[] roles)
    {
        var persona = await UsuarioAsync();
        await Fabrica.ConAsync(async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            await using var transaccion = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(31)");
            await AgregarAsync(servicios, agencia, persona, roles);
            await transaccion.CommitAsync();
        });
        return persona;
    }

    public Task DarRolesEnLaAgenciaAsync(CuentaDePrueba agencia, params string[] roles) => Fabrica.ConAsync(async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var cuenta = (await db.AgenciaAsync())!;
        cuenta.CambiarRoles(cuenta.Membresias.Single(m => m.UsuarioId == agencia.Administrador.Id).Id, roles, agencia.Actor, servicios.GetRequiredService<Reloj>().Ahora);
        await db.SaveChangesAsync();
    });

    public Task<(Guid Id, Radicado Radicado, string Codigo)> PeticionAsync(DatosDePeticion? datos = null, DateTimeOffset? ahora = null) => Fabrica.ConAsync(
        async servicios =>
        {
            var hecha = await servicios.GetRequiredService<RadicacionDePeticiones>().RadicarAsync(datos ?? DePeticion(), [], Guid.NewGuid(), Actor.Sistema);
            return (hecha.Peticion.Id, hecha.Peticion.Radicado, hecha.Codigo);
        },
        ahora ?? LunesDeOctubre);

    /// <summary>Respondida y con un archivo, para quien debe poder mirarlo todo.</summary>
    public async Task<Guid> PeticionConArchivoAsync(Ventanilla ventanilla, Domain.Contratos.ArchivoAdjunto archivo)
    {
        var hecha = await PeticionRespondidaAsync(ventanilla, null);
        await Fabrica.SqlAsync<object>("update peticiones set archivos = $2::jsonb where id = $1", null, hecha.Id, System.Text.Json.JsonSerializer.Serialize(new[] { archivo }));
        return hecha.Id;
    }

    public async Task<Guid> PeticionAsignadaAsync(Guid funcionario, DateTimeOffset? ahora = null)
    {
        var (id, _, _) = await PeticionAsync(null, ahora);
        await EnPeticionAsync(id, (p, _, cuando) => p.Asignar(funcionario, true, new Actor(funcionario, Guid.Empty), cuando), ahora);
        return id;
    }

    /// <summary>Respondida el 18 de octubre, con la firma de la ventanilla.</summary>
    public async Task<(Guid Id, Radicado Radicado, string Codigo)> PeticionRespondidaAsync(
        Ventanilla ventanilla, DatosDePeticion? datos = null, string respuesta = "Sí: la capacitación es gratuita y la alcaldía debe usarla desde ya.", DateTimeOffset? firmada = null)
    {
        var hecha = await PeticionAsync(datos);
        var cuando = firmada ?? LunesDeOctubre.AddDays(10);
        await EnPeticionAsync(
            hecha.Id,
            (p, _, ahora) =>
            {
                p.Asignar(ventanilla.Atiende.Id, true, ventanilla.ActorQueAtiende, ahora);
                p.Proyectar(respuesta, "La Agencia orienta sobre el uso de la plataforma.", ventanilla.Atiende.Nombre, ventanilla.ActorQueAtiende, ahora);
                p.Revisar(ventanilla.Firma.Nombre, ventanilla.ActorQueFirma, ahora);
                p.Aprobar(ventanilla.ActorQueFirma, ahora);
            },
            cuando);
        await Fabrica.ConAsync(
            async s => await s.GetRequiredService<RadicacionDePeticiones>().FirmarAsync(
                await s.GetRequiredService<SecopDbContext>().Peticiones.SingleAsync(p => p.Id == hecha.Id), ventanilla.Firma.Nombre, "Subdirector de Gestión Contractual", ventanilla.ActorQueFirma),
            cuando);
        return hecha;
    }

    public Task EnPeticionAsync(Guid id, Action<Peticion, PlazosDePeticion, DateTimeOffset> acto, DateTimeOffset? ahora = null) => Fabrica.ConAsync(
        async servicios =>
        {
            var (db, cuando) = (servicios.GetRequiredService<SecopDbContext>(), servicios.GetRequiredService<Reloj>().Ahora);
            acto(await db.Peticiones.SingleAsync(p => p.Id == id), await servicios.GetRequiredService<RadicacionDePeticiones>().PlazosAsync(cuando), cuando);
            await db.SaveChangesAsync();
        },
        ahora ?? LunesDeOctubre);
}
