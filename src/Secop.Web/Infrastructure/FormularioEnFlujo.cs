using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Secop.Domain.Comun;
using Secop.Web.Documentos;

namespace Secop.Web.Infrastructure;

/// <summary>Recibe cada archivo mientras llega: campo, nombre, tipo y contenido.</summary>
public delegate Task RecibirArchivo(string campo, string nombre, string? mime, Stream contenido, CancellationToken cancelacion);

/// <summary>
/// Lee un formulario con archivos sin que el servidor lo copie antes a un temporal en claro.
/// La antifalsificación se comprueba con el primer campo, antes de aceptar un solo byte de archivo. Todo archivo, también
/// el que llegó antes por trozos, pasa por <see cref="RevisionDeArchivos"/>.
/// </summary>
public static class FormularioEnFlujo
{
    public static readonly Regla Ilegible = new("FORMULARIO_ILEGIBLE", "El envío llegó incompleto o dañado. Vuelva a enviarlo: nada se guardó.");

    /// <summary>«subida-Archivo» trae el id de un archivo que ya subió por trozos y hace las veces del campo «Archivo».</summary>
    private const string CampoDeSubida = "subida-";

    private const int CampoMaximo = 4 * 1024 * 1024;
    private const int CamposMaximos = 20_000;

    public static async Task<Dictionary<string, StringValues>> LeerAsync(HttpContext contexto, RecibirArchivo recibir)
    {
        // Desde el comienzo: si un archivo no se recibe, la página vuelve a mostrar los campos que ya habían llegado.
        var campos = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        contexto.Items[typeof(FormularioEnFlujo)] = campos;
        var cancelacion = contexto.RequestAborted;
        Ilegible.Exigir(MediaTypeHeaderValue.TryParse(contexto.Request.ContentType, out var tipo)
            && tipo.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase));
        var frontera = HeaderUtilities.RemoveQuotes(tipo!.Boundary).Value;
        Ilegible.Exigir(frontera is { Length: > 0 and <= 100 });
        var lector = new MultipartReader(frontera!, contexto.Request.Body);
        var revision = contexto.RequestServices.GetRequiredService<RevisionDeArchivos>();
        var subidas = new List<(string Campo, Guid Id)>();
        var validado = false;
        try
        {
            while (await lector.ReadNextSectionAsync(cancelacion) is { } seccion)
            {
                Ilegible.Exigir(ContentDispositionHeaderValue.TryParse(seccion.ContentDisposition, out var disposicion));
                var campo = HeaderUtilities.RemoveQuotes(disposicion!.Name).Value ?? "";
                if (!disposicion.IsFileDisposition())
                {
                    Ilegible.Exigir(campos.Count < CamposMaximos);
                    var texto = await TextoAsync(seccion.Body, cancelacion);
                    campos[campo] = StringValues.Concat(campos.GetValueOrDefault(campo), texto);
                    if (campo.StartsWith(CampoDeSubida, StringComparison.Ordinal) && Guid.TryParse(texto, out var id))
                    {
                        subidas.Add((campo[CampoDeSubida.Length..], id));
                    }

                    continue;
                }

                if (!validado)
                {
                    await ValidarAsync(contexto, campos);
                    validado = true;
                }

                var nombre = HeaderUtilities.RemoveQuotes(disposicion.FileNameStar.HasValue ? disposicion.FileNameStar : disposicion.FileName).Value;
                if (string.IsNullOrEmpty(nombre))
                {
                    await seccion.Body.DrainAsync(cancelacion);
                    continue;
                }

                await using var revisado = revision.Revisar(seccion.Body, nombre);
                await recibir(campo, nombre, seccion.ContentType, revisado, cancelacion);
                await revisado.TerminarAsync(cancelacion);
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw new ReglaIncumplida(Ilegible, null);
        }

        if (!validado)
        {
            await ValidarAsync(contexto, campos);
        }

        foreach (var (campo, id) in subidas)
        {
            var (subida, contenido) = await contexto.RequestServices.GetRequiredService<Subidas>().TomarAsync(id, cancelacion);
            await using var revisado = revision.Revisar(contenido, subida.Nombre, subida);
            await recibir(campo, subida.Nombre, null, revisado, cancelacion);
            await revisado.TerminarAsync(cancelacion);
        }

        return campos;
    }

    private static async Task ValidarAsync(HttpContext contexto, Dictionary<string, StringValues> campos)
    {
        contexto.Request.Headers["RequestVerificationToken"] = campos.GetValueOrDefault("__RequestVerificationToken");
        if (contexto.Request.Headers["RequestVerificationToken"].Count == 0)
        {
            throw new BadHttpRequestException("Falta la marca antifalsificación.", new AntiforgeryValidationException("No vino en el formulario."));
        }

        try
        {
            await contexto.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(contexto);
        }
        catch (AntiforgeryValidationException error)
        {
            throw new BadHttpRequestException("La marca antifalsificación no es válida.", error);
        }
    }

    private static async Task<string> TextoAsync(Stream cuerpo, CancellationToken cancelacion)
    {
        using var memoria = new MemoryStream();
        var trozo = new byte[8192];
        int leidos;
        while ((leidos = await cuerpo.ReadAsync(trozo, cancelacion)) > 0)
        {
            Ilegible.Exigir(memoria.Length + leidos <= CampoMaximo);
            memoria.Write(trozo, 0, leidos);
        }

        return SinNulos.Limpio(Encoding.UTF8.GetString(memoria.GetBuffer(), 0, (int)memoria.Length));
    }
}

/// <summary>La página lee su propio formulario por flujo: sin enlace automático, sin límite global de tamaño y sin temporales.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormularioEnFlujoAttribute : Attribute, IResourceFilter, IOrderedFilter, IAntiforgeryPolicy
{
    public int Order => -2000;

    public void OnResourceExecuting(ResourceExecutingContext contexto)
    {
        var fabricas = contexto.ValueProviderFactories;
        fabricas.RemoveType<FormValueProviderFactory>();
        fabricas.RemoveType<FormFileValueProviderFactory>();
        fabricas.RemoveType<JQueryFormValueProviderFactory>();
        if (contexto.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limite)
        {
            limite.MaxRequestBodySize = null;
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext contexto)
    {
    }
}
