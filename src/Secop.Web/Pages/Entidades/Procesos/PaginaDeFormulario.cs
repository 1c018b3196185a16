using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>
/// Una sección con formulario. Lo escrito se guarda solo, como borrador de quien escribe; y si otra persona guardó la
/// misma sección mientras tanto, se muestran las dos versiones para que elija.
/// </summary>
public abstract class PaginaDeFormulario(ServiciosDeProceso s, SeccionPliego seccion) : PaginaDePliego(s, seccion)
{
    private const string Campo = "Entrada";

    /// <summary>Cuándo se guardó solo lo que ahora se recupera; nulo si no había nada a medias.</summary>
    public DateTimeOffset? RecuperadoDe { get; private set; }

    public IReadOnlyList<Choque> Choques { get; private set; } = [];

    /// <summary>Quién guardó de último la sección, cuando hay dos versiones.</summary>
    public string? GuardadaPor { get; private set; }

    /// <summary>Qué elemento de la sección se edita, si la página edita de a uno.</summary>
    protected virtual string Elemento => "";

    private string Formulario => $"{Seccion}|{Elemento}";

    public override async Task<IActionResult> OnGetAsync()
    {
        var pagina = await base.OnGetAsync();
        if (pagina is not PageResult || await Servicios.Db.BorradorAsync(Id, Cuenta.UsuarioId, Formulario) is not { } borrador)
        {
            return pagina;
        }

        var campos = borrador.Leer();
        var guardado = Aplanar();
        RecuperadoDe = borrador.En;
        if (borrador.Revision != RevisionActual)
        {
            await ChocarAsync(guardado, campos);
        }

        await PonerAsync(campos);
        return pagina;
    }

    /// <summary>El autoguardado: no valida, no toca el pliego y no pisa a nadie.</summary>
    public async Task<IActionResult> OnPostBorradorAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        var revision = int.TryParse(Request.Form[nameof(Revision)], NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : RevisionActual;
        var guardado = await Servicios.Db.GuardarBorradorAsync(Id, Cuenta.UsuarioId, Formulario, revision, Enviado(), Ahora);
        return guardado
            ? new JsonResult(new { hora = Formato.Hora(Ahora) })
            : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }

    /// <summary>Deja lo guardado y olvida lo que se llevaba escrito.</summary>
    public async Task<IActionResult> OnPostDescartarAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        await OlvidarLoEscritoAsync();
        TempData["Hecho"] = $"{Seccion.Nombre()}: queda lo guardado.";
        return Redirect(Request.Path + QueryString.Create(Request.Query.Where(q => q.Key != "handler")));
    }

    protected override async Task ChocoAsync()
    {
        var mia = Entrada;
        Entrada = Activator.CreateInstance(TipoDeEntrada)!;
        Precargar();
        await ChocarAsync(Aplanar(), Enviado());
        Entrada = mia;
    }

    protected override Task GuardadoAsync() =>
        Request.Query.ContainsKey("handler") ? Task.CompletedTask : OlvidarLoEscritoAsync();

    protected Task OlvidarLoEscritoAsync() => Servicios.Db.OlvidarBorradorAsync(Id, Cuenta.UsuarioId, Formulario);

    private Type TipoDeEntrada => GetType().GetProperty(Campo)!.PropertyType;

    private object Entrada
    {
        get => GetType().GetProperty(Campo)!.GetValue(this)!;
        set => GetType().GetProperty(Campo)!.SetValue(this, value);
    }

    private async Task ChocarAsync(Dictionary<string, string> guardado, IReadOnlyDictionary<string, string[]> suyo)
    {
        Choques = Choque.Entre(guardado, suyo);
        var frase = new SeccionEditada(Id, Seccion, Actor, Ahora).Frase;
        GuardadaPor = await (from b in Servicios.Db.Bitacora
                             join u in Servicios.Db.Users on b.UsuarioId equals u.Id
                             where b.ProcesoId == Id && b.Frase == frase
                             orderby b.Orden descending
                             select u.Nombres + " " + u.Apellidos).FirstOrDefaultAsync();
    }

    private async Task PonerAsync(IReadOnlyDictionary<string, string[]> campos)
    {
        var valores = new FormValueProvider(BindingSource.Form, new FormCollection(campos.ToDictionary(c => c.Key, c => new StringValues(c.Value))), Formato.Cultura);
        await TryUpdateModelAsync(Entrada, TipoDeEntrada, Campo, valores, _ => true);

        // Lo que no se puede leer se queda escrito en su campo; los errores se dicen al guardar, no al volver.
        foreach (var (_, estado) in ModelState)
        {
            estado.Errors.Clear();
        }
    }

    private Dictionary<string, string[]> Enviado() =>
        Request.Form.Where(c => c.Key.StartsWith(Campo, StringComparison.Ordinal)).ToDictionary(c => c.Key, c => c.Value.OfType<string>().ToArray());

    private Dictionary<string, string> Aplanar() => FormularioAplanado.De(Campo, Entrada);
}
