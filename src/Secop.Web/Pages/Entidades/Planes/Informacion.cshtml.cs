using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Planes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>La parte A del plan.</summary>
[Permiso(Permisos.EditarPlan)]
public sealed class InformacionModel(ServiciosDeProceso s) : PaginaDePlan(s, "Información general")
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    public int RevisionActual => Plan.RevisionDe(ParteDelPlan.Informacion);

    public DatosDeInformacionDelPlan Actual => Plan.Informacion();

    public IReadOnlyList<(Guid Id, string Nombre)> Aprobadores { get; private set; } = [];

    /// <summary>Las cuantías que salen del presupuesto de la entidad, si lo ha registrado.</summary>
    public (decimal Menor, decimal Minima)? Sugerencia { get; private set; }

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        async p =>
        {
            var datos = Entrada.Datos();
            ReglasDelPlan.Aprobador.ExigirEn("AprobadorId", datos.AprobadorId is null || (await AprobadoresAsync()).Exists(a => a.Id == datos.AprobadorId));
            p.EditarInformacion(datos, Revision, Actor, Ahora);
        },
        () => "La información general quedó guardada.");

    protected override async Task<bool> CompletarAsync()
    {
        Aprobadores = await AprobadoresAsync();
        var entidad = await Db.Entidades.AsNoTracking().SingleAsync(e => e.Id == Cuenta.CuentaId);
        var (tabla, fecha) = (await Db.ParametrosAsync(), CalendarioHabil.FechaBogota(Ahora));
        if (MinimaCuantia.Tope(tabla, fecha, entidad.PresupuestoDe(Vigencia)) is { } minima)
        {
            Sugerencia = (decimal.Round(minima * 100 / tabla.Valor(MinimaCuantia.PorcentajeMinima, fecha), 2), minima);
        }

        return true;
    }

    protected override void Precargar()
    {
        Entrada = Formulario.De(Actual);
        if (Actual.LimiteMenorCuantia == 0)
        {
            (Entrada.LimiteMenorCuantia, Entrada.LimiteMinimaCuantia) = (Sugerencia is { } s ? Formato.Numero(s.Menor) : null, Sugerencia is { } x ? Formato.Numero(x.Minima) : null);
        }
    }

    private async Task<List<(Guid Id, string Nombre)>> AprobadoresAsync()
    {
        var roles = Roles.QueConceden(TipoCuenta.EntidadEstatal, Permisos.AprobarPlan).ToArray();
        var personas = await Db.Membresias.Where(m => m.CuentaId == Cuenta.CuentaId && m.Estado == EstadoMembresia.Aceptado && m.Roles.Any(r => roles.Contains(r)))
            .Join(Db.Users, m => m.UsuarioId, u => u.Id, (_, u) => new { u.Id, Nombre = u.Nombres + " " + u.Apellidos }).OrderBy(u => u.Nombre).ToListAsync();
        return [.. personas.Select(p => (p.Id, p.Nombre))];
    }

    public sealed class Formulario
    {
        public string? Mision { get; set; }

        public string? Perspectiva { get; set; }

        public string? ContactoNombre { get; set; }

        public string? ContactoCargo { get; set; }

        public string? ContactoTelefono { get; set; }

        public string? ContactoCorreo { get; set; }

        public string? LimiteMenorCuantia { get; set; }

        public string? LimiteMinimaCuantia { get; set; }

        public Guid? AprobadorId { get; set; }

        public static Formulario De(DatosDeInformacionDelPlan d) => new()
        {
            Mision = d.Mision,
            Perspectiva = d.Perspectiva,
            ContactoNombre = d.ContactoNombre,
            ContactoCargo = d.ContactoCargo,
            ContactoTelefono = d.ContactoTelefono,
            ContactoCorreo = d.ContactoCorreo,
            LimiteMenorCuantia = Formato.Numero(d.LimiteMenorCuantia),
            LimiteMinimaCuantia = Formato.Numero(d.LimiteMinimaCuantia),
            AprobadorId = d.AprobadorId,
        };

        public DatosDeInformacionDelPlan Datos() => new(
            Mision ?? "", Perspectiva ?? "", ContactoNombre ?? "", ContactoCargo ?? "", ContactoTelefono ?? "", ContactoCorreo ?? "",
            Escrito.Numero(LimiteMenorCuantia, "LimiteMenorCuantia"), Escrito.Numero(LimiteMinimaCuantia, "LimiteMinimaCuantia"), AprobadorId);
    }
}
