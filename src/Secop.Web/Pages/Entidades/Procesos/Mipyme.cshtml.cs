using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Las solicitudes y el aviso que dice si el proceso se limita.</summary>
[Permiso(Permisos.DecidirMipyme)]
public sealed class MipymeModel(ServiciosDeProceso s, Almacen almacen) : PaginaDeProceso(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    [BindProperty]
    public string? MotivoDeRechazo { get; set; }

    /// <summary>La solicitud que se está rechazando.</summary>
    [BindProperty]
    public Guid? Cual { get; set; }

    /// <summary>Las que cuentan.</summary>
    public IReadOnlyList<SolicitudEnVista> Solicitudes { get; private set; } = [];

    public IReadOnlyList<SolicitudEnVista> Rechazadas { get; private set; } = [];

    public int SinResponder { get; private set; }

    public LimitacionMipyme? Aviso => Proceso.Limitacion;

    public decimal Valor => Proceso.ValorEstimado;

    public decimal? Umbral => Proceso.Reglas?.UmbralMipyme;

    public int Necesarias => Proceso.Reglas?.SolicitudesMipyme ?? 0;

    public bool DebeLimitarse => Proceso.DebeLimitarse(Solicitudes.Count);

    public bool YaVencioElTermino => Ahora >= Proceso.InstanteDe(TipoHito.FinObservaciones);

    public string Lugar => Divipola.Nombre(Proceso.CodigoMunicipio);

    public bool SePublicaAviso => Proceso.SuModalidad.Tiene(ActoDeProceso.PublicarAvisoMipyme);

    /// <summary>La limitación territorial es a elección de la entidad: si ninguna la pidió, se advierte y no se impide.</summary>
    public bool NadieLoPidio(AlcanceMipyme alcance) =>
        alcance is AlcanceMipyme.Departamental or AlcanceMipyme.Municipal && !Solicitudes.Any(x => x.Alcance == alcance);

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        async p =>
        {
            var validas = await Servicios.Db.SolicitudesValidasAsync(Id);
            p.PublicarAviso(Entrada.Alcance, Entrada.Motivo ?? "", validas.Count, SinResponder, Servicios.Calendario, Actor, Ahora);
            validas.Contar(p, Actor, Ahora);
        },
        NadieLoPidio(Entrada.Alcance) ? "El aviso quedó publicado. Ninguna solicitud válida había pedido ese alcance." : "El aviso quedó publicado.",
        $"{Raiz}/mipyme");

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() is { } otra ? otra
        : Solicitudes.Concat(Rechazadas).SelectMany(x => x.Certificados).Any(a => a.ArchivoId == archivo) && await Servicios.Db.Archivos.AsNoTracking().SingleOrDefaultAsync(a => a.Id == archivo) is { } a
            ? await almacen.EntregarAsync(Response, a.Id, a.Nombre, a.Mime)
            : NotFound();

    public async Task<IActionResult> OnPostRechazarAsync()
    {
        if (await CargarAsync() is { } otra)
        {
            return otra;
        }

        if (await Servicios.Db.SolicitudesMipyme.SingleOrDefaultAsync(x => x.Id == Cual && x.ProcesoId == Id) is not { } solicitud)
        {
            return NotFound();
        }

        solicitud.Rechazar(Proceso, MotivoDeRechazo, Actor, Ahora);
        await Servicios.Db.SaveChangesAsync();
        TempData["Hecho"] = "La solicitud ya no cuenta, y quien la presentó sabe por qué.";
        return Redirect($"{Raiz}/mipyme");
    }

    protected override async Task<bool> CompletarAsync()
    {
        if (Proceso.Estado == EstadoProceso.Borrador)
        {
            return false;
        }

        var todas = await Servicios.Db.SolicitudesMipymeAsync(Id);
        Solicitudes = [.. todas.Where(x => x.Decision != DecisionDeSolicitud.NoContada)];
        Rechazadas = [.. todas.Where(x => x.Decision == DecisionDeSolicitud.NoContada)];
        SinResponder = await Servicios.Db.Observaciones.CountAsync(o => o.ProcesoId == Id && o.RespondidaEn == null);
        return true;
    }

    public sealed class Formulario
    {
        public AlcanceMipyme Alcance { get; set; }

        public string? Motivo { get; set; }
    }
}
