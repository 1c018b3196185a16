using Secop.Domain.Comun;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Lo que necesita cualquier página de un proceso.</summary>
public sealed class ServiciosDeProceso(SecopDbContext db, CuentaActual cuenta, Reloj reloj)
{
    public SecopDbContext Db => db;

    public CuentaActual Cuenta => cuenta;

    public DateTimeOffset Ahora => reloj.Ahora;

    public CalendarioHabil Calendario => CalendarioHabil.Nacional;
}
