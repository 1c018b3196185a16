using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Eventos;

/// <summary>Quienes completaron una Formación de Formadores y quisieron estar en la lista.</summary>
[AllowAnonymous]
public sealed class FormadoresModel(VistaPublica vista) : PageModel
{
    public IReadOnlyList<FormadoresDeDepartamento> Departamentos { get; private set; } = [];

    public async Task OnGetAsync() => Departamentos = await vista.FormadoresAsync();
}
