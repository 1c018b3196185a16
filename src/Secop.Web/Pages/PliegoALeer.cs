using Secop.Domain.Procesos;

namespace Secop.Web.Pages;

/// <summary>Un pliego para leerlo entero: lo comparten la vista previa, la ficha del proveedor y la adenda.</summary>
/// <param name="Documentos">De dónde cuelgan las descargas.</param>
public sealed record PliegoALeer(ContenidoPliego Contenido, string Documentos);

/// <summary>Lo que cualquiera lee de un pliego; la vista previa muestra lo mismo antes de publicar.</summary>
/// <param name="EntidadCodigo">Nulo en la vista previa.</param>
/// <param name="Huella">Nula mientras no haya versión.</param>
public sealed record PliegoEnPublico(PliegoALeer Pliego, string Entidad, string? EntidadCodigo, string Version, string? Huella);
