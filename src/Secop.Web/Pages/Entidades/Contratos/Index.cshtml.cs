using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class IndexModel(SecopDbContext db, CuentaActual cuenta) : ListaDeContratosPropios(db, cuenta);
