using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Secop.Web.Infrastructure;

/// <summary>Lo que se dice cuando un formulario llega con algo que ni siquiera se puede leer: en español y sin nombres internos.</summary>
public sealed class MensajesDeFormulario : IValidationMetadataProvider, IBindingMetadataProvider
{
    private const string Falta = "Falta este dato.";
    private const string NoEsValido = "Este dato no es válido.";
    private const string Numero = "Escriba un número.";

    public static void Poner(MvcOptions opciones)
    {
        var mensajes = opciones.ModelBindingMessageProvider;
        mensajes.SetAttemptedValueIsInvalidAccessor((_, _) => NoEsValido);
        mensajes.SetMissingBindRequiredValueAccessor(_ => Falta);
        mensajes.SetMissingKeyOrValueAccessor(() => Falta);
        mensajes.SetMissingRequestBodyRequiredValueAccessor(() => "La petición llegó vacía.");
        mensajes.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => NoEsValido);
        mensajes.SetNonPropertyUnknownValueIsInvalidAccessor(() => NoEsValido);
        mensajes.SetNonPropertyValueMustBeANumberAccessor(() => Numero);
        mensajes.SetUnknownValueIsInvalidAccessor(_ => NoEsValido);
        mensajes.SetValueIsInvalidAccessor(_ => NoEsValido);
        mensajes.SetValueMustBeANumberAccessor(_ => Numero);
        mensajes.SetValueMustNotBeNullAccessor(_ => Falta);
        opciones.ModelMetadataDetailsProviders.Add(new MensajesDeFormulario());
        opciones.ModelBinderProviders.Insert(0, new SinNulos());
    }

    // Una fecha o un número que no se leen se dicen con lo que la persona escribió: un campo de fecha no lo vuelve a mostrar.
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        var tipo = Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType;
        var esperado = tipo == typeof(DateTime) || tipo == typeof(DateTimeOffset) ? "una fecha con hora, como 2026-12-31 10:00"
            : tipo == typeof(DateOnly) ? "una fecha, como 2026-12-31"
            : tipo == typeof(int) || tipo == typeof(long) ? "un número entero, como 12"
            : tipo == typeof(decimal) ? "un número, como 12"
            : null;
        if (esperado is not null && context.BindingMetadata.ModelBindingMessageProvider is { } mensajes)
        {
            mensajes.SetAttemptedValueIsInvalidAccessor((valor, _) => Ilegible(valor, esperado));
            mensajes.SetNonPropertyAttemptedValueIsInvalidAccessor(valor => Ilegible(valor, esperado));
        }
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var regla in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            // Las que ya dicen algo, lo dicen mejor.
            if (regla.ErrorMessage is null && regla.ErrorMessageResourceName is null)
            {
                regla.ErrorMessage = regla is RequiredAttribute ? Falta : NoEsValido;
            }
        }
    }

    private static string Ilegible(string valor, string esperado) => $"No se puede leer «{(valor.Length > 40 ? valor[..40] + "…" : valor)}»: escriba {esperado}.";
}
