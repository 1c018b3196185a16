using Secop.Domain.Procesos;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Las secciones en el orden en que se arman, y la página de cada una.</summary>
public static class SeccionesDelPliego
{
    public static readonly IReadOnlyList<(SeccionPliego Seccion, string Ruta)> Todas =
    [
        (SeccionPliego.Informacion, "informacion"), (SeccionPliego.Clasificacion, "clasificacion"), (SeccionPliego.Lugar, "lugar"),
        (SeccionPliego.Presupuesto, "presupuesto"), (SeccionPliego.Condiciones, "condiciones"), (SeccionPliego.Lotes, "lotes"),
        (SeccionPliego.ListaPrecios, "precios"), (SeccionPliego.Cuestionario, "cuestionario"), (SeccionPliego.Evaluacion, "evaluacion-del-pliego"),
        (SeccionPliego.Visita, "visita"), (SeccionPliego.Garantias, "garantias"), (SeccionPliego.Documentos, "documentos"),
        (SeccionPliego.Equipo, "equipo"), (SeccionPliego.Cronograma, "cronograma"),
    ];

    public static string RutaDe(SeccionPliego seccion) => Todas.First(s => s.Seccion == seccion).Ruta;
}
