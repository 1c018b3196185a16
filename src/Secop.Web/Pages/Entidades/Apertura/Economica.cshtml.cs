using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Entidades.Apertura;

/// <summary>Abre el sobre del precio de las ofertas que se escojan, en la fase y por quien dice la modalidad.</summary>
[Permiso(Permisos.AbrirOfertas)]
public sealed class EconomicaModel(ServiciosDeProceso s, AperturaEconomica apertura, Urna urna, ConfirmacionDeContrasena confirmacion) : PaginaDeProceso(s)
{
    [BindProperty]
    public List<Guid> Escogidas { get; set; } = [];

    [BindProperty]
    public string? Texto { get; set; }

    [BindProperty]
    public string? Contrasena { get; set; }

    public IReadOnlyList<Oferente> PorAbrir { get; private set; } = [];

    public IReadOnlyList<Fila> Abiertas { get; private set; } = [];

    public bool UnoPorUno => Proceso.SuModalidad.SobreEconomico!.UnoPorUno;

    public ActoPermitido Permitido => Proceso.SuModalidad.Actos.First(a => a.Acto == ActoDeProceso.AbrirEconomico);

    public bool EsSuFase => Permitido.Fases.Contains(Fase);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        try
        {
            Proceso.ExigirPuerta(ActoDeProceso.AbrirEconomico, Actor, Ahora);
            await confirmacion.ExigirAsync(Contrasena);
            Proceso.AbrirEconomico(new DatosDelActo(Texto), Actor, Ahora);
            if (PorAbrir.Count > 0 || Escogidas.Count > 0)
            {
                await apertura.AbrirAsync(Proceso, Escogidas, Actor);
            }

            await Servicios.Db.SaveChangesAsync();
        }
        catch (ReglaIncumplida regla)
        {
            await urna.AnotarIntentoAsync(Id, Actor, "apertura económica", regla);
            throw;
        }

        TempData["Hecho"] = "El sobre económico quedó abierto: los precios ya se pueden leer.";
        return Redirect($"{Raiz}/apertura/economica");
    }

    protected override async Task<bool> CompletarAsync()
    {
        if (Proceso.SuModalidad.SobreEconomico is null || Proceso.Estado == EstadoProceso.Borrador)
        {
            return false;
        }

        var db = Servicios.Db;
        PorAbrir = [.. (await db.OferentesAsync(Proceso)).Where(o => o.EconomicoSinAbrir)];
        Abiertas = await db.Ofertas.Where(o => o.ProcesoId == Id && o.EconomicoEn != null).OrderBy(o => o.Total)
            .Select(o => new Fila(o.Id, db.Cuentas.Where(c => c.Id == o.ProveedorId).Select(c => c.Nombre).First(), o.Total)).ToListAsync();
        return true;
    }

    public sealed record Fila(Guid OfertaId, string Proveedor, decimal? Total);
}
