using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Pegar o importar la lista. Con un solo error no se guarda nada, se muestran todos y la lista que había queda igual.</summary>
[Permiso(Permisos.EditarProceso)]
[FormularioEnFlujo]
public sealed class ImportarPreciosModel(ServiciosDeProceso s) : PaginaDePliego(s, SeccionPliego.ListaPrecios)
{
    public string Pegado { get; private set; } = "";

    public bool Reemplazar { get; private set; } = true;

    public IReadOnlyList<ErrorDeFila> Errores { get; private set; } = [];

    public int LineasActuales => Pliego.ListaPrecios.Count;

    protected override string Titulo => "Importar la lista de precios";

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        (var hoja, Pegado, var campos) = await HojaDelFormulario.LeerAsync(HttpContext);
        Reemplazar = campos.GetValueOrDefault("Modo") != "agregar";
        Revision = int.TryParse(campos.GetValueOrDefault(nameof(Revision)), out var revision) ? revision : -1;
        var (lineas, errores) = HojaDePrecios.Interpretar(hoja, Pliego.Lotes.Select(l => l.Numero).ToHashSet());
        Errores = errores;
        if (errores.Count > 0)
        {
            ModelState.AddModelError("Pegado", errores.Count == 1 ? "Una fila tiene un error: nada se guardó." : $"Hay {Formato.Numero((long)errores.Count)} errores: nada se guardó. Abajo está cada fila con el suyo.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return await GuardarAsync(lineas);
    }

    private async Task<IActionResult> GuardarAsync(IReadOnlyList<DatosDeItemPrecio> lineas)
    {
        Servicios.Db.ChangeTracker.Clear();
        var pagina = await EditarAsync(
            p => p.PonerListaPrecios(Reemplazar ? lineas : [.. p.ListaPrecios.Select(i => i.Datos()), .. lineas], Revision, Actor, Ahora), $"{Raiz}/precios");
        TempData["Hecho"] = lineas.Count == 1 ? "Se importó una línea." : $"Se importaron {Formato.Numero((long)lineas.Count)} líneas.";
        return pagina;
    }
}
