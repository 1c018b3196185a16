using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

[Permiso(Permisos.ConSesion)]
public sealed class BuscarCuentaModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<CuentaEncontrada> Cuentas { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var palabras = Texto.Llano(Q ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8).ToList();
        if (palabras.Count == 0)
        {
            return;
        }

        // Por NIT solo se encuentran personas jurídicas: el de una persona natural es su cédula.
        var cifras = string.Concat(palabras[0].Split('-')[0].Where(char.IsAsciiDigit));
        IQueryable<Cuenta> cuentas = db.Cuentas;
        cuentas = cifras.Length >= 6 && palabras.Count == 1
            ? cuentas.Where(c => c.NumeroIdentificacion == cifras && !(c is Proveedor && ((Proveedor)c).EsPersonaNatural))
            : palabras.Aggregate(cuentas, (c, palabra) => c.Where(x => x.NombreLlano.Contains(palabra)));
        Cuentas = await db.EncontrarAsync(cuentas, cuenta.UsuarioId);
    }

    public async Task<IActionResult> OnPostAsync(Guid cuentaId)
    {
        if (await db.CuentaConAccesosAsync(cuentaId) is not { Tipo: not TipoCuenta.Agencia } pedida)
        {
            return NotFound();
        }

        pedida.SolicitarAcceso(cuenta.UsuarioId, reloj.Ahora);
        await db.SaveChangesAsync();
        TempData["Hecho"] = $"Su solicitud a {pedida.Nombre} quedó registrada. Le avisaremos por correo cuando la decidan.";
        return RedirectToPage("Index");
    }
}
