using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Secop.Web.Infrastructure;

/// <summary>El carácter nulo, que la base no guarda en un texto, se quita de lo que llega: en la dirección y en cada campo de texto.</summary>
public sealed class SinNulos : IModelBinderProvider, IModelBinder
{
    public static string Limpio(string texto) => texto.Replace("\0", "", StringComparison.Ordinal);

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var valor = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (valor == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, valor);
        var texto = Limpio(valor.FirstValue ?? "");
        bindingContext.Result = ModelBindingResult.Success(bindingContext.ModelMetadata.ConvertEmptyStringToNull && string.IsNullOrWhiteSpace(texto) ? null : texto);
        return Task.CompletedTask;
    }
}

public static class DireccionSinNulos
{
    /// <summary>Antes de que alguien lea la dirección.</summary>
    public static IApplicationBuilder UseDireccionSinNulos(this IApplicationBuilder app) => app.Use((contexto, siguiente) =>
    {
        if (contexto.Request.QueryString.Value is { } consulta && consulta.Contains("%00", StringComparison.Ordinal))
        {
            contexto.Request.QueryString = new QueryString(consulta.Replace("%00", "", StringComparison.Ordinal));
        }

        return siguiente(contexto);
    });
}
