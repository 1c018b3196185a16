using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Procesos;

/// <summary>Quién pide la limitación, con qué alcance y con qué prueba; y qué decide la entidad. El contrato se ejecuta en Bogotá (11001).</summary>
public sealed class SolicitudMipymeTests
{
    private static readonly ArchivoAdjunto Certificado = new(Guid.NewGuid(), "certificado.pdf", new string('c', 64), 10);
    private static readonly DatosDeMipyme Datos = new(TamanoEmpresa.Pequena, true, "11001", new DateOnly(2020, 1, 1), AlcanceMipyme.Nacional, [Certificado]);

    [Theory]
    [InlineData(511_708_496, true)]
    [InlineData(511_708_497, false)]
    public void EnElUmbral(decimal valor, bool sePuede)
    {
        var t = new Taller(valor).Publicado();
        var proveedor = Alguien();
        if (sePuede)
        {
            Assert.Equal(proveedor.CuentaId, SolicitudMipyme.Solicitar(t.Proceso, Datos, proveedor, Taller.Publicacion).ProveedorId);
        }
        else
        {
            Assert.Equal(ReglasDeProceso.MipymeUmbral, Rota(t, Datos));
        }

        Assert.Equal(sePuede, new Taller(valor).Publicado().Proceso.DebeLimitarse(2));
    }

    [Theory]
    [InlineData("11001", AlcanceMipyme.Nacional, null)]
    [InlineData("05001", AlcanceMipyme.Nacional, null)]
    [InlineData("11001", AlcanceMipyme.Departamental, null)]
    [InlineData("11001", AlcanceMipyme.Municipal, null)]
    [InlineData("05001", AlcanceMipyme.Departamental, "MIPYME_TERRITORIO")]
    [InlineData("05001", AlcanceMipyme.Municipal, "MIPYME_TERRITORIO")]
    [InlineData("", AlcanceMipyme.Departamental, "MIPYME_TERRITORIO")]
    [InlineData("11001", AlcanceMipyme.Abierto, "MIPYME_ALCANCE")]
    [InlineData("11001", (AlcanceMipyme)77, "MIPYME_ALCANCE")]
    public void ElTerritorial_SoloDesdeDondeSeEjecuta(string domicilio, AlcanceMipyme alcance, string? regla)
    {
        var t = new Taller().Publicado();
        var datos = Datos with { CodigoMunicipio = domicilio, Alcance = alcance };
        if (regla is not null)
        {
            Assert.Equal(regla, Rota(t, datos).Codigo);
            return;
        }

        var solicitud = SolicitudMipyme.Solicitar(t.Proceso, datos, Alguien(), Taller.Publicacion);
        Assert.Equal((alcance, domicilio, TamanoEmpresa.Pequena), (solicitud.Alcance, solicitud.CodigoMunicipio, solicitud.Tamano));
        Assert.Equal(alcance, solicitud.HechosPendientes.OfType<LimitacionMipymeSolicitada>().Single().Alcance);
    }

    [Theory]
    [InlineData("25123", "25899", AlcanceMipyme.Departamental, true)]
    [InlineData("25123", "25899", AlcanceMipyme.Municipal, false)]
    [InlineData("25123", "25123", AlcanceMipyme.Municipal, true)]
    [InlineData("11001", "25123", AlcanceMipyme.Departamental, false)]
    [InlineData("11001", "", AlcanceMipyme.Departamental, false)]
    [InlineData("11001", "", AlcanceMipyme.Nacional, true)]
    public void EsDelTerritorio_ComparaElDepartamentoOElMunicipio(string domicilio, string ejecucion, AlcanceMipyme alcance, bool es) =>
        Assert.Equal(es, SolicitudMipyme.EsDelTerritorio(alcance, domicilio, ejecucion));

    [Fact]
    public void SinProbarElTamano_NoSeRecibe()
    {
        var t = new Taller().Publicado();
        Assert.Equal(ReglasDeProceso.MipymeNoEs, Rota(t, Datos with { Tamano = TamanoEmpresa.Grande }));
        Assert.Equal(ReglasDeProceso.MipymeNoEs, Rota(t, Datos with { EsColombiana = false }));
        Assert.Equal(ReglasDeProceso.MipymeNueva, Rota(t, Datos with { Constitucion = new DateOnly(2025, 11, 25) }));
        Assert.Equal(ReglasDeProceso.MipymeConstitucion, Rota(t, Datos with { Constitucion = new DateOnly(2026, 11, 25) }));
        Assert.Equal(ReglasDeProceso.MipymeCertificado, Rota(t, Datos with { Certificados = [] }));
        Assert.Equal(ReglasDeProceso.MipymeArchivos, Rota(t, Datos with { Certificados = [.. Enumerable.Repeat(Certificado, SolicitudMipyme.MaximoDeArchivos + 1)] }));
        Assert.Equal(ReglasDeProceso.MipymeFueraDeTermino, Taller.Rota(() => SolicitudMipyme.Solicitar(t.Proceso, Datos, Alguien(), t.En(TipoHito.FinObservaciones))));
    }

    [Fact]
    public void Decision_RechazadaContadaOPendiente()
    {
        var t = new Taller().Publicado();
        const string Razon = "Su certificado dice otra fecha.";
        SolicitudMipyme Nueva() => SolicitudMipyme.Solicitar(t.Proceso, Datos, Alguien(), Taller.Publicacion);
        var (mala, buena, tarde) = (Nueva(), Nueva(), Nueva());
        Assert.Equal(DecisionDeSolicitud.Pendiente, mala.Decision);
        Assert.Equal(ReglasDeProceso.Ajeno, Taller.Rota(() => mala.Rechazar(t.Proceso, Razon, Alguien(), Taller.Publicacion)));
        Assert.Equal(ReglasDeProceso.MipymeRechazo, Taller.Rota(() => mala.Rechazar(t.Proceso, "No.", t.Entidad, Taller.Publicacion)));
        Assert.Equal(ReglasDeProceso.MipymeSinDecidir, Taller.Rota(() => buena.Contar(t.Proceso, t.Entidad, Taller.Publicacion)));
        mala.Rechazar(t.Proceso, Razon, t.Entidad, Taller.Publicacion);
        Assert.Equal((DecisionDeSolicitud.NoContada, Razon), (mala.Decision, mala.MotivoDeRechazo));
        Assert.Equal(ReglasDeProceso.MipymeYaRechazada, Taller.Rota(() => mala.Rechazar(t.Proceso, Razon, t.Entidad, Taller.Publicacion)));

        t.ConAviso();
        var hora = t.En(TipoHito.AvisoMipyme);
        buena.Contar(t.Proceso, t.Entidad, hora);
        Assert.Equal((DecisionDeSolicitud.Contada, hora, t.Entidad.UsuarioId), (buena.Decision, buena.ContadaEn!.Value, buena.ContadaPor!.Value));
        Assert.Equal(ReglasDeProceso.MipymeYaRechazada, Taller.Rota(() => mala.Contar(t.Proceso, t.Entidad, hora)));
        Assert.Equal(ReglasDeProceso.Ajeno, Taller.Rota(() => buena.Contar(t.Proceso, Alguien(), hora)));
        Assert.Equal(ReglasDeProceso.MipymeYaDecidida, Taller.Rota(() => tarde.Rechazar(t.Proceso, Razon, t.Entidad, hora)));
    }

    private static Actor Alguien() => new(Guid.NewGuid(), Guid.NewGuid());

    private static Regla Rota(Taller t, DatosDeMipyme datos) => Taller.Rota(() => SolicitudMipyme.Solicitar(t.Proceso, datos, Alguien(), Taller.Publicacion));
}
