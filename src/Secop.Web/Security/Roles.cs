using System.Collections.Frozen;
using Secop.Domain.Cuentas;
using static Secop.Web.Security.Permisos;

namespace Secop.Web.Security;

/// <summary>Quién puede qué: lo menos posible para cada función. Quien administra la cuenta puede planear, pero no compra por ello.</summary>
public static class Roles
{
    // Con la cuenta sin activar o suspendida solo se consulta y se administra.
    private static readonly FrozenSet<string> SinCuentaActiva =
        new[] { AdministrarCuenta, AceptarUsuarios, VerAuditoria, VerExpedienteInterno, VerEscritorioDeProveedor }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Dictionary<(TipoCuenta, string), string[]> Catalogo = new()
    {
        [(TipoCuenta.EntidadEstatal, RolesDeCuenta.Administrador)] = [AdministrarCuenta, AceptarUsuarios, VerAuditoria, VerExpedienteInterno, EditarPlan, PedirCapacitacion],
        [(TipoCuenta.EntidadEstatal, RolesDeCuenta.Estructurador)] =
        [
            VerExpedienteInterno, EditarPlan, PublicarPlan, CrearProceso, EditarProceso, AprobarPublicacion, PublicarProceso, ResponderObservaciones, ExpedirAdendas, DecidirMipyme,
            CumplirActos, AbrirOfertas, EditarContrato, PedirCapacitacion,
        ],
        [(TipoCuenta.EntidadEstatal, RolesDeCuenta.OrdenadorDelGasto)] =
        [
            VerExpedienteInterno, AprobarPlan, PublicarPlan, AprobarPublicacion, PublicarProceso, ExpedirAdendas, DecidirMipyme, CumplirActos, AceptarOferta, DeclararDesierto, FirmarContratoEntidad,
            AprobarGarantias, ModificarContrato, LiquidarContrato, CerrarContrato, PedirCapacitacion,
        ],
        [(TipoCuenta.EntidadEstatal, RolesDeCuenta.Evaluador)] = [VerExpedienteInterno, CumplirActos, AbrirOfertas, EvaluarOfertas, PublicarInforme],
        [(TipoCuenta.EntidadEstatal, RolesDeCuenta.Supervisor)] = [VerExpedienteInterno, SupervisarContrato, AprobarFacturas, AprobarGarantias],
        [(TipoCuenta.EntidadEstatal, RolesDeCuenta.Financiera)] = [VerExpedienteInterno, AprobarFacturas, MarcarPagos],
        [(TipoCuenta.EntidadEstatal, RolesDeCuenta.ControlInterno)] = [VerExpedienteInterno, VerAuditoria],
        [(TipoCuenta.Proveedor, RolesDeCuenta.Administrador)] =
        [
            AdministrarCuenta, AceptarUsuarios, VerAuditoria, VerEscritorioDeProveedor, SuscribirseAProcesos, EnviarObservaciones, SolicitarMipyme, ManifestarInteres,
            PrepararOferta, PresentarOferta, ResponderSubsanacion, ComentarInforme, FirmarContratoProveedor, CargarGarantias, EnviarFacturas,
        ],
        [(TipoCuenta.Proveedor, RolesDeCuenta.Ofertas)] =
        [
            VerEscritorioDeProveedor, SuscribirseAProcesos, EnviarObservaciones, SolicitarMipyme, ManifestarInteres, PrepararOferta, PresentarOferta,
            ResponderSubsanacion, ComentarInforme,
        ],
        [(TipoCuenta.Proveedor, RolesDeCuenta.Ejecucion)] = [VerEscritorioDeProveedor, CargarGarantias, EnviarFacturas],
        [(TipoCuenta.Agencia, RolesDeCuenta.Operador)] =
            [AdministrarCuenta, AceptarUsuarios, VerAuditoria, ActivarEntidades, EditarParametros, OrganizarEventos, AtenderMesa, AdministrarServicio, EditarObligatoriedad],
        [(TipoCuenta.Agencia, RolesDeCuenta.Formacion)] = [OrganizarEventos],
        [(TipoCuenta.Agencia, RolesDeCuenta.Atencion)] = [AtenderMesa, AtenderPeticiones],
        [(TipoCuenta.Agencia, RolesDeCuenta.Firmante)] = [AtenderPeticiones, FirmarRespuestas],
    };

    /// <summary>Los permisos de un rol en un tipo de cuenta.</summary>
    public static IReadOnlyList<string> PermisosDe(TipoCuenta tipo, string rol) => Catalogo.GetValueOrDefault((tipo, rol), []);

    /// <summary>Los roles que conceden un permiso en un tipo de cuenta.</summary>
    public static IReadOnlyList<string> QueConceden(TipoCuenta tipo, string permiso) =>
        [.. RolesDeCuenta.De(tipo).Where(rol => PermisosDe(tipo, rol).Contains(permiso))];

    /// <summary>Si con esos roles, y la cuenta en ese estado, se puede.</summary>
    public static bool Conceden(TipoCuenta tipo, EstadoCuenta estado, IEnumerable<string> roles, string permiso) =>
        (estado == EstadoCuenta.Activa || SinCuentaActiva.Contains(permiso)) && roles.Any(rol => PermisosDe(tipo, rol).Contains(permiso));
}
