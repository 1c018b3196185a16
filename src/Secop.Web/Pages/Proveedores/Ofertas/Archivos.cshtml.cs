using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Ofertas;
using Secop.Domain.Sobres;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Proveedores.Ofertas;

[Permiso(Permisos.PrepararOferta)]
[FormularioEnFlujo]
public sealed class ArchivosModel(
    SecopDbContext db, CuentaActual cuenta, MisOfertas mias, BorradoresDeOferta borradores, AlmacenCifrado almacen, Subidas subidas, OpcionesDeAlmacen limites, Reloj reloj)
    : PageModel, ICargable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public OfertaEnMano? Mano { get; private set; }

    public IReadOnlyList<PreguntaDelPliego> Anexos => [.. Mano!.Pliego.PreguntasDe(Mano.Contenido.Lotes).Where(p => p.Tipo == TipoDeRespuesta.Anexo)];

    public long MaximoPorTrozos => limites.MaximoPorTrozos;

    public long MaximoEnMegas => limites.TamanoMaximo / 1024 / 1024;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnGetContenidoAsync(Guid pieza)
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var fila = Mano!.Oferta.PiezasDelBorrador.FirstOrDefault(p => p.Id == pieza);
        if (fila is null)
        {
            return NotFound();
        }

        var secreto = borradores.Secreto(Mano.Oferta, fila);
        return Descarga.Entregar(Response, almacen.Abrir(pieza, secreto.Llave, Contexto(pieza), secreto.Tamano), secreto.Nombre, secreto.Mime);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var subidos = 0;
        await FormularioEnFlujo.LeerAsync(HttpContext, async (campo, nombre, mime, contenido, cancelacion) =>
        {
            await RecibirAsync(campo, nombre, mime, contenido, cancelacion);
            subidos++;
        });
        await db.SaveChangesAsync();
        subidas.BorrarTomadas();
        TempData["Hecho"] = subidos switch { 0 => "No eligió ningún archivo.", 1 => "El archivo quedó guardado y cifrado.", _ => $"{subidos} archivos quedaron guardados y cifrados." };
        return Redirect($"/proveedor/ofertas/{Id}/archivos");
    }

    public async Task<IActionResult> OnPostQuitarAsync(Guid pieza)
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        await FormularioEnFlujo.LeerAsync(HttpContext, CuestionarioModel.RecibirNadaAsync);
        Mano!.Oferta.QuitarPieza(Mano.Pliego, pieza, cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        return Redirect($"/proveedor/ofertas/{Id}/archivos");
    }

    public async Task<IActionResult?> CargarAsync()
    {
        Mano = await mias.CargarAsync(Id);
        return Mano is null ? NotFound() : null;
    }

    public string RespondeA(Guid? pregunta) =>
        Mano!.Pliego.Preguntas.FirstOrDefault(p => p.Id == pregunta) is { } p ? $"{p.Orden}. {p.Enunciado}" : "Otros documentos";

    private async Task RecibirAsync(string campo, string nombre, string? mime, Stream contenido, CancellationToken cancelacion)
    {
        var limpio = Almacen.NombreExigido(nombre);
        var pregunta = campo.StartsWith("a-", StringComparison.Ordinal) && Guid.TryParseExact(campo[2..], "N", out var id) && Anexos.Any(p => p.Id == id) ? id : (Guid?)null;
        var pieza = Guid.NewGuid();
        var llave = RandomNumberGenerator.GetBytes(CifradoPorTrozos.LargoDeLlave);
        var resumen = await almacen.GuardarAsync(pieza, contenido, limpio, llave, Contexto(pieza), cancelacion);
        var secreto = new SecretoDePieza(limpio, TipoDeArchivo.De(limpio), resumen.Tamano, resumen.Sha256, Compromiso.NuevoAzar(), llave, pregunta);
        db.Add(Mano!.Oferta.AgregarPieza(
            Mano.Pliego, pieza, borradores.Cifrar(Mano.Oferta, pieza, secreto), resumen.TamanoCifrado, Convert.ToHexStringLower(resumen.Sha256Cifrado), cuenta.Actor, reloj.Ahora));
    }

    private ContextoDeSobre Contexto(Guid pieza) => ContextoDeSobre.DePieza(Mano!.Oferta.ProcesoId, Mano.Oferta.ProveedorId, Mano.Oferta.Id, pieza);
}
