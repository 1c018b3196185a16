using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// El aviso que dice si el proceso se limita a Mipyme.
public sealed partial class Proceso
{
    /// <summary>Si con esas solicitudes válidas la ley obliga a limitar.</summary>
    public bool DebeLimitarse(int solicitudesValidas) =>
        Reglas is { } reglas && solicitudesValidas >= reglas.SolicitudesMipyme && ValorEstimado < reglas.UmbralMipyme;

    /// <summary>
    /// Publica el aviso y abre el término para ofertar. Con las solicitudes de ley el proceso se limita; que la
    /// limitación sea además territorial lo elige la entidad.
    /// </summary>
    public void PublicarAviso(
        AlcanceMipyme alcance, string motivo, int solicitudesValidas, int observacionesSinResponder, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor);
        ReglasDeProceso.NoPublicado.Exigir(Estado == EstadoProceso.Publicado && ahora < Cierre);
        ReglasDeActo.SuspendidoYa.Exigir(!Suspendido);
        ReglasDeProceso.AvisoYaPublicado.Exigir(Limitacion is null || !SuModalidad.Tiene(ActoDeProceso.PublicarAvisoMipyme));
        ExigirActo(ActoDeProceso.PublicarAvisoMipyme, actor, ahora);
        ReglasDeProceso.AvisoSinRespuestas.Exigir(observacionesSinResponder == 0, observacionesSinResponder);
        motivo = Texto.Parrafos(motivo);
        ReglasDeProceso.AvisoMotivo.ExigirEn("Motivo", motivo.Length is >= 10 and <= 2000);
        var reglas = Reglas!;
        ReglasDeProceso.AvisoTarde.Exigir(
            calendario.HabilesEntre(CalendarioHabil.FechaBogota(ahora), CalendarioHabil.FechaBogota(Cierre)) >= reglas.AvisoAntesDelCierre, reglas.AvisoAntesDelCierre);
        Limitacion = Decidir(new DecisionMipyme(alcance, motivo, solicitudesValidas), ahora);
        FijarInicioDeOfertas(ahora);
        Anotar(new AvisoMipymePublicado(Id, alcance, solicitudesValidas, actor, ahora));
    }

    // Con las solicitudes de ley se limita; sin ellas, no se puede.
    private LimitacionMipyme Decidir(DecisionMipyme decision, DateTimeOffset ahora)
    {
        var (alcance, escrito, solicitudes) = decision;
        var motivo = Texto.Parrafos(escrito);
        ReglasDeProceso.AvisoMotivo.ExigirEn("Motivo", motivo.Length is >= 10 and <= 2000);
        var debe = DebeLimitarse(solicitudes);
        ReglasDeProceso.AvisoDebeLimitar.ExigirEn("Alcance", !debe || alcance != AlcanceMipyme.Abierto, solicitudes);
        ReglasDeProceso.AvisoNoPuedeLimitar.ExigirEn("Alcance", debe || alcance == AlcanceMipyme.Abierto, Reglas!.SolicitudesMipyme);
        var territorio = alcance switch
        {
            AlcanceMipyme.Departamental => CodigoMunicipio[..2],
            AlcanceMipyme.Municipal => CodigoMunicipio,
            AlcanceMipyme.Abierto or AlcanceMipyme.Nacional => null,
        };
        return new LimitacionMipyme(alcance, territorio, solicitudes, motivo, ahora);
    }
}
