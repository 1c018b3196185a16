using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;
using Secop.Web.Documentos;
using Secop.Web.Security;

namespace Secop.Web.Pages;

/// <summary>Los contratos de la cuenta en uso, sea la entidad o el proveedor.</summary>
public abstract class ListaDeContratosPropios(SecopDbContext db, CuentaActual cuenta) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FiltroDeContratos Filtro { get; set; } = new();

    public PaginaDeContratos Pagina { get; private set; } = null!;

    public async Task OnGetAsync() => Pagina = await db.PaginaAsync(db.ContratosDe(cuenta), Filtro, publico: false);

    public async Task<IActionResult> OnGetCsvAsync()
    {
        Filtro.Desde = null;
        var pagina = await db.PaginaAsync(db.ContratosDe(cuenta), Filtro, publico: false, ListaDeContratos.MaximoCsv);
        return EscritorCsv.Archivo("contratos.csv", ListaDeContratos.Columnas, ListaDeContratos.Celdas(pagina.Filas, publico: false));
    }
}

/// <summary>Un documento de un contrato propio, si la ficha de quien mira lo muestra.</summary>
public abstract class ArchivoDeContratoPropio(ServiciosDeContrato s) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid documentoId)
    {
        var contrato = await s.Db.ContratosDe(s.Cuenta).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id);
        var ficha = contrato is null ? null : await s.Db.FichaAsync(contrato, s.Cuenta.Tipo == TipoCuenta.EntidadEstatal ? Mirada.Entidad : Mirada.Proveedor, s.Ahora);
        if (ficha?.Documentos.FirstOrDefault(d => d.Id == documentoId) is not { } documento)
        {
            return NotFound();
        }

        var mime = await s.Db.Archivos.Where(a => a.Id == documento.ArchivoId).Select(a => a.Mime).SingleAsync();
        return await s.Almacen.EntregarAsync(Response, documento.ArchivoId, documento.Nombre, mime);
    }
}

public static class ContratosDeLaCuenta
{
    /// <summary>La cuenta va en la consulta: lo ajeno no existe.</summary>
    public static IQueryable<Contrato> ContratosDe(this SecopDbContext db, CuentaActual cuenta)
    {
        var id = cuenta.CuentaId;
        return cuenta.Tipo == TipoCuenta.EntidadEstatal ? db.Contratos.Where(c => c.EntidadId == id) : db.Contratos.Where(c => c.ProveedorId == id);
    }
}
