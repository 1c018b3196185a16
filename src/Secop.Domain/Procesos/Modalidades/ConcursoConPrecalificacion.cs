namespace Secop.Domain.Procesos.Modalidades;

/// <summary>El concurso de méritos con precalificación: antes del pliego se conforma la lista de quienes podrán ofertar.</summary>
public static class ConcursoConPrecalificacion
{
    private static readonly Modalidad Abierto = ConcursoDeMeritos.Modalidad;
    private static readonly FaseProceso[] Precalificando = [FaseProceso.Precalificacion, FaseProceso.InformePrecalificacion, FaseProceso.AudienciaPrecalificacion, FaseProceso.ListaPrecalificados];

    public static Modalidad Modalidad { get; } = Abierto with
    {
        Codigo = "CMP",
        Nombre = "Concurso de méritos con precalificación",
        Cuando = "Consultoría compleja: primero se escoge una lista de interesados y sólo ellos ofertan. La lista no obliga a abrir el concurso.",
        Inicio = TipoHito.AvisoPrecalificacion,
        Terminos =
        [
            Terminos.Recomendado(TipoHito.FinManifestacionesPrecalificacion, TipoHito.AvisoPrecalificacion, 1, 5),
            Terminos.Recomendado(TipoHito.InformePrecalificacion, TipoHito.FinManifestacionesPrecalificacion, 1, 3),
            new(TipoHito.FinTrasladoPrecalificacion, TipoHito.InformePrecalificacion, 0, true, Citas.Meritos) { Minimo = Medida.Ley(ClavesDeModalidad.PrecalificacionTraslado) },
            Terminos.Recomendado(TipoHito.AudienciaPrecalificacion, TipoHito.FinTrasladoPrecalificacion, 1, 1),
            Terminos.Recomendado(TipoHito.PublicacionProyecto, TipoHito.AudienciaPrecalificacion, 0, 1),
            .. Abierto.Terminos,
        ],
        Fases =
        [
            new(FaseProceso.Precalificacion, "al publicar el aviso de precalificación", s => s.Hecho(ActoDeProceso.Publicar)),
            new(FaseProceso.InformePrecalificacion, "al vencer las manifestaciones", s => s.Hecho(ActoDeProceso.Publicar) && s.Llego(TipoHito.FinManifestacionesPrecalificacion)),
            new(FaseProceso.AudienciaPrecalificacion, "al vencer los comentarios al informe", s => s.Hecho(ActoDeProceso.PublicarInformePrecalificacion) && s.Llego(TipoHito.FinTrasladoPrecalificacion)),
            new(FaseProceso.ListaPrecalificados, "al conformar la lista", s => s.Hecho(ActoDeProceso.ConformarLista)),
            .. Etapas.DelProyecto(ActoDeProceso.PublicarProyecto),
            .. Abierto.Fases.Skip(2),
        ],
        Documentos =
        [
            new(ActoDeProceso.Publicar, [DocumentosComunes.Siempre(TipoDocumento.EstudiosPrevios), DocumentosComunes.Siempre(TipoDocumento.AvisoPrecalificacion)], Citas.Meritos),
            .. DocumentosComunes.ConPliego(
                ActoDeProceso.PublicarProyecto, DocumentosComunes.Siempre(TipoDocumento.RequerimientosTecnicos), DocumentosComunes.SegunElCaso(TipoDocumento.DocumentoTipo)),
        ],
        Audiencias =
        [
            new(ClaseDeAudiencia.Precalificacion, TipoHito.AudienciaPrecalificacion, true, Citas.Meritos),
            new(ClaseDeAudiencia.Sorteo, TipoHito.AudienciaPrecalificacion, false, Citas.Meritos),
        ],
        Actos =
        [
            .. ActosComunes.Planeacion,
            new(ActoDeProceso.ManifestarsePrecalificar, [Quien.Interesado], [FaseProceso.Precalificacion], "El término corre; con los documentos que pide el aviso", Citas.Meritos),
            new(ActoDeProceso.PublicarInformePrecalificacion, [Quien.Evaluador], [FaseProceso.InformePrecalificacion], "Todas las manifestaciones revisadas", Citas.Meritos, TipoDocumento.InformePrecalificacion),
            new(ActoDeProceso.ComentarPrecalificacion, [Quien.Interesado], [FaseProceso.InformePrecalificacion], "Informe publicado y término corriendo", Citas.Meritos),
            new(ActoDeProceso.ConformarLista, [Quien.OrdenadorDelGasto], [FaseProceso.AudienciaPrecalificacion], "En la audiencia; por sorteo si son más que el máximo del aviso. Si no se puede conformar, sigue como abierto o se descarta", Citas.Meritos, TipoDocumento.ListaPrecalificados),
            new(ActoDeProceso.PublicarProyecto, [Quien.Estructurador, Quien.OrdenadorDelGasto], [FaseProceso.ListaPrecalificados], "Documentos del proyecto completos", Citas.Documentos),
            .. ConcursoDeMeritos.DesdeElProyecto("Está en la lista de precalificados y el plazo corre"),
            .. ActosComunes.Salidas([.. Precalificando, FaseProceso.ObservacionesBorrador, FaseProceso.EsperaApertura, FaseProceso.PresentacionOfertas]),
        ],
        Publico =
        [
            .. Publicidades.DesdeLaPublicacion(FaseProceso.Precalificacion), new(ObjetoPublico.InformePrecalificacion, FaseProceso.InformePrecalificacion),
            new(ObjetoPublico.ListaPrecalificados, FaseProceso.ListaPrecalificados), .. Abierto.Publico.Skip(3),
        ],
    };
}
