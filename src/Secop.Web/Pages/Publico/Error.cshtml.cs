using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Web.Infrastructure;
using Secop.Web.MesaDeServicio;

namespace Secop.Web.Pages.Publico;

// Sin manejadores: se vuelve a ejecutar con el método y la consulta de lo que falló, y con su formulario ya leído a medias.
// Por eso nada se enlaza: el código sale de la ruta o de la respuesta.
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public int Codigo => HttpContext.Features.Get<IExceptionHandlerFeature>() is not null
        ? Response.StatusCode
        : int.Parse((string)RouteData.Values["codigo"]!, CultureInfo.InvariantCulture);

    public string Titulo => Mensaje.Titulo;

    public string Explicacion => Mensaje.Explicacion;

    /// <summary>A la Mesa, con el error y la página donde pasó.</summary>
    public string Ayuda => $"/mesa?error={Codigo.ToString(CultureInfo.InvariantCulture)}&desde={Uri.EscapeDataString(PaginaDeOrigen.De(HttpContext))}";

    private (string Titulo, string Explicacion) Mensaje => Codigo switch
    {
        400 when MarcaInvalida.Es(HttpContext) => (
            "Esta página se abrió en otra sesión",
            "Quizás ingresó o salió en otra pestaña, o la dejó abierta mucho tiempo. Vuelva atrás: lo que escribió sigue allí (si es largo, cópielo). Recargue la página y envíelo otra vez: nada se guardó."),
        400 => ("No pudimos leer su envío", "Llegó incompleto, dañado o venció mientras estaba abierto. Vuelva atrás, recargue la página y envíelo otra vez: nada se guardó."),
        401 or 403 => ("No tiene permiso para esto", "Su cuenta o su rol no permiten este acto. Revise en la cabecera con qué cuenta está trabajando o pida el permiso a su administrador."),
        404 => ("No encontramos esta página", "La dirección no existe o lo que busca no es público. Si es de su cuenta, revise que haya ingresado y que esté usando la cuenta correcta."),
        405 => ("Eso no se hace en esta página", "La página ya no tiene ese botón o el envío no era para ella. Vuelva atrás, recárguela y use lo que muestra ahora."),
        409 => ("Alguien más cambió esto", "Mientras usted trabajaba, otra persona guardó un cambio. Recargue la página para ver cómo quedó."),
        413 => ("El envío es demasiado grande", "Divídalo o reduzca el tamaño de los archivos."),
        429 => ("Demasiados intentos seguidos", "Espere un minuto y vuelva a intentarlo."),
        503 => ("El servicio no está disponible", "Estamos trabajando para restablecerlo. Los plazos no corren por su cuenta: guarde constancia de la hora."),
        >= 500 => ("Algo falló de nuestro lado", "El error quedó registrado. Lo que ya estaba guardado sigue guardado; vuelva a intentarlo en un momento."),
        _ => ("No se pudo completar", "Vuelva atrás e inténtelo otra vez."),
    };
}
