using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Testing;

namespace Secop.Web.Tests.Entidades.Procesos;

/// <summary>Al cambiar la modalidad se pregunta lo mismo que al crear, también la excepción de la Ley de Garantías.</summary>
public sealed class CambiarModalidadTests : PruebaWeb
{
    /// <summary>Dentro de los cuatro meses antes de la elección presidencial de 2026.</summary>
    private static readonly DateTimeOffset EnGarantias = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task ADirecta_EnLeyDeGarantias_PideLaExcepcion()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var url = $"/entidad/procesos/{p.Id}/modalidad";
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(EnGarantias);
        var pagina = await c.VerAsync(url);
        var crear = await c.VerAsync("/entidad/procesos/crear");
        Assert.Equal(Opciones(crear), Opciones(pagina));

        (string, string)[] campos = [("Entrada.Modalidad", "CD"), ("Entrada.Directa", "SinPluralidad")];
        var sin = await c.EnviarAsync(url, pagina, campos, "Cambiar la modalidad");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sin.Estado);
        Assert.Contains("no se señaló una excepción", sin.Texto, StringComparison.Ordinal);
        var con = await c.EnviarAsync(url, sin, [.. campos, ("Entrada.Excepcion", "Emergencia")], "Cambiar la modalidad");
        Assert.True(con.Estado == HttpStatusCode.Redirect, con.Errores);
        var cambiado = await Fabrica.ConBaseAsync(db => db.Procesos.Where(x => x.Id == p.Id).Select(x => new { x.Modalidad, x.Causal }).SingleAsync());
        Assert.Equal(("CD", "SinPluralidad"), (cambiado.Modalidad, cambiado.Causal));

        static IEnumerable<string?> Opciones(Pagina pagina) => pagina.Documento.QuerySelectorAll("[name='Entrada.Excepcion'] option").Select(o => o.GetAttribute("value")).ToList();
    }
}
