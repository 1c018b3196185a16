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

    public IReadOnlyList<Fila> Solicitudes { get; private set; } = [];

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

    protected override async Task<bool> CompletarAsync()
    {
        if (Proceso.Estado == EstadoProceso.Borrador)
        {
            return false;
        }

        Solicitudes = await Servicios.Db.SolicitudesMipyme.AsNoTracking().Where(x => x.ProcesoId == Id)
            .Join(Servicios.Db.Proveedores, x => x.ProveedorId, p => p.Id, (x, p) => new { x, p.Nombre })
            .OrderBy(f => f.x.En).Select(f => new Fila(f.Nombre, f.x.CodigoMunicipio, f.x.Constitucion, f.x.En)).ToListAsync();
        SinResponder = await Servicios.Db.Observaciones.CountAsync(o => o.ProcesoId == Id && o.RespondidaEn == null);
        return true;
    }

    public sealed class Formulario
    {
        public AlcanceMipyme Alcance { get; set; }

        public string? Motivo { get; set; }
    }

    public sealed record Fila(string Proveedor, string CodigoMunicipio, DateOnly Constitucion, DateTimeOffset En);
}
