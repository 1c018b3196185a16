namespace Secop.Domain.Procesos.Modalidades;

/// <summary>La venta de bienes del Estado en sobre cerrado: depósito para participar y se adjudica al precio más alto.</summary>
public static class EnajenacionEnSobreCerrado
{
    private static readonly FaseProceso[] Antes = [FaseProceso.ObservacionesBorrador, FaseProceso.EsperaApertura, FaseProceso.PresentacionOfertas];

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = "EB-C",
        Nombre = "Enajenación de bienes en sobre cerrado",
        Clase = ClaseDeModalidad.Venta,
        Cuando = "La entidad vende bienes con un precio mínimo fijado por avalúo; compra quien más ofrece.",
        Normas = [Citas.Enajenacion],
        Procedimiento = Citas.Enajenacion,
        Inicio = TipoHito.PublicacionProyecto,
        Terminos =
        [
            .. Terminos.DelProyecto(ClavesDeModalidad.AbreviadaObservaciones, ClavesDeModalidad.AbreviadaApertura, ClavesDeModalidad.AbreviadaAperturaTrasObservaciones, legal: false)
                .Where(t => t.Hito != TipoHito.SolicitudesMipyme),
            Terminos.Recomendado(TipoHito.Cierre, TipoHito.ActoApertura, 1, 5),
            .. Terminos.DelCierreAlInforme(3),
            Terminos.Traslado(ClavesDeModalidad.MenorTraslado, false, Citas.Enajenacion),
            Terminos.Recomendado(TipoHito.Adjudicacion, TipoHito.FinTraslado, 1, 2),
            Terminos.Firma(TipoHito.Adjudicacion),
        ],
        Fases =
        [
            .. Etapas.DelProyecto(ActoDeProceso.Publicar),
            Etapas.OfertasTrasLaApertura,
            Etapas.CerradoSinAbrir,
            Etapas.Evaluacion,
            Etapas.Traslado,
            Etapas.TrasElTraslado(FaseProceso.Decision),
            Etapas.Adjudicado,
            Etapas.Celebrado,
        ],
        Sobres = [new(1, "Recibo del depósito y precio que se ofrece, no menor que el mínimo", ActoDeProceso.Abrir)],
        Documentos = DocumentosComunes.ConPliego(ActoDeProceso.Publicar, DocumentosComunes.Siempre(TipoDocumento.AvaluoDelBien)),
        ClaveDeAdendas = ClavesDeModalidad.Adendas,
        ClaveDeTraslado = ClavesDeModalidad.MenorTraslado,
        OtrasClaves = [ClavesDeModalidad.EnajenacionDeposito],
        Actos =
        [
            .. ActosComunes.Planeacion,
            .. ActosComunes.DelProyecto([FaseProceso.ObservacionesBorrador, FaseProceso.PresentacionOfertas], Antes).Where(a => a.Acto != ActoDeProceso.SolicitarMipyme),
            .. ActosComunes.Adendas(Citas.Adendas, FaseProceso.PresentacionOfertas),
            .. ActosComunes.Ofertas("El depósito consta y el plazo corre", Quien.Interesado),
            .. ActosComunes.AperturaYEvaluacion(),
            ActosComunes.Adjudicar(Citas.Enajenacion, FaseProceso.Decision),
            ActosComunes.Firmar(FaseProceso.Adjudicado),
            .. ActosComunes.Desierto(FaseProceso.Decision),
            .. ActosComunes.Salidas(Antes),
            ActosComunes.Revocar(FaseProceso.PresentacionOfertas, FaseProceso.CerradoSinAbrir, FaseProceso.Evaluacion, FaseProceso.Traslado, FaseProceso.Decision),
        ],
        Publico = [.. Publicidades.DesdeLaPublicacion(FaseProceso.ObservacionesBorrador), .. Publicidades.DeLaEvaluacion(FaseProceso.Traslado), .. Publicidades.DelFinal],
    };
}
