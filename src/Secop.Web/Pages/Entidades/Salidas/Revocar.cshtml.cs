using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Salidas;

/// <summary>Deja sin efecto el acto de apertura.</summary>
[Permiso(Permisos.DeclararDesierto)]
[FormularioEnFlujo]
public sealed class RevocarModel(ServiciosDeProceso s, Almacen almacen) : PaginaDeActoMotivado(s, almacen, ActoDeProceso.Revocar, TipoDocumento.ActoRevocatoria)
{
    protected override string Hecho => "El acto de apertura quedó revocado y se avisa a todos los suscritos.";

    protected override void Hacer(Proceso proceso, DatosDelActo datos) => proceso.Revocar(datos, Actor, Ahora);
}
