using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages;

/// <summary>Lo que necesita cualquier acto sobre un contrato.</summary>
public sealed class ServiciosDeContrato(SecopDbContext db, CuentaActual cuenta, Reloj reloj, Almacen almacen, ConfirmacionDeContrasena confirmacion)
{
    public SecopDbContext Db => db;

    public CuentaActual Cuenta => cuenta;

    public DateTimeOffset Ahora => reloj.Ahora;

    public Almacen Almacen => almacen;

    public ConfirmacionDeContrasena Confirmacion => confirmacion;
}

/// <summary>
/// Una página que hace un acto sobre un contrato de la cuenta en uso. Lo carga con la cuenta en la consulta (lo ajeno
/// es 404), llama al dominio, guarda y vuelve a la ficha.
/// </summary>
public abstract class ActoDeContrato(ServiciosDeContrato s) : PageModel, ICargable
{
    private readonly Dictionary<string, ArchivoAdjunto> _recibidos = [];
    private Contrato? _contrato;

    protected static readonly Regla FaltaArchivo = new("CONTRATO_SIN_ARCHIVO", "Escoja el archivo.");

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FichaDeContrato Ficha { get; private set; } = null!;

    public DateOnly Hoy => DateOnly.FromDateTime(Formato.EnBogota(s.Ahora).DateTime);

    public string Raiz => DeLaEntidad ? $"/entidad/contratos/{Id}" : $"/proveedor/contratos/{Id}";

    protected bool DeLaEntidad => s.Cuenta.Tipo == TipoCuenta.EntidadEstatal;

    protected ServiciosDeContrato Servicios => s;

    protected Actor Actor => s.Cuenta.Actor;

    protected DateTimeOffset Ahora => s.Ahora;

    protected Contrato Contrato => _contrato ?? throw new InvalidOperationException("El contrato no está cargado.");

    protected ArchivoAdjunto? Archivo => _recibidos.GetValueOrDefault("Archivo");

    public async Task<IActionResult?> CargarAsync()
    {
        _contrato = await s.Db.ContratosDe(s.Cuenta).SingleOrDefaultAsync(c => c.Id == Id);
        if (_contrato is null)
        {
            return NotFound();
        }

        Ficha = await s.Db.FichaAsync(_contrato, DeLaEntidad ? Mirada.Entidad : Mirada.Proveedor, s.Ahora);
        return await CompletarAsync() ? null : NotFound();
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        Precargar();
        return Page();
    }

    /// <summary>Lo demás que la página muestra; falso si lo que nombra la dirección no está en el contrato.</summary>
    protected virtual Task<bool> CompletarAsync() => Task.FromResult(true);

    /// <summary>Los valores con que se abre el formulario; no se llama al volver con un error.</summary>
    protected virtual void Precargar()
    {
    }

    protected async Task<IActionResult> ActuarAsync(Action<Contrato> acto, string hecho, string? destino = null)
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        return await GuardarAsync(acto, hecho, destino);
    }

    /// <summary>El acto que se firma: primero la contraseña, después el dominio.</summary>
    protected async Task<IActionResult> FirmarAsync(string? contrasena, Action<Contrato> acto, string hecho)
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        await s.Confirmacion.ExigirAsync(contrasena);
        return await GuardarAsync(acto, hecho, null);
    }

    /// <summary>El acto que recibe archivos: los guarda mientras llegan y llena <paramref name="entrada"/> con los demás campos.</summary>
    protected async Task<IActionResult> RecibirAsync<T>(T entrada, Action<Contrato> acto, string hecho, string? destino = null, Func<string?>? contrasena = null)
        where T : class
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        var campos = await FormularioEnFlujo.LeerAsync(HttpContext, async (campo, nombre, mime, contenido, cancelacion) =>
        {
            var a = await s.Almacen.GuardarAsync(contenido, nombre, mime, cancelacion);
            _recibidos[campo] = new ArchivoAdjunto(a.Id, a.Nombre, a.Sha256, a.Tamano);
        });
        await TryUpdateModelAsync(entrada, "Entrada", new FormValueProvider(BindingSource.Form, new FormCollection(campos), CultureInfo.InvariantCulture));
        if (contrasena is not null)
        {
            await s.Confirmacion.ExigirAsync(contrasena());
        }

        return await GuardarAsync(acto, hecho, destino);
    }

    private async Task<IActionResult> GuardarAsync(Action<Contrato> acto, string hecho, string? destino)
    {
        acto(Contrato);
        await s.Db.SaveChangesAsync();
        TempData["Hecho"] = hecho;
        return Redirect(destino ?? Raiz);
    }
}
