using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Proveedores.Interes;

/// <summary>Manifestar interés, o retirarlo, mientras corre el término.</summary>
[Permiso(Permisos.ManifestarInteres)]
public sealed class IndexModel(ServiciosDeProceso s, PliegosDeOferta pliegos) : PaginaDeProcesoAjeno(s)
{
    public Manifestacion? Mia { get; private set; }

    public ListaDeInteresados? Lista { get; private set; }

    public DateTimeOffset? Fin => Proceso.InstanteDe(TipoHito.FinManifestacion);

    /// <summary>Por qué no puede ofertar, cuando ya hay lista.</summary>
    public string? Impedimento => Lista is { PublicadaEn: not null } ? Lista.ImpedimentoDe(Cuenta.CuentaId)?.Frase : null;

    public Task<IActionResult> OnPostManifestarAsync() => ActuarAsync(
        async p =>
        {
            var (_, cumple) = await pliegos.ParaOfertarAsync(Id, Cuenta.CuentaId);
            if (Mia is null)
            {
                Db.Add(Manifestacion.Manifestar(p, EstaSuscrito, cumple, Actor, Ahora));
            }
            else
            {
                Mia.Reiterar(p, cumple, Actor, Ahora);
            }
        },
        "Su manifestación de interés quedó registrada.",
        $"{Raiz}/interes");

    public Task<IActionResult> OnPostRetirarAsync() => ActuarAsync(
        p =>
        {
            ReglasDeInteres.NoManifestado.Exigir(Mia is not null);
            Mia!.Retirar(p, Actor, Ahora);
        },
        "Su manifestación de interés quedó retirada.",
        $"{Raiz}/interes");

    protected override async Task<bool> CompletarAsync()
    {
        await base.CompletarAsync();
        if (!Proceso.SuModalidad.Tiene(ActoDeProceso.ManifestarInteres))
        {
            return false;
        }

        Mia = await Db.Manifestaciones.SingleOrDefaultAsync(m => m.ProcesoId == Id && m.ProveedorId == Cuenta.CuentaId);
        Lista = await Db.ListasDeInteresados.AsNoTracking().SingleOrDefaultAsync(l => l.ProcesoId == Id);
        return true;
    }
}
