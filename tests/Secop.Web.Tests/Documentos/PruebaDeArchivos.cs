using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Documentos;

/// <summary>Lo que comparten las pruebas de archivos: un borrador y su página de documentos.</summary>
public static class PruebaDeArchivos
{
    public static string PaginaDe(ProcesoDePrueba p) => $"/entidad/procesos/{p.Id}/documentos";

    public static Task<Pagina> AnexarAsync(this Cliente c, ProcesoDePrueba p, string nombre, byte[] contenido, params (string Campo, string Valor)[] mas) =>
        c.EnviarAsync(
            PaginaDe(p),
            mas.Concat([("Entrada.Tipo", nameof(TipoDocumento.AnexoTecnico)), ("Entrada.Titulo", "Anexo de ensayo")]).DistinctBy(x => x.Item1),
            "Anexar",
            ("Archivo", nombre, contenido));

    /// <summary>Anexa lo que ya subió por trozos.</summary>
    public static Task<Pagina> AnexarSubidaAsync(this Cliente c, ProcesoDePrueba p, Guid subida, string titulo = "Anexo de ensayo") =>
        c.EnviarAsync(PaginaDe(p), [("Entrada.Tipo", nameof(TipoDocumento.AnexoTecnico)), ("Entrada.Titulo", titulo), ("subida-Archivo", subida.ToString())], "Anexar");

    public static async Task<IReadOnlyList<DocumentoProceso>> AnexosAsync(this SecopFactory fabrica, ProcesoDePrueba p) =>
        [.. (await fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id))).Documentos.Where(d => d.Tipo == TipoDocumento.AnexoTecnico)];

    /// <summary>Lo que hay en el disco del almacén con ese id: el archivo, y lo que estaba llegando.</summary>
    public static IReadOnlyList<string> EnDisco(this SecopFactory fabrica, Guid id) =>
        [.. Directory.EnumerateFiles(Path.Combine(fabrica.Carpeta, "archivos"), $"{id:n}*", SearchOption.AllDirectories)];

    public static IReadOnlyList<string> EnDisco(this SecopFactory fabrica) =>
        [.. Directory.EnumerateFiles(fabrica.Carpeta, "*", SearchOption.AllDirectories).Where(r => r.Contains("archivos", StringComparison.Ordinal) || r.Contains("sobres", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static void Rechazada(Pagina pagina, params string[] frases)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.All(frases, f => Assert.Contains(f, pagina.Errores, StringComparison.Ordinal));
    }
}
