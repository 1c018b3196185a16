using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Cómo va la aprobación: la pide quien arma y la da otra persona, sobre un pliego con huella.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class AprobacionModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    public AprobacionDePublicacion? Estado => Proceso.Aprobacion;

    /// <summary>El acto que publicaría el pliego; nulo si ya no queda ninguno que lo publique.</summary>
    public ActoDeProceso? PorPublicar => Proceso.PorPublicar;

    public string DondeSePublica => Raiz + RutasDeActos.De(PorPublicar!.Value, Proceso.SuModalidad);

    public bool PuedeDecidir => Cuenta.Puede(Permisos.AprobarPublicacion) && Proceso.PuedeAprobar(Cuenta.UsuarioId);

    public bool LaEntidadLaExige { get; private set; }

    public string QuienPidio { get; private set; } = "";

    public string QuienDecidio { get; private set; } = "";

    protected override async Task<bool> CompletarAsync()
    {
        LaEntidadLaExige = (await Servicios.Db.ReglasDeAsync(Proceso, Ahora)).ExigeAprobacion;
        if (Estado is { } a)
        {
            var nombres = await Servicios.Db.Users.Where(u => u.Id == a.PedidaPor || u.Id == a.DecididaPor).ToDictionaryAsync(u => u.Id, u => u.Nombres + " " + u.Apellidos);
            QuienPidio = nombres.GetValueOrDefault(a.PedidaPor, "Persona retirada");
            QuienDecidio = a.DecididaPor is { } quien ? nombres.GetValueOrDefault(quien, "Persona retirada") : "";
        }

        return true;
    }
}
