using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Web.Data;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>
/// Una sección del pliego: edita el borrador o, si el proceso ya se publicó, la adenda que se está preparando. Sin una
/// de las dos cosas no hay qué editar y se vuelve a la ficha.
/// </summary>
public abstract partial class PaginaDePliego(ServiciosDeProceso s, SeccionPliego seccion) : PaginaDeProceso(s)
{
    public SeccionPliego Seccion => seccion;

    [BindProperty]
    public int Revision { get; set; }

    /// <summary>La adenda en preparación; nula en borrador.</summary>
    public Guid? AdendaId => Adenda?.Id;

    public int RevisionActual => Pliego.RevisionDe(seccion);

    public string Volver => AdendaId is { } adenda ? $"{Raiz}/adendas/{adenda}" : Raiz;

    protected Adenda? Adenda { get; private set; }

    /// <summary>Lo que se edita: el proceso en borrador o la copia de la adenda.</summary>
    protected Proceso Pliego { get; private set; } = null!;

    public override async Task<IActionResult?> CargarAsync()
    {
        if (await base.CargarAsync() is { } alterno)
        {
            return alterno;
        }

        Adenda = Proceso.Estado == EstadoProceso.Publicado
            ? await Servicios.Db.AdendaEnPreparacionAsync(Id)
            : null;
        Pliego = Adenda?.Pliego(Proceso) ?? Proceso;
        ViewData["Title"] = Titulo;
        ViewData["Migas"] = new (string, string?)[] { ("Mis procesos", "/entidad/procesos"), (Numero, Raiz), (Titulo, null) };
        ModelState.Remove(nameof(Revision));
        return await MostrarAsync() ? null : NotFound();
    }

    public override async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        if (Proceso.Estado != EstadoProceso.Borrador && Adenda is null && !EditableSinAdenda)
        {
            return Redirect(Raiz);
        }

        Precargar();
        return Page();
    }

    protected virtual string Titulo => seccion.Nombre();

    /// <summary>Equipo y documentos internos: lo que no es pliego.</summary>
    protected virtual bool EditableSinAdenda => false;

    /// <summary>Lo que se va a hacer no es pliego: va al proceso aunque haya una adenda en preparación.</summary>
    protected virtual bool VaAlProceso => false;

    /// <summary>Lo que la página muestra además del formulario.</summary>
    protected virtual Task<bool> MostrarAsync() => Task.FromResult(true);

    /// <summary>Los valores con que se abre el formulario; no se llama al volver con un error.</summary>
    protected virtual void Precargar()
    {
    }

    /// <summary>Otra persona guardó la misma sección; lo cargado es lo suyo.</summary>
    protected virtual Task ChocoAsync() => Task.CompletedTask;

    /// <summary>Lo editado quedó guardado.</summary>
    protected virtual Task GuardadoAsync() => Task.CompletedTask;
}
