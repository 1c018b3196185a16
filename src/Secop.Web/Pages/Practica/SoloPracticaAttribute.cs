using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Secop.Web.Practicas;

namespace Secop.Web.Pages.Practica;

/// <summary>La página solo existe en la práctica: en el producto de verdad, 404.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SoloPracticaAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext contexto)
    {
        if (!contexto.HttpContext.RequestServices.GetRequiredService<ModoDePractica>().Activa)
        {
            contexto.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext contexto)
    {
    }
}
