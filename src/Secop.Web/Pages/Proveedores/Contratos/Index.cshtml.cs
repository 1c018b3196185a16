using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Contratos;

[Permiso(Permisos.EnviarFacturas)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta) : ListaDeContratosPropios(db, cuenta);
