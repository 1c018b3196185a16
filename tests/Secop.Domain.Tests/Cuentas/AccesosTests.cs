using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Domain.Tests.Cuentas;

public sealed class AccesosTests
{
    private static readonly DateTimeOffset Ahora = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
    private readonly Guid _administrador = Guid.NewGuid();
    private readonly EntidadEstatal _entidad;
    private readonly Actor _actor;

    public AccesosTests()
    {
        _entidad = Ejemplos.Entidad(_administrador, Ahora);
        _actor = new Actor(_administrador, _entidad.Id);
        _entidad.OlvidarHechos();
    }

    [Fact]
    public void SolicitarAcceso_DosVeces_EsUnaSolaSolicitud()
    {
        var persona = Guid.NewGuid();
        var primera = _entidad.SolicitarAcceso(persona, Ahora);
        var segunda = _entidad.SolicitarAcceso(persona, Ahora.AddHours(1));
        Assert.Same(primera, segunda);
        Assert.Single(_entidad.HechosPendientes.OfType<AccesoPedido>());
    }

    [Fact]
    public void SolicitarAcceso_QuienYaEsMiembro_NoCambiaNada()
    {
        _entidad.SolicitarAcceso(_administrador, Ahora);
        Assert.Single(_entidad.Membresias);
        Assert.Empty(_entidad.HechosPendientes);
    }

    [Fact]
    public void SolicitarAcceso_TrasUnRechazo_EsOtraFilaYLaDecididaNoCambia()
    {
        var persona = Guid.NewGuid();
        var primera = _entidad.SolicitarAcceso(persona, Ahora);
        _entidad.RechazarSolicitud(primera.Id, "No trabaja aquí.", _actor, Ahora);
        var segunda = _entidad.SolicitarAcceso(persona, Ahora.AddDays(1));
        Assert.NotEqual(primera.Id, segunda.Id);
        Assert.Equal((EstadoMembresia.Rechazado, EstadoMembresia.Pendiente), (primera.Estado, segunda.Estado));
    }

    [Fact]
    public void AceptarSolicitud_DejaRolesDecisorYHecho()
    {
        var solicitud = _entidad.SolicitarAcceso(Guid.NewGuid(), Ahora);
        _entidad.AceptarSolicitud(solicitud.Id, [RolesDeCuenta.Evaluador, RolesDeCuenta.Estructurador, RolesDeCuenta.Evaluador], _actor, Ahora);

        Assert.Equal([RolesDeCuenta.Estructurador, RolesDeCuenta.Evaluador], solicitud.Roles);
        Assert.Equal((EstadoMembresia.Aceptado, _administrador, Ahora), (solicitud.Estado, solicitud.DecididaPor, solicitud.DecididaEn));
        Assert.Single(_entidad.HechosPendientes.OfType<AccesoAceptado>());
    }

