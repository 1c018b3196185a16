using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos.Audiencias;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;

namespace Secop.Web.Pages.Entidades.Audiencias;

/// <summary>Una audiencia de un proceso propio; la de otro es 404.</summary>
public abstract class PaginaDeAudiencia(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid AudienciaId { get; set; }

    public Audiencia Audiencia { get; private set; } = null!;

    public string Aqui => $"{Raiz}/audiencias/{AudienciaId}";

    protected override async Task<bool> CompletarAsync()
    {
        var audiencia = await Servicios.Db.Audiencias.FirstOrDefaultAsync(a => a.Id == AudienciaId && a.ProcesoId == Id);
        Audiencia = audiencia!;
        return audiencia is not null;
    }
}

/// <summary>Lo que se escribe al citar o reprogramar.</summary>
public sealed class FormularioDeAudiencia
{
    public DateTime? Hora { get; set; }

    public string? Lugar { get; set; }

    public string? Enlace { get; set; }

    public string? OrdenDelDia { get; set; }

    public DatosDeAudiencia Datos() => new(Formato.DeCampo(Hora) ?? DateTimeOffset.MinValue, Lugar, Enlace, OrdenDelDia ?? "");
}
