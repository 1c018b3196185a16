using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Secop.Testing;
using Secop.Web.Aprende;

namespace Secop.Web.Tests.Aprende;

/// <summary>Lo que las lecciones nombran existe: enlaces, palabras del glosario, imágenes y pantallas.</summary>
public sealed class LeccionesTests : PruebaWeb
{
    private const int BytesPorImagen = 60_000;
    private const int BytesEnTotal = 3_000_000;

    private static readonly string Carpeta = Path.Combine(Repositorio.Raiz, "src", "Secop.Web", "wwwroot", "aprende", "capturas");

    [Fact]
    public void Todas_TienenSuSitio_YNingunaSeRepite()
    {
        Assert.True(Lecciones.Todas.Count >= 22);
        Assert.All(Lecciones.Todas, l => Assert.NotNull(Lecciones.Puerta(l.Puerta)));
        Assert.All(Lecciones.Puertas, p => Assert.NotEmpty(Lecciones.De(p)));
        Assert.Equal(Lecciones.Todas.Count, Lecciones.Todas.Select(l => l.Titulo).Distinct().Count());
        Assert.Equal(Lecciones.Todas.Count, Lecciones.Todas.Select(l => (l.Puerta, l.Orden)).Distinct().Count());
        Assert.All(Lecciones.Todas, l => Assert.InRange(l.Minutos, 1, 3));
    }

    [Fact]
    public async Task CadaEnlaceDeCadaLeccion_LlevaAAlgunaParte()
    {
        var visitante = Fabrica.Anonimo();
        var vistas = new Dictionary<string, Pagina>(StringComparer.Ordinal);
        var rotos = new List<string>();
        foreach (var leccion in Lecciones.Todas)
        {
            var pagina = await VerAsync(leccion.Url);
            Assert.Equal((leccion.Url, HttpStatusCode.OK, leccion.Titulo), (leccion.Url, pagina.Estado, pagina.Titulo));
            foreach (var enlace in pagina.Documento.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Distinct())
            {
                var partes = enlace.Split('#', 2);
                var destino = await VerAsync(partes[0].Length == 0 ? leccion.Url : partes[0]);
                if (!enlace.StartsWith('/') || destino.Estado != HttpStatusCode.OK || (partes.Length == 2 && destino.Documento.GetElementById(partes[1]) is null))
                {
                    rotos.Add($"{leccion.Clave}: {enlace} ({destino.Estado})");
                }
            }
        }

        Assert.Empty(rotos);

        async Task<Pagina> VerAsync(string url) => vistas.TryGetValue(url, out var ya) ? ya : vistas[url] = await visitante.VerAsync(url);
    }

