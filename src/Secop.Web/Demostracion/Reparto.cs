using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Demostracion;

/// <summary>Una persona de la demostración y lo que hace en ella.</summary>
public sealed record PersonaDeDemostracion(string Correo, string Nombres, string Apellidos, string Papel);

/// <summary>Las personas y cuentas de la demostración. Todas son inventadas.</summary>
public sealed class Reparto
{
    private static readonly PersonaDeDemostracion Operadora = new("agencia@demo.example", "Olga", "Peralta", "Agencia: activa las entidades");
    private static readonly PersonaDeDemostracion Alcaldesa = new("ana@demo.example", "Ana Lucía", "Rojas", "Alcaldía: administradora y ordenadora del gasto");
    private static readonly PersonaDeDemostracion Compras = new("bruno@demo.example", "Bruno", "Castaño", "Alcaldía: arma, abre, evalúa y supervisa");
    private static readonly PersonaDeDemostracion Lapiz = new("lapiz@demo.example", "Lina", "Osorio", "Proveedor: Papelería El Lápiz S.A.S.");
    private static readonly PersonaDeDemostracion Andina = new("andina@demo.example", "Andrés", "Quintero", "Proveedor: Suministros Andinos Ltda.");
    private static readonly PersonaDeDemostracion Rosa = new("rosa@demo.example", "Rosa Elena", "Vargas", "Proveedor: persona natural");
    private static readonly PersonaDeDemostracion Hospital = new("hospital@demo.example", "Hernán", "Salazar", "Hospital: entidad por activar");
    private static readonly PersonaDeDemostracion Nueva = new("carla@demo.example", "Carla", "Mejía", "Sin cuenta todavía: pida acceso a la alcaldía");

    private static readonly PersonaDeDemostracion Atiende = new("atencion@demo.example", "Marta Lucía", "Gómez", "Agencia: atiende peticiones y las vuelve eventos");
    private static readonly PersonaDeDemostracion Firman = new("firma@demo.example", "Jorge Iván", "Pardo", "Agencia: revisa y firma respuestas");

    public static readonly IReadOnlyList<PersonaDeDemostracion> Personas = [Alcaldesa, Compras, Lapiz, Andina, Rosa, Nueva, Hospital, Operadora, Atiende, Firman, EventosDeDemostracion.Organizador];

    private readonly Dictionary<string, Guid> _usuarios = [];

    public Guid Alcaldia { get; private set; }

    public Actor Ordenadora { get; private set; }

    public Actor Comprador { get; private set; }

    /// <summary>Quien atiende las peticiones en la Agencia y quien firma las respuestas.</summary>
    public Actor Atencion { get; private set; }

    public Actor Firma { get; private set; }

    public string NombreDeAtencion => $"{Atiende.Nombres} {Atiende.Apellidos}";

    public string NombreDeFirma => $"{Firman.Nombres} {Firman.Apellidos}";

    /// <summary>Los tres proveedores: dos empresas y una persona natural.</summary>
    public IReadOnlyList<Actor> Proveedores { get; private set; } = [];

    public static async Task<Reparto> PonerAsync(Escena escena)
    {
        var reparto = new Reparto();
        await escena.ConAsync(escena.Hoy.AddDays(-200), async servicios =>
        {
            foreach (var persona in Personas)
            {
                reparto._usuarios[persona.Correo] = await RegistrarAsync(servicios, persona);
            }

            await reparto.AbrirCuentasAsync(servicios);
        });
        return reparto;
    }

    private static async Task<Guid> RegistrarAsync(IServiceProvider servicios, PersonaDeDemostracion persona)
    {
        var usuarios = servicios.GetRequiredService<UserManager<Usuario>>();
        if (await usuarios.FindByEmailAsync(persona.Correo) is { } existente)
        {
            return existente.Id;
        }

        var usuario = new Usuario
        {
            Id = Guid.NewGuid(),
            Nombres = persona.Nombres,
            Apellidos = persona.Apellidos,
            TipoDocumento = TipoIdentificacion.CedulaCiudadania,
            NumeroDocumento = (1_000_000_000 + Personas.ToList().IndexOf(persona)).ToString(System.Globalization.CultureInfo.InvariantCulture),
            PhoneNumber = "601 555 0100",
            Email = persona.Correo,
            UserName = persona.Correo,
            EmailConfirmed = true,
            RegistradoEn = servicios.GetRequiredService<Reloj>().Ahora,
        };
        var resultado = await usuarios.CreateAsync(usuario, MundoDeDemostracion.Contrasena);
        return resultado.Succeeded
            ? usuario.Id
            : throw new InvalidOperationException(string.Join(' ', resultado.Errors.Select(e => e.Description)));
    }

    private async Task AbrirCuentasAsync(IServiceProvider servicios)
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var ahora = servicios.GetRequiredService<Reloj>().Ahora;
        if (!await db.Set<Cuenta>().AnyAsync())
        {
            Fundar(db, ahora);
            await db.SaveChangesAsync();
        }

        await EntrarEnLaAgenciaAsync(db, Atiende, [RolesDeCuenta.Atencion, RolesDeCuenta.Formacion], ahora);
        await EntrarEnLaAgenciaAsync(db, Firman, [RolesDeCuenta.Firmante], ahora);

