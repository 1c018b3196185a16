using System.Net;
using Secop.Testing;

namespace Secop.Web.Tests.Intrusos;

/// <summary>
/// Un formulario propio con un id de otra cuenta dentro. El mismo formulario, con el id propio, sí hace el acto: así se
/// sabe que lo que lo detuvo fue el id.
/// </summary>
public abstract class PruebaDeForjado(BaseAparte aparte) : IClassFixture<BaseAparte>
{
    protected static readonly (string, string, byte[]) Pdf = ("Archivo", "documento.pdf", "%PDF-1.7 ensayo"u8.ToArray());

    protected SecopFactory Fabrica => aparte.Fabrica;

    protected Datos Datos => aparte.Datos;

    protected async Task SoloConLoPropioAsync(
        Cliente cliente, string url, (string Nombre, Guid Ajeno, Guid Propio) campo, string? boton, IReadOnlyList<(string, string)> resto, params (string, string, byte[])[] archivos)
    {
        // El intento fallido con contraseña queda en los accesos, y un archivo recibido puede quedar suelto en el disco.
        string[] sin = ["public.accesos", "archivos"];
        var antes = await Foto.DeAsync(Fabrica, sin);
        var forjado = await cliente.EnviarAsync(url, [.. resto, (campo.Nombre, campo.Ajeno.ToString())], boton, archivos);
        Assert.True(
            forjado.Estado is HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity,
            $"{url} con {campo.Nombre} ajeno: {forjado.Estado} {forjado.Destino}");
        Assert.Equal(antes, await Foto.DeAsync(Fabrica, sin));

        var propio = await cliente.EnviarAsync(url, [.. resto, (campo.Nombre, campo.Propio.ToString())], boton, archivos);
        Assert.True(propio.Estado == HttpStatusCode.Redirect, $"{url} con {campo.Nombre} propio: {propio.Estado} {propio.Errores}");
        Assert.NotEqual(antes, await Foto.DeAsync(Fabrica, sin));
    }

    protected static async Task NoEstaAsync(Cliente cliente, string propia, string forjada)
    {
        Assert.Equal((HttpStatusCode.OK, propia), ((await cliente.VerAsync(propia)).Estado, propia));
        Assert.Equal((HttpStatusCode.NotFound, forjada), ((await cliente.VerAsync(forjada)).Estado, forjada));
    }
}
