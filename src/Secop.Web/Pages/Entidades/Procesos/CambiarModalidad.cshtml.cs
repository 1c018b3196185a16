using Microsoft.AspNetCore.Mvc;
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

/// <summary>Cambia la modalidad de un borrador: lo escrito se conserva y el cronograma pasa a ser el sugerido.</summary>
[Permiso(Permisos.EditarProceso)]
public sealed class CambiarModalidadModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    private Recomendacion _recomendada = null!;

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public Modalidad Actual => Proceso.SuModalidad;

    public bool EsBorrador => Proceso.Estado == EstadoProceso.Borrador;

    public Recomendacion? Recomendacion => Entrada.Mostrar ? _recomendada : null;

    public static IEnumerable<SelectListItem> Modalidades => CatalogoDeModalidades.Todas.Select(m => new SelectListItem($"{m.Nombre} ({m.Codigo})", m.Codigo));

    public override async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        Entrada.Modalidad ??= Proceso.Modalidad;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() => await ActuarAsync(
        async p =>
        {
            Entrada.Mostrar = true;
            var nueva = CatalogoDeModalidades.Buscar(Entrada.Modalidad);
            ReglasDeActo.ModalidadDesconocida.ExigirEn("Modalidad", nueva is not null);
            var fecha = CalendarioHabil.FechaBogota(Ahora);
            var entidad = await Servicios.Db.Entidades.AsNoTracking().FirstAsync(e => e.Id == p.EntidadId);
            var reglas = nueva!.ReglasPara(await Servicios.Db.ParametrosAsync(), fecha, entidad.PresupuestoDe(fecha.Year));
            p.CambiarModalidad(nueva.Codigo, _recomendada, Entrada.Motivo, reglas, Servicios.Calendario, Actor, Ahora, Entrada.Causal);
        },
        "La modalidad quedó cambiada y el cronograma es el que sugiere.");

    protected override async Task<bool> CompletarAsync()
    {
        var fecha = CalendarioHabil.FechaBogota(Ahora);
        var entidad = await Servicios.Db.Entidades.AsNoTracking().FirstAsync(e => e.Id == Cuenta.CuentaId);
        var tabla = await Servicios.Db.ParametrosAsync();
        var cuantia = TablaDeCuantias.De(tabla, fecha, entidad.PresupuestoDe(fecha.Year));
        _recomendada = Recomendador.Recomendar(tabla, Entrada.Datos(Proceso.ValorEstimado, fecha, cuantia, entidad.Orden == OrdenEntidad.Territorial));
        return true;
    }

    public sealed class Formulario : FormularioDeModalidad
    {
        public string? Modalidad { get; set; }

        public string? Motivo { get; set; }

        internal bool Mostrar { get; set; }
    }
}
