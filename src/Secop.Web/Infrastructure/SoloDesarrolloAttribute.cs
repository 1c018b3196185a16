using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Secop.Web.Infrastructure;

/// <summary>La página no existe en producción: 404.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SoloDesarrolloAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext contexto)
    {
        if (contexto.HttpContext.RequestServices.GetRequiredService<IHostEnvironment>().IsProduction())
        {
            contexto.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext contexto)
    {
    }
}
