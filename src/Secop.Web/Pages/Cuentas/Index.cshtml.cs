using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Cuentas;

[Permiso(Permisos.AdministrarCuenta)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PaginaDeCuenta(cuenta), ICargable
{
    public Ficha Datos { get; private set; } = null!;

    public bool EsEntidad => Cuenta.Tipo == TipoCuenta.EntidadEstatal;

    public bool EsProveedor => Cuenta.Tipo == TipoCuenta.Proveedor;

    public async Task<IActionResult> OnGetAsync() => await CargarAsync() ?? Page();

    public async Task<IActionResult> OnPostActivacionAsync()
    {
        if (await db.Entidades.SingleOrDefaultAsync(e => e.Id == Cuenta.CuentaId) is not { } entidad)
        {
            return NotFound();
        }

        entidad.PedirActivacion(Cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = "La activación quedó pedida. El operador de la plataforma la revisará y le avisaremos por correo.";
        return RedirectToPage();
    }

    public async Task<IActionResult?> CargarAsync()
    {
        var guardada = await db.Cuentas.AsNoTracking().SingleAsync(c => c.Id == Cuenta.CuentaId);
        var pendientes = await db.Membresias.CountAsync(m => m.CuentaId == guardada.Id && m.Estado == EstadoMembresia.Pendiente);
        Titular("Datos de la cuenta");
        Datos = new Ficha(
            guardada.Nombre, guardada.Sigla, guardada.Estado, guardada.MotivoDeEstado, guardada.Identificacion.ToString(), guardada.CodigoMunicipio,
            guardada.Direccion, guardada.CorreoNotificaciones, guardada.Telefono, guardada.SitioWeb, guardada.RepresentanteLegal, guardada.RegistradaEn,
            pendientes, guardada as EntidadEstatal is { } e ? DeEntidad(e) : guardada as Proveedor is { } p ? DeProveedor(p) : []);
        return null;
    }

    private static (string, string)[] DeEntidad(EntidadEstatal e) =>
    [
        ("Unidad", e.Unidad ?? "Contrata como un todo"),
        ("Orden y rama", $"{e.Orden.Nombre()}, {e.Rama.Nombre()}, {(e.EsCentralizada ? "centralizada" : "descentralizada")}"),
        ("Presupuesto anual", e.Presupuestos.Count == 0 ? "Sin registrar: de él salen las cuantías" : string.Join("; ", e.Presupuestos.OrderByDescending(p => p.Vigencia).Select(p => $"{p.Vigencia}: {Formato.Dinero(p.Valor)}"))),
    ];

    private static (string, string)[] DeProveedor(Proveedor p) =>
    [
        ("Tipo de empresa", p.TipoDeEmpresa),
        ("Tamaño", $"{p.Tamano.Nombre()}{(p.EsMipyme ? " (Mipyme)" : "")}"),
        ("Intereses UNSPSC", p.Intereses.Count == 0 ? "Ninguno todavía" : $"{p.Intereses.Count} códigos"),
    ];

    public sealed record Ficha(
        string Nombre, string? Sigla, EstadoCuenta Estado, string? Motivo, string Identificacion, string CodigoMunicipio, string Direccion, string Correo,
        string Telefono, string? SitioWeb, string RepresentanteLegal, DateTimeOffset RegistradaEn, int SolicitudesPendientes, IReadOnlyList<(string Nombre, string Valor)> Propios);
}
