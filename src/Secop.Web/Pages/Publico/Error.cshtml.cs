using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Secop.Web.Pages.Publico;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public int Codigo { get; private set; }

    public string Titulo { get; private set; } = "";

    public string Explicacion { get; private set; } = "";

    public void OnGet(int codigo) => Mostrar(codigo);

    // El error de un envío se vuelve a ejecutar con su mismo método.
    public void OnPost(int codigo) => Mostrar(codigo);

    private void Mostrar(int codigo)
    {
        Codigo = codigo;
        (Titulo, Explicacion) = codigo switch
        {
            400 => ("No pudimos leer su envío", "Llegó incompleto, dañado o venció mientras estaba abierto. Vuelva atrás, recargue la página y envíelo otra vez: nada se guardó."),
            401 or 403 => ("No tiene permiso para esto", "Su cuenta o su rol no permiten este acto. Revise en la cabecera con qué cuenta está trabajando o pida el permiso a su administrador."),
            404 => ("No encontramos esta página", "La dirección no existe o lo que busca no es público. Si es de su cuenta, revise que haya ingresado y que esté usando la cuenta correcta."),
            409 => ("Alguien más cambió esto", "Mientras usted trabajaba, otra persona guardó un cambio. Recargue la página para ver cómo quedó."),
            413 => ("El envío es demasiado grande", "Divídalo o reduzca el tamaño de los archivos."),
            429 => ("Demasiados intentos seguidos", "Espere un minuto y vuelva a intentarlo."),
            503 => ("El servicio no está disponible", "Estamos trabajando para restablecerlo. Los plazos no corren por su cuenta: guarde constancia de la hora."),
            >= 500 => ("Algo falló de nuestro lado", "El error quedó registrado. Lo que ya estaba guardado sigue guardado; vuelva a intentarlo en un momento."),
            _ => ("No se pudo completar", "Vuelva atrás e inténtelo otra vez."),
        };
    }
}