    [Fact]
    public async Task CadaImagen_ExisteEsLigeraYSeDescribe()
    {
        foreach (var leccion in Lecciones.Todas)
        {
            var imagenes = Redaccion.Imagenes(leccion.Texto);
            Assert.True(imagenes.Count > 0, $"{leccion.Clave} no muestra ninguna pantalla: nómbrela en «capturas» y hágala con tests/Secop.Capturas.");
            Assert.Equal(leccion.Capturas.Select(c => c.Nombre).Order(StringComparer.Ordinal), imagenes.Select(i => i.Nombre).Order(StringComparer.Ordinal));
            Assert.All(imagenes, i => Assert.True(i.Descripcion.Length is >= 15 and <= 140, $"{leccion.Clave}: «{i.Descripcion}»"));
            Assert.All(imagenes, i => Assert.InRange(new FileInfo(Path.Combine(Carpeta, $"{i.Nombre}.webp")).Length, 1_000, BytesPorImagen));
        }

        var nombres = Lecciones.Todas.SelectMany(l => l.Capturas).Select(c => c.Nombre).ToList();
        Assert.Equal(nombres.Count, nombres.Distinct(StringComparer.Ordinal).Count());
        var archivos = new DirectoryInfo(Carpeta).GetFiles();
        Assert.Equal(nombres.Select(n => $"{n}.webp").Order(StringComparer.Ordinal), archivos.Select(a => a.Name).Order(StringComparer.Ordinal));
        Assert.InRange(archivos.Sum(a => a.Length), 1, BytesEnTotal);

        // Con ancho y alto la página no salta, y la imagen espera a estar cerca.
        var pagina = await Fabrica.Anonimo().VerAsync(Lecciones.Todas[0].Url);
        var imagen = pagina.Documento.QuerySelector("img.captura")!;
        Assert.Equal(("900", "lazy"), (imagen.GetAttribute("width"), imagen.GetAttribute("loading")));
        Assert.NotNull(imagen.GetAttribute("height"));
        using var respuesta = await Fabrica.Anonimo().Http.GetAsync(imagen.GetAttribute("src"));
        Assert.Equal((HttpStatusCode.OK, "image/webp"), (respuesta.StatusCode, respuesta.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public void CadaPantallaDelProducto_TieneSuLeccion()
    {
        var huerfanas = Pantallas().Where(p => Lecciones.DeLaPantalla(p) is null).ToList();
        Assert.True(huerfanas.Count == 0, $"Sin lección: {string.Join(", ", huerfanas)}. Nómbrelas en «pantallas» de alguna, en src/Secop.Web/Aprende/Lecciones.");
    }

    [Fact]
    public void CadaPantallaQueUnaLeccionNombra_Existe()
    {
        var reales = Pantallas().ToList();
        var nombradas = Lecciones.Todas.SelectMany(l => l.Pantallas).ToList();
        Assert.Equal(nombradas.Count, nombradas.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(nombradas, n => !reales.Exists(r => n.EndsWith('*') ? r.StartsWith(n[..^1], StringComparison.Ordinal) : r == n));
    }

    [Theory]
    [InlineData("/entidad/procesos/{id}/cronograma", "compradores/poner-fechas-al-cronograma")]
    [InlineData("/entidad/procesos/{id}/evaluacion/ofertas/{ofertaId}/rechazo", "compradores/evaluar-las-ofertas")]
    [InlineData("/entidad/procesos/{id}/evaluacion/informe", "compradores/publicar-el-informe")]
    [InlineData("/procesos/{codigo}", "ciudadanos/leer-un-expediente")]
    [InlineData("/procesos/{codigo}/sorteo", "ciudadanos/comprobar-que-nadie-lo-cambio")]
    [InlineData("/proveedores/{codigo}", "ciudadanos/conocer-a-un-proveedor")]
    [InlineData("/verificar/{codigo}", "ciudadanos/verificar-un-certificado")]
    [InlineData("/estado", "ciudadanos/mirar-el-estado-del-servicio")]
    [InlineData("/plataforma/entidades/{id}", "compradores/operar-la-plataforma")]
    [InlineData("/plataforma/pqrsd/{id}", "compradores/atender-peticiones")]
    [InlineData("/plataforma/pqrsd/{id}/firma", "compradores/responder-una-peticion")]
    [InlineData("/plataforma/mesa/respuestas", "compradores/atender-la-mesa")]
    [InlineData("/plataforma/eventos/{id}/editar", "compradores/organizar-eventos")]
    [InlineData("/plataforma/eventos/{id}/asistencia", "compradores/pasar-lista-y-certificar")]
    [InlineData("/plataforma/capacitaciones/{id}", "compradores/responder-a-quien-pide-capacitacion")]
    [InlineData("/plataforma/servicio/incidentes/{id}", "compradores/cuidar-el-estado-del-servicio")]
    public void DeLaPantalla_GanaLaQueLaNombraMejor(string pantalla, string clave) => Assert.Equal(clave, Lecciones.DeLaPantalla(pantalla)?.Clave);

    private IEnumerable<string> Pantallas() =>
        Fabrica.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(p => p.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .SelectMany(p => Tipos(p.RoutePattern).Select(tipo => Lecciones.Pantalla(p.RoutePattern, tipo))).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string?> Tipos(RoutePattern patron) =>
        patron.Parameters.FirstOrDefault(p => p.Name == "tipo")?.ParameterPolicies[0].Content is { } regla
            ? regla[(regla.LastIndexOf("^(", StringComparison.Ordinal) + 2)..regla.IndexOf(")$", StringComparison.Ordinal)].Split('|')
            : new string?[] { null };
}
