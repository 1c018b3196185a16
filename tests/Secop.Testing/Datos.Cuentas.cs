using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Testing;

/// <summary>Una persona de prueba: su contraseña es siempre <see cref="Datos.Contrasena"/>.</summary>
public sealed record Persona(Guid Id, string Correo, string Nombre);

/// <summary>Una cuenta de prueba y su primer administrador.</summary>
public sealed record CuentaDePrueba(Guid Id, string Codigo, string Nombre, Persona Administrador)
{
    public Actor Actor => new(Administrador.Id, Id);
}

public sealed partial class Datos
{
    public const string Contrasena = "frase larga de ensayo 8041";

    // Una sola huella para todas las personas de prueba: calcularla cuesta décimas de segundo.
    private static string? _huella;

    /// <summary>Una persona con el correo confirmado y sin cuentas.</summary>
    public Task<Persona> UsuarioAsync(string? nombres = null, bool confirmado = true) => Fabrica.ConAsync(async servicios =>
    {
        var n = Consecutivo();
        _huella ??= servicios.GetRequiredService<IPasswordHasher<Usuario>>().HashPassword(null!, Contrasena);
        var correo = $"persona{n}-{Guid.NewGuid().ToString("n")[..6]}@ejemplo.gov.co";
        var usuario = new Usuario
        {
            Id = Guid.NewGuid(),
            Nombres = nombres ?? $"Persona {n}",
            Apellidos = "De Ensayo",
            TipoDocumento = TipoIdentificacion.CedulaCiudadania,
            NumeroDocumento = NumeroAlAzar(),
            PhoneNumber = "601 555 0101",
            Email = correo,
            UserName = correo,
            NormalizedEmail = correo.ToUpperInvariant(),
            NormalizedUserName = correo.ToUpperInvariant(),
            EmailConfirmed = confirmado,
            PasswordHash = _huella,
            SecurityStamp = Guid.NewGuid().ToString("n"),
            RegistradoEn = servicios.GetRequiredService<Reloj>().Ahora,
        };
        var db = servicios.GetRequiredService<SecopDbContext>();
        db.Add(usuario);
        await db.SaveChangesAsync();
        return new Persona(usuario.Id, correo, usuario.NombreCompleto);
    });

    /// <summary>Una entidad activa. Su administrador tiene ese rol y los que se pidan.</summary>
    public Task<CuentaDePrueba> EntidadActivaAsync(params string[] roles) => EntidadAsync(null, null, roles);

    /// <summary>Una entidad activa con su NIT, unidad o presupuesto.</summary>
    public async Task<CuentaDePrueba> EntidadAsync(Nit? nit, string? unidad, IReadOnlyCollection<string> roles, EstadoCuenta estado = EstadoCuenta.Activa, decimal? presupuesto = null)
    {
        var persona = await UsuarioAsync();
        return await Fabrica.ConAsync(async servicios =>
        {
            var ahora = servicios.GetRequiredService<Reloj>().Ahora;
            var entidad = EntidadEstatal.Registrar(
                nit ?? Nit.DeNumero(NumeroAlAzar()),
                DatosDeCuenta($"Alcaldía de Ensayo {Consecutivo()}"),
                new DatosDeEntidad { Unidad = unidad, Orden = OrdenEntidad.Territorial, Rama = RamaEntidad.Ejecutiva, EsCentralizada = true },
                persona.Id,
                ahora);
            var actor = new Actor(persona.Id, entidad.Id);
            if (estado is not EstadoCuenta.EnRegistro)
            {
                entidad.PedirActivacion(actor, ahora);
            }

            if (estado is EstadoCuenta.Activa)
            {
                entidad.Activar(Actor.Sistema, ahora);
            }

            if (roles.Count > 0)
            {
                entidad.CambiarRoles(entidad.Membresias[0].Id, [RolesDeCuenta.Administrador, .. roles], actor, ahora);
            }

            entidad.FijarPresupuesto(Formato.EnBogota(ahora).Year, presupuesto ?? 50_000_000_000m, actor, ahora);
            return await GuardarAsync(servicios, entidad, persona);
        });
    }

