using Microsoft.Extensions.Primitives;

namespace Secop.Web.Infrastructure;

/// <summary>La hoja que llega en un formulario: un archivo o, si no se escogió, lo pegado en él.</summary>
public static class HojaDelFormulario
{
    public static async Task<(HojaLeida Hoja, string Pegado, Dictionary<string, StringValues> Campos)> LeerAsync(HttpContext contexto)
    {
        HojaLeida? hoja = null;
        var campos = await FormularioEnFlujo.LeerAsync(contexto, async (_, nombre, _, contenido, cancelacion) =>
            hoja = await HojaDeCalculo.LeerArchivoAsync(nombre, contenido, cancelacion));
        var pegado = campos.GetValueOrDefault("Pegado").ToString();
        return (hoja ?? HojaDeCalculo.LeerTexto(pegado), pegado, campos);
    }
}
