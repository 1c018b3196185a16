using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Las secciones en el orden en que se arman, y la página de cada una.</summary>
public static class SeccionesDelPliego
{
    public static readonly IReadOnlyList<(SeccionPliego Seccion, string Ruta)> Todas =
    [
        (SeccionPliego.Informacion, "informacion"), (SeccionPliego.Clasificacion, "clasificacion"), (SeccionPliego.Lugar, "lugar"),
        (SeccionPliego.Presupuesto, "presupuesto"), (SeccionPliego.Condiciones, "condiciones"), (SeccionPliego.Pagos, "pagos"),
        (SeccionPliego.Marco, "acuerdos"), (SeccionPliego.Lotes, "lotes"),
        (SeccionPliego.ListaPrecios, "precios"), (SeccionPliego.Cuestionario, "cuestionario"), (SeccionPliego.DocumentosDeOferta, "documentos-de-la-oferta"), (SeccionPliego.Evaluacion, "evaluacion-del-pliego"),
        (SeccionPliego.Visita, "visita"), (SeccionPliego.Garantias, "garantias"), (SeccionPliego.Documentos, "documentos"),
        (SeccionPliego.Equipo, "equipo"), (SeccionPliego.Cronograma, "cronograma"),
    ];

    /// <summary>Las que arma una modalidad.</summary>
    public static IEnumerable<(SeccionPliego Seccion, string Ruta)> De(Modalidad modalidad) =>
        Todas.Where(s => s.Seccion != SeccionPliego.DocumentosDeOferta || modalidad.PideDocumentosDeOferta);

    public static string RutaDe(SeccionPliego seccion) => Todas.First(s => s.Seccion == seccion).Ruta;
}
