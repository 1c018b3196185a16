using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Tests.Intrusos;

/// <summary>
/// Una base propia con un proceso en cada momento del camino, sus dueños, y todos los que intentan entrar.
/// Para una página con un id nuevo, agregue aquí su valor en el caso que corresponda.
/// </summary>
public sealed partial class Mundo : IAsyncLifetime
{
    private Datos _datos = null!;
    private CuentaDePrueba _entidad = null!;
    private CuentaDePrueba _ganador = null!;
    private CuentaDePrueba _otroOferente = null!;
    private CuentaDePrueba _agencia = null!;

    public SecopFactory Fabrica { get; private set; } = null!;

    public IReadOnlyList<Direccion> Direcciones { get; private set; } = [];

    public IReadOnlyList<Caso> Casos { get; private set; } = [];

    /// <summary>Por el primer tramo de la dirección.</summary>
    public IReadOnlyDictionary<string, Visitante> Duenos { get; private set; } = new Dictionary<string, Visitante>();

    public IReadOnlyList<Visitante> Intrusos { get; private set; } = [];

    /// <summary>Lo que ninguna respuesta a quien no debe puede traer.</summary>
    public IReadOnlyList<string> Secretos { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Fabrica = await SecopFactory.NuevaAsync();
        _datos = new Datos(Fabrica);
        Direcciones = await Inventario.DeAsync(Fabrica);
        _entidad = await _datos.EntidadActivaAsync([.. RolesDeCuenta.De(TipoCuenta.EntidadEstatal).Where(r => r != RolesDeCuenta.Administrador)]);
        (_ganador, _otroOferente, _agencia) = (await _datos.ProveedorAsync(), await _datos.ProveedorAsync(), await _datos.AgenciaAsync());
        await _datos.DarRolesEnLaAgenciaAsync(_agencia, RolesDeCuenta.Operador, RolesDeCuenta.Atencion, RolesDeCuenta.Firmante);
        Casos =
        [
            await CuentasAsync(), await BorradorAsync(), await AbiertoAsync(), await ConInformeAsync(), await ContratoAsync(),
            await DeModalidadAsync("en manifestación de interés", FaseProceso.ManifestacionInteres, "SAMC"), await DeModalidadAsync("suspendido", FaseProceso.Suspendido, "SAMC"),
            await DeModalidadAsync("por invitar", FaseProceso.Publicado, "CDO"), await EnLaAudienciaAsync(),
            await PrecalificandoAsync(), await ConEventosAsync(), await ConPeticionesAsync(),
        ];
        Secretos = [.. Casos.SelectMany(c => c.Ids.Where(i => !EsPublico(c, i.Key))).Select(i => i.Value).OfType<Guid>().Distinct().Select(g => g.ToString())];
        var entidad = await PersonaAsync("entidad dueña", TipoCuenta.EntidadEstatal, _entidad, [.. RolesDeCuenta.De(TipoCuenta.EntidadEstatal)]);
        Duenos = new Dictionary<string, Visitante>
        {
            ["entidad"] = entidad,
            ["proveedor"] = await PersonaAsync("proveedor dueño", TipoCuenta.Proveedor, _ganador, RolesDeCuenta.Administrador),
            ["plataforma"] = await PersonaAsync("operador de la plataforma", TipoCuenta.Agencia, _agencia, [.. RolesDeCuenta.De(TipoCuenta.Agencia)]),
            ["mi-cuenta"] = entidad,
        };
        Intrusos = await IntrusosAsync();
    }

    public Task DisposeAsync() => Fabrica.DisposeAsync().AsTask();

    public Task<Cliente> OtraSesionDeLaEntidadAsync() => Fabrica.ClienteDeAsync(_entidad);