    /// <summary>Un proveedor activo con su administrador, que tiene todos los permisos de proveedor.</summary>
    public async Task<CuentaDePrueba> ProveedorAsync(
        Identificacion? identificacion = null, string? nombre = null, TamanoEmpresa tamano = TamanoEmpresa.Pequena, string tipoDeEmpresa = "Sociedad por acciones simplificada")
    {
        var persona = await UsuarioAsync();
        return await Fabrica.ConAsync(async servicios =>
        {
            var proveedor = Proveedor.Registrar(
                identificacion ?? Identificacion.DeNit(Nit.DeNumero(NumeroAlAzar())),
                DatosDeCuenta(nombre ?? $"Suministros de Ensayo {Consecutivo()} S.A.S."),
                new DatosDeProveedor { TipoDeEmpresa = tipoDeEmpresa, Tamano = tamano },
                persona.Id,
                servicios.GetRequiredService<Reloj>().Ahora);
            return await GuardarAsync(servicios, proveedor, persona);
        });
    }

    /// <summary>La agencia que activa entidades; hay una sola, así que su base es propia de quien la pida primero.</summary>
    public async Task<CuentaDePrueba> AgenciaAsync()
    {
        var persona = await UsuarioAsync();
        return await Fabrica.ConAsync(async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            var ahora = servicios.GetRequiredService<Reloj>().Ahora;
            await using var transaccion = await db.Database.BeginTransactionAsync();
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database, $"select pg_advisory_xact_lock(31)");
            var agencia = await db.AgenciaAsync();
            if (agencia is null)
            {
                agencia = Agencia.Constituir(Nit.DeNumero("900514813"), DatosDeCuenta("Agencia de Ensayo"), persona.Id, ahora);
                db.Add(agencia);
            }
            else
            {
                var operador = agencia.Membresias.First(m => m.EsAceptada);
                var solicitud = agencia.SolicitarAcceso(persona.Id, ahora);
                agencia.AceptarSolicitud(solicitud.Id, [RolesDeCuenta.Operador], new Actor(operador.UsuarioId, agencia.Id), ahora);
            }

            await db.SaveChangesAsync();
            await transaccion.CommitAsync();
            return new CuentaDePrueba(agencia.Id, agencia.Codigo, agencia.Nombre, persona);
        });
    }

    /// <summary>Otra persona de la misma cuenta, ya aceptada, con esos roles.</summary>
    public async Task<Persona> MiembroAsync(CuentaDePrueba cuenta, params string[] roles)
    {
        var persona = await UsuarioAsync();
        await Fabrica.ConAsync(servicios => AgregarAsync(servicios, cuenta, persona, roles));
        return persona;
    }

    /// <summary>Una persona que ya existe entra además a esa cuenta, con esos roles.</summary>
    public static async Task AgregarAsync(IServiceProvider servicios, CuentaDePrueba cuenta, Persona persona, params string[] roles)
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var ahora = servicios.GetRequiredService<Reloj>().Ahora;
        var guardada = await db.CuentaConAccesosAsync(cuenta.Id) ?? throw new InvalidOperationException("No existe esa cuenta.");
        var solicitud = guardada.SolicitarAcceso(persona.Id, ahora);
        guardada.AceptarSolicitud(solicitud.Id, roles, cuenta.Actor, ahora);
        await db.SaveChangesAsync();
    }

    private static async Task<CuentaDePrueba> GuardarAsync(IServiceProvider servicios, Cuenta cuenta, Persona persona)
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        db.Add(cuenta);
        await db.SaveChangesAsync();
        return new CuentaDePrueba(cuenta.Id, cuenta.Codigo, cuenta.Nombre, persona);
    }

    private static DatosDeCuenta DatosDeCuenta(string nombre) => new()
    {
        Nombre = nombre,
        CodigoMunicipio = "11001",
        Direccion = "Carrera 7 # 26-20",
        CorreoNotificaciones = "notificaciones@ejemplo.gov.co",
        Telefono = "601 555 0100",
        RepresentanteLegal = "Representante De Ensayo",
    };

    private static string NumeroAlAzar() =>
        System.Security.Cryptography.RandomNumberGenerator.GetInt32(100_000_000, 999_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
