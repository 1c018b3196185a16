using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos.Importadores;

namespace Secop.Web.Pages.Publico.Registros;

/// <summary>Un registro externo: se consulta, no se edita, y no es un expediente de esta plataforma.</summary>
[AllowAnonymous]
public sealed class FichaModel(VistaPublica vista) : PageModel
{
    public Ficha Ficha { get; private set; } = null!;

    public IEnumerable<(Conjunto Conjunto, IEnumerable<(string Etiqueta, string Valor)> Campos)> Fuentes =>
        from nombre in Ficha.Conjuntos
        let conjunto = Conjunto.DeNombre(nombre)
        where conjunto is not null && Ficha.Filas.ContainsKey(nombre)
        select (conjunto, from columna in conjunto.Columnas
                          where Ficha.Filas[nombre].ContainsKey(columna.Campo)
                          select (columna.Etiqueta, Ficha.Filas[nombre][columna.Campo]));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancelacion)
    {
        if (await vista.RegistroAsync(id, cancelacion) is not { } ficha)
        {
            return NotFound();
        }

        Ficha = ficha;
        return Page();
    }
}
