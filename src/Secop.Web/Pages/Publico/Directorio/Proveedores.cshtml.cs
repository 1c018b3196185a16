using Microsoft.AspNetCore.Authorization;
using Secop.Domain.Cuentas;
using Secop.Web.Data;

namespace Secop.Web.Pages.Publico.Directorio;

[AllowAnonymous]
public sealed class ProveedoresModel(VistaPublica vista) : PaginaDeDirectorio(vista, TipoCuenta.Proveedor);
