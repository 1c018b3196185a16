using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Web.Data;
using Secop.Web.Data.Busqueda;
using Secop.Web.DatosAbiertos;
using Secop.Web.DatosAbiertos.Importadores;

namespace Secop.Web.Pages.Publico.Procesos;

/// <summary>La misma página de la búsqueda, con las mismas filas y en el mismo orden.</summary>
[AllowAnonymous]
public sealed class DescargaModel(VistaPublica vista) : PageModel
{
    private static readonly string[] Columnas =
    [
        "Plataforma", "Clase", "Identificador", "Número", "Nombre", "Entidad", "NIT de la entidad", "Modalidad", "Estado o fase",
        "Departamento", "Municipio", "Valor", "Valor adjudicado", "Publicado", "Firmado", "Cierre", "Proveedor", "Dirección", "Original",
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancelacion)
    {
        var resultados = await vista.BuscarAsync(Filtros.De(Request.Query), cancelacion: cancelacion);
        return EscritorCsv.Archivo("procesos.csv", Columnas, resultados.Hallazgos.Select(Celdas));
    }

    private static object?[] Celdas(Hallazgo h) =>
    [
        h.Plataforma, h.Clase, h.Codigo ?? h.Clave, h.Numero, h.Nombre, h.Entidad, h.EntidadNit, Vocabulario.Modalidades.GetValueOrDefault(h.Modalidad, h.Modalidad),
        Vocabulario.Fases.GetValueOrDefault(h.Fase, h.Fase), Divipola.Departamentos.FirstOrDefault(d => d.Codigo == h.Departamento)?.Nombre,
        Divipola.Municipio(h.Municipio)?.Nombre, h.Valor, h.ValorAdjudicado, h.PublicadoEn, h.FirmadoEn, h.CierreEn, h.Proveedor, h.Direccion, h.Enlace,
    ];
}
