using Secop.Domain.Cuentas;
using Secop.Web.Security;

namespace Secop.Web.Infrastructure;

/// <summary>El menú de trabajo de cada tipo de cuenta: solo lo que la persona puede abrir.</summary>
public static class Menu
{
    private static readonly (TipoCuenta Tipo, string Texto, string Url, string Permiso)[] Todo =
    [
        (TipoCuenta.EntidadEstatal, "Escritorio", "/entidad/escritorio", Permisos.VerExpedienteInterno),
        (TipoCuenta.EntidadEstatal, "Plan anual", "/entidad/paa", Permisos.VerExpedienteInterno),
        (TipoCuenta.EntidadEstatal, "Mis procesos", "/entidad/procesos", Permisos.VerExpedienteInterno),
        (TipoCuenta.EntidadEstatal, "Mis contratos", "/entidad/contratos", Permisos.VerExpedienteInterno),
        (TipoCuenta.EntidadEstatal, "Capacitaciones", "/entidad/capacitaciones", Permisos.PedirCapacitacion),
        (TipoCuenta.EntidadEstatal, "Usuarios", "/entidad/cuenta/usuarios", Permisos.AceptarUsuarios),
        (TipoCuenta.EntidadEstatal, "Cuenta", "/entidad/cuenta", Permisos.AdministrarCuenta),
        (TipoCuenta.Proveedor, "Escritorio", "/proveedor/escritorio", Permisos.VerEscritorioDeProveedor),
        (TipoCuenta.Proveedor, "Oportunidades", "/proveedor/oportunidades", Permisos.SuscribirseAProcesos),
        (TipoCuenta.Proveedor, "Mis ofertas", "/proveedor/ofertas", Permisos.PrepararOferta),
        (TipoCuenta.Proveedor, "Mis contratos", "/proveedor/contratos", Permisos.EnviarFacturas),
        (TipoCuenta.Proveedor, "Usuarios", "/proveedor/cuenta/usuarios", Permisos.AceptarUsuarios),
        (TipoCuenta.Proveedor, "Cuenta", "/proveedor/cuenta", Permisos.AdministrarCuenta),
        (TipoCuenta.Agencia, "Entidades por activar", "/plataforma/entidades", Permisos.ActivarEntidades),
        (TipoCuenta.Agencia, "Números de la ley", "/plataforma/parametros", Permisos.EditarParametros),
        (TipoCuenta.Agencia, "Acuerdos marco", "/plataforma/acuerdos", Permisos.EditarParametros),
        (TipoCuenta.Agencia, "Peticiones", "/plataforma/pqrsd", Permisos.AtenderPeticiones),
        (TipoCuenta.Agencia, "Eventos", "/plataforma/eventos", Permisos.OrganizarEventos),
        (TipoCuenta.Agencia, "Capacitaciones pedidas", "/plataforma/capacitaciones", Permisos.OrganizarEventos),
        (TipoCuenta.Agencia, "Mesa de Servicio", "/plataforma/mesa", Permisos.AtenderMesa),
        (TipoCuenta.Agencia, "Estado del servicio", "/plataforma/servicio", Permisos.AdministrarServicio),
        (TipoCuenta.Agencia, "Obligatoriedad", "/plataforma/obligatoriedad", Permisos.EditarObligatoriedad),
        (TipoCuenta.Agencia, "Usuarios", "/plataforma/cuenta/usuarios", Permisos.AceptarUsuarios),
        (TipoCuenta.Agencia, "Cuenta", "/plataforma/cuenta", Permisos.AdministrarCuenta),
    ];

    public static IEnumerable<(string Texto, string Url)> De(CuentaActual cuenta) =>
        Todo.Where(m => m.Tipo == cuenta.Tipo && cuenta.Puede(m.Permiso)).Select(m => (m.Texto, m.Url));

    /// <summary>Lo primero que puede abrir alguien con esos roles en esa cuenta; nulo si nada.</summary>
    public static string? Primero(TipoCuenta tipo, EstadoCuenta estado, IReadOnlySet<string> roles) =>
        Todo.Where(m => m.Tipo == tipo && Roles.Conceden(tipo, estado, roles, m.Permiso)).Select(m => m.Url).FirstOrDefault();

    /// <summary>El enlace en el que está la persona: el más preciso de los que abarcan la ruta.</summary>
    public static string? Actual(IEnumerable<string> urls, string ruta) =>
        urls.Where(u => ruta == u || ruta.StartsWith(u + "/", StringComparison.Ordinal)).MaxBy(u => u.Length);
}