    // Un proceso publicado lo ve cualquiera, y desde el informe también sus ofertas; su borrador, nadie más.
    private static bool EsPublico(Caso caso, string llave)
    {
        var nombre = llave[(llave.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var delPliego = nombre is "documentoid" or "reemplaza" or "pregunta" or "linea" or "criterio" or "documento" || llave is "entidad/procesos id" or "proveedor/procesos id" or "proveedor/ofertas procesoid";
        // La inscripción propia la nombra la lista de su dueña; que nadie más entre a ella lo prueba la matriz.
        return llave == "mi-cuenta/eventos id" || nombre is "usuarioid" or "supervisorid" or "aprobadorid" || caso.Nombre switch
        {
            "cuentas" => llave.StartsWith("plataforma/entidades", StringComparison.Ordinal),
            "borrador" => false,
            "en la audiencia" => true,
            "con informe" => nombre != "solicitudid" && llave != "proveedor/procesos archivo",
            "contrato en ejecución" => llave.StartsWith("entidad/procesos", StringComparison.Ordinal) || delPliego,
            _ => delPliego && !llave.Contains("contratos", StringComparison.Ordinal),
        };
    }

    private async Task<Visitante> PersonaAsync(string nombre, TipoCuenta tipo, CuentaDePrueba cuenta, params string[] roles) =>
        new(nombre, await Fabrica.ClienteDeAsync(cuenta), tipo, cuenta.Id, roles);

    private async Task<Visitante> MiembroAsync(TipoCuenta tipo, CuentaDePrueba cuenta, string rol) =>
        new($"miembro con el rol {rol}", await Fabrica.ClienteDeAsync(await _datos.MiembroAsync(cuenta, rol), cuenta), tipo, cuenta.Id, rol);

    private async Task<IReadOnlyList<Visitante>> IntrusosAsync()
    {
        var todos = RolesDeCuenta.De(TipoCuenta.EntidadEstatal);
        var ajena = await _datos.EntidadActivaAsync([.. todos.Where(r => r != RolesDeCuenta.Administrador)]);
        var lista = new List<Visitante>
        {
            new("ciudadano sin sesión", Fabrica.Anonimo()),
            new("persona sin cuenta", await Fabrica.ClienteDeAsync(await _datos.UsuarioAsync())),
            new("persona con la solicitud pendiente", await Fabrica.ClienteDeAsync(await ConSolicitudAsync(cancelada: false))),
            new("persona con el acceso cancelado", await Fabrica.ClienteDeAsync(await ConSolicitudAsync(cancelada: true))),
            Duenos["entidad"],
            Duenos["proveedor"],
            Duenos["plataforma"],
            await PersonaAsync("otra entidad", TipoCuenta.EntidadEstatal, ajena, [.. todos]),
            await PersonaAsync("otro proveedor que ofertó", TipoCuenta.Proveedor, _otroOferente, RolesDeCuenta.Administrador),
            await PersonaAsync("otro proveedor", TipoCuenta.Proveedor, await _datos.ProveedorAsync(), RolesDeCuenta.Administrador),
        };
        foreach (var rol in todos)
        {
            lista.Add(await MiembroAsync(TipoCuenta.EntidadEstatal, _entidad, rol));
        }

        foreach (var rol in RolesDeCuenta.De(TipoCuenta.Proveedor).Where(r => r != RolesDeCuenta.Administrador))
        {
            lista.Add(await MiembroAsync(TipoCuenta.Proveedor, _ganador, rol));
        }

        return lista;
    }

    private async Task<Persona> ConSolicitudAsync(bool cancelada)
    {
        var persona = await _datos.UsuarioAsync();
        await Fabrica.ConAsync(async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            var ahora = servicios.GetRequiredService<Reloj>().Ahora;
            var cuenta = (await db.CuentaConAccesosAsync(_entidad.Id))!;
            var solicitud = cuenta.SolicitarAcceso(persona.Id, ahora);
            if (cancelada)
            {
                cuenta.AceptarSolicitud(solicitud.Id, [RolesDeCuenta.Estructurador], _entidad.Actor, ahora);
                cuenta.CancelarAcceso(solicitud.Id, _entidad.Actor, ahora);
            }

            await db.SaveChangesAsync();
        });
        return persona;
    }

    private Task<Guid> MembresiaAsync(CuentaDePrueba cuenta, Guid usuario) =>
        Fabrica.ConBaseAsync(db => db.Membresias.Where(m => m.CuentaId == cuenta.Id && m.UsuarioId == usuario).Select(m => m.Id).SingleAsync());
}
