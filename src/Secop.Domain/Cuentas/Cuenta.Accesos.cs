using Secop.Domain.Comun;

namespace Secop.Domain.Cuentas;

public abstract partial class Cuenta
{
    /// <summary>Pedir dos veces no crea dos solicitudes; quien ya es miembro no cambia nada.</summary>
    public Membresia SolicitarAcceso(Guid usuarioId, DateTimeOffset ahora)
    {
        if (_membresias.Find(m => m.UsuarioId == usuarioId && m.EsVigente) is { } vigente)
        {
            return vigente;
        }

        ReglasDeCuenta.CuentaCerrada.Exigir(Estado is not (EstadoCuenta.Rechazada or EstadoCuenta.Inactiva));
        var membresia = new Membresia(Id, usuarioId, ahora);
        _membresias.Add(membresia);
        Anotar(new AccesoPedido(Id, membresia.Id, usuarioId, new Actor(usuarioId, Guid.Empty), ahora));
        return membresia;
    }

    public void AceptarSolicitud(Guid membresiaId, IReadOnlyCollection<string>? roles, Actor actor, DateTimeOffset ahora)
    {
        var solicitud = SolicitudPendiente(membresiaId, actor);
        var elegidos = RolesRevisados(roles);
        solicitud.Aceptar(elegidos, actor, ahora);
        RevisionDeAccesos++;
        Anotar(new AccesoAceptado(Id, solicitud.Id, solicitud.UsuarioId, elegidos, actor, ahora));
    }

    public void RechazarSolicitud(Guid membresiaId, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        var solicitud = SolicitudPendiente(membresiaId, actor);
        solicitud.Rechazar(MotivoRevisado(motivo), actor, ahora);
        RevisionDeAccesos++;
        Anotar(new AccesoRechazado(Id, solicitud.Id, solicitud.UsuarioId, actor, ahora));
    }

    /// <summary>Corta el acceso de quien era miembro.</summary>
    public void CancelarAcceso(Guid membresiaId, Actor actor, DateTimeOffset ahora)
    {
        var miembro = MiembroAceptado(membresiaId, actor);
        ReglasDeCuenta.NadieASiMismo.Exigir(miembro.UsuarioId != actor.UsuarioId);
        ExigirOtroAdministrador(miembro);
        miembro.Cancelar(actor, ahora);
        RevisionDeAccesos++;
        Anotar(new AccesoCancelado(Id, miembro.Id, miembro.UsuarioId, actor, ahora));
    }

    public void CambiarRoles(Guid membresiaId, IReadOnlyCollection<string>? roles, Actor actor, DateTimeOffset ahora)
    {
        var miembro = MiembroAceptado(membresiaId, actor);
        var elegidos = RolesRevisados(roles);
        if (!elegidos.Contains(RolesDeCuenta.QueAdministra(Tipo)))
        {
            ExigirOtroAdministrador(miembro);
        }

        miembro.PonerRoles(elegidos);
        RevisionDeAccesos++;
        Anotar(new RolesCambiados(Id, miembro.Id, miembro.UsuarioId, elegidos, actor, ahora));
    }

    /// <summary>Quien crea la cuenta queda administrándola.</summary>
    protected void PonerPrimerAdministrador(Guid usuarioId, DateTimeOffset ahora)
    {
        var actor = new Actor(usuarioId, Id);
        var membresia = new Membresia(Id, usuarioId, ahora);
        membresia.Aceptar([RolesDeCuenta.QueAdministra(Tipo)], actor, ahora);
        _membresias.Add(membresia);
        Anotar(new CuentaRegistrada(Id, Tipo, actor, ahora));
    }

    private Membresia SolicitudPendiente(Guid membresiaId, Actor actor)
    {
        var solicitud = Buscar(membresiaId, actor);
        ReglasDeCuenta.YaDecidida.Exigir(solicitud.Estado == EstadoMembresia.Pendiente);
        ReglasDeCuenta.NadieSeAceptaASiMismo.Exigir(solicitud.UsuarioId != actor.UsuarioId);
        return solicitud;
    }

    private Membresia MiembroAceptado(Guid membresiaId, Actor actor)
    {
        var miembro = Buscar(membresiaId, actor);
        ReglasDeCuenta.NoEsMiembro.Exigir(miembro.EsAceptada);
        return miembro;
    }

    private Membresia Buscar(Guid membresiaId, Actor actor)
    {
        ExigirPropia(actor);
        var encontrada = _membresias.Find(m => m.Id == membresiaId);
        ReglasDeCuenta.SolicitudNoEsta.Exigir(encontrada is not null);
        return encontrada!;
    }

    private List<string> RolesRevisados(IReadOnlyCollection<string>? roles)
    {
        var elegidos = (roles ?? []).Where(r => !string.IsNullOrWhiteSpace(r)).Distinct(StringComparer.Ordinal).ToList();
        ReglasDeCuenta.SinRoles.ExigirEn("Roles", elegidos.Count > 0);
        var validos = RolesDeCuenta.De(Tipo);
        var ajeno = elegidos.Find(r => !validos.Contains(r));
        ReglasDeCuenta.RolDesconocido.ExigirEn("Roles", ajeno is null, ajeno);
        return [.. validos.Where(elegidos.Contains)];
    }

    private void ExigirOtroAdministrador(Membresia saliente)
    {
        var rol = RolesDeCuenta.QueAdministra(Tipo);
        ReglasDeCuenta.SinAdministrador.Exigir(
            !saliente.Roles.Contains(rol) || _membresias.Exists(m => m.Id != saliente.Id && m.EsAceptada && m.Roles.Contains(rol)));
    }
}
