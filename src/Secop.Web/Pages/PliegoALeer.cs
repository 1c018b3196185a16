using Secop.Domain.Procesos;

namespace Secop.Web.Pages;

/// <summary>Un pliego para leerlo entero: lo comparten la vista previa, la ficha del proveedor y la adenda.</summary>
/// <param name="Documentos">De dónde cuelgan las descargas.</param>
public sealed record PliegoALeer(ContenidoPliego Contenido, string Documentos);
