using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Procesos;

/// <summary>Pedir que el proceso se limite a Mipyme, con el certificado de tamaño; después, ver la solicitud y lo que se decidió.</summary>
[Permiso(Permisos.SolicitarMipyme)]
[FormularioEnFlujo]
public sealed class MipymeModel(ServiciosDeProceso s, Almacen almacen, OpcionesDeAlmacen opciones) : PaginaDeProcesoAjeno(s)
{
    public Formulario Entrada { get; } = new();

    /// <summary>La que su empresa ya presentó.</summary>
    public SolicitudEnVista? Presentada { get; private set; }

    /// <summary>Antes no se anotaba cada una: las que no se rechazaron son las que la decisión contó.</summary>
    public DecisionDeSolicitud Decision =>
        Presentada is { Decision: DecisionDeSolicitud.Pendiente } && Limitacion is not null ? DecisionDeSolicitud.Contada : Presentada!.Decision;

    public Proveedor Empresa { get; private set; } = null!;

    /// <summary>La entidad no la contó y el término todavía corre.</summary>
    public bool PuedeCorregir => SeRecibe && Presentada is { Decision: DecisionDeSolicitud.NoContada };

    public bool SeRecibe => Proceso.RecibeSolicitudesMipyme(Ahora);

    public DateTimeOffset? Hasta => Proceso.FinDeSolicitudesMipyme;

    public string LugarDeEjecucion => Proceso.CodigoMunicipio;

    public LimitacionMipyme? Limitacion => Proceso.Limitacion;

    public int Necesarias => Proceso.Reglas!.SolicitudesMipyme;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        var recepcion = new RecepcionDeAdjuntos(almacen, opciones.PorArchivo);
        var campos = await FormularioEnFlujo.LeerAsync(HttpContext, (_, nombre, mime, contenido, cancelacion) =>
            recepcion.Recibidos.Count < SolicitudMipyme.MaximoDeArchivos
                ? recepcion.RecibirAsync(nombre, mime, contenido, cancelacion)
                : recepcion.DejarPasarAsync(nombre, contenido, cancelacion));
        await TryUpdateModelAsync(Entrada, "Entrada", new FormValueProvider(BindingSource.Form, new FormCollection(campos), CultureInfo.InvariantCulture));
        Escrito.ExigirLegible(ModelState);
        ReglasDeProceso.SuscribirsePrimero.Exigir(EstaSuscrito);
        ReglasDeProceso.MipymeYaPedida.Exigir(Presentada is null || PuedeCorregir);
        ReglasDeProceso.MipymeFueraDeTermino.Exigir(SeRecibe);
        ReglasDeProceso.MipymeNoEs.ExigirEn("Declara", Entrada.Declara);
        var datos = new DatosDeMipyme(
            Empresa.Tamano, EsColombiana: Entrada.Declara, Empresa.CodigoMunicipio, Escrito.Fecha(Entrada.Constitucion, "Constitucion"), Entrada.Alcance, recepcion.Recibidos);
        if (await Db.SolicitudesMipyme.SingleOrDefaultAsync(x => x.ProcesoId == Id && x.ProveedorId == Cuenta.CuentaId) is { } rechazada)
        {
            rechazada.Corregir(Proceso, datos, Actor, Ahora);
        }
        else
        {
            Db.Add(SolicitudMipyme.Solicitar(Proceso, datos, Actor, Ahora));
        }

        await Db.SaveChangesAsync();
        TempData["Hecho"] = "Su solicitud de limitación a Mipyme quedó registrada.";
        return Redirect($"{Raiz}/mipyme");
    }

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() is { } otra ? otra
        : Presentada?.Certificados.Any(a => a.ArchivoId == archivo) == true && await Db.Archivos.AsNoTracking().SingleOrDefaultAsync(a => a.Id == archivo) is { } a
            ? await almacen.EntregarAsync(Response, a.Id, a.Nombre, a.Mime)
            : NotFound();

    protected override async Task<bool> CompletarAsync()
    {
        await base.CompletarAsync();
        Empresa = await Db.Proveedores.AsNoTracking().SingleAsync(p => p.Id == Cuenta.CuentaId);
        Presentada = (await Db.SolicitudesMipymeAsync(Id, Cuenta.CuentaId)).SingleOrDefault();
        return true;
    }

    public sealed class Formulario
    {
        public DateOnly? Constitucion { get; set; }

        public AlcanceMipyme Alcance { get; set; }

        public bool Declara { get; set; }
    }
}
