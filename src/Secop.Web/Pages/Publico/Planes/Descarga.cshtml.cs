using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Pages.Publico.Planes;

/// <summary>Lo mismo que muestra la página, con las mismas filas y en el mismo orden.</summary>
[AllowAnonymous]
public sealed class DescargaModel(VistaPublica vista) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancelacion)
    {
        var filtro = FiltroDePlanes.De(Request.Query);
        if (filtro.PideLineas)
        {
            return EscritorCsv.Archivo("lineas.csv", CsvDeLineas.Columnas, (await vista.LineasAsync(filtro, cancelacion: cancelacion)).Lineas.Select(CsvDeLineas.Celdas));
        }

        var planes = await vista.PlanesAsync(filtro, cancelacion: cancelacion);
        return EscritorCsv.Archivo(
            "planes.csv", ["Entidad", "Municipio", "Vigencia", "Versión", "Publicado", "Líneas", "Valor total", "Dirección"],
            planes.Select(p => new object?[] { p.Entidad, Divipola.Nombre(p.CodigoMunicipio), p.Vigencia, p.Version, p.PublicadoEn, p.Lineas, p.ValorTotal, $"/paa/{p.Codigo}" }));
    }
}
