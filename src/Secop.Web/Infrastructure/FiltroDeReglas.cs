using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Npgsql;
using Secop.Domain.Comun;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Web.Infrastructure;

/// <summary>La página sabe reunir lo que muestra: se usa al abrirla y al volver a mostrarla con un error.</summary>
public interface ICargable
{
    /// <summary>Nulo si la página puede mostrarse; si no, la respuesta (por lo común, 404).</summary>
    Task<IActionResult?> CargarAsync();
}

/// <summary>
/// Una regla incumplida vuelve a mostrar la misma página con 422, la frase, la norma y lo que la persona escribió.
/// Dos personas sobre lo mismo: 409 y nada se pierde.
/// </summary>
public sealed class FiltroDeReglas(SecopDbContext db, Almacen almacen) : IAsyncPageFilter, IOrderedFilter
{
    public static readonly Regla OtroCambio = new(
        "CAMBIO_SIMULTANEO", "Otra persona cambió esto mientras usted trabajaba. Revise cómo quedó y vuelva a intentarlo.");

    public static readonly Regla YaExiste = new("YA_EXISTE", "Eso ya está registrado: no se guardó por segunda vez.");

    public int Order => -1000;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext contexto) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext contexto, PageHandlerExecutionDelegate siguiente)
    {
        var http = contexto.HttpContext;
        if (contexto.HandlerMethod is null && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !http.EsDeError())
        {
            // Sin manejador se mostraría la página a medio cargar: ese acto no existe aquí.
            contexto.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        var ejecutado = await siguiente();
        if (ejecutado.Exception is null || ejecutado.ExceptionHandled || contexto.HandlerInstance is not PageModel pagina)
        {
            return;
        }

        var (regla, estado) = Traducir(ejecutado.Exception);
        if (regla is null || HttpMethods.IsGet(contexto.HttpContext.Request.Method))
        {
            return;
        }

        contexto.HttpContext.Items[MesaDeServicio.RegistroDePeticiones.ReglaDeLaPeticion] = regla.Regla.Codigo;
        almacen.DescartarSinConfirmar();
        db.ChangeTracker.Clear();
        ConservarLoEscrito(http, pagina);
        var mensaje = regla.Regla.Norma is { } norma ? $"{regla.Message} ({norma})" : regla.Message;
        pagina.ModelState.AddModelError(CampoDe(pagina, regla.Campo), mensaje);
        ejecutado.ExceptionHandled = true;
        ejecutado.Exception = null;
        var alterno = pagina is ICargable cargable ? await cargable.CargarAsync() : null;
        ejecutado.Result = alterno ?? new PageResult { StatusCode = estado };
    }

    // Un formulario por flujo se rechaza antes de pasar a la página: lo que ya había llegado vuelve a sus casillas.
    private static void ConservarLoEscrito(HttpContext http, PageModel pagina)
    {
        if (http.Items[typeof(FormularioEnFlujo)] is Dictionary<string, StringValues> campos)
        {
            foreach (var (campo, valor) in campos.Where(c => !pagina.ModelState.ContainsKey(c.Key) && c.Key != "__RequestVerificationToken"))
            {
                pagina.ModelState.SetModelValue(campo, new ValueProviderResult(valor));
            }
        }
    }

    private static (ReglaIncumplida? Regla, int Estado) Traducir(Exception error) => error switch
    {
        ReglaIncumplida regla => (regla, StatusCodes.Status422UnprocessableEntity),
        DbUpdateConcurrencyException => (new ReglaIncumplida(OtroCambio, null), StatusCodes.Status409Conflict),
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } } =>
            (new ReglaIncumplida(YaExiste, null), StatusCodes.Status409Conflict),
        _ => (null, 0),
    };

    // Las reglas nombran el campo del dominio; el formulario suele llamarlo «Entrada.X».
    private static string CampoDe(PageModel pagina, string? campo)
    {
        if (campo is null)
        {
            return "";
        }

        return pagina.ModelState.Keys.FirstOrDefault(k => k == campo || k.EndsWith("." + campo, StringComparison.Ordinal) || k.EndsWith($"[{campo}]", StringComparison.Ordinal)) ?? campo;
    }
}
