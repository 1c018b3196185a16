using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Salidas;

/// <summary>Detiene los términos del proceso.</summary>
[Permiso(Permisos.DeclararDesierto)]
[FormularioEnFlujo]
public sealed class SuspenderModel(ServiciosDeProceso s, Almacen almacen) : PaginaDeActoMotivado(s, almacen, ActoDeProceso.Suspender, TipoDocumento.ActoSuspension)
{
    protected override string Hecho => "El proceso quedó suspendido: los términos no corren y se avisa a todos los suscritos.";

    protected override void Hacer(Proceso proceso, DatosDelActo datos) => proceso.Suspender(datos, DateOnly.TryParse(Hasta, System.Globalization.CultureInfo.InvariantCulture, out var dia) ? dia : null, Actor, Ahora);
}
