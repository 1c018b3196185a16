using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Las solicitudes y el aviso que dice si el proceso se limita.</summary>
[Permiso(Permisos.DecidirMipyme)]
public sealed class MipymeModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    [BindProperty]
    public string? MotivoDeRechazo { get; set; }

    /// <summary>La solicitud que se está rechazando.</summary>
    [BindProperty]
    public Guid? Cual { get; set; }

    /// <summary>Las que cuentan.</summary>
    public IReadOnlyList<Fila> Solicitudes { get; private set; } = [];

    public IReadOnlyList<Fila> Rechazadas { get; private set; } = [];

    public int SinResponder { get; private set; }

    public LimitacionMipyme? Aviso => Proceso.Limitacion;

    public decimal Valor => Proceso.ValorEstimado;

    public decimal? Umbral => Proceso.Reglas?.UmbralMipyme;

    public int Necesarias => Proceso.Reglas?.SolicitudesMipyme ?? 0;

    public bool DebeLimitarse => Proceso.DebeLimitarse(Solicitudes.Count);

    public bool YaVencioElTermino => Ahora >= Proceso.InstanteDe(TipoHito.FinObservaciones);

    public string Lugar => Divipola.Nombre(Proceso.CodigoMunicipio);

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        p => p.PublicarAviso(Entrada.Alcance, Entrada.Motivo ?? "", Solicitudes.Count, SinResponder, Servicios.Calendario, Actor, Ahora),
        "El aviso quedó publicado.",
        $"{Raiz}/mipyme");

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

        var todas = await Servicios.Db.SolicitudesMipyme.AsNoTracking().Where(x => x.ProcesoId == Id)
            .Join(Servicios.Db.Proveedores, x => x.ProveedorId, p => p.Id, (x, p) => new { x, p.Nombre })
            .OrderBy(f => f.x.En).Select(f => new Fila(f.x.Id, f.Nombre, f.x.CodigoMunicipio, f.x.Constitucion, f.x.En, f.x.MotivoDeRechazo)).ToListAsync();
        (Solicitudes, Rechazadas) = ([.. todas.Where(f => f.Rechazo is null)], [.. todas.Where(f => f.Rechazo is not null)]);
        SinResponder = await Servicios.Db.Observaciones.CountAsync(o => o.ProcesoId == Id && o.RespondidaEn == null);
        return true;
    }

    public sealed class Formulario
    {
        public AlcanceMipyme Alcance { get; set; }

        public string? Motivo { get; set; }
    }

    public sealed record Fila(Guid Id, string Proveedor, string CodigoMunicipio, DateOnly Constitucion, DateTimeOffset En, string? Rechazo);
}
