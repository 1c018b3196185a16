using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>
/// Los documentos entran por flujo, sin copia temporal. Reemplazar conserva la versión anterior. Cada acto nombra el
/// documento que toca, que debe seguir vigente: lo que otra persona anexe o guarde mientras tanto no estorba.
/// </summary>
[Permiso(Permisos.EditarProceso)]
[FormularioEnFlujo]
public sealed class DocumentosModel(ServiciosDeProceso s, Almacen almacen) : PaginaDePliego(s, SeccionPliego.Documentos)
{
    private static readonly Regla FaltaArchivo = new("DOCUMENTO_SIN_ARCHIVO", "Escoja el archivo.");

    private static readonly Regla UnoSolo = new("DOCUMENTO_UNO_SOLO", "Un documento se reemplaza por un solo archivo.");

    private bool _interno;

    public FormularioDeDocumento Entrada { get; } = new();

    public IReadOnlyList<DocumentoProceso> Documentos =>
        [.. Pliego.Documentos.OrderBy(d => d.EsInterno).ThenBy(d => d.Tipo).ThenBy(d => d.Serie).ThenByDescending(d => d.Version)];

    public IReadOnlyList<TipoDocumento> TiposQueAdmite => Proceso.SuModalidad.DocumentosQueAdmite;

    /// <summary>Los que la modalidad no deja publicar sin ellos, en una frase.</summary>
    public string LoQueSeExige
    {
        get
        {
            var exigidos = Proceso.SuModalidad.DocumentosDe(ActoDeProceso.Publicar).Where(d => d.Exigencia == Exigencia.Siempre).Select(d => d.Tipo.Nombre().ToLower(Formato.Cultura)).ToList();
            return exigidos.Count == 0 ? "Ninguno es obligatorio para publicar: anexe los que quiera dar a conocer." : $"Para publicar hacen falta: {string.Join(", ", exigidos)}.";
        }
    }

    public bool SoloInternos => Proceso.Estado != EstadoProceso.Borrador && Adenda is null;

    protected override bool EditableSinAdenda => true;

    protected override bool VaAlProceso => _interno && Proceso.Estado != EstadoProceso.Borrador;

    private string Aqui => $"{Raiz}/documentos";

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        List<Archivo> archivos = [];
        var campos = await FormularioEnFlujo.LeerAsync(HttpContext, async (campo, nombre, mime, contenido, cancelacion) =>
            archivos.Add(await almacen.GuardarAsync(contenido, nombre, mime, cancelacion)));
        await LlenarAsync(campos);
        FaltaArchivo.ExigirEn("Archivo", archivos.Count > 0);
        UnoSolo.ExigirEn("Archivo", archivos.Count == 1 || Entrada.Reemplaza is null);
        Escrito.ExigirLegible(ModelState);
        _interno = Entrada.EsInterno;
        return await EditarAsync(
            p =>
            {
                foreach (var datos in archivos.Select(a => Entrada.Datos(a, archivos.Count > 1)))
                {
                    if (Entrada.Reemplaza is { } anterior)
                    {
                        p.ReemplazarDocumento(anterior, datos, p.RevisionDe(Seccion), Actor, Ahora);
                    }
                    else
                    {
                        p.AnexarDocumento(datos, p.RevisionDe(Seccion), Actor, Ahora);
                    }
                }
            },
            Aqui);
    }

    public async Task<IActionResult> OnPostQuitarAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        await LlenarAsync(await FormularioEnFlujo.LeerAsync(HttpContext, (_, _, _, _, _) => Task.CompletedTask));
        _interno = Pliego.Documentos.Any(d => d.Id == Entrada.Reemplaza && d.EsInterno);
        return await EditarAsync(p => p.QuitarDocumento(Entrada.Reemplaza ?? Guid.Empty, p.RevisionDe(Seccion), Actor, Ahora), Aqui);
    }

    private async Task LlenarAsync(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> campos)
    {
        var valores = new FormValueProvider(BindingSource.Form, new FormCollection(campos), CultureInfo.InvariantCulture);
        await TryUpdateModelAsync(Entrada, "Entrada", valores);
    }
}
