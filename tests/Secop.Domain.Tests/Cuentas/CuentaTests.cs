using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Domain.Tests.Cuentas;

public sealed class CuentaTests
{
    private static readonly DateTimeOffset Ahora = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
    private static readonly Actor Agencia = new(Guid.NewGuid(), Guid.NewGuid());

    [Fact]
    public void Registrar_UnaEntidad_NaceEnRegistroConSuAdministrador()
    {
        var persona = Guid.NewGuid();
        var entidad = Ejemplos.Entidad(persona, Ahora);
        Assert.Equal(EstadoCuenta.EnRegistro, entidad.Estado);
        var unica = Assert.Single(entidad.Membresias);
        Assert.Equal((persona, EstadoMembresia.Aceptado), (unica.UsuarioId, unica.Estado));
        Assert.Equal([RolesDeCuenta.Administrador], unica.Roles);
        Assert.Matches("^[2-9b-z]{12}$", entidad.Codigo);
    }

    [Fact]
    public void Registrar_UnProveedor_QuedaActivo()
    {
        var proveedor = Ejemplos.Proveedor(Guid.NewGuid(), Ahora);
        Assert.True(proveedor is { EstaActiva: true, EsMipyme: true, EsPersonaNatural: false });
    }

    [Fact]
    public void Activacion_SePideUnaVezYSeDecideUnaVez()
    {
        var persona = Guid.NewGuid();
        var entidad = Ejemplos.Entidad(persona, Ahora);
        var actor = new Actor(persona, entidad.Id);
        Rompe(ReglasDeCuenta.NoEspera, () => entidad.Activar(Agencia, Ahora));
        entidad.PedirActivacion(actor, Ahora);
        Rompe(ReglasDeCuenta.YaPidioActivacion, () => entidad.PedirActivacion(actor, Ahora));
        entidad.Activar(Agencia, Ahora);
        Assert.Equal((EstadoCuenta.Activa, Ahora), (entidad.Estado, entidad.ActivadaEn));
        Rompe(ReglasDeCuenta.NoEspera, () => entidad.RechazarActivacion("No es una entidad.", Agencia, Ahora));
        Rompe(ReglasDeCuenta.NoEspera, () => entidad.Activar(Agencia, Ahora));
    }

    [Fact]
    public void Activacion_Rechazada_SeCorrigeYSePideDeNuevo()
    {
        var persona = Guid.NewGuid();
        var entidad = Ejemplos.Entidad(persona, Ahora);
        var actor = new Actor(persona, entidad.Id);
        entidad.PedirActivacion(actor, Ahora);
        Rompe(ReglasDeCuenta.MotivoObligatorio, () => entidad.RechazarActivacion(" ", Agencia, Ahora));
        entidad.RechazarActivacion("El correo no es institucional.", Agencia, Ahora);
        Assert.Equal((EstadoCuenta.Rechazada, "El correo no es institucional."), (entidad.Estado, entidad.MotivoDeEstado));
        Rompe(ReglasDeCuenta.CuentaCerrada, () => entidad.SolicitarAcceso(Guid.NewGuid(), Ahora));
        entidad.PedirActivacion(actor, Ahora);
        Assert.Equal((EstadoCuenta.PendienteActivacion, null), (entidad.Estado, entidad.MotivoDeEstado));
    }

    [Fact]
    public void Suspender_YReactivar_SoloDesdeSuEstado()
    {
        var proveedor = Ejemplos.Proveedor(Guid.NewGuid(), Ahora);
        Rompe(ReglasDeCuenta.NoEstaSuspendida, () => proveedor.Reactivar(Agencia, Ahora));
        proveedor.Suspender("Documentos falsos.", Agencia, Ahora);
        Rompe(ReglasDeCuenta.SoloActiva, () => proveedor.Suspender("Documentos falsos.", Agencia, Ahora));
        proveedor.Reactivar(Agencia, Ahora);
        Assert.True(proveedor.EstaActiva);
    }

    [Fact]
    public void Clave_MismoNitYOtraUnidad_SonCuentasDistintas()
    {
        var nit = Nit.DeNumero("899999061");
        Assert.NotEqual(EntidadEstatal.ClaveDe(nit, "Secretaría de Salud"), EntidadEstatal.ClaveDe(nit, "Secretaría de Educación"));
        Assert.Equal(EntidadEstatal.ClaveDe(nit, "Secretaría  de Salud "), EntidadEstatal.ClaveDe(nit, "SECRETARIA DE SALUD"));
    }

    [Fact]
    public void Clave_DeUnaPersonaNatural_EsLaMismaConCedulaOConNit()
    {
        var cedula = Identificacion.Leer(TipoIdentificacion.CedulaCiudadania, "1.020.304.050", null);
        var nit = Identificacion.Leer(TipoIdentificacion.Nit, "1020304050", "8");
        var pasaporte = Identificacion.Leer(TipoIdentificacion.Pasaporte, "1020304050", null);
        Assert.Equal(Proveedor.ClaveDe(cedula), Proveedor.ClaveDe(nit));
        Assert.NotEqual(Proveedor.ClaveDe(cedula), Proveedor.ClaveDe(pasaporte));
    }

