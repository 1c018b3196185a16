namespace Secop.Domain.Procesos.Modalidades;

/// <summary>El régimen especial sin ofertas: manda el manual de la entidad; la plataforma publica y, si se quiere, firma.</summary>
public static class RegimenEspecial
{
    internal static readonly IReadOnlyList<string> Normas =
        ["Ley 1150 de 2007, art. 13", "Ley 2195 de 2022, art. 53 (publicidad)", "Decreto 092 de 2017 (convenios con entidades sin ánimo de lucro)", Citas.Manual];

    public static Modalidad Modalidad { get; } = new()
    {
        Codigo = "RE",
        Nombre = "Contratación de régimen especial",
        Clase = ClaseDeModalidad.RegimenEspecial,
        Cuando = "Entidades fuera de la Ley 80 (hospitales, universidades, servicios públicos…) y convenios con entidades sin ánimo de lucro.",
        Normas = Normas,
        Procedimiento = Citas.Manual,
        Inicio = TipoHito.Publicacion,
        Terminos =
        [
            Terminos.Recomendado(TipoHito.Firma, TipoHito.Publicacion, 0, 2) with { Opcional = true, Norma = Citas.Manual },
            new(TipoHito.PublicacionContrato, TipoHito.Firma, 1, false, "Ley 2195 de 2022, art. 53") { Maximo = Medida.Ley(ClavesDeModalidad.Publicidad), Opcional = true },
        ],
        Fases =
        [
            new(FaseProceso.Publicado, "al publicar el proceso", s => s.Hecho(ActoDeProceso.Publicar)),
            new(FaseProceso.ContratoEnEdicion, "al escoger al contratista", s => s.Hecho(ActoDeProceso.ElegirContratista)),
            Etapas.Celebrado,
            Etapas.Terminado,
        ],
        Sobres = [],
        Documentos = [new(ActoDeProceso.Publicar, [DocumentosComunes.Siempre(TipoDocumento.EstudiosPrevios), DocumentosComunes.SegunElCaso(TipoDocumento.ManualDeContratacion)], Citas.Manual)],
        Actos =
        [
            .. ActosComunes.Planeacion,
            new(ActoDeProceso.ExpedirAdenda, [Quien.Estructurador], [FaseProceso.Publicado], "Añade documentos o modificaciones", Citas.Manual),
            new(ActoDeProceso.ElegirContratista, [Quien.OrdenadorDelGasto], [FaseProceso.Publicado], "Uso transaccional: el contrato se firma aquí", Citas.Manual),
            ActosComunes.Firmar(FaseProceso.ContratoEnEdicion),
            new(ActoDeProceso.Terminar, [Quien.Estructurador], [FaseProceso.Publicado], "Uso para publicidad: no queda nada por publicar", Citas.Manual),
            new(ActoDeProceso.Cancelar, [Quien.OrdenadorDelGasto], [FaseProceso.Publicado, FaseProceso.ContratoEnEdicion], "Acto motivado, antes de la firma", Citas.Manual, TipoDocumento.ActoCancelacion),
        ],
        Publico =
        [
            new(ObjetoPublico.EstudiosYPliego, FaseProceso.Publicado), new(ObjetoPublico.Adendas, FaseProceso.Publicado), new(ObjetoPublico.ActoFinal, FaseProceso.Celebrado),
            new(ObjetoPublico.Contrato, FaseProceso.Celebrado),
        ],
    };
}
