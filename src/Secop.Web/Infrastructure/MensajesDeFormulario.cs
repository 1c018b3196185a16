using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Secop.Web.Infrastructure;

/// <summary>Lo que se dice cuando un formulario llega con algo que ni siquiera se puede leer: en español y sin nombres internos.</summary>
public sealed class MensajesDeFormulario : IValidationMetadataProvider
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
}
