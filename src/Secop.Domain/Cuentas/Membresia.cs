using Secop.Domain.Comun;

namespace Secop.Domain.Cuentas;

/// <summary>
/// El acceso de una persona a una cuenta. Cada solicitud es una fila: lo decidido no se reescribe, y quien fue
/// rechazado o cancelado pide de nuevo con otra.
/// </summary>
public sealed class Membresia
{
    private List<string> _roles = [];

    private Membresia()
    {
    }

    internal Membresia(Guid cuentaId, Guid usuarioId, DateTimeOffset ahora)
    {
        CuentaId = cuentaId;
        UsuarioId = usuarioId;
        SolicitadaEn = ahora;
    }

    public Guid Id { get; private set; } = Guid.NewGuid();

    public Guid CuentaId { get; private set; }

    public Guid UsuarioId { get; private set; }

    public EstadoMembresia Estado { get; private set; } = EstadoMembresia.Pendiente;

    public IReadOnlyList<string> Roles => _roles;

    public DateTimeOffset SolicitadaEn { get; private set; }

    public DateTimeOffset? DecididaEn { get; private set; }

    public Guid? DecididaPor { get; private set; }

    /// <summary>Por qué se rechazó o canceló.</summary>
    public string? Motivo { get; private set; }

    public bool EsVigente => Estado is EstadoMembresia.Pendiente or EstadoMembresia.Aceptado;

    public bool EsAceptada => Estado == EstadoMembresia.Aceptado;

    internal void Aceptar(List<string> roles, Actor actor, DateTimeOffset ahora)
    {
        _roles = roles;
        Decidir(EstadoMembresia.Aceptado, null, actor, ahora);
    }

    internal void Rechazar(string motivo, Actor actor, DateTimeOffset ahora) =>
        Decidir(EstadoMembresia.Rechazado, motivo, actor, ahora);

    internal void Cancelar(Actor actor, DateTimeOffset ahora) => Decidir(EstadoMembresia.Cancelado, null, actor, ahora);

    internal void PonerRoles(List<string> roles) => _roles = roles;

    private void Decidir(EstadoMembresia estado, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        Estado = estado;
        Motivo = motivo;
        DecididaPor = actor.UsuarioId;
        DecididaEn = ahora;
    }
}
