using Secop.Domain.Comun;

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
        ReglasDeProceso.AvisoYaPublicado.Exigir(Limitacion is null);
        ReglasDeProceso.AvisoAntes.Exigir(ahora >= InstanteDe(TipoHito.FinObservaciones));
        ReglasDeProceso.AvisoSinRespuestas.Exigir(observacionesSinResponder == 0, observacionesSinResponder);
        motivo = Texto.Parrafos(motivo);
        ReglasDeProceso.AvisoMotivo.ExigirEn("Motivo", motivo.Length is >= 10 and <= 2000);
        var reglas = Reglas!;
        ReglasDeProceso.AvisoTarde.Exigir(
            calendario.HabilesEntre(CalendarioHabil.FechaBogota(ahora), CalendarioHabil.FechaBogota(Cierre)) >= reglas.AvisoAntesDelCierre, reglas.AvisoAntesDelCierre);
        var debe = DebeLimitarse(solicitudesValidas);
        ReglasDeProceso.AvisoDebeLimitar.ExigirEn("Alcance", !debe || alcance != AlcanceMipyme.Abierto, solicitudesValidas);
        ReglasDeProceso.AvisoNoPuedeLimitar.ExigirEn("Alcance", debe || alcance == AlcanceMipyme.Abierto, reglas.SolicitudesMipyme);

        var territorio = alcance switch
        {
            AlcanceMipyme.Departamental => CodigoMunicipio[..2],
            AlcanceMipyme.Municipal => CodigoMunicipio,
            _ => null,
        };
        Limitacion = new LimitacionMipyme(alcance, territorio, solicitudesValidas, motivo, ahora);
        InicioDeOfertas = Despues(ahora, InstanteDe(TipoHito.AvisoMipyme)!.Value);
        Anotar(new AvisoMipymePublicado(Id, alcance, solicitudesValidas, actor, ahora));
    }
}