    [Fact]
    public void AceptarSolicitud_YaDecidida_NoSeCambia()
    {
        var solicitud = _entidad.SolicitarAcceso(Guid.NewGuid(), Ahora);
        _entidad.RechazarSolicitud(solicitud.Id, "No trabaja aquí.", _actor, Ahora);
        Rompe(ReglasDeCuenta.YaDecidida, () => _entidad.AceptarSolicitud(solicitud.Id, [RolesDeCuenta.Evaluador], _actor, Ahora));
        Rompe(ReglasDeCuenta.YaDecidida, () => _entidad.RechazarSolicitud(solicitud.Id, "Otra razón.", _actor, Ahora));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void AceptarSolicitud_SinRoles_NoSePuede(string? rol)
    {
        var solicitud = _entidad.SolicitarAcceso(Guid.NewGuid(), Ahora);
        Rompe(ReglasDeCuenta.SinRoles, () => _entidad.AceptarSolicitud(solicitud.Id, rol is null ? null : [rol], _actor, Ahora));
    }

    [Theory]
    [InlineData("Operador")]
    [InlineData("Ofertas")]
    [InlineData("administrador")]
    public void AceptarSolicitud_ConUnRolDeOtroTipoDeCuenta_NoSePuede(string rol)
    {
        var solicitud = _entidad.SolicitarAcceso(Guid.NewGuid(), Ahora);
        Rompe(ReglasDeCuenta.RolDesconocido, () => _entidad.AceptarSolicitud(solicitud.Id, [RolesDeCuenta.Evaluador, rol], _actor, Ahora));
        Assert.Equal(EstadoMembresia.Pendiente, solicitud.Estado);
    }

    [Fact]
    public void LosActos_DeQuienNoEsDeLaCuenta_NoSePueden()
    {
        var solicitud = _entidad.SolicitarAcceso(Guid.NewGuid(), Ahora);
        var ajeno = new Actor(Guid.NewGuid(), Guid.NewGuid());
        Rompe(ReglasDeCuenta.AjenaALaCuenta, () => _entidad.AceptarSolicitud(solicitud.Id, [RolesDeCuenta.Evaluador], ajeno, Ahora));
        Rompe(ReglasDeCuenta.AjenaALaCuenta, () => _entidad.CambiarDatos(Ejemplos.Datos(), ajeno, Ahora));
        Rompe(ReglasDeCuenta.AjenaALaCuenta, () => _entidad.FijarPresupuesto(2026, 1, ajeno, Ahora));
    }

    [Fact]
    public void AceptarSolicitud_LaPropia_NoSePuede()
    {
        var persona = Guid.NewGuid();
        var solicitud = _entidad.SolicitarAcceso(persona, Ahora);
        Rompe(ReglasDeCuenta.NadieSeAceptaASiMismo, () => _entidad.AceptarSolicitud(solicitud.Id, [RolesDeCuenta.Administrador], new Actor(persona, _entidad.Id), Ahora));
    }

    [Fact]
    public void LaCuenta_NuncaQuedaSinAdministrador()
    {
        var propia = _entidad.Membresias[0];
        Rompe(ReglasDeCuenta.SinAdministrador, () => _entidad.CambiarRoles(propia.Id, [RolesDeCuenta.Evaluador], _actor, Ahora));

        var otro = Aceptado(RolesDeCuenta.Administrador);
        var delOtro = new Actor(otro.UsuarioId, _entidad.Id);
        _entidad.CancelarAcceso(propia.Id, delOtro, Ahora);
        Assert.Equal(EstadoMembresia.Cancelado, propia.Estado);
        Rompe(ReglasDeCuenta.SinAdministrador, () => _entidad.CambiarRoles(otro.Id, [RolesDeCuenta.Financiera], delOtro, Ahora));
    }

    [Fact]
    public void CancelarAcceso_ElPropioONoMiembro_NoSePuede()
    {
        Aceptado(RolesDeCuenta.Administrador);
        Rompe(ReglasDeCuenta.NadieASiMismo, () => _entidad.CancelarAcceso(_entidad.Membresias[0].Id, _actor, Ahora));
        var pendiente = _entidad.SolicitarAcceso(Guid.NewGuid(), Ahora);
        Rompe(ReglasDeCuenta.NoEsMiembro, () => _entidad.CancelarAcceso(pendiente.Id, _actor, Ahora));
        Rompe(ReglasDeCuenta.SolicitudNoEsta, () => _entidad.CancelarAcceso(Guid.NewGuid(), _actor, Ahora));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no")]
    public void RechazarSolicitud_SinMotivo_NoSePuede(string motivo)
    {
        var solicitud = _entidad.SolicitarAcceso(Guid.NewGuid(), Ahora);
        Rompe(ReglasDeCuenta.MotivoObligatorio, () => _entidad.RechazarSolicitud(solicitud.Id, motivo, _actor, Ahora));
    }

    private Membresia Aceptado(params string[] roles)
    {
        var solicitud = _entidad.SolicitarAcceso(Guid.NewGuid(), Ahora);
        _entidad.AceptarSolicitud(solicitud.Id, roles, _actor, Ahora);
        return solicitud;
    }

    private static void Rompe(Regla regla, Action acto) => Assert.Equal(regla, Assert.Throws<ReglaIncumplida>(acto).Regla);
}
