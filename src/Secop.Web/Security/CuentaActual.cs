using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Web.Security;

/// <summary>
/// Quién hace esta petición y en nombre de qué cuenta. Se lee de la base en cada una: a quien se le quita un rol lo
/// pierde en la siguiente.
/// </summary>
public sealed class CuentaActual
{
    private IReadOnlyList<CuentaPropia> _cuentas = [];
    private CuentaPropia? _enUso;
    private Guid? _usuarioId;

    public bool HaySesion => _usuarioId is not null;

    public bool HayCuenta => _enUso is not null;

    public Guid UsuarioId => _usuarioId ?? throw new InvalidOperationException("No hay sesión.");

    public string NombreUsuario { get; private set; } = "";

    /// <summary>La sesión abierta: su fila en el historial de accesos.</summary>
    public Guid SesionId { get; private set; }

    public Guid CuentaId => EnUso.Id;

    public string NombreCuenta => EnUso.Nombre;

    public string CodigoCuenta => EnUso.Codigo;

    public TipoCuenta Tipo => EnUso.Tipo;

    public EstadoCuenta EstadoDeCuenta => EnUso.Estado;

    public IReadOnlySet<string> Roles => EnUso.Roles;

    /// <summary>Todas las cuentas en las que la persona tiene acceso vigente.</summary>
    public IReadOnlyList<CuentaPropia> Cuentas => _cuentas;

    public Actor Actor => new(UsuarioId, CuentaId);

    private CuentaPropia EnUso => _enUso ?? throw new InvalidOperationException("No hay una cuenta en uso.");

    public bool Puede(string permiso) =>
        HaySesion && (permiso == Permisos.ConSesion
            || (_enUso is { } c && Security.Roles.Conceden(c.Tipo, c.Estado, c.Roles, permiso)));

    /// <summary>Con una sola cuenta no hay que elegir; con varias, la que la persona eligió en esta sesión.</summary>
    internal void Abrir(Guid usuarioId, string nombre, Guid sesionId, IReadOnlyList<CuentaPropia> cuentas, Guid? elegida)
    {
        _usuarioId = usuarioId;
        NombreUsuario = nombre;
        SesionId = sesionId;
        _cuentas = cuentas;
        _enUso = cuentas.FirstOrDefault(c => c.Id == elegida) ?? (cuentas.Count == 1 ? cuentas[0] : null);
    }
}

/// <summary>Una cuenta en la que la persona puede actuar.</summary>
public sealed record CuentaPropia(Guid Id, string Codigo, string Nombre, TipoCuenta Tipo, EstadoCuenta Estado, IReadOnlySet<string> Roles);
