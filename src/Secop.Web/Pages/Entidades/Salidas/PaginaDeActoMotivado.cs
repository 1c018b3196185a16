using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;

namespace Secop.Web.Pages.Entidades.Salidas;

/// <summary>Un acto con sus razones y el documento que lo contiene, que entra por flujo.</summary>
public abstract class PaginaDeActoMotivado(ServiciosDeProceso s, Almacen almacen, ActoDeProceso acto, TipoDocumento tipo) : PaginaDeProceso(s)
{
    private static readonly Regla SinArchivo = new("ACTO_SIN_ARCHIVO", "Escoja el documento del acto.");

    public string? Texto { get; private set; }

    /// <summary>El último día, en los actos que tienen plazo.</summary>
    public string? Hasta { get; private set; }

    public TipoDocumento Tipo => tipo;

    /// <summary>Por qué esta persona no puede hacer ahora el acto; nulo si puede.</summary>
    public string? NoCabe { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        Archivo? archivo = null;
        var campos = await FormularioEnFlujo.LeerAsync(HttpContext, async (_, nombre, mime, contenido, cancelacion) =>
            archivo = await almacen.GuardarAsync(contenido, nombre, mime, cancelacion));
        (Texto, Hasta) = (campos.GetValueOrDefault("Texto"), campos.GetValueOrDefault("Hasta"));
        Proceso.ExigirPuerta(acto, Actor, Ahora);
        SinArchivo.ExigirEn("Archivo", archivo is not null);
        var documento = new DatosDeDocumento(tipo, tipo.Nombre(), false, archivo!.Id, archivo.Nombre, archivo.Mime, archivo.Tamano, archivo.Sha256);
        Hacer(Proceso, new DatosDelActo(Texto, [documento]));
        await Servicios.Db.SaveChangesAsync();
        TempData["Hecho"] = Hecho;
        return Redirect(Raiz);
    }

    protected abstract string Hecho { get; }

    protected abstract void Hacer(Proceso proceso, DatosDelActo datos);

    protected override Task<bool> CompletarAsync()
    {
        try
        {
            Proceso.ExigirPuerta(acto, Actor, Ahora);
        }
        catch (ReglaIncumplida puerta)
        {
            NoCabe = puerta.Message;
        }

        return Task.FromResult(Proceso.Estado != EstadoProceso.Borrador);
    }
}
