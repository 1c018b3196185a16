namespace Secop.Domain.Procesos.Modalidades;

/// <summary>La licitación de obra pública: la licitación, con el precio en un segundo sobre que se abre en la audiencia.</summary>
public static class LicitacionDeObra
{
    private const string DosSobres = "Ley 80 de 1993, art. 30, parágrafos 2 y 3 (Ley 1882 de 2018, art. 1)";
    private static readonly Modalidad Licitacion = LicitacionPublica.Modalidad;

    public static Modalidad Modalidad { get; } = Licitacion with
    {
        Codigo = "LPO",
        Nombre = "Licitación pública de obra",
        Cuando = "Obra pública por más de la menor cuantía: el precio va en un sobre aparte que se abre en la audiencia de adjudicación.",
        Normas = [.. Licitacion.Normas, DosSobres, "Ley 2022 de 2020 (documentos tipo)"],
        Sobres =
        [
            new(1, "Requisitos habilitantes y lo que da puntaje distinto del precio", ActoDeProceso.Abrir),
            new(2, "Sólo el precio", ActoDeProceso.AbrirEconomico),
        ],
        Documentos = DocumentosComunes.ConPliego(ActoDeProceso.Publicar, DocumentosComunes.Siempre(TipoDocumento.AnexoTecnico), DocumentosComunes.SegunElCaso(TipoDocumento.DocumentoTipo)),
        Actos =
        [
            .. Licitacion.Actos,
            new(
                ActoDeProceso.AbrirEconomico, [Quien.AbreOfertas], [FaseProceso.Audiencia],
                "En la audiencia; después se aplica la fórmula económica del pliego, se corre traslado y se oye el orden de elegibilidad", DosSobres),
            new(ActoDeProceso.AplicarFormula, [Quien.Evaluador], [FaseProceso.Audiencia], "Abierto el sobre económico, con el método que el pliego fija", DosSobres),
        ],
        Publico =
        [
            .. Licitacion.Publico.Where(p => p.Objeto != ObjetoPublico.OfertasEconomicas), new(ObjetoPublico.OfertasEconomicas, FaseProceso.Audiencia),
        ],
    };
}
