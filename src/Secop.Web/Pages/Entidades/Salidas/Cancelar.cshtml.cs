using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Salidas;

/// <summary>Deja sin efecto el proceso.</summary>
[Permiso(Permisos.PublicarProceso)]
[FormularioEnFlujo]
public sealed class CancelarModel(ServiciosDeProceso s, Almacen almacen) : PaginaDeActoMotivado(s, almacen, ActoDeProceso.Cancelar, TipoDocumento.ActoCancelacion)
{
    protected override string Hecho => "El proceso quedó cancelado y se avisa a todos los suscritos.";

    protected override void Hacer(Proceso proceso, DatosDelActo datos) => proceso.Cancelar(datos, Actor, Ahora);
}