    [Fact]
    public void Registrar_UnaEmpresaConCedula_NoSePuede()
    {
        var cedula = Identificacion.Leer(TipoIdentificacion.CedulaCiudadania, "1020304050", null);
        Rompe(ReglasDeCuenta.PersonaJuridicaConNit, () => Ejemplos.Proveedor(Guid.NewGuid(), Ahora, cedula));
        Assert.True(Ejemplos.Proveedor(Guid.NewGuid(), Ahora, cedula, "Persona natural colombiana").EsPersonaNatural);
        Rompe(ReglasDeCuenta.EmpresaDesconocida, () => Ejemplos.Proveedor(Guid.NewGuid(), Ahora, tipo: "Sociedad secreta"));
    }

    public static TheoryData<string, DatosDeCuenta> DatosMalos() => new()
    {
        { "CUENTA_NOMBRE", Ejemplos.Datos() with { Nombre = " A " } },
        { "CUENTA_SIGLA", Ejemplos.Datos() with { Sigla = new string('S', 31) } },
        { "LUGAR_DESCONOCIDO", Ejemplos.Datos() with { CodigoMunicipio = "99998" } },
        { "CUENTA_DIRECCION", Ejemplos.Datos() with { Direccion = "x" } },
        { "CUENTA_CORREO", Ejemplos.Datos() with { CorreoNotificaciones = "Ana <ana@ejemplo.co>" } },
        { "CUENTA_CORREO", Ejemplos.Datos() with { CorreoNotificaciones = "ana@localhost" } },
        { "CUENTA_TELEFONO", Ejemplos.Datos() with { Telefono = "llame ya" } },
        { "CUENTA_SITIO", Ejemplos.Datos() with { SitioWeb = "javascript:alert(1)" } },
        { "CUENTA_REPRESENTANTE", Ejemplos.Datos() with { RepresentanteLegal = "" } },
    };

    [Theory]
    [MemberData(nameof(DatosMalos))]
    public void CambiarDatos_ConUnoMalo_DiceCual(string codigo, DatosDeCuenta datos)
    {
        var persona = Guid.NewGuid();
        var entidad = Ejemplos.Entidad(persona, Ahora);
        var error = Assert.Throws<ReglaIncumplida>(() => entidad.CambiarDatos(datos, new Actor(persona, entidad.Id), Ahora));
        Assert.Equal(codigo, error.Regla.Codigo);
        Assert.NotNull(error.Campo);
    }

    [Fact]
    public void PresupuestoDe_LaVigenciaOLaUltimaAnterior()
    {
        var persona = Guid.NewGuid();
        var entidad = Ejemplos.Entidad(persona, Ahora);
        var actor = new Actor(persona, entidad.Id);
        Assert.Null(entidad.PresupuestoDe(2026));
        entidad.FijarPresupuesto(2025, 100m, actor, Ahora);
        entidad.FijarPresupuesto(2026, 200.50m, actor, Ahora);
        entidad.FijarPresupuesto(2026, 300m, actor, Ahora);
        Assert.Equal((null, 100m, 300m, 300m), (entidad.PresupuestoDe(2024), entidad.PresupuestoDe(2025), entidad.PresupuestoDe(2026), entidad.PresupuestoDe(2027)));
        Rompe(ReglasDeCuenta.PresupuestoInvalido, () => entidad.FijarPresupuesto(2026, 0, actor, Ahora));
        Rompe(ReglasDeCuenta.PresupuestoInvalido, () => entidad.FijarPresupuesto(2026, 1.001m, actor, Ahora));
        Rompe(ReglasDeCuenta.PresupuestoInvalido, () => entidad.FijarPresupuesto(1999, 1m, actor, Ahora));
    }

    [Fact]
    public void CambiarIntereses_SoloCodigosDelClasificador_SinRepetir()
    {
        var persona = Guid.NewGuid();
        var proveedor = Ejemplos.Proveedor(persona, Ahora);
        var actor = new Actor(persona, proveedor.Id);
        proveedor.CambiarIntereses(["V1.80111600", "80111600", " 44000000 "], actor, Ahora);
        Assert.Equal(["44000000", "80111600"], proveedor.Intereses);
        Rompe(ReglasDeCuenta.InteresInvalido, () => proveedor.CambiarIntereses(["8011160"], actor, Ahora));
        Rompe(ReglasDeCuenta.InteresInvalido, () => proveedor.CambiarIntereses(["00000000"], actor, Ahora));
        Rompe(ReglasDeCuenta.DemasiadosIntereses, () => proveedor.CambiarIntereses(CodigoUnspsc.Todos.Select(u => u.Codigo).Take(101).ToList(), actor, Ahora));
    }

    private static void Rompe(Regla regla, Action acto) => Assert.Equal(regla, Assert.Throws<ReglaIncumplida>(acto).Regla);
}