        async Task<Actor> ActorDe(PersonaDeDemostracion persona)
        {
            var usuario = _usuarios[persona.Correo];
            return new(usuario, await db.Set<Cuenta>().Where(c => c.Membresias.Any(m => m.UsuarioId == usuario)).Select(c => c.Id).FirstAsync());
        }

        Ordenadora = await ActorDe(Alcaldesa);
        Comprador = await ActorDe(Compras);
        Alcaldia = Ordenadora.CuentaId;
        (Atencion, Firma) = (await ActorDe(Atiende), await ActorDe(Firman));
        Proveedores = [await ActorDe(Lapiz), await ActorDe(Andina), await ActorDe(Rosa)];
    }

    private async Task EntrarEnLaAgenciaAsync(SecopDbContext db, PersonaDeDemostracion persona, string[] roles, DateTimeOffset ahora)
    {
        var agencia = (await db.AgenciaAsync())!;
        if (agencia.Membresias.Any(m => m.UsuarioId == _usuarios[persona.Correo]))
        {
            return;
        }

        var operadora = new Actor(_usuarios[Operadora.Correo], agencia.Id);
        agencia.AceptarSolicitud(agencia.SolicitarAcceso(_usuarios[persona.Correo], ahora).Id, roles, operadora, ahora);
        await db.SaveChangesAsync();
    }

    private void Fundar(SecopDbContext db, DateTimeOffset ahora)
    {
        db.Add(Agencia.Constituir(Nit.DeNumero("900200101"), Datos("Agencia de la demostración", "11001"), _usuarios[Operadora.Correo], ahora));

        var alcaldesa = _usuarios[Alcaldesa.Correo];
        var alcaldia = EntidadEstatal.Registrar(
            Nit.DeNumero("800300202"), Datos("Alcaldía Municipal de Villa Esperanza", "25123"),
            new DatosDeEntidad { Unidad = "Secretaría General", Orden = OrdenEntidad.Territorial, Rama = RamaEntidad.Ejecutiva, EsCentralizada = true }, alcaldesa, ahora);
        var administradora = new Actor(alcaldesa, alcaldia.Id);
        alcaldia.PedirActivacion(administradora, ahora);
        alcaldia.Activar(Actor.Sistema, ahora);
        alcaldia.CambiarRoles(alcaldia.Membresias[0].Id, [RolesDeCuenta.Administrador, RolesDeCuenta.OrdenadorDelGasto], administradora, ahora);
        alcaldia.FijarPresupuesto(Formato.EnBogota(ahora).Year, 48_000_000_000m, administradora, ahora);
        alcaldia.FijarPresupuesto(Formato.EnBogota(ahora).Year + 1, 50_000_000_000m, administradora, ahora);
        var solicitud = alcaldia.SolicitarAcceso(_usuarios[Compras.Correo], ahora);
        alcaldia.AceptarSolicitud(
            solicitud.Id, [RolesDeCuenta.Estructurador, RolesDeCuenta.Evaluador, RolesDeCuenta.Supervisor, RolesDeCuenta.Financiera], administradora, ahora);
        db.Add(alcaldia);

        var hospital = EntidadEstatal.Registrar(
            Nit.DeNumero("800300303"), Datos("E.S.E. Hospital San Rafael de Villa Esperanza", "25123"),
            new DatosDeEntidad { Orden = OrdenEntidad.Territorial, Rama = RamaEntidad.Ejecutiva, EsCentralizada = false }, _usuarios[Hospital.Correo], ahora);
        hospital.PedirActivacion(new Actor(_usuarios[Hospital.Correo], hospital.Id), ahora);
        db.Add(hospital);

        Proveedor Empresa(Identificacion identificacion, string nombre, string municipio, PersonaDeDemostracion quien, string tipo, TamanoEmpresa tamano, params string[] intereses)
        {
            var proveedor = Proveedor.Registrar(identificacion, Datos(nombre, municipio), new DatosDeProveedor { TipoDeEmpresa = tipo, Tamano = tamano }, _usuarios[quien.Correo], ahora);
            proveedor.CambiarIntereses(intereses, new Actor(_usuarios[quien.Correo], proveedor.Id), ahora);
            return proveedor;
        }

        db.Add(Empresa(Identificacion.DeNit(Nit.DeNumero("900400404")), "Papelería El Lápiz S.A.S.", "25123", Lapiz, "Sociedad por acciones simplificada", TamanoEmpresa.Pequena, "44120000", "14110000", "43210000"));
        db.Add(Empresa(Identificacion.DeNit(Nit.DeNumero("900500505")), "Suministros Andinos Ltda.", "11001", Andina, "Sociedad de responsabilidad limitada", TamanoEmpresa.Mediana, "44120000", "47130000", "56100000"));
        db.Add(Empresa(Identificacion.Leer(TipoIdentificacion.CedulaCiudadania, "1000000777", null), "Rosa Elena Vargas", "25123", Rosa, "Persona natural colombiana", TamanoEmpresa.Micro, "72100000", "76110000"));
    }

    private static DatosDeCuenta Datos(string nombre, string municipio) => new()
    {
        Nombre = nombre,
        CodigoMunicipio = municipio,
        Direccion = "Calle 10 # 5-20",
        CorreoNotificaciones = "notificaciones@demo.example",
        Telefono = "601 555 0100",
        RepresentanteLegal = "Representante de la demostración",
    };
}
