using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Invitaciones;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Invitados;

/// <summary>A quiénes se va a invitar. Sólo ellos podrán ofertar; se les avisa cuando se haga la invitación.</summary>
[Permiso(Permisos.EditarProceso)]
public sealed class IndexModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Busqueda { get; set; }

    [BindProperty]
    public string? Proveedor { get; set; }

    public IReadOnlyList<Fila> Escogidos { get; private set; } = [];

    public IReadOnlyList<Fila> Encontrados { get; private set; } = [];

    public bool YaInvito => Proceso.YaSeHizo(ActoDeProceso.Invitar) || Proceso.Estado is not (EstadoProceso.Borrador or EstadoProceso.Publicado);

    private string Aqui => $"{Raiz}/invitados";

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        async p =>
        {
            var id = await Servicios.Db.Proveedores.Where(c => c.Codigo == Proveedor && c.Estado == EstadoCuenta.Activa).Select(c => (Guid?)c.Id).SingleOrDefaultAsync();
            ReglasDeInvitacion.Desconocido.ExigirEn("Proveedor", id is not null);
            Servicios.Db.Add(Invitado.Escoger(p, id!.Value, Escogidos.Count, Actor, Ahora));
        },
        "El proveedor quedó entre los que se van a invitar.", Aqui);

    public Task<IActionResult> OnPostQuitarAsync() => ActuarAsync(
        async p =>
        {
            var invitado = await Servicios.Db.Invitados.SingleOrDefaultAsync(i => i.ProcesoId == Id && Servicios.Db.Cuentas.Any(c => c.Id == i.ProveedorId && c.Codigo == Proveedor));
            ReglasDeInvitacion.Desconocido.Exigir(invitado is not null);
            invitado!.ExigirQuitable(p, Actor);
            Servicios.Db.Remove(invitado);
        },
        "Ya no se le va a invitar.", Aqui);

    protected override async Task<bool> CompletarAsync()
    {
        var db = Servicios.Db;
        Escogidos = await db.Cuentas.Where(c => db.Invitados.Any(i => i.ProcesoId == Id && i.ProveedorId == c.Id)).OrderBy(c => c.Nombre)
            .Select(c => new Fila(c.Codigo, c.Nombre, c.NumeroIdentificacion)).ToListAsync();
        var texto = Texto.EnUnaLinea(Busqueda);
        if (texto.Length >= 3)
        {
            var patron = $"%{texto.Replace("\\", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)}%";
            Encontrados = await db.Proveedores.Where(c => c.Estado == EstadoCuenta.Activa && (EF.Functions.ILike(c.Nombre, patron) || c.NumeroIdentificacion == texto))
                .Where(c => !db.Invitados.Any(i => i.ProcesoId == Id && i.ProveedorId == c.Id))
                .OrderBy(c => c.Nombre).Take(20).Select(c => new Fila(c.Codigo, c.Nombre, c.NumeroIdentificacion)).ToListAsync();
        }

        return Invitado.LosTiene(Proceso.SuModalidad);
    }

    public sealed record Fila(string Codigo, string Nombre, string Identificacion);
}
