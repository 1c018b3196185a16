using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Secop.Domain.Contratos;
using Secop.Domain.Procesos.Mensajes;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Mensajes;

/// <summary>Lo que llega en el formulario de un mensaje: los campos y los archivos, por flujo. Lo usan las dos partes.</summary>
public sealed class MensajesRecibidos(Almacen almacen, SecopDbContext db)
{
    public async Task<(Dictionary<string, StringValues> Campos, IReadOnlyList<ArchivoAdjunto> Archivos)> LeerAsync(HttpContext contexto)
    {
        var archivos = new List<ArchivoAdjunto>();
        var campos = await FormularioEnFlujo.LeerAsync(contexto, async (_, nombre, mime, contenido, cancelacion) =>
        {
            ReglasDeMensaje.MuchosArchivos.ExigirEn("Archivos", archivos.Count < Mensaje.MaximoDeArchivos);
            var guardado = await almacen.GuardarAsync(contenido, nombre, mime, cancelacion);
            archivos.Add(new ArchivoAdjunto(guardado.Id, guardado.Nombre, guardado.Sha256, guardado.Tamano));
        });
        return (campos, archivos);
    }

    /// <summary>El archivo de uno de esos mensajes, o nulo.</summary>
    public async Task<Archivo?> ArchivoAsync(IEnumerable<MensajeEnVista> mensajes, Guid archivoId) =>
        mensajes.SelectMany(m => m.Archivos).Any(a => a.ArchivoId == archivoId) ? await db.Archivos.AsNoTracking().SingleOrDefaultAsync(a => a.Id == archivoId) : null;
}
