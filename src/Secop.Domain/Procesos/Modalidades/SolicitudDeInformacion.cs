namespace Secop.Domain.Procesos.Modalidades;

/// <summary>La solicitud de información a los proveedores: no es un proceso de contratación y nunca adjudica.</summary>
public static class SolicitudDeInformacion
{
    private const string Planeacion = "Decreto 1082 de 2015, art. 2.2.1.1.1.6.1 (análisis del sector)";

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = "RFI",
        Nombre = "Solicitud de información a los proveedores",
        Clase = ClaseDeModalidad.Planeacion,
        Cuando = "La entidad pregunta al mercado para planear. Las respuestas no van selladas: se leen al llegar.",
        Normas = [Planeacion],
        Procedimiento = Planeacion,
        Inicio = TipoHito.Publicacion,
        Terminos = [Terminos.Recomendado(TipoHito.FinRespuestas, TipoHito.Publicacion, 1, 5)],
        Fases =
        [
            new(FaseProceso.RecepcionRespuestas, "al publicar la solicitud", s => s.Hecho(ActoDeProceso.Publicar)),
            new(FaseProceso.Terminado, "al vencer la recepción de respuestas", s => s.Hecho(ActoDeProceso.Publicar) && s.Llego(TipoHito.FinRespuestas)),
        ],
        Sobres = [],
        Documentos = [new(ActoDeProceso.Publicar, [DocumentosComunes.SegunElCaso(TipoDocumento.AnexoTecnico)], Planeacion)],
        Actos =
        [
            .. ActosComunes.Planeacion,
            new(ActoDeProceso.Invitar, [Quien.Estructurador], [FaseProceso.RecepcionRespuestas], "A quien la entidad quiera avisar", Planeacion),
            new(ActoDeProceso.ResponderSolicitud, [Quien.Interesado], [FaseProceso.RecepcionRespuestas], "El término corre; la entidad la lee al llegar", Planeacion),
            new(ActoDeProceso.Cancelar, [Quien.OrdenadorDelGasto], [FaseProceso.RecepcionRespuestas], "Acto motivado", Planeacion, TipoDocumento.ActoCancelacion),
        ],
        Publico = [new(ObjetoPublico.EstudiosYPliego, FaseProceso.RecepcionRespuestas)],
    };
}
