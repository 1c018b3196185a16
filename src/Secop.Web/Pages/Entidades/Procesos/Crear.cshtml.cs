using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Antes de crear se dice cuánto vale y qué es: si la modalidad elegida no es la que corresponde, se pide el motivo.</summary>
[Permiso(Permisos.CrearProceso)]
public sealed class CrearModel(ServiciosDeProceso s) : PageModel, ICargable
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    /// <summary>Nula mientras no haya escrito un valor.</summary>
    public Recomendacion? Recomendacion { get; private set; }

    public Cuantia? Cuantia { get; private set; }

    /// <summary>La vigencia cuyo presupuesto se usó, si no es la del año.</summary>
    public int? OtraVigencia { get; private set; }

    public int Ano => CalendarioHabil.FechaBogota(s.Ahora).Year;

    public bool PideMotivo => Recomendacion is { } recomendada && !recomendada.Admite(Elegida);

    public string NombreDeLaElegida => CatalogoDeModalidades.Buscar(Elegida)?.Nombre.ToLowerInvariant() ?? "esa modalidad";

    public static IEnumerable<SelectListItem> Modalidades => CatalogoDeModalidades.Todas.Select(m => new SelectListItem($"{m.Nombre} ({m.Codigo})", m.Codigo));

    private string Elegida => string.IsNullOrWhiteSpace(Entrada.Modalidad) ? MinimaCuantia.Codigo : Entrada.Modalidad;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    /// <summary>Sólo muestra la recomendación: no crea nada.</summary>
    public async Task<IActionResult> OnPostModalidadAsync()
    {
        Escrito.Numero(Entrada.Valor, "Valor");
        return await CargarAsync() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var proceso = Proceso.Crear(s.Cuenta.CuentaId, Entrada.Numero ?? "", Entrada.Nombre ?? "", s.Cuenta.Actor, s.Ahora, Elegida, Entrada.Causal);
        ReglasDeProceso.NumeroRepetido.ExigirEn(
            "Numero", !await s.Db.NumeroOcupadoAsync(s.Cuenta.CuentaId, proceso.Numero), proceso.Numero);
        var valor = Escrito.Numero(Entrada.Valor, "Valor");
        proceso.ElegirModalidad(Elegida, await RecomendarAsync(valor), valor, Entrada.Motivo, s.Cuenta.Actor, s.Ahora);
        if (await s.Db.OrigenDePliegoAsync(s.Cuenta.CuentaId, Entrada.Origen) is { } origen)
        {
            proceso.CopiarDe(origen.Contenido, origen.Id, s.Cuenta.Actor, s.Ahora);
        }

        s.Db.Add(proceso);
        await s.Db.SaveChangesAsync();
        TempData["Hecho"] = "El borrador quedó creado. Ahora complete cada sección.";
        return Redirect($"/entidad/procesos/{proceso.Id}");
    }

    /// <summary>De dónde se puede partir: plantillas y procesos de la entidad.</summary>
    public IReadOnlyList<SelectListItem> Origenes { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "origen")]
    public string? OrigenPedido { get; set; }

    public async Task<IActionResult?> CargarAsync()
    {
        Entrada.Origen ??= OrigenPedido;
        Origenes = [.. (await s.Db.OrigenesDePliegoAsync(s.Cuenta.CuentaId)).GroupBy(o => o.Grupo).SelectMany(g =>
        {
            var grupo = new SelectListGroup { Name = g.Key };
            return g.Select(o => new SelectListItem(o.Nombre, o.Clave) { Group = grupo });
        })];
        var valor = Escrito.Leer(Entrada.Valor);
        var recomendada = await RecomendarAsync(valor ?? 0);
        Recomendacion = valor > 0 ? recomendada : null;
        return null;
    }

    private async Task<Recomendacion> RecomendarAsync(decimal valor)
    {
        var fecha = CalendarioHabil.FechaBogota(s.Ahora);
        var entidad = await s.Db.Entidades.AsNoTracking().FirstAsync(e => e.Id == s.Cuenta.CuentaId);
        var tabla = await s.Db.ParametrosAsync();
        Cuantia = TablaDeCuantias.De(tabla, fecha, entidad.PresupuestoDe(fecha.Year));
        OtraVigencia = entidad.Presupuestos.Where(p => p.Vigencia <= fecha.Year).Select(p => (int?)p.Vigencia).Max() is { } ultima && ultima < fecha.Year ? ultima : null;
        return Recomendador.Recomendar(tabla, Entrada.Datos(valor, fecha, Cuantia, entidad.Orden == OrdenEntidad.Territorial));
    }

    public sealed class Formulario : FormularioDeModalidad
    {
        public string? Numero { get; set; }

        public string? Nombre { get; set; }

        /// <summary>El código de la modalidad con la que se sigue.</summary>
        public string? Modalidad { get; set; } = MinimaCuantia.Codigo;

        public string? Motivo { get; set; }

        /// <summary>«t-» y una plantilla, o «p-» y un proceso; vacío para empezar en blanco.</summary>
        public string? Origen { get; set; }
    }
}
